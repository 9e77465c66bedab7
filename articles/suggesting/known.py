"""The matcher: finds known names in the paragraphs of an article and says of each why it thinks so.

One pass of an Aho-Corasick automaton over the whole article, whatever the number of names; what it meets is then
checked for case, endings and context. docs/suggesting.md has the measurements.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ahocorasick_rs import BytesAhoCorasick

from articles.suggesting.choosing import Chooser, Days, Stretch, ended, longest
from articles.suggesting.contexts import (
    MARKS,
    compound,
    names_another_person,
    names_something_else,
    part_of_another_body,
)
from articles.suggesting.entries import Entry, Wording
from articles.suggesting.foreign import COUNTRIES, of_another_country
from articles.suggesting.found import Found
from articles.suggesting.lists import heads
from articles.suggesting.names import Entity, Name, Suggestion
from articles.suggesting.normalising import GAP
from articles.suggesting.page import Page
from articles.suggesting.persons import Person, has_initials
from articles.suggesting.posts import Near, Role, confirmed, roles_of
from articles.suggesting.record import Tenure
from articles.suggesting.renderings import renderings
from articles.suggesting.sounds import keys, sound
from articles.suggesting.titles import Titles


class _Mark:
    """A word that can make a person's name part of another."""

    def find(self, page: Page, start: int, _end: int) -> None:
        """Note where it stands."""
        page.marks.append(start)


class _Country:
    """A word for another country."""

    def find(self, page: Page, start: int, _end: int) -> None:
        """Note where it stands."""
        page.countries.append(start)


class Matcher:
    """Finds the names it was built from. Building is slow, suggesting quick: keep one for many articles.

    `tenures`: who held which post; by them a title tells whose surname follows it, and a name shared by several.
    """

    def __init__(self, names: Iterable[Name], tenures: Iterable[Tenure] = ()) -> None:
        names = list(dict.fromkeys(names))
        known = {(name.entity, name.spelling) for name in names}
        names += [
            replace(name, spelling=other, label=name.label or name.spelling)
            for name in list(names)
            for other in renderings(name)
            if (name.entity, other) not in known
        ]
        tenures = list(tenures)
        waiting: dict[bytes, list[Entry]] = defaultdict(list)
        for pattern, entry in _entries(names):
            if pattern.strip() and entry not in waiting[pattern]:
                waiting[pattern].append(entry)
        self._empty = not waiting
        for head in heads(names):
            for pattern in head.triggers():
                waiting[pattern].append(head)
        for word in MARKS:
            waiting[bytes([GAP]) + keys(word)].append(_Mark())
        for word in COUNTRIES:
            waiting[bytes([GAP]) + keys(word)].append(_Country())
        self._waiting = list(waiting.values())
        self._automaton = BytesAhoCorasick(list(waiting))
        self._titles = Titles(tenures)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._ties: dict[Entity, set[Entity]] = defaultdict(set)
        for name in names:
            if name.of:
                self._ties[name.entity].add(("organization", name.of))
        for tenure in tenures:
            self._holders[tenure.post].add(tenure.person)
            self._ties["person", tenure.person] |= {("organization", tenure.organization), ("post", tenure.post)}

    def suggest(
        self, paragraphs: Sequence[str], before: Sequence[str] = (), on: Days | None = None
    ) -> list[Suggestion]:
        """Return what the paragraphs name, in reading order, without overlaps.

        `before`: texts a reader meets first, the headline and the standfirst; they are not searched for
        suggestions, but a person named there in full may go by the surname below. `on`: the first and the last
        day that the article's date can mean; a post that did not exist then is not suggested.
        """
        if self._empty or not paragraphs:
            return []
        page = Page([*before, *paragraphs])
        firm, surnames = self._found(page, on)
        stretches = longest(firm)
        chooser = Chooser(page, on, _clear(stretches), self._ties)
        suggestions: list[Suggestion] = []
        for stretch in _with_surnames(page, stretches, surnames):
            paragraph, start, end = page.place(stretch.start, stretch.end)
            place = paragraph - len(before)
            if place >= 0:
                suggestions.append(chooser.suggestion(stretch, place, start, end, paragraphs[place][start:end]))
        return suggestions

    def _found(self, page: Page, on: Days | None) -> tuple[list[Found], list[Found]]:
        """Return what the page names beyond doubt, and the surnames that may be of somebody named in full."""
        firm: list[Found] = []
        weak: list[tuple[Found, Entry]] = []
        waiting = self._waiting
        for pattern, start, end in self._automaton.find_matches_as_indexes(page.keys, overlapping=True):
            for entry in waiting[pattern]:
                found = entry.find(page, start, end)
                if found is None:
                    continue
                if found.weak:
                    weak.append((found, entry))
                else:
                    firm.append(found)
        page.marks.sort()
        page.countries.sort()
        firm = [one for one in firm + page.listed if _stands(page, one, on)]
        surnames = [one for one, _entry in weak if one.name.kind == "person" and _by_itself(page, one)]
        titled = [one for surname in surnames if (one := self._titles.with_surname(page, surname))]
        firm += titled
        roles = [(one, entry) for one, entry in weak if isinstance(entry, Role) and _stands(page, one, on)]
        if roles:
            near = Near([*firm, *surnames], self._holders)
            firm += [one for one, entry in roles if confirmed(page, one, near, entry)]
        return firm, surnames


def _entries(names: Sequence[Name]) -> Iterable[tuple[bytes, Entry]]:
    """Yield what to look for and who is to check what was found."""
    people, families = _people(names)
    bodies: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if name.kind == "organization":
            bodies[name.slug].append(name.spelling)
    wordings: list[Wording] = []
    roles: dict[tuple[str, str], Role] = {}
    for name in names:
        own = roles_of(name, bodies[name.of]) if name.kind == "post" else []
        for role in own:
            roles.setdefault((name.slug, role.lower), role)
            wordings += [Wording(replace(name, spelling=body)) for body in role.bodies]
        full = name.kind == "person" and bool(name.family and name.given)
        if not own and not full and (name.kind != "person" or (name.slug, sound(name.spelling)) not in families):
            wordings.append(Wording(name))
    for entry in [*people, *roles.values()]:
        yield from ((pattern, entry) for pattern in entry.triggers())
    count = Counter(stem for wording in wordings for stem in wording.stems)
    for wording in wordings:
        yield from ((pattern, wording) for pattern in wording.triggers(count))


def _people(names: Sequence[Name]) -> tuple[list[Person], set[tuple[str, str]]]:
    """Return people, a name for each that sounds different, and who has which family name (as it sounds)."""
    spellings: dict[tuple[str, str, str], list[Name]] = defaultdict(list)
    alone: set[tuple[str, str]] = set()
    for name in names:
        if name.kind == "person" and name.family and name.given:
            spellings[name.slug, sound(name.family), sound(name.given)].append(name)
        elif name.kind == "person":
            alone.add((name.slug, sound(name.spelling)))
    people = [Person(alike, alone=(slug, family) in alone) for (slug, family, _given), alike in spellings.items()]
    return people, {(slug, family) for slug, family, _given in spellings}


def _stands(page: Page, found: Found, on: Days | None) -> bool:
    """Whether what was found is what it seems: a person and not a street, a post that existed then."""
    if found.name.kind == "person":
        one_word = not found.name.family
        return not names_something_else(page, found.start, found.end, one_word=one_word) and not (
            one_word and compound(page, found.start, found.end)
        )
    if of_another_country(page, found.start, found.end) or part_of_another_body(page, found.start):
        return False
    return found.name.kind != "post" or not ended(found.name, on)


def _by_itself(page: Page, surname: Found) -> bool:
    """Whether no other given name, no initials and no institution belongs to a surname."""
    return not (
        names_another_person(page, surname.start)
        or has_initials(page, surname.start)
        or names_something_else(page, surname.start, surname.end, one_word=True)
    )


def _clear(stretches: Sequence[Stretch]) -> set[Entity]:
    """Entities that some name in the article means beyond doubt."""
    return {one.found[0].name.entity for one in stretches if len(one.found) == 1 or len(one.entities) == 1}


def _with_surnames(page: Page, stretches: list[Stretch], surnames: Sequence[Found]) -> list[Stretch]:
    """Return the stretches and, between them, the surnames alone of people named in full before them."""
    first: dict[Entity, int] = {}
    for stretch in stretches:
        for entity in stretch.entities if len(stretch.entities) == 1 else ():
            first.setdefault(entity, stretch.end)
    borne_out = [one for one in surnames if first.get(one.name.entity, len(page.cased)) <= one.start]
    if not borne_out:
        return stretches
    starts = [stretch.start for stretch in stretches]
    free = []
    for one in borne_out:
        at = bisect_right(starts, one.end - 1) - 1
        if at < 0 or stretches[at].end <= one.start:
            free.append(one)
    return sorted([*stretches, *longest(free)], key=lambda stretch: stretch.start)
