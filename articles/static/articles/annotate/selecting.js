// Words chosen by mouse, by touch, or by keyboard alone, and what can be made of them.

import { button } from "./dom.js";
import { placesOf, rangeOf, textOf } from "./offsets.js";
import { say } from "./words.js";

const TOOLS = [
    ["mark", "m"],
    ["statement", "s"],
    ["evidence", "e"],
    ["person", "n"],
    ["organization", "o"],
];

/** The selection in the text, and the small toolbar beneath it. */
export class Selecting {
    constructor(desk) {
        this.desk = desk;
        this.text = desk.textTarget;
        this.tools = desk.toolsTarget;
        this.blocks = desk.marks.blocks;
        this.tools.append(...TOOLS.map(([action, key]) => button(action, say(`tool.${action}`), { key })));
        this.tools.setAttribute("aria-label", say("tools"));
        document.addEventListener("selectionchange", () => this.#changed());
        for (const type of ["pointerdown", "pointerup"]) {
            document.addEventListener(type, (event) => this.#pressed(event));
        }
    }

    /** Return the places of the selected words, one a block; none if nothing is selected in the text. */
    places() {
        const selection = getSelection();
        if (!selection.rangeCount || selection.isCollapsed) return [];
        const range = selection.getRangeAt(0);
        if (!range.intersectsNode(this.text)) return [];
        return placesOf(range, this.blocks);
    }

    /** Return the words at places, a line a block. */
    words(places) {
        return places.map((place) => this.range(place).toString()).join("\n");
    }

    /** Return the Range of a place. */
    range(place) {
        return rangeOf(this.desk.marks.byId.get(place.block), place.start, place.end);
    }

    #pressed(event) {
        if (this.tools.contains(event.target)) return;
        const holds = event.type === "pointerdown" && event.pointerType === "mouse"; // a finger's selection ends unseen
        this.pressed = holds && this.text.contains(event.target);
        if (!this.pressed) this.#changed();
    }

    #changed() {
        if (this.frame) return;
        this.frame = requestAnimationFrame(() => {
            this.frame = null;
            this.#show();
        });
    }

    #show() {
        const places = this.pressed ? [] : this.places();
        this.tools.hidden = !places.length;
        if (!places.length) {
            if (!this.pressed && getSelection().isCollapsed) this.moving = null;
            return;
        }
        const box = this.range(places.at(-1)).getBoundingClientRect();
        const frame = this.text.parentElement.getBoundingClientRect();
        const left = Math.min(Math.max(0, box.left - frame.left), frame.width - this.tools.offsetWidth);
        this.tools.style.translate = `${Math.max(0, left)}px ${box.bottom - frame.top + 8}px`;
    }

    /** Let go of the selected words. */
    clear() {
        getSelection().removeAllRanges();
        this.tools.hidden = true;
        this.moving = null;
    }

    /** Select the words of `place`, and let keys move the ends. */
    begin(place) {
        this.moving = { first: this.#at(place.block, place.start), last: this.#at(place.block, place.end, true) };
        this.#select();
        this.desk.announce(`${say("select.on")} ${this.words(this.places())}`);
    }

    #at(id, offset, behind = false) {
        const block = this.blocks.findIndex((one) => one.dataset.block === id);
        const words = this.#words(block);
        const number = words.findIndex((word) => (behind ? word.end >= offset : word.end > offset));
        return { block, word: number < 0 ? words.length - 1 : number };
    }

    /** Words of a block with their offsets in code points, remembered while its text stays. */
    #words(number) {
        this.known ??= new Map();
        const text = textOf(this.blocks[number]);
        if (this.known.get(number)?.text !== text) this.known.set(number, { text, words: wordsIn(text) });
        return this.known.get(number).words;
    }

    /** Take a key while words are selected by keyboard; returns whether it meant anything. */
    key(event) {
        if (!this.moving) return false;
        const { key, shiftKey: shrink } = event;
        const { first, last } = this.moving;
        if (key === "ArrowRight") this.#step(shrink ? first : last, 1);
        else if (key === "ArrowLeft") this.#step(shrink ? last : first, -1);
        else if (key === "ArrowDown") this.#sentence(last, 1);
        else if (key === "ArrowUp") this.#sentence(first, -1);
        else if (key === "l" || key === "h") this.#walk(key === "l" ? 1 : -1);
        else return false;
        this.#select();
        this.desk.announce(this.words(this.places()));
        return true;
    }

    #walk(direction) {
        const lead = direction > 0 ? this.moving.last : this.moving.first;
        this.#step(lead, direction);
        this.moving = { first: { ...lead }, last: { ...lead } };
    }

    #step(end, direction) {
        const before = { ...end };
        end.word += direction;
        while (end.word < 0 || end.word >= this.#words(end.block).length) {
            const next = end.block + direction;
            if (!this.blocks[next]) return Object.assign(end, before);
            end.block = next;
            end.word = direction > 0 ? 0 : this.#words(next).length - 1;
        }
        const { first, last } = this.moving;
        const crossed = first.block > last.block || (first.block === last.block && first.word > last.word);
        return crossed ? Object.assign(end, before) : end;
    }

    #sentence(end, direction) {
        do {
            const before = { ...end };
            this.#step(end, direction);
            if (before.block === end.block && before.word === end.word) return;
        } while (!this.#words(end.block)[end.word][direction > 0 ? "closes" : "opens"]);
    }

    #select() {
        const { first, last } = this.moving;
        const start = this.#words(first.block)[first.word].start;
        const end = this.#words(last.block)[last.word].end;
        const [from, to] = [
            rangeOf(this.blocks[first.block], start, start + 1),
            rangeOf(this.blocks[last.block], end - 1, end),
        ];
        getSelection().setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
        to.startContainer.parentElement.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
}

/** Return {start, end, opens, closes} of each word of `text`, and of the signs that begin or end a sentence. */
export function wordsIn(text) {
    const found = [];
    let count = 0;
    const add = (part) => {
        const size = [...part].length;
        const lead = [...part].length - [...part.trimStart()].length;
        if (part.trim()) found.push({ start: count + lead, end: count + lead + [...part.trim()].length });
        count += size;
    };
    for (const { segment: sentence } of new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text)) {
        const begun = found.length;
        const parts = [...WORDS.segment(sentence)];
        const [first, last] = [parts.findIndex(isWord), parts.findLastIndex(isWord)];
        if (first < 0) add(sentence);
        else {
            add(joined(parts.slice(0, first)));
            for (const part of parts.slice(first, last + 1)) {
                if (isWord(part)) add(part.segment);
                else count += [...part.segment].length;
            }
            add(joined(parts.slice(last + 1)));
        }
        if (found.length > begun) {
            found[begun].opens = true;
            found.at(-1).closes = true;
        }
    }
    return found;
}

const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });
const isWord = (part) => part.isWordLike;
const joined = (parts) => parts.map((part) => part.segment).join("");

/** Return {start, end} of the sentence of `text` in which code point `offset` stands. */
export function sentenceAt(text, offset) {
    let start = 0;
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text)) {
        const end = start + [...segment].length;
        if (offset < end) return { start, end: end - ([...segment].length - [...segment.trimEnd()].length) };
        start = end;
    }
    return { start: 0, end: [...text].length };
}
