"""How a word of a name may end in a text: listed Russian, Kazakh and English endings, no dictionary.

A dictionary (pymorphy3) does not know Kazakh surnames and reads "Токаева" as a woman's; a list errs visibly.
Words are normalised: lower case, е for ё.
"""

import re
from functools import lru_cache

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_VOICED = {"қ": "[қғ]", "к": "[кг]", "п": "[пб]"}
"""Last letters that Kazakh voices before a vowel: жарлық, жарлығы."""

_ADJECTIVE = "ый ий ой ого его ому ему ым им ом ем ая яя ую юю ою ею ей ое ее"
_ADJECTIVES = "ые ие ых их ым им ыми ими"
# (endings of the name on record, endings in the singular, endings in the plural); the first that fits counts.
_RUSSIAN = [
    (("ие",), f"{_ADJECTIVE} ие ия ию ием ии", f"{_ADJECTIVES} ий иям иями иях"),
    (("ий",), f"{_ADJECTIVE} ия ию ием ие ии", f"{_ADJECTIVES} иев иям иями иях"),
    (("ый", "ой", "ая", "яя", "ое", "ее"), _ADJECTIVE, _ADJECTIVES),
    (("ые",), "", _ADJECTIVES),
    (("а", "я"), "а я ы и е у ю ой ей ою ею", "- й ь ам ям ами ями ах ях"),
    (("ь",), "ь я ю ем е и ью", "ей ям ями ях"),
    (("й",), "й я ю ем е и", "ев ям ями ях"),
    (("о", "е"), "о е а я у ю ом ем", "- ам ям ами ями ах ях"),
    (("ы", "и"), "ы и", "- ов ев ей а я ам ям ами ями ах ях"),
    (("у", "ю", "э", "і", "ә", "ө", "ү", "ұ"), "-", ""),
    (("",), "- а у ом ем ым е", "ы и ов ев ам ами ах ых ыми"),
]
# Plural, then whose, then case; each may be absent.
_KAZAKH = (
    "(?:лар|лер|дар|дер|тар|тер)?(?:ымыз|іміз|сы|сі|ы|і)?"
    "(?:(?:нда|нде|да|де|та|те)(?:ғы|гі)?|[ндт](?:ың|ің)|[ндт](?:ы|і)|[ндт](?:ан|ен)|"
    "[ғқ]а|[гк]е|н[ае]|[мбп]ен|[нае])?"
)
_SHORTEST = 3
"""Letters that must stay of a word before it may take endings."""


def is_cyrillic(word: str) -> bool:
    """Whether the word holds a Cyrillic letter."""
    return bool(_CYRILLIC.search(word))


@lru_cache(maxsize=65536)
def inflected(word: str, *, last: bool, person: bool) -> tuple[str, str]:
    """Return the part of a Cyrillic `word` that stays, and a pattern of what may stand behind it.

    `last`: Kazakh sets its endings behind the last word of a name only. `person`: no plurals, so that one
    man's surname is not found in a family's or, cut back, in a woman's.
    """
    for records, singular, plural in _RUSSIAN:
        record = next((ending for ending in records if word.endswith(ending)), None)
        if record is None or len(word) - len(record) < _SHORTEST:
            continue
        stem = word[: len(word) - len(record)]
        endings = {ending.strip("-") for ending in f"{singular} {'' if person else plural}".split()} | {record}
        options = "|".join(sorted(endings, key=len, reverse=True))
        if not last:
            return stem, f"(?:{options})"
        return _with_kazakh(stem, record, options)
    return word, ""


def _with_kazakh(stem: str, record: str, options: str) -> tuple[str, str]:
    if record or stem[-1] not in _VOICED:
        return stem, f"(?:{record}{_KAZAKH}|{options})(?![^\\W_])"
    return stem[:-1], f"(?:{_VOICED[stem[-1]]}{_KAZAKH}|{stem[-1]}(?:{options}))(?![^\\W_])"


def english(word: str, *, reform: bool) -> tuple[str, str]:
    """Return the part of a word in Latin letters that stays, and a pattern of its end, plural included.

    Wordings of reforms that are recorded in the plural are found in the singular too.
    """
    if re.search("[bcdfghjklmnpqrstvwxz]y$", word):
        return word[:-1], "(?:y|ies)"
    if re.search("(?:s|x|z|ch|sh)$", word):
        if reform and re.search("[^su]s$", word) and len(word) > _SHORTEST + 1:
            return word[:-1], "s?"
        return word, "(?:es)?"
    return word, "s?"
