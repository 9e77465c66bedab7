"""The text of an article that no reader sees yet: what editors mark is the latest draft of it."""

from django.db import transaction

from articles.choices import Action
from articles.following import place_passages
from articles.models import ArticlePage
from articles.reviewing import lock, step
from articles.tasks import suggest

FIELDS = ("title", "standfirst", "published", "body")
"""What suggestions are made of."""


def follow_draft(page: ArticlePage) -> bool:
    """Bring an unpublished article's row to its latest draft, and its passages with it; return whether it lagged.

    Wagtail keeps the draft of a page in a revision, and the row as it was first saved. A published article's row is
    what readers see, and stays.
    """
    row = ArticlePage.objects.get(pk=page.pk)
    if row.live or not row.latest_revision_id:
        return False
    latest = row.get_latest_revision_as_object()
    if latest.texts == row.texts and all(getattr(latest, name) == getattr(row, name) for name in FIELDS[:-1]):
        return False
    with transaction.atomic():
        review = lock(row)
        for name in FIELDS:
            setattr(row, name, getattr(latest, name))
        row.__dict__.pop("texts", None)
        row.save(clean=False)
        place_passages(row)
        step(review, Action.PLACE, [])
    suggest.enqueue(row.pk)
    return True
