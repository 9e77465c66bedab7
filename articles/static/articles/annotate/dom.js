// Nodes built one by one: whatever a name holds, it is text and never markup.

const KINDS = {
    person: "●",
    organization: "■",
    post: "◆",
    reform: "§",
    milestone: "§",
    membership: "◆",
    rule: "■",
    relation: "→",
};

/** Return a new element: `props` are attributes (`true` sets an empty one; false, null and undefined none). */
export function el(tag, props = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (value === false || value === null || value === undefined) continue;
        if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
        else if (name === "value") node.value = value;
        else node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return node;
}

/** Return a button that does `action` when pressed; `key` is the key that does the same. */
export function button(action, label, { key = "", primary = false, ...props } = {}) {
    const look = primary ? "button button-small" : "button button-small button-secondary";
    return el(
        "button",
        { type: "button", class: look, "data-do": action, "aria-keyshortcuts": key || false, ...props },
        label,
        key && el("kbd", { "aria-hidden": "true" }, key),
    );
}

/** Return the sign of a kind of target, for eyes only. */
export function sign(kind) {
    return el("span", { class: `wb-sign wb-sign--${kind}`, "aria-hidden": "true" }, KINDS[kind] || "?");
}

/** Return a target's name with the sign of its kind. */
export function chip(target) {
    return el("span", { class: "wb-chip" }, sign(target.kind), target.label);
}
