// The timeline: a zoom keeps the picture where it was on the screen, and the arrow keys go through time.
// Without this script the same links work, and each page begins at its top.
const zoom = document.querySelector("[data-zoom]");
const KEPT = "timeline-top";

if (zoom) {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  const top = () => zoom.getBoundingClientRect().top;
  if (kept !== null && !location.hash) scrollBy({ top: top() - Number(kept), behavior: "instant" });

  zoom.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='?']")) sessionStorage.setItem(KEPT, String(top()));
  });

  // Only while the reader is among these links: arrows scroll everywhere else.
  const ways = { ArrowLeft: "[data-earlier]", ArrowRight: "[data-later]", ArrowUp: "[data-wider]" };
  zoom.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const link = ways[event.key] && zoom.querySelector(ways[event.key]);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
