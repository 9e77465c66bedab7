"""The words kept by an OpenSearch or Elasticsearch server: folded as in the database, asked in the server's terms.

The server finds rows by their words and no more. What readers may see, filters, counts and excerpts stay with the
database, so a server that lags behind can hide something new and never show something hidden.
"""

from typing import Any

from modelsearch.backends.elasticsearchbase import Field
from wagtail.search.index import AutocompleteField, SearchField

from kzsite.search.reading import Begun, text_of
from kzsite.search.words import indexed

MARGIN = 10
"""How many times more keys the server is asked for where they are narrowed afterwards."""


class MappingMixin:
    """Folds what is sent to the server."""

    def _get_document_field_data(self, field: Any, row: Any) -> tuple[str, Any, list[Any]]:
        name, value, begun = super()._get_document_field_data(field, row)  # type: ignore[misc]
        if isinstance(field, AutocompleteField):
            folded = indexed(text_of(value), stems=False)
            return name, folded, [folded]
        return (name, indexed(text_of(value)), begun) if isinstance(field, SearchField) else (name, value, begun)


class CompilerMixin:
    """Asks for all words in one field: by Wagtail's own, words in two fields of a row would not be met together."""

    column = "_all_text"

    def get_inner_query(self) -> dict[str, Any]:
        """Return what is asked, in the server's terms."""
        compiler: Any = self
        if compiler.fields:
            own: dict[str, Any] = super().get_inner_query()  # type: ignore[misc]
            return own
        asked: dict[str, Any] = compiler._compile_query(compiler.query, Field(self.column))
        return asked

    def _compile_query(self, query: Any, field: Any, boost: float = 1.0) -> dict[str, Any]:
        if isinstance(query, Begun):
            return {"prefix": {field.field_name: {"value": query.query_string}}}
        found: dict[str, Any] = super()._compile_query(query, field, boost)  # type: ignore[misc]
        return found


class BegunCompilerMixin(CompilerMixin):
    """The same among words of names, of which the server keeps all beginnings."""

    column = "_edgengrams"

    def _compile_query(self, query: Any, field: Any, boost: float = 1.0) -> dict[str, Any]:
        if isinstance(query, Begun):
            return {"match": {field.field_name: {"query": query.query_string, "operator": "and"}}}
        return super()._compile_query(query, field, boost)


class KeysMixin:
    """Asks for keys."""

    def keys(self, model: Any, query: Any, most: int, *, begun: bool = False, within: Any = None) -> list[int]:
        """Return the keys of the rows of `model` that the server has `query` for, the best first, as it ranks them.

        `within` is a list of keys, or a query for them, which the database answers.
        """
        backend: Any = self
        rows = model._default_manager.order_by()
        results = (backend.autocomplete if begun else backend.search)(query, rows)
        found = [row.pk for row in results[: most if within is None else most * MARGIN]]
        if within is not None:
            kept = set(model._default_manager.filter(pk__in=found).filter(pk__in=within).values_list("pk", flat=True))
            found = [key for key in found if key in kept]
        return found[:most]
