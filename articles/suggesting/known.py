"""The matcher: finds known names in the paragraphs of an article and says of each why it thinks so.

One pass of an Aho-Corasick automaton over the whole article, whatever the number of names; what it meets is then
checked for case, endings and context. docs/suggesting.md has the measurements.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from ahocorasick_rs import BytesAhoCorasick

from articles.suggesting.choosing import Chooser, Days, Stretch, ended, longest, only
from articles.suggesting.contexts import (
    BEHIND,
    IN_FRONT,
    compound,
    names_another_person,
    names_something_else,
    part_of_another_body,
)
from articles.suggesting.entries import Entry, Wording
from articles.suggesting.foreign import COUNTRIES, of_another_country
from articles.suggesting.found import Fit, Found, Reading
from articles.suggesting.lists import heads
from articles.suggesting.marks import patterns as marked
from articles.suggesting.names import Entity, Name, Suggestion
from articles.suggesting.normalising import GAP, plain
from articles.suggesting.page import Page
from articles.suggesting.persons import Person, has_initials
from articles.suggesting.posts import Near, Role, confirmed, roles_of
from articles.suggesting.record import Tenure
from articles.suggesting.renderings import renderings
from articles.suggesting.sounds import sound
from articles.suggesting.titles import Titles

_WORDS_TO_MARK = (BEHIND, IN_FRONT, COUNTRIES)
"""Found in the same pass as the names; in the order of `Page.marks`."""
_MARKS = [number for number, words in enumerate(_WORDS_TO_MARK) for _word in words]
_MARKED = len(_MARKS)
_TWO_WORDS = re.compile(r"[^\W_]+ [^\W_]+")


class Matcher:
    """Finds the names it was built from. Building is slow, suggesting quick: keep one for many articles.

    `tenures`: who held which post; by them a title tells whose surname follows it, and a name shared by several.
    """

    def __init__(self, names: Iterable[Name], tenures: Iterable[Tenure] = ()) -> None:
        names = list(dict.fromkeys(names))
        known = {(name.entity, name.spelling) for name in names}
        names += [
            replace(name, spelling=other, label=name.label or name.spelling)
            for name in names
            for other in renderings(name)
            if (name.entity, other) not in known
        ]
        tenures = list(tenures)
        self._index(names)
        self._titles = Titles(tenures)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._ties: dict[Entity, set[Entity]] = defaultdict(set)
        for name in names:
            if name.of:
                self._ties[name.entity].add(("organization", name.of))
        for tenure in tenures:
            self._holders[tenure.post].add(tenure.person)
            self._ties["person", tenure.person] |= {("organization", tenure.organization), ("post", tenure.post)}

    def _index(self, names: Sequence[Name]) -> None:
        """Note what to look for, and who is to check what was found."""
        surnames: dict[bytes, list[Entry]] = defaultdict(list)
        others: dict[bytes, list[Entry]] = defaultdict(list)
        exact: dict[str, list[Reading]] = defaultdict(list)
        for entry, patterns in _entries(names):
            waiting = surnames if isinstance(entry, Person) else others
            for spelling, reading in entry.exact():
                exact[spelling].append(reading)
                if not _TWO_WORDS.fullmatch(spelling) or waiting is others:
                    others[b"%c%b" % (GAP, plain(spelling).keys)]
            for pattern in patterns:
                if pattern.strip() and entry not in waiting[pattern]:
                    waiting[pattern].append(entry)
        self._exact = {spelling: readings[0] for spelling, readings in exact.items() if len(readings) == 1}
        """Spellings of one entity that stand as they are: most of what a page names is found here."""
        self._empty = not surnames and not others
        for head in heads(names):
            for pattern in head.triggers():
                others[pattern].append(head)
        marks = [pattern for words in _WORDS_TO_MARK for pattern in marked(words)]
        self._waiting: list[list[Entry]] = [*([] for _mark in marks), *surnames.values(), *others.values()]
        self._others = _MARKED + len(surnames)
        """From which pattern on they are no surnames."""
        self._automaton = BytesAhoCorasick([*marks, *surnames, *others])

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
        first = _first(stretches)
        stretches = _with_surnames(page, stretches, surnames, first)
        chooser = Chooser(on, first, self._ties)
        return list(_suggestions(page, paragraphs, len(before), stretches, chooser))

    def _found(self, page: Page, on: Days | None) -> tuple[list[Fit], list[Found]]:
        """Return what the page names beyond doubt, and the surnames that may be of somebody named in full."""
        firm, weak = self._met(page)
        firm = _standing(page, firm, on)
        if not weak:
            return firm, []
        surnames = [one for one, _entry in weak if one[2].kind == "person"]
        firm += [one for surname in surnames if (one := self._titles.with_surname(page, surname))]
        roles = [(one, entry) for one, entry in weak if isinstance(entry, Role) and _standing(page, [one], on)]
        if roles:
            near = Near([*firm, *surnames], self._holders)
            firm += [one for one, entry in roles if confirmed(page, one, near, entry)]
        return firm, surnames

    def _met(self, page: Page) -> tuple[list[Fit], list[tuple[Found, Entry]]]:
        """Return all that fits the page: what counts by itself, and what something else must bear out."""
        firm, weak = page.listed, []
        waiting, exact, cased, keyed, done = self._waiting, self._exact.get, page.cased, page.keys, 0
        for pattern, start, end in self._automaton.find_matches_as_indexes(keyed, overlapping=True):
            if pattern < _MARKED:
                page.marks[_MARKS[pattern]].append(start)
                continue
            if end == done:  # a longer name ends here, exactly as on record
                continue
            if keyed[end] == GAP:
                begin = start if pattern >= self._others else keyed.rfind(GAP, 0, start)  # with the word before it
                reading = exact(cased[begin + 1 : end])
                if reading is not None and cased[begin] not in "'-" and cased[end] != "-":
                    firm.append((begin + 1, end, reading))
                    done = end
                    continue
            for entry in waiting[pattern]:
                found = entry.find(page, start, end)
                if found is None:
                    continue
                if found[2].weak:
                    weak.append((found, entry))
                else:
                    firm.append(found)
        for places in page.marks:
            places.sort()
        return firm, weak


def _entries(names: Sequence[Name]) -> Iterable[tuple[Entry, Iterable[bytes]]]:
    """Yield who is to check what was found, and what to look for."""
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
    whole: list[Person | Role] = [*people, *roles.values()]
    for entry in whole:
        yield entry, entry.triggers()
    count = Counter(stem for wording in wordings for stem in wording.stems)
    for wording in wordings:
        yield wording, wording.triggers(count)


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


def _standing(page: Page, found: Iterable[Fit], on: Days | None) -> list[Fit]:
    """Return what is what it seems: a person and not a street, a post that existed then, a body of this country."""
    standing: list[Fit] = []
    cased = page.cased
    for one in found:
        start, end, reading = one
        if reading.kind == "person":
            one_word = not reading.name.family
            if one_word and compound(page, start, end):
                continue
            if (page.marks[1] or cased[end] in " ,") and names_something_else(page, start, end, one_word):
                continue
        elif (
            part_of_another_body(page, start)
            or (page.marks[2] and of_another_country(page, start, end))
            or (reading.dated and reading.kind == "post" and ended(reading.name, on))
        ):
            continue
        standing.append(one)
    return standing


def _by_itself(page: Page, surname: Found) -> bool:
    """Whether no other given name, no initials and no institution belongs to a surname."""
    return not (
        names_another_person(page, surname.start)
        or has_initials(page, surname.start)
        or names_something_else(page, surname.start, surname.end, True)
    )


def _suggestions(
    page: Page, paragraphs: Sequence[str], skipped: int, stretches: Iterable[Stretch], chooser: Chooser
) -> Iterator[Suggestion]:
    """Yield what to suggest for the stretches, but for those in the first `skipped` texts of the page."""
    behind = iter([*page.starts[1:], len(page.cased)])
    place, first, following = -skipped, page.starts[0], next(behind)
    for start, end, readings in stretches:
        while start >= following:
            place, first, following = place + 1, following, next(behind)
        if place < 0:
            continue
        start, end = page.original(place + skipped, start - first, end - first)
        reading = readings[0]
        words = paragraphs[place][start:end]
        if len(readings) == 1 and not reading.dated:
            yield Suggestion(words, place, start, end, reading.kind, reading.slug, reading.score, reading.reason)
        else:
            yield chooser.suggestion(words, (place, start, end), readings)


def _first(stretches: Sequence[Stretch]) -> dict[Entity, int]:
    """Return where the first name ends that means the entity beyond doubt."""
    first: dict[Entity, int] = {}
    for _start, end, readings in stretches:
        entity = readings[0].entity if len(readings) == 1 else only(readings)
        if entity is not None and entity not in first:
            first[entity] = end
    return first


def _with_surnames(
    page: Page, stretches: list[Stretch], surnames: Sequence[Found], first: dict[Entity, int]
) -> list[Stretch]:
    """Return the stretches and, between them, the surnames alone of people named in full before them."""
    if not surnames:
        return stretches
    starts = [start for start, _end, _readings in stretches]
    free: list[Found] = []
    for one in surnames:
        named = first.get(one[2].entity)
        if named is None or named > one.start:
            continue
        at = bisect_right(starts, one.end - 1) - 1
        if (at < 0 or stretches[at][1] <= one.start) and _by_itself(page, one):
            free.append(one)
    return sorted([*stretches, *longest(free)], key=itemgetter(0)) if free else stretches
