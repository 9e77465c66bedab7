// The desk: one current item, what is done to it, and what is told of it.

import { ACTIONS } from "./actions.js";
import { Adrift } from "./adrift.js";
import { Card } from "./card.js";
import { Keys } from "./keys.js";
import { keysOf, Marks } from "./marks.js";
import { createOf, evidenceOf, factOf, statementOf } from "./operations.js";
import { Panel } from "./panel.js";
import { Saving } from "./saving.js";
import { Selecting } from "./selecting.js";
import { Status } from "./status.js";
import { Store, SUGGESTED } from "./store.js";
import { spoken } from "./views.js";
import { say } from "./words.js";

/** Holds the parts together; `targets` are the elements of the page by name. */
export class Desk {
    constructor(element, targets, { state, choices, languages, urls, article, user }) {
        Object.assign(this, targets, { element, choices, languages, user });
        this.store = new Store(state);
        this.saving = new Saving({ store: this.store, urls, article, user });
        this.marks = new Marks(this.textTarget, this.store);
        this.selecting = new Selecting(this);
        this.card = new Card(this.cardTarget, this);
        this.panel = new Panel(this);
        this.adrift = new Adrift(this);
        this.keys = new Keys(this);
        this.status = new Status(this);
        this.drafts = new Map();
        this.names = (parameters, signal) => this.saving.names(parameters, signal);
        this.#listen();
        this.#draw();
        this.saving.start();
        this.textTarget.focus({ preventScroll: true });
        const asked = this.store.get(location.hash.slice(1));
        if (asked) this.go(asked);
        else this.step(1, true, -1);
    }

    #listen() {
        this.store.addEventListener("change", ({ detail }) => this.#changed(detail));
        this.element.addEventListener("click", (event) => this.#clicked(event));
        this.textTarget.addEventListener("click", (event) => this.#pointed(event));
        this.rejectedTarget.addEventListener("toggle", () => this.panel.fillRejected());
        new ResizeObserver(() => this.card.place()).observe(this.textTarget);
        addEventListener("beforeunload", (event) => {
            if ([...this.drafts.values()].some((draft) => draft.edited)) event.preventDefault();
        });
        document.addEventListener("scroll", () => this.card.place(), { capture: true, passive: true });
    }

    #draw() {
        this.panel.draw();
        this.adrift.draw();
        this.status.draw();
    }

    #changed({ keys, blocks, whole }) {
        if (whole && Object.keys(blocks).join() !== [...this.store.order.keys()].join()) return this.#outdated();
        for (const [id, html] of Object.entries(blocks)) this.marks.replace(id, html);
        this.marks.paint(whole ? this.marks.elements.keys() : keys);
        this.#draw();
        const one = this.item();
        if (one && keys.has(one.key) && !this.card.temporary && !this.card.edited) this.card.show(one);
        else this.card.place();
        if (this.current && !one) this.step(1, true);
        return undefined;
    }

    /** Paragraphs came or went: the page is made anew, unless that would lose what is being written. */
    #outdated() {
        if (this.card.edited || this.card.temporary) this.tell(say("text-changed"));
        else location.reload();
    }

    #clicked(event) {
        const pressed = event.target.closest("[data-do]");
        if (pressed && !pressed.disabled) this.act(pressed.dataset.do, { key: "", event });
    }

    /** A click on marked words only goes there; on the same words again, to what else is said of them. */
    #pointed(event) {
        const mark = event.target.closest("mark[data-keys]");
        if (!mark || !getSelection().isCollapsed) return;
        const keys = keysOf(mark)
            .reverse()
            .map((key) => this.#head(key));
        const there = [...new Set(keys)].filter((key) => this.store.places.has(key));
        if (!there.length) return;
        const at = there.indexOf(this.current);
        this.go(this.store.get(there[(at + 1) % there.length]), { scroll: false });
    }

    #head(key) {
        const one = this.store.get(key);
        if (one?.part_of) return one.part_of;
        if (one?.kind === "mention" && !this.store.places.has(key)) {
            return one.alternatives.find((other) => this.store.places.has(other)) || key;
        }
        return key;
    }

    /** Do what a key or a button stands for. */
    act(name, how) {
        return ACTIONS[name]?.(this, how);
    }

    /** Return the current annotation. */
    item() {
        return this.current ? this.store.get(this.current) : null;
    }

    leaveItem() {
        this.current = null;
        this.marks.select([]);
        this.card.hide();
    }

    /** Make an annotation the current one. */
    go(one, { scroll = true } = {}) {
        if (!one) return;
        this.adrift.leave();
        this.current = one.key;
        this.textTarget.dataset.current = one.key;
        this.at = this.store.places.get(one.key) ?? this.at;
        this.marks.select(this.store.whole(one.key));
        this.card.show(one);
        if (scroll) this.#reveal(this.marks.of([one.key])[0]);
        this.announce(say("announced", { what: spoken(one), n: this.at + 1, all: this.store.items.length }));
    }

    /** Scroll a mark into sight; again a frame later, since blocks far away only had a guessed height. */
    #reveal(mark, again = 3) {
        if (!mark?.isConnected || !mark.classList.contains("is-current")) return;
        const { top, bottom } = mark.getBoundingClientRect();
        if (top >= innerHeight * 0.18 && bottom <= innerHeight * 0.5) return;
        mark.scrollIntoView({ block: "start", behavior: "instant" }); // its scroll margin keeps it off the edge
        this.card.place();
        if (again) requestAnimationFrame(() => this.#reveal(mark, again - 1));
    }

    /** Go to the next item in a direction: an undecided one, or any. */
    step(direction, undecided, from = this.at ?? -1) {
        const one = this.store.step(from, direction, undecided);
        if (one) return this.go(one);
        if (this.item()) this.card.show(this.item());
        return this.tell(say(undecided ? "all-decided" : "no-items"));
    }

    /** Go to the next item of a group of the list of names. */
    goInto(group) {
        const one = this.panel.nextIn(group, this.at ?? -1);
        this.go(one);
        return one;
    }

    /** Send a decision on the current item and go on at once. */
    decide(operation) {
        const { items } = this.store;
        const behind = [...items.slice(this.at + 1), ...items.slice(0, this.at + 1)].map((one) => one.key);
        for (const key of operation.items || []) this.drafts.delete(key);
        this.selecting.clear();
        this.card.temporary = null;
        const sent = this.send(operation);
        const next = behind.map((key) => this.store.get(key));
        const one = next.find(
            (each) => each?.state === SUGGESTED && this.store.places.has(each.key) && this.store.passes(each),
        );
        this.textFocus();
        if (one) this.go(one);
        else if (this.item()) this.card.show(this.item());
        if (!one) this.tell(say("all-decided"));
        return sent;
    }

    /** Send a step that makes something new; its result is shown when the server has answered. */
    async make(operation) {
        if (this.card.temporary) this.close();
        const state = await this.send(operation);
        if (state && !operation.item && this.item()?.state !== SUGGESTED) this.step(1, true, (this.at ?? 0) - 1);
        return state;
    }

    send(operation) {
        return this.saving.send(operation);
    }

    /** Give the focus back to the text, unless it is on a button that stays. */
    textFocus() {
        const focused = document.activeElement;
        const typing = focused?.closest("form") && focused.matches("input, textarea, select, [type=submit]");
        if (!focused || focused === document.body || typing) this.textTarget.focus({ preventScroll: true });
    }

    /** Open a form in the card, beneath the selected words or the current item. */
    open(form, places = null) {
        this.card.open(form, places?.length ? this.selecting.range(places.at(-1)) : null);
        this.toolsTarget.hidden = true;
    }

    /** Close what is open: a form, a selection, else the card itself; then the focus is in the text. */
    close() {
        const one = this.item();
        const open = this.card.temporary || this.selecting.places().length;
        this.selecting.clear();
        this.card.temporary = null;
        this.textTarget.focus({ preventScroll: true });
        if (one && open) this.card.show(one);
        else this.card.hide();
    }

    /** Begin to choose words by keyboard: those of the current item, else the first ones in sight. */
    select() {
        const one = this.item();
        const block = this.marks.blocks.find((each) => each.getBoundingClientRect().bottom > innerHeight * 0.2);
        this.textTarget.focus({ preventScroll: true });
        this.selecting.begin(one ? one.passage : { block: block.dataset.block, start: 0, end: 1 });
    }

    /** Return the fields of an item as they were left, or as they are. */
    draft(item, values) {
        if (!item) return values;
        const kept = this.drafts.get(item.key);
        if (kept?.edited) return kept;
        this.drafts.set(item.key, values);
        return values;
    }

    /** Save the fields of a statement, or make one of `places`. */
    saveStatement(item, places, values) {
        if (!values.speaker && !values.speaker_label) return this.tell(say("needs-speaker"));
        return this.#save(item, statementOf(item, places, values));
    }

    /** Save the fields of evidence, or make some of `places`. */
    saveEvidence(item, places, values) {
        const operation = evidenceOf(item, places, values);
        if (!factOf(values) && !operation.new_milestone) return this.tell(say("needs-fact"));
        return this.#save(item, operation);
    }

    async #save(item, operation) {
        const state = await (item?.state === SUGGESTED ? this.decide(operation) : this.make(operation));
        if (!state || !item) return;
        this.drafts.delete(item.key);
        if (this.current === item.key) this.card.show(this.item());
    }

    /** Put a person or an organization on record. */
    create(kind, item, places, values) {
        const operation = createOf(kind, item, places, values);
        return item ? this.#resolve(operation) : this.make(operation);
    }

    /** An unknown name, or selected words, mean somebody on record. */
    mean(found, { item, places }) {
        const target = { kind: found.kind, id: found.id };
        return item ? this.#resolve({ op: "spelling", item, target }) : this.make({ op: "mark", places, target });
    }

    async #resolve(operation) {
        this.close();
        if (await this.send(operation)) this.step(1, true, (this.at ?? 0) - 1);
    }

    /** Undo or redo, and go to what changed. */
    async back(op) {
        if (!this.store[op]) return this.tell(say(`no-${op}`));
        const state = await this.send({ op });
        const changed = state?.annotations.map((one) => one.key).filter((key) => this.store.places.has(key)) || [];
        const first = changed.sort((a, b) => this.store.places.get(a) - this.store.places.get(b))[0];
        return first && this.go(this.store.get(first));
    }

    announce(text) {
        this.status.announce(text);
    }

    tell(text) {
        this.status.tell(text);
    }

    toggleKeys() {
        this.keys.toggle();
        this.status.draw();
        this.tell(say(this.keys.on ? "keys-on" : "keys-off"));
    }

    /** Open the list of keys in Wagtail's own dialog. */
    help() {
        const dialog = document.getElementById("workbench-keys");
        dialog.querySelector(".wb-keys").replaceChildren(...this.keys.list());
        dialog.dispatchEvent(new Event("w-dialog:show"));
    }
}
