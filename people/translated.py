"""In which language a translated field is read: of a fallback, screen readers must be told the language."""

from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname, get_translation_fields, resolution_order
from wagtail.search.index import AutocompleteField, BaseField, SearchField


def wordings(row: Any, name: str) -> list[tuple[str, str]]:
    """Return the words of the translated field `name` of `row` with their languages' codes, those shown first.

    The order is modeltranslation's: the active language, then MODELTRANSLATION_FALLBACK_LANGUAGES.
    """
    codes = resolution_order(get_language() or "")
    found = [(getattr(row, build_localized_fieldname(name, code)), code) for code in codes]
    return [(words, code) for words, code in found if words]


def language_of(row: Any, name: str) -> str:
    """Return the code of the language in which `row` shows its field `name`; empty if it has no words."""
    return next((code for _words, code in wordings(row, name)), "")


def searched(name: str) -> list[BaseField]:
    """Return the search fields of the translated field `name`: its words, whole and begun, in every language."""
    return [kind(column) for column in get_translation_fields(name) for kind in (SearchField, AutocompleteField)]


def in_language(text: str, code: str) -> SafeString:
    """Return `text`, HTML or not, as HTML, its language `code` told where it is not the active one (WCAG 3.1.2)."""
    if not text or not code or code == get_language():
        return conditional_escape(text)
    return format_html('<span lang="{}">{}</span>', code, text)
