"""Finds evidence: a sentence, a reform that it or the sentence before names, and words that tell a stage."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.suggesting.article import Article
from articles.suggesting.evidence import around, cues
from articles.suggesting.evidence.cues import Cue
from articles.suggesting.evidence.fitting import STAGES, Fit, fit
from articles.suggesting.evidence.periods import days
from articles.suggesting.findings import DateFound, EvidenceFound, FigureFound
from articles.suggesting.names import Suggestion
from articles.suggesting.normalising import normalise
from articles.suggesting.record import Step
from articles.suggesting.sentences import sentences

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_KAZAKH = re.compile("[әғқңөұүһі]")
_CUES = {"en": cues.ENGLISH, "ru": cues.RUSSIAN, "kk": cues.KAZAKH}
_LEAST = 0.35
"""A suggestion less sure than that is not worth an editor's look."""
_TOPIC, _SHARED, _FAR, _UNDATED, _OPEN = 0.2, 0.1, 0.1, 0.1, 0.05
_REACH, _REACH_UNDATED, _REACH_FOUNDED = 140, 80, 40
"""Characters between a reform and the words of its stage beyond which they do not belong together."""
_APART = re.compile(r"[;:]|, (?:and|while|but|whereas) | and the | а | и (?=\w+ни)|, (?:а|но) | ал ")
"""Between a date and the words behind it: the date is of something else."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, normalised letter for letter, with what was found in it."""

    paragraph: int
    start: int
    end: int
    text: str
    """In small letters, е for ё."""
    language: str
    reforms: tuple[tuple[str, int, int, float], ...]
    """Slug, where it is named within the sentence, and what the naming takes from the score."""
    dates: tuple[DateFound, ...]
    figures: tuple[FigureFound, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """Words that tell a stage, at a place in the sentence."""

    cue: Cue
    start: int
    end: int
    words: str


def find_evidence(
    article: Article,
    mentions: Sequence[Suggestion],
    dates: Sequence[DateFound],
    figures: Sequence[FigureFound],
    steps: Sequence[Step],
) -> list[EvidenceFound]:
    """Return the sentences that say that a reform reached a stage, one entry for each reform, stage and sentence.

    What is denied, planned or wished is left out, and so is what would happen after the article's own date.
    """
    by_reform: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_reform[step.reform].append(step)
    found: list[EvidenceFound] = []
    before: _Sentence | None = None
    topic: tuple[str, ...] = ()
    named: set[str] = set()
    for sentence in _sentences(article, mentions, dates, figures):
        told = [one for one in _told(sentence) if _has_happened(sentence, one)]
        reforms = sentence.reforms or _meant(sentence, topic, before, named)
        if told and reforms:
            found += _evidence(article, sentence, told, reforms, by_reform, before)
        topic = tuple(dict.fromkeys(slug for slug, *_ in sentence.reforms)) or topic
        named.update(topic)
        before = sentence
    return found


def _sentences(
    article: Article, mentions: Sequence[Suggestion], dates: Sequence[DateFound], figures: Sequence[FigureFound]
) -> Iterator[_Sentence]:
    named, dated, counted = _by_paragraph(mentions), _by_paragraph(dates), _by_paragraph(figures)
    for place, paragraph in enumerate(article.paragraphs):
        for start, end in sentences(paragraph):
            words = normalise(paragraph[start:end])
            text = words.lower if words.bounds is None else paragraph[start:end].lower()
            if len(text) != end - start:
                continue
            yield _Sentence(
                place,
                start,
                end,
                text,
                _language(text, article.language),
                tuple(_reforms(named[place], start, end)),
                tuple(date for date in dated[place] if start <= date.start and date.end <= end),
                tuple(figure for figure in counted[place] if start <= figure.start and figure.end <= end),
            )


def _by_paragraph(found: Sequence[object]) -> dict[int, list]:  # type: ignore[type-arg]
    grouped: dict[int, list] = defaultdict(list)  # type: ignore[type-arg]
    for one in found:
        grouped[one.paragraph].append(one)  # type: ignore[attr-defined]
    return grouped


def _language(text: str, language: str) -> str:
    if not _CYRILLIC.search(text):
        return "en"
    return "kk" if _KAZAKH.search(text) or language == "kk" else "ru"


def _reforms(mentions: Sequence[Suggestion], start: int, end: int) -> Iterator[tuple[str, int, int, float]]:
    for mention in mentions:
        if not (start <= mention.start and mention.end <= end):
            continue
        if mention.kind == "reform" and mention.slug:
            yield mention.slug, mention.start - start, mention.end - start, 0.0
        for other in mention.others:
            if other.kind == "reform" and other.slug != mention.slug:
                yield other.slug, mention.start - start, mention.end - start, _SHARED


def _told(sentence: _Sentence) -> list[_Told]:
    """Return the words that tell a stage; of words that overlap, those of the surer stage."""
    taken: list[_Told] = []
    for cue in _CUES[sentence.language]:
        for match in cue.pattern.finditer(sentence.text):
            start, end = match.span()
            named = any(first < end and start < last for _, first, last, _ in sentence.reforms)
            if not named and not any(start < other.end and other.start < end for other in taken):
                taken.append(_Told(cue, start, end, match.group()))
    return sorted(taken, key=lambda one: one.start)


def _has_happened(sentence: _Sentence, told: _Told) -> bool:
    if set(told.cue.stages) <= {"reviewed"}:
        return True
    before = sentence.text[max(0, told.start - 60) : told.start]
    clause = re.split(r"[,;:()] ", before)[-1]
    if around.NOT_YET[sentence.language].search(clause):
        return False
    return not around.NOT_YET_BEHIND[sentence.language].match(sentence.text, told.end)


def _open(sentence: _Sentence, told: _Told) -> bool:
    """Whether it stays open if it has happened: no date, and a participle or a noun beside a verb of the future."""
    language = sentence.language
    before = sentence.text[max(0, told.start - 40) : told.start]
    if around.STANDING[language].search(before):
        return True
    noun = around.NOUN[language].fullmatch(told.words)
    finished = around.FINISHED[language].search(before) or around.FINISHED[language].search(
        f"{told.words.split()[0]} "
    )
    participle = language == "en" and not finished
    return bool((noun or participle) and around.FUTURE[language].search(sentence.text))


def _meant(
    sentence: _Sentence, topic: tuple[str, ...], before: _Sentence | None, named: set[str]
) -> tuple[tuple[str, int, int, float], ...]:
    """Return the one reform spoken of before, if the sentence takes it up: “the decree on them”.

    Across paragraphs only if the article has `named` no other.
    """
    if len(topic) != 1 or before is None or (before.paragraph != sentence.paragraph and len(named) > 1):
        return ()
    act = around.ACT[sentence.language].search(sentence.text)
    pronoun = around.PRONOUN[sentence.language].search(sentence.text) if before.reforms else None
    near = act or pronoun
    return ((topic[0], near.start(), near.end(), _TOPIC),) if near else ()


def _evidence(
    article: Article,
    sentence: _Sentence,
    told: Sequence[_Told],
    reforms: Sequence[tuple[str, int, int, float]],
    steps: dict[str, list[Step]],
    before: _Sentence | None,
) -> list[EvidenceFound]:
    best: dict[tuple[str, str], EvidenceFound] = {}
    for one in told:
        date = _date(sentence, one, told) or _same_day(sentence, before)
        if date and _comes_later(article, date):
            continue
        if date is None and (not sentence.reforms or _open(sentence, one)):
            continue
        edtf = date.edtf if date else ""
        judged = [
            (slug, less, first, last, fit(one.cue.stages, edtf, steps[slug])) for slug, first, last, less in reforms
        ]
        known = any(fitting.step for *_, fitting in judged)
        for slug, less, first, last, fitting in judged:
            if known and fitting.bonus < 0:
                continue  # another reform of the sentence is on record as having come so far
            distance = _distance(one, first, last)
            if distance > _reach(one, edtf):
                continue
            score = _score(one, fitting, less, distance, edtf)
            rival = best.get((slug, fitting.stage))
            if score >= _LEAST and (rival is None or score > rival.score):
                best[slug, fitting.stage] = _entry(sentence, one, slug, fitting, date, less, score)
    return list(best.values())


def _date(sentence: _Sentence, told: _Told, all_told: Sequence[_Told]) -> DateFound | None:
    """Return the date that belongs to the words: the nearest with no other words of a stage between."""
    nearest: tuple[int, DateFound] | None = None
    for date in sentence.dates:
        start, end = date.start - sentence.start, date.end - sentence.start
        first, last = (told.end, start) if start >= told.end else (end, told.start)
        if first == end and _APART.search(sentence.text, first, last):
            continue
        if any(first <= other.start and other.end <= last for other in all_told):
            continue
        distance = last - first + (0 if start >= told.end else 20)
        if nearest is None or distance < nearest[0]:
            nearest = distance, date
    return nearest[1] if nearest else None


def _same_day(sentence: _Sentence, before: _Sentence | None) -> DateFound | None:
    if before and before.paragraph == sentence.paragraph and around.SAME_DAY.match(sentence.text):
        return before.dates[-1] if before.dates else None
    return None


def _comes_later(article: Article, date: DateFound) -> bool:
    stated = days(date.edtf)
    return bool(stated and article.latest and stated[0] > article.latest)


def _distance(told: _Told, first: int, last: int) -> int:
    return max(0, first - told.end, told.start - last)


def _reach(told: _Told, edtf: str) -> int:
    if len(told.cue.stages) > 1:
        return _REACH_FOUNDED if not edtf else _REACH_UNDATED
    return _REACH if edtf else _REACH_UNDATED


def _score(told: _Told, fitting: Fit, less: float, distance: int, edtf: str) -> float:
    score = told.cue.strength + fitting.bonus - less
    if distance > _REACH / 2:
        score -= _FAR
    if not edtf:
        score -= _UNDATED
    elif edtf.startswith("XXXX"):
        score -= _OPEN
    return round(min(score, 0.95), 2)


def _entry(
    sentence: _Sentence, told: _Told, slug: str, fitting: Fit, date: DateFound | None, less: float, score: float
) -> EvidenceFound:
    reason = f"“{told.words}”" + (f" with the date {date.text}" if date else "")
    if fitting.step is None:
        reason += f", so: {STAGES[fitting.stage]}"
    if less >= _TOPIC:
        reason += "; the reform is named in a sentence before"
    elif less:
        reason += "; the name is also that of something else"
    return EvidenceFound(
        reform=slug,
        stage=fitting.stage,
        date=date.edtf if date and not date.edtf.startswith("XXXX") else "",
        paragraph=sentence.paragraph,
        start=sentence.start,
        end=sentence.end,
        score=score,
        reason=f"{reason}; {fitting.words}",
        step=fitting.step.key if fitting.step else None,
        figures=sentence.figures,
    )
