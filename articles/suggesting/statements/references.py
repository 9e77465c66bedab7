"""Whom pronouns and titles go back to."""

from dataclasses import dataclass

from articles.suggesting.record import Tenure
from articles.suggesting.statements.speakers import Cast, Speaker
from articles.suggesting.statements.titles import title_words

_WOMAN = frozenset(["she", "her", "она", "ее"])
_SEVERAL = frozenset(["they", "their", "они", "их", "олар", "олардың"])
_MAN = frozenset(["he", "his", "он", "его"])

_GENERIC_TEXT = """
expert official politician speaker specialist interviewee author interlocutor эксперт спикер политик специалист
чиновник собеседник автор сарапшы маман саясаткер
"""
_GENERIC = frozenset(_GENERIC_TEXT.split())
"""What is said of anybody once named: it means whoever spoke last."""
_PROFESSIONS = frozenset(["scientist", "analyst", "expert", "lawyer", "activist", "defender", "official", "ученый"])


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, and how that is known."""

    speaker: Speaker
    score: float
    reason: str = ""


class References:
    """What was said before, sentence by sentence: who spoke there or was named first."""

    def __init__(self, cast: Cast, tenures: tuple[Tenure, ...]) -> None:
        self.cast = cast
        self._tenures = tenures
        self.trail: list[tuple[int, Speaker]] = []
        """Paragraph and speaker."""
        self.heard: dict[str, Speaker] = {}
        """By surname: who speaks though nobody told beforehand that the words are a name."""

    def pronoun(self, word: str, paragraph: int, here: Speaker | None = None) -> Subject | None:
        """Return whom a pronoun means. `here`: who is named earlier in its own sentence."""
        several = word in _SEVERAL
        options = ([(paragraph, here)] if here else []) + self.trail[::-1][:12]
        for place, speaker in options:
            if paragraph - place > 4:
                break
            if self._fits(word, speaker, several):
                told = speaker.name or speaker.label
                return Subject(speaker, 0.82 if place == paragraph else 0.74, f"“{word}” is {told}, named before")
        return None

    @staticmethod
    def _fits(word: str, speaker: Speaker, several: bool) -> bool:
        if several or speaker.several:
            return several and speaker.several
        if not speaker.name:
            return False
        if word in _WOMAN:
            return speaker.gender != "m"
        return not (word in _MAN and speaker.gender == "f")

    def titled(self, words: str, shown: str, paragraph: int, offset: int, anaphoric: bool) -> Subject:
        """Return whom a title means; somebody unnamed if the article names nobody who bears it."""
        parts = title_words(words)
        loose = len(parts) <= 1 or (len(parts) == 2 and parts & _PROFESSIONS)
        back = self._goes_back(shown, paragraph, 2) if anaphoric and loose else None
        if back and parts <= _GENERIC:
            return back
        holders = self.holders(parts)
        speaker = self.cast.titled(words, paragraph, offset, holders) if parts else None
        if speaker:
            return Subject(speaker, 0.83, f"“{shown}” is {speaker.name}, so called in this article")
        named = [one for one in self.cast.speakers if one.entity in holders]
        if len(holders) == 1 and named:
            return Subject(named[0], 0.78, f"“{shown}” was {named[0].name} on the article's date")
        if back:
            return back
        held = f"; that was {', '.join(sorted(holders))} on the article's date" if 0 < len(holders) < 3 else ""
        return Subject(Speaker(None, label=shown), 0.66, f"“{shown}”, whom the text does not name{held}")

    def _goes_back(self, shown: str, paragraph: int, reach: int) -> Subject | None:
        place, last = self.trail[-1] if self.trail else (0, None)
        if last is None or not last.name or paragraph - place > reach:
            return None
        return Subject(last, 0.72, f"“{shown}” goes back to {last.name}")

    def holders(self, parts: frozenset[str]) -> set[str]:
        """Return slugs of those who bore a title of all these words on the article's date."""
        first, last = self.cast.article.earliest, self.cast.article.latest
        if not parts or not first or not last:
            return set()
        return {
            one.person
            for one in self._tenures
            if (not one.start or one.start <= last)
            and (not one.end or one.end >= first)
            and any(parts <= title_words(title) for title in one.titles)
        }
