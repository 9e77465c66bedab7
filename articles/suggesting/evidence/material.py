"""The sentences of an article with what was found in each: reforms named, words of a stage, dates, figures."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from articles.suggesting.article import Article
from articles.suggesting.evidence import around, cues
from articles.suggesting.evidence.cues import Cue
from articles.suggesting.findings import DateFound, FigureFound
from articles.suggesting.names import Suggestion
from articles.suggesting.normalising import normalise
from articles.suggesting.sentences import sentences
from articles.suggesting.tongue import tongue

TOPIC, SHARED = 0.2, 0.1
"""What it takes from the score that a reform is named a sentence before, or by the name of something else too."""
_CUES = {"en": cues.ENGLISH, "ru": cues.RUSSIAN, "kk": cues.KAZAKH}
_LONGEST = 3000
"""Characters; what is longer is a list or a table that nobody put a full stop in."""
_CLAUSE = re.compile(r"[,;:()] ")


@dataclass(frozen=True, slots=True)
class Naming:
    """A reform, and where the sentence names it or takes it up."""

    reform: str
    """Slug."""
    start: int
    end: int
    less: float = 0.0
    """What this naming takes from the score."""
    body: bool = False
    """Whether the words name a body that the reform made: what a court does is no step of the reform."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell a stage, at a place in the sentence."""

    cue: Cue
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what was found in it; `start` and `end` in the paragraph, all else within the sentence."""

    paragraph: int
    start: int
    end: int
    text: str
    """Normalised, in small letters."""
    language: str
    reforms: tuple[Naming, ...]
    dates: tuple[DateFound, ...]
    figures: tuple[FigureFound, ...]

    def told(self) -> list[Told]:
        """Return the words that tell a stage that was reached; of words that overlap, those of the surer stage."""
        taken: list[Told] = []
        covered = bytearray(len(self.text))
        for naming in self.reforms:
            covered[naming.start : naming.end] = b"1" * (naming.end - naming.start)
        for cue in _CUES[self.language]:
            for match in cue.pattern.finditer(self.text):
                start, end = match.span()
                if not any(covered[start:end]):
                    covered[start:end] = b"1" * (end - start)
                    taken.append(Told(cue, start, end, match.group()))
        return sorted(filter(self._has_happened, taken), key=lambda one: one.start)

    def _has_happened(self, told: Told) -> bool:
        if told.cue.stages == ("reviewed",):
            return True
        clause = _CLAUSE.split(self.text[max(0, told.start - 60) : told.start])[-1]
        if around.NOT_YET[self.language].search(clause):
            return False
        return not around.NOT_YET_BEHIND[self.language].match(self.text, told.end)

    def leaves_open(self, told: Told) -> bool:
        """Whether it may not have happened: a draft described, or a noun or participle beside a future verb."""
        before = self.text[max(0, told.start - 40) : told.start]
        if around.STANDING[self.language].search(before):
            return True
        noun = around.NOUN[self.language].fullmatch(told.words)
        finished = around.FINISHED[self.language]
        participle = self.language == "en" and not (
            finished.search(before) or finished.search(f"{told.words.split()[0]} ")
        )
        return bool((noun or participle) and around.FUTURE[self.language].search(self.text))

    def makes_a_body(self, told: Told) -> bool:
        """Whether the words tell that a body was made or began, not what it did."""
        if told.cue.stages == cues.FOUNDED or told.cue.stages == ("in-force",):
            return True
        begins = around.BEGINS[self.language]
        return told.cue.stages == ("applied",) and bool(
            begins.search(self.text, max(0, told.start - 60), told.end + 40)
        )


def material(
    article: Article,
    mentions: Sequence[Suggestion],
    dates: Sequence[DateFound],
    figures: Sequence[FigureFound],
    reforms: Sequence[str],
) -> Iterator[Sentence]:
    """Yield the sentences of the paragraphs in order; `reforms`: slugs of all that are on record."""
    named, dated, counted = _by_paragraph(mentions), _by_paragraph(dates), _by_paragraph(figures)
    bodies = Bodies(reforms)
    for place, paragraph in enumerate(article.paragraphs):
        for start, end in sentences(paragraph):
            words = normalise(paragraph[start:end])
            text = words.lower if words.bounds is None else paragraph[start:end].lower()
            if len(text) != end - start or len(text) > _LONGEST:
                continue
            language = tongue(text, article.language)
            yield Sentence(
                place,
                start,
                end,
                text,
                language,
                tuple(
                    naming
                    for one in named[place]
                    if start <= one.start and one.end <= end
                    for naming in _namings(one, start, bodies, text, language)
                ),
                tuple(date for date in dated[place] if start <= date.start and date.end <= end),
                tuple(figure for figure in counted[place] if start <= figure.start and figure.end <= end),
            )


class Bodies:
    """Which reform made a body: the one that bears its slug, alone or with more behind it."""

    def __init__(self, reforms: Sequence[str]) -> None:
        self._reforms = reforms
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, organization: str) -> tuple[str, ...]:
        """Return the slugs of the reforms."""
        if organization not in self._known:
            made = (one for one in self._reforms if one == organization or one.startswith(f"{organization}-"))
            self._known[organization] = tuple(made)
        return self._known[organization]


_Found = TypeVar("_Found", Suggestion, DateFound, FigureFound)


def _by_paragraph(found: Sequence[_Found]) -> dict[int, list[_Found]]:
    grouped: dict[int, list[_Found]] = defaultdict(list)
    for one in found:
        grouped[one.paragraph].append(one)
    return grouped


def _names_an_act(text: str, start: int, end: int, language: str) -> bool:
    before = text[max(0, start - 40) : start]
    return bool(around.ACT_ON[language].search(before) or around.ACT_ON_BEHIND[language].match(text, end))


def _namings(mention: Suggestion, offset: int, bodies: Bodies, text: str, language: str) -> Iterator[Naming]:
    start, end = mention.start - offset, mention.end - offset
    if mention.kind == "reform" and mention.slug:
        yield Naming(mention.slug, start, end)
        return
    others = [other.slug for other in mention.others if other.kind == "reform"]
    meant = [(mention.kind, mention.slug), *((other.kind, other.slug) for other in mention.others)]
    for kind, slug in meant:
        if kind == "organization" and slug:
            others += bodies.of(slug)
    body = mention.kind == "organization" and not _names_an_act(text, start, end, language)
    for slug in dict.fromkeys(others):
        yield Naming(slug, start, end, SHARED, body)
