// What a decision will do to annotations, shown before the server has answered. The server's answer stands.

const SUGGESTED = "suggested";

function sameTarget(one, target) {
    return one.target && target && one.target.kind === target.kind && one.target.id === target.id;
}

function* decided(keys, state, store) {
    for (const key of keys) {
        const one = store.get(key);
        if (!one) continue;
        yield [key, { state }];
        for (const part of store.where((other) => other.part_of === key)) yield [part.key, { state }];
        if (state !== "accepted") continue;
        for (const rival of one.alternatives || []) yield [rival, { state: "rejected" }];
    }
}

function* fields(operation, names, store) {
    if (!operation.item) return;
    const patch = Object.fromEntries(
        Object.entries(operation).filter(([name]) => names.test(name)),
    );
    yield [operation.item, { ...patch, ...operation.shown, state: "accepted" }];
    yield* decided([operation.item], "accepted", store);
}

const EFFECTS = {
    accept: (op, store) => decided(op.items, "accepted", store),
    reject: (op, store) => decided(op.items, "rejected", store),
    reopen: (op, store) => decided(op.items, SUGGESTED, store),
    "accept-entity": (op, store) => decided(waiting(op, store), "accepted", store),
    "reject-entity": (op, store) => decided(waiting(op, store), "rejected", store),
    statement: (op, store) => fields(op, /^(mode|speaker_label|position_.+)$/, store),
    evidence: (op, store) => fields(op, /^(stance|says_.+)$/, store),
    *retarget(op, store) {
        const one = store.get(op.item);
        const same = (other) =>
            other.kind === "mention" && other.state === SUGGESTED && other.passage.exact === one?.passage.exact;
        const keys = op.all ? store.where(same).map((other) => other.key) : [op.item];
        for (const key of keys) yield [key, { state: "accepted", ...op.shown }];
    },
    *dismiss(op, store) {
        const unknown = store.get(op.item)?.unknown?.id;
        for (const one of store.where((other) => other.unknown && other.unknown.id === unknown)) {
            if (one.state === SUGGESTED) yield [one.key, { state: "rejected" }];
        }
    },
    *drop(op, store) {
        for (const one of store.where((other) => other.passage.id === op.passage)) {
            yield [one.key, { passage: { ...one.passage, state: "dropped" } }];
        }
    },
};

function waiting(op, store) {
    return store
        .where((one) => one.state === SUGGESTED && !one.part_of && sameTarget(one, op.target))
        .map((one) => one.key);
}

/** Return [key, patch] pairs for what `operation` changes as far as that is known here. */
export function optimistic(operation, store) {
    const effect = EFFECTS[operation.op];
    return effect ? [...effect(operation, store)] : [];
}
