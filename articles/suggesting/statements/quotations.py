"""Stretches in quotation marks: nested, opened in one paragraph and closed in another, never or wrongly closed."""

import re
from dataclasses import dataclass

from articles.suggesting.statements.words import english, kazakh, russian

_MARK = re.compile(r"[“”„‟«»\"]|(?<!\w)‘(?=[^‘”“]{12,}?[,.?!…]’(?!\w))|(?<=[,.?!…])’(?!\w)")
_DASH = re.compile(r"(?:\s*[-–—]|,)\s*(?=[^\W\d_])")
_TAIL = 110
"""Characters; a name with its title is no longer."""
_SPACE = " \t\n\u00a0"
_BEFORE_OPENING = _SPACE + "([-–—:"


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between marks in one paragraph, the marks included. Its other end may be in another paragraph."""

    paragraph: int
    start: int
    end: int
    opened: bool
    closed: bool

    def words(self, text: str) -> str:
        """Return what is quoted, without the marks."""
        return text[self.start : self.end].strip('“”„‟«»"‘’ \u00a0')


def quotations(text: str, paragraph: int) -> list[Quotation]:
    """Return the outermost quotations of one paragraph; a mark without its partner reaches to the paragraph's end."""
    found: list[Quotation] = []
    start, depth = -1, 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        if _opens(text, at, depth):
            if depth == 0:
                start = at
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Quotation(paragraph, start, at + 1, True, True))
        else:
            begin = found[-1].end if found else 0
            found.append(Quotation(paragraph, begin, at + 1, False, True))
    if depth:
        found.append(Quotation(paragraph, start, unmarked_close(text, start) or len(text), True, False))
    return found


def unmarked_close(text: str, start: int) -> int:
    """Return where a dash, or a comma near the end, with a verb of saying ends what no mark closes, else 0."""
    ends = [
        one.start() + one.group().startswith(",")
        for one in _DASH.finditer(text, start)
        if (not one.group().startswith(",") or len(text) - one.end() < _TAIL) and _saying(text, one.end())
    ]
    return len(text[: ends[-1]].rstrip()) if ends else 0


def _saying(text: str, at: int) -> bool:
    following = text[at : at + 40].lower().replace("ё", "е")
    return any(words.SAYING.match(following) for words in (english, russian, kazakh))


def _opens(text: str, at: int, depth: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    if mark in "«„‟‘":
        return True
    if mark in "»’":
        return False
    if behind in _SPACE + ",.;:?!)" or (behind in "-–—" and at):
        return False
    if before in _BEFORE_OPENING:
        return True
    if mark == "“":
        return depth == 0 and not (before.isalnum() or before in ",.?!…")
    if mark == "”":
        return at == 0
    return depth == 0 and before in "“„«"
