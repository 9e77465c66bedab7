"""Russian names of institutions: «Министерство юстиции», «партия „Ауыл“», in any case."""

import re

from articles.suggesting.unknown.bodies.found import MOST_WORDS, Body
from articles.suggesting.unknown.classes import is_body, is_title
from articles.suggesting.unknown.clauses import is_verb
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import RUSSIAN_BODY
from articles.suggesting.unknown.words.ordinary import COMMON_WORDS

_ADJECTIVE = re.compile(r"[\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)")
_GENITIVE = re.compile(r"[\w-]+(?:[аяыиое]|[ое]в|[еи]й|[ыи]х|[ое]го|[ое]й|[ая]м|[ие]ю|[а-я]{3,}(?:ий|ний|тет))")
_TAILS = frozenset(["по", "при", "для", "и", "имени", "им"])
_PAST = re.compile(r"\w{3,}[аиеыу]ло(?:сь)?|\w{4,}(?:ан|ен|ян|ут|ят)[ыо]")
_OF_MANY = re.compile("(?:[ое]в|ей)$")
_ADJECTIVE_OF_MANY = re.compile("[ыи]х$")
_WITHOUT_ENDING = re.compile("[а-я]{2,6}[бвгджзкмнпрстфхцчшщ]")
"""The genitive of many, as of «наук», «дел», «рек»."""
_LONGEST_FORM = 6


def russian(paragraph: Paragraph, head: int, taken: frozenset[int]) -> Body | None:
    """Return the Russian name of which word `head` is the head noun, or None."""
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
    return Body(first, last, head)


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
    while place + 1 < len(tokens) and place - head < MOST_WORDS:
        token = tokens[place + 1]
        if token.gap != " " or place + 1 in taken or is_verb(token, "ru") or _PAST.fullmatch(token.lower):
            break
        if token.lower in _TAILS:
            if not _russian_tail(tokens, place + 1, taken):
                break
        elif _belongs(tokens[place], token):
            last = place + 1
        else:
            break
        place += 1
    return last


def _belongs(before: Token, token: Token) -> bool:
    """Whether a word can stand in the genitive behind the head noun."""
    if is_title(token.lower) and before.lower != "при":
        return bool(_OF_MANY.search(token.lower))
    if token.lower in COMMON_WORDS:
        return False
    if token.upper or (token.capital and token.text.isascii()) or _GENITIVE.fullmatch(token.lower):
        return True
    return bool(
        _ADJECTIVE_OF_MANY.search(before.lower) or (not token.capital and _WITHOUT_ENDING.fullmatch(token.lower))
    )


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


def quoted_by_form(paragraph: Paragraph, form: int) -> Body | None:
    """Return an institution that only a short form in front marks: ТОО «Сарыарка», ЦАИ «Евразийский мониторинг»."""
    token = paragraph.tokens[form]
    if not token.upper or len(token.text) > _LONGEST_FORM:
        return None
    quoted, last = _quoted_behind(paragraph, form)
    return Body(form, last, form) if quoted else None
