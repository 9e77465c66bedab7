"""An article's paragraphs as one text, so that each step over it is one step and not one a paragraph."""

from collections.abc import Sequence
from itertools import accumulate

from articles.suggesting.found import Fit
from articles.suggesting.normalising import Normalised, normalise

BREAK = "\u2029"
"""Stands between paragraphs, and within no name."""


class Page:
    """The text to search: `cased`, `lower` and `keys` have the same length and begin and end with a gap."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        text = Normalised.evened(BREAK + BREAK.join(paragraphs) + BREAK)
        self._squeezed: list[Normalised] = []
        lengths = [len(paragraph) for paragraph in paragraphs]
        if not text.complete:
            self._squeezed = [normalise(paragraph) for paragraph in paragraphs]
            text = Normalised(BREAK + BREAK.join(one.cased for one in self._squeezed) + BREAK)
            lengths = [len(one.cased) for one in self._squeezed]
        self.text = text
        self.cased, self.keys = text.cased, text.keys
        self.starts = list(accumulate([length + 1 for length in lengths[:-1]], initial=1))
        """Where each paragraph begins."""
        self.marks: tuple[list[int], list[int], list[int]] = ([], [], [])
        """Where words stand that make a name before them, or behind them, another's; and names of other countries."""
        self.listed: list[Fit] = []
        """What lists of bodies name; see `lists`."""
        self._spaced = ""

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower

    @property
    def spaced(self) -> str:
        """The text in lower case with hyphens as spaces."""
        if not self._spaced:
            self._spaced = self.text.lower.replace("-", " ")
        return self._spaced

    def original(self, paragraph: int, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of a paragraph stands in the paragraph as it came."""
        return self._squeezed[paragraph].original(start, end) if self._squeezed else (start, end)
