"""Finds evidence: a sentence, a reform that it or the sentence before names, and words that tell a stage."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from articles.suggesting.article import Article
from articles.suggesting.evidence import around, cues
from articles.suggesting.evidence.fitting import IMPOSSIBLE, STAGES, Fit, fit
from articles.suggesting.evidence.material import (
    REWORDED,
    SHARED,
    TOPIC,
    Naming,
    Sentence,
    Told,
    in_headline,
    material,
)
from articles.suggesting.evidence.paraphrases import Paraphrases
from articles.suggesting.evidence.periods import days
from articles.suggesting.findings import DateFound, EvidenceFound, FigureFound
from articles.suggesting.names import Suggestion
from articles.suggesting.record import Step

_LEAST = 0.35
"""A suggestion less sure than that is not worth an editor's look."""
_FAR, _UNDATED, _OPEN_YEAR = 0.1, 0.1, 0.05
"""What it takes from the score that the reform stands far from the words, that no date, or no year, is stated."""
_REACH, _REACH_UNDATED, _REACH_FOUNDED = 140, 80, 40
"""Characters between a reform and the words of its stage beyond which they do not belong together."""
_BANS = frozenset({"ban", "bans", "abolition", "prohibition", "end", "leaving", "removal", "withdrawal"})
"""How the slug of a reform begins that puts an end to something."""
_APART = re.compile(r"[;:]|, (?:and|while|but|whereas) | and the | а |, (?:а|но) | ал ")
"""Between a date and the words behind it: the date is of something else."""


def find_evidence(
    article: Article,
    mentions: Sequence[Suggestion],
    dates: Sequence[DateFound],
    figures: Sequence[FigureFound],
    steps: Sequence[Step],
    paraphrases: Paraphrases | None = None,
    headline: Sequence[Suggestion] = (),
) -> list[EvidenceFound]:
    """Return the sentences that say that a reform reached a stage, one entry for each reform, stage and sentence.

    What is denied, planned or wished is left out, and so is what would happen after the article's own date.
    `paraphrases` finds reforms named in other words; `headline`: what the title and standfirst mention.
    """
    by_reform: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_reform[step.reform].append(step)
    found: list[EvidenceFound] = []
    before: Sentence | None = None
    topic = in_headline(article, headline, tuple(by_reform))
    named = set(topic)
    for sentence in material(article, mentions, dates, figures, tuple(by_reform), paraphrases):
        told = sentence.told()
        reforms = sentence.reforms or _taken_up(sentence, topic, before, named)
        if told and reforms:
            found += _evidence(article, sentence, told, reforms, by_reform, before)
        topic = {naming.reform: naming for naming in sentence.reforms} or topic
        named.update(topic)
        before = sentence
    return found


def _taken_up(
    sentence: Sentence, topic: dict[str, Naming], before: Sentence | None, named: set[str]
) -> tuple[Naming, ...]:
    """Return the one reform spoken of before, if the sentence takes it up: “the decree on them”.

    Across paragraphs only if the article has `named` no other; the headline counts as named before.
    """
    if len(topic) != 1 or (len(named) > 1 and not (before and before.paragraph == sentence.paragraph)):
        return ()
    act = around.ACT[sentence.language].search(sentence.text)
    pronoun = around.PRONOUN[sentence.language].search(sentence.text) if before and before.reforms else None
    near = act or pronoun
    (reform, naming), *_ = topic.items()
    return (Naming(reform, near.start(), near.end(), TOPIC, naming.body and not act),) if near else ()


def _evidence(
    article: Article,
    sentence: Sentence,
    told: Sequence[Told],
    reforms: Sequence[Naming],
    steps: dict[str, list[Step]],
    before: Sentence | None,
) -> list[EvidenceFound]:
    best: dict[tuple[str, str], EvidenceFound] = {}
    for one in told:
        date = _date(sentence, one, told) or _same_day(sentence, before)
        if date and (_comes_later(article, date) or (article.latest is None and around.PRESENT.search(one.words))):
            continue
        if date is None and (sentence.leaves_open(one) or not (sentence.reforms or _of_an_act(one))):
            continue
        for naming, fitting in _fitting(sentence, one, reforms, date, steps):
            entry = _entry(sentence, one, naming, fitting, date)
            rival = best.get((entry.reform, entry.stage))
            if entry.score >= _LEAST and (rival is None or entry.score > rival.score):
                best[entry.reform, entry.stage] = entry
    return list(best.values())


def _of_an_act(told: Told) -> bool:
    """Whether the words are such as are said of laws and decrees, so that “the decree” needs no date."""
    return told.cue.stages in (("adopted",), ("in-force",))


def _fitting(
    sentence: Sentence, told: Told, reforms: Sequence[Naming], date: DateFound | None, steps: dict[str, list[Step]]
) -> list[tuple[Naming, Fit]]:
    """Return the reforms that the words can be about; those on record as having come so far, if there are any."""
    edtf = date.edtf if date else ""
    passive = sentence.text.startswith(" by ", told.end)
    near = [
        (naming, _fit(sentence, told, naming, edtf, steps[naming.reform]))
        for naming in reforms
        if _distance(told, naming) <= _reach(told, edtf)
        and (not naming.body or sentence.makes_a_body(told))
        and not (passive and naming.start >= told.end)  # “reforms, initiated by … for the recall”
    ]
    near = [(naming, fitting) for naming, fitting in near if naming.less != REWORDED or fitting.bonus > 0]
    known = any(fitting.step for _, fitting in near)
    return [one for one in near if not known or one[1].bonus >= 0]


def _fit(sentence: Sentence, told: Told, naming: Naming, edtf: str, steps: Sequence[Step]) -> Fit:
    """Return what the words fit; of what a reform forbids, “abolished” says that the reform was adopted."""
    forbids = naming.reform.split("-", 1)[0] in _BANS and not around.BAN.search(sentence.text)
    if told.cue.stages == ("reversed",) and forbids:
        fitting = fit(("adopted", "in-force"), edtf, steps)
        return fitting if fitting.bonus >= 0 else replace(fitting, bonus=IMPOSSIBLE)
    return fit(told.cue.stages, edtf, steps)


def _date(sentence: Sentence, told: Told, all_told: Sequence[Told]) -> DateFound | None:
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


def _same_day(sentence: Sentence, before: Sentence | None) -> DateFound | None:
    if before and before.paragraph == sentence.paragraph and around.SAME_DAY.search(sentence.text):
        return before.dates[-1] if before.dates else None
    return None


def _comes_later(article: Article, date: DateFound) -> bool:
    stated = days(date.edtf)
    return bool(stated and article.latest and stated[0] > article.latest)


def _distance(told: Told, naming: Naming) -> int:
    return max(0, naming.start - told.end, told.start - naming.end)


def _reach(told: Told, edtf: str) -> int:
    if told.cue.stages == cues.FOUNDED:
        return _REACH_UNDATED if edtf else _REACH_FOUNDED
    return _REACH if edtf else _REACH_UNDATED


def _score(told: Told, naming: Naming, fitting: Fit, edtf: str) -> float:
    score = told.cue.strength + fitting.bonus - naming.less
    if _distance(told, naming) > _REACH / 2:
        score -= _FAR
    if not edtf:
        score -= _UNDATED
    elif edtf.startswith("XXXX"):
        score -= _OPEN_YEAR
    return round(min(score, 0.95), 2)


def _entry(sentence: Sentence, told: Told, naming: Naming, fitting: Fit, date: DateFound | None) -> EvidenceFound:
    edtf = date.edtf if date else ""
    reason = f"“{told.words}”" + (f" with the date {date.text}" if date else "")
    if fitting.step is None:
        reason += f", so: {STAGES[fitting.stage]}"
    if naming.less == TOPIC:
        reason += "; the reform is named in a sentence before"
    elif naming.less == REWORDED:
        reason += "; the reform is named in other words than on record"
    elif naming.less == SHARED:
        reason += "; the name is also that of something else"
    return EvidenceFound(
        reform=naming.reform,
        stage=fitting.stage,
        date="" if edtf.startswith("XXXX") else edtf,
        paragraph=sentence.paragraph,
        start=sentence.start,
        end=sentence.end,
        score=_score(told, naming, fitting, edtf),
        reason=f"{reason}; {fitting.words}",
        step=fitting.step.key if fitting.step else None,
        figures=sentence.figures,
    )
