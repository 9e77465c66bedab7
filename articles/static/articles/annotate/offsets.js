// Places in a block's plain text: the walk of articles/marking.py over the DOM, counted in Unicode code points.

const LINES = new Set(["P", "LI", "TR", "BLOCKQUOTE", "H2", "H3", "H4", "DIV"]);
const TEXT = 3;
const ELEMENT = 1;

/** Return the number of code points in `text`. */
export function points(text) {
    let count = text.length;
    for (let i = 0; i < text.length - 1; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 0xd800 && unit <= 0xdbff) count--;
    }
    return count;
}

/** Return the index in `text`, in UTF-16 units, of its code point number `count`. */
export function unitAt(text, count) {
    let index = 0;
    for (; count > 0 && index < text.length; count--) index += text.codePointAt(index) > 0xffff ? 2 : 1;
    return index;
}

function breakBehind(node) {
    if (node.nodeType !== ELEMENT) return "";
    if (node.tagName === "BR" || LINES.has(node.tagName)) return "\n";
    return node.tagName === "TD" || node.tagName === "TH" ? "\t" : "";
}

/** Return the white space before everything else in a block, which the server's parser passes over; null if none. */
function lead(root) {
    const first = root.firstChild;
    return first?.nodeType === TEXT && !first.data.trim() ? first : null;
}

/** Yield [text node, its text] for every text node of a block, and [null, break] for every line break. */
export function pieces(root) {
    return piecesIn(root, lead(root));
}

function* piecesIn(root, skipped) {
    for (const child of root.childNodes) {
        if (child === skipped) continue;
        if (child.nodeType === TEXT) yield [child, child.data];
        else if (child.nodeType === ELEMENT) yield* piecesIn(child, null);
        const broken = breakBehind(child);
        if (broken) yield [null, broken];
    }
}

/** Return the plain text of a block: what `text_of` of articles/marking.py returns for its HTML. */
export function textOf(root) {
    let text = "";
    for (const [, piece] of pieces(root)) text += piece;
    return text.replace(/[\n\t]+$/, "");
}

/** Return how many code points of the text of `root` stand before the DOM's boundary point (container, index). */
export function offsetOf(root, container, index) {
    let count = 0;
    const skipped = lead(root);
    const reach = (node) => {
        if (node.nodeType === TEXT) {
            const here = node === container;
            if (node !== skipped) count += points(here ? node.data.slice(0, index) : node.data);
            return here;
        }
        for (let i = 0; i <= node.childNodes.length; i++) {
            if (node === container && i === index) return true;
            const child = node.childNodes[i];
            if (!child) return false;
            if ((child.nodeType === TEXT || child.nodeType === ELEMENT) && reach(child)) return true;
            count += breakBehind(child).length;
        }
        return false;
    };
    reach(root);
    return count;
}

/** Return the boundary point {node, index} at code point `offset`; with `behind`, the one that ends a stretch. */
export function pointAt(root, offset, behind = false) {
    let count = 0;
    let last = null;
    for (const [node, text] of pieces(root)) {
        const length = node ? points(text) : text.length;
        if (node && (offset < count + length || (behind && offset === count + length))) {
            return { node, index: unitAt(text, offset - count) };
        }
        if (node) last = { node, index: text.length };
        count += length;
    }
    return last;
}

/** Return the Range of code points `start` (included) to `end` (excluded) of a block; null if it has no words. */
export function rangeOf(root, start, end) {
    const [from, to] = [pointAt(root, start), pointAt(root, end, true)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.index);
    range.setEnd(to.node, to.index);
    return range;
}

/** Return {start, end} without the white space at either end; null if nothing else is there. */
export function trimmed(text, start, end) {
    const words = text.slice(unitAt(text, start), unitAt(text, end));
    const inner = words.trim();
    if (!inner) return null;
    const lead = words.length - words.trimStart().length;
    return { start: start + lead, end: start + lead + points(inner) };
}

/** Return a place {block, start, end} for each of the `blocks` (elements with data-block) that `range` touches. */
export function placesOf(range, blocks) {
    const places = [];
    for (const block of blocks) {
        if (!range.intersectsNode(block)) continue;
        const text = textOf(block);
        const inside = (node) => node === block || block.contains(node);
        const start = inside(range.startContainer) ? offsetOf(block, range.startContainer, range.startOffset) : 0;
        const end = inside(range.endContainer) ? offsetOf(block, range.endContainer, range.endOffset) : points(text);
        const place = trimmed(text, start, Math.min(end, points(text)));
        if (place) places.push({ block: block.dataset.block, ...place });
    }
    return places;
}
