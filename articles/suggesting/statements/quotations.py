"""Stretches in quotation marks: nested, opened in one paragraph and closed in another, never closed, wrongly closed."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"[“”„‟«»\"]|(?<!\w)‘(?=[^‘”“]{12,}?[,.?!…]’(?!\w))|(?<=[,.?!…])’(?!\w)")
_BEFORE_FRAME = re.compile(r"[,.?!…]\s*[-–—]\s*(?=[^\W\d_])")
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
        found.append(Quotation(paragraph, start, _last_close(text, start) or len(text), True, False))
    return found


def _last_close(text: str, start: int) -> int:
    """Return where a dash with lower case behind it ends what a mark opened and none closed, 0 if there is none."""
    found = next(iter([*_BEFORE_FRAME.finditer(text[start:])][-1:]), None)
    if found and text[start + found.end() : start + found.end() + 1].islower():
        return start + found.start() + 1
    return 0


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
