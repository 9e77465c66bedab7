"""Finds the dates of an article: every form at every place, the longest first, then read from left to right."""

import re
from collections.abc import Iterator
from itertools import chain
from types import ModuleType

from articles.reading.months import RUSSIAN_ADJECTIVES, fold_latin
from articles.suggesting.article import Article
from articles.suggesting.dates import english, kazakh, russian
from articles.suggesting.dates.clock import Clock, Near
from articles.suggesting.dates.forms import NUMERIC, Form
from articles.suggesting.dates.reading import Found, read
from articles.suggesting.findings import DateFound
from articles.suggesting.normalising import Normalised, normalise

_LANGUAGES: dict[str, ModuleType] = {"en": english, "ru": russian, "kk": kazakh, "": english}
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-z]")
_PASSING = re.compile(
    r"\b(?:since|from|until|till|by|after|before|than|с|со|от|до|после|к|ко|начиная с) $|\bb\. $"
    r"|\bborn .*$|\($",
    re.IGNORECASE,
)
_PASSING_ENDING = re.compile(r"жыл(?:дан|ға)$", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:over|for|during|throughout|within|in) the $", re.IGNORECASE)
"""“over the past year”: how long, not when."""
_NAME_BEFORE = re.compile(r"(?<![.!?:] )(?<!^)\b(?!The|This|That|Kazakhstan's)[A-Z][\w-]* $")
_NAME_BEHIND = re.compile(" [A-Z]")
_LIKELY = range(1990, 2050)
"""Years that texts on today's reforms speak of."""
_SURE = frozenset(["january", "february", "july", "september", "october", "november", "december"])
"""English months that are no other word and hardly anybody's name."""
_BEGINNING = re.compile(r"(?:^|[.!?:] |\")$")
_EVERY = re.compile(r"\b(?:every|each|кажд\w+|сайын)\s$", re.IGNORECASE)
_ADJECTIVE = re.compile("|".join(RUSSIAN_ADJECTIVES))


def find_dates(article: Article) -> list[DateFound]:
    """Return every date in the paragraphs, in the order of the text.

    The words are those of the date alone, without a preposition. A day or month without a year gets the year that
    stands near it or fits the article's date and the tense; if neither tells, `XXXX-06-08`, with the year open.
    Halves and quarters are intervals of months, seasons EDTF's 21 to 24. Vague words (“these days”) are no dates.
    """
    clock = Clock(article)
    dates: list[DateFound] = []
    for place, paragraph in enumerate(article.paragraphs):
        text = normalise(paragraph)
        clock.turn_to(text.cased)
        chosen = _chosen(text)
        clock.years = list(_stated(chosen, clock))
        for found in chosen:
            for start, end, value in read(found, clock):
                if place == 0:
                    clock.learn(start, end, value)
                first, last = text.original(start, end)
                clock.remember(value)
                dates.append(DateFound(paragraph[first:last], value, place, first, last))
    return sorted(dates, key=lambda date: (date.paragraph, date.start))


def _chosen(text: Normalised) -> list[Found]:
    """Return what does not overlap, the longest preferred, in the order of the text."""
    everything = [found for found in _everything(text) if _stands(found, text.cased)]
    everything.sort(key=lambda found: found.match.start() - found.match.end())
    taken: list[Found] = []
    covered = bytearray(len(text.cased))
    for found in everything:
        start, end = found.match.span()
        if not any(covered[start:end]):
            covered[start:end] = b"1" * (end - start)
            taken.append(found)
    taken.sort(key=lambda found: found.match.start())
    behind = chain(taken[1:], [None])
    return [found for found, after in zip(taken, behind, strict=False) if not _introduces(found, after)]


def _introduces(found: Found, after: Found | None) -> bool:
    """Whether it is but the weekday of the date behind it: “Sunday, March 19”."""
    return found.form.kind == "weekday" and after is not None and after.match.start() - found.match.end() <= len(", ")


def _everything(text: Normalised) -> Iterator[Found]:
    groups: list[tuple[str, list[Form]]] = [(text.cased, NUMERIC)]
    if _LATIN.search(text.cased):
        groups.append((text.cased, english.ENGLISH))
        if kazakh.IN_LATIN.search(text.cased):
            groups.append((fold_latin(text.cased), kazakh.KAZAKH_LATIN))
    if _CYRILLIC.search(text.cased):
        groups += [(text.cased, russian.RUSSIAN), (text.cased, kazakh.KAZAKH)]
    for words, forms in groups:
        for form in forms:
            for match in form.pattern.finditer(words):
                yield Found(form, match, _LANGUAGES[form.language])  # type: ignore[arg-type]


def _stands(found: Found, text: str) -> bool:
    """Whether the words are a date where they stand, not a count, a verb or a name."""
    match, form = found.match, found.form
    if form.language == "en" and "m" in found.groups and not text[match.start("m")].isupper():
        return False
    if "last" in found.groups and _LASTING.search(text, max(0, match.start() - 24), match.start()):
        return False
    if form.kind == "year":
        return _is_year(text, match.start(), match.end())
    if form.kind == "month":
        return _is_month(found, text)
    if "y2" in found.groups and "y" in found.groups and "m" not in found.groups:
        return 0 < int(found.groups["y2"]) - int(found.groups["y"]) < 200
    return True


def _is_year(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 40) : start]
    if english.COUNT_BEFORE.search(before):
        return False
    if english.COUNTED.match(text, end):
        return (
            bool(english.YEAR_SURELY.search(before))
            and int(text[start:end]) in _LIKELY
            and text[start:end][2:] != "00"
        )
    if english.YEAR_BEFORE.search(before):
        return True
    return bool(english.YEAR_BEHIND.match(text, end)) and not _NAME_BEFORE.search(before)


def _is_month(found: Found, text: str) -> bool:
    start, end = found.match.span()
    before = text[max(0, start - 20) : start]
    if _EVERY.search(before):
        return False
    if found.form.language == "en":
        word = found.groups["m"].lower()
        perhaps = english.MONTH_PERHAPS.search(before) and not _NAME_BEHIND.match(text, end)
        return len(word) > 2 and bool(
            word in _SURE or perhaps or english.MONTH_BEFORE.search(before) or english.MONTH_BEHIND.match(text, end)
        )
    if found.form.language == "kk":
        words = found.match.group()
        return words[0].islower() and bool(" " in words or kazakh.MONTH_ENDING.match(words))
    word = found.groups["m"]
    if _ADJECTIVE.fullmatch(word.lower()):
        return word[0].islower() or bool(_BEGINNING.search(before) and russian.EVENT_BEHIND.match(text, end))
    return bool(russian.MONTH_BEFORE.search(before) or russian.GENITIVE.fullmatch(word))


def _stated(chosen: list[Found], clock: Clock) -> Iterator[Near]:
    for found in chosen:
        if found.form.kind in ("near-month", "near-season", "near-unit", "weekday") or "that" in found.groups:
            continue
        year = found.year(clock)
        if year is None:
            continue
        groups, start = found.groups, found.match.start()
        passing = "m" not in groups and bool(
            _PASSING.search(clock.text, max(0, start - 20), start) or _PASSING_ENDING.search(found.match.group())
        )
        yield Near(start, year, not passing and "y2" not in groups, "m" in groups)
