"""Which shapes of names are people: what stands around them decides, and says why."""

import re
from dataclasses import dataclass, replace

from articles.suggesting.unknown.classes import is_body, split_glued
from articles.suggesting.unknown.describing import Role
from articles.suggesting.unknown.inflection import kazakh, russian
from articles.suggesting.unknown.roles import address_before, role_became, role_before, role_behind, role_of
from articles.suggesting.unknown.shapes import Shape, joined, shapes
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading
from articles.suggesting.unknown.words.verbs import SAYING, SPEAKING_OF

ENOUGH = 0.5
"""Certainty from which on a name is suggested; below it, more than half are wrong."""
_NAMED_AFTER = re.compile(
    r"(?:имени|им\.|ship|vessel|icebreaker|steamer|теплоход|судно|ледокол|кемесі|named after|named for|in honou?r of|"
    r"in memory of|памяти|в честь|(?:foundation|fund|university|institute|academy|prize|school) of|"
    r"(?:улиц|проспект|площад|преми|стипенди|памятник)\w*) \"?$"
)
_BEARS_NAMES_WORDS = """
prize prizes award awards medal order street avenue square park city region regions oblast district districts
airport stadium scholarship scholarships readings lectures village mountains river lake cup memorial intellectual
university museum library атындағы облысы ауданы қаласы ауылы көшесі даңғылы алаңы қоры қорының университеті
университетінің институты мектебі театры мұражайы кітапханасы әуежайы медалі сыйлығы оқулары облысының ауданының
қаласының қаласында облысында облыстары
"""
_BEARS_NAMES = frozenset(_BEARS_NAMES_WORDS.split())
_CONNECTS = frozenset(["of", "for", "on", "under"])
_SURE_FAMILY = re.compile("(?:[оеи][вн]|[сц]кий|вич)$")
"""A family name of men in the nominative, or a patronymic."""
_TITLE_CASED = 0.7
"""Share of capitals from which on a paragraph is taken for a headline, in which capitals tell nothing."""


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


def people(paragraph: Paragraph, classes: str, single: frozenset[str]) -> list[Person]:
    """Return the people that a paragraph names. `single`: capitalised words that stand alone in the article."""
    headline = _is_headline(paragraph)
    found: list[Person] = []
    fitting = [shape for shape in shapes(paragraph, classes) if not _names_something_else(paragraph, shape, classes)]
    words = {shape: frozenset(range(shape.first, shape.last + 1)) for shape in fitting if shape.certainty >= ENOUGH}
    taken = frozenset(place for places in words.values() for place in places)
    for shape in fitting:
        others = taken - words.get(shape, frozenset())
        person = _judge(paragraph, shape, classes, others, headline=headline, single=single)
        if person:
            found.append(person)
    return _listed(paragraph, found)


def _is_headline(paragraph: Paragraph) -> bool:
    words = [token for token in paragraph.tokens if len(token.text) > 3]
    if re.search(r'[.!?…]"?\s*$', paragraph.source):
        return False
    return len(words) > 4 and sum(token.capital for token in words) >= _TITLE_CASED * len(words)


def _names_something_else(paragraph: Paragraph, shape: Shape, classes: str) -> bool:
    """Whether an institution, a street or a prize bears the name."""
    tokens = paragraph.tokens
    before = paragraph.text.lower[max(0, tokens[shape.first].start - 40) : tokens[shape.first].start]
    if _NAMED_AFTER.search(before):
        return True
    if (
        shape.first
        and classes[shape.first - 1] == "B"
        and tokens[shape.first].gap == " "
        and _of_it(paragraph, shape)
    ):
        return True
    place = shape.last + 1
    while place < len(tokens) and place < shape.last + 6 and joined(tokens[place], tokens[place - 1]):
        token = tokens[place]
        if _gives_way(paragraph, shape, place):
            return True
        if not token.capital:
            return False
        place += 1
    return False


def _gives_way(paragraph: Paragraph, shape: Shape, place: int) -> bool:
    token, before = paragraph.tokens[place], paragraph.tokens[place - 1]
    if paragraph.text.cased[before.end : token.start] != " ":
        return False
    if token.lower in _BEARS_NAMES:
        return True
    return is_body(token.lower) and token.capital and paragraph.language != "ru"


def _of_it(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether an institution right before a Russian name is named by it: “Фонд Нурсултана Назарбаева”."""
    if paragraph.language != "ru":
        return False
    words = _words(paragraph, shape)
    return _nominative(paragraph, shape, words) != words and role_before(paragraph, shape.first) is None


def _judge(
    paragraph: Paragraph,
    shape: Shape,
    classes: str,
    others: frozenset[int],
    *,
    headline: bool,
    single: frozenset[str],
) -> Person | None:
    score, reasons = shape.certainty, []
    words = _words(paragraph, shape)
    nominative = _nominative(paragraph, shape, words)
    role = _role(
        paragraph, shape, others, nominative=nominative == words and bool(_SURE_FAMILY.search(words[-1].lower()))
    )
    if role:
        score += 0.3
        reasons.append(f"beside the words “{_short(paragraph.words(role.first, role.last))}”")
    if address_before(paragraph, shape.first):
        score += 0.3
        reasons.append(f"after “{paragraph.tokens[shape.first - 1].text}”")
    if _speaks(paragraph, shape):
        score += 0.25
        reasons.append("beside a verb of saying")
    if reading(nominative[shape.family]) in single and len(words) > 1:
        score += 0.15
        reasons.append("the surname stands alone elsewhere")
    score -= _doubt(paragraph, shape, headline=headline)
    if score < ENOUGH and not (score >= 0.3 and not shape.listed and _in_list(paragraph, shape)):
        return None
    start, end = _span(paragraph, shape)
    name, key = _named(nominative, shape)
    if nominative == words and shape.last > shape.first and shape.family:
        name = " ".join(paragraph.source[start:end].split())
    reason = "; ".join([_capitalised(shape.words), *reasons])
    initials = "I" in classes[shape.first : shape.last + 1]
    return Person(paragraph.place, start, end, name, key, role, min(0.97, score), reason, initials)


def _role(paragraph: Paragraph, shape: Shape, others: frozenset[int], *, nominative: bool) -> Role | None:
    """Return what the words behind the name, or before it, or the verb say that somebody is."""
    role = (
        role_behind(paragraph, shape.last, others)
        or role_before(paragraph, shape.first, others, nominative=nominative)
        or role_became(paragraph, shape.last, others)
    )
    body = role_of(paragraph, shape.last) if role and not role.organization else None
    return replace(role, organization=paragraph.words(*body)) if role and body else role


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57].rsplit(' ', 1)[0]} …"


def _in_list(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether a comma or “and” joins the words to others of a list."""
    tokens = paragraph.tokens
    behind = tokens[shape.last + 1] if shape.last + 1 < len(tokens) else None
    before = tokens[shape.first - 1].lower if shape.first else ""
    return (
        tokens[shape.first].gap == ", "
        or before in {"and", "и", "және"}
        or (behind is not None and (behind.gap == ", " and behind.capital))
    )


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


def _speaks(paragraph: Paragraph, shape: Shape) -> bool:
    tokens = paragraph.tokens
    before = tokens[shape.first - 1] if shape.first else None
    behind = tokens[shape.last + 1] if shape.last + 1 < len(tokens) else None
    gap = tokens[shape.first].gap
    if (
        before is not None
        and gap in {" ", ", "}
        and (before.lower in SAYING or (before.lower in SPEAKING_OF and gap == " "))
    ):
        return True
    return behind is not None and behind.lower in SAYING and behind.gap in {" ", ", "}


def _doubt(paragraph: Paragraph, shape: Shape, *, headline: bool) -> float:
    tokens = paragraph.tokens
    first = tokens[shape.first]
    doubt = 0.0
    if not shape.listed:
        if headline:
            doubt += 0.4
        if shape.first and tokens[shape.first - 1].lower in {"the", "a", "an"}:
            doubt += 0.5
        if shape.certainty < 0.5 and shape.first and tokens[shape.first - 1].lower in _CONNECTS:
            doubt += 0.5
        if first.opens and shape.certainty < 0.5:
            doubt += 0.1
    if first.gap.endswith('"') and _closes(paragraph, shape):
        doubt += 0.4
    if (
        shape.certainty < 0.7
        and not first.opens
        and shape.first
        and tokens[shape.first - 1].capital
        and first.gap == " "
    ):
        doubt += 0.1
    if paragraph.language == "kk" and shape.family == 0 and kazakh(first.lower) != first.lower:
        doubt += 0.5
    if (
        paragraph.language == "ru"
        and shape.certainty < 0.5
        and re.search("(?:ый|ий|ая|ое|ые|ого|ых|ой)$", first.lower)
    ):
        doubt += 0.3
    return doubt


def _closes(paragraph: Paragraph, shape: Shape) -> bool:
    return paragraph.text.cased[paragraph.tokens[shape.last].end :][:1] == '"'


def _words(paragraph: Paragraph, shape: Shape) -> list[str]:
    tokens = paragraph.tokens[shape.first : shape.last + 1]
    if len(tokens) == 1:
        return list(split_glued(tokens[0].text) or (tokens[0].text,))
    return [token.text + ("." if token.initial else "") for token in tokens]


def _nominative(paragraph: Paragraph, shape: Shape, words: list[str]) -> list[str]:
    lower = [word.lower() for word in words]
    if paragraph.language == "ru":
        at = 1 if shape.family == 0 and len(lower) > 1 else 0
        rest = lower[:at] + lower[at + 1 :]
        bare, *others = russian(lower[at], rest)
        changed = [*others[:at], bare, *others[at:]]
    elif paragraph.language == "kk":
        changed = [*lower[:-1], kazakh(lower[-1])]
    else:
        return words
    return [new if old.islower() else _as(old, new) for old, new in zip(words, changed, strict=True)]


def _as(old: str, new: str) -> str:
    """Return `new` with the capitals of `old`."""
    if old.isupper() and len(old) > 2:
        return new.upper()
    return "-".join(part[:1].upper() + part[1:] for part in new.split("-"))


def _named(words: list[str], shape: Shape) -> tuple[str, tuple[str, ...]]:
    """Return the name with the family name last, as names are recorded, and the readings of its words."""
    if shape.family == 0:
        words = [*words[1:], words[0]]
    return " ".join(words), tuple(reading(word.strip(".")) for word in words)


def _span(paragraph: Paragraph, shape: Shape) -> tuple[int, int]:
    last = paragraph.tokens[shape.last]
    end = last.end
    if last.initial and paragraph.text.cased[end : end + 1] == ".":
        end += 1
    return paragraph.text.original(paragraph.tokens[shape.first].start, end)
