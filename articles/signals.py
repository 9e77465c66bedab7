"""What follows when an article is published. Connected when the app is ready; the steps are plain functions."""

from typing import Any

from django.db import transaction
from wagtail.signals import page_published

from articles.choices import Action
from articles.following import place_passages
from articles.models import ArticlePage
from articles.reviewing import lock, step
from articles.tasks import suggest


def follow_publication(instance: ArticlePage, **_kwargs: Any) -> None:
    """Place the passages in the new text, tell the desk, then look for what the new text holds.

    A translation has no passages: what it says is marked where it was written.
    """
    if instance.is_translation():
        return
    with transaction.atomic():
        review = lock(instance)
        place_passages(instance)
        step(review, Action.PLACE, [])
    suggest.enqueue(instance.pk)


def connect() -> None:
    """Connect the signals of the app."""
    page_published.connect(follow_publication, sender=ArticlePage, dispatch_uid="articles.follow_publication")
