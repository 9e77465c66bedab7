// The date line: its handle moves from notch to notch, by pointer or by keys, and the page follows without loading anew.
// The server's answer is the whole page at the same address; only the part that shows the system is exchanged.
// Without this script the notches, the links and the form lead to the same addresses.
const area = document.querySelector("[data-system]");
const status = document.querySelector("[data-system-status]");
const PAUSE = 200; // milliseconds without a further step before the server is asked
const YEAR = 4; // characters of a date that are its year
let timer = 0;
let asked = null;

class Line {
  constructor() {
    this.picture = area.querySelector("[data-line]");
    this.handle = area.querySelector("[data-handle]");
    this.steps = [...area.querySelectorAll("[data-step]")];
    this.index = Number(this.handle.dataset.index);
    if (this.steps.length === 0) return;
    const { handle } = this;
    handle.setAttribute("role", "slider");
    handle.setAttribute("tabindex", "0");
    handle.setAttribute("aria-label", handle.dataset.name);
    handle.setAttribute("aria-valuemin", "0");
    handle.setAttribute("aria-valuemax", handle.dataset.last);
    this.tell(handle.dataset.words);
    handle.addEventListener("keydown", (event) => this.key(event));
    handle.addEventListener("pointerdown", (event) => this.grasp(event));
    handle.addEventListener("pointermove", (event) => this.drag(event));
    handle.addEventListener("pointerup", (event) => this.drop(event));
    handle.addEventListener("pointercancel", () => { this.held = false; });
  }

  tell(words) {
    this.handle.setAttribute("aria-valuenow", String(this.index));
    this.handle.setAttribute("aria-valuetext", words);
  }

  get exact() { // whether the day shown is a notch: otherwise the notch before it is one step away
    return this.steps[this.index]?.hasAttribute("aria-current") || this.moved;
  }

  key(event) {
    const back = this.exact ? this.index - 1 : this.index;
    const to = {
      ArrowRight: this.index + 1,
      ArrowUp: this.index + 1,
      ArrowLeft: back,
      ArrowDown: back,
      PageUp: this.sameDayOf(1),
      PageDown: this.sameDayOf(-1),
      Home: 0,
      End: this.steps.length - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.move(to);
    this.follow();
  }

  // The first notch of the year after or before.
  sameDayOf(direction) {
    const year = (step) => Number(new URL(step.href).searchParams.get("on").slice(0, YEAR));
    const here = year(this.steps[this.index]);
    const found = direction > 0
      ? this.steps.findIndex((step) => year(step) > here)
      : this.steps.findIndex((step) => year(step) === year(this.steps.findLast((one) => year(one) < here) ?? this.steps[0]));
    return found < 0 ? this.steps.length - 1 : found;
  }

  move(index) {
    this.index = Math.min(Math.max(index, 0), this.steps.length - 1);
    this.moved = true;
    const step = this.steps[this.index];
    for (const circle of this.handle.querySelectorAll("circle")) circle.setAttribute("cx", step.dataset.x);
    this.tell(step.textContent);
  }

  grasp(event) {
    this.held = true;
    this.from = this.index;
    this.handle.setPointerCapture(event.pointerId);
    this.handle.focus();
  }

  drag(event) {
    if (!this.held) return;
    const frame = this.picture.getBoundingClientRect();
    const share = (100 * (event.clientX - frame.left)) / frame.width;
    const far = (step) => Math.abs(Number.parseFloat(step.dataset.x) - share);
    const nearest = this.steps.reduce((best, step, index) => (far(step) < far(this.steps[best]) ? index : best), 0);
    if (nearest !== this.index) this.move(nearest);
  }

  drop() {
    if (this.held && this.index !== this.from) this.follow(0);
    this.held = false;
  }

  follow(pause = PAUSE) {
    clearTimeout(timer);
    asked?.abort();
    timer = setTimeout(() => show(this.steps[this.index].href, true), pause);
  }
}

let line = area && new Line();
let shown = location.search;

async function show(url, remember) {
  clearTimeout(timer);
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  area.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-system]");
    if (signal.aborted) return;
    if (!fresh) throw new Error(`no system at ${url}`);
    if (remember) history.pushState(null, "", url);
    shown = location.search;
    exchange(page, fresh);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url); // the page itself says what is wrong
  }
}

function exchange(page, fresh) {
  const held = document.activeElement === line.handle;
  const open = [...area.querySelectorAll("details[open]")].map((one) => one.id);
  area.replaceChildren(...fresh.childNodes);
  area.removeAttribute("aria-busy");
  for (const one of area.querySelectorAll("details")) one.open = open.includes(one.id);
  document.title = page.title;
  for (const link of document.querySelectorAll(".langs a")) {
    link.href = page.querySelector(`.langs a[hreflang="${link.hreflang}"]`)?.getAttribute("href") ?? link.href;
  }
  line = new Line();
  if (held) line.handle.focus({ preventScroll: true });
  status.textContent = fresh.dataset.said;
}

// An address that ends in #institution-… opens what the institution is folded into.
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !area.contains(target)) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}

if (area) {
  area.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-dot], a[data-step], a[rel=prev], a[rel=next]");
    if (!link || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const kind = ["data-step", "rel"].find((name) => link.hasAttribute(name));
    const again = kind && (kind === "rel" ? `[rel=${link.rel}]` : "[data-step][aria-current]");
    show(new URL(link.getAttribute("href"), location.href).href, true)
      .then(() => again && area.querySelector(again)?.focus({ preventScroll: true }));
  });
  addEventListener("popstate", () => location.search !== shown && show(location.href, false));
  addEventListener("hashchange", reveal);
  // Browsers that know no ::details-content print only what is open.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...area.querySelectorAll(".fold:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });
  reveal();
}
