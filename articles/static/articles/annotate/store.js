// What is known of the article's annotations: in reading order, by name, and as a decision will leave them.

import { optimistic } from "./optimistic.js";

const RANK = { statement: 0, evidence: 1, mention: 2, sighting: 3 };
export const SUGGESTED = "suggested";

/** The annotations of one article. Tells of every change by an event "change" with {keys, blocks, whole}. */
export class Store extends EventTarget {
    constructor(state) {
        super();
        this.order = new Map(Object.keys(state.blocks).map((id, place) => [id, place]));
        this.pending = [];
        this.kinds = null;
        this.replace(state);
    }

    /** Take a whole state in place of everything known. */
    replace(state) {
        this.version = -1;
        this.apply({ ...state, since: 0 });
    }

    /** Take what changed, or everything anew; decisions still on their way are laid over it again. */
    apply(state) {
        if (state.version < this.version) return;
        const whole = !state.since;
        if (whole) this.annotations = new Map();
        const keys = new Set([...state.annotations.map((one) => one.key), ...(state.removed || [])]);
        for (const one of state.annotations) this.annotations.set(one.key, one);
        for (const key of state.removed || []) this.annotations.delete(key);
        this.version = state.version;
        this.progress = state.progress;
        this.others = state.others || [];
        this.undo = state.undo;
        this.redo = state.redo;
        for (const operation of this.pending) this.#lay(operation, keys);
        this.#sort();
        this.#tell({ keys, blocks: state.blocks || {}, whole });
    }

    /** Show at once what `operation` will do. */
    expect(operation) {
        const keys = new Set();
        this.pending.push(operation);
        this.#lay(operation, keys);
        this.#sort();
        this.#tell({ keys, blocks: {}, whole: false });
    }

    /** Forget an operation that the server has answered. */
    settle(operation) {
        this.pending = this.pending.filter((one) => one !== operation);
    }

    #lay(operation, keys) {
        for (const [key, patch] of optimistic(operation, this)) {
            const before = this.annotations.get(key);
            if (!before) continue;
            const waited = Number(before.state === SUGGESTED) - Number((patch.state || before.state) === SUGGESTED);
            this.progress = { ...this.progress, decided: this.progress.decided + waited };
            this.annotations.set(key, { ...before, ...patch });
            keys.add(key);
        }
    }

    #tell(detail) {
        this.dispatchEvent(new CustomEvent("change", { detail }));
    }

    get(key) {
        return this.annotations.get(key);
    }

    /** Return the annotations that `test` holds of. */
    where(test) {
        return [...this.annotations.values()].filter(test);
    }

    /** Whether it stands in the text as something of its own: no later part, no less likely namesake. */
    #heads(one) {
        if (one.part_of || !isShown(one)) return false;
        if (one.state !== SUGGESTED) return true;
        const rivals = (one.alternatives || [])
            .map((key) => this.get(key))
            .filter((rival) => rival?.state === SUGGESTED);
        return rivals.every((rival) => rival.score < one.score || (rival.score === one.score && rival.id > one.id));
    }

    #sort() {
        const place = (one) => this.order.get(one.passage.block) ?? Infinity;
        this.items = this.where((one) => this.#heads(one)).sort(
            (a, b) =>
                place(a) - place(b) ||
                a.passage.start - b.passage.start ||
                b.passage.end - a.passage.end ||
                RANK[a.kind] - RANK[b.kind] ||
                a.id - b.id,
        );
        this.places = new Map(this.items.map((one, index) => [one.key, index]));
    }

    /** Whether the filter of kinds lets an item pass. */
    passes(one) {
        return !this.kinds || this.kinds.includes(one.kind);
    }

    /** Return the next item from index `from` in direction 1 or -1; goes round once. */
    step(from, direction, undecided) {
        const count = this.items.length;
        for (let n = 1; n <= count; n++) {
            const one = this.items[(((from + n * direction) % count) + count) % count];
            if (this.passes(one) && (!undecided || one.state === SUGGESTED)) return one;
        }
        return null;
    }

    /** Return the key of an annotation, and of the parts by which it goes on in other blocks. */
    whole(key) {
        return [key, ...this.where((one) => one.part_of === key).map((one) => one.key)];
    }

    /** Return other suggested readings of the words of a mention, and itself, the likeliest first. */
    readings(one) {
        const others = (one.alternatives || [])
            .map((key) => this.get(key))
            .filter((other) => other?.state === SUGGESTED);
        return [one, ...others.sort((a, b) => b.score - a.score)];
    }

    /** Return suggested annotations of the same target or the same unknown name, by group. */
    waitingIn(group) {
        return this.where((one) => one.state === SUGGESTED && groupOf(one) === group && !one.part_of);
    }

    /** Return passages that lost their place, each with its annotations that were not rejected. */
    adrift() {
        const found = new Map();
        for (const one of this.annotations.values()) {
            if (one.passage.state !== "adrift" || one.state === "rejected") continue;
            const known = found.get(one.passage.id) || { passage: one.passage, annotations: [], candidates: [] };
            known.annotations.push(one);
            known.candidates = one.candidates || known.candidates;
            found.set(one.passage.id, known);
        }
        return [...found.values()];
    }
}

/** Whether marks show it: a rejected one is gone, a name that was put on record is a mention now. */
export function isShown({ kind, state, passage }) {
    const resolved = kind === "sighting" && state === "accepted";
    return passage.state === "placed" && state !== "rejected" && !resolved;
}

/** Return what a name in the list of names stands for: "person:3", "unknown:9"; null for what is no name. */
export function groupOf(one) {
    if (one.kind === "mention" && one.target) return `${one.target.kind}:${one.target.id}`;
    return one.kind === "sighting" && one.unknown ? `unknown:${one.unknown.id}` : null;
}
