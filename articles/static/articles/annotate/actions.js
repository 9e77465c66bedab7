// What each key and each button does.

import { createForm, targetForm } from "./creating.js";
import { evidenceForm, statementForm } from "./forms.js";
import { sentenceAt } from "./selecting.js";
import { textOf } from "./offsets.js";
import { groupOf, SUGGESTED } from "./store.js";
import { say } from "./words.js";

const NAMED = ["person", "organization", "post", "reform"];
const placeOf = ({ block, start, end }) => ({ block, start, end });

function waiting(desk) {
    const one = desk.item();
    if (one?.state === SUGGESTED) return one;
    desk.tell(say(one ? "already" : "no-item"));
    return null;
}

function decide(desk, op, one) {
    desk.decide({ op, items: [one.key] });
}

/** The places that something new is to be made of: selected words, else the current item's. */
function chosen(desk, widened = false) {
    const places = desk.selecting.places();
    if (places.length) return places;
    const one = desk.item();
    if (!one) return [];
    if (widened && (one.kind === "mention" || one.kind === "sighting")) return [sentence(desk, one.passage)];
    return desk.store.whole(one.key).map((key) => placeOf(desk.store.get(key).passage));
}

function sentence(desk, passage) {
    const text = textOf(desk.marks.byId.get(passage.block));
    return { block: passage.block, ...sentenceAt(text, passage.start) };
}

function create(desk, kind, one = desk.item()) {
    const selected = desk.selecting.places();
    if (selected.length) {
        const name = desk.selecting.words(selected).replace(/\s+/g, " ");
        return desk.open(createForm(desk, { kind, name, places: selected }), selected);
    }
    if (one?.kind !== "sighting" || one.state !== SUGGESTED) return desk.tell(say("select-first"));
    return desk.open(
        createForm(desk, { kind, name: one.unknown.name, role: one.role, employer: one.organization, item: one.key }),
    );
}

function target(desk) {
    const one = waiting(desk) || desk.item();
    if (one?.kind === "sighting") {
        const choose = (found) => desk.mean(found, { item: one.key });
        return desk.open(
            targetForm(desk, { title: say("title.is"), text: "", kinds: ["person", "organization"], choose }),
        );
    }
    if (one?.kind === "statement") return desk.card.focusField();
    if (one?.kind !== "mention") return desk.tell(say("no-item"));
    const same = desk.store.where(
        (other) => other.kind === "mention" && other.state === SUGGESTED && other.passage.exact === one.passage.exact,
    );
    const choose = (found, all) =>
        desk.decide({
            op: "retarget",
            item: one.key,
            target: { kind: found.kind, id: found.id },
            all,
            shown: { target: found, title: found.label, note: found.note },
        });
    const title = say("title.target", { name: one.passage.exact });
    return desk.open(
        targetForm(desk, {
            title,
            text: "",
            kinds: NAMED,
            choose,
            same: new Set(same.map((other) => other.passage.id)).size,
        }),
    );
}

function mark(desk) {
    const places = desk.selecting.places();
    if (!places.length) return desk.tell(say("select-first"));
    if (desk.adrift.current) return desk.adrift.moveTo(places[0]);
    const words = desk.selecting.words(places);
    const choose = (found) => desk.make({ op: "mark", places, target: { kind: found.kind, id: found.id } });
    const title = say("title.target", { name: words });
    return desk.open(targetForm(desk, { title, text: words.slice(0, 120), kinds: NAMED, choose }), places);
}

function statement(desk) {
    const one = desk.item();
    const selected = desk.selecting.places().length;
    if (!selected && one?.kind === "statement") return desk.card.focusField();
    const places = chosen(desk, true);
    if (!places.length) return desk.tell(say("select-first"));
    const speaker = !selected && one?.target?.kind === "person" ? one.target : null;
    const label = !selected && one?.kind === "sighting" ? one.unknown.name : "";
    return desk.open(statementForm(desk, { places, speaker, label }), places);
}

function evidence(desk) {
    if (!desk.selecting.places().length && desk.item()?.kind === "evidence") return desk.card.focusField();
    const places = chosen(desk, true);
    if (!places.length) return desk.tell(say("select-first"));
    return desk.open(evidenceForm(desk, { places }), places);
}

function choose(desk, { key, event }) {
    const number =
        Number(event?.target.closest?.("li")?.parentElement.matches(".wb-choices") ? place(event) : key) - 1;
    if (desk.adrift.current) return desk.adrift.move(number);
    const one = waiting(desk);
    if (!one) return null;
    if (one.kind === "sighting" && one.near[number]) return desk.mean(one.near[number], { item: one.key });
    const reading = one.kind === "mention" && desk.store.readings(one)[number];
    return reading ? decide(desk, "accept", reading) : null;
}

const place = (event) => [...event.target.closest("ol").children].indexOf(event.target.closest("li")) + 1;
const groupAt = (event) => event.target.closest("[data-group]").dataset.group;

/** Accept all suggested mentions in a group of the list of names, or of the current item. */
function acceptAll(desk, group) {
    const one = desk.store.waitingIn(group)[0];
    if (!one) return desk.tell(say("already"));
    if (one.kind !== "mention") return desk.act("accept", {});
    return desk.decide({ op: "accept-entity", target: { kind: one.target.kind, id: one.target.id } });
}

export const ACTIONS = {
    next: (desk) => desk.step(1, true),
    previous: (desk) => desk.step(-1, true),
    "next-any": (desk) => desk.step(1, false),
    "previous-any": (desk) => desk.step(-1, false),
    adrift: (desk) => desk.adrift.next(),
    filter: (desk) => desk.filterTarget.focus(),
    filtered: (desk) => desk.step(1, true, -1),
    accept(desk) {
        if (desk.adrift.current) return desk.adrift.move(0);
        const one = waiting(desk);
        if (!one) return null;
        if (one.kind === "sighting") return create(desk, one.unknown.kind, one);
        return desk.card.edited ? desk.card.form.send() : decide(desk, "accept", one);
    },
    reject(desk, { event }) {
        if (desk.adrift.current) return desk.adrift.drop(event?.target);
        const one = waiting(desk);
        return one && decide(desk, "reject", one);
    },
    "accept-all": (desk) =>
        desk.item() && groupOf(desk.item()) ? acceptAll(desk, groupOf(desk.item())) : desk.tell(say("no-item")),
    "accept-group": (desk, { event }) => acceptAll(desk, groupAt(event)),
    "person-group": (desk, { event }) => desk.goInto(groupAt(event)) && create(desk, "person"),
    "organization-group": (desk, { event }) => desk.goInto(groupAt(event)) && create(desk, "organization"),
    go: (desk, { event }) => desk.goInto(groupAt(event)),
    reopen(desk, { event }) {
        const key = event?.target.closest?.("[data-key]")?.dataset.key || desk.item()?.key;
        if (!key || desk.store.get(key).state === SUGGESTED) return desk.tell(say("no-item"));
        return desk.send({ op: "reopen", items: [key] }).then(() => desk.go(desk.store.get(key)));
    },
    choose,
    target,
    mark,
    statement,
    evidence,
    person: (desk) => create(desk, "person"),
    organization: (desk) => create(desk, "organization"),
    reforms: (desk) => desk.card.focusField(".wb-finder--reforms") || desk.tell(say("no-item")),
    fields(desk) {
        if (desk.item() && !desk.card.key) desk.card.show(desk.item());
        return desk.card.focusField() || desk.card.focus("accept");
    },
    save: (desk) => desk.card.form?.send(),
    dismiss(desk) {
        if (desk.adrift.current) return desk.adrift.drop();
        const one = waiting(desk);
        if (!one) return null;
        return one.kind === "sighting" ? desk.decide({ op: "dismiss", item: one.key }) : decide(desk, "reject", one);
    },
    move: (desk, { event }) =>
        desk.adrift.move(Number(event.target.closest("[data-number]").dataset.number), event.target),
    drop: (desk, { event }) => desk.adrift.drop(event.target),
    select: (desk) => desk.select(),
    "look-again": (desk) => desk.send({ op: "look-again" }),
    undo: (desk) => desk.back("undo"),
    redo: (desk) => desk.back("redo"),
    close: (desk) => desk.close(),
    help: (desk) => desk.help(),
    keys: (desk) => desk.toggleKeys(),
};
