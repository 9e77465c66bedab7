"""Which fields of a page are translated, and which are the same in every language."""

from collections.abc import Iterable

from wagtail_localize.fields import SynchronizedField, TranslatableField

WORDS = ("title", "seo_title", "search_description")
"""Of every page."""


def fields(words: Iterable[str], shared: Iterable[str] = ()) -> list[TranslatableField | SynchronizedField]:
    """Return `translatable_fields` of a page type: its own words, and what no translation may have otherwise.

    Fields that stand in neither are each page's own.
    """
    return [
        *(TranslatableField(name) for name in (*WORDS, *words)),
        *(SynchronizedField(name, overridable=False) for name in shared),
    ]
