"""Of all that fits a page, what is suggested: the longest words, the entity they mean, or all that they can mean."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from articles.suggesting.found import Found
from articles.suggesting.names import Candidate, Entity, Kind, Name, Suggestion
from articles.suggesting.page import Page

SHARED = 0.3
"""Score of a name that several entities bear where nothing tells which is meant."""
TOLD = 0.8
"""By how much of its score a name shared by several is trusted, once something tells which is meant."""
Days = tuple[dt.date | None, dt.date | None]
"""The first and the last day that the article's date can mean."""
_KINDS: dict[Kind, int] = {"post": 0, "person": 1, "organization": 2, "reform": 3}
"""What a name shared by entities of several kinds most likely means: a body rather than the reform that made it."""


class Stretch(NamedTuple):
    """Words of the page and all that fits them."""

    start: int
    end: int
    found: list[Found]

    @property
    def entities(self) -> list[Entity]:
        """What the words can mean."""
        return list(dict.fromkeys(one.name.entity for one in self.found))


def longest(candidates: Iterable[Found]) -> list[Stretch]:
    """Return the longest stretches that do not overlap each other, in reading order."""
    chosen: list[Stretch] = []
    cluster: list[Stretch] = []
    reach = -1
    for one in sorted(candidates, key=_by_start):
        if cluster and one[0] == cluster[-1].start and one[1] == cluster[-1].end:
            cluster[-1].found.append(one)
            continue
        if one[0] >= reach:
            chosen += _apart(cluster)
            cluster = []
        cluster.append(Stretch(one[0], one[1], [one]))
        reach = max(reach, one[1])
    return chosen + _apart(cluster)


def _by_start(one: Found) -> tuple[int, int]:
    return one[0], one[1]


def _apart(cluster: list[Stretch]) -> list[Stretch]:
    """Return the longest of stretches that overlap, and what stands beside them."""
    if len(cluster) < 2:
        return cluster
    chosen: list[Stretch] = []
    for one in sorted(cluster, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.start)


def holds(name: Name, on: Days | None) -> bool:
    """Whether the name can have been borne, or its bearer existed, on the article's date."""
    return not ended(name, on) and not (on and on[1] and name.since and name.since > on[1])


def ended(name: Name, on: Days | None) -> bool:
    """Whether that had ended by the article's date."""
    return bool(on and on[0] and name.until and name.until < on[0])


class Chooser:
    """Tells which entity a name means, by the article's date and by what else the article names."""

    def __init__(self, page: Page, on: Days | None, clear: set[Entity], ties: dict[Entity, set[Entity]]) -> None:
        self._page = page
        self._on = on
        self._clear = clear
        """Entities that some name in the article means beyond doubt."""
        self._ties = ties
        """Of people: the organizations and posts they had; of posts: their organization."""

    def suggestion(self, stretch: Stretch, paragraph: int, start: int, end: int, words: str) -> Suggestion:
        """Return what to suggest for the stretch, which is `words` of the paragraph."""
        found = stretch.found
        best = found[0]
        if len(found) == 1:
            reason = best.reason + self._ended(best.name)
            return Suggestion(words, paragraph, start, end, *best.name.entity, round(best.score, 2), reason)
        ranked = self._ranked(found)
        best = ranked[0]
        if len(ranked) == 1:
            reason = best.reason + self._ended(best.name)
            return Suggestion(words, paragraph, start, end, *best.name.entity, round(best.score, 2), reason)
        return self._shared(ranked, paragraph, start, end, words)

    def _shared(self, ranked: list[Found], paragraph: int, start: int, end: int, words: str) -> Suggestion:
        best, second = ranked[0], ranked[1]
        labels = list(dict.fromkeys(one.name.label or one.name.spelling for one in ranked))
        shared = f"name shared by {', '.join(labels[:-1])} and {labels[-1]}" if len(labels) > 1 else "name of several"
        why = self._why(best, second)
        told = [round(one.score * TOLD, 2) for one in ranked]
        if not why or best.weak:
            everyone = tuple(Candidate(*one.name.entity, SHARED, self._told(one)) for one in ranked)
            return Suggestion(words, paragraph, start, end, best.name.kind, None, SHARED, shared, everyone)
        others = tuple(
            Candidate(*one.name.entity, round(score / 2, 2), self._told(one))
            for one, score in zip(ranked[1:], told[1:], strict=True)
        )
        entity = best.name.entity
        return Suggestion(words, paragraph, start, end, *entity, told[0], f"{shared}; {why}", others)

    def _ranked(self, found: Sequence[Found]) -> list[Found]:
        """Return the best of what was found for each entity, the likelier entity first."""
        by_entity: dict[Entity, Found] = {}
        for one in sorted(found, key=lambda one: -one.score):
            by_entity.setdefault(one.name.entity, one)
        return sorted(by_entity.values(), key=lambda one: (self._rank(one), -one.score, one.name.entity))

    def _rank(self, one: Found) -> tuple[int, ...]:
        entity = one.name.entity
        tied = len(self._ties.get(entity, set()) & self._clear)
        return (_KINDS[one.name.kind], not holds(one.name, self._on), entity not in self._clear, -tied)

    def _why(self, best: Found, second: Found) -> str:
        """Say what speaks for the likelier of two, an empty string if nothing does."""
        one, other = self._rank(best), self._rank(second)
        label = best.name.label or best.name.spelling
        reasons = (
            {"post": "a post is likelier than the body", "organization": "the body is likelier than the reform"}.get(
                best.name.kind, f"a {best.name.kind} is likelier"
            ),
            f"{label} existed on the article's date",
            f"the article names {label} elsewhere",
            f"the article names what {label} belongs to",
        )
        return next((why for why, a, b in zip(reasons, one, other, strict=True) if a != b), "")

    def _told(self, one: Found) -> str:
        return one.reason + self._ended(one.name)

    def _ended(self, name: Name) -> str:
        if name.until and ended(name, self._on):
            return f"; on record until {name.until:%B %Y}"
        if name.since and not holds(name, self._on):
            return f"; on record only since {name.since:%B %Y}"
        return ""
