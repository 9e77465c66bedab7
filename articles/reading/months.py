"""Names of the months in English, Russian and Kazakh, in every form that texts decline them to, and one look-up."""

import re
import unicodedata
from functools import lru_cache

from . import wording

ENGLISH = (
    *("january|jan", "february|febr?", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug"),
    *("september|sept?", "october|oct", "november|nov", "december|dec"),
)
_SOFT = "(?:ь|я|е|ю|ем|ём)"
RUSSIAN = (
    *(f"январ{_SOFT}|янв", f"феврал{_SOFT}|февр?", "март(?:а|е|у|ом)?|мар", f"апрел{_SOFT}|апр", "ма(?:й|я|е|ю|ем)"),
    *(f"июн{_SOFT}", f"июл{_SOFT}", "август(?:а|е|у|ом)?|авг", f"сентябр{_SOFT}|сент?", f"октябр{_SOFT}|окт"),
    *(f"ноябр{_SOFT}|ноя?б?", f"декабр{_SOFT}|дек"),
)
_RUSSIAN_STEMS = (
    *("январ", "феврал", "мартов", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр"),
    "декабр",
)
RUSSIAN_ADJECTIVES = tuple(f"{stem}ь?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)" for stem in _RUSSIAN_STEMS)
_PLACE = "(?:нда|нде|ында|інде|да|де|та|те)"
KAZAKH_CASE = (
    f"(?:(?:сы|сі)?{_PLACE}(?:ғы|гі)?|(?:сы|сі)(?:нан|нен|ның|нің|на|не)?|ына|іне|ға|ге|қа|ке|ынан|інен"
    "|дан|ден|тан|тен|нан|нен|ының|інің|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ын|ін|мен|пен|бен|ы|і)?"
)
_KAZAKH_STEMS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйе[кг]", "қазан", "қараша"),
    "желтоқсан",
)
KAZAKH = tuple(f"{stem}{KAZAKH_CASE}" for stem in _KAZAKH_STEMS)
_KAZAKH_SHORT = ("қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел")
LATIN_CASE = (
    "(?:[dtn][ae]n?(?:gi)?|(?:si)?n[dt]?[ae]n?(?:gi)?|si(?:nin)?|i?nda(?:gi)?|inde(?:gi)?|[gqk][ae]|[ndt]i[ny]|i"
    "|[mpb]en)?"
)
KAZAKH_LATIN = tuple(stem.replace("s", "sh?").replace("j", "(?:j|zh?)") + LATIN_CASE for stem in wording.LATIN_MONTHS)
"""Of words folded by `fold_latin`."""
_UNMARKED = {"ı": "i", "ŋ": "n", "y": "i", "w": "u", "ý": "u"}


def fold_latin(text: str) -> str:
    """Kazakh in any of the Latin alphabets tried since 2017, without what they differ in, but sh, zh and ch.

    In small letters, one for each of `text`.
    """
    return "".join(_unmarked(letter) for letter in text)


@lru_cache(maxsize=1024)
def _unmarked(letter: str) -> str:
    low = letter.lower()
    low = low if len(low) == 1 else "i"  # İ
    bare = unicodedata.normalize("NFD", low)[0]
    return _UNMARKED.get(low) or _UNMARKED.get(bare, bare)


def any_of(months: tuple[str, ...]) -> str:
    """A pattern of any of the months."""
    return f"(?:{'|'.join(months)})"


def _table(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"({month})" for month in months))


_TABLES = tuple(map(_table, (ENGLISH, RUSSIAN, RUSSIAN_ADJECTIVES, KAZAKH, _KAZAKH_SHORT)))
_LATIN = _table(KAZAKH_LATIN)


@lru_cache(maxsize=4096)
def month(word: str) -> int:
    """The month, 1 to 12, that the word names, whatever its case and its full stop; 0 for any other word."""
    word = word.lower().removesuffix(".")
    for table in _TABLES:
        found = table.fullmatch(word)
        if found:
            return found.lastindex or 0
    found = _LATIN.fullmatch(fold_latin(word))
    return (found.lastindex or 0) if found else 0
