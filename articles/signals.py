"""What follows when an article is published. Connected when the app is ready; the steps are plain functions."""

from typing import Any

from wagtail.signals import page_published

from articles.following import place_passages
from articles.models import ArticlePage
from articles.tasks import suggest


def follow_publication(instance: ArticlePage, **_kwargs: Any) -> None:
    """Place the passages in the new text, then look for names in it."""
    place_passages(instance)
    suggest.enqueue(instance.pk)


def connect() -> None:
    """Connect the signals of the app."""
    page_published.connect(follow_publication, sender=ArticlePage, dispatch_uid="articles.follow_publication")
