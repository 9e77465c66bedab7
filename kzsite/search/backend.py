"""The search backend of the whole site: Wagtail's own, with one way to read words and a gate before it.

Every search box of the site and the admin, choosers and APIs end here, so none can be forgotten. Without the gate a
quotation mark (SQLite), a NUL byte or 200 words (PostgreSQL) end in a server error.
"""

from functools import cache
from importlib import import_module
from typing import Any

from django.db import connection
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.backends import database, get_search_backend

from kzsite.search.words import indexed
from people.gate import search_text


class GateMixin:
    """Sanitises and folds query strings; query objects built by our own code pass as they are."""

    def _search(self, compiler: type, query: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(query, str):
            query = search_text(indexed(search_text(query), stems=False))
        return super()._search(compiler, query, *args, **kwargs)  # type: ignore[misc]


def index_keys(model: type[Model], query: Any, most: int, *, begun: bool = False, within: Any = None) -> list[int]:
    """Return at most `most` keys of the rows of `model` that the index has `query` for; one question to the index.

    `begun`: among the words of names, which may be begun. `within`: only among these keys, a list or a query.
    """
    backend: Any = get_search_backend()
    found: list[int] = backend.keys(model, query, most, begun=begun, within=within)
    return found


class StaleMixin:
    """Forgets rows that are gone."""

    def delete_stale_model_entries(self, model: Any) -> None:
        """Forget them. Wagtail's own annotates `object_id`, which a relation's object has already."""
        there = model._default_manager.annotate(index_id=Cast("pk", TextField())).order_by().values("index_id")
        entries: Any = self.entries  # type: ignore[attr-defined]
        types = get_descendants_content_types_pks(model)
        entries.filter(content_type_id__in=types).exclude(object_id__in=there).delete()


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name that Wagtail looks for
    """Return Wagtail's backend for the server that `SERVER` names, else for the database; gated and folding."""
    params = params.copy()
    server = params.pop("SERVER", "")
    if server:
        return _on_server(server)(params)
    params = {"SEARCH_CONFIG": "simple"} | params  # words come folded: no language's rules may touch them
    return _in_database(connection.vendor)(params)


@cache
def _in_database(vendor: str) -> type:
    plain = type(database.SearchBackend({}))
    dialect = import_module("kzsite.search.postgres" if vendor == "postgresql" else "kzsite.search.sqlite")
    compiler = (dialect.CompilerMixin,)
    return _made(
        plain,
        dialect.KeysMixin,
        index_class=(dialect.IndexMixin, StaleMixin),
        query_compiler_class=compiler,
        autocomplete_query_compiler_class=compiler,
    )


@cache
def _on_server(name: str) -> type:
    from kzsite.search import server

    plain = import_module(f"wagtail.search.backends.{name}").SearchBackend
    made = _made(
        plain,
        server.KeysMixin,
        mapping_class=(server.MappingMixin,),
        query_compiler_class=(server.CompilerMixin,),
        autocomplete_query_compiler_class=(server.BegunCompilerMixin,),
    )
    made.query_compiler_class.mapping_class = made.mapping_class
    made.autocomplete_query_compiler_class.mapping_class = made.mapping_class
    return made


def _made(plain: Any, keys: type, **mixins: tuple[type, ...]) -> Any:
    """Return the backend `plain` behind the gate, with `keys`, and its parts with the mixins of their names."""
    parts = {name: type(name, (*found, getattr(plain, name)), {}) for name, found in mixins.items()}
    return type(plain.__name__, (GateMixin, keys, plain), parts)
