"""What held for an institution through time: its rules, and who may do what to whom, kept by an app above."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from people.lifeline import Lifeline, Line, Tick, lifeline
from people.models import Organization
from people.querysets import rows_behind
from people.related import evidence_of, public


@dataclass(frozen=True, slots=True)
class Track:
    """What held in one respect, one after the other on one line."""

    row: Any
    """The first of its rows: names the respect."""
    lines: list[Line]

    @property
    def now(self) -> bool:
        """Whether one of them holds today."""
        return any(line.now for line in self.lines)


@dataclass(frozen=True, slots=True)
class ThroughTime:
    """The rules of an institution, what it does to others and what others do to it, under one axis."""

    rules: list[Track]
    doing: list[Track]
    done: list[Track]
    ticks: list[Tick]
    uncertain: bool
    unstated: bool
    days: list[dt.date]
    """On which something began or ended for it, as far as sources give the very day; in order."""

    def __bool__(self) -> bool:
        return bool(self.rules or self.doing or self.done)


def through_time(organization: Organization, today: dt.date) -> ThroughTime:
    """Return what held for `organization`; five queries."""
    rules = list(public(organization, "rules").select_related("aspect", "introduced_by"))
    doing = list(public(organization, "relations").select_related("object", "introduced_by"))
    done = list(public(organization, "relations_from").select_related("subject", "introduced_by"))
    relations = evidence_of(rows_behind(Organization, "relations").model, [row.pk for row in [*doing, *done]])
    proofs = evidence_of(rows_behind(Organization, "rules").model, [row.pk for row in rules])
    everything = [*rules, *doing, *done]
    lives = [
        lifeline(rows, evidence, today, everything)
        for rows, evidence in ((rules, proofs), (doing, relations), (done, relations))
    ]
    return ThroughTime(
        _tracks(lives[0], lambda row: row.aspect_id),
        _tracks(lives[1], lambda row: (row.kind, row.object_id)),
        _tracks(lives[2], lambda row: (row.kind, row.subject_id)),
        lives[0].ticks,
        any(life.uncertain for life in lives),
        any(life.unstated for life in lives),
        _days(organization, everything),
    )


def _tracks(life: Lifeline, respect: Callable[[Any], Hashable]) -> list[Track]:
    """Put lines in the same respect together: their rows come in that order, each respect from its beginning on."""
    groups = (list(lines) for _key, lines in groupby(life.lines, key=lambda line: respect(line.row)))
    return [Track(lines[0].row, lines) for lines in groups]


def _days(organization: Organization, rows: Iterable[Any]) -> list[dt.date]:
    beginnings = [(row.start_earliest, row.start_latest) for row in rows]
    ends = [(row.end_earliest, row.end_latest) for row in rows]
    own = [
        (organization.founding_earliest, organization.founding_latest),
        (organization.dissolution_earliest, organization.dissolution_latest),
    ]
    after = [(a + dt.timedelta(days=1), b + dt.timedelta(days=1)) for a, b in ends if a and b and b < dt.date.max]
    return sorted({a for a, b in [*beginnings, *after, *own] if a and a == b})
