"""Places that name the same person or body brought together: in full, by initials, by the surname alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.suggesting.findings import Stretch, UnknownName
from articles.suggesting.unknown.inflection import family_forms
from articles.suggesting.unknown.people import Person
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading

_LESS_CERTAIN_ALONE = 0.1


@dataclass(slots=True)
class _Group:
    """One person with all that names them."""

    people: list[Person]
    surnames: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def fullest(self) -> Person:
        return max(self.people, key=lambda one: (not one.initials, len(one.key), -one.paragraph, -one.start))

    @property
    def family(self) -> str:
        return self.fullest.key[-1]


def gather(found: Sequence[Person], paragraphs: Sequence[Paragraph], classes: Sequence[str]) -> list[UnknownName]:
    """Return one unknown name a person, with the places of the surname alone that follow the full name."""
    groups = _grouped(found)
    _add_surnames(groups, paragraphs, classes)
    return [_unknown(group, paragraphs) for group in groups]


def _grouped(found: Sequence[Person]) -> list[_Group]:
    groups: dict[str, list[_Group]] = defaultdict(list)
    ordered: list[_Group] = []
    for person in sorted(found, key=lambda one: (one.initials, one.paragraph, one.start)):
        fitting = next((group for group in groups[person.key[-1]] if _same(group.fullest, person)), None)
        if fitting:
            fitting.people.append(person)
        else:
            group = _Group([person])
            groups[person.key[-1]].append(group)
            ordered.append(group)
    return ordered


def _same(one: Person, other: Person) -> bool:
    """Whether two names of one surname can be one person's: the shorter's given names begin the longer's."""
    first, second = one.key[:-1], other.key[:-1]
    if not first or not second:
        return True
    if one.initials or other.initials:
        return first[0][:1] == second[0][:1]
    return first[0] == second[0]


def _add_surnames(groups: Sequence[_Group], paragraphs: Sequence[Paragraph], classes: Sequence[str]) -> None:
    by_family: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        by_family[group.family].append(group)
    if not by_family:
        return
    taken = {(p.paragraph, place) for group in groups for p in group.people for place in range(p.start, p.end)}
    for paragraph, letters in zip(paragraphs, classes, strict=True):
        for place, token in enumerate(paragraph.tokens):
            if token.covered or not token.capital:
                continue
            start, end = paragraph.text.original(token.start, token.end)
            if (paragraph.place, start) in taken or _another_person(paragraph, letters, place):
                continue
            group = _bearer(by_family, token.lower, paragraph.place, start)
            if group:
                group.surnames.append((paragraph.place, start, end))


def _another_person(paragraph: Paragraph, letters: str, place: int) -> bool:
    """Whether a given name stands at the surname's side: then it is a relative's."""
    token = paragraph.tokens[place]
    before = letters[place - 1] if place and token.gap == " " else ""
    behind = paragraph.tokens[place + 1].gap if place + 1 < len(letters) else ""
    after = letters[place + 1] if behind == " " else ""
    return before in {"G", "S", "P", "U"} or after in {"G", "P", "B"}


def _bearer(by_family: dict[str, list[_Group]], word: str, paragraph: int, start: int) -> _Group | None:
    """Return who was last named in full before the place and bears the surname."""
    for form in family_forms(word):
        groups = by_family.get(reading(form), [])
        earlier = [
            ((person.paragraph, person.start), order, group)
            for order, group in enumerate(groups)
            for person in group.people
            if (person.paragraph, person.start) < (paragraph, start)
        ]
        if earlier:
            return max(earlier)[2]
    return None


def _unknown(group: _Group, paragraphs: Sequence[Paragraph]) -> UnknownName:
    fullest = group.fullest
    best = max(group.people, key=lambda one: one.score)
    described = [one.role for one in group.people if one.role]
    role = next((one for one in described if one.organization), described[0] if described else None)
    full = sorted((one for one in group.people if one is not fullest), key=lambda one: (one.paragraph, one.start))
    places = [(one.paragraph, one.start, one.end) for one in [fullest, *full]] + sorted(group.surnames)
    sources = {paragraph.place: paragraph.source for paragraph in paragraphs}
    spans = tuple(Stretch(sources[place][start:end], place, start, end) for place, start, end in places)
    score = round(min(0.97, best.score + 0.03 * (len(group.people) > 1)), 2)
    return UnknownName(
        fullest.name,
        "person",
        role.role if role else "",
        role.organization if role else "",
        spans,
        score,
        best.reason,
    )
