"""Which year a date without one means: by the article's date, the years that stand near it, and the verb's tense."""

import bisect
import dataclasses
import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Protocol

from articles.suggesting.article import Article

_SENTENCE_END = re.compile(r"(?<! г)(?<! ж)(?<! [A-ZА-Я])[.!?…][\")]* (?=[\"(]?[A-ZА-ЯЁӘҒҚҢӨҰҮІ])")
_DATELINE = 40
"""Characters of a place's name, or of several, before the date."""
_AFTER_DATELINE = re.compile(r"\)? ?(?:-|[.:/|]|$)")
_BOUND = re.compile(r"\b(?:from|until|of|с|до|на) $", re.IGNORECASE)
_REACH = 160
"""Characters around a date in which a verb is looked for."""
_ANY = -1
_STRONG, _PAST, _WEAK = 400, 300, 60
"""Days by which a year that the tense speaks against must be nearer to be chosen all the same.

Less than a year for the past: “they arrive, after a stay that ended” says little of a day that comes within a month.
"""
_SOON = 45
"""Days from the article's own within which a day means this year, whatever year the sentence before tells of."""
_SCENE = 12
"""Characters from a sentence's start within which a year sets the scene for the next: “In 2019”."""
_JOINED = re.compile(r"(?:,? (?:and|or|to|и|или|және|мен|пен) |, ?| ?[/-] ?)")
"""Between two dates of which the second has the year for both: “May and December 2021”."""


class Language(Protocol):
    """What a clock reads tense by."""

    FUTURE: re.Pattern[str]
    PAST: re.Pattern[str]
    WEAK_FUTURE: re.Pattern[str]
    FIRST: int
    """Characters by which a verb in front of a date counts as nearer than one behind it."""


@dataclass(frozen=True, slots=True)
class Near:
    """A year stated in the paragraph."""

    start: int
    year: int
    lasting: bool
    """Whether what follows can rest on it: “in 2022”, not “since 2004”."""
    whole: bool
    """Whether a month stands with it."""


@dataclass(slots=True)
class Clock:
    """The article's date, and what stands around the words being read."""

    article: Article
    text: str = ""
    """Of the paragraph, normalised."""
    years: list[Near] = field(default_factory=list)
    known: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """When read, and year, by month and day (0: none) of the dates so far: “June 5” means the June 5 of before."""
    _ends: list[int] = field(default_factory=list)
    _read: int = 0

    def turn_to(self, text: str) -> None:
        """Begin a paragraph."""
        self.text, self.years = text, []
        self._ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]

    def learn(self, start: int, end: int, edtf: str) -> None:
        """Take the day of a dateline (“ASTANA, Jan 20, 2023 – ”) as the article's, if that is not known."""
        if self.article.latest is None and start < _DATELINE and _AFTER_DATELINE.match(self.text, end):
            try:
                day = dt.date.fromisoformat(edtf)
            except ValueError:
                return
            self.article = dataclasses.replace(self.article, earliest=day, latest=day)

    def remember(self, edtf: str) -> None:
        """Keep a date that was read, if it has a month and a year."""
        if re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", edtf):
            year, month, day = (int(part) for part in f"{edtf}-00".split("-")[:3])
            self._read += 1
            self.known[month, day] = self.known[month, _ANY] = self._read, year

    @property
    def day(self) -> dt.date | None:
        """The article's day, if it is known exactly."""
        return self.article.earliest if self.article.earliest == self.article.latest else None

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month of the article, if known."""
        first, last = self.article.earliest, self.article.latest
        if not first or not last or (first.year, first.month) != (last.year, last.month):
            return None
        return first.year, first.month

    def shifted(self, years: int) -> int | None:
        """Return the year so many years after the article's; None if that is not known."""
        first, last = self.article.earliest, self.article.latest
        return first.year + years if first and last and first.year == last.year else None

    def same(self, start: int) -> int | None:
        """Return the year that “that year” at `start` means: the last one stated."""
        place = bisect.bisect_left(self.years, start, key=lambda near: near.start)
        return self.years[place - 1].year if place else None

    def sentence(self, start: int) -> tuple[int, int]:
        """Return where the sentence around `start` begins and ends."""
        place = min(max(bisect.bisect_right(self._ends, start), 1), len(self._ends) - 1)
        return self._ends[place - 1], self._ends[place]

    def guess(self, language: Language, month: int, day: int, start: int, end: int) -> int | None:
        """Return the year of a month, or of a day of it (0: none), that stands without one from `start` to `end`."""
        cost = self._tense(language, start, end)
        nearest = self._nearest(month, day, cost)
        soon = bool(nearest) and self._distance(nearest or 0, month, day, (0, 0)) <= _SOON
        here, before = self._stated_here(start, end), self._stated_before(start, soon=soon)
        for year in (here, before, self._remembered(month, day)):
            if year and self._fits(year, month, day, cost):
                return year
        return nearest or here or before

    def _nearest(self, month: int, day: int, cost: tuple[int, int]) -> int | None:
        this = self.shifted(0)
        if this is None or self.month is None:
            return this
        return min((this, this - 1, this + 1), key=lambda year: self._distance(year, month, day, cost))

    def future(self, language: Language, start: int, end: int) -> bool:
        """Whether the sentence around these words speaks of what is to come."""
        return self._tense(language, start, end)[0] >= _STRONG

    def happened(self, language: Language, start: int, end: int) -> bool:
        """Whether these words are the day on which something happened, or from which or until which it holds."""
        return self._tense(language, start, end)[1] >= _PAST or bool(
            _BOUND.search(self.text, max(0, start - 8), start)
        )

    def _stated_here(self, start: int, end: int) -> int | None:
        """Return the year that the date behind it shares with it, or the last one stated before in the sentence."""
        first, last = self.sentence(start)
        place = bisect.bisect_left(self.years, end, key=lambda near: near.start)
        behind = self.years[place] if place < len(self.years) and self.years[place].start < last else None
        if behind and _JOINED.fullmatch(self.text, end, behind.start):
            return behind.year
        before = self._last_lasting(start, first)
        if before:
            return before.year
        return behind.year if behind and behind.lasting and self.article.latest is None else None

    def _stated_before(self, start: int, *, soon: bool) -> int | None:
        """Return the last year of the sentence before: one that sets the scene; unless `soon`, a whole date too."""
        first, _ = self.sentence(start)
        previous = self.sentence(first - 1)[0] if first else 0
        near = self._last_lasting(first, previous)
        if near and (near.start - previous <= _SCENE or (near.whole and not soon)):
            return near.year
        return None

    def _last_lasting(self, before: int, since: int) -> Near | None:
        place = bisect.bisect_left(self.years, before, key=lambda near: near.start) - 1
        while place >= 0 and self.years[place].start >= since:
            if self.years[place].lasting:
                return self.years[place]
            place -= 1
        return None

    def _remembered(self, month: int, day: int) -> int | None:
        days = (day, 0) if day else (_ANY,)
        alike = [self.known[month, one] for one in days if (month, one) in self.known]
        return max(alike)[1] if alike else None

    def _tense(self, language: Language, start: int, end: int) -> tuple[int, int]:
        """Return what a day before the article's, and one after it, costs."""
        first, last = self.sentence(start)
        first, last = max(first, start - _REACH), min(last, end + _REACH)
        cues: list[tuple[int, int, tuple[int, int]]] = []
        for pattern, cost in (
            (language.FUTURE, (_STRONG, 0)),
            (language.PAST, (0, _PAST)),
            (language.WEAK_FUTURE, (_WEAK, 0)),
        ):
            for found in pattern.finditer(self.text, first, last):
                if not any(one[0] <= found.start() < one[1] for one in cues):
                    cues.append((found.start(), found.end(), cost))
        if not cues:
            return 0, 0
        return min(cues, key=lambda cue: start - cue[1] if cue[0] < start else cue[0] - end + language.FIRST)[2]

    def _distance(self, year: int, month: int, day: int, cost: tuple[int, int]) -> int:
        first, last = days_of(year, month, day)
        published = self.article.earliest or first
        if last < published:
            return (published - last).days + cost[0]
        if first > (self.article.latest or published):
            return (first - published).days + cost[1]
        return 0

    def _fits(self, year: int, month: int, day: int, cost: tuple[int, int]) -> bool:
        first, last = days_of(year, month, day)
        if self.article.earliest and last < self.article.earliest:
            return cost[0] < _STRONG
        if self.article.latest and first > self.article.latest:
            return cost[1] < _PAST
        return True


def days_of(year: int, month: int, day: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a day or, `day` being 0, of a month."""
    if day:
        try:
            return dt.date(year, month, day), dt.date(year, month, day)
        except ValueError:  # 29 February
            day = 0
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, 1), following - dt.timedelta(days=1)
