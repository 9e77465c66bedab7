// Connects the desk to the page: a Stimulus controller in Wagtail's own application.

import { Desk } from "./desk.js";
import { learn } from "./words.js";

const PARTS = [
    "text",
    "card",
    "tools",
    "names",
    "kinds",
    "filter",
    "adrift",
    "rejected",
    "progress",
    "bar",
    "state",
    "others",
    "message",
    "live",
    "undo",
    "redo",
    "keys",
];

class WorkbenchController extends window.StimulusModule.Controller {
    static targets = PARTS;
    static values = { data: String };

    connect() {
        const data = JSON.parse(document.getElementById(this.dataValue).textContent);
        learn(data.words);
        const blocks = this.textTarget.querySelectorAll("[data-block]");
        const state = {
            ...data.state,
            blocks: Object.fromEntries([...blocks].map((block) => [block.dataset.block, ""])),
        };
        const parts = Object.fromEntries(PARTS.map((name) => [`${name}Target`, this[`${name}Target`]]));
        this.#below(document.querySelector(".w-slim-header"));
        this.desk = new Desk(this.element, parts, { ...data, state });
    }

    /** Keep what sticks to the top below Wagtail's header, however high that is. */
    #below(header) {
        const measure = () => this.element.style.setProperty("--top", `${header.offsetHeight}px`);
        new ResizeObserver(measure).observe(header);
    }
}

window.wagtail.app.register("workbench", WorkbenchController);
