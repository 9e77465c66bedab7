"""The axis of the timeline: years, months or days, and which of them are labelled."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format

from reforms.timeline.spans import MONTH, YEAR, Span


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year, month or day. `side`: where its label fits; `rank`: minor ones need room."""

    x: str
    label: str
    side: str
    rank: str


def ticks(span: Span) -> Iterator[Tick]:
    """Yield the beginnings of the years, months or days of `span`."""
    parts = list(span.parts())
    for part in parts:
        share = span.share(part.first)
        rank, label = _tick(part.first, span, len(parts))
        side = "end" if share > 97 else "start"
        yield Tick(percent(share), label, side, rank)


def _tick(day: dt.date, span: Span, count: int) -> tuple[str, str]:
    """Return `major` (always labelled), `minor` (where there is room) or `bare`, and the label."""
    if span.unit == YEAR:
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if count / step <= 12)
        wide = next(wide for wide in (1, 5, 10, 20, 50, 100) if count / wide <= 9)
        rank = "major" if day.year % wide == 0 else "minor" if day.year % step == 0 else "bare"
        return rank, str(day.year)
    if span.unit == MONTH:
        label = str(day.year) if day.month == 1 and count > 12 else date_format(day, "M")
        rank = "major" if day.month % (3 if count <= 12 else 6) == 1 else "minor" if count <= 12 else "bare"
        return rank, label
    return ("major" if day.day % 10 == 1 and day.day < 31 else "minor" if day.day % 5 == 1 else "bare"), str(day.day)


def percent(share: float) -> str:
    """Return a share of the width as SVG writes it."""
    return f"{share:.2f}%"
