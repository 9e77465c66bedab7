"""One work in several languages: which page is the original, and where the others are read."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

PLACE = "passage"
"""Parameter of an address that asks for the original, whose passages alone are marked."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Where a page is read in each language; addresses by language code, each under its own language."""

    own_url: str
    urls: dict[str, str] = field(default_factory=dict)
    original: Any = None
    """The public page that this one translates; None for an original."""
    foreign: bool = False
    """Whether the page is in another language than the one the reader has chosen."""

    @property
    def translation_url(self) -> str:
        """Where the same is read in the reader's language, if this page is in another; empty if nowhere."""
        return self.urls.get(get_language() or "", "") if self.foreign else ""


def versions_of(page: Any) -> Versions:
    """Return the public versions of `page`, an article or a page of prose; one query."""
    own, language = page.get_own_url(), page.locale.language_code
    rows = type(page).objects.public().filter(translation_key=page.translation_key)
    found = list(rows.select_related("locale").defer("body").order_by("pk"))
    original = found[0] if found and page.pk and found[0].pk < page.pk else None
    urls = {row.locale.language_code: row.get_own_url() for row in found}
    return Versions(own, {**urls, language: own}, original, language != get_language())


def choose(page: Any, rows: list[Any], request: HttpRequest) -> Any:
    """Return which of `rows`, live pages of one address, is served below `page`; None if there is none.

    That of the tree of `page`, else the oldest; always the oldest where a passage is asked for. What is restricted
    is served below its own tree only, where Wagtail asks for the password.
    """
    own = [row for row in rows if row.path.startswith(page.path)]
    others = [row for row in rows if not row.restricted]
    found = [*others, *own] if PLACE in request.GET else [*own, *others]
    return found[0] if found else None
