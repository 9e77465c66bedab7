"""What changed last in each branch of power: for readers who want the present before its history."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import BooleanField, Case, F, Q, Value, When, Window
from django.db.models.functions import RowNumber

from reforms.changes import Changed, changed, paired
from reforms.models import Rule
from reforms.system import BRANCHES

LOOKED_THROUGH = 30
"""Rules of a branch, the latest of which a passage proves and which replaced another one is shown."""
BRIEF = 30
"""Characters read at a glance: a second rule of the same institution and day is shown if its English has no more."""
UNSURE = Case(
    When(Q(start_date__contains="?") | Q(start_date__contains="~") | Q(start_date__contains="%"), then=Value(True)),
    default=Value(False),
    output_field=BooleanField(),
)
"""Whether the source of a rule leaves it uncertain since when it holds (EDTF)."""
LATEST = (F("unsure"), F("start_earliest").desc(), F("aspect__sort_order"), F("pk"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What began to hold for an institution on one day, in place of what held before."""

    changes: list[Changed]

    @property
    def organization(self) -> Any:
        """The institution."""
        return self.changes[0].organization

    @property
    def reforms(self) -> set[int]:
        """The keys of the reforms that brought it."""
        return {one.after.introduced_by_id for one in self.changes}


def latest_turns(day: dt.date) -> list[Turn]:
    """Return the latest change of each branch of power that still holds on `day`, in the order of the branches.

    What surely began comes before what may have begun later. A change is one that a reform brought, that a passage
    proves and that replaced a rule on record; nine queries.
    """
    rules = Rule.objects.public().supported().filter(pk__in=_candidates(day)).annotate(unsure=UNSURE)
    pairs: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for before, after in paired(list(rules.select_related("organization", "aspect", "introduced_by"))):
        if before is not None and before.value != after.value:
            pairs[after.organization.branch].append((before, after))
    shown = [pair for branch in BRANCHES for pair in _latest(pairs[branch])]
    return [Turn(list(group)) for _key, group in groupby(changed(shown), key=lambda one: one.organization.branch)]


def _candidates(day: dt.date) -> list[int]:
    """Return the keys of the latest rules of each branch; one query."""
    rows = Rule.objects.public().on(day).filter(introduced_by__isnull=False, organization__branch__in=BRANCHES)
    place = Window(RowNumber(), partition_by=F("organization__branch"), order_by=LATEST)
    rows = rows.annotate(unsure=UNSURE).annotate(place=place).filter(place__lte=LOOKED_THROUGH)
    return list(rows.order_by().values_list("pk", flat=True))


def _latest(pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Return the pairs of the institution and day that come first."""
    if not pairs:
        return []
    ordered = sorted(
        pairs,
        key=lambda pair: (
            pair[1].unsure, -_ordinal(pair[1].start_earliest), pair[1].aspect.sort_order, pair[1].pk
        ),
    )  # fmt: skip
    first = ordered[0][1]
    same = [pair for pair in ordered[1:] if _key(pair[1]) == _key(first)]
    return [
        ordered[0],
        *(pair for pair in same[:1] if max(len(rule.value_en or rule.value) for rule in pair) <= BRIEF),
    ]


def _key(rule: Any) -> tuple[int, str]:
    return rule.organization_id, rule.start_date


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0
