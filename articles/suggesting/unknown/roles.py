"""Who somebody is, as the words around the name say: the role, and the organization it is held in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.suggesting.unknown.classes import is_body, is_month, is_title
from articles.suggesting.unknown.clauses import is_verb
from articles.suggesting.unknown.describing import (
    ARTICLES,
    CONNECTORS,
    FUNCTION,
    Role,
    described,
    described_kazakh,
)
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.titles import ADDRESS, MODIFIERS, RUSSIAN_TITLES

_WITHIN = re.compile(r'[ -]|"? "?|\'s |" | \(')
_APPOSITION = re.compile(r'"?(?:, | \(| - )"?')
_ENDS = re.compile(r"[,.;:()!?…\n]| - ")
_LONGEST = 28
"""Words of a description; longer ones run on into the sentence."""
_LINKS = frozenset(["and"]) | CONNECTORS | ARTICLES
_DEGREES_WORDS = """
doctor candidate professor academician phd dr доктор кандидат профессор академик магистр
"""
_DEGREES = frozenset(_DEGREES_WORDS.split())


def role_before(
    paragraph: Paragraph, name: int, others: frozenset[int] = frozenset(), *, nominative: bool = False
) -> Role | None:
    """Return the description that ends right before word `name`, or None.

    `others`: words of other people's names. `nominative`: whether the name is certainly in the nominative, in which
    a Russian description has to be too.
    """
    tokens = paragraph.tokens
    first = name
    while first and name - first < _LONGEST and first - 1 not in others:
        set_apart = first == name and tokens[name].gap in {", ", " - "}
        if not (set_apart or _goes_on(tokens, first, paragraph.language)):
            break
        first -= 1
    if first == name:
        return None
    if tokens[name].gap == ", ":
        return _before_comma(paragraph, first, name)
    if paragraph.language == "kk":
        return described_kazakh(paragraph, first, name - 1)
    for head in _heads(paragraph, first, name):
        if nominative and not _is_nominative(paragraph, head):
            return None
        found = described(paragraph, _modified(paragraph, head, first), head, name - 1)
        return _main_role(paragraph, _of_the_last_named(paragraph, found))
    return None


def _before_comma(paragraph: Paragraph, first: int, name: int) -> Role | None:
    """Return a description set apart by a comma: “The State Counsellor of the Republic, NAME, spoke”."""
    tokens = paragraph.tokens
    if paragraph.language != "en" or (name + 1 < len(tokens) and tokens[name].opens):
        return None
    begins = [place for place in range(first, name) if tokens[place].lower in ARTICLES and place + 1 < name]
    for place in begins:
        head = next((at for at in range(place + 1, min(place + 5, name)) if is_title(tokens[at].lower)), None)
        if head is not None and _leads_on(paragraph, head, name):
            return described(paragraph, place + 1, head, name - 1)
    return None


def _goes_on(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Whether the word before `place` belongs to the same description."""
    return bool(_WITHIN.fullmatch(tokens[place].gap)) and not is_verb(tokens[place - 1], language)


def _heads(paragraph: Paragraph, first: int, name: int) -> list[int]:
    """Return the words that can be the head of the description, the likeliest first."""
    tokens = paragraph.tokens
    heads = [
        place for place in range(first, name) if is_title(tokens[place].lower) and _leads_on(paragraph, place, name)
    ]
    if paragraph.language != "ru":
        return heads
    # "модератор сессии директор центра": of two in the nominative the later is the post
    later = [
        place
        for place in heads[1:]
        if tokens[place].lower in RUSSIAN_TITLES
        and tokens[place - 1].lower not in {"и", "-"}
        and not is_title(tokens[place - 1].lower)
    ]
    return [later[-1], *heads] if later and tokens[heads[0]].lower in RUSSIAN_TITLES else heads


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
    if lower in FUNCTION or is_verb(token, paragraph.language) or is_body(lower) or token.upper:
        return False
    if paragraph.language == "ru":
        return bool(re.search("(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ой|ей|ую)$", lower)) and not token.capital
    if token.capital and not token.opens:
        return bool(re.search("(?:[aeiou]l|ic|ive|ary|ian|ese|ish|ce|ess|ing|ism|ure|ion)$", lower))
    return len(lower) > 2


def _is_nominative(paragraph: Paragraph, head: int) -> bool:
    lower = paragraph.tokens[head].lower
    return paragraph.language != "ru" or lower in RUSSIAN_TITLES or not re.search("(?:[аяуюы]|ом|ем|ой|ей)$", lower)


def _of_the_last_named(paragraph: Paragraph, found: Role) -> Role:
    """Return the role as one that refers to what was named before it: “its spokeswoman NAME”."""
    before = paragraph.tokens[found.first - 1].lower if found.first else ""
    if before in {"its", "their"} and not found.organization:
        return replace(found, refers="its", short=found.role)
    return found


def _main_role(paragraph: Paragraph, found: Role) -> Role:
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
            return described(paragraph, _modified(paragraph, place, first), place, last)
    return found


def role_behind(paragraph: Paragraph, name: int, others: frozenset[int] = frozenset()) -> Role | None:
    """Return the description that follows word `name` behind a comma, a dash or a bracket, or None.

    `others`: words of other people's names; a description that leads on to one is theirs.
    """
    tokens = paragraph.tokens
    first = name + 1
    if first >= len(tokens) or not _APPOSITION.fullmatch(tokens[first].gap):
        return None
    return role_from(paragraph, first, others)


def role_from(paragraph: Paragraph, first: int, others: frozenset[int] = frozenset()) -> Role | None:
    """Return the description that begins with word `first`, or None. `others` as in `role_behind`."""
    tokens = paragraph.tokens
    while first < len(tokens) - 1 and tokens[first].lower in ARTICLES:
        first += 1
    last = _apposition_end(paragraph, first, others)
    if last is None:
        return None
    if paragraph.language == "kk":
        return described_kazakh(paragraph, first, last)
    for head in range(first, min(last, first + 5) + 1):
        if is_title(tokens[head].lower):
            return _with_body_behind(paragraph, described(paragraph, first, head, last))
        if not _may_precede(paragraph, head):
            return None
    return None


def _with_body_behind(paragraph: Paragraph, found: Role) -> Role:
    """Return the role with the organization that a comma sets behind it: “head of the department, Institute X”."""
    tokens = paragraph.tokens
    first = found.last + 1
    if found.organization or first >= len(tokens) or tokens[first].gap != ", " or not tokens[first].capital:
        return found
    last = first
    while last + 1 < len(tokens) and follows(paragraph, last + 1):
        last += 1
    words = tokens[first : last + 1]
    if not is_title(words[0].lower) and any(is_body(token.lower) and token.capital for token in words):
        return replace(found, organization=paragraph.words(first, last), last=last)
    return found


def _apposition_end(paragraph: Paragraph, first: int, others: frozenset[int]) -> int | None:
    """Return the last word of the description that begins at `first`, or None if it is somebody else's."""
    tokens = paragraph.tokens
    last = first
    while last + 1 < len(tokens) and last - first < _LONGEST and follows(paragraph, last + 1):
        last += 1
    theirs = next((place for place in range(first, last + 1) if place in others), None)
    if theirs is not None:
        joint = theirs - 1
        while joint > first and (is_title(tokens[joint].lower) or tokens[joint].lower in MODIFIERS):
            joint -= 1
        if joint <= first or tokens[joint].lower not in {"and", "и", "және"}:
            return None
        last = joint - 1
    while last > first and tokens[last].lower in _LINKS:
        last -= 1
    return last


def _may_precede(paragraph: Paragraph, place: int) -> bool:
    token = paragraph.tokens[place]
    return token.capital or (token.lower not in FUNCTION and not is_verb(token, paragraph.language))


def follows(paragraph: Paragraph, place: int) -> bool:
    """Whether a description goes on over word `place`."""
    token = paragraph.tokens[place]
    if _ENDS.search(token.gap) or re.search(r"\d", token.gap) or is_verb(token, paragraph.language):
        return False
    after = paragraph.tokens[place + 1] if place + 1 < len(paragraph.tokens) else None
    return not (
        token.lower in _LINKS and after is not None and (is_month(after.lower) or re.search(r"\d", after.gap))
    )


def address_before(paragraph: Paragraph, name: int) -> bool:
    """Whether Mr, Dr or the like stands before word `name`."""
    token = paragraph.tokens[name - 1] if name else None
    return token is not None and token.lower in ADDRESS and paragraph.tokens[name].gap in {" ", ". "}
