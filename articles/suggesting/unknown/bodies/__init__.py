"""The names of institutions in the three languages: where they begin and where they end."""

from collections.abc import Iterator

from articles.suggesting.unknown.bodies.english import english
from articles.suggesting.unknown.bodies.found import Body
from articles.suggesting.unknown.bodies.kazakh import kazakh
from articles.suggesting.unknown.bodies.russian import quoted_by_form, russian
from articles.suggesting.unknown.classes import is_body
from articles.suggesting.unknown.tokens import Paragraph

__all__ = ["Body", "bodies"]

_FIND = {"en": english, "ru": russian, "kk": kazakh}


def bodies(paragraph: Paragraph, taken: frozenset[int]) -> Iterator[Body]:
    """Return the institutions that a paragraph names. `taken`: words that belong to people's names."""
    after = -1
    for place, token in enumerate(paragraph.tokens):
        if place <= after or token.covered or place in taken:
            continue
        if is_body(token.lower):
            body = _FIND[paragraph.language](paragraph, place, taken)
        else:
            body = quoted_by_form(paragraph, place)
        if body and body.first > after:
            after = body.last
            yield body
            yield from _within(paragraph, body, taken)


def _within(paragraph: Paragraph, body: Body, taken: frozenset[int]) -> Iterator[Body]:
    """Return the institution that another's name names behind its head: “Centre of the Steppe Foundation”."""
    for place in range(body.head + 1, body.last + 1):
        token = paragraph.tokens[place]
        if token.covered or not is_body(token.lower):
            continue
        inner = _FIND[paragraph.language](paragraph, place, taken)
        if inner and body.head < inner.first and inner.last <= body.last:
            yield inner
            return
