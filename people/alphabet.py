"""Names in the order of the reader's alphabet, which no database of ours knows for Kazakh."""

import unicodedata
from collections.abc import Iterable

_KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Kazakh letters stand behind the Russian ones they come from, so one order serves both languages.
_RANK = {letter: rank for rank, letter in enumerate(_KAZAKH + _LATIN)}
_RANK_LATIN_FIRST = {letter: rank for rank, letter in enumerate(_LATIN + _KAZAKH)}
OTHER = "#"
"""Stands for names that begin with no letter."""


def initial(name: str) -> str:
    """Return the capital letter under which `name` stands; accents of Latin letters do not count."""
    for character in unicodedata.normalize("NFC", name):
        if character.isalpha():
            low = character.casefold()[:1]
            if low not in _RANK:
                low = unicodedata.normalize("NFKD", low)[:1]
            return low.upper()
        if character.isdigit():
            break
    return OTHER


def sort_key(name: str, language: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts names as readers of `language` expect: their own script first, marks ignored."""
    rank = _RANK_LATIN_FIRST if language == "en" else _RANK
    key = []
    for character in unicodedata.normalize("NFC", name).casefold().replace("-", " "):
        if character not in rank:
            character = unicodedata.normalize("NFKD", character)[:1]
        if character.isalnum() or character == " ":
            key.append((rank.get(character, -1 if character in " 0123456789" else 999), character))
    return tuple(key)


def in_order(names: Iterable[tuple[int, str]], language: str) -> list[tuple[int, str]]:
    """Return (key, name) pairs sorted by name, then by key."""
    return sorted(names, key=lambda pair: (sort_key(pair[1], language), pair[0]))


def letters(names: Iterable[str], language: str) -> list[str]:
    """Return the letters under which `names` stand, once each, in order; the sign for none comes last."""
    found = {initial(name) for name in names}
    return sorted(found, key=lambda letter: (letter == OTHER, sort_key(letter, language)))
