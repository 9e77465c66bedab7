"""The matcher: finds known names in the paragraphs of an article and says of each why it thinks so.

One pass of an Aho-Corasick automaton over each paragraph, whatever the number of names; what it meets is then
checked for word boundaries, case, endings and context.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ahocorasick

from articles.suggesting.contexts import compound, names_something_else
from articles.suggesting.entries import Entry, Found, Wording
from articles.suggesting.names import Entity, Name, Suggestion
from articles.suggesting.normalising import Normalised, normalise
from articles.suggesting.persons import Person

SHARED = 0.3
"""Score of a name that several entities bear."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """All that fits one stretch of text: one entity, or several that share the name."""

    start: int
    end: int
    found: tuple[Found, ...]

    @property
    def entities(self) -> list[Entity]:
        return list(dict.fromkeys(one.name.entity for one in self.found))


class Matcher:
    """Finds the names it was built from. Building is slow, suggesting quick: keep one for many articles."""

    def __init__(self, names: Iterable[Name]) -> None:
        entries: list[Entry] = []
        wordings: list[Wording] = []
        for name in dict.fromkeys(names):
            if name.family and name.given:
                entries.append(Person(name))
            else:
                wordings.append(Wording(name))
        count = Counter(stem for wording in wordings for stem in wording.stems)
        for wording in wordings:
            wording.trigger_by(count)
        self._by_trigger: dict[str, list[Entry]] = defaultdict(list)
        for entry in [*entries, *wordings]:
            if entry.trigger.strip():
                self._by_trigger[entry.trigger].append(entry)
        self._automaton = ahocorasick.Automaton()
        for trigger, waiting in self._by_trigger.items():
            self._automaton.add_word(trigger, (len(trigger), waiting))
        if self._by_trigger:
            self._automaton.make_automaton()

    def suggest(self, paragraphs: Sequence[str], before: Sequence[str] = ()) -> list[Suggestion]:
        """Return what the paragraphs name, in reading order, without overlaps.

        `before`: texts a reader meets first, the headline and the standfirst; they are not searched for
        suggestions, but a person named there in full may go by the surname below.
        """
        if not self._by_trigger:
            return []
        texts = [normalise(text) for text in (*before, *paragraphs)]
        found = [self._find(text) for text in texts]
        clear = self._clear(found)
        named: set[Entity] = set()
        suggestions: list[Suggestion] = []
        for place, (text, candidates) in enumerate(zip(texts, found, strict=True), start=-len(before)):
            for stretch in _readable(candidates, named):
                if len(stretch.entities) == 1 and not stretch.found[0].needs_evidence:
                    named.add(stretch.entities[0])
                if place >= 0:
                    suggestions.append(_suggestion(text, paragraphs[place], place, stretch, clear))
        return suggestions

    def _find(self, text: Normalised) -> list[Found]:
        found: list[Found] = []
        for last, (length, entries) in self._automaton.iter(text.lower):
            at = last - length + 1
            for entry in entries:
                one = entry.find(text, at)
                if one and not _misleading(text, one):
                    found.append(one)
        return found

    @staticmethod
    def _clear(found: list[list[Found]]) -> set[Entity]:
        """Entities that some name in the article means beyond doubt."""
        firm = [
            stretch for candidates in found for stretch in _longest([f for f in candidates if not f.needs_evidence])
        ]
        return {stretch.entities[0] for stretch in firm if len(stretch.entities) == 1}


def _misleading(text: Normalised, found: Found) -> bool:
    """Whether a person of one name is but part of a longer name: Abai, and the Abai Region."""
    if found.name.kind != "person" or found.name.family:
        return False
    return compound(text, found.start, found.end) or names_something_else(text, found.start, found.end)


def _longest(candidates: Iterable[Found], taken: Sequence[_Stretch] = ()) -> list[_Stretch]:
    """Return the longest stretches that do not overlap each other or those taken, in reading order."""
    groups: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for one in candidates:
        groups[one.start, one.end].append(one)
    chosen = list(taken)
    for start, end in sorted(groups, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other.start or other.end <= start for other in chosen):
            best = sorted(groups[start, end], key=lambda one: (-one.score, one.name.entity))
            chosen.append(_Stretch(start, end, tuple(best)))
    return sorted(chosen, key=lambda stretch: stretch.start)


def _readable(candidates: Sequence[Found], named: set[Entity]) -> list[_Stretch]:
    """Return the stretches that count, surnames alone only of people named in full before them."""
    firm = _longest([one for one in candidates if not one.needs_evidence])
    first: dict[Entity, int] = {}
    for stretch in firm:
        if len(stretch.entities) == 1:
            first.setdefault(stretch.entities[0], stretch.end)
    surnames = [
        one
        for one in candidates
        if one.needs_evidence and (one.name.entity in named or first.get(one.name.entity, one.end) <= one.start)
    ]
    return _longest(surnames, firm)


def _suggestion(text: Normalised, paragraph: str, place: int, stretch: _Stretch, clear: set[Entity]) -> Suggestion:
    start, end = text.original(stretch.start, stretch.end)
    likely = [one for one in stretch.found if one.name.entity in clear]
    entities = list(dict.fromkeys(one.name.entity for one in likely))
    best = stretch.found[0]
    words = paragraph[start:end]
    if len(stretch.entities) == 1:
        return Suggestion(words, place, start, end, *best.name.entity, round(best.score, 2), best.reason)
    labels = list(dict.fromkeys(one.name.label or one.name.spelling for one in stretch.found))
    shared = f"name shared by {', '.join(labels[:-1])} and {labels[-1]}" if len(labels) > 1 else "name of several"
    if len(entities) == 1 and not best.needs_evidence:
        best = likely[0]
        reason = f"{shared}; the article names {best.name.label or best.name.spelling} elsewhere"
        return Suggestion(words, place, start, end, *best.name.entity, round(best.score * 0.8, 2), reason)
    return Suggestion(words, place, start, end, best.name.kind, None, SHARED, shared)
