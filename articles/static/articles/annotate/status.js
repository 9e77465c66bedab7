// What the page says of itself: how far, saved or not, who else is here, what just happened.

import { spoken } from "./views.js";
import { say } from "./words.js";

/** The line above the text, and the two regions that a screen reader reads out. */
export class Status {
    constructor(desk) {
        this.desk = desk;
        const { saving } = desk;
        saving.addEventListener("state", ({ detail }) => this.#saved(detail));
        saving.addEventListener("answer", ({ detail }) => detail.state.message && this.tell(detail.state.message));
        saving.addEventListener("refused", ({ detail }) => this.tell(detail.message, true));
        saving.addEventListener("news", ({ detail }) => this.#news(detail.annotations));
    }

    /** Draw the progress, who is here, and what can be undone. */
    draw() {
        const { desk } = this;
        const { decided, all } = desk.store.progress;
        desk.progressTarget.textContent = say("progress", { n: decided, all });
        desk.barTarget.max = Math.max(all, 1);
        desk.barTarget.value = decided;
        const names = desk.store.others.map((one) => one.name).join(", ");
        desk.othersTarget.textContent = names && say("others", { names });
        for (const name of ["undo", "redo"]) {
            const step = desk.store[name];
            const button = desk[`${name}Target`];
            button.setAttribute("aria-disabled", String(!step));
            button.title = step ? `${say(name)}: ${step.label}` : say(`no-${name}`);
        }
        desk.keysTarget.setAttribute("aria-checked", String(desk.keys.on));
    }

    #saved({ status, kept }) {
        const line = this.desk.stateTarget;
        if (line.dataset.status === `${status} ${kept}`) return;
        line.dataset.status = `${status} ${kept}`;
        line.className = `wb-state wb-state--${status}`;
        line.textContent = say(`saved.${status}`, { n: kept });
        if (status === "signed-out") line.append(" ", this.#signIn());
    }

    #signIn() {
        const link = document.createElement("a");
        Object.assign(link, { href: this.desk.element.dataset.login, target: "_blank", textContent: say("sign-in") });
        return link;
    }

    #news(annotations) {
        const theirs = annotations.filter((one) => one.reviewed_by && one.reviewed_by !== this.desk.user);
        if (!theirs.length) return;
        const [one] = theirs;
        const more = theirs.length > 1 ? say("news.more", { n: theirs.length - 1 }) : "";
        this.tell(`${say("news", { who: one.reviewed_by, what: spoken(one) })} ${more}`.trim());
    }

    /** Say what the current item is; heard, not seen. */
    announce(text) {
        this.desk.liveTarget.textContent = text;
    }

    /** Say what happened, for all to see and hear. */
    tell(text, wrong = false) {
        this.desk.messageTarget.textContent = text;
        this.desk.messageTarget.classList.toggle("is-wrong", wrong);
    }
}
