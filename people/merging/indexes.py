"""Rows that changed by a query, not by `save`, told to the indexes of search and of references."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backends
from wagtail.search.index import class_is_indexed, get_indexed_models

CHUNK = 500
"""Keys in one query: databases bound their number."""


def chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the keys in parts that one query can take."""
    for first in range(0, len(keys), CHUNK):
        yield keys[first : first + CHUNK]


def keep_findable(model: type[Model], keys: Sequence[int]) -> None:
    """Bring both indexes up to date for the rows of `model` with these keys."""
    for some in chunks(keys):
        _index(model, list(model._base_manager.filter(pk__in=some)))


def _index(model: type[Model], rows: list[Any]) -> None:
    if class_is_indexed(model) and model in get_indexed_models():
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, rows)
    for owner in _owners(model, rows):
        if ReferenceIndex.model_is_indexable(type(owner)):
            ReferenceIndex.create_or_update_for_object(owner)


def _owners(model: type[Model], rows: Sequence[Any]) -> list[Model]:
    """Return the rows under whose name Wagtail keeps the references of `rows`: their parents, where they have any."""
    through = model._meta.auto_created
    for field in model._meta.fields:
        if isinstance(field, ParentalKey) or (through and field.related_model is through):
            return list({parent.pk: parent for row in rows if (parent := getattr(row, field.name))}.values())
    return [] if getattr(model, "wagtail_reference_index_ignore", False) else list(rows)
