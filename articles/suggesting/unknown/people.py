"""Which shapes of names are people: what stands around them decides, and says why."""

import re
from dataclasses import dataclass, replace

from articles.suggesting.unknown.callings import affiliation, role_across_verb, role_became, role_of
from articles.suggesting.unknown.describing import Role
from articles.suggesting.unknown.naming import named, nominative, span, words_of
from articles.suggesting.unknown.roles import address_before, role_before, role_behind
from articles.suggesting.unknown.shapes import Shape, shapes, surnames
from articles.suggesting.unknown.surroundings import doubt, in_list, is_headline, names_something_else, speaks
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading

ENOUGH = 0.5
"""Certainty from which on a name is suggested; below it, more than half are wrong."""
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
    """The other people of a paragraph: the words of their names, and of what stands before the names of them."""

    names: frozenset[int]
    claimed: frozenset[int]


def people(paragraph: Paragraph, classes: str, single: frozenset[str]) -> list[Person]:
    """Return the people that a paragraph names. `single`: capitalised words that stand alone in the article."""
    headline = is_headline(paragraph)
    found: list[Person] = []
    every = [*shapes(paragraph, classes), *surnames(paragraph, classes)]
    fitting = [shape for shape in every if not names_something_else(paragraph, shape, classes)]
    words = {shape: frozenset(range(shape.first, shape.last + 1)) for shape in fitting if shape.certainty >= ENOUGH}
    taken = frozenset(place for places in words.values() for place in places)
    claims = {shape: _claimed(paragraph, shape, taken - words[shape]) for shape in words}
    for shape in fitting:
        others = taken - words.get(shape, frozenset())
        claimed = frozenset(place for other, places in claims.items() if other is not shape for place in places)
        person = _judge(paragraph, shape, classes, Neighbours(others, claimed), headline=headline, single=single)
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
    if speaks(paragraph, shape):
        score += 0.25
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


def _claimed(paragraph: Paragraph, shape: Shape, others: frozenset[int]) -> frozenset[int]:
    """Return the words before a name that describe its bearer."""
    role = role_before(paragraph, shape.first, others)
    return frozenset(range(role.first, role.last + 1)) if role else frozenset()


def _role(paragraph: Paragraph, shape: Shape, neighbours: Neighbours, *, nominative: bool) -> Role | None:
    """Return what the words behind the name, or before it, or the verb say that somebody is."""
    behind = role_behind(paragraph, shape.last, neighbours.names)
    role = (
        (behind if behind and behind.first not in neighbours.claimed else None)
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
    sure = [person for person in found if person.score >= ENOUGH]
    kept = list(sure)
    for person in found:
        if person.score >= ENOUGH:
            continue
        if any(_neighbours(paragraph, person, other) for other in sure):
            kept.append(replace(person, score=ENOUGH, reason=f"{person.reason}; in a list of people"))
    return sorted(kept, key=lambda person: person.start)


def _neighbours(paragraph: Paragraph, one: Person, other: Person) -> bool:
    first, second = sorted((one, other), key=lambda person: person.start)
    between = paragraph.source[first.end : second.start]
    return re.fullmatch(r",? (?:and |и |және )?", between) is not None
