"""The political system on a day, and what differs between two days: a fixed number of queries whatever the data."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from django.db.models import Value
from django.db.models.functions import Coalesce

from people.choices import Branch
from people.models import Membership, Organization
from reforms.choices import UNSUPPORTED
from reforms.facts import Certainty, Fact, Holder, Institution, RelationHeld, RuleHeld, Standing, certainty
from reforms.models import Reform, Relation, Rule

BRANCHES = (Branch.PEOPLE, Branch.EXECUTIVE, Branch.LEGISLATIVE, Branch.JUSTICE, Branch.LOCAL)
"""The branches of power, in the order of the picture; research and media are no part of the state."""
KINDS = ("institutions", "holders", "rules", "relations", "reforms")
"""The kinds of facts of a system, in the order of its fields."""


F = TypeVar("F", bound=Fact)
Group = tuple[F, ...]


@dataclass(frozen=True, slots=True)
class Difference(Generic[F]):
    """What differs between two days in facts of one kind, by key.

    One key has several facts only where dates are not sure: "until 2022" and "from 2022" both may hold in 2022.
    """

    new: tuple[Group, ...]
    changed: tuple[tuple[Group, Group], ...]
    gone: tuple[Group, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)

    def apply(self, facts: Iterable[F]) -> tuple[F, ...]:
        """Return what `facts`, as they were on the earlier day, are on the later one."""
        groups = _grouped(facts)
        for group in self.gone:
            del groups[group[0].key]
        groups |= {after[0].key: after for _before, after in self.changed}
        groups |= {group[0].key: group for group in self.new}
        return _sorted(fact for group in groups.values() for fact in group)


def _grouped(facts: Iterable[F]) -> dict[Hashable, Group]:
    groups: dict[Hashable, list[F]] = defaultdict(list)
    for fact in facts:
        groups[fact.key].append(fact)
    return {key: tuple(found) for key, found in groups.items()}


def _sorted(facts: Iterable[F]) -> tuple[F, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.pk))


def _difference(earlier: Iterable[F], later: Iterable[F]) -> Difference[F]:
    before, after = _grouped(earlier), _grouped(later)
    return Difference(
        new=tuple(group for key, group in after.items() if key not in before),
        changed=tuple((before[key], group) for key, group in after.items() if before.get(key, group) != group),
        gone=tuple(group for key, group in before.items() if key not in after),
    )


@dataclass(frozen=True, slots=True)
class System:
    """The political system on a day: public rows only, each kind in the order of its keys.

    Who held a post and what held for an institution is told only while the institution itself existed.
    """

    day: dt.date
    institutions: tuple[Institution, ...]
    holders: tuple[Holder, ...]
    rules: tuple[RuleHeld, ...]
    relations: tuple[RelationHeld, ...]
    reforms: tuple[Standing, ...]

    @classmethod
    def on(cls, day: dt.date) -> Self:
        """Return the system on `day`; five queries."""
        return cls._read([day])[0]

    @classmethod
    def between(cls, earlier: dt.date, later: dt.date) -> "Change":
        """Return the system on two days and what differs; six queries.

        Raises ValueError if `earlier` does not lie before `later`.
        """
        if earlier >= later:
            raise ValueError("the earlier day must lie before the later one")
        before, after = cls._read([earlier, later])
        return Change(before, after, *(_difference(getattr(before, name), getattr(after, name)) for name in KINDS))

    @classmethod
    def _read(cls, days: Sequence[dt.date]) -> list[Self]:
        read = [list(rows) for rows in (_institutions(), _memberships(days), _rules(days), _relations(days))]
        return [cls(day, *_facts(day, *read), _standings(day)) for day in days]

    def institution(self, slug: str) -> Institution | None:
        """Return the institution with this slug, if it exists on the day."""
        return next((one for one in self.institutions if one.slug == slug), None)


@dataclass(frozen=True, slots=True)
class Change:
    """The system on two days, and what is new, changed or gone on the later one."""

    earlier: System
    later: System
    institutions: Difference[Institution]
    holders: Difference[Holder]
    rules: Difference[RuleHeld]
    relations: Difference[RelationHeld]
    reforms: Difference[Standing]

    def apply(self, system: System) -> System:
        """Return what `system`, as it was on the earlier day, is on the later one."""
        return System(self.later.day, *(getattr(self, name).apply(getattr(system, name)) for name in KINDS))


def _institutions() -> Any:
    return Organization.objects.public().filter(branch__in=BRANCHES).select_related("parent")


def _memberships(days: Sequence[dt.date]) -> Any:
    rows = Membership.objects.public().filter(organization__branch__in=BRANCHES)
    return _on_any(rows, days).select_related("person", "post", "organization")


def _rules(days: Sequence[dt.date]) -> Any:
    rows = Rule.objects.public().filter(organization__branch__in=BRANCHES)
    rows = _on_any(rows, days).select_related("aspect")
    return rows.annotate(institution_slug=_slug("organization"), reform_slug=_slug("introduced_by"))


def _relations(days: Sequence[dt.date]) -> Any:
    rows = Relation.objects.public().filter(subject__branch__in=BRANCHES, object__branch__in=BRANCHES)
    slugs = {"subject_slug": _slug("subject"), "object_slug": _slug("object"), "reform_slug": _slug("introduced_by")}
    return _on_any(rows, days).annotate(**slugs)


def _slug(name: str) -> Coalesce:
    """Return the slug of what a row refers to, empty for none: more of it is not read beside thousands of rows."""
    return Coalesce(f"{name}__slug", Value(""))


def _on_any(rows: Any, days: Sequence[dt.date]) -> Any:
    found = rows.on(days[0])
    for day in days[1:]:
        found |= rows.on(day)
    return found.order_by("pk")


def _facts(
    day: dt.date, bodies: list[Any], memberships: list[Any], rules: list[Any], relations: list[Any]
) -> tuple[Group[Institution], Group[Holder], Group[RuleHeld], Group[RelationHeld]]:
    """Return what of the rows of one or more days held on `day`."""
    institutions = _made(bodies, _institution, day, "founding", "dissolution")
    there = {one.slug for one in institutions}
    return (
        institutions,
        tuple(one for one in _made(memberships, _holder, day) if one.institution in there),
        tuple(one for one in _made(rules, _rule, day) if one.institution in there),
        tuple(one for one in _made(relations, _relation, day) if {one.subject, one.object} <= there),
    )


def _made(
    rows: list[Any], make: Callable[[Any, Certainty], F], day: dt.date, start: str = "start", end: str = "end"
) -> tuple[F, ...]:
    held = ((row, certainty(row, day, start, end)) for row in rows)
    return _sorted(make(row, sure) for row, sure in held if sure is not None)


def _institution(row: Any, sure: Certainty) -> Institution:
    parent = row.parent.slug if row.parent and row.parent.live else ""
    return Institution(
        row.pk, row.founding_date, row.dissolution_date, sure,
        row.slug, row.name, row.short_name, row.branch, row.classification, parent,
    )  # fmt: skip


def _holder(row: Any, sure: Certainty) -> Holder:
    post = row.post.slug if row.post else ""
    return Holder(
        row.pk, row.start_date, row.end_date, sure,
        row.organization.slug, post, row.title, row.person.slug, row.person.name,
    )  # fmt: skip


def _rule(row: Any, sure: Certainty) -> RuleHeld:
    aspect = row.aspect
    return RuleHeld(
        row.pk, row.start_date, row.end_date, sure, row.institution_slug, aspect.slug, aspect.name,
        aspect.sort_order, aspect.seats, row.value, row.quantity, row.reform_slug,
    )  # fmt: skip


def _relation(row: Any, sure: Certainty) -> RelationHeld:
    return RelationHeld(
        row.pk, row.start_date, row.end_date, sure,
        row.subject_slug, row.kind, row.object_slug, row.note, row.reform_slug,
    )  # fmt: skip


def _standings(day: dt.date) -> tuple[Standing, ...]:
    """Return the reforms of which a passage proves a step by `day`; one query."""
    rows = Reform.objects.public().with_status(day).exclude(status=UNSUPPORTED).order_by("pk")
    return tuple(
        Standing(row.pk, row.status_date, "", Certainty.SURE, row.slug, row.title, row.status) for row in rows
    )
