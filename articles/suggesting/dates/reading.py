"""What a form found in a text means, in EDTF. Nothing is invented: an unknown year is written XXXX or left out."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.reading.months import month
from articles.suggesting.dates.clock import Clock, Language
from articles.suggesting.dates.forms import Form
from articles.suggesting.dates.russian import DAY_WORDS
from articles.suggesting.numerals import value

Value = tuple[int, int, str]
"""Where it begins and ends in the normalised text, and its EDTF."""
_SHIFTS = {"last": -1, "last_": -1, "this": 0, "this_": 0, "next": 1}
_DAY = re.compile(r"\d{1,2}")
_SPRING = 21
"""EDTF numbers the seasons from 21."""


@dataclass(frozen=True, slots=True)
class Found:
    """A form at a place."""

    form: Form
    match: re.Match[str]
    language: Language

    @property
    def groups(self) -> dict[str, str]:
        """What its groups hold, without the empty ones."""
        return {name: value for name, value in self.match.groupdict().items() if value}

    def shift(self) -> int | None:
        """Years, months or weeks away from the article's; None if the words say nothing of that."""
        return next((_SHIFTS[name] for name in _SHIFTS if name in self.groups), None)

    def numbered(self, letter: str) -> int:
        """Which of the groups that begin with `letter` stands in it: 3 for `s3`; 0 for none."""
        return next((int(name[1]) for name in self.groups if name[0] == letter and name[1:].isdigit()), 0)

    def year(self, clock: Clock) -> int | None:
        """The year that it states; None if it states none, or one that only the article's date could tell."""
        groups = self.groups
        if "y" in groups:
            return int(groups["y"])
        if "yy" in groups:
            return 2000 + int(groups["yy"])
        if "that" in groups:
            return clock.same(self.match.start())
        shift = self.shift()
        return None if shift is None else clock.shifted(shift)


def read(found: Found, clock: Clock) -> list[Value]:
    """Return the dates that the words state; none if the calendar has none or it cannot be known."""
    meaning = _READERS[found.form.kind](found, clock)
    if isinstance(meaning, list):
        return meaning
    return [(found.match.start(), found.match.end(), meaning)] if meaning else []


def edtf(year: int | None, month: int = 0, day: int = 0) -> str:
    """Return the date in EDTF, `XXXX` for an unknown year; nothing if no calendar has it."""
    try:
        dt.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return ""
    if year is None and not month:
        return ""
    return (f"{year:04}" if year else "XXXX") + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _month(words: str | None) -> int:
    if not words:
        return 0
    return int(words) if words.isdigit() else month(words)


def _date(found: Found, clock: Clock) -> str:
    groups = found.groups
    if {"y2", "m2", "d2"} & groups.keys():
        return _interval(found, clock)
    season, first = found.numbered("s"), _month(groups.get("m"))
    day = DAY_WORDS.index(groups["word"].lower()) + 1 if "word" in groups else int(groups.get("d", 0))
    year = _year(found, clock, first, day)
    if season:
        return f"{year}-{_SPRING + season - 1}" if year else ""
    return edtf(year, first, day)


def _year(found: Found, clock: Clock, first: int, day: int) -> int | None:
    year = found.year(clock)
    if year or not first or found.shift() is not None or "that" in found.groups:
        return year
    return clock.guess(found.language, first, day, found.match.start(), found.match.end())


def _interval(found: Found, clock: Clock) -> str:
    groups = found.groups
    start, end = _month(groups.get("m")), _month(groups.get("m2"))
    day, day2 = int(groups.get("d", 0)), int(groups.get("d2", 0))
    later = int(groups["y2"]) if "y2" in groups else None
    first = found.year(clock)
    if first is None and found.shift() is not None:
        return ""
    if first is None:
        last = (
            later
            if later
            else clock.guess(found.language, end or start, day2, found.match.start(), found.match.end())
        )
        first = last - 1 if last and end and end < start else last
    else:
        last = later or (first + 1 if end and end < start else first)
    earlier, later_ = edtf(first, start, day), edtf(last, end or start, day2)
    if not earlier or not later_ or (earlier >= later_ and first is not None):
        return ""
    return f"{earlier}/{later_}"


def _days(found: Found, clock: Clock) -> list[Value]:
    """Two days of one month, named together: each is a date, the month goes with the nearer one."""
    groups, match = found.groups, found.match
    first = _month(groups["m"])
    year = _year(found, clock, first, int(groups["d"]))
    spans = [(match.start(), match.end("d")), (match.start("d2"), match.end())]
    days = [int(groups["d"]), int(groups["d2"])]
    if "more" in groups:
        between = list(_DAY.finditer(match.string, *match.span("more")))
        spans[1:1] = [one.span() for one in between]
        days[1:1] = [int(one.group()) for one in between]
    dates = [edtf(year, first, day) for day in days]
    return [(*span, date) for span, date in zip(spans, dates, strict=True) if date]


def _near_month(found: Found, clock: Clock) -> str:
    this, named = clock.month, _month(found.groups["m"])
    if this is None:
        return edtf(None, named)
    year, current = this
    shift = found.shift() or 0
    stays = shift == 0 or (named < current if shift < 0 else named > current)
    return edtf(year if stays else year + shift, named)


def _near_season(found: Found, clock: Clock) -> str:
    if clock.month is None:
        return ""
    year, current = clock.month
    season, shift = found.numbered("s"), found.shift() or 0
    begins, ends = season * 3, season * 3 + 2
    stays = shift == 0 or (ends < current if shift < 0 else begins > current)
    return f"{year if stays else year + shift}-{_SPRING + season - 1}"


def _near_unit(found: Found, clock: Clock) -> str:
    shift = found.shift() or 0
    if "months" in found.groups and clock.month:
        return _month_away(clock, shift)
    if "weeks" in found.groups and clock.day:
        monday = clock.day - dt.timedelta(days=clock.day.weekday() - 7 * shift)
        return f"{monday}/{monday + dt.timedelta(days=6)}"
    return ""


def _month_away(clock: Clock, months: int) -> str:
    if clock.month is None:
        return ""
    place = clock.month[0] * 12 + clock.month[1] - 1 + months
    return edtf(place // 12, place % 12 + 1)


def _weekday(found: Found, clock: Clock) -> str:
    if clock.day is None:
        return ""
    back = (clock.day.weekday() - found.numbered("w") + 1) % 7
    shift = found.shift()
    ahead = shift == 1 or (shift is None and clock.future(found.language, *found.match.span()))
    if back == 0:
        return str(clock.day + dt.timedelta(days=7 * (shift or 0)))
    return str(clock.day - dt.timedelta(days=back - 7 * ahead))


def _part(found: Found, clock: Clock) -> str:
    year, half, quarter = found.year(clock), found.numbered("h"), found.numbered("q")
    if year is None:
        return ""
    length = 6 if half else 3
    last = (half or quarter) * length
    return f"{edtf(year, last - length + 1)}/{edtf(year, last)}"


def _decade(found: Found, _clock: Clock) -> str:
    groups = found.groups
    return (groups["decade"][:3] if "decade" in groups else f"19{groups['short'][0]}") + "X"


def _day(found: Found, clock: Clock) -> str:
    if "today" in found.groups and not clock.happened(found.language, *found.match.span()):
        return ""  # nowadays
    away = {"back2": -2, "back": -1, "today": 0, "ahead": 1, "ahead2": 2}
    return str(clock.day + dt.timedelta(days=next(away[name] for name in found.groups))) if clock.day else ""


def _ago(found: Found, clock: Clock) -> str:
    groups = found.groups
    counted = groups.get("count", "1").lower()
    count = -int(1 if counted in ("a", "an") else value(counted, found.form.language) or 0)
    if not count:
        return ""
    if "years" in groups:
        return edtf(clock.shifted(count))
    if "months" in groups:
        return _month_away(clock, count)
    if clock.day is None:
        return ""
    days = dt.timedelta(days=count * (7 if "weeks" in groups else 1))
    return f"{clock.day + days}{'~' if 'weeks' in groups else ''}"


_READERS: dict[str, Callable[[Found, Clock], str | list[Value]]] = {
    "date": _date,
    "year": _date,
    "month": _date,
    "days": _days,
    "near-month": _near_month,
    "near-season": _near_season,
    "near-unit": _near_unit,
    "weekday": _weekday,
    "part": _part,
    "decade": _decade,
    "day": _day,
    "ago": _ago,
}
