// The card beneath the current item, or beneath the words of which something new is made.

import { el } from "./dom.js";
import { view } from "./views.js";
import { say } from "./words.js";

const GAP = 10;
const FIELD = "input:not([type=checkbox]), textarea, select";

/** One card, moved and filled; the focus stays in it when it was there. */
export class Card {
    constructor(element, desk) {
        Object.assign(this, { element, desk, key: null, form: null });
        this.body = el("div", {});
        const close = el(
            "button",
            { type: "button", class: "wb-card__close", "data-do": "close", "aria-label": say("do.close") },
            "×",
        );
        element.append(this.body, close);
    }

    /** Show an annotation, beneath its marks. */
    show(one) {
        const focused = this.element.contains(document.activeElement)
            ? document.activeElement.dataset.do || "text"
            : "";
        this.key = one.key;
        this.anchor = () =>
            this.desk.marks.of(this.desk.store.whole(one.key)).flatMap((mark) => [...mark.getClientRects()]);
        this.#fill(view(one, this.desk), one.kind);
        if (focused) this.focus(focused);
    }

    /** Show a form beneath words, the first field ready. */
    open(form, range) {
        this.anchor = range ? () => range.getClientRects() : this.anchor;
        this.temporary = form;
        this.#fill([form], form.dataset.kind);
        this.focusField();
    }

    #fill(content, kind) {
        this.body.replaceChildren(...content.filter(Boolean));
        this.form = this.body.querySelector("form");
        if (!this.form || this.form !== this.temporary) this.temporary = null;
        this.element.dataset.kind = kind;
        this.element.hidden = false;
        this.place();
    }

    /** Whether fields were changed and not saved. */
    get edited() {
        return Boolean(this.form?.values.edited);
    }

    /** Put the card under the last line of what it is about; while that is below the screen, at the screen's edge. */
    place() {
        const boxes = this.anchor?.();
        if (!boxes?.length || this.element.hidden) return;
        const [first, last] = [boxes[0], boxes[boxes.length - 1]];
        const frame = this.element.parentElement.getBoundingClientRect();
        const left = Math.min(
            Math.max(0, last.left - frame.left),
            Math.max(0, frame.width - this.element.offsetWidth),
        );
        const edge = innerHeight - this.element.offsetHeight - 2 * GAP;
        const top = Math.max(first.bottom, Math.min(last.bottom, edge)) + GAP - frame.top;
        this.element.style.setProperty("--x", `${left}px`);
        this.element.style.setProperty("--y", `${top}px`);
    }

    hide() {
        this.element.hidden = true;
        this.temporary = null;
        this.form = null;
        this.key = null;
    }

    /** Give the focus to the button that does `action`, else to the first one. */
    focus(action) {
        const wanted = action === "text" ? null : this.body.querySelector(`[data-do="${action}"]`);
        (wanted || this.body.querySelector("[data-do]") || this.desk.textTarget).focus({ preventScroll: true });
    }

    /** Give the focus to a field: the first, or the one in the row of class `row`. */
    focusField(row = "") {
        const field = this.body.querySelector(row ? `${row} input` : FIELD);
        if (!field) return false;
        field.focus({ preventScroll: true });
        field.select?.();
        return true;
    }
}
