"""What the first page says: what changed, where reforms stand, what is new, who speaks."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language

from articles.annotations import Contents, Said, contents_of, said_in
from articles.choices import Stance
from articles.models import ArticlePage, Evidence, Passage, Statement
from people.models import Person
from reforms.changes import Changed
from reforms.choices import UNSUPPORTED, Stage
from reforms.explorer.asked import Asked
from reforms.latest import Turn, latest_turns
from reforms.models import Milestone, Reform

STEPS, ARTICLES, SPEAKERS, VOICES = 3, 3, 3, 2
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
class Swap:
    """A rule in place of another, and the first passage that proves it."""

    changed: Changed

    @property
    def passage(self) -> Passage:
        """Where it is written."""
        return self.changed.bundle.supporting[0].passage

    @property
    def article(self) -> ArticlePage:
        """The article that passage is in."""
        return self.passage.article

    @property
    def others(self) -> int:
        """How many more passages prove it."""
        return len(self.changed.bundle.supporting) - 1


@dataclass(frozen=True, slots=True)
class Block:
    """What changed for one institution, and who spoke of the reforms that brought it."""

    organization: Any
    swaps: list[Swap]
    voices: list[Said]

    @property
    def period(self) -> str:
        """Since when it holds."""
        return self.swaps[0].changed.after.period


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone that evidence supports."""

    milestone: Milestone
    passage: Passage
    passages: int


def front() -> dict[str, Any]:
    """Return what the first page prints, in a fixed number of queries."""
    statuses = Counter(Reform.objects.public().with_status().values_list("status", flat=True))
    published = ArticlePage.objects.public()
    newest = published.told_in(get_language() or "").newest_first().select_related("publisher", "locale")
    articles = list(newest.defer("body")[:ARTICLES])
    contents: dict[int, Contents] = contents_of(articles)
    turns = latest_turns(timezone.localdate())
    return {
        "blocks": blocks(turns),
        "comparison": comparison(turns),
        "reforms_total": statuses.total(),
        "unsupported": statuses[UNSUPPORTED],
        "segments": segments(statuses),
        "steps": steps(),
        "articles": [(article, contents[article.pk]) for article in articles],
        "articles_total": published.works().count(),
        "speakers": speakers(),
        "people_total": Person.objects.public().count(),
    }


def blocks(turns: list[Turn]) -> list[Block]:
    """Return what changed, by institution, with the voices on it."""
    spoken = voices({key for turn in turns for key in turn.reforms})
    return [
        Block(
            turn.organization,
            [Swap(one) for one in turn.changes],
            _different(said for key in turn.reforms for said in spoken[key])[:VOICES],
        )
        for turn in turns
    ]


def comparison(turns: list[Turn]) -> str:
    """Return the query that compares today with the day before the first of `turns`; empty if there is none."""
    began = [one.after.start_earliest for turn in turns for one in turn.changes if one.after.start_earliest]
    return Asked(timezone.localdate(), min(began) - dt.timedelta(days=1)).url if began else ""


def voices(reforms: set[int]) -> dict[int, list[Said]]:
    """Return the latest statements of named people by the key of the reform they are on, of `reforms`."""
    pairs = Statement.reforms.through.objects.filter(reform__in=reforms).order_by("-pk")
    about = list(pairs.values_list("statement", "reform")[:RECENT])
    rows = Statement.objects.public().filter(pk__in={key for key, _reform in about}, speaker__isnull=False)
    said = {one.statement.pk: one for one in said_in(rows)}
    found: dict[int, list[Said]] = defaultdict(list)
    for key, reform in about:
        if key in said:
            found[reform].append(said[key])
    return found


def _different(spoken: Iterable[Said]) -> list[Said]:
    """Return the first statement of each speaker."""
    first: dict[int | None, Said] = {}
    for said in spoken:
        first.setdefault(said.statement.speaker_id, said)
    return list(first.values())


def segments(statuses: Counter[str]) -> list[Segment]:
    """Return the bar's segments in the order in which reforms usually go, the unsupported last."""
    total, x, found = statuses.total(), 0.0, []
    for status in [*Stage.values, UNSUPPORTED]:
        if count := statuses[status]:
            width = 100 * count / total
            found.append(Segment(status, count, f"{x:.2f}%", f"{width:.2f}%", f"{x + width / 2:.2f}%"))
            x += width
    return found


def steps() -> list[Step]:
    """Return the latest milestones that evidence supports, each with its first passage; two queries."""
    milestones = list(Milestone.objects.public().supported().reached().select_related("reform", "event")[:STEPS])
    evidence = Evidence.objects.public().filter(milestone__in=milestones, stance=Stance.SUPPORTS)
    passages: dict[int | None, list[Passage]] = {milestone.pk: [] for milestone in milestones}
    for row in evidence.select_related("passage").order_by("pk"):
        passages[row.milestone_id].append(row.passage)
    return [Step(m, passages[m.pk][0], len(passages[m.pk])) for m in milestones if passages[m.pk]]


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
