"""What the lists of people and organizations print of one page of keys, in fixed queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from django.db.models import Count
from django.utils import timezone

from people.alphabet import initial
from people.models import Membership, Organization, Person
from people.related import article_counts, counts

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list, with the posts held today."""

    person: Person
    posts: list[Membership]
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """An organization in the list; `holders` counts its people of today."""

    organization: Organization
    holders: int
    reforms: int
    articles: int


@dataclass(frozen=True, slots=True)
class Group(Generic[Row]):
    """The rows under one letter."""

    letter: str
    rows: list[Row]


def person_rows(keys: Sequence[int]) -> list[Group[PersonRow]]:
    """Return the people with `keys`, in that order, by letter."""
    people = Person.objects.public().in_bulk(keys)
    held = Membership.objects.public().on(timezone.localdate()).filter(person__in=keys)
    posts: dict[int, list[Membership]] = defaultdict(list)
    for membership in held.select_related("post", "organization").order_by("-start_earliest", "pk"):
        posts[membership.person_id].append(membership)
    said = counts(Person, "statements", keys)
    articles = article_counts(Person, ("mentions", "statements"), keys)
    rows = [PersonRow(people[key], posts[key], said.get(key, 0), articles.get(key, 0)) for key in keys]
    return [Group(letter, list(found)) for letter, found in groupby(rows, lambda row: initial(row.person.sort_name))]


def organization_rows(keys: Sequence[int]) -> list[Group[OrganizationRow]]:
    """Return the organizations with `keys`, in that order, by letter."""
    organizations = Organization.objects.public().in_bulk(keys)
    held = Membership.objects.public().on(timezone.localdate()).filter(organization__in=keys).order_by()
    holders = dict(held.values_list("organization").annotate(Count("person", distinct=True)))
    reforms = counts(Organization, "reforms", keys)
    articles = article_counts(Organization, ("mentions",), keys)
    rows = [
        OrganizationRow(organizations[key], holders.get(key, 0), reforms.get(key, 0), articles.get(key, 0))
        for key in keys
    ]
    return [Group(letter, list(found)) for letter, found in groupby(rows, lambda row: initial(row.organization.name))]
