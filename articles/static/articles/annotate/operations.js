// Steps that carry fields, as the server takes them; `shown` is what the page shows until it has answered.

/** Return the fields of `values` that hold the field `name` in one language each. */
function told(name, values) {
    return Object.fromEntries(Object.entries(values).filter(([column]) => column.startsWith(`${name}_`)));
}

/** Return the step that saves a statement's fields, or makes a statement of places. */
export function statementOf(item, places, values) {
    const { speaker, speaker_label, membership, mode, reforms } = values;
    return {
        op: "statement",
        item: item?.key || null,
        places: item ? null : places,
        speaker: speaker && { kind: "person", id: speaker.id },
        speaker_label: speaker ? "" : speaker_label,
        membership: membership?.id || null,
        mode,
        ...told("position", values),
        reforms: reforms.map((one) => one.id),
        shown: { speaker, reforms, membership, title: speaker?.label || speaker_label },
    };
}

/** The kinds of facts that evidence can be of, by the name of their field. */
export const FACTS = ["milestone", "membership", "rule", "relation"];

/** Return the fact that evidence, or the fields of some, is of; null if it names none. */
export function factOf(values) {
    return FACTS.map((kind) => values?.[kind]).find(Boolean) || null;
}

/** Return the fields of facts with `fact`, or none, in the one that is its kind's. */
export function onlyFact(fact) {
    return each((kind) => (kind === fact?.kind ? fact : null));
}

function each(value) {
    return Object.fromEntries(FACTS.map((kind) => [kind, value(kind)]));
}

/** Return the step that saves the fields of evidence, or makes evidence of places. */
export function evidenceOf(item, places, values) {
    const fact = factOf(values);
    return {
        op: "evidence",
        item: item?.key || null,
        places: item ? null : places,
        ...each((kind) => values[kind]?.id || null),
        stance: values.stance,
        ...told("says", values),
        new_milestone: values.fresh?.reform && !fact ? values.fresh : null,
        shown: fact ? { ...each((kind) => values[kind]), title: fact.label } : {},
    };
}

/** Return the step that puts a person or an organization on record. */
export function createOf(kind, item, places, { name, sort_name, role, organization, branch }) {
    return { op: "create", kind, item, places, name, sort_name, role, organization, branch };
}
