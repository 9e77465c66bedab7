// The marks in the text: which annotation each shows, how it is drawn, and where on the page it is.

import { isShown } from "./store.js";

const SPEAKING = new Set(["statement", "evidence"]);

/** Draws marks of the store's annotations; touches only those of the keys that changed. */
export class Marks {
    constructor(text, store) {
        Object.assign(this, { text, store });
        this.blocks = [...text.querySelectorAll("[data-block]")];
        this.byId = new Map(this.blocks.map((block) => [block.dataset.block, block]));
        this.elements = new Map();
        this.current = [];
        for (const block of this.blocks) this.#learn(block);
        this.paint(this.elements.keys());
    }

    #learn(block) {
        for (const mark of block.querySelectorAll("mark[data-keys]")) {
            for (const key of keysOf(mark)) {
                if (!this.elements.has(key)) this.elements.set(key, []);
                this.elements.get(key).push(mark);
            }
        }
    }

    /** Put a block with new marks, or with other words, in the place of what it was. */
    replace(id, html) {
        const block = this.byId.get(id);
        if (!block || block.dataset.was === html) return;
        const stale = new Set();
        for (const mark of block.querySelectorAll("mark[data-keys]")) keysOf(mark).forEach((key) => stale.add(key));
        for (const key of stale) {
            const rest = this.elements.get(key)?.filter((mark) => !block.contains(mark)) || [];
            if (rest.length) this.elements.set(key, rest);
            else this.elements.delete(key);
        }
        block.innerHTML = html; // the server's own cleaned HTML
        block.dataset.was = html;
        this.#learn(block);
        this.paint([...block.querySelectorAll("mark[data-keys]")].flatMap(keysOf));
    }

    /** Draw the marks of these annotations anew. */
    paint(keys) {
        const marks = new Set();
        for (const key of keys) for (const mark of this.elements.get(key) || []) marks.add(mark);
        for (const mark of marks) mark.className = this.#look(mark);
    }

    #look(mark) {
        const look = new Set(["wb-mark"]);
        const first = new Set((mark.dataset.first || "").split(" "));
        for (const key of keysOf(mark)) {
            const one = this.store.get(key);
            if (!one || !isShown(one)) continue;
            const kind = one.kind === "mention" ? one.target?.kind : one.kind;
            look.add(`is-${kind}`);
            if (one.state === "suggested") look.add(SPEAKING.has(one.kind) ? `is-open-${one.kind}` : "is-open");
            if (first.has(key)) look.add(`begins-${SPEAKING.has(one.kind) ? one.kind : "name"}`);
            if (this.current.includes(key)) this.#outline(mark, look);
        }
        return [...look].join(" ");
    }

    #outline(mark, look) {
        const all = this.of(this.current);
        look.add("is-current");
        if (mark === all[0]) look.add("is-current-first");
        if (mark === all.at(-1)) look.add("is-current-last");
    }

    /** Outline the marks of these annotations: one, and its parts in other blocks. */
    select(keys) {
        const before = this.current;
        this.current = keys;
        this.paint([...before, ...keys]);
    }

    /** Show which marks a row of the list of names stands for. */
    point(keys) {
        for (const mark of this.text.querySelectorAll(".is-pointed")) mark.classList.remove("is-pointed");
        for (const key of keys) for (const mark of this.elements.get(key) || []) mark.classList.add("is-pointed");
    }

    /** Return the elements of these annotations. */
    of(keys) {
        return keys.flatMap((key) => this.elements.get(key) || []);
    }
}

/** Return the keys that a mark shows, the shortest passage last. */
export function keysOf(mark) {
    return mark.dataset.keys ? mark.dataset.keys.split(" ") : [];
}
