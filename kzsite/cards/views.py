"""The addresses of cards: public like the pages, the same for everybody, drawn once and kept."""

import hashlib
from functools import cache
from pathlib import Path

import PIL
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from kzsite.cards.content import Card, card_of, card_of_site
from kzsite.cards.drawing import draw

FRESH = 60 * 60
"""Seconds for which caches may keep a card without asking: how long one of a page that went may still be seen."""


@require_safe
def card(request: HttpRequest, kind: str, key: str) -> HttpResponseBase:
    """Answer with the card of a page as a PNG; 404 unless the page is public."""
    return _answer(request, card_of(kind, key))


@require_safe
def card_of_the_site(request: HttpRequest) -> HttpResponseBase:
    """Answer with the card of all pages without one of their own."""
    return _answer(request, card_of_site())


def _answer(request: HttpRequest, found: Card) -> HttpResponseBase:
    """Not drawn for who has it already, nor if any reader asked for the same words before."""
    print_ = hashlib.sha256(f"{_drawing()}{found!r}".encode()).hexdigest()
    etag = f'"{print_}"'
    answer = get_conditional_response(request, etag=etag)
    if answer is None:
        answer = HttpResponse(_drawn(print_, found), content_type="image/png")
    answer["ETag"] = etag
    patch_cache_control(answer, public=True, max_age=FRESH)
    return answer


def _drawn(print_: str, found: Card) -> bytes:
    kept = caches["cards"].get(print_)
    if kept is None:
        kept = draw(found)
        caches["cards"].set(print_, kept)
    return kept


@cache
def _drawing() -> str:
    """A print of how cards are drawn: what changes in this folder or in Pillow draws them anew."""
    digest = hashlib.sha256(PIL.__version__.encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
