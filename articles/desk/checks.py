"""What can be wrong with the record: which rows, each kind in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.choices import AnnotationState, PassageState, Stance
from articles.models import Evidence, Mention, Passage, Statement
from people.models import Membership
from reforms.choices import UNSUPPORTED
from reforms.models import Milestone, Reform

ALONE = ("head",)
"""Roles of a post (`Post.role`) that one person holds at a time."""
FIRST, LAST = Value(dt.date.min), Value(dt.date.max)
"""Where a period begins or ends that does not say so."""


def unsupported_reforms() -> QuerySet:
    """Return published reforms of which no milestone can be proven to readers."""
    return Reform.objects.public().with_status().filter(status=UNSUPPORTED).order_by("title", "pk")


def contradicted_milestones() -> QuerySet:
    """Return milestones against which an accepted passage speaks."""
    accepted = Q(evidence__state=AnnotationState.ACCEPTED)
    against = Count("evidence", accepted & Q(evidence__stance=Stance.CONTRADICTS))
    rows = Milestone.objects.annotate(against=against, supporting=Count("evidence", accepted) - against)
    return rows.filter(against__gt=0).select_related("reform").order_by("-against", "pk")


def statements_out_of_post() -> QuerySet:
    """Return accepted statements of people in dated articles that name no post, or one not held on that date."""
    rows = Statement.objects.accepted().filter(
        part_of=None, speaker__isnull=False, passage__article__published_earliest__isnull=False
    )
    before = Q(membership__start_earliest__gt=F("passage__article__published_latest"))
    after = Q(membership__end_latest__lt=F("passage__article__published_earliest"))
    rows = rows.filter(Q(membership=None) | before | after).select_related("speaker", "passage__article")
    return rows.defer("passage__article__body", "passage__article__dropped").order_by("speaker__sort_name", "pk")


def overlapping_memberships() -> QuerySet:
    """Return memberships during which the same person is on record for the same post again, or another for one post.

    The latter only where one person at a time can hold it. Partial dates count only where they overlap for certain,
    and one may end on the day on which the other begins. Of a pair the later row is returned.
    """
    others = (
        Membership.objects.alias(begins=Coalesce("start_latest", FIRST), ends=Coalesce("end_earliest", LAST))
        .filter(Q(person=OuterRef("person")) | Q(post__role__in=ALONE), post=OuterRef("post"), pk__lt=OuterRef("pk"))
        .filter(
            ends__gt=Coalesce(OuterRef("start_latest"), FIRST), begins__lt=Coalesce(OuterRef("end_earliest"), LAST)
        )
    )
    rows = Membership.objects.filter(Exists(others)).select_related("person", "post__organization", "organization")
    return rows.order_by("post", "pk")


def single_sourced_people() -> list[int]:
    """Return the keys of published people all of whose accepted annotations come from one source; three queries."""
    sources: dict[int, set[tuple[str, int]]] = defaultdict(set)
    kinds: Iterable[tuple[Any, str]] = (
        (Mention, "person"),
        (Statement, "speaker"),
        (Evidence, "membership__person"),
    )
    for model, path in kinds:
        rows = model.objects.accepted().filter(**{f"{path}__live": True}).order_by()
        columns = (f"{path}__pk", "passage__article", "passage__article__publisher")
        for person, article, publisher in rows.values_list(*columns).distinct():
            sources[person].add(("publisher", publisher) if publisher else ("article", article))
    return sorted(person for person, found in sources.items() if len(found) == 1)


def adrift_passages() -> QuerySet:
    """Return passages whose words are gone and on which an editor had accepted something."""
    kept: Any = Q()
    for model in (Mention, Statement, Evidence):
        kept |= Exists(model.objects.accepted().filter(passage=OuterRef("pk")))  # type: ignore[attr-defined]
    rows = Passage.objects.filter(kept, state=PassageState.ADRIFT).select_related("article")
    return rows.defer("article__body", "article__dropped").order_by("article", "pk")
