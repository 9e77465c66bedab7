"""What follows the saving of many rows: their first revisions, the search index, the index of references."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backends
from wagtail.search.index import get_indexed_models


def record_publication(row: Any) -> None:
    """Give a live row with drafts its first revision, as published.

    Not by publishing it: for a page that would look for names in its text, and for every row it would index it
    three times, which is most of the time that a load takes.
    """
    revision = row.save_revision(clean=False)
    now = timezone.now()
    type(row)._default_manager.filter(pk=row.pk).update(
        live_revision=revision, first_published_at=now, last_published_at=now, has_unpublished_changes=False
    )
    row.refresh_from_db()
    log(instance=row, action="wagtail.publish", revision=revision)


def index(rows: Iterable[Model]) -> None:
    """Make new rows findable, and what they refer to known; they were saved without the signals that do so."""
    by_model: dict[type[Model], list[Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    indexed = set(get_indexed_models())
    for model, group in by_model.items():
        fresh = list(model._default_manager.filter(pk__in=[row.pk for row in group]))
        if model in indexed:
            for backend in get_search_backends(with_auto_update=True):
                backend.add_bulk(model, fresh)
        if ReferenceIndex.model_is_indexable(model):
            for row in fresh:
                ReferenceIndex.create_or_update_for_object(row)
