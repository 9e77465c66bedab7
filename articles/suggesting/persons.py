"""A person's name in a text: in full, surname first, with a patronymic, with initials, glued, or a surname alone."""

import re
from functools import cached_property

from articles.suggesting.contexts import compound, names_another_person, names_something_else
from articles.suggesting.endings import is_cyrillic
from articles.suggesting.entries import (
    GLUED,
    INFLECTED,
    INITIALS,
    NAME,
    SPELLING,
    SURNAME,
    Found,
    back,
    begins_word,
)
from articles.suggesting.forms import END, Forms, form_of, forms_of
from articles.suggesting.names import Name
from articles.suggesting.normalising import Normalised, plain

_PATRONYMIC = (
    r"[^\W\d_]+(?:вич(?:а|у|ем|е)?|вн(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой)|[ұу]лы|оглы|[қк]ызы|vich|vna|uly|[kq]yzy)"
)
_IS_PATRONYMIC = re.compile(_PATRONYMIC)
_THEN_PATRONYMIC = re.compile(f"(?: {_PATRONYMIC})?{END}")
_SURNAME_FIRST = re.compile(",? ")
_START = r"(?<![^\W_])(?<![^\W_]['-])"
_INITIALS = r"[^\W\d_]{1,2}\.(?:[ -]?[^\W\d_]{1,2}\.){0,2}"
_INITIALS_BEFORE = re.compile(rf"{_START}({_INITIALS}) ?$")
_INITIALS_BEHIND = re.compile(rf" ({_INITIALS})")


class Person:
    """One spelling of a person's name, of which the family name is the trigger."""

    def __init__(self, name: Name) -> None:
        self.name = name
        self.spelling = plain(name.spelling)
        self.family = plain(name.family).lower
        self.given = plain(name.given).lower
        self.trigger = form_of(self.family, last=True, person=True)[0] if " " not in self.family else self.family
        if is_cyrillic(self.family) and " " in self.family:
            self.trigger = self.family.rsplit(" ", 1)[0]

    @cached_property
    def _family(self) -> Forms:
        return forms_of(self.family, person=True)

    @cached_property
    def _given(self) -> Forms:
        return forms_of(self._bare_given, person=True, last=False)

    @cached_property
    def _bare_given(self) -> str:
        """The given name without a patronymic, which texts may leave out or add."""
        words = [word for word in self.given.split() if not _IS_PATRONYMIC.fullmatch(word)]
        return " ".join(words) or self.given

    def find(self, text: Normalised, at: int) -> Found | None:
        """Return the longest stretch around the surname at `at` that can be this person, or None."""
        end = self._family.match(text.lower, at)
        if end is None or not text.cased[at].isupper():
            return None
        if at and text.lower[at - 1].isalnum():
            return self._glued(text, at, end)
        if not begins_word(text.lower, at):
            return None
        found = self._in_full(text, at, end) or self._by_initials(text, at, end)
        found = found or self._by_surname(text, at, end)
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
        start = self._given_before(text.lower, at)
        if start is None:
            start, behind = at, self._given_behind(text.lower, end)
            if behind is None or not text.cased[end:behind].lstrip(", ")[0].isupper():
                return None
            end = behind
        if not text.cased[start].isupper():
            return None
        words = text.lower[start:end]
        if words == self._on_record:
            return Found(start, end, self.name, NAME, "the full name on record")
        less, tail = (0.0, "") if words == self.spelling.lower else (INFLECTED, ", in another form")
        return Found(start, end, self.name, SPELLING - less, f"full name of {self._label}{tail}")

    def _given_before(self, text: str, at: int) -> int | None:
        """Return where the given name begins that ends, perhaps by a patronymic, before the surname at `at`."""
        if text[at - 1 : at] != " ":
            return None
        words = len(self._bare_given.split())
        for start in (back(text, at, words), back(text, at, words + 1)):
            end = self._given.match(text, start)
            if end is not None and begins_word(text, start):
                patronymic = _THEN_PATRONYMIC.match(text, end)
                if patronymic and patronymic.end() == at - 1:
                    return start
        return None

    def _given_behind(self, text: str, end: int) -> int | None:
        """Return where the given name ends that follows the surname, perhaps by a patronymic."""
        space = _SURNAME_FIRST.match(text, end)
        given = self._given.match(text, space.end()) if space else None
        patronymic = _THEN_PATRONYMIC.match(text, given) if given is not None else None
        return patronymic.end() if patronymic else None

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

    @cached_property
    def _on_record(self) -> str:
        return plain(self._label).lower

    @property
    def _label(self) -> str:
        return self.name.label or self.name.spelling
