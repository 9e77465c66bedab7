// Putting people and organizations on record, and choosing among those that are.

import { button, chip, el } from "./dom.js";
import { finder } from "./finder.js";
import { form, row, saving, select } from "./forms.js";
import { say } from "./words.js";

const CERTAIN = 0.95; // how surely a name means what is found, from 0 to 1
const ALIKE = 0.75;

/** Return the fields of a person or an organization to put on record, from an unknown name or from words. */
export function createForm(desk, { kind, name, role = "", employer = "", item = null, places = null }) {
    const sort_name = kind === "person" ? familyFirst(name) : "";
    const values = { name, sort_name, role, organization: null, branch: "civic" };
    let looked = Promise.resolve();
    const made = form("create", values, () => looked.then(() => desk.create(kind, item, places, values)));
    const field = (key) => {
        const input = el("input", { name: key, class: "wb-input", maxlength: "255", value: values[key] });
        return row(say(`field.${key}`), input);
    };
    const alike = el("div", { class: "wb-alike" });
    made.append(el("p", { class: "wb-card__head" }, el("b", {}, say(`create.${kind}`))), field("name"), alike);
    if (kind === "person") {
        const box = employers(desk, values);
        made.append(field("sort_name"), field("role"), box);
        if (employer) looked = foundEmployer(desk, values, box, employer);
    } else {
        made.append(row(say("field.branch"), select("branch", desk.choices.branch, values.branch)));
    }
    made.append(saving(say("do.create")));
    lookalikes(desk, kind, name, alike, { item, places });
    return made;
}

function employers(desk, values) {
    return finder({
        label: say("field.organization"),
        names: desk.names,
        kinds: ["organization"],
        keep: true,
        look: "wb-row",
        choose: (found) => (values.organization = found.id),
    });
}

/** Fill in the organization that the text names: one that is marked in it so, else one on record beyond doubt. */
async function foundEmployer(desk, values, box, employer) {
    const words = employer.toLocaleLowerCase();
    const named = ({ kind, target, passage }) =>
        kind === "mention" && target.kind === "organization" && passage.exact.toLocaleLowerCase() === words;
    let found = desk.store.where(named)[0]?.target;
    if (!found) {
        const [first] = await desk.names({ kind: "organization", q: employer }).catch(() => []);
        found = first?.score >= CERTAIN ? first : null;
    }
    if (!found || values.organization) return;
    values.organization = found.id;
    box.finder.input.value = found.label;
}

function familyFirst(name) {
    const [, given, family] = name.match(/^(.+)\s(\S+)$/) || [];
    return family ? `${family}, ${given}` : name;
}

/** Show who or what on record has a name alike, before anything is made twice. */
async function lookalikes(desk, kind, name, alike, { item, places }) {
    const found = (await desk.names({ kind, q: name })).filter((one) => one.score >= ALIKE).slice(0, 3);
    if (!found.length) return;
    const buttons = found.map((one) => {
        const chosen = el("button", { type: "button", class: "button button-small button-secondary" }, chip(one));
        chosen.addEventListener("click", () => desk.mean(one, { item, places }));
        return chosen;
    });
    alike.replaceChildren(el("p", { class: "wb-muted" }, say("near")), el("p", { class: "wb-card__do" }, ...buttons));
}

/** Return the box in which the target of a mention, of words, or of an unknown name is chosen. */
export function targetForm(desk, { title, text, kinds, choose, same = 1 }) {
    const everywhere = el("input", { type: "checkbox" });
    const made = form("target", {}, () => {});
    made.append(
        el("p", { class: "wb-card__head" }, el("b", {}, title)),
        finder({
            label: say("field.target"),
            names: desk.names,
            kinds,
            text,
            look: "wb-row",
            choose: (found, event) => choose(found, everywhere.checked || event.shiftKey),
        }),
        same > 1 ? el("label", { class: "wb-everywhere" }, everywhere, " ", say("everywhere", { n: same })) : "",
        el("p", { class: "wb-card__do" }, button("close", say("do.cancel"), { key: "Esc" })),
    );
    return made;
}
