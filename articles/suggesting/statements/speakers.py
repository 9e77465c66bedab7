"""Who is named where in an article, by which name and with which titles."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.suggesting.article import Article
from articles.suggesting.findings import UnknownName
from articles.suggesting.names import Suggestion
from articles.suggesting.statements.titles import initials, title_heads, title_words

_OBLIQUE = re.compile(
    r"(?:ым|им|ом|ем|ому|ему|ым|ого|его|у|ю|ой|ей|ых|ам|ами|(?:н|д|т)ың|(?:н|д|т)ің|ға|ге|қа|ке|мен|пен|бен|(?:н|д|т)ы"
    r"|(?:н|д|т)і|(?:н|д|т)ан|(?:н|д|т)ен)$"
)
_FEMALE = re.compile(r"(?:ova|eva|yeva|ina|skaya|skaia|aya|kyzy|qyzy|vna|ова|ева|ёва|ина|ская|цкая|кызы|қызы|вна)$")
_MALE = re.compile(r"(?:ov|ev|yev|in|sky|skiy|uly|vich|iev|ов|ев|ёв|ин|ский|цкий|улы|ұлы|вич)$")
_MEN_TEXT = "nikita ilya mustafa abdulla musa isa kuzma foma luka никита илья мустафа абдулла муса иса лука"
_MEN = frozenset(_MEN_TEXT.split())
_BEFORE = re.compile(r"[^,.;:!?()\"“”«»„—–]{0,90}$")
_BEHIND = re.compile(r"\s*(?:,|\(|[-–—])\s*(?P<words>[^;.!?()\"“”«»—–:]{2,140})")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever speaks: somebody named, or unnamed with a label."""

    name: str | None
    entity: str | None = None
    label: str = ""
    gender: str = ""
    """`f`, `m` or empty: not told by the name."""
    several: bool = False
    person: bool = True
    """Whether it is somebody, rather than a body or a paper."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph names a person."""

    start: int
    end: int
    speaker: Speaker
    nominative: bool


@dataclass(frozen=True, slots=True)
class _Titled:
    """That a person is called by a title somewhere."""

    place: tuple[int, int]
    """Paragraph and offset."""
    words: frozenset[str]
    heads: frozenset[str]


class Cast:
    """The people of an article."""

    def __init__(self, article: Article, mentions: Sequence[Suggestion], unknown: Sequence[UnknownName]) -> None:
        self.article = article
        self.people: dict[int, list[Place]] = defaultdict(list)
        self.bodies: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._titles: dict[Speaker, list[_Titled]] = defaultdict(list)
        for mention in mentions:
            if mention.kind == "organization":
                self.bodies[mention.paragraph].append((mention.start, mention.end))
        for one in unknown:
            if one.kind == "organization":
                for span in one.spans:
                    self.bodies[span.paragraph].append((span.start, span.end))
        taken = self._add_known(mentions)
        self._add_unknown(unknown, taken)
        for paragraph, places in self.people.items():
            places.sort(key=lambda place: place.start)
            for place in places:
                self._add_titles(paragraph, place)

    @property
    def speakers(self) -> list[Speaker]:
        """Everybody named, in reading order."""
        return list(dict.fromkeys(place.speaker for n in sorted(self.people) for place in self.people[n]))

    def within(self, paragraph: int, start: int, end: int) -> list[Place]:
        """Return who is named between two offsets."""
        places = self.people.get(paragraph, [])
        first = bisect_left(places, start, key=lambda place: place.start)
        found = []
        for place in islice(places, first, None):
            if place.end > end:
                break
            found.append(place)
        return found

    def first_after(self, paragraph: int, start: int, end: int) -> Place | None:
        """Return who is named first between two offsets."""
        return next(iter(self.within(paragraph, start, end)), None)

    def ending_at(self, paragraph: int, end: int) -> Place | None:
        """Return who is named in the words that end there."""
        places = self.people.get(paragraph, [])
        found = bisect_left(places, end, key=lambda place: place.end)
        return places[found] if found < len(places) and places[found].end == end else None

    def titled(self, title: str, paragraph: int, offset: int, holders: Collection[str] = ()) -> Speaker | None:
        """Return who was last said, before the place or at all, to bear a title with all words of this one.

        `holders`: slugs of those who hold such a post on record, who come first.
        """
        words, heads = title_words(title), title_heads(title)
        fits = [
            (one.place, speaker)
            for speaker, rows in self._titles.items()
            for one in rows
            if words and _all_in(words, one.words) and _all_in(heads, one.heads)
        ]
        held = [one for one in fits if one[1].entity in holders]
        fits = held or fits
        before = [one for one in fits if one[0] < (paragraph, offset)]
        if before:
            return max(before, key=lambda one: one[0])[1]
        found = {speaker for _at, speaker in fits}
        return found.pop() if len(found) == 1 else None

    def _add_known(self, mentions: Sequence[Suggestion]) -> dict[int, list[tuple[int, int]]]:
        taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
        groups: dict[tuple[str | None, str], list[Suggestion]] = defaultdict(list)
        for one in mentions:
            if one.kind == "person":
                groups[one.slug, "" if one.slug else one.text].append(one)
                taken[one.paragraph].append((one.start, one.end))
        for (slug, _text), places in groups.items():
            speaker = _speaker(_fullest(one.text for one in places), slug)
            last = _last_word(min((one.text for one in places), key=lambda text: len(_last_word(text))))
            for one in places:
                self.people[one.paragraph].append(Place(one.start, one.end, speaker, _nominative(one.text, last)))
        return taken

    def _add_unknown(self, unknown: Sequence[UnknownName], taken: dict[int, list[tuple[int, int]]]) -> None:
        for one in unknown:
            if one.kind != "person":
                continue
            written = next(
                (s.text for s in one.spans if sorted(s.text.split()) == sorted(one.name.split())), one.name
            )
            speaker = _speaker(written, None)
            for span in one.spans:
                if any(span.start < end and start < span.end for start, end in taken[span.paragraph]):
                    continue
                place = Place(span.start, span.end, speaker, _nominative(span.text, _last_word(one.name)))
                self.people[span.paragraph].append(place)
            if one.role and one.spans:
                first = min((span.paragraph, span.start) for span in one.spans)
                self._call(speaker, first, f"{one.role} of {one.organization}")

    def _add_titles(self, paragraph: int, place: Place) -> None:
        text = self.article.paragraphs[paragraph]
        at = (paragraph, place.start)
        before = _BEFORE.search(text, max(0, place.start - 90), place.start)
        if before:
            self._call(place.speaker, at, before.group())
        behind = _BEHIND.match(text, place.end)
        if behind:
            self._call(place.speaker, at, behind["words"])
        earlier = text[: place.start].rstrip()
        if earlier.endswith(","):
            front = _BEFORE.search(earlier[:-1], max(0, len(earlier) - 90))
            opens = front and earlier[: front.start()].rstrip()[-1:] in {"", ".", "!", "?", ";", "–", "—"}
            if front and opens:
                self._call(place.speaker, at, front.group())

    def _call(self, speaker: Speaker, place: tuple[int, int], title: str) -> None:
        heads = title_heads(title)
        if heads:
            self._titles[speaker].append(_Titled(place, title_words(title) | initials(title), heads))


def _speaker(name: str, slug: str | None) -> Speaker:
    gender = ""
    words = name.split() or [""]
    for word in reversed(words):
        lower = word.lower().strip(".,’'")
        if _FEMALE.search(lower):
            gender = "f"
        elif _MALE.search(lower):
            gender = "m"
        if gender:
            break
    if not gender and re.search(r"[аяa]$", words[0].lower()) and words[0].lower() not in _MEN:
        gender = "f"
    return Speaker(name, slug, gender=gender)


def _fullest(texts: Iterable[str]) -> str:
    """Return the name with the most words in full; of such, one in the nominative."""
    options = list(dict.fromkeys(texts))
    most = max(sum(len(word.rstrip(".")) > 1 for word in text.split()) for text in options)
    full = [text for text in options if sum(len(word.rstrip(".")) > 1 for word in text.split()) == most]
    return next((text for text in full if not _OBLIQUE.search(_last_word(text))), full[0])


def _last_word(text: str) -> str:
    return text.split()[-1].lower() if text.split() else ""


def _nominative(text: str, last: str) -> bool:
    word = _last_word(text)
    if word != last and word.startswith(last):
        return False
    return word == last or not _OBLIQUE.search(word)


def _all_in(words: frozenset[str], others: frozenset[str]) -> bool:
    return all(any(_alike(word, other) for other in others) for word in words)


def _alike(word: str, other: str) -> bool:
    """Whether two words are one, perhaps with other endings."""
    if word == other:
        return True
    length = min(len(word), len(other))
    return length > 4 and not word.isascii() and word[: max(4, length - 3)] == other[: max(4, length - 3)]
