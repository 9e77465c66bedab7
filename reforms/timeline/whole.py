"""The timeline as one answer: what it shows and its picture, with or without a page around it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from reforms.timeline.drawing import Chart, draw
from reforms.timeline.entries import Entries
from reforms.timeline.reading import read
from reforms.timeline.spans import Span, around


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries in the order of time within `span`, and their picture."""

    entries: Entries
    span: Span
    chart: Chart


def timeline(
    *,
    since: str = "",
    until: str = "",
    kinds: Iterable[str] = (),
    themes: Iterable[str] = (),
    organizations: Iterable[str] = (),
    reforms: Iterable[str] = (),
    today: dt.date | None = None,
) -> Timeline:
    """Return the public timeline: of all kinds, themes, organizations and reforms (slugs) or of those given.

    `since` and `until` are years or months, "2022" or "2022-06"; without them it is drawn from its first to its last
    entry. Fifteen queries at most. Raises ValueError for other dates, and for an end before the beginning.
    """
    today = today or timezone.localdate()
    found = read(today).having("kind", kinds).having("theme", themes)
    found = found.having("organization", organizations).having("reform", reforms)
    span = _span(found, since, until, today)
    found = found.within(span.first, span.last)
    return Timeline(found, span, draw(found, span, today, reverse("reforms:timeline")))


def whole_span(entries: Entries, today: dt.date) -> Span:
    """Return the years from the first to the last day of `entries`; this year without any."""
    moments = [entry.moment for entry in entries]
    return around([day for one in moments for day in (one.first, one.last, one.reached) if day], today)


def _span(entries: Entries, since: str, until: str, today: dt.date) -> Span:
    whole = whole_span(entries, today)
    ends = []
    for text, span in ((since, whole), (until, whole)):
        given = Span.of(text) if text else span
        if given is None:
            raise ValueError(text)
        ends.append(given)
    if ends[0].first > ends[1].last:
        raise ValueError(f"{since} lies after {until}")
    return Span(ends[0].first, ends[1].last)
