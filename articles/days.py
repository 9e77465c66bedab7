"""The list of articles by the day on which each was published, told no more precisely than its source tells it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.paginator import Page
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.periods import describe, span

PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
"""EDTF dates that HTML's `time` element takes as they are: a day, a month, a year, and no doubt."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the list, and what it adds to the record."""

    article: Any
    contents: Any


@dataclass(frozen=True, slots=True)
class Day:
    """Articles of one date as their sources give it (EDTF), which may be a month, a year, or none."""

    published: str
    entries: list[Entry] = field(default_factory=list)
    goes_on: bool = False
    """Whether the page before ended with articles of the same date."""

    @property
    def name(self) -> str:
        """The date in words."""
        return describe(self.published) or _("No date given")

    @property
    def remark(self) -> str:
        """The day of the week, or what the date leaves open."""
        parts = self.published.count("-") if PLAIN.fullmatch(self.published) else -1
        days = span(self.published) if parts == 2 else None
        if days:
            return date_format(days.earliest, "l")
        return {1: _("day not given"), 0: _("day and month not given")}.get(parts, "")

    @property
    def machine(self) -> str:
        """The date for the `time` element; empty where that cannot carry it."""
        return self.published if PLAIN.fullmatch(self.published) else ""


def by_day(entries: Iterable[tuple[str, Entry]], page: Page) -> list[Day]:
    """Return the entries of a page, given with their dates in the order of the list, by date; at most one query."""
    before = _last_before(page)
    return [
        Day(published, [entry for _date, entry in group], published == before and not number)
        for number, (published, group) in enumerate(groupby(entries, lambda dated: dated[0]))
    ]


def _last_before(page: Page) -> str | None:
    """Return the date of the article before those on the page, or None if there is none."""
    if not page.has_previous() or not page.object_list:
        return None
    rows: Any = page.paginator.object_list
    return rows[page.start_index() - 2].published
