"""What PostgreSQL needs beside Wagtail's own: rows indexed by one short statement, words begun, phrases excluded."""

import json
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import BigIntegerField, F
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres.query import Lexeme
from modelsearch.backends.database.postgres.weights import WEIGHTS, get_weight
from modelsearch.utils import get_content_type_pk
from wagtail.search.index import SearchField
from wagtail.search.models import IndexEntry
from wagtail.search.query import Phrase

from kzsite.search.reading import Begun, Reading

_TABLE = IndexEntry._meta.db_table
_COLUMNS = [f"{part}_{weight}".lower() for part in ("title", "body") for weight in WEIGHTS]
_VECTORS = {
    part: " || ".join(
        f"setweight(to_tsvector('simple', coalesce({part}_{weight}, '')), '{weight}')" for weight in WEIGHTS
    )
    for part in ("title", "body")
}
_WRITE = f"""
    INSERT INTO {_TABLE} (content_type_id, object_id, title, body, autocomplete, title_norm, title_text, body_text)
    SELECT %s, object_id, {_VECTORS["title"]}, {_VECTORS["title"]} || {_VECTORS["body"]},
        to_tsvector('simple', coalesce(begun, '')), 1, '', ''
    FROM json_to_recordset(%s::json)
    AS told (object_id text, begun text, {", ".join(f"{name} text" for name in _COLUMNS)})
    ON CONFLICT (content_type_id, object_id) DO UPDATE
    SET title = EXCLUDED.title, body = EXCLUDED.body, autocomplete = EXCLUDED.autocomplete
"""  # noqa: S608 - names of columns and weights, nothing from outside


class IndexMixin:
    """Writes all rows by one short statement: Wagtail's own, of an expression a field, takes several times as long.

    Two things of Wagtail's own are left out. `title_norm` would average the titles of the whole index at every save
    of any row, for the order by relevance, which no list of the site uses; texts beside their vectors would serve
    its similar search, which nothing asks.
    """

    def add_items(self, model: type, rows: Iterable[Any]) -> None:
        """Index `rows` of `model`."""
        told = [_texts(Reading(row)) for row in rows]
        if told:
            connection: Any = self.write_connection  # type: ignore[attr-defined]
            with connection.cursor() as cursor:
                cursor.execute(_WRITE, [get_content_type_pk(model), json.dumps(told)])


def _texts(row: Reading) -> dict[str, str]:
    found: dict[str, list[str]] = {"object_id": [str(row.pk)]}
    for field in row.get_search_fields():
        name = "begun"
        if isinstance(field, SearchField):
            part = "title" if field.field_name == "title" else "body"
            name = f"{part}_{get_weight(field.boost)}".lower()
        found.setdefault(name, []).append(field.text)
    return {name: " ".join(texts) for name, texts in found.items()}


class KeysMixin:
    """Asks the index alone for keys."""

    def keys(self, model: Any, query: Any, most: int, *, begun: bool = False, within: Any = None) -> list[int]:
        """Return the keys of the rows of `model` that the index has `query` for, the newest in the index first.

        One table and an order that an index has: PostgreSQL walks back from the newest where the words are common,
        and looks the words up where they are rare. `within` is a list of keys, or a query for them.
        """
        backend: Any = self
        compiler = (backend.autocomplete_query_compiler_class if begun else backend.query_compiler_class)(
            model._default_manager.all(), query, order_by_relevance=False
        )
        words = compiler.build_tsquery(query, config=compiler.get_config(backend))
        entries = IndexEntry.objects.filter(content_type_id=get_content_type_pk(model))
        entries = entries.filter(**{"autocomplete" if begun else "body": words})
        if within is not None:
            entries = entries.alias(key=Cast("object_id", BigIntegerField())).filter(key__in=within)
        return [int(key) for key in entries.order_by("-id").values_list("object_id", flat=True)[:most]]


class CompilerMixin:
    """Compiles words begun, and phrases that must not be there, which Wagtail's own asks for.

    The body of an entry holds the words of its title, too: Wagtail's own would join both for every row.
    """

    def get_index_vectors(self, query: Any) -> list[tuple[Any, float]]:
        """Return the columns to look into, with what each counts for."""
        vectors = super().get_index_vectors(query)  # type: ignore[misc]
        return [(F("index_entries__body"), 1.0)] if len(vectors) > 1 else vectors

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        """Return `query` in PostgreSQL's terms."""
        if isinstance(query, Begun):
            lexeme = Lexeme(query.query_string, prefix=True, invert=invert)
            return SearchQuery(lexeme, search_type="raw", config=config)
        if isinstance(query, Phrase) and invert:
            return SearchQuery(query.query_string, search_type="phrase", config=config, invert=True)
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]
