"""The page of results, and what the search box suggests while somebody types."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from kzsite.search import filters
from kzsite.search.finding import Found, find, some
from kzsite.search.kinds import Hit
from kzsite.search.near import corrected, near
from kzsite.search.suggesting import suggestions
from kzsite.search.words import Asked, read
from people.gate import SEARCH_LENGTH, clean_text
from people.listing import Refused, complaints, page_of

SHOWN, PER_PAGE, SOME = 5, 20, 3
FRESH = 60
"""Seconds for which browsers and caches may keep suggestions: they are the same for everybody."""


@dataclass(frozen=True, slots=True)
class Group:
    """One kind on the page; `more` if there are others than `hits`."""

    found: Found
    hits: list[Hit]
    more: bool = False


def search(request: HttpRequest) -> HttpResponse:
    """Answer with what is found for `q`: some of each kind, or all of one `kind`, page by page."""
    text = clean_text(request.GET.get("q", "").replace("\x00", " "))
    asked = read(text)
    wanted = filters.wanted(request.GET)
    context: dict[str, Any] = {
        "query": text.strip()[:SEARCH_LENGTH],
        "asked": asked,
        "empty": not text.strip(),
        "listing": wanted,
        "kind": wanted.kind,
    }
    if wanted.messages:
        return render(request, "search.html", context, status=400)
    found = find(asked, wanted.chosen)
    context |= {
        "found": [group for group in found if group.rows or group.kind.key == wanted.kind],
        "total": sum(len(group.rows) for group in found),
        "bounded": any(group.bounded for group in found),
        "facets": filters.facets(found, wanted.chosen, wanted.kind),
    }
    try:
        context |= _shown(request, found, wanted.kind)
    except Refused as refused:
        wanted.messages = refused.messages
        return render(request, "search.html", context, status=refused.status)
    if asked and not context["groups"]:
        context |= _near(asked, context["query"], found)
    return render(request, "search.html", context)


def _shown(request: HttpRequest, found: list[Found], kind: str) -> dict[str, Any]:
    if not kind:
        groups = [group for group in found if group.rows]
        return {"groups": [Group(group, group.hits(0, SHOWN), len(group.rows) > SHOWN) for group in groups]}
    group = next(group for group in found if group.kind.key == kind)
    page = page_of(request.GET, group.rows, PER_PAGE)
    hits = group.hits(page.start_index() - 1, page.end_index()) if group.rows else []
    return {"groups": [Group(group, hits)] if hits else [], "page_obj": page}


def _near(asked: Asked, text: str, found: list[Found]) -> dict[str, Any]:
    """Return what is offered instead of nothing: all that the filters hide, or what is near."""
    hidden = sum(len(group.keys) for group in found)
    if hidden:
        return {"hidden": hidden}
    better = corrected(asked, text)
    return {"near": near(asked), "corrected": better, "some": some(asked, SOME)}


def suggest(request: HttpRequest) -> HttpResponse:
    """Answer with options for the search box, a fragment of a page; status 400 for what no box sends."""
    messages = [message.text for message in complaints(request.GET, {"q"})]
    text = clean_text(request.GET.get("q", ""))
    if not messages and ("q" not in request.GET or len(text) > SEARCH_LENGTH):
        messages = [_("Give the words in “q”, at most %(length)s characters.") % {"length": SEARCH_LENGTH}]
    if messages:
        return HttpResponse("\n".join(messages), status=400, content_type="text/plain; charset=utf-8")
    context = {"suggestions": suggestions(read(text)), "query": text.strip()}
    response = render(request, "search/suggestions.html", context)
    patch_cache_control(response, public=True, max_age=FRESH)
    return response
