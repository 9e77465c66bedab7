"""The search backend of the whole site: Wagtail's own, with one way to read words and a gate before it.

Every search box of the site and the admin, choosers and APIs end here, so none can be forgotten. Without the gate a
quotation mark (SQLite), a NUL byte or 200 words (PostgreSQL) end in a server error.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Manager, TextField
from django.db.models.functions import Cast
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.backends import database
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField
from wagtail.search.models import IndexEntry
from wagtail.search.query import And, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from kzsite.search.words import Asked, folded, indexed, stem
from people.gate import search_text


class Begun(PlainText):
    """One word of which perhaps only the beginning is given."""


def query_of(asked: Asked) -> SearchQuery:
    """Return `asked` for the index: all of its words in any form, its phrases, and nothing that is in `without`."""
    wanted: list[SearchQuery] = [_word(word, asked) for word in asked.words]
    wanted += [Phrase(phrase) for phrase in asked.phrases]
    return And([*wanted, *(Not(Phrase(phrase)) for phrase in asked.without)])


def any_of(asked: Asked) -> SearchQuery:
    """Return a query for whatever has one of the words or phrases."""
    return Or([*(_word(word, asked) for word in asked.words), *map(Phrase, asked.phrases)])


def begun(asked: Asked) -> SearchQuery:
    """Return a query for whatever has words that begin like each of the words."""
    return And([*map(Begun, asked.folded), *(Not(Phrase(phrase)) for phrase in asked.without)])


def _word(word: str, asked: Asked) -> SearchQuery:
    forms = [PlainText(found) for found in {stem(word), folded(word)} if found]
    return Or([*forms, Begun(folded(word))] if folded(word) in asked.begun else forms)


class _Told(SearchField):
    """A text ready for the index."""

    def __init__(self, name: str, text: str, boost: float | None) -> None:
        super().__init__(name, boost=boost)
        self.text = text

    def get_value(self, _row: Any) -> str:
        return self.text


class _ToldBegun(AutocompleteField):
    """A text ready for the index of words begun."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.text = text

    def get_value(self, _row: Any) -> str:
        return self.text


class Reading:
    """A row as the index reads it: every text folded, with stems."""

    def __init__(self, row: Any) -> None:
        self.row, self.pk = row, row.pk

    def get_search_fields(self) -> list[Any]:
        """Return the texts of the row and of its related rows."""
        return list(_read(self.row, self.row.get_search_fields()))


def _read(row: Any, fields: Iterable[Any]) -> Iterator[Any]:
    for field in fields:
        if isinstance(field, RelatedFields):
            related = field.get_value(row)
            for one in related.all() if isinstance(related, Manager) else filter(None, [related]):
                yield from _read(one, field.fields)
        elif isinstance(field, SearchField):
            yield _Told(field.field_name, indexed(_text(field.get_value(row))), field.boost)
        elif isinstance(field, AutocompleteField):
            yield _ToldBegun(field.field_name, indexed(_text(field.get_value(row)), stems=False))


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return " ".join(map(_text, value))
    return "" if value is None else str(value)


class IndexMixin:
    """Folds what is indexed."""

    def add_items(self, model: type, rows: Iterable[Any]) -> None:
        """Index `rows` of `model`."""
        super().add_items(model, list(map(Reading, rows)))  # type: ignore[misc]

    def delete_stale_model_entries(self, model: Any) -> None:
        """Forget rows that are gone. Wagtail's own annotates `object_id`, which a relation's object has already."""
        there = model._default_manager.annotate(index_id=Cast("pk", TextField())).order_by().values("index_id")
        entries: Any = self.entries  # type: ignore[attr-defined]
        types = get_descendants_content_types_pks(model)
        entries.filter(content_type_id__in=types).exclude(object_id__in=there).delete()


class SQLiteMixin:
    """Compiles words begun for SQLite."""

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        """Return `query` in SQLite's terms."""
        from modelsearch.backends.database.sqlite.query import Lexeme, SearchQueryExpression

        if isinstance(query, Begun):
            return SearchQueryExpression(Lexeme(query.query_string, prefix=True), config=config)
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]

    def search(self, config: Any, start: Any, stop: Any, score_field: Any = None) -> Any:
        """Return the rows found. Wagtail's own asks the index again for every row that might be."""
        from modelsearch.backends.database.sqlite.query import MatchExpression, SQLiteFTSIndexEntry, normalize

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


class PostgreSQLMixin:
    """Compiles words begun for PostgreSQL, and phrases that must not be there, which Wagtail's own asks for."""

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        """Return `query` in PostgreSQL's terms."""
        from django.contrib.postgres.search import SearchQuery
        from modelsearch.backends.database.postgres.query import Lexeme

        if isinstance(query, Begun):
            lexeme = Lexeme(query.query_string, prefix=True, invert=invert)
            return SearchQuery(lexeme, search_type="raw", config=config)
        if isinstance(query, Phrase) and invert:
            return SearchQuery(query.query_string, search_type="phrase", config=config, invert=True)
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]


class GateMixin:
    """Sanitises and folds query strings; query objects built by our own code pass as they are."""

    def _search(self, compiler: type, query: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(query, str):
            query = search_text(indexed(search_text(query), stems=False))
        return super()._search(compiler, query, *args, **kwargs)  # type: ignore[misc]


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name that Wagtail looks for
    """Return Wagtail's backend for the database in use, gated and folding."""
    params = {"SEARCH_CONFIG": "simple"} | params  # words come folded: no language's rules may touch them
    plain = type(database.SearchBackend(params.copy()))
    dialect = PostgreSQLMixin if connection.vendor == "postgresql" else SQLiteMixin
    parts = {
        name: type(name, (mixin, getattr(plain, name)), {})
        for name, mixin in (
            ("index_class", IndexMixin),
            ("query_compiler_class", dialect),
            ("autocomplete_query_compiler_class", dialect),
        )
    }
    return type(plain.__name__, (GateMixin, plain), parts)(params)
