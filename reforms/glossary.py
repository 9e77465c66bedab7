"""The glossary: every term in the order of the reader's alphabet, with its names in the other languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from people.alphabet import initial, sort_key
from people.listing import complaints
from people.structured import CONTEXT, filled
from reforms.models import Term


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and the code of its language where that is not the reader's."""

    text: str
    language: str = ""


class Entry:
    """A term as readers see it: in their language, or in the first one that it is told in."""

    def __init__(self, term: Term) -> None:
        self.term, self.slug, self.url = term, term.slug, term.get_absolute_url()
        self.name, self.definition = _words(*term.told("name")), _words(*term.told("definition"))

    @cached_property
    def others(self) -> list[Words]:
        """Its names in the languages that the page is not in."""
        codes = [code for code, _name in settings.LANGUAGES if code != (self.name.language or get_language())]
        names = ((code, getattr(self.term, f"name_{code}")) for code in codes)
        return [Words(name, code) for code, name in names if name]

    @property
    def about(self) -> list[tuple[str, Any]]:
        """The organization and the reform whose pages tell more, as (kind, thing); only what is public."""
        found = (("organization", self.term.organization), ("reform", self.term.reform))
        return [(kind, thing) for kind, thing in found if thing and thing.live]

    @property
    def query(self) -> str:
        """What to search articles for: the first spelling that stands in texts as it is."""
        spellings = self.term.spellings(self.name.language or get_language() or "en")
        return next((spelling for spelling in spellings if "(" not in spelling), self.name.text)


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter."""

    letter: str
    entries: list[Entry]


def in_order(terms: Iterable[Term]) -> list[Entry]:
    """Return `terms` as the reader's alphabet has them."""
    language = get_language() or "en"
    return sorted(map(Entry, terms), key=lambda entry: (sort_key(entry.name.text, language), entry.slug))


def glossary(request: HttpRequest) -> HttpResponse:
    """Answer with all terms, in one query; 400 and the reason for an address that asks for anything else."""
    messages = complaints(request.GET, ())
    if messages:
        return render(request, "reforms/glossary.html", {"messages_of_list": messages}, status=400)
    entries = in_order(Term.objects.public().select_related("organization", "reform"))
    letters = [
        Letter(letter, list(found)) for letter, found in groupby(entries, lambda entry: initial(entry.name.text))
    ]
    context = {"letters": letters, "total": len(entries), "structured": defined_terms(entries)}
    return render(request, "reforms/glossary.html", context)


def defined_terms(entries: Iterable[Entry]) -> dict[str, Any]:
    """Return the glossary as a schema.org DefinedTermSet."""
    return {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "name": _("Glossary"),
        "url": reverse("reforms:glossary"),
        "inLanguage": get_language(),
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "termCode": entry.slug, "name": entry.name.text, "url": entry.url}
            | filled(
                description=entry.definition.text,
                alternateName=[other.text for other in entry.others],
                sameAs=entry.term.source_url,
            )
            for entry in entries
        ],
    }


def _words(text: str, language: str) -> Words:
    return Words(text, "" if language == get_language() else language)
