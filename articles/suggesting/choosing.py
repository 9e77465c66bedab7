"""Of all that fits a page, what is suggested: the longest words, the entity they mean, or all that they can mean."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter

from articles.suggesting.found import Fit, Reading
from articles.suggesting.names import Candidate, Entity, Kind, Name, Suggestion

SHARED = 0.3
"""Score of a name that several entities bear where nothing tells which is meant."""
TOLD = 0.8
"""By how much of its score a name shared by several is trusted, once something tells which is meant."""
Days = tuple[dt.date | None, dt.date | None]
"""The first and the last day that the article's date can mean."""
Stretch = tuple[int, int, list[Reading]]
"""Where words of the page begin and end, and all that they can mean."""
_KINDS: dict[Kind, int] = {"post": 0, "person": 1, "organization": 2, "reform": 3}
"""What a name shared by entities of several kinds most likely means: a body rather than the reform that made it."""
_start = itemgetter(0)


def longest(candidates: Iterable[Fit]) -> list[Stretch]:
    """Return the longest stretches that do not overlap each other, in reading order."""
    chosen: list[Stretch] = []
    cluster: list[Fit] = []
    alone: Fit | None = None
    reach = -1
    for one in sorted(candidates, key=_start):
        if one[0] >= reach:
            if alone is not None:
                chosen.append((alone[0], reach, [alone[2]]))
            elif cluster:
                chosen += _apart(cluster)
                cluster = []
            alone, reach = one, one[1]
            continue
        if alone is not None:
            cluster, alone = [alone], None
        cluster.append(one)
        reach = max(reach, one[1])
    return chosen + _apart([alone] if alone is not None else cluster)


def _apart(cluster: Sequence[Fit]) -> list[Stretch]:
    """Return the longest of stretches that overlap, and what stands beside them."""
    alike: dict[tuple[int, int], list[Reading]] = {}
    for start, end, reading in cluster:
        alike.setdefault((start, end), []).append(reading)
    chosen: list[Stretch] = []
    for start, end in sorted(alike, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end, alike[start, end]))
    return sorted(chosen, key=_start)


def only(readings: Sequence[Reading]) -> Entity | None:
    """Return the one entity that is meant, or None if there are several."""
    entity = readings[0].entity
    if len(readings) == 1 or all(reading.entity == entity for reading in readings):
        return entity
    return None


def holds(name: Name, on: Days | None) -> bool:
    """Whether the name can have been borne, or its bearer existed, on the article's date."""
    return not ended(name, on) and not (on and on[1] and name.since and name.since > on[1])


def ended(name: Name, on: Days | None) -> bool:
    """Whether that had ended by the article's date."""
    return bool(on and on[0] and name.until and name.until < on[0])


class Chooser:
    """Tells which entity a name means, by the article's date and by what else the article names."""

    def __init__(self, on: Days | None, clear: Collection[Entity], ties: Mapping[Entity, set[Entity]]) -> None:
        self._on = on
        self._clear = clear
        """Entities that some name in the article means beyond doubt."""
        self._ties = ties
        """Of people: the organizations and posts they had; of posts: their organization."""

    def suggestion(self, words: str, place: tuple[int, int, int], readings: Sequence[Reading]) -> Suggestion:
        """Return what to suggest for the words at `place`: a paragraph, and where in it they begin and end."""
        if len(readings) > 1:
            readings = self._ranked(readings)
        best = readings[0]
        if len(readings) == 1:
            reason = best.reason + self._dated(best) if best.dated else best.reason
            return Suggestion(words, *place, best.kind, best.slug, best.score, reason)
        labels = list(dict.fromkeys(one.name.label or one.name.spelling for one in readings))
        shared = f"name shared by {', '.join(labels[:-1])} and {labels[-1]}" if len(labels) > 1 else "name of several"
        why = "" if best.weak else self._why(best, readings[1])
        if not why:
            others = tuple(Candidate(*one.entity, SHARED, one.reason + self._dated(one)) for one in readings)
            return Suggestion(words, *place, best.kind, None, SHARED, shared, others)
        others = tuple(
            Candidate(*one.entity, round(one.score * TOLD / 2, 2), one.reason + self._dated(one))
            for one in readings[1:]
        )
        score = round(best.score * TOLD, 2)
        return Suggestion(words, *place, best.kind, best.slug, score, f"{shared}; {why}", others)

    def _ranked(self, readings: Sequence[Reading]) -> list[Reading]:
        """Return the best reading of each entity, the likelier entity first."""
        by_entity: dict[Entity, Reading] = {}
        for one in sorted(readings, key=lambda one: -one.score):
            by_entity.setdefault(one.entity, one)
        return sorted(by_entity.values(), key=lambda one: (self._rank(one), -one.score, one.entity))

    def _rank(self, one: Reading) -> tuple[int, ...]:
        tied = sum(entity in self._clear for entity in self._ties.get(one.entity, ()))
        return (_KINDS[one.kind], not holds(one.name, self._on), one.entity not in self._clear, -tied)

    def _why(self, best: Reading, second: Reading) -> str:
        """Say what speaks for the likelier of two, an empty string if nothing does."""
        label = best.name.label or best.name.spelling
        kinds = {"post": "a post is likelier than the body", "organization": "the body is likelier than the reform"}
        reasons = (
            kinds.get(best.kind, f"a {best.kind} is likelier"),
            f"{label} existed on the article's date",
            f"the article names {label} elsewhere",
            f"the article names what {label} belongs to",
        )
        ranks = zip(reasons, self._rank(best), self._rank(second), strict=True)
        return next((why for why, one, other in ranks if one != other), "")

    def _dated(self, one: Reading) -> str:
        name = one.name
        if name.until and ended(name, self._on):
            return f"; on record until {name.until:%B %Y}"
        if name.since and not holds(name, self._on):
            return f"; on record only since {name.since:%B %Y}"
        return ""
