"""The days on which something in the system changed: five queries, whatever the data."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.models import Membership, Organization
from people.periods import describe
from reforms.models import Milestone, Relation, Rule
from reforms.system import BRANCHES


@dataclass(frozen=True, slots=True)
class Moment:
    """Changes with one date: the days between which they lie, the date as it is on record, and how many there are."""

    first: dt.date
    last: dt.date
    date: str
    changes: int


@dataclass(frozen=True, slots=True)
class Notch:
    """A day on which something changed, or may have: a change "in 2022" stands at its first day."""

    day: dt.date
    changes: int
    last: dt.date
    """The last day that one of the changes may mean."""
    dates: tuple[str, ...]
    """Those of their dates that are no days: 2022, 2022-06."""

    @property
    def words(self) -> str:
        """The day and how much changed, in words of the active language; says so where it is a first day."""
        number = ngettext("%(number)d change", "%(number)d changes", self.changes) % {"number": self.changes}
        shown = {"day": date_format(self.day), "changes": number}
        if not self.dates:
            return _("%(day)s: %(changes)s") % shown
        shown["dates"] = ", ".join(map(describe, self.dates))
        return _("%(day)s: %(changes)s, of which some are known only as %(dates)s") % shown


def notches() -> list[Notch]:
    """Return every day on which rules, relations, institutions, posts or proven steps of reforms change, in order."""
    found: dict[dt.date, list[Moment]] = defaultdict(list)
    for moment in _moments():
        found[moment.first].append(moment)
    return [
        Notch(
            day,
            sum(one.changes for one in moments),
            max(one.last for one in moments),
            tuple(sorted({one.date for one in moments if one.first < one.last})),
        )
        for day, moments in sorted(found.items())
    ]


def _moments() -> Iterator[Moment]:
    bodies = Organization.objects.public().filter(branch__in=BRANCHES)
    yield from _periods(bodies, "founding", "dissolution")
    yield from _periods(Rule.objects.public().filter(organization__branch__in=BRANCHES))
    yield from _periods(Relation.objects.public().filter(subject__branch__in=BRANCHES, object__branch__in=BRANCHES))
    yield from _periods(Membership.objects.public().filter(organization__branch__in=BRANCHES))
    steps = Milestone.objects.public().supported().exclude(date_earliest=None).order_by()
    for row in steps.values_list("date_earliest", "date_latest", "date").annotate(Count("pk")):
        yield Moment(*row)


def _periods(rows: Any, start: str = "start", end: str = "end") -> Iterator[Moment]:
    """Yield when rows begin, and the day after their end, which is their last day; those of one period as one."""
    parts = ("earliest", "latest", "date")
    names = [f"{stem}_{part}" for stem in (start, end) for part in parts]
    spells = rows.order_by().values_list(*names).annotate(Count("pk"))
    for begun, begun_latest, begins, ended, ended_latest, ends, number in spells:
        if begun:
            yield Moment(begun, begun_latest, begins, number)
        if ended and ended_latest < dt.date.max:
            yield Moment(ended + dt.timedelta(days=1), ended_latest + dt.timedelta(days=1), ends, number)
