// Every key, what it does, and the list of them under "?".

import { el } from "./dom.js";
import { say } from "./words.js";

const GROUPS = [
    [
        "move",
        [
            ["j", "next"],
            ["k", "previous"],
            ["J", "next-any"],
            ["K", "previous-any"],
            ["p", "adrift"],
            ["/", "filter"],
        ],
    ],
    [
        "decide",
        [
            ["a", "accept"],
            ["x", "reject"],
            ["A", "accept-all"],
            ["u", "reopen"],
            ["1", "choose"],
            ["z", "undo"],
            ["Z", "redo"],
        ],
    ],
    [
        "correct",
        [
            ["t", "target"],
            ["Enter", "fields"],
            ["r", "reforms"],
            ["Escape", "close"],
        ],
    ],
    [
        "names",
        [
            ["n", "person"],
            ["o", "organization"],
            ["d", "dismiss"],
        ],
    ],
    [
        "words",
        [
            ["v", "select"],
            ["m", "mark"],
            ["s", "statement"],
            ["e", "evidence"],
        ],
    ],
    ["help", [["?", "help"]]],
];
const ARROWS = { ArrowDown: "next", ArrowUp: "previous", ArrowRight: "next-any", ArrowLeft: "previous-any" };
const SHOWN = { 1: "1 2 3", Enter: "⏎", Escape: "Esc", j: "j ↓", k: "k ↑", J: "J →", K: "K ←" };
const ACTIONS = new Map(
    GROUPS.flatMap(([, rows]) => rows).concat([
        ["2", "choose"],
        ["3", "choose"],
    ]),
);
const PLACE = "workbench-keys";

/** Listens for keys, and does `act(action, {key, event})`. */
export class Keys {
    constructor(desk) {
        this.desk = desk;
        const wanted = localStorage.getItem(PLACE);
        this.on = wanted ? wanted === "on" : window.wagtailConfig?.KEYBOARD_SHORTCUTS_ENABLED !== false;
        document.addEventListener("keydown", (event) => this.#pressed(event), true);
    }

    /** Turn keys of a single letter on or off, for good on this computer (WCAG 2.1.4). */
    toggle() {
        this.on = !this.on;
        localStorage.setItem(PLACE, this.on ? "on" : "off");
    }

    #pressed(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || openDialog()) return;
        const target = event.target;
        if (typesIn(target)) {
            if (event.key === "Escape" && this.desk.element.contains(target)) this.#act("close", event, false);
            return;
        }
        if (!this.on && event.key !== "Escape") return;
        if (this.desk.selecting.key({ key: letter(event), shiftKey: event.shiftKey })) {
            event.preventDefault();
            event.stopPropagation();
            return;
        }
        const free = target === document.body || this.desk.textTarget.contains(target);
        const action = free && ARROWS[event.key] ? ARROWS[event.key] : ACTIONS.get(letter(event));
        if (action && (free || event.key !== "Enter")) this.#act(action, event, true);
    }

    #act(action, event, own) {
        if (own) {
            event.preventDefault(); // else Wagtail's keys, which listen behind ours, hear it too
            event.stopPropagation();
        }
        this.desk.act(action, { key: letter(event), event });
    }

    /** Return the list of keys, a table a group. */
    list() {
        return GROUPS.map(([group, rows]) =>
            el(
                "table",
                {},
                el("caption", { class: "w-h4" }, say(`keys.${group}`)),
                el("tbody", {}, ...rows.map(row)),
            ),
        );
    }
}

function row([key, action]) {
    const shown = (SHOWN[key] || key).split(" ").map((one) => el("kbd", {}, one));
    return el("tr", {}, el("th", { scope: "row" }, say(`key.${action}`)), el("td", {}, ...shown));
}

/** Return the key as on a Latin keyboard, whatever layout is on: Cyrillic letters stand on the same keys. */
export function letter(event) {
    const { key, code, shiftKey } = event;
    if (key.length === 1 && key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(code || "")) {
        return shiftKey ? code[3] : code[3].toLowerCase();
    }
    return key;
}

function typesIn(target) {
    return (
        target.isContentEditable ||
        (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button)$/.test(target.type))
    );
}

function openDialog() {
    return document.querySelector('[role="dialog"]:not([aria-hidden="true"])');
}
