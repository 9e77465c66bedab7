"""Where in a page the words of a list stand, asked once a page: a cheap look before a costly one."""

from bisect import bisect_left
from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick

from articles.suggesting.normalising import GAP
from articles.suggesting.page import Page
from articles.suggesting.sounds import keys


class Marks:
    """Words to look for; one that ends in "~" may have further letters behind it."""

    def __init__(self, words: Iterable[str]) -> None:
        gap = bytes([GAP])
        patterns = {gap + keys(word.rstrip("~")) + (b"" if word.endswith("~") else gap) for word in words}
        self._automaton = BytesAhoCorasick(sorted(patterns))

    def between(self, page: Page, start: int, end: int) -> bool:
        """Whether one of the words begins between `start` and `end`."""
        marks = page.marks.get(self)
        if marks is None:
            found = self._automaton.find_matches_as_indexes(page.keys, overlapping=True)
            marks = page.marks[self] = sorted([start for _pattern, start, _end in found])
        if not marks:
            return False
        at = bisect_left(marks, start)
        return at < len(marks) and marks[at] < end
