"""Kazakh names of institutions, whose head noun stands last: «Әділет министрлігі»."""

import re

from articles.suggesting.unknown.bodies.found import Body
from articles.suggesting.unknown.classes import is_body, is_common, is_title
from articles.suggesting.unknown.clauses import is_verb
from articles.suggesting.unknown.inflection import is_cyrillic
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import KAZAKH_BODY
from articles.suggesting.unknown.words.ordinary import COMMON_WORDS

_KAZAKH_ENDS = re.compile(
    r"\w{3,}(?:[дт][ае]|[дтн][ае]н|[дтн]ен|[ғқ]а|[гк]е|н[ыі]|[дт][ыі]|[ғқ]ан|[гк]ен|[ае]ді|[ае]ды|ып|іп|уға|уге)"
)
_POSSESSED = re.compile("[ыі](?:ның|нің|на|не|н|нда|нде|нан|нен|мен|ны|ні)?$")
_NOT_GENITIVE = re.compile("[ыі](?:н|на|не|нда|нде|нан|нен|мен|ны|ні)?$")
_REGION = frozenset(
    ["облысының", "ауданының", "қаласының", "өңірінің", "аймақтық", "облыстың", "ауданның", "әкімшілік"]
)
_MOST_WORDS = 8


def kazakh(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    """Return the Kazakh name of which word `head`, its last, is the head noun, or None."""
    tokens = paragraph.tokens
    lower = tokens[head].lower
    if not is_cyrillic(lower) or not KAZAKH_BODY.fullmatch(lower):
        return None
    first, quoted = kazakh_start(paragraph, head, taken)
    if first == head or not (tokens[head].capital or possessed(tokens[head])):
        return None
    if lower.startswith("орталы") and not quoted and tokens[head - 1].lower in _REGION:
        return None
    return Body(first, head, head)


def possessed(token: Token) -> bool:
    """Whether the word has the ending of what belongs to something."""
    return bool(_POSSESSED.search(token.lower))


def kazakh_start(paragraph: Paragraph, head: int, taken: frozenset[int] = frozenset()) -> tuple[int, bool]:
    """Return the first word of the name that ends with word `head`, and whether quotation marks are within it."""
    tokens = paragraph.tokens
    first = place = head
    quoted = False
    while place and head - place < _MOST_WORDS and _joined(tokens, place):
        token = tokens[place - 1]
        if place - 1 in taken or _stops(token) or is_verb(token, "kk") or _ends_another(tokens, place - 1):
            break
        quoted = quoted or tokens[place].gap == '" '
        place -= 1
        if token.capital and token.lower not in COMMON_WORDS:
            first = place
        if tokens[place].gap.endswith('"') or (quoted and tokens[place].opens):
            break
    return first, quoted


def _ends_another(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether another institution's name ends with the word, or with the one before “және”."""
    if tokens[place].lower == "және" and place:
        place -= 1
    return is_body(tokens[place].lower) and bool(_NOT_GENITIVE.search(tokens[place].lower))


def _joined(tokens: tuple[Token, ...], place: int) -> bool:
    return tokens[place].gap in {" ", '" ', "-", ' "'} or (
        tokens[place - 1].initial and tokens[place].gap.strip() == "."
    )


def _inflects(token: Token) -> bool:
    """Whether the endings of a word tell: those of a name within a sentence, and of places, do not."""
    return not token.capital or (token.opens and not is_common(token.lower))


def _stops(token: Token) -> bool:
    if token.lower == "атындағы":
        return False
    if token.lower in COMMON_WORDS and token.lower != "және":
        return True
    return (
        is_title(token.lower)
        or (_inflects(token) and bool(_KAZAKH_ENDS.fullmatch(token.lower)))
        or bool(re.fullmatch(r"\w{3,}(?:нда|нде|дағы|дегі|тағы|тегі)", token.lower))
    )
