// Text fragments for words that a reader selected, as articles/fragments.py makes them for passages.
const ENDS = 6; // words at either end that a fragment names
const AROUND = 3; // words before and behind, named where the first words stand more than once
export const NOTE = "\uFFFC"; // stands for the number of a note, which breaks a line of text like its end does
export const END = "\u2029";
const LINES = /[\n\t\u2029\uFFFC]+/u;

const wordsOf = (text) => text.split(/\s+/u).filter(Boolean);
const encoded = (words) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

// The selected words, whole: `before` and `after` are the rest of their paragraph.
export function whole({ before, text, after }) {
  const head = /^[\p{L}\p{N}]/u.test(text) ? before.match(/[\p{L}\p{N}_]*$/u)[0] : "";
  const tail = /[\p{L}\p{N}]$/u.test(text) ? after.match(/^[\p{L}\p{N}_]*/u)[0] : "";
  return {
    before: before.slice(0, before.length - head.length),
    text: head + text + tail,
    after: after.slice(tail.length),
  };
}

// `page` is all that the page says: it decides whether the words must be told from others that begin like them.
export function fragment(selected, page) {
  const { before, text, after } = whole(selected);
  const lines = text.split(LINES).map(wordsOf).filter((line) => line.length);
  if (!lines.length) return "";
  const long = lines.length > 1 || lines[0].length > 2 * ENDS;
  const start = long ? lines[0].slice(0, ENDS) : lines[0];
  const terms = long ? [encoded(start), encoded(lines.at(-1).slice(-ENDS))] : [encoded(start)];
  if (wordsOf(page).join(" ").split(start.join(" ")).length > 2) {
    const prefix = wordsOf(before.split(LINES).at(-1)).slice(-AROUND);
    const suffix = wordsOf(after.split(LINES)[0]).slice(0, AROUND);
    if (prefix.length) terms.unshift(`${encoded(prefix)}-`);
    if (suffix.length) terms.push(`-${encoded(suffix)}`);
  }
  return `:~:text=${terms.join(",")}`;
}

export function withFragment(address, text) {
  return `${address}${address.includes("#") || !text ? "" : "#"}${text}`;
}
