"""The timeline as a list: under headings of time, kind, institution, theme or reform, with the passages behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from people.evidence import Bundle, bundle
from people.models import Membership
from people.querysets import rows_behind
from people.related import evidence_of, light
from reforms.models import Event, Milestone, Rule
from reforms.timeline.entries import Entries, Entry, Kind
from reforms.timeline.filters import Grouping
from reforms.timeline.spans import Span

FEW = 40
"""Entries of one page that are shown without folding: about three screens of a computer."""

Place = tuple[Any, ...]
"""Where a heading stands among the others."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What entries stand under. `url` leads to what it names; `sub`: a heading within it, empty for none."""

    place: Place
    label: str
    url: str = ""
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry under a heading. `anchor` is empty where the entry stood before, under another one."""

    entry: Entry
    anchor: str
    bundle: Bundle | None = None
    articles: Sequence[Any] = ()


@dataclass(slots=True)
class Part:
    """Entries under one heading of the second rank, which may be empty."""

    label: str
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """Entries under one heading, folded unless `open`."""

    label: str
    url: str
    open: bool
    parts: list[Part] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        """The entries that stand under it on this page."""
        return [item for part in self.parts for item in part.items]


Pair = tuple[Heading, Entry]


def arranged(entries: Entries, by: str, span: Span | None) -> list[Pair]:
    """Return `entries` under their headings, in order: one of several institutions stands under each of them.

    `span` is what the address asks for: what began before it stands first, as going on already.
    """
    pairs = [(heading, entry) for entry in entries for heading in _headings(entry, by, span)]
    return sorted(pairs, key=lambda pair: (pair[0].place, pair[1].order))


def _headings(entry: Entry, by: str, span: Span | None) -> list[Heading]:
    if by == Grouping.KIND:
        return [Heading((list(Kind).index(Kind(entry.kind)),), str(Kind(entry.kind).label))]
    if by == Grouping.ORGANIZATION:
        found = [
            Heading((0, one.label.casefold(), one.pk), one.label, one.get_absolute_url())
            for one in entry.organizations
        ]
        return found or [Heading((1,), _("No institution on record"))]
    if by == Grouping.THEME:
        found = [Heading((0, one.sort_order, one.slug), str(one)) for one in entry.themes]
        return found or [Heading((1,), _("No theme"))]
    if by == Grouping.REFORM:
        found = [
            Heading((0, one.title.casefold(), one.pk), one.title, one.get_absolute_url()) for one in entry.reforms
        ]
        return found or [Heading((1,), _("Part of no reform on record"))]
    return [_time(entry, span)]


def _time(entry: Entry, span: Span | None) -> Heading:
    first, last = entry.moment.first, entry.moment.last
    if span and (first or last) and (first is None or first < span.first):
        if entry.kind == Kind.TERM:
            return Heading((0,), _("Going on already"))
        return Heading((1,), _("Perhaps within this time"))
    if first is None:
        return Heading((3,), _("Without a date"))
    ends = entry.row.start_latest if entry.kind == Kind.TERM else last
    if ends is None or (first.year, first.month) != (ends.year, ends.month):
        return Heading((2, first.year, 0), str(first.year))
    return Heading((2, first.year, first.month), str(first.year), sub=date_format(first, "YEAR_MONTH_FORMAT"))


def listed(pairs: Iterable[Pair], unfolded: bool = False) -> list[Section]:
    """Return the sections of one page of `pairs`, with evidence and articles; four queries.

    They are open if they are to be `unfolded`, if they hold few entries, or if there is only one.
    """
    pairs = list(pairs)
    headings = [(heading.label, heading.url) for heading, _entry in pairs]
    unfolded = unfolded or len(pairs) <= FEW or len(set(headings)) == 1
    proofs = _proofs([entry for _heading, entry in pairs])
    sections: list[Section] = []
    seen: set[str] = set()
    now: tuple[str, str] | None = None
    for (heading, entry), head in zip(pairs, headings, strict=True):
        if now != head:
            sections.append(Section(*head, open=unfolded))
            now = head
        parts = sections[-1].parts
        if not parts or parts[-1].label != heading.sub:
            parts.append(Part(heading.sub))
        parts[-1].items.append(_item(entry, "" if entry.key in seen else entry.key, proofs))
        seen.add(entry.key)
    return sections


def _item(entry: Entry, anchor: str, proofs: dict[str, dict[int, list[Any]]]) -> Item:
    if entry.kind == Kind.EVENT:
        return Item(entry, anchor, articles=list(entry.row.articles.all()))
    if entry.kind == Kind.LAW:
        return Item(entry, anchor)
    return Item(entry, anchor, bundle(proofs[entry.kind].get(entry.row.pk, [])))


def _proofs(entries: Sequence[Entry]) -> dict[str, dict[int, list[Any]]]:
    events = [entry.row for entry in entries if entry.kind == Kind.EVENT]
    articles = rows_behind(Event, "articles").public().told_in(get_language() or "")
    articles = light(articles.select_related("publisher", "locale"))
    prefetch_related_objects(events, Prefetch("articles", queryset=articles))
    return {
        kind: evidence_of(model, [entry.row.pk for entry in entries if entry.kind == kind])
        for kind, model in ((Kind.MILESTONE, Milestone), (Kind.RULE, Rule), (Kind.TERM, Membership))
    }
