"""Words into a box: as large as they fit, in lines of about one length. Pure but for the files of the fonts."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from anyascii import anyascii
from PIL import ImageFont

FONTS = Path(__file__).resolve().parent.parent / "fonts"
SERIF, SANS, STRONG = "NotoSerif-Bold", "NotoSans-Regular", "NotoSans-Bold"
COVERED = (
    (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x259, 0x259), (0x2BC, 0x2BC),
    (0x400, 0x482), (0x48A, 0x52F), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x20B8, 0x20B8),
    (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122),
)  # fmt: skip
"""Code points that the fonts of ours have, first and last: what docs/sharing.md cuts them down to."""
LEADING = 1.22
"""Height of a line in sizes of its letters: the stacked marks of Й and Ё stay apart from the line above."""
NARROWEST = 0.55
"""Of the width: lines are not made more even than this."""
CLOSING = ("”", "»")
_POINTS = " ,;:.…-–—"
_STEP = 20


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines in the size, in pixels, in which all of them fit; `cut`: words were left out."""

    lines: tuple[str, ...]
    face: str
    size: int
    cut: bool = False

    @property
    def height(self) -> int:
        """In pixels."""
        return round(len(self.lines) * self.size * LEADING)


@lru_cache(maxsize=64)
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font of ours; laid out by Pillow alone, so that a card is the same on every machine."""
    return ImageFont.truetype(FONTS / f"{face}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


def printable(text: str) -> str:
    """Return `text` in letters that the fonts have, one space between words; other scripts are read in Latin."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    letters = (letter if _covers(ord(letter)) else anyascii(letter) for letter in text)
    return " ".join("".join(letters).split())


def fit(text: str, face: str, sizes: Sequence[int], width: int, height: int) -> Fitted:
    """Return `text` in the first of `sizes` in which it fits; in the last it is cut, and ends in an ellipsis."""
    words = printable(text).split()
    lines: list[str] = []
    for size in sizes:
        measured = _Measured.of(words, face, size)
        lines = measured.lines(width)
        if round(len(lines) * size * LEADING) <= height:
            return Fitted(tuple(measured.even(lines, width)), face, size)
    room = max(1, int(height / (size * LEADING)))
    last = _shortened(lines[room - 1], words[-1][-1:], font(face, size).getlength, width)
    return Fitted((*lines[: room - 1], last), face, size, cut=True)


def _covers(code: int) -> bool:
    return any(first <= code <= last for first, last in COVERED)


@dataclass(frozen=True, slots=True)
class _Measured:
    """Words and how wide they are: without kerning a line is as wide as its words and spaces together."""

    words: list[tuple[str, float]]
    space: float
    measure: Callable[[str], float]

    @classmethod
    def of(cls, words: Sequence[str], face: str, size: int) -> "_Measured":
        measure = font(face, size).getlength
        return cls([(word, measure(word)) for word in words], measure(" "), measure)

    def even(self, best: list[str], width: int) -> list[str]:
        """As many lines as `best` has, of about one length: the narrowest that break no word."""
        longest = max((wide for _word, wide in self.words), default=0.0)
        for narrower in range(width - _STEP, int(max(longest, NARROWEST * width)), -_STEP):
            lines = self.lines(narrower)
            if len(lines) > len(best):
                break
            best = lines
        return best

    def lines(self, width: float) -> list[str]:
        """The fewest lines, each filled as far as it goes."""
        lines: list[str] = []
        used = 0.0
        for word, wide in self._pieces(width):
            if lines and used + self.space + wide <= width:
                lines[-1] += " " + word
                used += self.space + wide
            else:
                lines.append(word)
                used = wide
        return lines

    def _pieces(self, width: float) -> Iterator[tuple[str, float]]:
        """A word longer than the line, an address for one, breaks anywhere."""
        for word, wide in self.words:
            while len(word) > 1 and wide > width:
                length = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or self.measure(word[:n]) <= width)
                yield word[:length], self.measure(word[:length])
                word, wide = word[length:], self.measure(word[length:])
            yield word, wide


def _shortened(line: str, last: str, measure: Callable[[str], float], width: int) -> str:
    """The line with an ellipsis; a quotation, whose `last` letter closes it, stays closed."""
    ending = "…" + (last if last in CLOSING else "")
    line = line.rstrip(_POINTS)
    while line and measure(line + ending) > width:
        line = line[:-1].rstrip(_POINTS)
    return line + ending
