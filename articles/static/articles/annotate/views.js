// What the card beneath the current item says of it, by kind.

import { button, chip, el } from "./dom.js";
import { evidenceForm, statementForm } from "./forms.js";
import { groupOf } from "./store.js";
import { confidence, say } from "./words.js";

const OPEN = "suggested";

/** Return the card's content for an annotation. */
export function view(one, desk) {
    return [head(one), ...VIEWS[one.kind](one, desk)];
}

/** Return in a sentence what an annotation is, for who hears it: “Mention of Yerlan Karin, suggested”. */
export function spoken(one) {
    const name = one.title || one.passage.exact;
    const of = say(`spoken.${one.kind}`, { name });
    const words = one.kind === "statement" || one.kind === "evidence" ? `: ${one.passage.exact}` : "";
    return `${of}, ${say(`state.${one.state}`)}${words}`;
}

function head(one) {
    const why = one.state === OPEN ? [confidence(one.score), one.reason] : [say(`state.${one.state}`), whose(one)];
    return el(
        "p",
        { class: "wb-card__head" },
        el("b", {}, say(`kind.${one.kind}`)),
        " ",
        el("span", { class: "wb-muted" }, why.filter(Boolean).join(" · ")),
    );
}

function whose(one) {
    return one.reviewed_by ? say("by", { name: one.reviewed_by }) : one.reason;
}

function decision(one, ...more) {
    const buttons =
        one.state === OPEN
            ? [
                  button("accept", say("do.accept"), { key: "a", primary: true }),
                  button("reject", say("do.reject"), { key: "x" }),
              ]
            : [button("reopen", say("do.reopen"), { key: "u" })];
    return el("p", { class: "wb-card__do" }, ...buttons, ...more.filter(Boolean));
}

function link(target) {
    return el("a", { href: target.url, target: "_blank", rel: "noopener" }, chip(target));
}

function choices(targets, note) {
    return el(
        "ol",
        { class: "wb-choices", "aria-label": note },
        ...targets
            .slice(0, 3)
            .map((target, index) =>
                el(
                    "li",
                    {},
                    button("choose", chip(target), { key: `${index + 1}` }),
                    target.note && el("small", {}, target.note),
                ),
            ),
    );
}

const VIEWS = {
    mention(one, desk) {
        const readings = desk.store.readings(one);
        const rest = desk.store.waitingIn(groupOf(one)).length;
        const shared = one.state === OPEN && readings.length > 1;
        return [
            shared
                ? choices(
                      readings.map((other) => other.target),
                      say("shared"),
                  )
                : el(
                      "p",
                      { class: "wb-card__target" },
                      link(one.target),
                      one.target.note && el("small", {}, one.target.note),
                  ),
            decision(
                one,
                one.state === OPEN &&
                    rest > 1 &&
                    button("accept-all", say("do.accept-all", { n: rest }), { key: "A" }),
                button("target", say("do.target"), { key: "t" }),
            ),
        ];
    },

    sighting(one) {
        const stated = [one.role, one.organization].filter(Boolean).join(", ");
        return [
            el(
                "p",
                { class: "wb-card__target" },
                el("b", { class: "wb-unknown" }, one.unknown.name),
                stated && el("small", {}, stated),
            ),
            one.state === OPEN && one.near.length
                ? [el("p", { class: "wb-muted" }, say("near")), choices(one.near, say("near"))]
                : [],
            one.state === OPEN
                ? el(
                      "p",
                      { class: "wb-card__do" },
                      button("person", say("do.person"), { key: "n", primary: one.unknown.kind === "person" }),
                      button("organization", say("do.organization"), {
                          key: "o",
                          primary: one.unknown.kind !== "person",
                      }),
                      button("target", say("do.is"), { key: "t" }),
                      button("reject", say("do.not-here"), { key: "x" }),
                      button("dismiss", say("do.dismiss"), { key: "d" }),
                  )
                : decision(one),
        ].flat();
    },

    statement(one, desk) {
        const form = statementForm(desk, { item: one });
        form.append(
            decision(
                one,
                one.state !== OPEN && button("save", say("do.save")),
                button("evidence", say("do.evidence"), { key: "e" }),
            ),
        );
        return [form];
    },

    evidence(one, desk) {
        const form = evidenceForm(desk, { item: one });
        form.append(decision(one, one.state !== OPEN && button("save", say("do.save"))));
        return [form];
    },
};
