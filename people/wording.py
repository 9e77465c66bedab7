"""How wide words are, without a browser to ask: enough to know which fit into a box."""

import re
import unicodedata

_NARROW = frozenset("ijlfrtI.,:;!'|()[]-·’ іїґгт")
_WIDE = frozenset("mwMWШЩЖЮФМЫЪшщжюфмыъДЛ—…%@")
_SHARES = {"narrow": 0.42, "wide": 0.95, "upper": 0.74, "other": 0.6}
"""Widths of letters as shares of the type size: the widest of the sans faces in tokens.css, a little rounded up."""
_BOLD = 1.06
_PIECE = re.compile(r"\S+?-(?=\w)|\S+\s*")
ELLIPSIS = "…"


def width(text: str, size: float, bold: bool = False) -> float:
    """Return about how wide `text` is at a type size, rather too wide than too narrow."""
    shares = sum(_SHARES[_class(letter)] for letter in unicodedata.normalize("NFC", text))
    return shares * size * (_BOLD if bold else 1)


def fitted(text: str, room: float, most: int, size: float, bold: bool = False) -> tuple[str, ...]:
    """Return `text` in at most `most` lines no wider than `room`, cut with an ellipsis where it does not fit."""
    if most < 1:
        return ()
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width((lines[-1] + piece).rstrip(), size, bold) > room:
            lines.append("")
        lines[-1] += piece
    lines = [line.strip() for line in lines]
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return tuple(_cut(line, room, size, bold) for line in lines if line)


def _cut(line: str, room: float, size: float, bold: bool) -> str:
    if width(line, size, bold) <= room:
        return line
    while line and width(line + ELLIPSIS, size, bold) > room:
        line = line[:-1]
    return line.rstrip(" ,;:-") + ELLIPSIS


def _class(letter: str) -> str:
    if letter in _NARROW:
        return "narrow"
    if letter in _WIDE:
        return "wide"
    return "upper" if letter.isupper() else "other"
