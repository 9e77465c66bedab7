"""Texts cut to words, so that a passage is looked for by its words and those around it. Pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import Indel

from articles.anchoring.places import CONTEXT, Place, Quote

BREAK = "¶"
"""Stands for the border of a block among its words."""

OLD, NEW = "\0", "\1"
"""Words of no text."""

AROUND = 12
"""Words on either side by which a passage is told from a lookalike, where the former text is known."""

_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
_WORD = re.compile(rf"(?:\w[{_MARKS}]*)+|[^\w\s][{_MARKS}]*")


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word and each sign of punctuation with its start and end in code points.

    A letter keeps the marks that are combined with it, whether or not they have a code point of their own.
    """
    for match in _WORD.finditer(text):
        yield match[0], match.start(), match.end()


def key(word: str) -> str:
    """Return the form by which two words are the same: whatever their case, and however marks are written."""
    return unicodedata.normalize("NFC", word).casefold()


@dataclass(slots=True)
class Stream:
    """The words of all blocks in reading order, with where each stands; BREAK before each block and at the end."""

    words: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    pairs: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    """Where each two neighbouring words stand."""
    common: set[str] = field(default_factory=set)
    """Words that stand somewhere in small letters."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often each word stands anywhere."""
    first: dict[str, int] = field(default_factory=dict)
    """Where each block begins, at its BREAK."""

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Stream":
        """Cut texts by block id to words."""
        stream = cls()
        for block_id, text in texts.items():
            stream.first[block_id] = len(stream.keys)
            stream._add(BREAK, Place(block_id, 0, 0))
            for word, start, end in words(text):
                stream._add(word, Place(block_id, start, end))
        if texts:
            stream._add(BREAK, Place(block_id, len(text), len(text)))
        stream.counts = Counter(stream.keys)
        for at, pair in enumerate(pairwise(stream.keys)):
            stream.pairs.setdefault(pair, []).append(at)
        return stream

    def _add(self, word: str, place: Place) -> None:
        folded = key(word)
        self.words.append(word)
        self.keys.append(folded)
        if word[0].islower():
            self.common.add(folded)
        self.places.append(place)


@dataclass(frozen=True, slots=True)
class Window:
    """A passage's words among those around it: `words[first:last]` are its own."""

    words: list[str]
    keys: list[str]
    first: int
    last: int
    before: int = 0
    """Characters of the first word that stand before the passage: it may begin within a word."""
    behind: int = 0
    """Characters of the last word that stand behind it."""
    stood: int = -1
    """Where its first word stands in the whole text, if that is known."""

    @property
    def count(self) -> int:
        """How many words the passage has, signs of punctuation left out."""
        return sum(key[0].isalnum() for key in self.keys[self.first : self.last])

    @classmethod
    def of(cls, quote: Quote) -> "Window | None":
        """Return what the quotation alone tells; None if it has no word."""
        start, end = len(quote.prefix), len(quote.prefix) + len(quote.exact)
        found = list(words(quote.prefix + quote.exact + quote.suffix))
        if len(quote.prefix) >= CONTEXT and found and found[0][1] == 0:
            found = found[1:]  # cut somewhere within
        elif len(quote.prefix) < CONTEXT:
            found.insert(0, (BREAK, -1, -1))
        if len(quote.suffix) >= CONTEXT:
            found = found[:-1]
        else:
            length = end + len(quote.suffix) + 1
            found.append((BREAK, length, length))
        return cls._between(found, start, end)

    @classmethod
    def within(cls, stream: Stream, place: Place) -> "Window | None":
        """Return the words at `place` of a whole text with AROUND words on either side; None if it has no word."""
        begin = stream.first.get(place.block_id)
        if begin is None:
            return None
        at = range(begin + 1, len(stream.keys))
        own = []
        for index in at:
            there = stream.places[index]
            if there.block_id != place.block_id or there.start >= place.end or stream.keys[index] == BREAK:
                break
            if there.end > place.start:
                own.append(index)
        if not own:
            return None
        before = max(0, place.start - stream.places[own[0]].start)
        behind = max(0, stream.places[own[-1]].end - place.end)
        return cls.at(stream, own[0], own[-1] + 1, before, behind)

    @classmethod
    def at(cls, stream: Stream, first: int, last: int, before: int = 0, behind: int = 0) -> "Window":
        """Return the words `first` (included) to `last` (excluded) of a whole text, with those around."""
        low, high = max(0, first - AROUND), last + AROUND
        words, keys = stream.words[low:high], stream.keys[low:high]
        return cls(words, keys, first - low, last - low, before, behind, first)

    @classmethod
    def _between(cls, found: list[tuple[str, int, int]], start: int, end: int) -> "Window | None":
        own = [index for index, (_word, low, high) in enumerate(found) if low < end and high > start and low >= 0]
        if not own:
            return None
        all_words = [word for word, _low, _high in found]
        return cls(
            all_words,
            [key(word) for word in all_words],
            own[0],
            own[-1] + 1,
            max(0, start - found[own[0]][1]),
            max(0, found[own[-1]][2] - end),
        )


def alignments(old: list[str], new: list[str]) -> tuple[dict[int, int], dict[int, int]]:
    """Return which word of `old` is which of `new`, by two longest common sequences.

    One prefers the first of equal words, the other the last: where they differ nobody can tell which word is meant.
    """
    back = _common(old[::-1], new[::-1])
    return _common(old, new), {len(old) - 1 - i: len(new) - 1 - j for i, j in back.items()}


def aligned(old: list[str], new: list[str]) -> dict[int, int]:
    """Return which word of `old` is which of `new`, where the longest common sequence leaves no choice."""
    forth, back = alignments(old, new)
    return {i: j for i, j in forth.items() if back.get(i) == j}


def _common(old: list[str], new: list[str]) -> dict[int, int]:
    """A longest common sequence: the signs at both ends keep equal ends from being matched without a choice."""
    same: dict[int, int] = {}
    for step in Indel.opcodes([OLD, *old, OLD], [NEW, *new, NEW]):
        if step.tag == "equal":
            places = zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
            same.update((i - 1, j - 1) for i, j in places)
    return same


def difference(old: str, new: str) -> list[tuple[str, str]]:
    """Return what became of `old` in `new`, word by word, for display: ("equal" | "delete" | "insert", text).

    The texts of "equal" and "insert" put together are `new`, white space and all.
    """
    before, after = list(words(old)), list(words(new))
    steps: list[tuple[str, str]] = []
    if not after:  # nothing but white space
        return [(tag, text) for tag, text in (("delete", old), ("insert", new)) if text]
    for step in Indel.opcodes([word for word, _start, _end in before], [word for word, _start, _end in after]):
        gone = _slice(old, before, step.src_start, step.src_end)
        come = _slice(new, after, step.dest_start, step.dest_end)
        if step.tag == "equal":
            steps.append(("equal", come))
        else:
            steps.extend((tag, text) for tag, text in (("delete", gone), ("insert", come)) if text)
    return steps


def _slice(text: str, cut: list[tuple[str, int, int]], first: int, last: int) -> str:
    """The words `first` to `last` with the white space before each, so that all slices together are the text."""
    if first == last:
        return ""
    return text[cut[first - 1][2] if first else 0 : cut[last - 1][2] if last < len(cut) else len(text)]
