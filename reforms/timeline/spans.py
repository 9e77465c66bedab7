"""How much of time the timeline shows: from all of it to one month, and the addresses of every other view."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from django.http import QueryDict
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.listing import PAGE
from reforms.timeline.entries import Entries

SINCE, UNTIL = "from", "to"
_WRITTEN = re.compile(r"(1[89][0-9]{2}|2[01][0-9]{2})(?:-(0[1-9]|1[0-2]))?")
DAY, MONTH, YEAR = "day", "month", "year"
MONTHS_AT_MOST = 25
"""A picture of more months than these counts in years."""


@dataclass(frozen=True, slots=True)
class Span:
    """Whole years or months, from the first day to the last."""

    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, text: str) -> Self | None:
        """Return the year or month that `text` writes as 2022 or 2022-06, of 1800 to 2199; None for all else."""
        written = _WRITTEN.fullmatch(text)
        if not written:
            return None
        year, month = int(written[1]), int(written[2] or 0)
        last = month or 12
        return cls(dt.date(year, month or 1, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        """Return the years from `first` to `last`."""
        return cls(dt.date(first, 1, 1), dt.date(last, 12, 31))

    @property
    def months(self) -> int:
        """How many months it has."""
        return 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1

    @property
    def unit(self) -> str:
        """What its picture counts by."""
        return DAY if self.months == 1 else MONTH if self.months <= MONTHS_AT_MOST else YEAR

    @property
    def written(self) -> tuple[str, str]:
        """Its two ends as an address writes them."""
        if self.first.month == 1 and self.last.month == 12:
            return str(self.first.year), str(self.last.year)
        return f"{self.first:%Y-%m}", f"{self.last:%Y-%m}"

    @property
    def words(self) -> str:
        """Its name in the active language: “2022”, “June 2022”, “1990–1999”."""
        if self.months == 1:
            return date_format(self.first, "YEAR_MONTH_FORMAT")
        if self.first.month == 1 and self.last.month == 12:
            first, last = self.written
            return first if first == last else f"{first}–{last}"
        return " – ".join(date_format(day, "YEAR_MONTH_FORMAT") for day in (self.first, self.last))

    def parts(self) -> "Iterator[Span]":
        """Yield its years, months or days, whichever is its unit."""
        day = self.first
        while day <= self.last:
            if self.unit == DAY:
                part = Span(day, day)
            else:
                part = Span.of(f"{day:%Y}" if self.unit == YEAR else f"{day:%Y-%m}") or self
            yield part
            day = part.last + dt.timedelta(days=1)

    def beside(self, step: int) -> "Span":
        """Return what is as long and lies right before (`step` -1) or after (1)."""
        return Span(
            _moved(self.first, step * self.months), _end(_moved(self.last.replace(day=1), step * self.months))
        )

    def share(self, day: dt.date) -> float:
        """Return where `day` begins, in percent of the width."""
        return 100 * (day - self.first).days / ((self.last - self.first).days + 1)


def _moved(day: dt.date, months: int) -> dt.date:
    count = 12 * day.year + day.month - 1 + months
    return dt.date(count // 12, count % 12 + 1, 1)


def _end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


@dataclass(frozen=True, slots=True)
class Step:
    """A link to another span; `count`: how many entries it shows."""

    label: str
    url: str
    count: int = 0
    current: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The entries of a year, a month or a day, as a column; `url` is empty for a day and where there are none."""

    x: str
    width: str
    y: str
    height: str
    words: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Zoom:
    """Where the reader is in time, and the ways out, aside and in."""

    crumbs: list[Step]
    earlier: Step | None
    later: Step | None
    closer: list[Step]
    columns: list[Column]


def around(days: Iterable[dt.date], today: dt.date) -> Span:
    """Return the years that hold all `days`; this year without any."""
    years = [day.year for day in days] or [today.year]
    return Span.years(min(years), max(years))


def zoom(shown: Span, whole: Span, entries: Entries, query: QueryDict) -> Zoom:
    """Return the ways from `shown` to other parts of `whole`; `entries`: of all time, under the other filters.

    `query` is that of the address; its other filters are kept.
    """
    go = _Ways(entries, query)
    columns = list(_columns(shown, go))
    if shown.months > 120:
        decades = range(shown.first.year // 10 * 10, shown.last.year + 1, 10)
        closer = [go.step(Span.years(year, year + 9), _("%(year)ss") % {"year": year}) for year in decades]
    else:
        closer = [go.step(part, _short(part, shown)) for part in shown.parts()] if shown.unit != DAY else []
    aside = [] if shown == whole else [go.step(shown.beside(step)) for step in (-1, 1)]
    earlier, later = [step if step.count else None for step in aside] or [None, None]
    return Zoom(_crumbs(shown, whole, go), earlier, later, [one for one in closer if one.count], columns)


class _Ways:
    """Makes addresses of spans under the filters of an address, and counts what they show."""

    def __init__(self, entries: Entries, query: QueryDict) -> None:
        self.entries, self.query = entries, query

    def url(self, span: Span | None) -> str:
        kept = self.query.copy()
        for name in (PAGE, SINCE, UNTIL):
            kept.pop(name, None)
        if span:
            kept[SINCE], kept[UNTIL] = span.written
        return "?" + kept.urlencode()

    def count(self, span: Span) -> int:
        return sum(entry.moment.meets(span.first, span.last) for entry in self.entries)

    def sure(self, span: Span) -> int:
        days = [(entry.moment.first, entry.moment.last) for entry in self.entries]
        return sum(bool(a and b and span.first <= a and b <= span.last) for a, b in days)

    def step(self, span: Span, label: str = "", current: bool = False) -> Step:
        return Step(label or span.words, self.url(span), self.count(span), current)


def _crumbs(shown: Span, whole: Span, go: _Ways) -> list[Step]:
    crumbs = [Step(_("All time"), go.url(None), len(go.entries), shown == whole)]
    if shown == whole:
        return crumbs
    decade = Span.years(shown.first.year // 10 * 10, shown.first.year // 10 * 10 + 9)
    above = [
        (decade, _("%(year)ss") % {"year": decade.first.year}),
        (Span.years(shown.first.year, shown.first.year), ""),
    ]
    for span, label in above:
        if span != shown and span.first <= shown.first and shown.last <= span.last:
            crumbs.append(go.step(span, label))
    return [*crumbs, go.step(shown, current=True)]


def _short(part: Span, shown: Span) -> str:
    alone = shown.unit == MONTH and shown.first.year == shown.last.year
    return str(MONTHS[part.first.month]) if alone else part.words


def _columns(shown: Span, go: _Ways) -> Iterator[Column]:
    """Yield a column for every part: as high as there are entries that surely lie within it."""
    parts = list(shown.parts())
    sure = [go.sure(part) for part in parts]
    most, step = max([*sure, 1]), 100 / len(parts)
    for place, (part, height) in enumerate(zip(parts, sure, strict=True)):
        days = shown.unit == DAY
        count = height if days else go.count(part)
        yield Column(
            x=f"{place * step + step * 0.08:.2f}%",
            width=f"{step * 0.84:.2f}%",
            y=f"{100 - 100 * height / most:.2f}%",
            height=f"{100 * height / most:.2f}%",
            words=date_format(part.first, "DATE_FORMAT") if days else part.words,
            count=count,
            url="" if days or not count else go.url(part),
        )
