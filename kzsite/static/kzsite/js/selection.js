// Words that a reader selects in one paragraph of an article can be shared: a small toolbar stands under them.
// It is placed within the paragraph, and Tab leads from the selected words to it.
import { END, NOTE, fragment, withFragment } from "./fragments.js";
import { copy, handOn } from "./share.js";

const BLOCK = ".prose__text:not(.prose__text--live)";
const bar = document.querySelector("[data-selection]");
const told = document.querySelector("[data-selection-told]");
const page = document.querySelector(".prose").textContent;
let pressed = false; // the mouse is still drawing the selection
let hinted = false;

const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);

function between(block, start, end) {
  const range = document.createRange();
  range.selectNodeContents(block);
  if (start) range.setStart(...start);
  if (end) range.setEnd(...end);
  const copied = document.createElement("div");
  copied.append(range.cloneContents());
  copied.querySelectorAll(".selection").forEach((one) => one.remove());
  copied.querySelectorAll(".ref").forEach((one) => one.replaceWith(NOTE));
  copied.querySelectorAll("p, li, td, th, br").forEach((one) => one.after(END));
  return copied.textContent;
}

// The selected words with the rest of their paragraph; null if they are none, or of several paragraphs.
function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const block = elementOf(range.startContainer).closest(BLOCK);
  if (!block) return null;
  if (!block.contains(range.endContainer)) {
    const rest = document.createRange(); // three clicks select up to the beginning of what follows
    rest.setStartAfter(block);
    rest.setEnd(range.endContainer, range.endOffset);
    if (rest.toString().trim()) return null;
  }
  const within = block.contains(range.endContainer);
  const [start, end] = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]];
  const text = between(block, start, within ? end : null);
  if (!text.replaceAll(NOTE, "").trim()) return null;
  return { block, range, text, before: between(block, null, start), after: within ? between(block, end, null) : "" };
}

function quotation(text) {
  const [open, close, innerOpen, innerClose] = bar.dataset.marks;
  const lines = text.replaceAll(new RegExp(`\\s*${NOTE}`, "gu"), "").replaceAll(END, "\n");
  const inner = { [open]: innerOpen, [close]: innerClose };
  return open + lines.trim().replace(/[“”«»]/gu, (mark) => inner[mark] ?? mark) + close;
}

function show(found) {
  const at = fragment(found, page);
  const { address, origin, source } = bar.dataset;
  bar.ready = {
    quote: `${quotation(found.text)}\n${origin}, ${address}`,
    link: withFragment(address, at),
  };
  const there = bar.querySelector("[data-do=source]");
  if (there) there.href = withFragment(source, at);
  if (bar.parentElement !== found.block) found.block.append(bar);
  bar.hidden = false;
  place(found);
  if (!hinted) told.textContent = told.dataset.hint;
  hinted = true;
}

function place({ block, range }) {
  const frame = block.getBoundingClientRect();
  const last = [...range.getClientRects()].filter((box) => box.bottom <= frame.bottom + 1).at(-1) ?? frame;
  const left = Math.min(last.left - frame.left, frame.width - bar.offsetWidth);
  bar.style.left = `${Math.max(0, left)}px`;
  bar.style.top = `${last.bottom - frame.top + 8}px`;
}

function follow() {
  if (pressed || bar.contains(document.activeElement)) return;
  const found = selected();
  if (found) show(found);
  else bar.hidden = true;
}

async function act(button) {
  const { quote, link } = bar.ready;
  if (button.dataset.do === "share") return handOn({ title: document.title, text: quote, url: link });
  const done = await copy(bar.ready[button.dataset.do], button, told);
  told.textContent = done ? told.dataset.copied : told.dataset.failed;
}

bar.querySelector("[data-do=share]").hidden = !navigator.share;
bar.addEventListener("mousedown", (event) => event.preventDefault()); // the words stay selected
for (const button of bar.querySelectorAll("button")) button.addEventListener("click", () => act(button));
document.addEventListener("selectionchange", follow);
document.addEventListener("pointerdown", (event) => {
  pressed = event.pointerType === "mouse" && !bar.contains(event.target);
});
for (const name of ["pointerup", "pointercancel"]) {
  document.addEventListener(name, () => {
    if (pressed) requestAnimationFrame(follow); // a click into the selection ends it only now
    pressed = false;
  });
}
document.addEventListener("keydown", (event) => {
  if (bar.hidden) return;
  const inText = !document.activeElement.closest("a, button, input, summary, select, textarea");
  if (event.key === "Tab" && !event.shiftKey && inText) {
    event.preventDefault();
    bar.querySelector("button").focus();
  } else if (event.key === "Escape") {
    bar.hidden = true;
  }
});
follow(); // words may have been selected while the page was loading
