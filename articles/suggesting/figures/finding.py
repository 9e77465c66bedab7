"""Finds the figures of an article. Dates, times, law numbers and points of a list are none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.reading.months import fold_latin
from articles.suggesting.article import Article
from articles.suggesting.figures import forms
from articles.suggesting.figures.units import CURRENCIES, unit_behind, unit_of_share
from articles.suggesting.findings import DateFound, FigureFound
from articles.suggesting.normalising import Normalised, normalise
from articles.suggesting.numerals import value
from articles.suggesting.tongue import tongue

_SENTENCE_END = re.compile(r"[.!?…][\")]* (?=[\"(]?[A-ZА-ЯЁӘҒҚҢӨҰҮІ])")
_YEARS = range(1800, 2101)
_UNSURE = frozenset(
    ["one", "один", "одна", "одно", "одного", "одной", "одному", "одним", "одном", "одну", "бір", "bir"]
)
_VAGUE = re.compile(r"hundreds|thousands|millions|billions|тысяч[иа]?м?и?|тысячах|миллион(?:ы|ов)|миллиард(?:ы|ов)|a")
"""A number that is none: “thousands of people”."""
_CLOCK = re.compile(r"(?:\bat|\bв|\bс|\bдо|\bсағат) $")
_LASTING_WORDS = (
    "percent years year months days hours weeks лет года год месяцев месяца дней процентов жыл ай күн пайыз"
)
_NOT_TAKEN_OVER = frozenset(_LASTING_WORDS.split())
"""Units that another number in the sentence rarely shares."""
_JOINED = re.compile(r" ?(?:-|to|or|and|out of|of|of the|из|до|или|по|и|немесе|пен|мен) ?")


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    value: float | int
    unit: str
    number_end: int
    sure: bool
    """In figures, not in words: worth saying even if nothing tells what it counts."""
    share: bool = False


def find_figures(article: Article, dates: Sequence[DateFound]) -> list[FigureFound]:
    """Return every number that counts something, with its noun as written, in the order of the text.

    `dates` are those of the article: their numbers count nothing. A number whose noun was left out (“98 deputies: 69
    from party lists”) takes that of the one before it in the sentence, or behind it in “from 7 to 5%”.
    """
    covered: dict[int, list[tuple[int, int]]] = {}
    for date in dates:
        covered.setdefault(date.paragraph, []).append((date.start, date.end))
    figures: list[FigureFound] = []
    for place, paragraph in enumerate(article.paragraphs):
        text = normalise(paragraph)
        for figure in _figures(text, article.language, covered.get(place, [])):
            start, end = text.original(figure.start, figure.end)
            unit = figure.unit
            if unit and text.cased[figure.start : figure.end].endswith(unit):
                unit = paragraph[end - len(unit) : end]  # as written, ё included
            figures.append(FigureFound(paragraph[start:end], figure.value, unit, place, start, end))
    return figures


def _figures(text: Normalised, stated: str, dates: list[tuple[int, int]]) -> list[_Figure]:
    language = tongue(text.lower, stated)
    in_latin = language == "kk" and tongue(text.lower, "en") == "en"
    words = fold_latin(text.lower) if in_latin else text.lower
    taken = bytearray(len(words))
    for start, end in dates:
        taken[start:end] = b"1" * (end - start)
    for match in forms.PHONE.finditer(words):
        taken[match.start() : match.end()] = b"1" * (match.end() - match.start())
    mark = forms.LIST_MARK.match(words)
    if mark:
        taken[: mark.end()] = b"1" * mark.end()
    found: list[_Figure] = []
    for one in (
        *_shares(text, words, language),
        *_compounds(words, language),
        *_numbers(text, words, language, taken),
    ):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"1" * (one.end - one.start)
            found.append(one)
    found.sort(key=lambda figure: figure.start)
    in_a_text = any(letter.isalpha() for letter in words)
    return [figure for figure in _with_units(found, text.cased) if figure.unit or (figure.sure and in_a_text)]


def _shares(text: Normalised, words: str, language: str) -> list[_Figure]:
    found = []
    for share, pattern in forms.SHARES[language]:
        for match in pattern.finditer(words):
            unit = unit_of_share(text.cased, match.end(), language)
            name, end = unit or ("", match.end())
            found.append(_Figure(match.start(), end, round(share, 2), name, end, sure=True, share=True))
    return found


def _compounds(words: str, language: str) -> list[_Figure]:
    found = []
    for match in forms.COMPOUND[language].finditer(words):
        word = match.groupdict().get("word")
        count = forms.COMPOUND_WORDS[word] if word else value(match["number"], language)
        if count is not None:
            unit = forms.COMPOUND_UNITS[match["unit"]]
            found.append(_Figure(match.start(), match.end(), count, unit, match.end(), sure=True))
    return found


def _numbers(text: Normalised, words: str, language: str, taken: bytearray) -> list[_Figure]:
    found: list[_Figure] = []
    named = -1
    for match in forms.NUMBER[language].finditer(words):
        start, end = match.span("number")
        if any(taken[start:end]):
            continue
        if forms.NOT_BEFORE.search(words, max(0, start - 16), start) or (
            0 <= named < start and forms.LIST_BEFORE.match(words[named:start])
        ):
            named = end
            continue
        if forms.NOT_BEHIND.match(words, end):
            continue
        figure = _figure(text.cased, words, match, language)
        if figure:
            found.append(figure)
    return found


def _figure(cased: str, words: str, match: re.Match[str], language: str) -> _Figure | None:
    start, end = match.span("number")
    count = value(match["number"], language)
    if count is None or _VAGUE.fullmatch(match["number"]) or _is_time(words, match):
        return None
    in_figures = match["number"][0].isdigit()
    about = forms.ABOUT[language].search(words, max(0, start - 24), match.start())
    suffix = forms.SUFFIX.match(words, end)
    end = suffix.end() if suffix else end
    unit: tuple[str, int] | None = None
    if match["money"]:
        unit = CURRENCIES[match["money"].strip()], end
    elif not suffix:
        of = unit_of_share(cased, end, language) if language == "en" else None
        unit = unit_behind(cased, end, language, count) or (of if of and of[0] != "percent" else None)
    if match["number"] in _UNSURE and (unit is None or language != "en" or words[end : end + 3] == " of"):
        return None
    if unit is None and in_figures and count in _YEARS and match["number"].isdigit() and not about:
        return None
    begins = about.start() if about else match.start()
    name, stop = unit or ("", end)
    return _Figure(begins, stop, count, name, end, in_figures)


def _is_time(words: str, match: re.Match[str]) -> bool:
    """Whether it is an hour: “в 18.00”, “at 9.30”."""
    shape = re.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", match["number"])
    start = match.start("number")
    return bool(shape and _CLOCK.search(words, max(0, start - 8), start))


def _with_units(figures: list[_Figure], cased: str) -> list[_Figure]:
    """Give a number whose noun was left out the noun of its neighbour."""
    complete: list[_Figure] = []
    for place, figure in enumerate(figures):
        unit = figure.unit
        after = figures[place + 1] if place + 1 < len(figures) else None
        if not unit and after and after.unit and _JOINED.fullmatch(cased[figure.number_end : after.start]):
            unit = after.unit
        before = complete[-1] if complete else None
        if not unit and not figure.share and before and before.unit not in _NOT_TAKEN_OVER:
            between = cased[before.end : figure.start]
            if not _SENTENCE_END.search(between):
                unit = before.unit
        complete.append(replace(figure, unit=unit))
    return complete
