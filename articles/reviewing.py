"""How far an article is reviewed: counts kept for lists, and the number by which editors see each other's steps."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q

from articles.choices import Action, AnnotationState, PassageState
from articles.models import ArticlePage, Decision, Evidence, Mention, Passage, Review, Sighting, Statement

KINDS: dict[str, Any] = {"mention": Mention, "statement": Statement, "evidence": Evidence, "sighting": Sighting}
"""The kinds of annotations, by the name under which requests and histories speak of them."""


def lock(article: ArticlePage) -> Review:
    """Return the article's review, locked until the transaction ends, so that its steps come one by one.

    SQLite locks by the transaction itself, which is IMMEDIATE.
    """
    Review.objects.get_or_create(article=article)
    return Review.objects.select_for_update().get(article=article)


def step(
    review: Review, action: Action, changes: list[dict[str, Any]], user: Any = None, reverses: Decision | None = None
) -> Decision:
    """Write down one step under the article's next number, and count what waits now. `review` is locked."""
    review.version += 1
    recount(review)
    return Decision.objects.create(
        article_id=review.article_id,
        version=review.version,
        user=user,
        action=action,
        changes=changes,
        reverses=reverses,
    )


def recount(review: Review) -> None:
    """Count what waits, what is decided and what is adrift in the article, and save the review; five queries."""
    waiting = decided = 0
    for model in KINDS.values():
        rows = model.objects.filter(passage__article=review.article_id, part_of=None)
        counts = rows.aggregate(
            waiting=Count("pk", Q(state=AnnotationState.SUGGESTED, passage__state=PassageState.PLACED)),
            decided=Count("pk", ~Q(state=AnnotationState.SUGGESTED)),
        )
        waiting, decided = waiting + counts["waiting"], decided + counts["decided"]
    review.waiting, review.decided = waiting, decided
    review.adrift = adrift(review.article_id).count()
    review.save()


def adrift(article: Any) -> Any:
    """Return the passages of an article that lost their words and carry something an editor accepted."""
    kept: Any = Q()
    for relation in ("mentions", "statements", "evidence"):
        kept |= Q(**{f"{relation}__state": AnnotationState.ACCEPTED})
    found = Passage.objects.filter(kept, article=article, state=PassageState.ADRIFT)
    return found.distinct()


def made(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return rows that the site made by itself as changes of a step: which, not what; no one undoes them."""
    return [{"model": row._meta.label_lower, "pk": row.pk, "before": None, "after": {}} for row in rows]
