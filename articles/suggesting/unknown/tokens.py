"""A paragraph cut into words, each with what stands before it and whether a sentence begins with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.suggesting.normalising import Normalised, normalise
from articles.suggesting.unknown.latin import cyrillic, of_2018

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"'s$", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…:\n]\W*$")
_ABBREVIATED_WORDS = """
dr mr mrs ms prof st gen col sen gov rep jr sr им г ул акад проф см т д
"""
_ABBREVIATED = frozenset(_ABBREVIATED_WORDS.split())
_KAZAKH = re.compile("[әғқңөұүһі]")
_KAZAKH_LATIN = re.compile(r"[^\W\d_]*[ńñŋǵğıýūşäöü][^\W\d_]*")
_KAZAKH_SHARE = 0.15
"""Share of words with letters that Russian lacks from which on a paragraph is Kazakh; half have them there."""
_QUOTED_SHARE = 0.3
"""The same in a Russian article, which may quote Kazakh names."""
_ENOUGH_WORDS = 4
"""Words with letters of the Kazakh Latin alphabets from which on a paragraph is Kazakh; fewer are foreign names."""
_CYRILLIC = re.compile("[а-яё]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word."""

    text: str
    lower: str
    """In small letters; of Kazakh in Latin letters, in Cyrillic ones."""
    start: int
    end: int
    gap: str
    """What stands between the word before and this one."""
    opens: bool
    """Whether a sentence or a quotation begins with it."""
    capital: bool
    """Whether it begins with a capital letter; “al-Farabi” does too."""
    covered: bool = False
    """Whether it is part of a name on record."""

    @property
    def upper(self) -> bool:
        """Whether all its letters are capitals."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def initial(self) -> bool:
        """Whether it can be an initial: one capital letter, or one of the two-letter ones (Ye., Zh.)."""
        return (
            self.text.isupper()
            if len(self.text) == 1
            else self.text in {"Ye", "Zh", "Sh", "Ch", "Yu", "Ya", "Kh", "Дж"}
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its words."""

    place: int
    source: str
    text: Normalised
    tokens: tuple[Token, ...]
    language: str
    """`en`, `ru` or `kk`, by its letters."""

    def words(self, first: int, last: int) -> str:
        """Return the source from word `first` to word `last`, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        if '"' in self.text.cased[start:end]:
            start -= self.text.cased[:start].endswith('"')
            end += self.text.cased.startswith('"', end)
        start, end = self.text.original(start, end)
        words = self.source[start:end]
        return words if self.text.cased.count('"', start, end) % 2 == 0 else re.sub('["«»“”„]', "", words)


def paragraph(place: int, source: str, covered: Iterable[tuple[int, int]], language: str) -> Paragraph:
    """Cut `source` into words. `covered`: the stretches of `source` that are names on record."""
    text = normalise(source)
    tongue = _language(text.lower, language)
    latin = tongue == "kk" and not _CYRILLIC.search(text.lower)
    acute = latin and of_2018(text.lower)
    spans = sorted(covered)
    tokens: list[Token] = []
    end = 0
    for found in _WORD.finditer(text.cased):
        word = _POSSESSIVE.sub("", found.group())
        gap = text.cased[end : found.start()]
        previous = tokens[-1].lower if tokens else ""
        opens = not tokens or (
            bool(_ENDS_SENTENCE.search(gap)) and not _after_abbreviation(tokens[-1], previous, gap)
        )
        opens = opens or gap.endswith((' "', "- ")) or gap.strip(" ") != gap.strip() or "\n" in gap
        start, end = found.start(), found.start() + len(word)
        here = text.original(start, end)
        while spans and spans[0][1] <= here[0]:
            spans.pop(0)
        inside = bool(spans) and spans[0][0] < here[1]
        lower = cyrillic(text.lower[start:end], acute=acute) if latin else text.lower[start:end]
        tokens.append(Token(word, lower, start, end, gap, opens, _is_capital(word), inside))
    return Paragraph(place, source, text, tuple(tokens), tongue)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[:3] in {"al-", "el-", "as-"} and word[3:4].isupper())


def _after_abbreviation(token: Token, previous: str, gap: str) -> bool:
    return gap.startswith(".") and (token.initial or previous in _ABBREVIATED)


def _language(lower: str, language: str) -> str:
    if _CYRILLIC.search(lower) or _KAZAKH.search(lower):
        words = lower.split()
        least = _QUOTED_SHARE if language == "ru" else _KAZAKH_SHARE
        share = sum(1 for word in words if _KAZAKH.search(word)) / (len(words) or 1)
        return "kk" if language == "kk" or share >= least else "ru"
    return "kk" if language == "kk" or len(set(_KAZAKH_LATIN.findall(lower))) >= _ENOUGH_WORDS else "en"
