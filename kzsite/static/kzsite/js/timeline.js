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

// A mark leads to its entry on this page, whose fold opens, instead of to the page of its year.
const unfold = (key) => {
  const fold = document.getElementById(key)?.closest("details");
  if (!fold || fold.open) return false;
  fold.open = true;
  return true;
};

for (const mark of document.querySelectorAll(".chart a[href*='#']")) {
  const key = mark.getAttribute("href").split("#")[1];
  if (document.getElementById(key)) mark.setAttribute("href", `#${key}`);
  mark.addEventListener("click", () => unfold(key));
}

const follow = () => {
  const key = location.hash.slice(1);
  if (unfold(key)) document.getElementById(key).scrollIntoView();
};
addEventListener("hashchange", follow);
follow();

// Paper shows everything, also from browsers that cannot be told so by print rules.
const folds = document.querySelectorAll(".when");
let shut = [];
addEventListener("beforeprint", () => {
  shut = [...folds].filter((fold) => !fold.open);
  for (const fold of shut) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of shut) fold.open = false;
});
