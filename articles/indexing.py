"""Search's index, for rows written many at once: bulk writes send no signal by which Wagtail would learn."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.search.backends import get_search_backends
from wagtail.search.index import Indexed


def index_rows(rows: Iterable[Any]) -> None:
    """Make rows findable, a bulk a model; rows of models that are not indexed are passed over."""
    by_model: dict[type, list[Any]] = defaultdict(list)
    for row in rows:
        if isinstance(row, Indexed):
            by_model[type(row)].append(row)
    for backend in get_search_backends(with_auto_update=True):
        for model, found in by_model.items():
            backend.add_bulk(model, found)
