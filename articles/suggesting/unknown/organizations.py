"""Institutions that an article names: brought together by name and by the short form that it introduces."""

import re
from collections import defaultdict
from collections.abc import Sequence

from articles.suggesting.findings import UnknownName
from articles.suggesting.unknown import nominative
from articles.suggesting.unknown.bodies import Body, bodies
from articles.suggesting.unknown.classes import is_body, is_common, is_given, is_place, is_title
from articles.suggesting.unknown.register import Named, Place, Register
from articles.suggesting.unknown.sources import sources
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import WEAK_BODIES

_SHORT_FORM = re.compile(r' \((?:далее |hereinafter |the |бұдан әрі )?(?:[-–] )?"?(?P<short>[^\W\d_][\w-]{1,14})"?\)')
_NO_BODIES_WORDS = """
usa ussr ssr rsfsr uk uae ai gdp tv ceo covid pr hr it id us usd kzt eur am pm gmt rk рк сша ссср ввп снг ру кз қр
ақш тмд жіө mp mps ok en kz ru
"""
_NO_BODIES = frozenset(_NO_BODIES_WORDS.split())
_ACRONYM_ENDING = re.compile(r"(?P<word>[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{2,})-?[ндтғқгкмбп]?[а-яәіңғүұқөһ]{1,3}")
_ROMAN = re.compile("[IVXLC]+")
_SHORTEST = 3
"""Letters from which on initials are taken for a short form."""
_OFTEN = 2
"""Times that a bare short form must stand in an article to be suggested."""
_PRONOUNS_WORDS = """
he she it they the this that report reports он она они это
"""
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
SURE, LIKELY, WEAK, SOURCE, BARE = 0.85, 0.75, 0.55, 0.5, 0.35


def organizations(paragraphs: Sequence[Paragraph], people: Sequence[Place]) -> list[UnknownName]:
    """Return the institutions not on record. `people`: paragraph, start and end of every personal name."""
    occupied: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, start, end in people:
        occupied[place].append((start, end))
    register = Register()
    for one in paragraphs:
        taken = _taken(one, occupied[one.place])
        for body in bodies(one, taken):
            _add_body(register, one, body)
    words = _places_of_words(paragraphs)
    _add_short_forms(register, words)
    for one in paragraphs:
        _add_sources(register, one, occupied[one.place])
    lowered = {token.lower for one in paragraphs for token in one.tokens if not token.capital}
    _add_bare(register, {word: places for word, places in words.items() if word.lower() not in lowered})
    return register.unknown({one.place: one.source for one in paragraphs})


def _taken(paragraph: Paragraph, spans: list[tuple[int, int]]) -> frozenset[int]:
    """Return the words of a paragraph that stand within the spans."""
    if not spans:
        return frozenset()
    original = paragraph.text.original
    within = {place for start, end in spans for place in range(start, end)}
    return frozenset(
        place for place, token in enumerate(paragraph.tokens) if original(token.start, token.end)[0] in within
    )


def _add_body(register: Register, paragraph: Paragraph, body: Body) -> None:
    tokens = paragraph.tokens
    start, end = tokens[body.first].start, tokens[body.last].end
    if '"' in paragraph.text.cased[start:end]:
        start -= paragraph.text.cased[:start].endswith('"')
        end += paragraph.text.cased.startswith('"', end) and paragraph.text.cased.count('"', start, end) % 2
    start, end = paragraph.text.original(start, end)
    name = _nominative(paragraph, body, paragraph.source[start:end])
    head = tokens[body.head]
    entry = register.add(
        Named(name, _score(head, body), f"capitalised words with “{head.text}”"), (paragraph.place, start, end)
    )
    short = _SHORT_FORM.match(paragraph.text.cased, tokens[body.last].end)
    if short and short["short"] != short["short"].lower():
        entry.short = short["short"]
        entry.reason += f" and the short form {entry.short} behind it"
        entry.score = SURE


def _score(head: Token, body: Body) -> float:
    if head.lower in WEAK_BODIES:
        return WEAK if body.last - body.first < 2 else LIKELY
    return SURE if body.last - body.first >= 2 else LIKELY


def _nominative(paragraph: Paragraph, body: Body, words: str) -> str:
    if paragraph.language == "kk":
        head = paragraph.tokens[body.head].text
        return words[: len(words) - len(head)] + nominative.kazakh(head) if words.endswith(head) else words
    front = paragraph.words(body.first, body.head)
    if paragraph.language != "ru" or not words.startswith(front):
        return words
    changed = nominative.russian(front.split(), len(front.split()) - 1)
    return " ".join(changed) + words[len(front) :]


def _places_of_words(paragraphs: Sequence[Paragraph]) -> dict[str, list[Place]]:
    """Return where each word in capitals stands outside the names on record, Kazakh endings taken off."""
    places: dict[str, list[Place]] = defaultdict(list)
    for one in paragraphs:
        for token in one.tokens:
            if token.capital and not token.covered and len(token.text) > 1 and not token.text[1:].islower():
                ending = _ACRONYM_ENDING.fullmatch(token.text)
                word = ending["word"] if ending else token.text
                places[word].append((one.place, *one.text.original(token.start, token.end)))
    return places


def _add_short_forms(register: Register, words: dict[str, list[Place]]) -> None:
    for entry in register.entries:
        entry.short = entry.short or next((short for short in _initials(entry.name) if short in words), "")
        for place in words.get(entry.short, []):
            if not register.covers(place):
                register.put(entry, place)


def _initials(name: str) -> list[str]:
    """Return the short forms that a name can have: of its capitalised words, and of all."""
    found = re.findall(r"\w+", name)
    capitals = "".join(word[0] for word in found if word[0].isupper())
    return [short for short in (capitals, "".join(word[0] for word in found).upper()) if len(short) >= _SHORTEST]


def _add_sources(register: Register, paragraph: Paragraph, people: list[tuple[int, int]]) -> None:
    found = list(sources(paragraph.text.cased))
    if not found:
        return
    original = paragraph.text.original
    covered = [original(token.start, token.end) for token in paragraph.tokens if token.covered]
    taken = {place for start, end in [*covered, *people] for place in range(start, end)}
    for first, last in found:
        start, end = original(first, last)
        name = paragraph.source[start:end]
        if not taken.isdisjoint(range(start, end)):
            continue
        if _can_be_source(name.lower().split()) and not register.covers((paragraph.place, start, end)):
            register.add(Named(name, SOURCE, "named as the source of the news"), (paragraph.place, start, end))


def _can_be_source(words: list[str]) -> bool:
    if any(is_title(word) or (is_body(word) and len(words) == 1) for word in words) or words[0] in _PRONOUNS:
        return False
    return len(words) > 1 or not is_place(words[0])


def _add_bare(register: Register, words: dict[str, list[Place]]) -> None:
    for word, places in words.items():
        if not _is_bare(word):
            continue
        free = [place for place in places if not register.covers(place)]
        if len(free) >= _OFTEN:
            entry = Named(word, BARE, f"a short form that stands {len(free)} times in the article")
            for place in free:
                register.add(entry, place)


def _is_bare(word: str) -> bool:
    if not word.isupper() or not 3 <= len(word) <= 6 or "-" in word:
        return False
    lower = word.lower()
    return not (lower in _NO_BODIES or _ROMAN.fullmatch(word) or is_common(lower) or is_given(lower))
