"""A person's name in a text: in full, surname first, with a patronymic, with initials, glued, or a surname alone."""

import re
from collections.abc import Iterable, Sequence

from articles.suggesting.contexts import compound, names_another_person
from articles.suggesting.entries import (
    GLUED,
    INFLECTED,
    INITIALS,
    NAME,
    SPELLING,
    SURNAME,
    VARIANT,
    begins_word,
)
from articles.suggesting.forms import END
from articles.suggesting.found import Found, Reading
from articles.suggesting.names import Name
from articles.suggesting.normalising import GAP, plain
from articles.suggesting.page import BREAK, Page
from articles.suggesting.sounds import keys, surfaces
from articles.suggesting.spoken import Spoken

_PATRONYMIC = (
    r"[^\W\d_]+(?:вич(?:а|у|ем|е)?|вн(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой)|[ұу]лы|оглы|[қк]ызы|vich|vna|[uū]l[yı]|"
    r"[kq][yı]z[yı])"
)
_IS_PATRONYMIC = re.compile(_PATRONYMIC)
_GIVEN_BEHIND = re.compile(rf"(?P<comma>,?) (?P<given>[^\W\d_][\w'-]*)(?P<rest> {_PATRONYMIC}{END})?")
_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_][\w'-]*)")
_INITIALS = r"[^\W\d_]{1,2}\.(?:[ -]?[^\W\d_]{1,2}\.){0,2}"
_START = r"(?<![^\W_])(?<![^\W_]['-])"
_INITIALS_BEFORE = re.compile(rf"{_START}({_INITIALS}) ?$")
_INITIALS_BEHIND = re.compile(rf" ({_INITIALS})")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.")
_OPENING = "\"'([«"
_GAP = bytes([GAP])
_LONGEST = 60
"""Characters of a given name with a patronymic that are looked at before a surname."""


class Person:
    """One name of a person in all the spellings that share its sound; the family name is the trigger."""

    __slots__ = (
        "_exact", "_givens", "_in_other_form", "_most_words", "_surname", "alone", "family", "given", "label", "name",
    )  # fmt: skip

    def __init__(self, names: Sequence[Name], *, alone: bool = False) -> None:
        self.name = names[0]
        self.label = self.name.label or self.name.spelling
        self.alone = alone
        """Whether the surname alone is on record as a spelling."""
        self.family = Spoken([plain(name.family).lower for name in names], last=True)
        self._givens = {plain(name.given).lower for name in names}
        bare = [_bare(given) for given in sorted(self._givens)]
        self.given = Spoken(bare, last=False)
        self._most_words = max(len(given.split()) for given in bare)
        self._exact = [self._whole(name) for name in names]
        self._surname = self._alone()
        self._in_other_form = Reading(self.name, SPELLING - INFLECTED, f"full name of {self.label}, in another form")

    def _whole(self, name: Name) -> tuple[str, Reading]:
        spelling = plain(name.spelling).cased
        if spelling == plain(self.label).cased:
            reading = Reading(self.name, NAME, "the full name on record")
        else:
            reading = Reading(self.name, SPELLING, f"full name of {self.label}")
        return spelling, reading

    def _alone(self) -> Reading:
        if self.alone:
            return Reading(self.name, VARIANT, f"surname, a spelling on record of {self.label}")
        reason = f"surname; the full name {self.label} stands earlier in the article"
        return Reading(self.name, SURNAME, reason, weak=True)

    def triggers(self) -> Iterable[bytes]:
        """Return the keys of the surname in every spelling, and of the whole name glued."""
        stems = self.family.stems
        yield from (_GAP + surface for stem in stems for surface in surfaces(stem))
        yield from (_GAP + keys(given) + keys(stem) for given in self._givens for stem in stems)

    def exact(self) -> Iterable[tuple[str, Reading]]:
        """Return the full names on record."""
        return self._exact

    def find(self, page: Page, start: int, end: int) -> Found | None:
        """Return the longest stretch around the surname that can be this person, or None."""
        at = start + 1
        stop, own = self.family.end(page.lower, at, end)
        if not stop:
            return self._glued(page, at, end)
        if not page.cased[at].isupper() or not begins_word(page, at):
            return None
        found = self._in_full(page, at, stop, own=own) or self._by_initials(page, at, stop)
        if found is None and not (
            self.alone and (not own or has_initials(page, at) or names_another_person(page, at))
        ):
            found = Found(at, stop, self._surname)
        return self._unless_compound(page, found) if found else None

    @staticmethod
    def _unless_compound(page: Page, found: Found) -> Found | None:
        beside = page.cased[found.start - 1] == "-" or page.cased[found.end] == "-"
        return None if beside and compound(page, found.start, found.end) else found

    def _glued(self, page: Page, start: int, end: int) -> Found | None:
        for given in self._givens:
            at = start + len(given)
            if at < end and page.lower.startswith(given, start):
                stop, _own = self.family.end(page.lower, at, end)
                if stop and page.cased[start].isupper() and page.cased[at].isupper() and page.cased[at - 1].islower():
                    reason = f"the name {self.label}, written without a space"
                    return Found(start, stop, Reading(self.name, GLUED, reason))
        return None

    def _in_full(self, page: Page, at: int, end: int, *, own: bool) -> Found | None:
        start, own_given = self._given_before(page, at)
        if start is None:
            start = at
            behind, own_given = self._given_behind(page, end)
            if behind is None:
                return None
            end = behind
        if not page.cased[start].isupper():
            return None
        if not (own and own_given):
            reason = f"“{page.cased[start:end]}”, another spelling of the name {self.label}"
            return Found(start, end, Reading(self.name, VARIANT, reason))
        return Found(start, end, self._in_other_form)

    def _given_before(self, page: Page, at: int) -> tuple[int | None, bool]:
        """Return where the given name begins that ends, perhaps by a patronymic, before the surname at `at`."""
        if page.cased[at - 1] != " " or (page.keys[at - 2] == GAP and page.cased[at - 2] != "."):
            return None, False
        words = page.lower[max(0, at - _LONGEST) : at - 1].rpartition(BREAK)[2].split(" ")
        start, own = self._given_at_end(page, words, at - 1)
        if (
            start is None
            and len(words) > 1
            and (_IS_PATRONYMIC.fullmatch(words[-1]) or _INITIAL.fullmatch(words[-1]))
        ):
            return self._given_at_end(page, words[:-1], at - 2 - len(words[-1]))
        return start, own

    def _given_at_end(self, page: Page, words: list[str], stop: int) -> tuple[int | None, bool]:
        """Return where the given name begins that the last of the words are, which end at `stop`."""
        for count in range(1, min(self._most_words + 1, len(words)) + 1):
            given = (words[-1] if count == 1 else " ".join(words[-count:])).lstrip(_OPENING)
            own = self.given.fits(given)
            if own is not None and begins_word(page, stop - len(given)):
                return stop - len(given), own
        return None, False

    def _given_behind(self, page: Page, end: int) -> tuple[int | None, bool]:
        """Return where the given name ends that follows the surname, perhaps by a patronymic."""
        if not page.cased[end + (page.cased[end] == ",") + 1 : end + 3][:1].isupper():
            return None, False
        behind = _GIVEN_BEHIND.match(page.lower, end)
        own = self.given.fits(behind["given"]) if behind else None
        if behind is None or own is None or not page.cased[behind.start("given")].isupper():
            return None, False
        following = _NEXT_WORD.match(page.cased, behind.end())
        if behind["comma"] and following and following["word"][0].isupper():  # "Karin, Yerlan Tukumov"
            return None, False
        return behind.end(), own

    def _by_initials(self, page: Page, at: int, end: int) -> Found | None:
        window = max(0, at - 16)
        before = _INITIALS_BEFORE.search(page.lower[window:at]) if "." in page.cased[at - 2 : at] else None
        behind = _INITIALS_BEHIND.match(page.lower, end) if "." in page.cased[end + 2 : end + 4] else None
        initials = before or behind
        if not initials or not self.given.begins(initials.group(1)):
            return None
        start = window + before.start(1) if before else at
        stop = behind.end(1) if behind and not before else end
        capital = start if before else end + 1
        if not page.cased[capital].isupper():
            return None
        return Found(start, stop, Reading(self.name, INITIALS, f"initials and surname of {self.label}"))


def has_initials(page: Page, at: int) -> bool:
    """Whether initials stand before the surname at `at`."""
    return "." in page.cased[at - 2 : at] and bool(_INITIALS_BEFORE.search(page.lower[max(0, at - 16) : at]))


def _bare(given: str) -> str:
    """Return the given name without a patronymic, which texts may leave out or add."""
    words = [word for word in given.split() if not _IS_PATRONYMIC.fullmatch(word)]
    return " ".join(words) or given
