"""What follows when an article is published. Connected when the app is ready; the steps are plain functions."""

from typing import Any

from django.db import transaction
from wagtail.signals import page_published

from articles.choices import Action
from articles.following import place_passages
from articles.models import ArticlePage, ProsePage
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


def follow_address(instance: Any, **_kwargs: Any) -> None:
    """Give the translations of a page the address that it was published under; see `SharedAddressMixin`."""
    others = type(instance).objects.filter(translation_key=instance.translation_key, pk__gt=instance.pk)
    for page in others.exclude(slug=instance.slug):
        page.save()  # takes it by itself


def connect() -> None:
    """Connect the signals of the app."""
    for model in (ArticlePage, ProsePage):
        page_published.connect(follow_address, sender=model, dispatch_uid=f"articles.address.{model.__name__}")
    page_published.connect(follow_publication, sender=ArticlePage, dispatch_uid="articles.follow_publication")
