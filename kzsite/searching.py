"""The search backend of the whole site: Wagtail's own, behind the gate.

Every search box of the site and the admin, choosers and APIs end here, so none can be forgotten. Without
the gate a quotation mark (SQLite), a NUL byte or 200 words (PostgreSQL) end in a server error.
"""

from typing import Any

from wagtail.search.backends import database

from people.gate import search_text


class GateMixin:
    """Sanitises query strings; query objects built by our own code pass as they are."""

    def _search(self, compiler: type, query: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(query, str):
            query = search_text(query)
        return super()._search(compiler, query, *args, **kwargs)  # type: ignore[misc]


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name that Wagtail looks for
    """Return Wagtail's backend for the database in use, gated."""
    plain = type(database.SearchBackend(params.copy()))
    return type(plain.__name__, (GateMixin, plain), {})(params)
