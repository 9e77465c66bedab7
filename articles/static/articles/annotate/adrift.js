// Passages that lost their words when the text was edited: old text, best candidates, what differs, move or drop.

import { button, el } from "./dom.js";
import { rangeOf } from "./offsets.js";
import { say } from "./words.js";

const SHOWN = "wb-candidate";

/** The list of passages adrift. */
export class Adrift {
    constructor(desk) {
        this.desk = desk;
        this.box = desk.adriftTarget;
        this.list = this.box.querySelector("ul");
        this.current = null;
    }

    /** Draw the list if it changed. */
    draw() {
        const lost = this.desk.store.adrift();
        const sign = JSON.stringify(lost.map((one) => [one.passage, one.annotations.map((other) => other.key)]));
        this.box.hidden = !lost.length;
        if (sign === this.sign) return;
        this.sign = sign;
        this.lost = lost;
        this.box.querySelector("h2 span").textContent = lost.length;
        this.list.replaceChildren(...lost.map((one) => this.#row(one)));
        if (!lost.some((one) => one.passage.id === this.current)) this.leave();
        else this.select(this.current);
    }

    #row({ passage, annotations, candidates }) {
        return el(
            "li",
            { class: "wb-adrift", "data-passage": passage.id, tabindex: "-1" },
            el(
                "p",
                {},
                el("del", { class: "wb-was" }, say("quoted", { words: passage.exact })),
                " ",
                el(
                    "span",
                    { class: "wb-muted" },
                    annotations.map((one) => `${say(`kind.${one.kind}`)}: ${one.title}`).join("; "),
                ),
            ),
            candidates.length ? "" : el("p", { class: "wb-muted" }, say("adrift.none")),
            el("ol", {}, ...candidates.map((one, index) => candidate(one, index))),
            el("p", { class: "wb-card__do" }, button("drop", say("do.drop"), { key: "x" })),
        );
    }

    /** Make the passage `id` the current thing; keys 1 to 3 then choose a place for it. */
    select(id) {
        this.current = id;
        for (const row of this.list.children) row.classList.toggle("is-current", Number(row.dataset.passage) === id);
        const row = this.list.querySelector(".is-current");
        if (!row) return;
        row.focus({ preventScroll: true });
        row.scrollIntoView({ block: "nearest", behavior: "instant" });
        this.#show(this.#found()?.candidates[0]);
        this.desk.announce(`${say("adrift.one")} ${this.#found().passage.exact}`);
    }

    #found() {
        return this.lost.find((one) => one.passage.id === this.current);
    }

    /** Go to the next passage adrift. */
    next() {
        if (!this.lost?.length) return this.desk.tell(say("adrift.nothing"));
        const at = this.lost.findIndex((one) => one.passage.id === this.current);
        this.desk.leaveItem();
        return this.select(this.lost[(at + 1) % this.lost.length].passage.id);
    }

    leave() {
        const focused = this.list.contains(document.activeElement) || document.activeElement === document.body;
        if (this.current && focused) this.desk.textTarget.focus({ preventScroll: true });
        this.current = null;
        for (const row of this.list.children) row.classList.remove("is-current");
        CSS.highlights?.delete(SHOWN);
    }

    /** Move the current passage, or the one in whose row `element` stands, to a candidate. */
    move(number, element = null) {
        this.#take(element);
        const found = this.#found();
        const place = found?.candidates[number];
        if (place) this.moveTo({ block: place.block, start: place.start, end: place.end });
    }

    /** Move the current passage to `place`. */
    moveTo(place) {
        const passage = this.current;
        this.#send({ op: "move", passage, place });
    }

    drop(element = null) {
        this.#take(element);
        this.#send({ op: "drop", passage: this.current });
    }

    #take(element) {
        const row = element?.closest("[data-passage]");
        if (row) this.current = Number(row.dataset.passage);
    }

    async #send(operation) {
        const at = this.lost.findIndex((one) => one.passage.id === this.current);
        await this.desk.send(operation);
        const next = this.lost[Math.min(at, this.lost.length - 1)];
        if (next) this.select(next.passage.id);
        else this.leave();
    }

    #show(place) {
        if (!CSS.highlights) return;
        CSS.highlights.delete(SHOWN);
        const block = place && this.desk.marks.byId.get(place.block);
        const range = block && rangeOf(block, place.start, place.end);
        if (!range) return;
        CSS.highlights.set(SHOWN, new Highlight(range));
        block.scrollIntoView({ block: "center", behavior: "instant" });
    }
}

function candidate(one, index) {
    const words = one.diff.map(([how, text]) => el({ insert: "ins", delete: "del" }[how] || "span", {}, `${text} `));
    return el(
        "li",
        {},
        el(
            "span",
            { class: "wb-muted" },
            say(index ? "adrift.other" : "adrift.best", { score: `${Math.round(one.score * 100)}%` }),
        ),
        " ",
        el("span", { class: "wb-now" }, ...words),
        button("move", say("do.move"), { key: `${index + 1}`, primary: !index, "data-number": index }),
    );
}
