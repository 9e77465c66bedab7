// Definitions beside the words of the glossary, on hover, focus and tap; without this file the words are links.
// WCAG 1.4.13: Escape puts a definition away, the pointer may rest on it, and it stays while word or card is in use.
const PAUSE = 150;
const LINGER = 300;
const GAP = 6;

class Card {
  #timer;
  #word = null;

  constructor() {
    this.box = document.createElement("div");
    Object.assign(this.box, { className: "definition", popover: "manual" });
    document.querySelector("main").append(this.box);
    this.box.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.box.addEventListener("pointerleave", () => this.#leave());
  }

  hover(word) {
    clearTimeout(this.#timer);
    if (word === this.#word) return;
    this.#timer = setTimeout(() => this.show(word), PAUSE);
  }

  unhover() {
    this.#leave();
  }

  show(word) {
    const told = document.getElementById(word.getAttribute("aria-describedby"));
    const name = told?.previousElementSibling?.firstElementChild;
    if (!name) return;
    clearTimeout(this.#timer);
    this.#word = word;
    this.box.replaceChildren(this.#line("definition__name", name, name.cloneNode(true)));
    this.box.append(this.#line("definition__what", told, told.textContent));
    this.box.showPopover();
    this.#place();
  }

  hide() {
    clearTimeout(this.#timer);
    this.#word = null;
    if (this.box.matches(":popover-open")) this.box.hidePopover();
  }

  shows(word) {
    return word === this.#word;
  }

  holds(node) {
    return node instanceof Node && (this.box.contains(node) || Boolean(this.#word?.contains(node)));
  }

  #line(className, source, content) {
    const line = document.createElement("p");
    Object.assign(line, { className, lang: source.closest("[lang]").lang });
    line.append(content);
    return line;
  }

  #leave() {
    clearTimeout(this.#timer);
    const focused = this.#word === document.activeElement && this.#word?.matches(":focus-visible");
    if (!focused) this.#timer = setTimeout(() => this.hide(), LINGER);
  }

  // Below the word's last line, or above its first where there is no room; never beside the screen.
  #place() {
    const lines = [...this.#word.getClientRects()];
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const last = lines.at(-1);
    const fits = last.bottom + GAP + height <= innerHeight || lines[0].top < height + GAP;
    const top = fits ? last.bottom + GAP : lines[0].top - GAP - height;
    const widest = document.documentElement.clientWidth - width - GAP;
    const left = Math.max(GAP, Math.min((fits ? last : lines[0]).left, widest));
    this.box.style.top = `${top + scrollY}px`;
    this.box.style.left = `${left + scrollX}px`;
  }
}

function listen(card) {
  const wordAt = (event) => event.target.closest?.("a.term");
  let tapped = null; // the word that a finger or pen went down on while its definition was not shown
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch" && wordAt(event)) card.hover(wordAt(event));
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && wordAt(event) && !card.holds(event.relatedTarget)) card.unhover();
  });
  document.addEventListener("pointerdown", (event) => {
    const word = wordAt(event);
    tapped = event.pointerType === "touch" && word && !card.shows(word) ? word : null;
    if (!card.holds(event.target)) card.hide();
  });
  document.addEventListener("click", (event) => {
    if (!tapped || tapped !== wordAt(event)) return;
    event.preventDefault();
    card.show(tapped);
    tapped = null;
  });
  document.addEventListener("focusin", (event) => {
    if (wordAt(event)?.matches(":focus-visible")) card.show(wordAt(event));
  });
  document.addEventListener("focusout", (event) => {
    if (wordAt(event) && !card.holds(event.relatedTarget)) card.hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") card.hide();
  });
}

if ("popover" in HTMLElement.prototype) listen(new Card());
