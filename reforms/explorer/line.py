"""The date line: notches in their places, near ones drawn as one, and the days before and after the one shown.

Places are shares of the width, as text, so that the picture scales while its words do not. A year is as wide as it
has changes (1 + the root of the days in it): a scale by time alone would put half of all notches on one another.
"""

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reforms.explorer.asked import Asked
from reforms.explorer.notches import Notch

NEAR = 0.9
"""Notches closer than this, in percent of the width, are drawn as one."""
ROOM = 9.5
"""What the label of a year needs, in percent of the width of a phone."""
EDGE = 1.5
"""What is left free at both ends, in percent."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One or more notches as drawn; it leads to the last of them. `size`: 1, 2 or 3."""

    x: str
    size: int
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that an imprecise date can mean."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year on the scale; `label` is empty where there is no room for it."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """A day that a link leads to."""

    day: dt.date
    x: str
    url: str
    words: str
    current: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """The line, its handles, and every notch as a link, by year."""

    dots: list[Dot]
    stretches: list[Stretch]
    years: list[Year]
    on: str
    against: str
    between: str
    """Width of the part between the two days; empty for one day alone."""
    index: int
    steps: list[tuple[int, list[Step]]]
    earlier: Step | None
    later: Step | None

    @property
    def count(self) -> int:
        """How many notches there are."""
        return sum(len(steps) for _year, steps in self.steps)

    @property
    def last(self) -> int:
        """The number of the last notch, counted from 0."""
        return max(self.count - 1, 0)


def date_line(found: Sequence[Notch], asked: Asked, today: dt.date) -> DateLine:
    """Return the line of the notches `found`, from the first of them to today or the last."""
    scale = _Scale([notch.day for notch in found], today)
    steps = [_step(notch, asked, scale) for notch in found]
    days = [step.day for step in steps]
    before, after = bisect_left(days, asked.on), bisect_right(days, asked.on)
    against = scale.share(asked.against) if asked.against else None
    return DateLine(
        dots=list(_dots(found, asked, scale)),
        stretches=_stretches(found, scale),
        years=list(scale.years()),
        on=_percent(scale.share(asked.on)),
        against=_percent(against) if against is not None else "",
        between=_percent(scale.share(asked.on) - against) if against is not None else "",
        index=max(after - 1, 0),
        steps=[(year, list(group)) for year, group in groupby(steps, key=lambda step: step.day.year)],
        earlier=steps[before - 1] if before else None,
        later=steps[after] if after < len(steps) else None,
    )


class _Scale:
    """Where a day lies between the two ends of the line."""

    def __init__(self, days: Sequence[dt.date], today: dt.date) -> None:
        first, self.last = min([*days, today]).year, max([*days, today]).year
        counts = Counter(day.year for day in days)
        self.starts: dict[int, float] = {}
        place = 0.0
        for year in range(first, self.last + 2):
            self.starts[year] = place
            place += 1 + math.sqrt(counts[year])
        self.first, self.whole = first, self.starts[self.last + 1]

    def share(self, day: dt.date) -> float:
        """Return the place of `day` in percent; one outside lies at the end."""
        if day.year < self.first:
            return EDGE
        if day.year > self.last:
            return 100 - EDGE
        start, end = self.starts[day.year], self.starts[day.year + 1]
        place = start + (end - start) * (day.timetuple().tm_yday - 1) / 366
        return EDGE + (100 - 2 * EDGE) * place / self.whole

    def years(self) -> Iterator[Year]:
        """Yield the years with a label wherever the last one leaves room."""
        free = 0.0
        for year in range(self.first, self.last + 1):
            place = self.share(dt.date(year, 1, 1))
            labelled = free <= place <= 100 - ROOM + 2 * EDGE
            free = place + ROOM if labelled else free
            yield Year(_percent(place), str(year) if labelled else "")


def _step(notch: Notch, asked: Asked, scale: _Scale) -> Step:
    return Step(
        notch.day, _percent(scale.share(notch.day)), asked.moved(notch.day).url, notch.words, notch.day == asked.on
    )


def _dots(found: Sequence[Notch], asked: Asked, scale: _Scale) -> Iterator[Dot]:
    together: list[Notch] = []
    begin = 0.0
    for notch in found:
        place = scale.share(notch.day)
        if together and place - begin >= NEAR:
            yield _dot(together, asked, scale)
            together = []
        begin = begin if together else place
        together.append(notch)
    if together:
        yield _dot(together, asked, scale)


def _dot(together: Sequence[Notch], asked: Asked, scale: _Scale) -> Dot:
    first, last = together[0], together[-1]
    place = (scale.share(first.day) + scale.share(last.day)) / 2
    changes = sum(notch.changes for notch in together)
    size = 1 if changes < 4 else 2 if changes < 16 else 3
    return Dot(_percent(place), size, asked.moved(last.day).url, last.words if first is last else _words(together))


def _words(together: Sequence[Notch]) -> str:
    text = ngettext(
        "%(number)d day with changes, from %(first)s to %(last)s",
        "%(number)d days with changes, from %(first)s to %(last)s",
        len(together),
    )
    first, last = (date_format(together[place].day) for place in (0, -1))
    return text % {"number": len(together), "first": first, "last": last}


def _stretches(found: Sequence[Notch], scale: _Scale) -> list[Stretch]:
    places = sorted({(scale.share(one.day), scale.share(one.last)) for one in found if one.dates})
    return [Stretch(_percent(start), _percent(end - start)) for start, end in places if end > start]


def _percent(share: float) -> str:
    return f"{share:.2f}%"


def said(asked: Asked, counts: tuple[int, int, int] | None, institutions: int) -> str:
    """Return what a view shows in one sentence, for those who hear it: the day, and what became of institutions."""
    day = date_format(asked.on)
    if counts is None:
        text = ngettext("%(day)s: %(number)d institution", "%(day)s: %(number)d institutions", institutions)
        return text % {"day": day, "number": institutions}
    new, changed, gone = counts
    shown = {"day": day, "new": new, "changed": changed, "gone": gone}
    return _("%(day)s: %(new)d new, %(changed)d changed, %(gone)d gone") % shown
