"""One spelling each, ready to be looked for: triggers that an automaton finds, and the check around them."""

import re
from collections.abc import Iterable
from typing import Protocol

from articles.suggesting.endings import is_cyrillic
from articles.suggesting.forms import END, WORD, Forms, form_of, forms_of
from articles.suggesting.found import Found, Reading
from articles.suggesting.names import Name
from articles.suggesting.normalising import GAP, plain
from articles.suggesting.page import BREAK, Page
from articles.suggesting.sounds import keys

_ACRONYM = re.compile(r"[^\W\d_a-zа-я]{2,5}")
NAME, SPELLING, WORDING, ACRONYM, GLUED, VARIANT, LISTED, INITIALS, SURNAME = (
    0.95, 0.9, 0.75, 0.85, 0.8, 0.8, 0.8, 0.7, 0.55,
)  # fmt: skip
INFLECTED = 0.03
"""How much less certain a form with an ending is."""
_GAP = bytes([GAP])
_LONGEST_WORD = 80
_CYRILLIC = "\u0400"
"""The first Cyrillic letter: keys do not tell the alphabets apart."""


class Entry(Protocol):
    """What the matcher keeps of a spelling."""

    def triggers(self) -> Iterable[bytes]:
        """Return the keys to look for, gaps included."""

    def exact(self) -> Iterable[tuple[str, Reading]]:
        """Return the spellings that need no look at anything but their ends, and what they mean."""

    def find(self, page: Page, start: int, end: int) -> Found | None:
        """Return what the spelling fits, given that one of its triggers stands from `start` to `end`."""


class Wording:
    """Words that stand as they are but for their endings: of a body, a post, a reform, a person of one name."""

    __slots__ = (
        "_any_number", "_before", "_exact", "_forms_found", "_inflected_found", "_spaced", "_words",
        "acronym", "cyrillic", "loose", "lower", "name", "spelling", "stems",
    )  # fmt: skip

    def __init__(self, name: Name) -> None:
        self.name = name
        spelling = plain(name.spelling)
        self.spelling, self.lower = spelling.cased, spelling.lower
        self.acronym = self.spelling.isupper() and bool(_ACRONYM.fullmatch(self.spelling))
        self._spaced = self.lower if self.acronym else self.lower.replace("-", " ")
        plural = name.kind == "organization" and self._for_many()
        self._any_number = plural or name.kind == "reform"
        self._words = [match.group() for match in WORD.finditer(self._spaced)]
        self.stems = [
            form_of(word, last=place == len(self._words) - 1, person=self._person, reform=self._any_number)[0]
            for place, word in enumerate(self._words)
        ]
        self.cyrillic = is_cyrillic(self.lower)
        self.loose = self.spelling == self.lower or plural or self._without_capitals()
        """Whether capitals may be left out."""
        self._before = 0
        """Words of the name in front of its trigger."""
        self._exact = self._reading(exact=True)
        self._forms_found: Forms | None = None
        self._inflected_found: Reading | None = None

    @property
    def _person(self) -> bool:
        return self.name.kind == "person"

    def _without_capitals(self) -> bool:
        """Whether texts write the name with a small letter too: posts, reforms, and bodies in Cyrillic."""
        sentence_case, several = self.spelling[1:] == self.lower[1:], len(self._words) > 1
        if self.name.kind == "post":
            return several
        if self.name.kind == "reform" or (self.name.kind == "organization" and self.cyrillic and several):
            return sentence_case
        return self.name.kind == "organization" and self.lower in _INSTITUTIONS

    def _for_many(self) -> bool:
        """Whether the name is of a kind of bodies, all of which it means: Maslikhats, Областные маслихаты."""
        sentence_case = self.spelling[1:] == self.lower[1:]
        return (
            sentence_case
            and self.lower not in _OFFICIALS
            and any(_PLURAL.search(word) for word in (self.lower, self.lower.split(" ")[0]))
        )

    def triggers(self, count: dict[str, int] | None = None) -> Iterable[bytes]:
        """Return the keys to look for: of the rarest word by `count`, so that "Ministry of" does not try them all.

        Words in Latin letters stand as they are but for the last one's ending: all of them are looked for.
        """
        if not self._words:
            return ()
        if self.acronym:
            return (_GAP + keys(self.lower),)
        if not self.cyrillic:
            at = self._spaced.rindex(self._words[-1])
            return (_GAP + keys((self._spaced[:at] + self.stems[-1]).lstrip()),)
        count = count or {}
        self._before = min(range(len(self.stems)), key=lambda place: (count.get(self.stems[place], 0), place))
        return (_GAP + keys(self.stems[self._before]),)

    def exact(self) -> Iterable[tuple[str, Reading]]:
        """Return the spelling on record."""
        return ((self.spelling, self._exact),) if self._words else ()

    def find(self, page: Page, start: int, _end: int) -> Found | None:
        """Return the stretch that the name fits, or None."""
        start += 1
        if self.cyrillic and page.cased[start] < _CYRILLIC:
            return None
        if self._before:
            start = back(page, start, self._before)
        return self._in_other_form(page, start) if begins_word(page, start) else None

    @property
    def _inflected(self) -> Reading:
        if self._inflected_found is None:
            self._inflected_found = self._reading(exact=False)
        return self._inflected_found

    @property
    def _forms(self) -> Forms:
        if self._forms_found is None:
            self._forms_found = forms_of(self._spaced, person=self._person, reform=self._any_number)
        return self._forms_found

    def _in_other_form(self, page: Page, start: int) -> Found | None:
        if self.acronym:
            end = start + len(self.lower)
            ending = _ACRONYM_ENDING.match(page.lower, end) if page.cased.startswith(self.spelling, start) else None
            if ending is None:
                return None
            return Found(start, ending.end(), self._inflected)
        stop = self._forms.match(page.spaced, start)
        if stop is None or not self._case_fits(page.cased[start:stop]):
            return None
        return Found(start, stop, self._exact if page.lower[start:stop] == self.lower else self._inflected)

    def _case_fits(self, cased: str) -> bool:
        if self.loose:
            return True
        pairs = zip(WORD.findall(self.spelling), WORD.findall(cased), strict=False)
        capitals = [there[0].isupper() for known, there in pairs if known[0].isupper()]
        if not capitals:  # eGov
            return cased.startswith(self.spelling)
        return all(capitals) if self._person else capitals[0]

    def _reading(self, *, exact: bool) -> Reading:
        label = self.name.label or self.name.spelling
        tail, less = ("", 0.0) if exact else (", with an ending", INFLECTED)
        if self.acronym:
            return Reading(self.name, ACRONYM - less, f"short form of {label}{tail}")
        if self.spelling == plain(label).cased:
            return Reading(self.name, NAME - less, f"the name on record{tail}")
        if self.name.kind == "reform":
            return Reading(self.name, WORDING - less, f"wording on record for the reform “{label}”{tail}")
        return Reading(self.name, SPELLING - less, f"spelling on record of {label}{tail}")


_INSTITUTIONS_TEXT = """
парламент сенат мажилис мәжіліс маслихат мәслихат курултай құрылтай омбудсмен омбудсман акимат әкімдік прокуратура
"""
_INSTITUTIONS = frozenset(_INSTITUTIONS_TEXT.split())
"""Bodies of one word that Russian and Kazakh texts write with a small letter too."""
_OFFICIALS_TEXT = """
governors akims mayors deputies senators ministers judges ambassadors commissioners voters
губернаторы акимы мэры депутаты сенаторы министры судьи послы избиратели
әкімдер депутаттар сенаторлар министрлер судьялар сайлаушылар
"""
_OFFICIALS = frozenset(_OFFICIALS_TEXT.split())
"""Common nouns for people in office and for voters: with a small letter, or alone, rarely what is on record."""
_PLURAL = re.compile("[^aious]s$|[ыи]$|(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_ACRONYM_ENDING = re.compile(f"(?:-?(?:[ндт](?:ың|ің|ы|і|ан|ен|а|е)|[ғқ]а|[гк]е|[мбп]ен))?{END}")
"""Kazakh joins endings to an acronym, often by a hyphen: ҚСЗИ-дің."""


def begins_word(page: Page, start: int) -> bool:
    """Whether no letter or figure stands before `start`, nor one with an apostrophe."""
    return page.keys[start - 1] == GAP and (page.cased[start - 1] != "'" or page.keys[start - 2] == GAP)


def back(page: Page, at: int, words: int) -> int:
    """Return where the word begins that stands `words` words before `at`."""
    text = page.spaced
    for _ in range(words):
        while at and not text[at - 1].isalnum():
            at -= 1
        at = max(text.rfind(" ", 0, at), text.rfind(BREAK, max(0, at - _LONGEST_WORD), at)) + 1
        while not text[at].isalnum():
            at += 1
    return at
