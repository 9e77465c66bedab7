// Steps that carry fields, as the server takes them; `shown` is what the page shows until it has answered.

/** Return the step that saves a statement's fields, or makes a statement of places. */
export function statementOf(item, places, { speaker, speaker_label, membership, mode, position, reforms }) {
    return {
        op: "statement",
        item: item?.key || null,
        places: item ? null : places,
        speaker: speaker && { kind: "person", id: speaker.id },
        speaker_label: speaker ? "" : speaker_label,
        membership: membership?.id || null,
        mode,
        position,
        reforms: reforms.map((one) => one.id),
        shown: { speaker, reforms, membership, title: speaker?.label || speaker_label },
    };
}

/** Return the step that saves the fields of evidence, or makes evidence of places. */
export function evidenceOf(item, places, { milestone, membership, stance, says, fresh }) {
    return {
        op: "evidence",
        item: item?.key || null,
        places: item ? null : places,
        milestone: milestone?.id || null,
        membership: membership?.id || null,
        stance,
        says,
        new_milestone: fresh?.reform && !milestone ? fresh : null,
        shown: milestone ? { milestone, title: milestone.label } : {},
    };
}

/** Return the step that puts a person or an organization on record. */
export function createOf(kind, item, places, { name, sort_name, role, organization, branch }) {
    return { op: "create", kind, item, places, name, sort_name, role, organization, branch };
}
