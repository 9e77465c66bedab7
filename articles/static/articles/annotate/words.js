// The interface's words, which the page brings in the editor's language.

let words = {};

/** Take the words that the page brings. */
export function learn(brought) {
    words = brought;
}

/** Return the words called `name`, with each `%(key)s` filled in. */
export function say(name, values = {}) {
    const text = words[name] ?? name;
    return text.replace(/%\((\w+)\)s/g, (whole, key) => values[key] ?? whole);
}

/** Return "very likely", "likely" or "a guess" for a score from 0 to 1. */
export function confidence(score) {
    return say(score >= 0.9 ? "score.high" : score >= 0.7 ? "score.middle" : "score.low");
}
