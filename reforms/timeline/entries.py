"""What stands on the timeline: rows of five models told alike, to be narrowed, drawn and listed together."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self, overload

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What an entry is: a lane of the picture."""

    EVENT = "event", _("Events")
    LAW = "law", _("Legal acts")
    MILESTONE = "milestone", _("Steps of reforms")
    RULE = "rule", _("Rules, when they began")
    TERM = "term", _("Terms of office")


ORDER = {kind: place for place, kind in enumerate(Kind.values)}


@dataclass(frozen=True, slots=True)
class Moment:
    """The first and the last day on which something may lie; `last` is None for what goes on until `reached`."""

    first: dt.date | None
    last: dt.date | None
    words: str
    """In words of the active language; empty without a date."""
    reached: dt.date | None = None
    doubtful: bool = False
    """Whether the source itself is not sure of the day."""

    @property
    def known(self) -> bool:
        """Whether it has any date."""
        return bool(self.first or self.last)

    def meets(self, first: dt.date, last: dt.date) -> bool:
        """Whether it may lie on a day from `first` to `last`; never without a date."""
        end = self.last or self.reached
        return self.known and (self.first is None or self.first <= last) and (end is None or end >= first)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, began or lasted. `supported` is None for events and legal acts: they need no proof."""

    kind: str
    row: Any
    title: str
    detail: str
    moment: Moment
    url: str
    supported: bool | None
    subjects: frozenset[tuple[str, int]]
    """Model and key of everything that it names: what a search may find it by."""
    organizations: tuple[Any, ...] = ()
    reforms: tuple[Any, ...] = ()

    @property
    def key(self) -> str:
        """Its place on the page: `event-5`."""
        return f"{self.kind}-{self.row.pk}"

    @property
    def label(self) -> str:
        """The kind in words of the active language, of one."""
        return str(ONE[self.kind])

    @property
    def order(self) -> tuple[Any, ...]:
        """By the first day, then the shorter one, then the kind; what has no date comes last."""
        first = self.moment.first or self.moment.last or dt.date.max
        return first, self.moment.last or dt.date.max, ORDER[self.kind], self.row.pk

    @property
    def themes(self) -> tuple[Any, ...]:
        """The themes of the reforms it belongs to, each once."""
        return tuple({theme.pk: theme for reform in self.reforms for theme in reform.told_themes}.values())

    def values(self, name: str) -> set[str]:
        """Return its values of the filter `name`: kind, theme, organization, branch or reform."""
        if name == "kind":
            return {self.kind}
        if name == "branch":
            return {one.branch for one in self.organizations}
        found = {"theme": self.themes, "organization": self.organizations, "reform": self.reforms}[name]
        return {one.slug for one in found}


ONE = {
    "event": _("Event"),
    "law": _("Legal act"),
    "milestone": _("Step of a reform"),
    "rule": _("Rule begins"),
    "term": _("Term of office"),
}


class Entries(Sequence[Entry]):
    """Entries in the order of time, narrowed like a queryset; nothing here asks the database."""

    model = None

    def __init__(self, rows: Iterable[Entry]) -> None:
        self.rows = tuple(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.rows)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        """Return the entry at `place`, or those in the slice."""
        return self.rows[place]

    def all(self) -> Self:
        """Return itself, as a filter set asks of what it narrows."""
        return self

    def count(self, value: Any = None) -> int:
        """Return how many there are, as a paginator asks."""
        return len(self.rows) if value is None else self.rows.count(value)

    def where(self, holds: Callable[[Entry], bool]) -> Self:
        """Return those for which `holds` is true."""
        return type(self)(entry for entry in self.rows if holds(entry))

    def having(self, name: str, values: Iterable[str]) -> Self:
        """Return those with any of `values` in the filter `name`; all of them for no values."""
        wanted = set(values)
        return self.where(lambda entry: bool(entry.values(name) & wanted)) if wanted else self

    def naming(self, subjects: set[tuple[str, int]]) -> Self:
        """Return those that name one of `subjects`."""
        return self.where(lambda entry: bool(entry.subjects & subjects))

    def within(self, first: dt.date, last: dt.date) -> Self:
        """Return those that may lie on a day from `first` to `last`."""
        return self.where(lambda entry: entry.moment.meets(first, last))

    def tally(self, name: str) -> Counter[str]:
        """Return how many there are of each value of the filter `name`."""
        return Counter(value for entry in self.rows for value in entry.values(name))
