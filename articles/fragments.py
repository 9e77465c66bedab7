"""Text fragments: the end of an address by which a browser finds words on a page, and scrolls to them. Pure.

Grammar: https://wicg.github.io/scroll-to-text-fragment/ (`:~:text=[prefix-,]start[,end][,-suffix]`); browsers find
whole words only, and nothing that reaches over the end of a paragraph but by its two ends. js/share.js does the same
for a selection.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote

ENDS = 6
"""Words at either end that a fragment names; a longer one breaks at the first changed comma."""
AROUND = 3
"""Words before and behind, named where the first words stand more than once."""
_LINE = re.compile(r"[\n\t]+")
_LAST_LETTERS = re.compile(r"\w*\Z")
_FIRST_LETTERS = re.compile(r"\w*")


def fragment(before: str, words: str, after: str, texts: Iterable[str] = ()) -> str:
    """Return the fragment, from `:~:` on, for `words` between `before` and `after`; empty if they are none.

    `texts`: what else the page says, paragraph by paragraph; it decides whether the words must be told apart.
    """
    before, words, after = _whole(before, words, after)
    lines = [line.split() for line in _LINE.split(words) if line.strip()]
    if not lines:
        return ""
    start: list[str] = lines[0]
    end: list[str] = []
    if len(lines) > 1 or len(start) > 2 * ENDS:
        start, end = lines[0][:ENDS], lines[-1][-ENDS:]
    first = " ".join(start)
    terms = [_encoded(start), *([_encoded(end)] if end else [])]
    if sum(" ".join(text.split()).count(first) for text in texts) > 1:
        near = _LINE.split(before)[-1].split()[-AROUND:], _LINE.split(after)[0].split()[:AROUND]
        terms = [*([_encoded(near[0]) + "-"] if near[0] else []), *terms]
        terms += ["-" + _encoded(near[1])] if near[1] else []
    return ":~:text=" + ",".join(terms)


def with_fragment(address: str, text: str) -> str:
    """Return `address` with the fragment `text` behind whatever fragment it has."""
    return f"{address}{'' if '#' in address or not text else '#'}{text}"


def _whole(before: str, words: str, after: str) -> tuple[str, str, str]:
    """Move letters so that the words are whole: a passage may be the stem of a word with its ending behind it."""
    if words[:1].isalnum():
        head = _LAST_LETTERS.search(before)[0]  # type: ignore[index]  # matches nothing at least
        before, words = before[: len(before) - len(head)], head + words
    if words[-1:].isalnum():
        tail = _FIRST_LETTERS.match(after)[0]  # type: ignore[index]
        words, after = words + tail, after[len(tail) :]
    return before, words, after


def _encoded(words: list[str]) -> str:
    """A hyphen marks a prefix or a suffix, and quote() leaves it as it is."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
