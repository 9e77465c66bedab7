"""What SQLite needs beside Wagtail's own: rows folded, words begun, and one look into the index a question."""

from collections.abc import Iterable
from typing import Any

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite.query import (
    Lexeme,
    MatchExpression,
    SearchQueryExpression,
    SQLiteFTSIndexEntry,
    normalize,
)
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry
from wagtail.search.query import MatchAll, Not

from kzsite.search.reading import Begun, Reading


class IndexMixin:
    """Folds what is indexed."""

    def add_items(self, model: type, rows: Iterable[Any]) -> None:
        """Index `rows` of `model`."""
        super().add_items(model, list(map(Reading, rows)))  # type: ignore[misc]


class KeysMixin:
    """Asks for keys."""

    def keys(self, model: Any, query: Any, most: int, *, begun: bool = False, within: Any = None) -> list[int]:
        """Return the keys of the rows of `model` that the index has `query` for, the newest first.

        `within` is a list of keys, or a query for them.
        """
        rows = model._default_manager.order_by()
        # without relevance: Wagtail's SQLite backend computes that once more for every hit
        results = (rows.autocomplete if begun else rows.search)(query, order_by_relevance=False)
        found = results.get_queryset() if within is None else results.get_queryset().filter(pk__in=within)
        return list(found.order_by("-pk").values_list("pk", flat=True)[:most])


class CompilerMixin:
    """Compiles words begun, and looks into the index once."""

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        """Return `query` in SQLite's terms."""
        if isinstance(query, Begun):
            return SearchQueryExpression(Lexeme(query.query_string, prefix=True), config=config)
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]

    def search(self, config: Any, start: Any, stop: Any, score_field: Any = None) -> Any:
        """Return the rows found. Wagtail's own asks the index again for every row that might be."""
        compiler: Any = self
        query = normalize(compiler.query)
        if compiler.order_by_relevance or score_field or isinstance(query, (Not, MatchAll)):
            return super().search(config, start, stop, score_field)  # type: ignore[misc]
        words = compiler.build_search_query(query, config=config)
        match = MatchExpression(compiler.fields or compiler.FTS_TABLE_FIELDS, words)
        entries = IndexEntry.objects.filter(
            pk__in=SQLiteFTSIndexEntry.objects.filter(match).values("pk"),
            content_type__in=get_descendants_content_types_pks(compiler.queryset.model),
        )
        keys = entries.annotate(key=Cast("object_id", BigIntegerField())).values("key")
        found = compiler.queryset.filter(pk__in=keys)
        return (found if found.query.order_by else found.order_by("-pk"))[start:stop]
