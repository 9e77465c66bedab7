"""Which shapes of names are people: what stands around them decides, and says why."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from articles.suggesting.unknown.callings import affiliation, role_across_verb, role_became, role_of
from articles.suggesting.unknown.describing import Role
from articles.suggesting.unknown.naming import named, nominative, span, words_of
from articles.suggesting.unknown.roles import address_before, role_before, role_behind
from articles.suggesting.unknown.shapes import Shape, shapes, surnames
from articles.suggesting.unknown.surroundings import (
    doubt,
    in_list,
    is_headline,
    names_something_else,
    speaks,
    stands_as_person,
)
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading

ENOUGH = 0.5
"""Certainty from which on a name is suggested; below it, more than half are wrong."""
_IN_LIST = re.compile(",? (?:and |и |және )?")
_SURE_FAMILY = re.compile("(?:[оеи][вн]|[сц]кий|вич)$")
"""A family name of men in the nominative, or a patronymic."""


@dataclass(frozen=True, slots=True)
class Person:
    """One place where a person is named in full."""

    paragraph: int
    start: int
    end: int
    name: str
    """In the nominative, with the letters of the text."""
    key: tuple[str, ...]
    """Reading of each word of the name, the family name last."""
    role: Role | None
    score: float
    reason: str
    initials: bool


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Words of a paragraph that are people's names, and whose name each word of a description in front leads to."""

    names: frozenset[int]
    claimed: Mapping[int, Shape]


def people(paragraph: Paragraph, classes: str, single: frozenset[str]) -> list[Person]:
    """Return the people that a paragraph names. `single`: capitalised words that stand alone in the article."""
    headline = is_headline(paragraph)
    found: list[Person] = []
    every = [*shapes(paragraph, classes), *surnames(paragraph, classes)]
    fitting = [shape for shape in every if not names_something_else(paragraph, shape, classes)]
    likely = [shape for shape in fitting if shape.certainty >= ENOUGH]
    names = frozenset(place for shape in likely for place in range(shape.first, shape.last + 1))
    claimed = {place: shape for shape in likely for place in _claimed(paragraph, shape, names)}
    neighbours = Neighbours(names, claimed)
    for shape in fitting:
        person = _judge(paragraph, shape, classes, neighbours, headline=headline, single=single)
        if person:
            found.append(person)
    return _listed(paragraph, found)


def _judge(
    paragraph: Paragraph,
    shape: Shape,
    classes: str,
    neighbours: Neighbours,
    *,
    headline: bool,
    single: frozenset[str],
) -> Person | None:
    score, reasons = shape.certainty, []
    words = words_of(paragraph, shape)
    first_case = nominative(paragraph, shape, words)
    role = _role(
        paragraph, shape, neighbours, nominative=first_case == words and bool(_SURE_FAMILY.search(words[-1].lower()))
    )
    if role:
        score += 0.3
        reasons.append(f"beside the words “{_short(paragraph.words(role.first, role.last))}”")
    if address_before(paragraph, shape.first):
        score += 0.3
        reasons.append(f"after “{paragraph.tokens[shape.first - 1].text}”")
    if shape.certainty < ENOUGH and stands_as_person(paragraph, shape):
        score += 0.2
        reasons.append("where people stand in a sentence")
    if speaks(paragraph, shape):
        score += 0.3
        reasons.append("beside a verb of saying")
    if reading(first_case[shape.family]) in single and len(words) > 1:
        score += 0.15
        reasons.append("the surname stands alone elsewhere")
    score -= doubt(paragraph, shape, headline=headline)
    if score < ENOUGH and not (score >= 0.3 and not shape.listed and in_list(paragraph, shape)):
        return None
    start, end = span(paragraph, shape)
    name, key = named(first_case, shape)
    if first_case == words and shape.last > shape.first and shape.family:
        name = " ".join(paragraph.source[start:end].split())
    reason = "; ".join([_capitalised(shape.words), *reasons])
    initials = "I" in classes[shape.first : shape.last + 1]
    return Person(paragraph.place, start, end, name, key, role, min(0.97, score), reason, initials)


def _claimed(paragraph: Paragraph, shape: Shape, names: frozenset[int]) -> range:
    """Return the words before a name that describe its bearer."""
    role = role_before(paragraph, shape.first, names)
    return range(role.first, role.last + 1) if role else range(0)


def _role(paragraph: Paragraph, shape: Shape, neighbours: Neighbours, *, nominative: bool) -> Role | None:
    """Return what the words behind the name, or before it, or the verb say that somebody is."""
    behind = role_behind(paragraph, shape.last, neighbours.names)
    role = (
        (behind if behind and neighbours.claimed.get(behind.first, shape) is shape else None)
        or role_before(paragraph, shape.first, neighbours.names, nominative=nominative)
        or role_became(paragraph, shape.last, neighbours.names)
        or role_across_verb(paragraph, shape.first, neighbours.names)
    )
    if role is None:
        return affiliation(paragraph, shape.last)
    body = None if role.organization else role_of(paragraph, shape.last)
    return replace(role, organization=paragraph.words(*body)) if body else role


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57].rsplit(' ', 1)[0]} …"


def _listed(paragraph: Paragraph, found: list[Person]) -> list[Person]:
    """Return those that are certain, and the others where they stand in a list with a certain one."""
    ordered = sorted(found, key=lambda person: person.start)
    kept: list[Person] = []
    for place, person in enumerate(ordered):
        beside = [*kept[-1:], *ordered[place + 1 : place + 2]]
        if person.score >= ENOUGH:
            kept.append(person)
        elif any(other.score >= ENOUGH and _joined(paragraph, person, other) for other in beside):
            kept.append(replace(person, score=ENOUGH, reason=f"{person.reason}; in a list of people"))
    return kept


def _joined(paragraph: Paragraph, one: Person, other: Person) -> bool:
    first, second = (one, other) if one.start < other.start else (other, one)
    return _IN_LIST.fullmatch(paragraph.source, first.end, second.start) is not None
