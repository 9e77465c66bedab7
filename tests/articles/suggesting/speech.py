"""Statements found beside those labelled: by paragraph, and whether the speaker is the right one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.articles.suggesting.comparing import Tally, alike, compare
from tests.articles.suggesting.labelled import Label, Text


@dataclass(frozen=True, slots=True)
class _Said:
    """All that one speaker says in one paragraph."""

    speaker: str | None
    entity: str | None
    mode: str
    places: tuple[Any, ...]
    optional: bool = False

    @property
    def place(self) -> Any:
        return self.places[0]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.places[0], name)

    def meets(self, other: "_Said") -> int:
        """Characters that both cover."""
        return sum(
            max(0, min(a.end, b.end) - max(a.start, b.start))
            for a in self.places
            for b in other.places
            if a.paragraph == b.paragraph
        )


def statements(text: Text, found: Sequence[Any]) -> Tally:
    """Statements by paragraph: what one speaker says there is one, found if words of it are."""
    labels = _labelled_speech(text.statements)
    spoken = _found_speech(found)
    tally = compare(text, labels, spoken, lambda label, one: bool(label.meets(one)), _speaker)
    for label in labels:
        nearest = max(spoken, key=label.meets, default=None)
        if label.optional or nearest is None or not label.meets(nearest):
            continue
        tally.hit("mode", label.mode == nearest.mode)
        if not tally.hit("speaker", same_speaker(label, nearest)):
            tally.errors.append((text, "speaker", label.place, f"{_speaker(label)}, not {_speaker(nearest)}"))
    return tally


def _speaker(one: Any) -> str:
    return str(one.entity or one.speaker)


def _labelled_speech(labels: Iterable[Label]) -> list[_Said]:
    groups: dict[Any, list[Label]] = defaultdict(list)
    for label in labels:
        groups[label.place.paragraph, label.value["speaker"]].append(label)
    return [
        _Said(
            of[0].value["speaker"],
            of[0].value.get("entity"),
            of[0].value["mode"],
            tuple(label.place for label in of),
            all(label.optional for label in of),
        )
        for of in groups.values()
    ]


def _found_speech(found: Iterable[Any]) -> list[_Said]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for one in found:
        groups[one.paragraph, one.entity or one.speaker or one.label].append(one)
    return [_Said(of[0].speaker, of[0].entity, of[0].mode, tuple(of)) for of in groups.values()]


def same_speaker(label: Any, one: Any) -> bool:
    """Whether both name the same person, or neither names anybody."""
    if label.entity and one.entity:
        return bool(label.entity == one.entity)
    if not label.speaker or not one.speaker:
        return not label.speaker and not one.speaker and not one.entity
    return alike(label.speaker, one.speaker)
