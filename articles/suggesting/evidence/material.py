"""The sentences of an article with what was found in each: reforms named, words of a stage, dates, figures."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from articles.suggesting.article import Article
from articles.suggesting.evidence import around, cues
from articles.suggesting.evidence.cues import Cue
from articles.suggesting.evidence.english import ENGLISH
from articles.suggesting.evidence.kazakh import KAZAKH
from articles.suggesting.evidence.paraphrases import Paraphrases
from articles.suggesting.evidence.russian import RUSSIAN
from articles.suggesting.findings import DateFound, FigureFound
from articles.suggesting.names import Suggestion
from articles.suggesting.normalising import normalise
from articles.suggesting.sentences import sentences
from articles.suggesting.tongue import tongue

TOPIC, SHARED, REWORDED = 0.2, 0.1, 0.18
"""What it takes from the score that a reform is named a sentence before, by the name of something else too, or in
other words than those on record."""
_HELD = Cue(("applied",), re.compile("(?!)"), 0.65)
"""An election or a vote that stands beside its date."""
_CUES = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
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
        for naming in (one for one in self.reforms if one.less != REWORDED):
            covered[naming.start : naming.end] = b"1" * (naming.end - naming.start)
        for cue in _CUES[self.language]:
            for match in cue.pattern.finditer(self.text):
                start, end = match.span()
                if not any(covered[start:end]):
                    covered[start:end] = b"1" * (end - start)
                    taken.append(Told(cue, start, end, match.group()))
        happened = sorted(filter(self._has_happened, taken), key=lambda one: one.start)
        return happened if taken else list(self._dated_votes())

    def _dated_votes(self) -> Iterator[Told]:
        """Yield the votes among the reforms that are named with their day, where no verb says what came of them."""
        if around.FUTURE[self.language].search(self.text):
            return
        for naming in self.reforms:
            words = self.text[naming.start : naming.end]
            vote = around.VOTE[self.language].search(words)
            if not vote or around.AHEAD[self.language].search(self.text, 0, naming.start):
                continue
            for date in self.dates:
                first, last = date.start - self.start, date.end - self.start
                before, behind = self.text[last : naming.start], self.text[naming.end : first]
                if (last <= naming.start and around.DATED_BEFORE.fullmatch(before)) or (
                    first >= naming.end and around.DATED_BEHIND[self.language].fullmatch(behind)
                ):
                    yield Told(_HELD, naming.start, naming.end, words)
                    break

    def _has_happened(self, told: Told) -> bool:
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
        if told.cue.stages in (cues.FOUNDED, cues.ACT_OF, ("in-force",)):
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
    paraphrases: Paraphrases | None = None,
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
            namings = tuple(
                naming
                for one in named[place]
                if start <= one.start and one.end <= end
                for naming in _namings(one, start, bodies, text, language)
            )
            if not namings and paraphrases:
                namings = tuple(Naming(*found, REWORDED) for found in paraphrases.find(text, language))
            yield Sentence(
                place,
                start,
                end,
                text,
                language,
                namings,
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

    def changed(self, organization: str) -> tuple[str, ...]:
        """Return the slugs of the reforms of that body: “status of the commissioner”."""
        ends = tuple(f"-of-{article}{organization}" for article in ("", "the-"))
        return tuple(one for one in self._reforms if one.endswith(ends))


_Found = TypeVar("_Found", Suggestion, DateFound, FigureFound)


def _by_paragraph(found: Sequence[_Found]) -> dict[int, list[_Found]]:
    grouped: dict[int, list[_Found]] = defaultdict(list)
    for one in found:
        grouped[one.paragraph].append(one)
    return grouped


def in_headline(article: Article, mentions: Sequence[Suggestion], reforms: Sequence[str]) -> dict[str, Naming]:
    """Return the reforms that the title or the standfirst names, by slug."""
    bodies = Bodies(reforms)
    lines = (article.title.lower(), article.standfirst.lower())
    return {
        naming.reform: Naming(naming.reform, 0, 0, TOPIC, naming.body)
        for one in mentions
        for naming in _namings(one, 0, bodies, lines[one.paragraph], article.language)
    }


def _names_an_act(text: str, start: int, end: int, language: str) -> bool:
    before = text[max(0, start - 40) : start]
    return bool(around.ACT_ON[language].search(before) or around.ACT_ON_BEHIND[language].match(text, end))


def _namings(mention: Suggestion, offset: int, bodies: Bodies, text: str, language: str) -> Iterator[Naming]:
    start, end = mention.start - offset, mention.end - offset
    if mention.kind == "reform" and mention.slug:
        yield Naming(mention.slug, start, end)
        return
    act = _names_an_act(text, start, end, language)
    others = [other.slug for other in mention.others if other.kind == "reform"]
    meant = [(mention.kind, mention.slug), *((other.kind, other.slug) for other in mention.others)]
    for kind, slug in meant:
        if kind == "organization" and slug:
            others += bodies.of(slug) + (bodies.changed(slug) if act else ())
    body = mention.kind == "organization" and not act
    for slug in dict.fromkeys(others):
        yield Naming(slug, start, end, SHARED, body)
