"""Places that name the same person or body brought together: in full, by initials, by the surname alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.suggesting.findings import Stretch, UnknownName
from articles.suggesting.unknown.callings import role_became
from articles.suggesting.unknown.describing import Role
from articles.suggesting.unknown.inflection import family_forms
from articles.suggesting.unknown.people import Person
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading


@dataclass(slots=True)
class Group:
    """One person with all that names them."""

    people: list[Person]
    surnames: list[tuple[int, int, int]] = field(default_factory=list)
    """Paragraph, start and end of each place that names the person by less than given name and surname."""
    alone: list[tuple[Paragraph, int]] = field(default_factory=list)
    """Each surname alone: its paragraph, and which word of it."""

    @property
    def fullest(self) -> Person:
        """Return the place with the longest name without initials, the first of such."""
        return max(self.people, key=self.rank)

    @staticmethod
    def rank(person: Person) -> tuple[bool, int, int, int]:
        """Return what sorts names by how full they are, then the earlier last."""
        return not person.initials, len(person.key), -person.paragraph, -person.start

    @property
    def family(self) -> str:
        """Return the reading of the family name."""
        return self.fullest.key[-1]


def gather(found: Sequence[Person], paragraphs: Sequence[Paragraph], classes: Sequence[str]) -> list[Group]:
    """Return one group a person, with the places of the surname alone that follow the full name."""
    groups = _grouped(found)
    _add_surnames(groups, paragraphs, classes)
    return groups


def _grouped(found: Sequence[Person]) -> list[Group]:
    groups: dict[str, list[Group]] = defaultdict(list)
    ordered: list[Group] = []
    for person in sorted(found, key=_fullest_first):
        if _by_patronymic(person):
            namesakes = [group for group in ordered if group.fullest.key[0] == person.key[0]]
            if len(namesakes) == 1:
                namesakes[0].surnames.append((person.paragraph, person.start, person.end))
                continue
        fitting = next((group for group in groups[person.key[-1]] if _same(group.fullest, person)), None)
        if fitting:
            fitting.people.append(person)
        else:
            group = Group([person])
            groups[person.key[-1]].append(group)
            ordered.append(group)
    return ordered


def _fullest_first(person: Person) -> tuple[bool, bool, bool, int, int]:
    alone = len(person.key) == 1
    return alone, _by_patronymic(person), person.initials, person.paragraph, person.start


def _by_patronymic(person: Person) -> bool:
    """Whether somebody is but addressed by given name and Russian patronymic: “Марат Болатович, скажите”."""
    return len(person.key) == 2 and person.key[1].endswith(("vich", "vna", "ichna"))


def _same(one: Person, other: Person) -> bool:
    """Whether two names of one surname can be one person's: the shorter's given names begin the longer's."""
    first, second = one.key[:-1], other.key[:-1]
    if not first or not second:
        return True
    if one.initials or other.initials:
        return first[0][:1] == second[0][:1]
    return first[0] == second[0]


def _add_surnames(groups: Sequence[Group], paragraphs: Sequence[Paragraph], classes: Sequence[str]) -> None:
    by_family: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        by_family[group.family].append(group)
    if not by_family:
        return
    taken = {(p.paragraph, place) for group in groups for p in group.people for place in range(p.start, p.end)}
    for paragraph, letters in zip(paragraphs, classes, strict=True):
        for place, token in enumerate(paragraph.tokens):
            if token.covered or not token.capital:
                continue
            first = paragraph.tokens[_with_particles(letters, place)].start
            start, end = paragraph.text.original(first, token.end)
            if (paragraph.place, start) in taken or _another_person(paragraph, letters, place):
                continue
            bearer = _bearer(by_family, token.lower, paragraph.place, start)
            if bearer:
                bearer.surnames.append((paragraph.place, start, end))
                bearer.alone.append((paragraph, place))


def _with_particles(letters: str, place: int) -> int:
    """Return the first of the particles before a surname: “van der Berg”."""
    while place and letters[place - 1] == "p":
        place -= 1
    return place


def _another_person(paragraph: Paragraph, letters: str, place: int) -> bool:
    """Whether a given name stands at the surname's side: then it is a relative's."""
    token = paragraph.tokens[place]
    before = letters[place - 1] if place and token.gap == " " else ""
    behind = paragraph.tokens[place + 1].gap if place + 1 < len(letters) else ""
    after = letters[place + 1] if behind == " " else ""
    return before in set("GSPKU") or after in set("GPKB")


def _bearer(by_family: dict[str, list[Group]], word: str, paragraph: int, start: int) -> Group | None:
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


def places(group: Group) -> list[tuple[int, int, int]]:
    """Return paragraph, start and end of everything in the body that names a person, the fullest name first.

    What stands in the headline has a paragraph below 0, and helps without being a place.
    """
    ranked = sorted(group.people, key=group.rank, reverse=True)
    full = [(one.paragraph, one.start, one.end) for one in ranked if one.paragraph >= 0]
    return [*full[:1], *sorted([*full[1:], *(place for place in group.surnames if place[0] >= 0)])]


def described_person(group: Group, sources: Mapping[int, str], bodies: Sequence[Stretch]) -> UnknownName:
    """Return a person as a suggestion.

    `sources`: paragraphs by place. `bodies`: where the article names organizations, on record or not, the last first.
    """
    stated = [_stated(one, one.role, bodies) for one in group.people if one.role]
    became = (role_became(paragraph, place) for paragraph, place in group.alone)
    stated += [(role.role, role.organization) for role in became if role]
    role, organization = next((pair for pair in stated if pair[1]), stated[0] if stated else ("", ""))
    best = max(group.people, key=lambda one: one.score)
    spans = tuple(Stretch(sources[place][start:end], place, start, end) for place, start, end in places(group))
    score = round(min(0.97, best.score + 0.03 * (len(group.people) > 1)), 2)
    return UnknownName(group.fullest.name, "person", role, organization, spans, score, best.reason)


def _stated(person: Person, role: Role, bodies: Sequence[Stretch]) -> tuple[str, str]:
    """Return role and organization; one that is meant by “the lab” or “its” is the fitting one named last."""
    if not role.refers:
        return role.role, role.organization
    for body in bodies:
        if (body.paragraph, body.start) < (person.paragraph, person.start) and _meant(role.refers, body, person):
            return role.short, body.text
    return role.role, ""


def _meant(word: str, body: Stretch, person: Person) -> bool:
    if word == "its":
        return body.paragraph == person.paragraph
    stem = word if len(word) < 5 else word[: max(4, len(word) - 2)]
    return any(one.startswith(stem) for one in body.text.lower().split())
