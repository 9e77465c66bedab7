"""Who somebody is, as the words around the name say: the role, and the organization it is held in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.suggesting.unknown.classes import is_body, is_month, is_title
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.titles import ADDRESS, MODIFIERS
from articles.suggesting.unknown.words.verbs import (
    BREAKING,
    ENGLISH_NOT_VERBS,
    ENGLISH_VERB,
    RUSSIAN_NOT_VERBS,
    RUSSIAN_VERB,
)

_WITHIN = re.compile(r'[ -]|"? "?|\'s |" | \(|, (?=x)')
_APPOSITION = re.compile(r'"?(?:, | \(| - )"?')
_ENDS = re.compile(r'[,.;:()!?…\n]| - |"$')
_LONGEST = 28
"""Words of a description; longer ones run on into the sentence."""
_CONNECTORS = frozenset(["of", "at", "for", "in", "from", "under", "with", "to", "on"])
_ARTICLES = frozenset(["the", "a", "an", "its", "our", "their"])
_LINKS = frozenset(["and"]) | _CONNECTORS | _ARTICLES
_FUNCTION_WORDS = """
the a an of at for in from under with to on by and or as that this these those both our his her its their it he she
they we i also then now when while today yesterday according however moreover
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_DEGREES_WORDS = """
doctor candidate professor academician phd dr доктор кандидат профессор академик магистр
"""
_DEGREES = frozenset(_DEGREES_WORDS.split())
_GENITIVE = re.compile(r"\w{3,}(?:[ндт](?:ың|ің)|[ndt][yıi][ńñŋ])")


@dataclass(frozen=True, slots=True)
class Role:
    """What a text says of a person."""

    role: str
    organization: str
    first: int
    """First word of the description."""
    last: int
    """Last word of it."""


def is_verb(token: Token, language: str) -> bool:
    """Whether a description ends at the word: verbs, and words that begin a clause."""
    lower = token.lower
    if lower in BREAKING:
        return True
    if token.capital:
        return False
    if language == "en":
        return bool(ENGLISH_VERB.fullmatch(lower)) and lower not in ENGLISH_NOT_VERBS
    return (
        language == "ru"
        and bool(RUSSIAN_VERB.fullmatch(lower))
        and not RUSSIAN_NOT_VERBS.match(lower)
        and not is_title(lower)
    )


def role_before(paragraph: Paragraph, name: int, others: frozenset[int] = frozenset()) -> Role | None:
    """Return the description that ends right before word `name`, or None. `others`: words of other people's names."""
    tokens = paragraph.tokens
    first = name
    while first and name - first < _LONGEST and first - 1 not in others:
        if not _goes_on(tokens, first, paragraph.language) and not (first == name and tokens[name].gap == ", "):
            break
        first -= 1
    if first == name:
        return None
    if tokens[name].gap == ", ":
        return _before_comma(paragraph, first, name)
    if paragraph.language == "kk":
        return _kazakh(paragraph, first, name - 1)
    for head in range(first, name):
        if not is_title(tokens[head].lower) or not _leads_on(paragraph, head, name):
            continue
        found = _described(paragraph, _modified(paragraph, head, first), head, name - 1)
        return _main_role(paragraph, found, first)
    return None


def _before_comma(paragraph: Paragraph, first: int, name: int) -> Role | None:
    """Return a description set apart by a comma: “The State Counsellor of the Republic, NAME, spoke”."""
    tokens = paragraph.tokens
    if paragraph.language != "en" or (name + 1 < len(tokens) and tokens[name].opens):
        return None
    begins = [place for place in range(first, name) if tokens[place].lower in _ARTICLES and place + 1 < name]
    for place in begins:
        head = next((at for at in range(place + 1, min(place + 5, name)) if is_title(tokens[at].lower)), None)
        if head is not None and _leads_on(paragraph, head, name):
            return _described(paragraph, place + 1, head, name - 1)
    return None


def _goes_on(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Whether the word before `place` belongs to the same description."""
    return bool(_WITHIN.fullmatch(tokens[place].gap)) and not is_verb(tokens[place - 1], language)


def _leads_on(paragraph: Paragraph, head: int, name: int) -> bool:
    """Whether nothing but the description stands between its head and the name: “thanked” in English does not."""
    if paragraph.language != "en":
        return True
    after = paragraph.tokens[head + 1] if head + 1 < name else None
    return after is None or after.lower in _LINKS or is_title(after.lower) or after.capital or after.gap == "-"


def _modified(paragraph: Paragraph, head: int, lowest: int) -> int:
    """Return the first of the words before a role that go with it: chief, deputy, political."""
    first = head
    while first > lowest and first > head - 5 and _modifies(paragraph, first - 1):
        first -= 1
    return first


def _modifies(paragraph: Paragraph, place: int) -> bool:
    token = paragraph.tokens[place]
    lower = token.lower
    if token.covered and not is_title(lower):
        return False
    if lower in MODIFIERS or is_title(lower):
        return True
    if lower in _FUNCTION or is_verb(token, paragraph.language) or is_body(lower) or token.upper:
        return False
    if paragraph.language == "ru":
        return bool(re.search("(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ой|ей|ую)$", lower)) and not token.capital
    if token.capital and not token.opens:
        return bool(re.search("(?:[aeiou]l|ic|ive|ary|ian|ese|ish|ce|ess|ing|ism|ure|ion)$", lower))
    return len(lower) > 2


def _main_role(paragraph: Paragraph, found: Role, lowest: int) -> Role:
    """Return the post that a degree between commas follows: “head of the Centre, Doctor of Sciences NAME”."""
    tokens = paragraph.tokens
    head = next(place for place in range(found.first, found.last + 1) if is_title(tokens[place].lower))
    if tokens[head].lower not in _DEGREES or not found.first or tokens[found.first].gap != ", ":
        return found
    last = found.first - 1
    first = last
    while first and last - first < _LONGEST and _goes_on(tokens, first, paragraph.language):
        first -= 1
    for place in range(first, last + 1):
        if is_title(tokens[place].lower) and _leads_on(paragraph, place, last + 1):
            return _described(paragraph, _modified(paragraph, place, first), place, last)
    return found


def role_behind(paragraph: Paragraph, name: int, others: frozenset[int] = frozenset()) -> Role | None:
    """Return the description that follows word `name` behind a comma, a dash or a bracket, or None.

    `others`: words of other people's names; a description that leads on to one is theirs.
    """
    tokens = paragraph.tokens
    first = name + 1
    if first >= len(tokens) or not _APPOSITION.fullmatch(tokens[first].gap):
        return None
    if tokens[first].lower in {"who", "который", "которая"} and first + 2 < len(tokens):
        first += 2
    while first < len(tokens) - 1 and tokens[first].lower in _ARTICLES:
        first += 1
    last = _apposition_end(paragraph, first, others)
    if last is None:
        return None
    if paragraph.language == "kk":
        return _kazakh(paragraph, first, last)
    for head in range(first, min(last, first + 5) + 1):
        if is_title(tokens[head].lower):
            return _described(paragraph, first, head, last)
        if not _may_precede(paragraph, head):
            return None
    return None


def _apposition_end(paragraph: Paragraph, first: int, others: frozenset[int]) -> int | None:
    """Return the last word of the description that begins at `first`, or None if it is somebody else's."""
    tokens = paragraph.tokens
    last = first
    while last + 1 < len(tokens) and last - first < _LONGEST and _follows(paragraph, last + 1):
        last += 1
    theirs = next((place for place in range(first, last + 1) if place in others), None)
    if theirs is not None:
        if theirs <= first or tokens[theirs - 1].lower not in {"and", "и", "және"}:
            return None
        last = theirs - 2
    while last > first and tokens[last].lower in _LINKS:
        last -= 1
    return last


def _may_precede(paragraph: Paragraph, place: int) -> bool:
    token = paragraph.tokens[place]
    return token.capital or (token.lower not in _FUNCTION and not is_verb(token, paragraph.language))


def _follows(paragraph: Paragraph, place: int) -> bool:
    token = paragraph.tokens[place]
    if _ENDS.search(token.gap) or re.search(r"\d", token.gap) or is_verb(token, paragraph.language):
        return False
    after = paragraph.tokens[place + 1] if place + 1 < len(paragraph.tokens) else None
    return not (
        token.lower in _LINKS and after is not None and (is_month(after.lower) or re.search(r"\d", after.gap))
    )


def _described(paragraph: Paragraph, first: int, head: int, last: int) -> Role:
    """Split a description into role and organization: “Director of the Institute of History”."""
    body = _organization(paragraph, head + 1, last) or _organization_before(paragraph, first, head)
    tokens = paragraph.tokens
    if body is None:
        return Role(paragraph.words(first, last), "", first, last)
    start, end = body
    if start > head:
        stop = start - 1
        while stop > head and tokens[stop].lower in _CONNECTORS | _ARTICLES:
            stop -= 1
        return Role(paragraph.words(first, stop), paragraph.words(start, end), first, last)
    return Role(paragraph.words(end + 1, last), paragraph.words(start, end), start, last)


def _organization(paragraph: Paragraph, first: int, last: int) -> tuple[int, int] | None:
    tokens = paragraph.tokens
    for place in range(first, last + 1):
        if paragraph.language == "ru" and is_body(tokens[place].lower) and not is_title(tokens[place].lower):
            return _russian_organization(paragraph, place, first, last)
        if tokens[place].capital and not is_title(tokens[place].lower):
            rest = tokens[place : last + 1]
            return (place, last) if any(_institutional(token) for token in rest) else None
    return None


def _russian_organization(paragraph: Paragraph, body: int, lowest: int, last: int) -> tuple[int, int]:
    tokens = paragraph.tokens
    first = body
    while (
        first > lowest
        and re.search("(?:ого|его|ой|ей|ых|их)$", tokens[first - 1].lower)
        and not is_title(tokens[first - 1].lower)
    ):
        first -= 1
    stop = next((place for place in range(body + 1, last + 1) if tokens[place].lower == "от"), last + 1)
    return first, stop - 1


def _organization_before(paragraph: Paragraph, first: int, head: int) -> tuple[int, int] | None:
    """Return the organization in front of a role: “KISI director”, “Amanat party secretary”."""
    tokens = paragraph.tokens
    start = first
    limit = max(0, first - 6)
    while (
        start > limit
        and tokens[start].gap in {" ", "'s "}
        and tokens[start - 1].capital
        and not is_title(tokens[start - 1].lower)
    ):
        if tokens[start - 1].lower in _FUNCTION:
            break
        start -= 1
    words = tokens[start:head]
    end = max((start + at for at, token in enumerate(words) if _institutional(token)), default=-1)
    return (start, end) if end >= start else None


def _institutional(token: Token) -> bool:
    """Whether the word is, or stands for, an institution: Institute, OSCE, KazISS."""
    mixed = token.text[1:] != token.text[1:].lower() and "-" not in token.text
    return is_body(token.lower) or (mixed and len(token.text) > 1) or (token.covered and token.capital)


def _kazakh(paragraph: Paragraph, first: int, last: int) -> Role | None:
    """Return a Kazakh description, whose head stands last: “Стратегия институтының директоры”."""
    tokens = paragraph.tokens
    while last >= first and not is_title(tokens[last].lower):
        last -= 1
    if last < first:
        return None
    body = next((place for place in range(last - 1, first - 1, -1) if is_body(tokens[place].lower)), None)
    start = last
    while start > first and start - 1 != body and not tokens[start - 1].capital and start > last - 4:
        start -= 1
    if body is None or last - body > 5:
        while start < last and not is_title(tokens[start].lower) and not _GENITIVE.fullmatch(tokens[start].lower):
            start += 1
        return Role(paragraph.words(start, last), "", start, last)
    begin = body
    while begin > first and (tokens[begin - 1].capital or not tokens[body].capital):
        begin -= 1
    while begin < body and not tokens[begin].capital:
        begin += 1
    organization = paragraph.words(begin, body)
    bare = re.sub("(?:[ндт](?:ың|ің)|[ndt][yıi][ńñŋ])$", "", organization)
    return Role(paragraph.words(body + 1, last), bare, begin, last)


def address_before(paragraph: Paragraph, name: int) -> bool:
    """Whether Mr, Dr or the like stands before word `name`."""
    token = paragraph.tokens[name - 1] if name else None
    return token is not None and token.lower in ADDRESS and paragraph.tokens[name].gap in {" ", ". "}
