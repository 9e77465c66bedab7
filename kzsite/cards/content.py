"""What the card of a page says: public rows only, in the active language."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.annotations import said_in
from articles.facts import capacity
from articles.models import ArticlePage, Passage, ProsePage, Statement
from articles.sharing import attribution, dateline, quoted
from people.models import Membership, Organization, Person
from people.periods import describe
from reforms.models import Reform

QUOTED = 45
"""Words of a passage that a card has room for."""
POSTS = 2
LONGEST_KEY = 12
"""Figures of a passage's number: more of them are no number of ours."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card."""

    kind: str
    """Of what: article, passage, person, organization, reform, page, or site. It decides shape and colour."""
    kicker: str
    """What stands above the title."""
    title: str
    status: str = ""
    """Of a reform: a stage, or "unsupported"."""
    since: str = ""
    """The date of the status, in words."""
    details: tuple[str, ...] = ()


def card_of(kind: str, key: str) -> Card:
    """Return the card of a public page by its kind and its slug, or number of a passage; raises Http404."""
    if kind not in CARDS:
        raise Http404
    return CARDS[kind](key)


def card_of_site() -> Card:
    """Return the card of every page without one of its own."""
    about = _(
        "What changed in Kazakhstan's political system, when, who said what about it,"
        " and where exactly that is written."
    )
    return Card("site", "", about)


def _article(slug: str) -> Card:
    found = _in_language(ArticlePage.objects.public().filter(slug=slug).select_related("publisher").defer("body"))
    return Card("article", _("Article"), found.title, details=_filled(dateline(found)))


def _prose(slug: str) -> Card:
    found = _in_language(ProsePage.objects.public().filter(slug=slug).defer("body"))
    return Card("page", "", found.title, details=_filled(found.lead))


def _passage(key: str) -> Card:
    if not key.isdecimal() or len(key) > LONGEST_KEY:
        raise Http404
    rows = Passage.objects.public().select_related("article__publisher", "article__locale")
    found: Passage = get_object_or_404(rows.defer("article__body"), pk=key)
    said = said_in(Statement.objects.public().filter(passage=found))
    source = Truncator(found.article.title).chars(90)
    details = _filled(attribution(said), source, dateline(found.article))
    return Card("passage", _("Passage"), quoted(found, QUOTED), details=details)


def _person(slug: str) -> Card:
    found = get_object_or_404(Person.objects.public(), slug=slug)
    held = Membership.objects.public().on(timezone.localdate()).filter(person=found)
    held = held.select_related("post", "organization").order_by("-start_earliest", "pk")[:POSTS]
    posts = [capacity(row) for row in held]
    return Card("person", _("Person"), found.name, details=_filled(*(posts or [found.summary])))


def _organization(slug: str) -> Card:
    found = get_object_or_404(Organization.objects.public(), slug=slug)
    return Card("organization", found.get_branch_display(), found.name, details=_filled(found.summary))


def _reform(slug: str) -> Card:
    found: Any = get_object_or_404(Reform.objects.public().with_status(), slug=slug)
    return Card("reform", _("Reform"), found.title, found.status, describe(found.status_date), _filled(found.summary))


def _in_language(pages: Any) -> Any:
    """Return the page at an address that readers of the active language are shown: in it, or the oldest."""
    rows = pages.select_related("locale")
    found = sorted(rows, key=lambda row: (row.locale.language_code != get_language(), row.pk))
    if not found:
        raise Http404
    return found[0]


def _filled(*parts: str) -> tuple[str, ...]:
    return tuple(filter(None, parts))


CARDS: dict[str, Callable[[str], Card]] = {
    "article": _article,
    "passage": _passage,
    "person": _person,
    "organization": _organization,
    "reform": _reform,
    "page": _prose,
}
"""The kinds of pages that have cards of their own, as their addresses name them."""
