"""Posts held and rules in force through time: no date is drawn more precisely than the source gives it.

Places are shares of the width, as text, so that the picture scales while its words do not.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from people.evidence import Bundle, bundle
from people.periods import describe

_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar. `kind`: `sure` (held on all these days), `maybe` (begins or ends within them), `open`."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis. `side` says where its label fits: `start`, `middle` or `end`."""

    x: str
    label: str
    side: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row with a period: its words, its bar and its evidence."""

    row: Any
    period: str
    now: bool
    stretches: list[Stretch]
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class Lifeline:
    """Rows under one axis; `ticks` is empty where no date is known."""

    lines: list[Line]
    ticks: list[Tick]

    @property
    def now(self) -> list[Line]:
        """The rows that hold today."""
        return [line for line in self.lines if line.now]

    @property
    def uncertain(self) -> bool:
        """Whether any bar has a part that needs the legend."""
        return any(part.kind == "maybe" for line in self.lines for part in line.stretches)

    @property
    def unstated(self) -> bool:
        """Whether any bar has an end that no source states."""
        return any(part.kind == "open" for line in self.lines for part in line.stretches)

    @property
    def disputed(self) -> list[Line]:
        """The rows on which sources disagree."""
        return [line for line in self.lines if line.bundle.disputed]


def describe_period(start: str, end: str) -> str:
    """Return a period in words of the active language: “since June 2022”, “until 2022”, “2019 – June 2022”."""
    if start and end:
        return f"{describe(start)} – {describe(end)}"
    if start:
        return _("since %(date)s") % {"date": describe(start)}
    if end:
        return _("until %(date)s") % {"date": describe(end)}
    return _("dates not stated")


def lifeline(
    rows: Iterable[Any], evidence: dict[int, list[Any]], today: dt.date, beside: Iterable[Any] = ()
) -> Lifeline:
    """Return `rows`, which are a Period each, drawn up to `today`; `evidence` holds theirs by primary key.

    `beside`: rows of other pictures that are to have the same axis.
    """
    rows = list(rows)
    first, last = _frame([*rows, *beside], today)
    lines = [
        Line(
            row=row,
            period=describe_period(row.start_date, row.end_date),
            now=_now(row, today),
            stretches=_stretches(row, first, last, today) if first else [],
            bundle=bundle(evidence.get(row.pk, [])),
        )
        for row in rows
    ]
    return Lifeline(lines, _ticks(first, last) if first else [])


def _now(row: Any, today: dt.date) -> bool:
    begun = row.start_earliest is None or row.start_earliest <= today
    return begun and (row.end_latest is None or row.end_latest >= today)


def _frame(rows: Sequence[Any], today: dt.date) -> tuple[dt.date | None, dt.date]:
    days = [day for row in rows for day in (row.start_earliest, row.end_latest) if day]
    if not days:
        return None, today
    first, last = min(days), max([*days, *([today] if any(row.end_latest is None for row in rows) else [])])
    room = any(row.start_earliest is None for row in rows)  # before the first day known, for what began unknown
    before = max(1, (last.year - first.year) // 4) if room else 0
    return dt.date(max(first.year - before, 1), 1, 1), dt.date(last.year, 12, 31)


def _stretches(row: Any, first: dt.date, last: dt.date, today: dt.date) -> list[Stretch]:
    return [_stretch(kind, start, end, first, last) for kind, start, end in parts_of(row, first, last, today)]


def parts_of(row: Any, first: dt.date, last: dt.date, today: dt.date) -> list[tuple[str, dt.date, dt.date]]:
    """Return kind, beginning and end of the parts of the bar of `row` on an axis from `first` to `last`."""
    still = row.end_latest is None
    end = (today, today) if still else (row.end_earliest, row.end_latest)
    if row.start_earliest is None:
        parts = [("open", first, last if still else end[0]), ("maybe", end[0], end[1])]
        return [part for part in parts if part[2] > part[1]]
    begin = (row.start_earliest, row.start_latest)
    if begin[1] >= end[0]:  # the year it began in is the year it ended in: nothing in it is sure
        parts = [("maybe", begin[0], max(begin[1], end[1]))]
    else:
        parts = [("maybe", begin[0], begin[1]), ("sure", begin[1], end[0]), ("maybe", end[0], end[1])]
    if still and last > today:
        parts.append(("open", max(today, begin[1]), last))
    return [part for part in parts if part[2] > part[1]]


def _stretch(kind: str, start: dt.date, end: dt.date, first: dt.date, last: dt.date) -> Stretch:
    left, right = _share(start, first, last), _share(end, first, last)
    return Stretch(kind, f"{left:.2f}%", f"{max(right - left, 0.4):.2f}%")


def _share(day: dt.date, first: dt.date, last: dt.date) -> float:
    return 100 * (day - first).days / max((last - first).days, 1)


def _ticks(first: dt.date, last: dt.date) -> list[Tick]:
    years = last.year - first.year + 1
    step = next((step for step in _STEPS if years / step <= _MOST_TICKS), _STEPS[-1])
    ticks = []
    for year in range(first.year, last.year + 1):
        if year % step == 0:
            share = _share(dt.date(year, 1, 1), first, last)
            side = "start" if share < 6 else "end" if share > 94 else "middle"
            ticks.append(Tick(f"{share:.2f}%", str(year), side))
    return ticks
