"""A description of somebody split into the role and the organization, both as a record would have them."""

import re
from dataclasses import dataclass

from articles.suggesting.unknown import nominative
from articles.suggesting.unknown.bodies.kazakh import kazakh_start, possessed
from articles.suggesting.unknown.classes import is_body, is_title
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.titles import MODIFIERS

CONNECTORS = frozenset(["of", "at", "for", "in", "from", "under", "with", "to", "on"])
ARTICLES = frozenset(["the", "a", "an", "its", "our", "their", "this", "that"])
_FUNCTION = """
the a an of at for in from under with to on by and or as that this these those both our his her its their it he she
they we i also then now when while today yesterday according however moreover
"""
FUNCTION = frozenset(_FUNCTION.split())
_GENITIVE = re.compile(r"\w{3,}(?:[ндт](?:ың|ің)|[ndt][yıi][ńñŋ])")
_GENITIVE_END = re.compile("(?:[ндт](?:ың|ің)|[ndt][yıi][ńñŋ])$")
_FURTHEST_BODY = 5
"""Words from an institution to the role that is held in it; further off, something else stands between."""
_GOVERNORS = frozenset(["akim", "governor", "mayor"])
_AREAS = frozenset(["district", "region", "oblast", "city", "province", "county"])
_OBLIQUE = re.compile("(?:ого|его|ой|ей|ых|их)$")


@dataclass(frozen=True, slots=True)
class Role:
    """What a text says of a person."""

    role: str
    organization: str
    first: int
    """First word of the description."""
    last: int
    """Last word of it."""
    refers: str = ""
    """The common noun by which it means an organization named elsewhere: “director of the lab”."""
    short: str = ""
    """The role without that noun."""


def described(paragraph: Paragraph, first: int, head: int, last: int) -> Role:
    """Split the words `first` to `last`, of which `head` says what somebody is."""
    tokens = paragraph.tokens
    body = _organization(paragraph, head + 1, last) or _organization_before(paragraph, first, head)
    if body is None:
        return Role(_role(paragraph, first, head, last), "", first, last)
    start, end = body
    if start <= head:
        return Role(_role(paragraph, end + 1, head, last), paragraph.words(start, end), start, last)
    stop = start - 1
    while stop > head and tokens[stop].lower in CONNECTORS | ARTICLES | {"при", "в"}:
        stop -= 1
    role = _role(paragraph, first, head, stop)
    if any(token.capital for token in tokens[start : end + 1]) or '"' in paragraph.words(start, end):
        return Role(role, _body(paragraph, start, end), first, last)
    if end > start and paragraph.language != "en":
        return Role(role, _body(paragraph, start, end), first, last)
    return Role(_role(paragraph, first, head, last), "", first, last, tokens[start].lower, role)


def _organization(paragraph: Paragraph, first: int, last: int) -> tuple[int, int] | None:
    tokens = paragraph.tokens
    for place in range(first, last + 1):
        token = tokens[place]
        if paragraph.language == "ru" and is_body(token.lower) and not is_title(token.lower):
            return _russian_organization(paragraph, place, first, last)
        if token.capital and not is_title(token.lower):
            end = _before_next_role(paragraph, place, last)
            governs = tokens[first - 1].lower in _GOVERNORS
            fits = any(institutional(one) or (governs and one.lower in _AREAS) for one in tokens[place : end + 1])
            return (place, end) if fits else None
        if (
            paragraph.language == "en"
            and place == last
            and is_body(token.lower)
            and tokens[place - 1].lower in ARTICLES
        ):
            return place, last
    return None


def _before_next_role(paragraph: Paragraph, first: int, last: int) -> int:
    """Return the last word of an organization, before “and” with another role: “of the Party and Special Envoy”."""
    tokens = paragraph.tokens
    for place in range(first + 1, last):
        if tokens[place].lower == "and" and any(is_title(token.lower) for token in tokens[place + 1 : place + 4]):
            return place - 1
    return last


def _russian_organization(paragraph: Paragraph, body: int, lowest: int, last: int) -> tuple[int, int]:
    tokens = paragraph.tokens
    first = body
    while first > lowest and _OBLIQUE.search(tokens[first - 1].lower) and not is_title(tokens[first - 1].lower):
        first -= 1
    stop = next((place for place in range(body + 1, last + 1) if tokens[place].lower == "от"), last + 1)
    return first, stop - 1


def _organization_before(paragraph: Paragraph, first: int, head: int) -> tuple[int, int] | None:
    """Return the organization in front of a role: “KISI director”, “Amanat party secretary”."""
    tokens = paragraph.tokens
    start = first
    while start > max(0, first - 6) and tokens[start].gap in {" ", "'s "}:
        before = tokens[start - 1]
        if not before.capital or is_title(before.lower) or before.lower in FUNCTION:
            break
        start -= 1
    words = tokens[start:head]
    end = max((start + at for at, token in enumerate(words) if institutional(token)), default=-1)
    return (start, end) if end >= start else None


def institutional(token: Token) -> bool:
    """Whether the word is, or stands for, an institution: Institute, OSCE, KazISS."""
    mixed = token.text[1:] != token.text[1:].lower() and "-" not in token.text
    return is_body(token.lower) or (mixed and len(token.text) > 1) or (token.covered and token.capital)


def _role(paragraph: Paragraph, first: int, head: int, last: int) -> str:
    """Return the words of a role, in the nominative, and small where only its sentence made it great."""
    tokens = paragraph.tokens
    words = paragraph.words(first, last)
    if paragraph.language == "ru" and first <= head <= last:
        front = nominative.russian_role([token.lower for token in tokens[first : head + 1]])
        rest = words[len(paragraph.words(first, head)) :]
        words = " ".join(front) + rest if paragraph.words(first, head).count(" ") == head - first else words
    if any(token.capital for token in tokens[first + 1 : last + 1]):
        return words
    return words[0].lower() + words[1:] if tokens[first].opens and _common(tokens[first].lower) else words


def _common(lower: str) -> bool:
    return is_title(lower) or lower in MODIFIERS


def _body(paragraph: Paragraph, first: int, last: int) -> str:
    """Return the name of an organization in the nominative."""
    words = paragraph.words(first, last)
    if paragraph.language != "ru":
        return words
    head = next((place for place in range(first, last + 1) if is_body(paragraph.tokens[place].lower)), first)
    front = paragraph.words(first, head)
    if not words.startswith(front):
        return words
    return " ".join(nominative.russian(front.split(), len(front.split()) - 1)) + words[len(front) :]


def described_kazakh(paragraph: Paragraph, first: int, last: int) -> Role | None:
    """Split a Kazakh description, whose head stands last: “Стратегия институтының директоры”."""
    tokens = paragraph.tokens
    while last >= first and not is_title(tokens[last].lower):
        last -= 1
    if last < first:
        return None
    closing = (place for place in range(last - 1, first - 1, -1) if is_body(tokens[place].lower))
    body = next((place for place in closing if _holds_posts(tokens[place], next_to=place == last - 1)), None)
    if body is None or last - body > _FURTHEST_BODY:
        return _kazakh_role(paragraph, first, last)
    begin, _quoted = kazakh_start(paragraph, body)
    role = _role(paragraph, body + 1, last, last)
    if not tokens[begin].capital:
        return Role(paragraph.words(begin, last), "", begin, last, tokens[body].lower, role)
    return Role(role, _GENITIVE_END.sub("", paragraph.words(begin, body)), begin, last)


def _holds_posts(token: Token, *, next_to: bool) -> bool:
    """Whether a Kazakh word is an institution, not a word of the post: “басқарма төрағасы” heads a board."""
    return possessed(token) or (next_to and token.lower != "басқарма")


def _kazakh_role(paragraph: Paragraph, first: int, last: int) -> Role:
    tokens = paragraph.tokens
    start = last
    while start > first and not tokens[start - 1].capital and start > last - 4:
        start -= 1
    while start < last and not is_title(tokens[start].lower) and not _GENITIVE.fullmatch(tokens[start].lower):
        start += 1
    return Role(_role(paragraph, start, last, last), "", start, last)
