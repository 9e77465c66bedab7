"""Where in a page certain words stand, looked up once a page: a cheap look before a costly one."""

from bisect import bisect_left
from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick

from articles.suggesting.normalising import GAP
from articles.suggesting.page import Page
from articles.suggesting.sounds import keys


class Marks:
    """Lists of words to look for, all in one pass; one that ends in "~" may have further letters behind it."""

    def __init__(self, *lists: Iterable[str]) -> None:
        gap = bytes([GAP])
        self._lists: list[int] = []
        patterns: list[bytes] = []
        for number, words in enumerate(lists):
            for word in words:
                patterns.append(gap + keys(word.rstrip("~")) + (b"" if word.endswith("~") else gap))
                self._lists.append(number)
        self._automaton = BytesAhoCorasick(patterns)

    def places(self, page: Page) -> tuple[list[int], ...]:
        """Return where the words of each list begin, in order."""
        places: tuple[list[int], ...] = tuple([] for _number in range(max(self._lists) + 1))
        for pattern, start, _end in self._automaton.find_matches_as_indexes(page.keys, overlapping=True):
            places[self._lists[pattern]].append(start)
        for one in places:
            one.sort()
        return places


def between(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places lies from `start` to `end`."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
