// A box in which one types a name in any spelling and chooses from what is on record (ARIA combobox).

import { el, sign } from "./dom.js";
import { say } from "./words.js";

const PAUSE = 90;
let numbers = 0;

/**
 * Return a labelled box. `names(parameters, signal)` finds; `choose(result, event)` takes what was chosen, `free(text)`
 * a text that stands for itself; `kinds` to look among; `text` to begin with.
 */
export function finder({ label, names, choose, kinds, text = "", free = null, keep = false, look = "" }) {
    const id = `wb-finder-${++numbers}`;
    const list = el("ul", {
        id: `${id}-list`,
        role: "listbox",
        "aria-label": label,
        class: "wb-options",
        hidden: true,
    });
    const input = el("input", {
        id,
        type: "text",
        role: "combobox",
        class: "wb-input",
        value: text,
        autocomplete: "off",
        spellcheck: "false",
        "aria-expanded": "false",
        "aria-controls": list.id,
        "aria-autocomplete": "list",
    });
    const box = el(
        "div",
        { class: `wb-finder ${look}` },
        el("label", { for: id }, label),
        el("div", {}, input, list),
    );
    box.finder = new Finder({ input, list, names, choose, kinds, free, keep });
    return box;
}

class Finder {
    constructor(parts) {
        Object.assign(this, parts, { results: [], active: 0, asked: null, waiting: null, timer: null });
        this.input.addEventListener("input", () => this.look(PAUSE));
        this.input.addEventListener("focus", () => this.look(0));
        this.input.addEventListener("blur", () => this.#blurred());
        this.input.addEventListener("keydown", (event) => this.#key(event));
        this.list.addEventListener("pointerdown", (event) => event.preventDefault());
        this.list.addEventListener("click", (event) => this.#clicked(event));
    }

    look(pause) {
        clearTimeout(this.timer);
        this.running?.abort();
        this.asked = this.input.value;
        this.pending = true;
        this.timer = setTimeout(() => this.#ask(this.asked), pause);
    }

    async #ask(text) {
        this.running = new AbortController();
        try {
            this.results = await this.names({ q: text.trim(), kind: this.kinds.join(",") }, this.running.signal);
        } catch (error) {
            if (error.name === "AbortError") return;
            this.results = [];
        }
        if (this.asked !== text) return;
        this.pending = false;
        this.active = this.results.length ? 0 : -1;
        this.#draw();
        if (this.waiting) {
            const event = this.waiting;
            this.waiting = null;
            this.#take(this.active, event);
        }
    }

    #draw() {
        const options = this.results.map((one, index) =>
            el(
                "li",
                { id: `${this.list.id}-${index}`, role: "option", "aria-selected": String(index === this.active) },
                sign(one.kind),
                el("span", { class: "wb-options__name" }, one.label),
                one.note && el("small", {}, one.note),
            ),
        );
        const none = el(
            "li",
            { role: "option", "aria-disabled": "true", "aria-selected": "false" },
            say("finder.none"),
        );
        this.list.replaceChildren(...(options.length ? options : [none]));
        this.#open(document.activeElement === this.input);
    }

    #open(open) {
        this.list.hidden = !open;
        this.input.setAttribute("aria-expanded", String(open));
        const active = open && this.active >= 0 ? `${this.list.id}-${this.active}` : null;
        if (active) this.input.setAttribute("aria-activedescendant", active);
        else this.input.removeAttribute("aria-activedescendant");
    }

    #key(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            const count = this.results.length;
            if (count) this.active = (this.active + step + count) % count;
            this.#draw();
            this.list.children[this.active]?.scrollIntoView({ block: "nearest" });
        } else if (event.key === "Enter") {
            event.preventDefault();
            event.stopPropagation();
            if (this.pending) this.waiting = event;
            else this.#take(this.active, event);
        }
    }

    #clicked(event) {
        const option = event.target.closest("[role=option]");
        if (option) this.#take([...this.list.children].indexOf(option), event);
    }

    #take(index, event) {
        const found = this.results[index];
        const text = this.input.value.trim();
        if (!found && !(this.free && text)) return;
        this.#open(false);
        this.input.value = this.keep && found ? found.label : this.keep ? text : "";
        if (found) this.choose(found, event);
        else this.free(text);
    }

    #blurred() {
        this.#open(false);
        const text = this.input.value.trim();
        if (this.free && text !== this.asked) this.free(text);
    }
}
