"""What the pages of a person and of an organization show, gathered in a fixed number of queries."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import Page
from django.db.models import F, Prefetch
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language

from people.choices import Script
from people.lifeline import Lifeline, lifeline
from people.listing import page_of
from people.models import Membership, Organization, Person
from people.network import Network, annotations_of, companions, network
from people.network_drawing import Drawing
from people.network_drawing import drawn as picture
from people.querysets import rows_behind
from people.related import (
    Appearance,
    appearances,
    articles_of,
    evidence_of,
    light,
    public,
    public_prefetch,
    within_articles_of,
)
from people.rules import ThroughTime, through_time
from people.spoken import Spoken, spoken

ARTICLES_A_PAGE = 15
HOLDERS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Spelling:
    """A further name, with the language it is in and what editors note of it."""

    name: str
    language: str
    note: str = ""
    note_language: str = settings.LANGUAGE_CODE
    """Notes have no translations: editors write them in the first language of the site."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Further names in one script."""

    label: str
    names: list[Spelling]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The articles that an entity appears in: one page of them."""

    page: Page
    rows: list[Appearance]
    beside: Sequence[Person | Organization] = ()
    """Those who appear in each of them, too."""


def spellings(entity: Any) -> list[Spellings]:
    """Return every name of `entity` but the one in the page's heading, grouped by script."""
    found: dict[str, Spelling | None] = {str(entity): None}
    for language in ("en", "kk", "ru"):
        for name in (getattr(entity, f"name_{language}"), getattr(entity, f"short_name_{language}", "")):
            found.setdefault(name or "", Spelling(name or "", language))
    for other in entity.other_names.all():
        if not found.get(other.name):
            found[other.name] = (
                None if other.name == str(entity) else Spelling(other.name, other.language, other.note)
            )
    names = [spelling for spelling in found.values() if spelling and spelling.name]
    scripts = [(script, [one for one in names if script_of(one.name) == script]) for script in Script]
    return [Spellings(str(script.label), found) for script, found in scripts if found]


def script_of(name: str) -> Script:
    """Return the script that most letters of `name` are written in."""
    blocks = {Script.CYRILLIC: ("\u0400", "\u052f"), Script.ARABIC: ("\u0600", "\u06ff")}
    for script, (first, last) in blocks.items():
        if 2 * sum(first <= letter <= last for letter in name) > sum(map(str.isalpha, name)):
            return script
    return Script.LATIN


def coverage(query: QueryDict, *annotations: Any) -> Coverage:
    """Return the page of the articles that `annotations` lie in that the parameter `articles` asks for.

    Raises Refused if there is no such page.
    """
    page = page_of(query, articles_of(annotations), ARTICLES_A_PAGE, "articles")
    return Coverage(page, appearances(page, annotations))


def appearing_in(entity: Any, query: QueryDict) -> Coverage:
    """Return the page of the articles in which `entity` and all companions that `query` names appear.

    Each with the passages that name them. Raises Refused if there is no such page or companion.
    """
    beside, articles = companions(query), articles_of(annotations_of(entity))
    for one in beside:
        articles = articles.filter(within_articles_of(annotations_of(one), "pk"))
    page = page_of(query, articles, ARTICLES_A_PAGE, "articles")
    return Coverage(page, appearances(page, [public(one, "mentions") for one in (entity, *beside)]), beside)


def drawn(memberships: list[Membership], today: dt.date) -> Lifeline:
    """Return `memberships` as a picture with their evidence; one query."""
    keys = [membership.pk for membership in memberships]
    return lifeline(memberships, evidence_of(Membership, keys), today)


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """What the page of a person shows."""

    spellings: list[Spellings]
    posts: Lifeline
    spoken: Spoken
    network: Network
    picture: Drawing
    coverage: Coverage
    events: list[Any]


def person_profile(person: Person, query: QueryDict) -> PersonProfile:
    """Return the profile of `person` as `query` asks.

    Parameters: `reform`, `by` and `statements` (a page) of statements; `articles` (a page), `person` and
    `organization` of articles.
    Raises Refused for what is not there.
    """
    posts = public(person, "memberships").select_related("post", "organization").order_by(
        F("start_earliest").desc(nulls_last=True), "pk"
    )  # fmt: skip
    appearing = network(person)
    return PersonProfile(
        spellings=spellings(person),
        posts=drawn(list(posts), timezone.localdate()),
        spoken=spoken(public(person, "statements"), query),
        network=appearing,
        picture=picture(appearing),
        coverage=appearing_in(person, query),
        events=with_articles(public(person, "events")),
    )


def with_articles(events: Any) -> list[Any]:
    """Return `events` with organizer, parent and public articles about them, in fixed queries."""
    articles = rows_behind(events.model, "articles").public().told_in(get_language() or "")
    articles = light(articles.select_related("publisher", "locale"))
    return list(
        events.select_related("organizer", "parent")
        .prefetch_related(Prefetch("articles", queryset=articles))
        .order_by(F("start_earliest").desc(nulls_last=True), "pk")
    )


@dataclass(frozen=True, slots=True)
class OrganizationProfile:
    """What the page of an organization shows. Relatives are published, whoever refers to them."""

    spellings: list[Spellings]
    parent: Organization | None
    parts: list[Organization]
    predecessors: list[Any]
    successors: list[Any]
    holders: Page
    people: Lifeline
    spoken: Spoken
    network: Network
    picture: Drawing
    through_time: ThroughTime
    reforms: list[Any]
    legal_acts: list[Any]
    events: list[Any]
    coverage: Coverage


def organization_profile(organization: Organization, query: QueryDict) -> OrganizationProfile:
    """Return the profile of `organization` as `query` asks.

    Parameters: `page` of people; `reform`, `by` and `statements` (a page) of statements; those of articles as of a
    person. Raises Refused for what is not there.
    """
    held = public(organization, "memberships").select_related("person", "post", "organization")
    held = held.order_by(
        F("post__label").asc(nulls_last=True), "role", F("end_latest").desc(nulls_first=True),
        F("start_earliest").desc(nulls_last=True), "pk",
    )  # fmt: skip
    holders = page_of(query, held, HOLDERS_A_PAGE)
    parent = organization.parent
    successors = organization.successors.select_related("successor") if organization.pk else []
    reforms = public(organization, "reforms").with_status()
    said = rows_behind(Membership, "statements").public().filter(membership__in=held.order_by().values("pk"))
    appearing = network(organization)
    return OrganizationProfile(
        spellings=spellings(organization),
        parent=parent if parent and parent.live else None,
        parts=list(public(organization, "parts")),
        predecessors=[row for row in organization.predecessors.select_related("predecessor") if row.predecessor.live],
        successors=[row for row in successors if row.successor.live],
        holders=holders,
        people=drawn(list(holders.object_list), timezone.localdate()),
        spoken=spoken(said, query),
        network=appearing,
        picture=picture(appearing),
        through_time=through_time(organization, timezone.localdate()),
        reforms=list(reforms.prefetch_related(public_prefetch(reforms.model, "themes"))),
        legal_acts=list(public(organization, "legal_acts")),
        events=with_articles(public(organization, "events_organized")),
        coverage=appearing_in(organization, query),
    )
