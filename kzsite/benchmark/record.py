"""Whom and what the invented articles are about."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify

from articles.indexing import index_rows
from articles.models import Publisher
from kzsite.benchmark.vocabulary import LANGUAGES, Choice, Vocabulary
from people.choices import Branch
from people.models import Membership, Organization, Person
from reforms.choices import EventKind, Level, Stage
from reforms.models import Event, Milestone, Reform, Theme

PEOPLE, ORGANIZATIONS, REFORMS, PUBLISHERS, THEMES = 2000, 500, 300, 50, 12
MEMBERSHIPS, EVENTS, STAGES = 4000, 300, list(Stage.values)[:3]
FIRST_YEAR, LAST_YEAR = 2005, 2025


@dataclass
class Record:
    """What the articles refer to."""

    people: Choice
    organizations: Choice
    reforms: Choice
    milestones: Choice
    publishers: Choice


def make(words: dict[str, Vocabulary], chance: random.Random) -> Record:
    """Write and index people, organizations, reforms and all that hangs on them."""
    people = Person.objects.bulk_create(
        Person(slug=slug, **_in_all("name", names), **_in_all("sort_name", names))
        for slug, names in _names(words, PEOPLE)
    )
    organizations = Organization.objects.bulk_create(
        Organization(slug=slug, branch=chance.choice(Branch.values), **_in_all("name", names))
        for slug, names in _names(words, ORGANIZATIONS)
    )
    reforms = _reforms(words, organizations, chance)
    milestones = Milestone.objects.bulk_create(
        Milestone(reform=reform, stage=stage, date=month(chance)) for reform in reforms for stage in STAGES
    )
    publishers = Publisher.objects.bulk_create(
        Publisher(slug=slug, **_in_all("name", names)) for slug, names in _names(words, PUBLISHERS)
    )
    Event.objects.bulk_create(
        Event(slug=slug, classification=EventKind.MEETING, start_date=month(chance), **_in_all("name", names))
        for slug, names in _names(words, EVENTS)
    )
    _posts(people, organizations, chance)
    index_rows([*people, *organizations, *reforms])
    return Record(*(Choice(rows, chance) for rows in (people, organizations, reforms, milestones, publishers)))


def month(chance: random.Random) -> str:
    """Return a month as EDTF."""
    return f"{chance.randint(FIRST_YEAR, LAST_YEAR)}-{chance.randint(1, 12):02}"


def _names(words: dict[str, Vocabulary], count: int) -> Iterator[tuple[str, dict[str, str]]]:
    for number in range(count):
        names = {language: words[language].name() for language in LANGUAGES}
        yield f"benchmark-{slugify(names['en'])}-{number}", names


def _in_all(field: str, names: dict[str, str]) -> dict[str, str]:
    return {f"{field}_{language}": name for language, name in names.items()}


def _reforms(words: dict[str, Vocabulary], organizations: list[Any], chance: random.Random) -> list[Reform]:
    themes = Theme.objects.bulk_create(
        Theme(slug=f"benchmark-{number}", name_en=f"Theme {number}") for number in range(THEMES)
    )
    reforms = Reform.objects.bulk_create(
        Reform(slug=slug, level=chance.choice(Level.values), **_in_all("title", names))
        for slug, names in _names(words, REFORMS)
    )
    on_themes: Any = Reform.themes.through
    on_themes.objects.bulk_create(
        on_themes(reform_id=reform.pk, theme_id=chance.choice(themes).pk) for reform in reforms
    )
    of_bodies: Any = Reform.organizations.through
    of_bodies.objects.bulk_create(
        of_bodies(reform_id=reform.pk, organization_id=chance.choice(organizations).pk) for reform in reforms
    )
    return reforms


def _posts(people: list[Person], organizations: list[Organization], chance: random.Random) -> None:
    Membership.objects.bulk_create(
        Membership(
            person=chance.choice(people),
            organization=chance.choice(organizations),
            role_en=f"Member {number}",
            start_date=str(chance.randint(FIRST_YEAR, 2015)),
            end_date=chance.choice(["", str(chance.randint(2016, LAST_YEAR))]),
        )
        for number in range(MEMBERSHIPS)
    )
