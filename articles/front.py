"""What the first page says: where reforms stand, what changed, what is new, who speaks."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from articles.annotations import Contents, Said, contents_of, said_in
from articles.choices import Stance
from articles.models import ArticlePage, Evidence, Passage, Statement
from people.models import Person
from reforms.choices import UNSUPPORTED, Stage
from reforms.models import Milestone, Reform

CHANGES, ARTICLES, SPEAKERS = 4, 3, 4
RECENT = 60
"""Statements looked through for different speakers."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One status in the bar of all reforms; `x` and `width` in percent."""

    status: str
    count: int
    x: str
    width: str
    middle: str


@dataclass(frozen=True, slots=True)
class Change:
    """A milestone that evidence supports."""

    milestone: Milestone
    passage: Passage
    passages: int


def front() -> dict[str, Any]:
    """Return what the first page prints, in a fixed number of queries."""
    statuses = Counter(Reform.objects.public().with_status().values_list("status", flat=True))
    articles = list(
        ArticlePage.objects.public().newest_first().select_related("publisher", "locale").defer("body")[:ARTICLES]
    )
    contents: dict[int, Contents] = contents_of(articles)
    return {
        "reforms_total": statuses.total(),
        "unsupported": statuses[UNSUPPORTED],
        "segments": segments(statuses),
        "changes": changes(),
        "articles": [(article, contents[article.pk]) for article in articles],
        "articles_total": ArticlePage.objects.public().count(),
        "speakers": speakers(),
        "people_total": Person.objects.public().count(),
    }


def segments(statuses: Counter[str]) -> list[Segment]:
    """Return the bar's segments in the order in which reforms usually go, the unsupported last."""
    total, x, found = statuses.total(), 0.0, []
    for status in [*Stage.values, UNSUPPORTED]:
        if count := statuses[status]:
            width = 100 * count / total
            found.append(Segment(status, count, f"{x:.2f}%", f"{width:.2f}%", f"{x + width / 2:.2f}%"))
            x += width
    return found


def changes() -> list[Change]:
    """Return the latest milestones that evidence supports, each with its first passage; two queries."""
    milestones = list(Milestone.objects.public().supported().reached().select_related("reform", "event")[:CHANGES])
    evidence = Evidence.objects.public().filter(milestone__in=milestones, stance=Stance.SUPPORTS)
    passages: dict[int | None, list[Passage]] = {milestone.pk: [] for milestone in milestones}
    for row in evidence.select_related("passage").order_by("pk"):
        passages[row.milestone_id].append(row.passage)
    return [Change(m, passages[m.pk][0], len(passages[m.pk])) for m in milestones if passages[m.pk]]


def speakers() -> list[Said]:
    """Return the latest statement of each of the people who spoke last."""
    spoken = Statement.objects.public().filter(speaker__isnull=False)
    published = F("passage__article__published_earliest").desc(nulls_last=True)
    recent = spoken.order_by(published, "-pk").values_list("pk", "speaker")
    latest: dict[int, int] = {}
    for key, speaker in recent[:RECENT]:
        latest.setdefault(speaker, key)
    keys = list(latest.values())[:SPEAKERS]
    found = {said.statement.pk: said for said in said_in(Statement.objects.public().filter(pk__in=keys))}
    return [found[key] for key in keys if key in found]
