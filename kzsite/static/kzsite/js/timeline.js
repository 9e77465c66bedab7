// The timeline: a zoom keeps the picture where it was on the screen, and the arrow keys go through time.
// Without this script the same links work, and each page begins at its top.
const KEPT = "timeline-top";
const zoomed = () => document.querySelector("[data-zoom]");
const top = () => zoomed().getBoundingClientRect().top;

const kept = sessionStorage.getItem(KEPT);
sessionStorage.removeItem(KEPT);
if (kept !== null && zoomed() && !location.hash) scrollBy({ top: top() - Number(kept), behavior: "instant" });

// What filters.js exchanges in place stays where it is; a year in the columns is a page of its own.
addEventListener("click", (event) => {
  if (event.target.closest?.("[data-zoom] a[href^='?']") && !event.defaultPrevented) {
    sessionStorage.setItem(KEPT, String(top()));
  }
});

// Only while the reader is among these links: arrows scroll everywhere else.
const WAYS = { ArrowLeft: "[data-earlier]", ArrowRight: "[data-later]", ArrowUp: "[data-wider]" };
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const link = WAYS[event.key] && event.target.closest?.("[data-zoom]")?.querySelector(WAYS[event.key]);
  if (!link) return;
  event.preventDefault();
  link.click();
});

// A mark leads to its entry on this page, whose fold opens, instead of to the page of its year.
const unfold = (key) => {
  const fold = document.getElementById(key)?.closest("details");
  if (!fold || fold.open) return false;
  fold.open = true;
  return true;
};

const shorten = () => {
  for (const mark of document.querySelectorAll(".chart a[href*='#']")) {
    const key = mark.getAttribute("href").split("#")[1];
    if (document.getElementById(key)) mark.setAttribute("href", `#${key}`);
    mark.addEventListener("click", () => unfold(key));
  }
};
shorten();
document.addEventListener("list:shown", shorten);

const follow = () => {
  const key = location.hash.slice(1);
  if (unfold(key)) document.getElementById(key).scrollIntoView();
};
addEventListener("hashchange", follow);
follow();

// Paper shows everything, also from browsers that cannot be told so by print rules.
let shut = [];
addEventListener("beforeprint", () => {
  shut = [...document.querySelectorAll(".when:not([open])")];
  for (const fold of shut) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of shut) fold.open = false;
});
