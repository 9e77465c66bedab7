"""Where a description of somebody cannot go on: verbs, and words that begin a clause."""

from articles.suggesting.unknown.classes import is_title
from articles.suggesting.unknown.tokens import Token
from articles.suggesting.unknown.words.verbs import (
    BREAKING,
    ENGLISH_NOT_VERBS,
    ENGLISH_VERB,
    RUSSIAN_NOT_VERBS,
    RUSSIAN_VERB,
)


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
