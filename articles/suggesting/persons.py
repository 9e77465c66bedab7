"""A person's name in a text: in full, surname first, with a patronymic, with initials, glued, or a surname alone."""

import re
from functools import cached_property, lru_cache

from articles.suggesting.contexts import compound, names_another_person, names_something_else
from articles.suggesting.endings import is_cyrillic
from articles.suggesting.entries import (
    END,
    GLUED,
    INFLECTED,
    INITIALS,
    NAME,
    SPELLING,
    SURNAME,
    Found,
    begins_word,
    forms,
    stem_of,
)
from articles.suggesting.names import Name
from articles.suggesting.normalising import Normalised, plain

_REACH = 80
_PATRONYMIC = (
    r"[^\W\d_]+(?:вич(?:а|у|ем|е)?|вн(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой)|[ұу]лы|оглы|[қк]ызы|vich|vna|uly|[kq]yzy)"
)
_IS_PATRONYMIC = re.compile(_PATRONYMIC)
_START = r"(?<![^\W_])(?<![^\W_]['-])"
_INITIALS = r"[^\W\d_]{1,2}\.(?:[ -]?[^\W\d_]{1,2}\.){0,2}"
_INITIALS_BEFORE = re.compile(rf"{_START}({_INITIALS}) ?$")
_INITIALS_BEHIND = re.compile(rf" ({_INITIALS})")


@lru_cache(maxsize=65536)
def _family(family: str) -> re.Pattern[str]:
    return re.compile(forms(family, person=True) + END)


@lru_cache(maxsize=4096)
def _given(given: str) -> str:
    """Pattern of a given name, any patronymic in it or behind it being left free."""
    words = [word for word in given.split() if not _IS_PATRONYMIC.fullmatch(word)] or given.split()
    return forms(" ".join(words), person=True, last=False) + f"(?: {_PATRONYMIC})?"


class Person:
    """One spelling of a person's name, of which the family name is the trigger."""

    def __init__(self, name: Name) -> None:
        self.name = name
        self.spelling = plain(name.spelling)
        self.family = plain(name.family).lower
        self.given = plain(name.given).lower
        self.trigger = stem_of(self.family, last=True, person=True) if " " not in self.family else self.family
        if is_cyrillic(self.family) and " " in self.family:
            self.trigger = self.family.rsplit(" ", 1)[0]

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(f"{_START}{_given(self.given)} $")

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        return re.compile(f",? {_given(self.given)}{END}")

    def find(self, text: Normalised, at: int) -> Found | None:
        """Return the longest stretch around the surname at `at` that can be this person, or None."""
        match = _family(self.family).match(text.lower, at)
        if not match or not text.cased[at].isupper():
            return None
        if at and text.lower[at - 1].isalnum():
            return self._glued(text, at, match.end())
        if not begins_word(text.lower, at):
            return None
        found = self._in_full(text, at, match.end()) or self._by_initials(text, at, match.end())
        found = found or self._by_surname(text, at, match.end())
        if found is None or compound(text, found.start, found.end):
            return None
        return None if names_something_else(text, found.start, found.end) else found

    def _glued(self, text: Normalised, at: int, end: int) -> Found | None:
        start = at - len(self.given)
        if start < 0 or text.lower[start:at] != self.given or not begins_word(text.lower, start):
            return None
        if not text.cased[start].isupper() or text.cased[at - 1].isupper():
            return None
        return Found(start, end, self.name, GLUED, f"the name {self._label}, written without a space")

    def _in_full(self, text: Normalised, at: int, end: int) -> Found | None:
        window = max(0, at - _REACH)
        before = self._before.search(text.lower[window:at])
        start = window + before.start() if before else at
        behind = None if before else self._behind.match(text.lower, end)
        if not before and not behind:
            return None
        if behind:
            end = behind.end()
        if not text.cased[start].isupper() or (behind and not text.cased[behind.end() - 1].isalpha()):
            return None
        words = text.lower[start:end]
        less = 0.0 if words == self.spelling.lower else INFLECTED
        known = plain(self._label).lower
        if words == known:
            return Found(start, end, self.name, NAME, "the full name on record")
        tail = "" if words == self.spelling.lower else ", in another form"
        return Found(start, end, self.name, SPELLING - less, f"full name of {self._label}{tail}")

    def _by_initials(self, text: Normalised, at: int, end: int) -> Found | None:
        window = max(0, at - 16)
        before = _INITIALS_BEFORE.search(text.lower[window:at])
        behind = None if before else _INITIALS_BEHIND.match(text.lower, end)
        initials = before or behind
        if not initials or not self.given.startswith(initials.group(1).split(".")[0]):
            return None
        start = window + before.start(1) if before else at
        end = behind.end(1) if behind else end
        capital = start if before else text.cased.index(" ", at) + 1
        if not text.cased[capital].isupper():
            return None
        return Found(start, end, self.name, INITIALS, f"initials and surname of {self._label}")

    def _by_surname(self, text: Normalised, at: int, end: int) -> Found | None:
        if names_another_person(text, at) or _INITIALS_BEFORE.search(text.lower[max(0, at - 16) : at]):
            return None
        reason = f"surname; the full name {self._label} stands earlier in the article"
        return Found(at, end, self.name, SURNAME, reason, needs_evidence=True)

    @property
    def _label(self) -> str:
        return self.name.label or self.name.spelling
