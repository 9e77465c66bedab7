"""The names of institutions in the three languages: where they begin and where they end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.suggesting.unknown.classes import is_body, is_common, is_month, is_title
from articles.suggesting.unknown.inflection import is_cyrillic
from articles.suggesting.unknown.roles import is_verb
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import KAZAKH_BODY, RUSSIAN_BODY, WEAK_BODIES
from articles.suggesting.unknown.words.common import COMMON_WORDS
from articles.suggesting.unknown.words.places import PLACES

_LINKS = frozenset(["of", "for", "on", "under", "against"])
_ABROAD = frozenset(["delegation", "embassy", "mission", "consulate"])
_LEAVE_WORDS = """
the a an in on at by to of from with and but or for as this that these those his her its our their your both each
every all any some no according also then when while after before since during under over between among yesterday
today now here there president he she it we they what which who how why where not is are was were has have had
former new our new
"""
_LEAVE = frozenset(_LEAVE_WORDS.split())
_PLACE_WORDS = frozenset(word.lower() for word in PLACES)
_ADJECTIVE = re.compile(r"[\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)")
_GENITIVE = re.compile(r"[\w-]+(?:[аяыиое]|[ое]в|[еи]й|[ыи]х|[ое]го|[ое]й|[ая]м|[а-я]{3,}(?:ий|ний|тет))")
_TAILS = frozenset(["по", "при", "для", "и", "имени", "им"])
_KAZAKH_ENDS = re.compile(
    r"\w{3,}(?:[дт][ае]|[дтн][ае]н|[дтн]ен|[ғқ]а|[гк]е|н[ыі]|[дт][ыі]|[ғқ]ан|[гк]ен|[ае]ді|[ае]ды|ып|іп|уға|уге)"
)
_POSSESSED = re.compile("[ыі](?:ның|нің|на|не|н|нда|нде|нан|нен|мен|ны|ні)?$")
_REGION = frozenset(
    ["облысының", "ауданының", "қаласының", "өңірінің", "аймақтық", "облыстың", "ауданның", "әкімшілік"]
)
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Body:
    """Words `first` to `last` of a paragraph name an institution; its head noun is word `head`."""

    first: int
    last: int
    head: int
    quoted: bool = False
    """Whether its own name stands in quotation marks."""


def bodies(paragraph: Paragraph, taken: frozenset[int]) -> Iterator[Body]:
    """Return the institutions that a paragraph names. `taken`: words that belong to people's names."""
    find = {"en": _english, "ru": _russian, "kk": _kazakh}[paragraph.language]
    after = -1
    for place, token in enumerate(paragraph.tokens):
        if place <= after or token.covered or place in taken or not is_body(token.lower):
            continue
        body = find(paragraph, place, taken)
        if body and body.first > after:
            after = body.last
            yield body


def _english(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    tokens = paragraph.tokens
    if not tokens[head].capital:
        return None
    first = _english_start(tokens, head, taken)
    last = _english_end(tokens, head, taken)
    words = [token.lower for token in tokens[first : last + 1] if token.capital and token is not tokens[head]]
    if not words or (
        tokens[head].lower in WEAK_BODIES
        and all(word in COMMON_WORDS and word not in _PLACE_WORDS for word in words)
        and last - first < 2
    ):
        return None
    return Body(first, last, head)


def _english_start(tokens: tuple[Token, ...], head: int, taken: frozenset[int]) -> int:
    first = head
    while first and head - first < _MOST_WORDS:
        token, gap = tokens[first - 1], tokens[first].gap
        if gap not in {" ", "-", "'s ", "' ", '" '} or (first - 1 in taken and gap != "'s "):
            break
        if token.lower in {"and", "&"} and first > 1 and _joins(tokens, first, taken):
            first -= 2
            continue
        if not token.capital or token.lower in _LEAVE:
            break
        if is_title(token.lower) and gap != "'s " and not _attributive(tokens, first, head):
            break
        if is_body(token.lower) and first - 1 != head and not is_body(tokens[first].lower):
            break
        first -= 1
        if token.gap.endswith('"'):
            break
    return first


def _attributive(tokens: tuple[Token, ...], first: int, head: int) -> bool:
    """Whether a word for people goes with the head behind it: “Taldyk Observer Network”."""
    before = tokens[first - 2] if first > 1 else None
    return first == head and before is not None and before.capital and tokens[first - 1].gap == " "


def _joins(tokens: tuple[Token, ...], first: int, taken: frozenset[int]) -> bool:
    """Whether “and” joins two words of one name: “Science and Education Ministry”."""
    before = tokens[first - 2]
    if not before.capital or before.opens or first - 2 in taken or tokens[first - 1].gap != " ":
        return False
    if before.lower not in COMMON_WORDS or before.lower in _LEAVE:
        return False
    return not (is_body(before.lower) or is_title(before.lower))


def _english_end(tokens: tuple[Token, ...], head: int, taken: frozenset[int]) -> int:
    last = head
    while last + 1 < len(tokens) and last - head < _MOST_WORDS:
        following = _following(tokens, last, taken, linked=last > head)
        if following is None or (tokens[last + 1].lower == "to" and tokens[head].lower not in _ABROAD):
            break
        last = following
    return last


def _following(tokens: tuple[Token, ...], last: int, taken: frozenset[int], *, linked: bool) -> int | None:
    """Return the next word that belongs to the name, which ends at `last` so far, or None."""
    token = tokens[last + 1]
    if token.gap not in {" ", "-", "'s ", "' ", ", ", ' "'}:
        return None
    if token.gap == ", ":
        return last + 1 if linked and _enumerates(tokens, last + 1) else None
    if token.capital:
        if last + 1 in taken and not _bears(tokens, last + 1):
            return None
        return (
            last + 1
            if linked or is_body(token.lower) or not (is_title(token.lower) or is_common(token.lower))
            else None
        )
    abroad = token.lower == "to" and linked
    if token.lower not in _LINKS and not abroad and not (linked and token.lower in {"and", "&", "the"}):
        return None
    place = last + 2
    if place < len(tokens) and tokens[place].lower == "the" and token.lower in _LINKS:
        place += 1
    if (
        place >= len(tokens)
        or not tokens[place].capital
        or tokens[place].gap != " "
        or (place in taken and not _bears(tokens, place))
    ):
        return None
    if token.lower in {"and", "&"} and _begins_another(tokens, place):
        return None
    return None if is_month(tokens[place].lower) else place


def _bears(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether an institution follows within the run of capitals: it bears the person's name."""
    for token in tokens[place + 1 : place + 4]:
        if token.gap != " " or not token.capital:
            return False
        if is_body(token.lower):
            return True
    return False


def _begins_another(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the words behind “and” are another institution, or a place or a person of their own."""
    for token in tokens[place : place + 5]:
        if token is not tokens[place] and (token.gap not in {" ", "-"} or not token.capital):
            break
        if is_body(token.lower):
            return True
    return tokens[place].lower not in COMMON_WORDS


def _enumerates(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a list of common capitalised words closes with “and”: “Committee on Finance, Budget and Trade”."""
    for at in range(place, min(place + 6, len(tokens) - 1)):
        token = tokens[at]
        if token.lower == "and":
            return tokens[at + 1].capital
        if (
            not token.capital
            or token.lower not in COMMON_WORDS
            or is_body(token.lower)
            or token.gap not in {" ", ", "}
        ):
            return False
    return False


def _russian(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    tokens = paragraph.tokens
    if not RUSSIAN_BODY.fullmatch(tokens[head].lower) or (head + 1 < len(tokens) and tokens[head + 1].gap == "-"):
        return None
    first = _russian_start(tokens, head)
    last = _russian_end(paragraph, head, taken)
    quoted, last = _quoted_behind(paragraph, last)
    named = any(token.capital and not token.opens for token in tokens[first : head + 1])
    named = named or any(
        token.capital and token.text.isascii() and not token.upper for token in tokens[head + 1 : last + 1]
    )
    opening = tokens[first].capital and tokens[first].opens and last > head
    if not quoted and not named and not opening:
        return None
    if last == first and not quoted:
        return None
    return Body(first, last, head, quoted)


def _russian_start(tokens: tuple[Token, ...], head: int) -> int:
    first = place = head
    if tokens[head].capital and not tokens[head].opens and not (head and tokens[head - 1].capital):
        return head
    while (
        place
        and tokens[place].gap == " "
        and _ADJECTIVE.fullmatch(tokens[place - 1].lower)
        and not is_title(tokens[place - 1].lower)
    ):
        place -= 1
        if tokens[place].lower in COMMON_WORDS:
            break
        if tokens[place].capital:
            first = place
    return first


def _russian_end(paragraph: Paragraph, head: int, taken: frozenset[int]) -> int:
    tokens = paragraph.tokens
    last = place = head
    while place + 1 < len(tokens) and place - head < _MOST_WORDS:
        token = tokens[place + 1]
        if (
            token.gap != " "
            or place + 1 in taken
            or is_verb(token, "ru")
            or re.fullmatch(r"\w{3,}[аиеыу]ло(?:сь)?", token.lower)
        ):
            break
        if token.lower in _TAILS:
            if not _russian_tail(tokens, place + 1, taken):
                break
        elif is_title(token.lower) and tokens[place].lower != "при":
            break
        elif token.upper or (token.capital and token.text.isascii()) or _GENITIVE.fullmatch(token.lower):
            last = place + 1
        else:
            break
        place += 1
    return last


def _russian_tail(tokens: tuple[Token, ...], place: int, taken: frozenset[int]) -> bool:
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.gap not in {" ", ". "} or place + 1 in taken:
        return False
    if tokens[place].lower != "и":
        return True
    return not (is_body(after.lower) or after.capital or tokens[place - 1].capital)


def _quoted_behind(paragraph: Paragraph, last: int) -> tuple[bool, int]:
    """Return whether a name in quotation marks follows word `last`, and the last word with it."""
    tokens = paragraph.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].gap != ' "' or not tokens[last + 1].capital:
        return False, last
    for place in range(last + 1, min(last + 7, len(tokens))):
        behind = paragraph.text.cased[tokens[place].end : tokens[place].end + 1]
        if behind == '"':
            return True, place
        if place + 1 < len(tokens) and tokens[place + 1].gap not in {" ", "-", ". "}:
            break
    return False, last


def _kazakh(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    tokens = paragraph.tokens
    lower = tokens[head].lower
    if not is_cyrillic(lower) or not KAZAKH_BODY.fullmatch(lower):
        return None
    first = place = head
    quoted = False
    while place and head - place < 8 and tokens[place].gap in {" ", '" ', "-", ' "'}:
        token = tokens[place - 1]
        if place - 1 in taken or is_title(lower) or _kazakh_stops(token) or is_verb(token, "kk"):
            break
        quoted = quoted or tokens[place].gap == '" '
        place -= 1
        if token.capital and token.lower not in COMMON_WORDS:
            first = place
        if tokens[place].gap.endswith('"'):
            break
    if first == head or not (tokens[head].capital or _POSSESSED.search(lower)):
        return None
    if lower.startswith("орталы") and not quoted and tokens[head - 1].lower in _REGION:
        return None
    return Body(first, head, head, quoted)


def _kazakh_stops(token: Token) -> bool:
    if token.lower == "атындағы":
        return False
    if token.lower in COMMON_WORDS and token.lower != "және":
        return True
    return (
        is_title(token.lower)
        or (not token.capital and bool(_KAZAKH_ENDS.fullmatch(token.lower)))
        or bool(re.fullmatch(r"\w{3,}(?:нда|нде|дағы|дегі|тағы|тегі)", token.lower))
    )
