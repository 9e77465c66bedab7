"""Institutions that an article names: brought together by name and by the short form that it introduces."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.suggesting.findings import Stretch, UnknownName
from articles.suggesting.unknown import nominative
from articles.suggesting.unknown.classes import is_body, is_common, is_given, is_place, is_title
from articles.suggesting.unknown.names_of_bodies import Body, bodies
from articles.suggesting.unknown.sources import sources
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import WEAK_BODIES
from articles.suggesting.unknown.words.given import reading

_SHORT_FORM = re.compile(r' \((?:далее |hereinafter |the |бұдан әрі )?(?:[-–] )?"?(?P<short>[^\W\d_][\w-]{1,14})"?\)')
_NO_BODIES_WORDS = """
usa ussr ssr rsfsr uk uae ai gdp tv ceo covid pr hr it id us usd kzt eur am pm gmt rk рк сша ссср ввп снг ру кз қр
ақш тмд жіө mp mps ok en kz ru
"""
_NO_BODIES = frozenset(_NO_BODIES_WORDS.split())
_ROMAN = re.compile("[IVXLC]+")
_OFTEN = 2
"""Times that a bare short form must stand in an article to be suggested."""
_PRONOUNS_WORDS = """
he she it they the this that report reports он она они это
"""
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
SURE, LIKELY, WEAK, SOURCE, BARE = 0.85, 0.75, 0.55, 0.5, 0.35


@dataclass(slots=True)
class _Named:
    """One institution with all places that name it."""

    name: str
    score: float
    reason: str
    places: list[tuple[int, int, int]] = field(default_factory=list)
    short: str = ""


def organizations(paragraphs: Sequence[Paragraph], people: Sequence[tuple[int, int, int]]) -> list[UnknownName]:
    """Return the institutions not on record. `people`: paragraph, start and end of every personal name."""
    occupied: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, start, end in people:
        occupied[place].append((start, end))
    named: dict[str, _Named] = {}
    for one in paragraphs:
        taken = _taken(one, occupied[one.place])
        for body in bodies(one, taken):
            _add_body(named, one, body)
    _add_short_forms(named, paragraphs)
    _add_sources(named, paragraphs, occupied)
    _add_bare(named, paragraphs)
    sources_of = {one.place: one.source for one in paragraphs}
    return [_unknown(one, sources_of) for one in named.values()]


def _taken(paragraph: Paragraph, spans: list[tuple[int, int]]) -> frozenset[int]:
    taken = []
    for place, token in enumerate(paragraph.tokens):
        start, end = paragraph.text.original(token.start, token.end)
        if any(start < last and first < end for first, last in spans):
            taken.append(place)
    return frozenset(taken)


def _add_body(named: dict[str, _Named], paragraph: Paragraph, body: Body) -> None:
    tokens = paragraph.tokens
    start, end = tokens[body.first].start, tokens[body.last].end
    if body.quoted:
        before, behind = paragraph.text.cased[start - 1 : start], paragraph.text.cased[end : end + 1]
        start -= before == '"'
        end += behind == '"' and paragraph.text.cased[start:end].count('"') % 2
    start, end = paragraph.text.original(start, end)
    name = _nominative(paragraph, body, paragraph.source[start:end])
    head = tokens[body.head]
    score = SURE if body.last - body.first >= 2 and head.lower not in WEAK_BODIES else LIKELY
    if head.lower in WEAK_BODIES and body.last - body.first < 2:
        score = WEAK
    entry = named.setdefault(_key(name), _Named(name, score, f"capitalised words with “{head.text}”"))
    entry.places.append((paragraph.place, start, end))
    short = _SHORT_FORM.match(paragraph.text.cased, tokens[body.last].end)
    if short and short["short"] != short["short"].lower():
        entry.short = short["short"]
        entry.reason += f" and the short form {entry.short} behind it"
        entry.score = SURE


def _nominative(paragraph: Paragraph, body: Body, words: str) -> str:
    tokens = paragraph.tokens
    if paragraph.language == "kk":
        head = tokens[body.head].text
        return words[: len(words) - len(head)] + nominative.kazakh(head) if words.endswith(head) else words
    if paragraph.language != "ru":
        return words
    front = paragraph.words(body.first, body.head)
    if not words.startswith(front):
        return words
    changed = nominative.russian(front.split(), len(front.split()) - 1)
    return " ".join(changed) + words[len(front) :]


def _key(name: str) -> str:
    return reading(re.sub(r"[^\w]", " ", name).replace(" ", "-"))


def _spots(paragraphs: Sequence[Paragraph], word: str) -> list[tuple[int, int, int]]:
    """Return every place of a short form that is not part of a name on record."""
    return [
        (one.place, *one.text.original(token.start, token.end))
        for one in paragraphs
        for token in one.tokens
        if not token.covered
        and (token.text == word or re.fullmatch(re.escape(word) + "-?[ндтғқгкмбп]?[а-яіүұңғқөә]{1,3}", token.text))
    ]


def _add_short_forms(named: dict[str, _Named], paragraphs: Sequence[Paragraph]) -> None:
    for entry in named.values():
        if entry.short:
            within = [(place, start, end) for other in named.values() for place, start, end in other.places]
            entry.places += [spot for spot in _spots(paragraphs, entry.short) if not _inside(spot, within)]


def _inside(spot: tuple[int, int, int], places: Sequence[tuple[int, int, int]]) -> bool:
    return any(spot[0] == place and start <= spot[1] and spot[2] <= end for place, start, end in places)


def _add_sources(
    named: dict[str, _Named], paragraphs: Sequence[Paragraph], occupied: dict[int, list[tuple[int, int]]]
) -> None:
    for one in paragraphs:
        covered = [one.text.original(token.start, token.end) for token in one.tokens if token.covered]
        for first, last in sources(one.text.cased):
            start, end = one.text.original(first, last)
            name = one.source[start:end]
            if any(start < stop and begin < end for begin, stop in [*covered, *occupied[one.place]]):
                continue
            if not _can_be_source(name.lower().split()):
                continue
            spot = (one.place, start, end)
            if not _inside(spot, [place for entry in named.values() for place in entry.places]):
                entry = named.setdefault(_key(name), _Named(name, SOURCE, "named as the source of the news"))
                entry.places.append(spot)


def _can_be_source(words: list[str]) -> bool:
    if any(is_title(word) or (is_body(word) and len(words) == 1) for word in words) or words[0] in _PRONOUNS:
        return False
    return len(words) > 1 or not is_place(words[0])


def _add_bare(named: dict[str, _Named], paragraphs: Sequence[Paragraph]) -> None:
    short = {entry.short for entry in named.values()}
    counts: dict[str, int] = defaultdict(int)
    for one in paragraphs:
        for token in one.tokens:
            if _is_bare(token):
                counts[token.text] += 1
    for word, count in counts.items():
        if count < _OFTEN or word in short or _key(word) in named:
            continue
        within = [place for entry in named.values() for place in entry.places]
        places = [spot for spot in _spots(paragraphs, word) if not _inside(spot, within)]
        if len(places) >= _OFTEN:
            named[_key(word)] = _Named(
                word, BARE, f"a short form that stands {len(places)} times in the article", places
            )


def _is_bare(token: Token) -> bool:
    if not token.upper or not 3 <= len(token.text) <= 6 or token.covered or "-" in token.text:
        return False
    if token.lower in _NO_BODIES or _ROMAN.fullmatch(token.text):
        return False
    return not (is_common(token.lower) or is_given(token.lower))


def _unknown(entry: _Named, sources_of: dict[int, str]) -> UnknownName:
    places = sorted(set(entry.places), key=lambda one: (-(one[2] - one[1]), one[0], one[1]))
    ordered = [places[0], *sorted(places[1:])]
    spans = tuple(Stretch(sources_of[place][start:end], place, start, end) for place, start, end in ordered)
    return UnknownName(entry.name, "organization", "", "", spans, entry.score, entry.reason)
