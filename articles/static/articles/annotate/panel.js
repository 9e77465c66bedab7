// Beside the text: every name found with its count, and what was rejected. Only rows that changed are drawn again.

import { button, chip, el, sign } from "./dom.js";
import { groupOf, SUGGESTED } from "./store.js";
import { say } from "./words.js";

const FILTERS = [
    ["all", null],
    ["names", ["mention"]],
    ["unknown", ["sighting"]],
    ["statements", ["statement"]],
    ["evidence", ["evidence"]],
];

/** The list of names and the filters above it. */
export class Panel {
    constructor(desk) {
        this.desk = desk;
        this.rows = new Map();
        this.list = desk.namesTarget;
        this.filter = desk.filterTarget;
        this.filter.addEventListener("input", () => this.#narrow());
        this.filter.addEventListener("keydown", (event) => event.key === "Enter" && this.#goToFirst(event));
        this.#drawFilters();
        const point = (event) => desk.marks.point(this.#keys(event.target.closest("[data-group]")));
        for (const type of ["pointerover", "focusin"]) this.list.addEventListener(type, point);
        for (const type of ["pointerleave", "focusout"]) this.list.addEventListener(type, () => desk.marks.point([]));
    }

    #drawFilters() {
        this.counts = new Map();
        const choices = FILTERS.map(([name, kinds]) => {
            const radio = el("input", { type: "radio", name: "wb-kinds", value: name, checked: name === "all" });
            radio.addEventListener("change", () => {
                this.desk.store.kinds = kinds;
                this.desk.act("filtered", {});
            });
            const count = el("span", { class: "wb-count" });
            this.counts.set(name, count);
            return el("label", { class: "wb-kind" }, radio, el("span", {}, say(`filter.${name}`), " ", count));
        });
        this.desk.kindsTarget.append(...choices);
    }

    /** Draw what changed. */
    draw() {
        const groups = this.#groups();
        for (const [name, kinds] of FILTERS) {
            const left = this.desk.store.items.filter(
                (one) => one.state === SUGGESTED && (!kinds || kinds.includes(one.kind)),
            );
            this.counts.get(name).textContent = left.length;
        }
        let before = null;
        for (const group of groups) {
            const row = this.#row(group);
            const behind = before ? before.nextSibling : this.list.firstChild;
            if (row !== behind) this.list.insertBefore(row, behind);
            before = row;
        }
        const there = new Set(groups.map((group) => group.name));
        for (const [name, row] of this.rows) {
            if (!there.has(name)) {
                row.remove();
                this.rows.delete(name);
            }
        }
        this.#drawRejected();
    }

    #groups() {
        const groups = new Map();
        for (const one of this.desk.store.items) {
            const name = groupOf(one);
            if (!name) continue;
            if (!groups.has(name)) groups.set(name, { name, one, words: new Map(), waiting: 0, total: 0 });
            const group = groups.get(name);
            group.total++;
            if (one.state === SUGGESTED) group.waiting++;
            group.words.set(one.passage.exact, (group.words.get(one.passage.exact) || 0) + 1);
        }
        const rows = [...groups.values()];
        return [
            ...rows.filter((row) => row.one.kind !== "sighting"),
            ...rows.filter((row) => row.one.kind === "sighting"),
        ];
    }

    #row(group) {
        const words = [...group.words].sort((a, b) => b[1] - a[1])[0][0];
        const look = JSON.stringify([words, group.one.title, group.one.note, group.waiting, group.total]);
        let row = this.rows.get(group.name);
        if (!row) {
            row = el("li", { class: "wb-name", "data-group": group.name });
            this.rows.set(group.name, row);
        }
        if (row.dataset.sign === look) return row;
        const action = row.contains(document.activeElement) ? document.activeElement.dataset.do : null;
        row.dataset.sign = look;
        row.classList.toggle("is-done", !group.waiting);
        row.replaceChildren(...(group.one.kind === "sighting" ? unknownRow(group, words) : knownRow(group, words)));
        if (action) (row.querySelector(`[data-do="${action}"]`) || row.querySelector("button")).focus();
        return row;
    }

    #keys(row) {
        if (!row) return [];
        return this.desk.store.items.filter((one) => groupOf(one) === row.dataset.group).map((one) => one.key);
    }

    /** Return the item of a group that comes behind the current one. */
    nextIn(name, from) {
        const { store } = this.desk;
        const items = store.items.filter((one) => groupOf(one) === name);
        const waiting = items.filter((one) => one.state === SUGGESTED);
        const among = waiting.length ? waiting : items;
        return among.find((one) => store.places.get(one.key) > from) || among[0];
    }

    #narrow() {
        const words = this.filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
        for (const row of this.list.children) {
            const text = row.textContent.toLocaleLowerCase();
            row.hidden = !words.every((word) => text.includes(word));
        }
    }

    /** Enter in the filter leads to the first name that it leaves. */
    #goToFirst(event) {
        event.preventDefault();
        const row = [...this.list.children].find((one) => !one.hidden);
        if (!row) return;
        this.desk.textTarget.focus({ preventScroll: true });
        this.desk.goInto(row.dataset.group);
    }

    #drawRejected() {
        const rejected = this.desk.store.where((one) => one.state === "rejected" && !one.part_of);
        const box = this.desk.rejectedTarget;
        box.hidden = !rejected.length;
        box.firstElementChild.textContent = say("rejected", { n: rejected.length });
        this.rejected = rejected;
        if (box.open) this.fillRejected();
    }

    /** List what was rejected; only when it is asked for. */
    fillRejected() {
        const rows = this.rejected.map((one) =>
            el(
                "li",
                { class: "wb-name" },
                what(say("quoted", { words: shortened(one.passage.exact) }), el("span", { class: "wb-muted" }, one.title)),
                "",
                button("reopen", say("do.reopen"), { "data-key": one.key }),
            ),
        );
        this.desk.rejectedTarget.lastElementChild.replaceChildren(...rows);
    }
}

function count(group) {
    const done = group.waiting ? "" : " ✓";
    return el(
        "span",
        { class: "wb-name__count" },
        el("span", { "aria-hidden": "true" }, `×${group.total}${done}`),
        el("span", { class: "w-sr-only" }, say("count", { n: group.total, left: group.waiting })),
    );
}

function goes(words, look = "", ...children) {
    return el("button", { type: "button", class: `wb-name__words ${look}`, "data-do": "go" }, ...children, words);
}

function what(...children) {
    return el("span", { class: "wb-name__what" }, ...children);
}

function knownRow(group, words) {
    const { target, title } = group.one;
    const label = say(group.waiting > 1 ? "do.all" : "do.accept");
    const same = words.toLocaleLowerCase() === target.label.toLocaleLowerCase();
    return [
        same ? what(goes(words, "", sign(target.kind))) : what(goes(words), chip(target)),
        count(group),
        group.waiting ? button("accept-group", label, { primary: true, "aria-label": `${label}: ${title}` }) : "",
    ];
}

function unknownRow(group, words) {
    const { unknown, near, note } = group.one;
    const kind = unknown.kind === "person" ? "person" : "organization";
    const alike = near.length
        ? say("near.some", { names: near.map((one) => one.label).join(", ") })
        : say("near.none");
    const label = say(`do.${kind}`);
    return [
        what(
            goes(words, "wb-unknown"),
            el("span", { class: "wb-muted" }, [say("unknown"), note, alike].filter(Boolean).join(" · ")),
        ),
        count(group),
        group.waiting ? button(`${kind}-group`, label, { "aria-label": `${label} ${unknown.name}` }) : "",
    ];
}

function shortened(text) {
    return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
