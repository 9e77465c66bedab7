// The fields of statements and evidence, and what all forms of the card share.

import { button, chip, el } from "./dom.js";
import { finder } from "./finder.js";
import { FACTS, factOf, onlyFact } from "./operations.js";
import { say } from "./words.js";

let numbers = 0;

export function row(label, control) {
    control.id ||= `wb-field-${++numbers}`;
    return el("div", { class: "wb-row" }, el("label", { for: control.id }, label), control);
}

export function select(name, choices, value) {
    return el(
        "select",
        { name, class: "wb-input" },
        ...choices.map(([key, label]) =>
            el("option", { value: key, selected: String(key) === String(value) }, label),
        ),
    );
}

export function form(kind, values, send) {
    const made = el("form", { class: `wb-form wb-form--${kind}`, "data-kind": kind });
    made.values = values;
    made.send = () => send(made);
    made.addEventListener("submit", (event) => {
        event.preventDefault();
        made.send();
    });
    made.addEventListener("input", (event) => {
        if (!event.target.name) return;
        values[event.target.name] = event.target.value;
        values.edited = true;
    });
    made.addEventListener("keydown", (event) => {
        const plain = event.target.matches("input[name]") && made.contains(event.target);
        if (event.key !== "Enter" || !(plain || event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        made.send();
    });
    return made;
}

function translated(desk, name, item) {
    const columns = desk.languages.map(([code]) => `${name}_${code}`);
    return Object.fromEntries(columns.map((column) => [column, item?.[column] || ""]));
}

/** Return the controls of a field that is kept in each language: the article's first, the others folded. */
function inLanguages(desk, name, values, tag, props) {
    const [first, ...others] = desk.languages.map(([code, language]) => {
        const column = `${name}_${code}`;
        const control = el(tag, { name: column, lang: code, class: "wb-input", value: values[column], ...props });
        return row(say("field.in", { field: say(`field.${name}`), language }), control);
    });
    return [first, el("details", {}, el("summary", {}, say("field.other-languages")), ...others)];
}

export function saving(label) {
    return el(
        "p",
        { class: "wb-card__do" },
        el(
            "button",
            { type: "submit", class: "button button-small" },
            label,
            el("kbd", { "aria-hidden": "true" }, "⏎"),
        ),
        button("close", say("do.cancel"), { key: "Esc" }),
    );
}

/** Return the fields of a statement: of `item`, or of a new one at `places`. */
export function statementForm(desk, { item = null, places = null, speaker = null, label = "" }) {
    const values = desk.draft(item, {
        speaker: item ? item.speaker : speaker,
        speaker_label: item ? item.speaker_label : label,
        membership: item?.membership || null,
        mode: item?.mode || "indirect",
        ...translated(desk, "position", item),
        reforms: [...(item?.reforms || [])],
    });
    const made = form("statement", values, () => desk.saveStatement(item, places, values));
    const edited = () => (values.edited = true);
    const post = el("div", {});
    const speaking = () => post.replaceChildren(row(say("field.membership"), posts(desk, values, edited)));
    speaking();
    made.append(
        finder({
            label: say("field.speaker"),
            names: desk.names,
            kinds: ["person"],
            text: values.speaker?.label || values.speaker_label,
            keep: true,
            look: "wb-row",
            choose(found) {
                Object.assign(values, { speaker: found, speaker_label: "", membership: null });
                speaking();
                edited();
            },
            free(text) {
                if (text === values.speaker?.label) return;
                Object.assign(values, { speaker: null, speaker_label: text, membership: null });
                speaking();
                edited();
            },
        }),
        post,
        ...inLanguages(desk, "position", values, "textarea", { rows: "2" }),
        row(say("field.mode"), select("mode", desk.choices.mode, values.mode)),
        reforms(desk, values, edited),
    );
    if (!item) made.append(saving(say("do.save-statement")));
    return made;
}

/** The posts that a speaker held; looked up when the list is opened. */
function posts(desk, values, edited) {
    const fill = (rows) => [["", say("field.membership.by-date")], ...rows.map((one) => [one.id, one.label])];
    const known = values.membership ? [values.membership] : [];
    const list = select("", fill(known), values.membership?.id || "");
    const look = async () => {
        if (!values.speaker || list.dataset.whole) return;
        list.dataset.whole = "true";
        const found = await desk.names({ kind: "membership", q: values.speaker.label, of: values.speaker.id });
        const rows = [...known, ...found.filter((one) => one.id !== values.membership?.id)];
        list.replaceChildren(...select("", fill(rows), values.membership?.id || "").children);
    };
    list.addEventListener("focus", look);
    list.addEventListener("pointerenter", look);
    list.addEventListener("change", () => {
        const option = list.selectedOptions[0];
        values.membership = list.value ? { id: Number(list.value), label: option.textContent } : null;
        edited();
    });
    return list;
}

function reforms(desk, values, edited) {
    const chips = el("ul", { class: "wb-chips", "aria-label": say("field.reforms") });
    const draw = () => {
        chips.replaceChildren(
            ...values.reforms.map((one) => {
                const off = el(
                    "button",
                    { type: "button", "aria-label": say("do.remove", { name: one.label }) },
                    "×",
                );
                off.addEventListener("click", () => {
                    values.reforms = values.reforms.filter((other) => other.id !== one.id);
                    draw();
                    edited();
                });
                return el("li", {}, chip(one), off);
            }),
        );
    };
    draw();
    const box = finder({
        label: say("field.reforms"),
        names: desk.names,
        kinds: ["reform"],
        look: "wb-row wb-finder--reforms",
        choose(found) {
            if (!values.reforms.some((one) => one.id === found.id)) values.reforms = [...values.reforms, found];
            draw();
            edited();
        },
    });
    box.lastElementChild.prepend(chips);
    return box;
}

/** Return the fields of evidence: of `item`, or of a new piece at `places`. */
export function evidenceForm(desk, { item = null, places = null }) {
    const values = desk.draft(item, {
        ...Object.fromEntries(FACTS.map((kind) => [kind, item?.[kind] || null])),
        stance: item?.stance || "supports",
        ...translated(desk, "says", item),
        fresh: null,
    });
    const made = form("evidence", values, () => desk.saveEvidence(item, places, values));
    const edited = () => (values.edited = true);
    const box = finder({
        label: say("field.fact"),
        names: desk.names,
        kinds: FACTS,
        text: factOf(values)?.label || "",
        keep: true,
        look: "wb-row",
        choose(found) {
            Object.assign(values, onlyFact(found), { fresh: null });
            edited();
        },
    });
    made.append(
        box,
        newMilestone(desk, values, edited),
        row(say("field.stance"), select("stance", desk.choices.stance, values.stance)),
        ...inLanguages(desk, "says", values, "input", { maxlength: "500" }),
    );
    if (!item) made.append(saving(say("do.save-evidence")));
    return made;
}

function newMilestone(desk, values, edited) {
    const stage = select("", desk.choices.stage, "adopted");
    const date = el("input", { class: "wb-input", placeholder: "2022-06", size: "10" });
    const keep = (changes) => {
        values.fresh = { ...(values.fresh || {}), stage: stage.value, date: date.value.trim(), ...changes };
        if (values.fresh.reform) Object.assign(values, onlyFact(null));
        edited();
    };
    for (const field of [stage, date]) {
        field.addEventListener("input", () => values.fresh && keep({}));
    }
    const reform = finder({
        label: say("field.reform"),
        names: desk.names,
        kinds: ["reform"],
        keep: true,
        look: "wb-row",
        choose: (found) => keep({ reform: found.id }),
    });
    return el(
        "details",
        {},
        el("summary", {}, say("new-milestone")),
        reform,
        row(say("field.stage"), stage),
        row(say("field.date"), date),
    );
}
