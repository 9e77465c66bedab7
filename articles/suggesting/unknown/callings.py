"""Who somebody is, as verbs and small words behind the name say: “became rector of”, “heads the Institute”."""

from articles.suggesting.unknown.classes import is_title
from articles.suggesting.unknown.describing import ARTICLES, Role, institutional
from articles.suggesting.unknown.roles import follows, role_before, role_from
from articles.suggesting.unknown.tokens import Paragraph

_BECOMING_WORDS = """
is was are became becomes remains has have had been were serves served works worked as the a an
appointed elected named nominated chosen reappointed re-elected reelected
является стал стала назначен назначена избран избрана была был
"""
_BECOMING = frozenset(_BECOMING_WORDS.split())
_APPOINTED_WORDS = """
re-elected reelected reappointed appointed elected named nominated became becomes назначен назначена избран избрана
стал стала является
"""
_APPOINTED = frozenset(_APPOINTED_WORDS.split())
_JOINING_WORDS = """
was is became remains выступил выступила стал стала назначен назначена избран избрана является был была
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_HEADING_VERBS = {
    "head": "heads leads headed led directs directed runs возглавляет возглавил возглавила",
    "chair": "chairs chaired",
    "founder": "founded основал основала",
}
_HEADING = {verb: role for role, verbs in _HEADING_VERBS.items() for verb in verbs.split()}
"""What somebody is of whom such a verb is said."""


def role_became(paragraph: Paragraph, name: int, others: frozenset[int] = frozenset()) -> Role | None:
    """Return what the verb behind word `name` says that somebody is or becomes: “NAME was elected chair of …”."""
    tokens = paragraph.tokens
    first = name + 1
    if first + 1 < len(tokens) and tokens[first].lower in {"who", "который", "которая"}:
        first += 1
    if first + 1 < len(tokens) and tokens[first].lower in _HEADING:
        return _heads(paragraph, first)
    began = first
    while first < len(tokens) - 1 and tokens[first].gap == " " and tokens[first].lower in _BECOMING:
        first += 1
    verbs = [token.lower for token in tokens[began:first]]
    if not verbs or tokens[first].gap != " " or not (_APPOINTED & {*verbs} or verbs[-1] in {"the", "a", "an", "as"}):
        return None
    return role_from(paragraph, first, others)


def role_across_verb(paragraph: Paragraph, name: int, others: frozenset[int]) -> Role | None:
    """Return the description that a verb joins to the name behind it: “The moderator was NAME”."""
    if not name or paragraph.tokens[name].gap != " " or paragraph.tokens[name - 1].lower not in _JOINING:
        return None
    return role_before(paragraph, name - 1, others)


def _heads(paragraph: Paragraph, verb: int) -> Role | None:
    """Return the role of somebody who “heads the Institute of History”."""
    body = _institution(paragraph, verb + 1)
    return Role(_HEADING[paragraph.tokens[verb].lower], paragraph.words(*body), verb, body[1]) if body else None


def _institution(paragraph: Paragraph, first: int) -> tuple[int, int] | None:
    """Return the words of the organization that begins, perhaps behind an article, with word `first`."""
    tokens = paragraph.tokens
    while first + 1 < len(tokens) and tokens[first].lower in ARTICLES:
        first += 1
    last = first
    while last + 1 < len(tokens) and follows(paragraph, last + 1):
        last += 1
    while first <= last < len(tokens) and not tokens[first].capital:
        first += 1
    if last >= len(tokens) or first > last or is_title(tokens[first].lower):
        return None
    return (first, last) if any(institutional(token) for token in tokens[first : last + 1]) else None


def role_of(paragraph: Paragraph, name: int) -> tuple[int, int] | None:
    """Return the words of the organization that “of” or “from” joins to the name: “Professor NAME of the Academy”."""
    tokens = paragraph.tokens
    place = name + 1
    if place + 2 >= len(tokens) or tokens[place].lower not in {"of", "from", "at"} or tokens[place].gap != " ":
        return None
    place += 1 + (tokens[place + 1].lower in ARTICLES)
    return _institution(paragraph, place) if tokens[place].capital else None


def affiliation(paragraph: Paragraph, name: int) -> Role | None:
    """Return the short form of an organization set behind the name: “NAME, OSCE PA, and …”."""
    tokens = paragraph.tokens
    first = last = name + 1
    if first >= len(tokens) or tokens[first].gap not in {", ", " ("} or not tokens[first].upper:
        return None
    while last + 1 < len(tokens) and tokens[last + 1].gap in {" ", "/"} and tokens[last + 1].upper:
        last += 1
    behind = paragraph.text.cased[tokens[last].end :][:1]
    if behind not in {"", ",", ".", ";", ")"} or is_title(tokens[first].lower):
        return None
    return Role("", paragraph.words(first, last), first, last)
