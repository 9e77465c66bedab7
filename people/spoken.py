"""What a person, or the people of an organization, said: reform by reform, or all of it by date."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.http import QueryDict
from django.utils.translation import gettext as _

from people.listing import Message, Refused, page_of
from people.querysets import rows_behind
from people.sayings import LATEST_FIRST, Saying, complete, latest_first, sayings

PAGE = "statements"
STATEMENTS_A_PAGE = 20
TOPICS_A_PAGE = 8
LATEST = 3
"""Statements shown of a reform; the others are a link away."""

BY_DATE = "date"


@dataclass(slots=True)
class Topic:
    """A reform, or None for what was said on none, with the latest of `count` statements on it."""

    reform: Any | None
    count: int
    sayings: list[Saying] = field(default_factory=list)

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.sayings)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Statements in one of two arrangements: `page` is one of topics, or one of statements if there are `sayings`.

    `chosen` is the reform that the statements were narrowed to.
    """

    total: int
    page: Page
    topics: list[Topic]
    sayings: list[Saying]
    chosen: Topic | None
    by_date: bool


def spoken(statements: Any, query: QueryDict) -> Spoken:
    """Return the public `statements` as the parameters `reform`, `by` and `statements` (a page) ask.

    Raises Refused for a reform without statements, an unknown arrangement, and a page that is not there.
    """
    total, topics = statements.count(), _topics(statements)
    chosen = _chosen(topics, query.get("reform", ""))
    if query.get("by", BY_DATE) != BY_DATE:
        text = _("Statements are arranged by reform or by date.")
        raise Refused(400, [Message(text, "?", _("Show all statements"))])
    if chosen is None and "by" not in query:
        shown = page_of(query, topics, TOPICS_A_PAGE, PAGE)
        return Spoken(total, shown, _filled(statements, list(shown.object_list)), [], None, by_date=False)
    if chosen:
        statements = statements.filter(reforms=chosen.reform)
    shown = page_of(query, latest_first(statements), STATEMENTS_A_PAGE, PAGE)
    found = _without(sayings(shown.object_list), chosen)
    return Spoken(total, shown, [], found, chosen, by_date=chosen is None)


def _topics(statements: Any) -> list[Topic]:
    """Return the reforms that statements are on, the commonest first, and behind them the statements on none."""
    pairs = statements.filter(reforms__live=True).order_by().values_list("reforms")
    counted = dict(pairs.annotate(Count("pk", distinct=True)))
    reforms = rows_behind(statements.model, "reforms").public().filter(pk__in=list(counted))
    topics = [Topic(reform, counted[reform.pk]) for reform in reforms]
    topics.sort(key=lambda topic: (-topic.count, str(topic.reform)))
    rest = statements.exclude(reforms__live=True).count()
    return [*topics, Topic(None, rest)] if rest else topics


def _chosen(topics: Sequence[Topic], slug: str) -> Topic | None:
    chosen = next((topic for topic in topics if topic.reform and topic.reform.slug == slug), None)
    if slug and not chosen:
        text = _("There are no statements on such a reform here.")
        raise Refused(400, [Message(text, "?", _("Show all statements"))])
    return chosen


def _filled(statements: Any, topics: list[Topic]) -> list[Topic]:
    """Put the latest statements into `topics`; a fixed number of queries."""
    keys = [topic.reform.pk for topic in topics if topic.reform]
    place = Window(RowNumber(), partition_by=F("topic"), order_by=LATEST_FIRST)
    ranked = statements.annotate(topic=F("reforms")).filter(topic__in=keys).annotate(place=place)
    latest: dict[int | None, list[int]] = defaultdict(list)
    for reform, key in ranked.filter(place__lte=LATEST).order_by("place").values_list("topic", "pk"):
        latest[reform].append(key)
    if any(topic.reform is None for topic in topics):
        rest = statements.exclude(reforms__live=True).order_by(*LATEST_FIRST)
        latest[None] = list(rest.values_list("pk", flat=True)[:LATEST])
    wanted = {key for found in latest.values() for key in found}
    rows = {said.statement.pk: said for said in sayings(complete(statements.filter(pk__in=wanted)))}
    for topic in topics:
        found = latest[topic.reform.pk if topic.reform else None]
        topic.sayings = _without([rows[key] for key in found], topic)
    return topics


def _without(found: list[Saying], topic: Topic | None) -> list[Saying]:
    """Return the sayings without the reform that already stands above them."""
    if topic is None or topic.reform is None:
        return found
    return [replace(said, reforms=[one for one in said.reforms if one.pk != topic.reform.pk]) for said in found]
