"""English names of institutions: “Office for Democratic Institutions and Human Rights”."""

from articles.suggesting.unknown.bodies.found import MOST_WORDS, Body
from articles.suggesting.unknown.classes import is_body, is_common, is_given, is_month, is_place, is_title
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import WEAK_BODIES
from articles.suggesting.unknown.words.ordinary import COMMON_WORDS
from articles.suggesting.unknown.words.places import PLACES

_LINKS = frozenset(["of", "for", "on", "under", "against"])
_NEEDS_MORE = {"forum": MOST_WORDS, "watch": 2}
"""Words before such a head without which, or without a tail, it names an event or a thing: “Astana Forum”."""
_ABROAD = frozenset(["delegation", "embassy", "mission", "consulate"])
_LEAVE_WORDS = """
the a an in on at by to of from with and but or for as this that these those his her its our their your both each
every all any some no according also then when while after before since during under over between among yesterday
today now here there president he she it we they what which who how why where not is are was were has have had
former new our new
"""
_LEAVE = frozenset(_LEAVE_WORDS.split())
_PLACE_WORDS = frozenset(word.lower() for word in PLACES)


def english(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    """Return the English name of which word `head` is the head noun, or None."""
    tokens = paragraph.tokens
    if not tokens[head].capital:
        return None
    first = _english_start(tokens, head, taken)
    last = _english_end(tokens, head, taken)
    words = [token.lower for token in tokens[first : last + 1] if token.capital and token is not tokens[head]]
    if last > first and all(token.upper for token in tokens[first : last + 1]):
        return None  # shouted, not named
    if tokens[head].lower in _NEEDS_MORE and last == head and head - first < _NEEDS_MORE[tokens[head].lower]:
        return None
    if not words or (
        tokens[head].lower in WEAK_BODIES
        and all(word in COMMON_WORDS and word not in _PLACE_WORDS for word in words)
        and last - first < 2
    ):
        return None
    return Body(first, last, head)


def _english_start(tokens: tuple[Token, ...], head: int, taken: frozenset[int]) -> int:
    first = head
    while first and head - first < MOST_WORDS:
        token, gap = tokens[first - 1], tokens[first].gap
        if gap not in {" ", "-", "'s ", "' ", '" '} or (first - 1 in taken and gap != "'s "):
            break
        if token.lower in {"and", "&"} and first > 1 and _joins(tokens, first, taken):
            first = _list_start(tokens, first - 2)
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
    if is_place(before.lower) or before.lower in _LEAVE:
        return False
    return not (is_body(before.lower) or is_title(before.lower))


def _list_start(tokens: tuple[Token, ...], first: int) -> int:
    """Return the first of the words that commas join to word `first`: “Educational, Scientific and Cultural”."""
    while first and tokens[first].gap == ", " and tokens[first - 1].capital and not tokens[first - 1].opens:
        if is_place(tokens[first - 1].lower) or is_title(tokens[first - 1].lower) or is_body(tokens[first - 1].lower):
            break
        first -= 1
    return first


def _english_end(tokens: tuple[Token, ...], head: int, taken: frozenset[int]) -> int:
    last = head
    while last + 1 < len(tokens) and last - head < MOST_WORDS:
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
    return is_place(tokens[place].lower)


def _enumerates(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a list of capitalised words closes with “and”: “Committee on Finance, Budget and Trade”."""
    for at in range(place, min(place + 6, len(tokens) - 1)):
        token = tokens[at]
        if token.lower == "and":
            return tokens[at + 1].capital
        if not token.capital or token.gap not in {" ", ", "} or is_body(token.lower) or is_title(token.lower):
            return False
        if is_place(token.lower) or is_given(token.lower):
            return False
    return False
