"""Where in a text the words of a window may stand now, and how well each place fits. Pure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.anchoring.places import Place
from articles.anchoring.words import BREAK, Stream, Window, aligned, alignments

REACH = 4.0
"""Words away from the passage at which a word around it counts half as much as one of its own."""
OWN = 8.0
"""Words that a passage's own count as at most together, lest those around a long one count nothing."""
SEEDS = 6
"""Places of one passage that are looked at closely."""
COMMON = 300
"""Occurrences beyond which two neighbouring words tell nothing about where a passage stands."""
ALIEN = 0.3
"""What a word between the passage's own that is not one of them takes from a stretch."""
GAP = 3
"""Such words in a row beyond which each takes as much as one of the passage's own gives."""
GONE = "\2"
"""Stands for a word that is not looked at."""
SPREAD = 6
"""Words by which insertions and deletions may shift neighbouring words that still speak for the same place."""
LONGEST = 4000
"""Words of a window beyond which only the exact words are looked for."""
NEAR = 4
"""Words next to a passage among which one on either side must have stayed, for a passage of few words."""
ENOUGH = 3
"""Of those, on both sides together, how many must have stayed."""
SIDE = 6
"""Words next to a passage of which all but one must have stayed if none did on its other side."""


@dataclass(frozen=True, slots=True)
class Fit:
    """One place a passage may stand at."""

    total: float
    """Share of the words of passage and surroundings that stand there, near ones counting more; 0 to 1."""
    score: float
    """How like the passage its words there are: twice the words in common by the words of both; 0 to 1."""
    first: int
    last: int
    """The words there in the stream: `first` included, `last` excluded; equal if the passage's words are gone."""
    kept: int = 0
    """How many of the passage's words are there."""
    letters: float = 0.0
    """Share of the passage's letters in those words: two of three words can be the two that say nothing."""
    held: bool = False
    """Whether the words next to it on both sides are still its neighbours."""
    beside: int = 0
    """How many of the NEAR words on either side have stayed there."""
    enough: bool = False
    """Whether those are enough to tell it from other words."""
    sure: bool = True
    """Whether these very words are meant: False where equal words close by could as well be."""


def fits(window: Window, stream: Stream) -> list[Fit]:
    """Return the places at which some of the window's words stand together, the best first; none overlap."""
    if len(window.keys) > LONGEST:
        return []
    weights = _weights(window)
    found: list[Fit] = []
    for seed in _seeds(window, stream):
        low = max(0, seed - window.first - 2 * SPREAD)
        high = seed + len(window.keys) - window.first + 2 * SPREAD + len(window.keys) // 4
        there = stream.keys[low:high]
        fit = _fit(window, stream, low, aligned(window.keys, there), weights)
        found.append(fit)
        taken = range(fit.first - NEAR, fit.last + NEAR) if fit.score else ()
        others = [GONE if at in taken else key for at, key in enumerate(there, low)]
        rivals = (_fit(window, stream, low, same, weights) for same in alignments(window.keys, others))
        found.extend(replace(rival, sure=False) for rival in rivals if rival.score)
    return _apart(found)


def _apart(found: list[Fit]) -> list[Fit]:
    """Leave out what overlaps with a better one; a place that is beyond doubt goes before one that is not."""
    kept: list[Fit] = []
    for fit in sorted(found, key=lambda fit: (not fit.sure, -fit.total)):
        if not fit.score or all(fit.last <= other.first or other.last <= fit.first for other in kept if other.score):
            kept.append(fit)
    return sorted(kept, key=lambda fit: -fit.total)


def _weights(window: Window) -> list[float]:
    each = min(1.0, OWN / (window.last - window.first))
    weights = []
    for at in range(len(window.keys)):
        away = window.first - at if at < window.first else at - window.last + 1
        weights.append(each if away <= 0 else 1 / (1 + away / REACH))
    return weights


def _seeds(window: Window, stream: Stream) -> list[int]:
    """Where in the stream the passage would begin, by the most pairs of neighbouring words that say so."""
    votes: Counter[int] = Counter()
    for offset, pair in enumerate(pairwise(window.keys)):
        where = stream.pairs.get(pair, ())
        if len(where) <= COMMON:
            votes.update(at - offset + window.first for at in where)
    around: Counter[int] = Counter()
    for at, count in votes.items():
        for near in range(at - SPREAD, at + SPREAD + 1):
            if near in votes:
                around[near] += count
    seeds: list[int] = []
    for at, _count in around.most_common():
        if all(abs(at - seed) > 2 for seed in seeds):
            seeds.append(at)
        if len(seeds) == SEEDS:
            break
    return seeds


def _fit(window: Window, stream: Stream, low: int, found: dict[int, int], weights: list[float]) -> Fit:
    same = {old: low + new for old, new in found.items()}
    total = sum(weights[i] for i in same) / sum(weights)
    first, last = _own(window, stream, same)
    if first == last:
        return Fit(total, 0.0, first, last)
    first, last = _edges(window, stream, same, first, last)
    own = range(window.first, window.last)
    there = [i for i in own if i in same and first <= same[i] < last]
    score = 2 * len(there) / (len(own) + last - first)
    letters = sum(len(window.keys[i]) for i in there) / sum(len(window.keys[i]) for i in own)
    return Fit(total, score, first, last, len(there), letters, *_beside(window, same, first, last))


def _own(window: Window, stream: Stream, same: dict[int, int]) -> tuple[int, int]:
    """Return the stretch of the stream, within one block, with most of the passage's words and fewest others."""
    mine = {same[i] for i in range(window.first, window.last) if i in same}
    best, first, last = 0.0, 0, 0
    sum_, begin, gap = 0.0, 0, 0
    for at in range(min(mine, default=0), max(mine, default=-1) + 1):
        if stream.keys[at] == BREAK:
            sum_, begin = 0.0, at + 1
            continue
        if sum_ <= 0:
            sum_, begin = 0.0, at
        gap = 0 if at in mine else gap + 1
        sum_ += 1 if not gap else -ALIEN if gap <= GAP else -1
        if sum_ > best:
            best, first, last = sum_, begin, at + 1
    return first, last


def _edges(window: Window, stream: Stream, same: dict[int, int], first: int, last: int) -> tuple[int, int]:
    """Take in words put for the passage's first or last ones, where the word next to it tells how far they go."""
    back = {new: old for old, new in same.items()}
    begin, end = back.get(first, window.first), back.get(last - 1, window.last - 1)
    while begin > window.first and stream.keys[first - 1] == window.keys[begin - 1] != stream.keys[first - 2]:
        begin, first = begin - 1, first - 1
    while (
        end < window.last - 1
        and [window.keys[end + 1]] == stream.keys[last : last + 2][:1] != stream.keys[last + 1 : last + 2]
    ):
        end, last = end + 1, last + 1
    before, behind = same.get(window.first - 1, -1), same.get(window.last, -1)
    lost = begin - window.first
    if 0 <= before < first <= before + 1 + 2 * lost and BREAK not in stream.keys[before + 1 : first]:
        first = before + 1
    lost = window.last - 1 - end
    if last <= behind <= last + 2 * lost and BREAK not in stream.keys[last:behind]:
        last = behind
    return first, last


def _beside(window: Window, same: dict[int, int], first: int, last: int) -> tuple[bool, int, bool]:
    """Return whether neighbours stayed on both sides, or most on one; how many near ones; and if those are enough."""
    kept = [i for i in range(window.first - SIDE, window.last + SIDE) if i in same]
    left = [i for i in kept if i < window.first and first - SIDE <= same[i] < first]
    right = [i for i in kept if i >= window.last and last <= same[i] < last + SIDE]
    near_left = sum(i >= window.first - NEAR and same[i] >= first - NEAR for i in left)
    near_right = sum(i < window.last + NEAR and same[i] < last + NEAR for i in right)
    held = bool(near_left and near_right) or len(left) > SIDE - 2 or len(right) > SIDE - 2
    there = min(NEAR, window.first) + min(NEAR, len(window.keys) - window.last)
    enough = ENOUGH if there == 2 * NEAR else min(ENOUGH + 1, there)  # little text proves little
    return held, near_left + near_right, near_left + near_right >= enough


def place_of(window: Window, stream: Stream, fit: Fit) -> Place | None:
    """Return the place in code points; None where the passage began or ended within a word that has changed."""
    begin, end = stream.places[fit.first], stream.places[fit.last - 1]
    if window.before and stream.words[fit.first] != window.words[window.first]:
        return None
    if window.behind and stream.words[fit.last - 1] != window.words[window.last - 1]:
        return None
    start, stop = begin.start + window.before, end.end - window.behind
    return Place(begin.block_id, start, stop) if start < stop else None


def between(window: Window, stream: Stream, fit: Fit) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of the passage that were exchanged, deleted or inserted: (old, new)."""
    own = window.keys[window.first : window.last]
    there = stream.keys[fit.first : fit.last]
    same = aligned(own, there)
    i = j = 0
    for old, new in [*sorted(same.items()), (len(own), len(there))]:
        if old > i or new > j:
            yield (
                window.words[window.first + i : window.first + old],
                stream.words[fit.first + j : fit.first + new],
            )
        i, j = old + 1, new + 1
