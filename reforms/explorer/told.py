"""What the page prints of the system: facts in words, institutions with theirs, and what differs between two days."""

from dataclasses import dataclass, field

from django.utils.translation import pgettext

from people.evidence import Bundle
from reforms.explorer.record import Named
from reforms.facts import Fact


@dataclass(frozen=True, slots=True)
class Told:
    """One fact in words. `url` leads to the person who holds a post; `reform` introduced the fact."""

    fact: Fact
    words: str
    sure: str
    """How sure the day is, in words; empty where it is."""
    bundle: Bundle
    proof: str
    """Links to the passages that support it, as markup."""
    reform: Named | None = None
    url: str = ""
    about: str = ""
    """The aspect of a rule, the title of a post."""

    @property
    def period(self) -> str:
        """From when until when, in words."""
        return self.fact.period


@dataclass(frozen=True, slots=True)
class TieTold:
    """A relation in words, seen from one of its ends."""

    verb: str
    other: Named
    told: Told

    @property
    def lead(self) -> str:
        """The verb as it stands before the name of the other end."""
        return before_name(self.verb)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What changed in one thing: facts that no longer hold, that still do, and that now do."""

    body: Named
    about: str
    mark: str
    cut: list[Told]
    kept: list[Told]
    added: list[Told]
    nothing: str
    """Why there is nothing on one of the days, in words."""
    other: Named | None = None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What changed in one institution; `mark` says whether it is itself new or gone."""

    body: Named
    mark: str
    mark_words: str
    rows: list[ChangeRow]


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """What changed, by institution."""

    groups: list[ChangeGroup]

    @property
    def rows(self) -> list[ChangeRow]:
        """All rows of all institutions."""
        return [row for group in self.groups for row in group.rows]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A reform of which the proven status changed; an empty status was not proven."""

    reform: Named
    before: str
    after: str


@dataclass(slots=True)
class BodyRow:
    """An institution that exists, and all that holds for it."""

    body: Named
    period: str
    sure: str
    part_of: Named | None = None
    mark: str = ""
    mark_words: str = ""
    rules: list[Told] = field(default_factory=list)
    ties: list[TieTold] = field(default_factory=list)
    holders: list[Told] = field(default_factory=list)


@dataclass(slots=True)
class Changes:
    """All that differs between two days."""

    new: list[BodyRow]
    gone: list[BodyRow]
    rules: ChangeTable
    relations: ChangeTable
    holders: list[ChangeRow]
    reforms: list[StatusRow]


def before_name(verb: str) -> str:
    """Return what one institution does to another as it stands before the name of that other."""
    return pgettext("before the name of an institution", "%(verb)s") % {"verb": verb}
