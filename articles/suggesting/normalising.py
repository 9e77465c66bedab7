"""Text made comparable while every character still knows where it stood: case, spaces, quotes, dashes, ё."""

import re
import unicodedata
from dataclasses import dataclass

_SAME = {
    "'": "‘’‚‛ʼʻ`´′ʹ",
    '"': "«»“”„‟‹›″",
    "-": "‐‑‒–—―−",
    " ": "\t\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "е": "ё",
    "Е": "Ё",
}
_TABLE = {ord(variant): plain for plain, variants in _SAME.items() for variant in variants}
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_UNEVEN = re.compile(f"[\u0300-\u036f{_INVISIBLE}]|  ")
# A run of spaces; a letter with the accents set behind it; what nobody sees.
_UNIT = re.compile(f"(?P<space> +)|(?P<letter>[^\u0300-\u036f{_INVISIBLE}][\u0300-\u036f]*)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text to search in. `cased` and `lower` have the same length."""

    cased: str
    lower: str
    bounds: tuple[tuple[int, int], ...] | None = None
    """Where each character stood, for a text in which the normalisation had to leave characters out."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where the stretch from `start` to `end` stands in the text as it came."""
        if self.bounds is None:
            return start, end
        return self.bounds[start][0], self.bounds[end - 1][1]


def normalise(text: str) -> Normalised:
    """Return `text` with one character for each of its own.

    Only where it holds combining accents, soft hyphens or several spaces in a row are characters left out.
    """
    cased = text.translate(_TABLE)
    if not _UNEVEN.search(cased):
        return Normalised(cased, _lower(cased))
    letters: list[str] = []
    bounds: list[tuple[int, int]] = []
    for unit in _UNIT.finditer(cased):
        if unit.lastgroup is None:
            continue
        letter = unicodedata.normalize("NFC", unit.group())[0]
        letters.append(_SAME_LETTER.get(letter, letter))
        bounds.append(unit.span())
    cased = "".join(letters)
    return Normalised(cased, _lower(cased), tuple(bounds))


_SAME_LETTER = {"ё": "е", "Ё": "Е"}


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def plain(spelling: str) -> Normalised:
    """Return a name's spelling as the texts are normalised, without space at its ends."""
    return normalise(unicodedata.normalize("NFC", " ".join(spelling.split())))
