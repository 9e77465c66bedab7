"""One spelling each, ready to be looked for: a trigger that an automaton finds, and the check around it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from articles.suggesting.endings import is_cyrillic
from articles.suggesting.forms import END, WORD, Forms, form_of, forms_of
from articles.suggesting.names import Name
from articles.suggesting.normalising import Normalised, plain

_ACRONYM = re.compile(r"[^\W\d_a-zа-я]{2,5}")
NAME, SPELLING, WORDING, ACRONYM, GLUED, INITIALS, SURNAME = 0.95, 0.9, 0.75, 0.85, 0.8, 0.7, 0.55
INFLECTED = 0.03
"""How much less certain a form with an ending is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a normalised text that a spelling fits."""

    start: int
    end: int
    name: Name
    score: float
    reason: str
    needs_evidence: bool = False
    """A surname alone: counts only if the full name stood before it."""


class Entry(Protocol):
    """What the matcher keeps of a spelling."""

    trigger: str

    def find(self, text: Normalised, at: int) -> Found | None:
        """Return what the spelling fits, given that its trigger begins at `at`."""


class Wording:
    """An organization, a reform, or a person of one name: words that stand as they are, but for their endings."""

    def __init__(self, name: Name) -> None:
        self.name = name
        self.spelling = plain(name.spelling)
        self.words = [match.group() for match in WORD.finditer(self.spelling.lower)]
        self.acronym = bool(_ACRONYM.fullmatch(self.spelling.cased)) and self.spelling.cased.isupper()
        self.stems = [
            form_of(word, last=place == len(self.words) - 1, person=self._person, reform=name.kind == "reform")[0]
            for place, word in enumerate(self.words)
        ]
        self.trigger = "" if is_cyrillic(self.spelling.lower) and not self.acronym else self._latin_trigger()
        self.before = 0
        """Words of the name in front of its trigger."""

    @cached_property
    def _is_label(self) -> bool:
        return self.spelling.cased == plain(self.name.label or self.name.spelling).cased

    @property
    def _person(self) -> bool:
        return self.name.kind == "person"

    def _latin_trigger(self) -> str:
        if self.acronym or not self.words:
            return self.spelling.lower
        at = self.spelling.lower.rindex(self.words[-1])
        return self.spelling.lower[:at] + self.stems[-1]

    def trigger_by(self, count: dict[str, int]) -> None:
        """Choose the rarest of the words as trigger, so that "Ministry of" does not try every ministry."""
        if not self.trigger and self.stems:
            self.before = min(range(len(self.stems)), key=lambda place: (count[self.stems[place]], place))
            self.trigger = self.stems[self.before]

    @cached_property
    def _forms(self) -> Forms:
        return forms_of(self.spelling.lower, person=self._person, reform=self.name.kind == "reform")

    def _end(self, text: str, start: int) -> int | None:
        if not self.acronym:
            return self._forms.match(text, start)
        end = start + len(self.spelling.lower)
        found = _ACRONYM_ENDING.match(text, end) if text.startswith(self.spelling.lower, start) else None
        return found.end() if found else None

    def find(self, text: Normalised, at: int) -> Found | None:
        """Return the stretch that the name fits, or None."""
        start = back(text.lower, at, self.before)
        if not begins_word(text.lower, start):
            return None
        end = self._end(text.lower, start)
        if end is None or not self._case_fits(text.cased[start:end]):
            return None
        return Found(start, end, self.name, *self._judge(text.lower[start:end]))

    def _case_fits(self, cased: str) -> bool:
        spelling = self.spelling.cased
        if self.acronym:
            return cased[: len(spelling)] == spelling
        if spelling == self.spelling.lower:
            return True
        pairs = zip(WORD.findall(spelling), WORD.findall(cased), strict=False)
        capitals = [there[0].isupper() for known, there in pairs if known[0].isupper()]
        if not capitals:  # eGov
            return cased[: len(spelling)] == spelling
        return all(capitals) if self._person else capitals[0]

    def _judge(self, words: str) -> tuple[float, str]:
        label = self.name.label or self.name.spelling
        form = words != self.spelling.lower
        tail, less = (", with an ending", INFLECTED) if form else ("", 0.0)
        if self.acronym:
            return ACRONYM - less, f"short form of {label}{tail}"
        if self._is_label:
            return NAME - less, f"the name on record{tail}"
        if self.name.kind == "reform":
            return WORDING - less, f"wording on record for the reform “{label}”{tail}"
        return SPELLING - less, f"spelling on record of {label}{tail}"


_ACRONYM_ENDING = re.compile(f"(?:-?(?:[ндт](?:ың|ің|ы|і|ан|ен|а|е)|[ғқ]а|[гк]е|[мбп]ен))?{END}")
"""Kazakh joins endings to an acronym, often by a hyphen: ҚСЗИ-дің."""


def begins_word(text: str, start: int) -> bool:
    """Whether no letter or figure stands before `start`."""
    return start == 0 or not (
        text[start - 1].isalnum() or (text[start - 1] == "'" and text[start - 2 : start - 1].isalnum())
    )


def back(text: str, at: int, words: int) -> int:
    """Return where the word begins that stands `words` words before `at`."""
    for _ in range(words):
        while at and not text[at - 1].isalnum():
            at -= 1
        while at and (text[at - 1].isalnum() or (text[at - 1] in "-'." and text[at - 2 : at - 1].isalnum())):
            at -= 1
    return at
