"""Where in a page certain words stand: a cheap look before a costly one."""

from bisect import bisect_left
from collections.abc import Iterable

from articles.suggesting.normalising import GAP
from articles.suggesting.sounds import keys


def patterns(words: Iterable[str]) -> list[bytes]:
    """Return the keys to look for; a word that ends in "~" may have further letters behind it."""
    gap = bytes([GAP])
    return [gap + keys(word.rstrip("~")) + (b"" if word.endswith("~") else gap) for word in words]


def between(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies from `start` to `end`."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
