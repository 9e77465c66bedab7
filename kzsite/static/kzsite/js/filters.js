// Lists in place: a filter, a letter, an order or a page exchanges the list and its filters, without loading the page.
// htmx asks for the same address as the plain link or form, exchanges what is in #found and keeps the history; here
// stands what it leaves open: which links, where the focus goes, what is told, and what to do when it fails.
const PAUSE = 250; // milliseconds after a tick before the server is asked: the next one may follow
const TICKED = "[type=checkbox], [type=radio], select";
const status = document.querySelector("[data-list-told]");
const failed = document.querySelector("[data-list-failed]");
const list = () => document.querySelector("[data-in-place]");
let timer = 0;
let left = null; // what the list was like when the reader asked for another

const text = (element) => element?.textContent.trim().replace(/\s+/g, " ") ?? "";

// Folds among the filters, by what stands over them.
const folds = () => [...list().querySelectorAll(".filters, .filters details")];
const nameOf = (fold) => text(fold.closest("fieldset")?.querySelector("legend"));

// How to find again what has the focus: an input by name and value, a link by its place and its words.
function place(element) {
  if (!element || !list().contains(element)) return null;
  if (element.name) return (one) => one.name === element.name && (one.value === element.value || one.type !== "checkbox");
  if (element.closest(".pager")) return null; // its links stand below what the reader asked for
  const [kind, region, words] = [element.tagName, element.closest("nav")?.ariaLabel, text(element)];
  const way = element.rel;
  return (one) => one.tagName === kind && one.closest("nav")?.ariaLabel === region
    && (way ? one.rel === way : text(one) === words);
}

function remember(element) {
  left = {
    inside: list().contains(element),
    again: place(element),
    region: element.closest("nav:not(.pager)")?.ariaLabel,
    open: new Set(folds().filter((fold) => fold.open).map(nameOf)),
  };
}

// What stands outside of the list and names the address: the languages, the words searched for.
function follow() {
  for (const link of document.querySelectorAll(".langs a")) link.search = location.search;
  const words = new URLSearchParams(location.search).get("q") ?? "";
  for (const box of document.querySelectorAll("main [name=q]")) if (!list().contains(box)) box.value = words;
}

function show() {
  failed.hidden = true;
  follow();
  const head = list().querySelector("[data-count], [role=alert]");
  for (const fold of folds()) fold.open ||= left?.open.has(nameOf(fold)) ?? false;
  if (left?.inside) {
    const all = (selector) => [...list().querySelectorAll(selector)];
    const same = left.again && all("a[href], input, select, button").find(left.again);
    const near = left.region && all("nav [aria-current]").find((one) => one.closest("nav").ariaLabel === left.region);
    const anchor = location.hash && document.getElementById(location.hash.slice(1));
    const next = same ?? near ?? (anchor || head);
    if (next && next !== same) next.tabIndex = -1;
    next?.focus({ preventScroll: next !== head });
  }
  left = null;
  const told = document.activeElement === head || head?.matches("[role=alert]"); // by the focus, by its role
  status.textContent = told ? "" : text(head);
  document.dispatchEvent(new Event("list:shown"));
}

function fail(url) {
  list().removeAttribute("aria-busy");
  const link = failed.querySelector("a");
  link.href = url;
  failed.hidden = false;
  link.focus();
}

if (list()) {
  addEventListener("htmx:beforeProcessNode", ({ target }) => {
    if (target.tagName !== "A") return;
    const here = target.pathname === location.pathname && !target.getAttribute("href").startsWith("#");
    if (!here || target.hasAttribute("download")) target.setAttribute("hx-boost", "false");
  });
  addEventListener("change", ({ target }) => {
    if (!target.matches?.(TICKED) || !list().contains(target)) return;
    clearTimeout(timer);
    timer = setTimeout(() => target.form?.requestSubmit(), PAUSE);
  });
  addEventListener("htmx:configRequest", ({ detail }) => {
    clearTimeout(timer);
    for (const name of new Set(detail.formData.keys())) {
      if (detail.formData.getAll(name).every((value) => value === "")) detail.formData.delete(name);
    }
  });
  addEventListener("htmx:beforeRequest", ({ detail }) => {
    const active = document.activeElement;
    remember(list().contains(active) ? active : detail.elt);
    list().setAttribute("aria-busy", "true");
  });
  addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.xhr.responseText.includes("data-in-place")) return;
    detail.shouldSwap = false;
    location.assign(detail.pathInfo.finalRequestPath); // the page itself says what is wrong
  });
  addEventListener("htmx:beforeHistorySave", () => list().removeAttribute("aria-busy"));
  addEventListener("htmx:sendError", ({ detail }) => fail(detail.pathInfo.finalRequestPath));
  addEventListener("htmx:afterSettle", ({ target }) => target === list() && show());
  addEventListener("popstate", () => remember(document.activeElement)); // before htmx, which begins later
  addEventListener("htmx:historyRestore", show);
}
