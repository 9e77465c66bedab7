"""Reporting frames in one sentence: a verb of saying with its subject, or “according to”."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from articles.suggesting.findings import Mode
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.references import Subject
from articles.suggesting.statements.speakers import Speaker
from articles.suggesting.statements.subjects import Subjects
from articles.suggesting.statements.words import english, kazakh, russian

_NEWS = re.compile(
    r"\b(?:reports?|reported|writes?|wrote|informs?|informed|says?|сообща\w+|сообщил\w*|пишет|пишут|хабарла\w+|жаз\w+)$"
)
_STATE = re.compile(
    r"\b(?:ministr|minist|commission|committee|government|parliament|court|prosecutor|akimat|senate|mazhilis|embassy|council"
    r"|министер|комисси|прокурат|цик\b|акимат|сенат|мажилис|администрац|посольств|министрлі|комиссия|үкімет|әкімді|мәжіліс)"
)
_AGENCY = re.compile(
    r"\b(?:news\s+agency|newspaper|portal|агентств|издани|портал|газет|телеканал|корреспондент|агенттіг|порталы)"
)
_PRESS = re.compile(r"press\W(?:service|office)|пресс-служб|баспас")
_ASKED = re.compile(r"\b(?:asked|asks|спросил\w*|спрашивает|сұрады)$")
_QUARREL = re.compile(
    r"argue[ds]?\s+(?:about|over|with|for\s+\w+\s+hours)\b|answer(?:ed|s)\s+(?:\w+\s+){0,3}questions\b"
    r"|ответил[аи]?\s+на\s+(?:\w+\s+)?вопрос|named\s+(?:after|him|her|as|(?:\w+\s+)?candidates?)\b"
    r"|(?:agreed|hoped)\s+(?:to|on)\b|welcomed\s+(?:the\s+)?(?:guests?|participants|delegation|him|her|them)\b"
    r"|called\s+(?:an|a|early|snap)\s+(?:\w+\s+)?(?:meeting|session|strike|elections?|vote|referendum)\b|called\s+(?:\"|off\b)"
)
_NOMINALISED = re.compile(r"(?:\bдеп|(?:ын|ін|нын|нін)(?:\s+да|\s+де)?|\"\s*,?\s*–?)\s*$")
_IN_STATEMENT = re.compile(
    r"\bin\s+(?:an?|its|the)\s+(?:\w+\s+)?(?:statement|communiqu\S|press\s+release)\b|\bв\s+(?:официальном\s+)?заявлении\b"
    r"|\bмәлімдемесінде\b"
)
_WRITTEN = english.WRITINGS | russian.WRITINGS | kazakh.WRITINGS
_TO_TAIL = re.compile(r"[\s,]*(?:–\s*)?")
_PRONOUN = re.compile(r"(he|she|they|он|она|они|ол|олар)\s+[^\W\d_]")
_VERB = re.compile(r"[^\W\d_]{3,}(?=\s)")
_TAIL = re.compile(r"[,\"–]\s*$")


@dataclass(frozen=True, slots=True)
class Frame:
    """What says who speaks in a sentence."""

    subject: Subject
    start: int
    end: int
    """Of the verb or phrase."""
    words: str
    mode: Mode = "indirect"

    @property
    def reason(self) -> str:
        """In words an editor understands."""
        return "; ".join(filter(None, (f"reporting words “{self.words}”", self.subject.reason)))


class Frames:
    """Finds the frame of a sentence."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    def first_named(self, line: Line, start: int, end: int) -> Speaker | None:
        """Return who is named first between two offsets, as a subject is."""
        return self._subjects.first_named(line, start, end)

    def people(self, paragraph: int, start: int = 0, end: int = sys.maxsize) -> list[Speaker]:
        """Return everybody whom a paragraph names, or words of it."""
        return list(dict.fromkeys(place.speaker for place in self._subjects.cast.within(paragraph, start, end)))

    def reports_by_name(self, line: Line) -> bool:
        """Whether a paragraph says of somebody named that they say something."""
        found = (self.find(line, start, end) for start, end in line.sentences)
        return any(one and one.subject.speaker.name and one.subject.score >= 0.8 for one in found)

    def find(self, line: Line, start: int, end: int) -> Frame | None:
        """Return the frame of the sentence between two offsets, None if nobody is said to say anything in it."""
        weak: Frame | None = None
        for frame in self._candidates(line, start, end):
            if frame.subject.score >= 0.7:
                return frame
            weak = weak or frame
        return weak

    def _candidates(self, line: Line, start: int, end: int) -> Iterator[Frame]:
        if line.cyrillic:
            yield from self._according_cyrillic(line, start, end)
            yield from self._verbs(line, start, end, russian)
            yield from self._kazakh_verbs(line, start, end)
            yield from self._participles(line, start, end, russian.PARTICIPLE)
            yield from self._participles(line, start, end, russian.SPOKEN)
            yield from self._quoted_tails(line, start, end)
            yield from self._impersonal(line, start, end, russian.IMPERSONAL)
            yield from self._impersonal(line, start, end, kazakh.IMPERSONAL)
        else:
            yield from self._according_english(line, start, end)
            yield from self._verbs(line, start, end, english)
            yield from self._participles(line, start, end, english.PARTICIPLE)
            yield from self._participles(line, start, end, english.SPOKEN)
            yield from self._quoted_tails(line, start, end)
            yield from self._impersonal(line, start, end, english.IMPERSONAL)

    def _according_english(self, line: Line, start: int, end: int) -> Iterator[Frame]:
        for found in english.ACCORDING.finditer(line.frame, start, end):
            subject = self._subjects.named_after(line, found.end(), end)
            if subject and not _news_source(line, found.end()):
                yield self._frame(line, subject, found.start(), found.end())
        for found in english.POSSESSIVE.finditer(line.frame, start, end):
            yield from self._whose(line, found, start)
        for place in self._subjects.cast.within(line.place, start, end):
            point = english.WHOSE_POINT.match(line.frame, place.end)
            if point:
                yield self._frame(line, Subject(place.speaker, 0.84), place.start, point.end())
            whose = english.WHOSE.match(line.frame, place.end)
            if whose and re.search(r"\b(?:in|by|from|to)\s*$", line.frame[max(start, place.start - 6) : place.start]):
                yield self._frame(line, Subject(place.speaker, 0.9), place.start, whose.end())

    def _according_cyrillic(self, line: Line, start: int, end: int) -> Iterator[Frame]:
        for found in russian.ACCORDING.finditer(line.frame, start, end):
            subject = self._subjects.named_after(line, found.end(), end)
            if subject:
                yield self._frame(line, subject, found.start(), found.end())
        for found in russian.DATA.finditer(line.frame, start, end):
            subject = self._subjects.named_after(line, found.end(), end)
            if subject and subject.speaker.name:
                yield self._frame(line, subject, found.start(), found.end())
        for found in russian.POSSESSIVE.finditer(line.frame, start, end):
            yield from self._whose(line, found, start)
        for found in kazakh.ACCORDING.finditer(line.frame, start, end):
            own = kazakh.OWN.search(line.frame, max(start, found.start() - 12), found.start())
            if own:
                word = "олардың" if "лар" in own.group() else "ол"
                here = self._subjects.first_named(line, start, own.start())
                subject = self._subjects.references.pronoun(word, line.place, here)
            else:
                subject = self._before_kazakh(line, start, found.start())
            if subject:
                yield self._frame(line, subject, found.start(), found.end())

    def _before_kazakh(self, line: Line, start: int, at: int) -> Subject | None:
        at = start + len(line.frame[start:at].rstrip())
        for place in reversed(self._subjects.cast.within(line.place, start, at)):
            rest = line.frame[place.end : at]
            if not rest or (rest.isalpha() and len(rest) <= 4):
                return Subject(place.speaker, 0.92)
        cut = max(line.frame.rfind(",", start, at) + 1, start)
        return self._subjects.phrase(line, cut, at, strict=False)

    def _quoted_tails(self, line: Line, start: int, end: int) -> Iterator[Frame]:
        """Yield frames by their place alone: a name with any verb behind quoted words, “…,” joked NAME."""
        for one in line.speech:
            if not (start <= one.start and one.end <= end):
                continue
            led = _TO_TAIL.match(line.frame, one.end, end)
            if not led or not (led.group().strip() or line.text[one.end - 2] in ",?!…"):
                continue
            at = led.end()
            place = self._subjects.cast.first_after(line.place, at, min(end, at + 60))
            pronoun = _PRONOUN.match(line.frame, at, end)
            verb = _VERB.match(line.frame, at, end)
            if place and place.start == at:
                yield self._frame(line, Subject(place.speaker, 0.84), one.end - 1, place.end)
            elif pronoun:
                here = self._subjects.references.pronoun(pronoun[1], line.place)
                if here:
                    yield self._frame(line, here, one.end - 1, pronoun.end())
            elif verb:
                subject = self._subjects.right(line, verb.end(), end, strict=False)
                if subject and subject.speaker.name:
                    yield self._frame(line, subject, at, verb.end())

    def _whose(self, line: Line, found: re.Match[str], start: int) -> Iterator[Frame]:
        word = next(word for group, word in found.groupdict().items() if group.startswith("whose") and word)
        here = self._subjects.first_named(line, start, found.start())
        subject = self._subjects.references.pronoun(word, line.place, here)
        if subject:
            yield self._frame(line, subject, found.start(), found.end())

    def _verbs(self, line: Line, start: int, end: int, words: object) -> Iterator[Frame]:
        hits = [(one, True) for one in words.SAYING.finditer(line.frame, start, end)]  # type: ignore[attr-defined]
        hits += [(one, False) for one in words.HOLDING.finditer(line.frame, start, end)]  # type: ignore[attr-defined]
        for found, strict in sorted(hits, key=lambda hit: hit[0].start()):
            before = line.frame[start : found.start()]
            silent = words.SILENT.search(line.frame, max(start, found.start() - 8), found.end())  # type: ignore[attr-defined]
            if silent or _QUARREL.match(line.frame, found.start()):
                continue
            if words.NEGATED.search(before) and not found.group().startswith("is"):  # type: ignore[attr-defined]
                continue
            subject = self._of_verb(line, start, found, end, strict=strict)
            if subject and found.group().startswith("read") and subject.speaker.person:
                continue
            announces = line.frame[:end].rstrip().endswith(":") and end >= len(line.frame.rstrip())
            if (
                subject
                and (strict or announces or _holds(subject.speaker))
                and not self._credit(line, start, found, end, subject)
            ):
                yield self._frame(line, subject, found.start(), found.end(), start, end)

    def _of_verb(self, line: Line, start: int, found: re.Match[str], end: int, *, strict: bool) -> Subject | None:
        before = line.frame[start : found.start()]
        inverted = not before.strip() or _TAIL.search(before) or re.search(r"(?:^|[,\s])(?:как|as)\s+$", before)
        if inverted:
            subject = self._subjects.right(line, found.end(), end, strict=strict)
            if subject:
                return subject
        subject = self._subjects.left(line, start, found.start(), strict=strict)
        if subject or not line.cyrillic:
            return subject
        if not inverted:
            subject = self._subjects.right(line, found.end(), end, strict=strict)
        return subject or self._subjects.sentence_subject(line, start, found.start())

    def _kazakh_verbs(self, line: Line, start: int, end: int) -> Iterator[Frame]:
        hits = [(one, True) for one in kazakh.SAYING.finditer(line.frame, start, end)]
        hits += [(one, False) for one in kazakh.HOLDING.finditer(line.frame, start, end)]
        for found, strict in sorted(hits, key=lambda hit: hit[0].start()):
            subject = self._subjects.right(line, found.end(), end, strict=strict)
            if subject is None:
                subject = self._subjects.sentence_subject(line, start, found.start())
            if subject is None:
                subject = self._subjects.left(line, start, found.start(), strict=strict)
            reported = _NOMINALISED.search(line.frame, start, found.start())
            if subject is None and strict and reported and self._subjects.references.trail:
                place, last = self._subjects.references.trail[-1]
                if line.place - place <= 1:
                    subject = Subject(last, 0.6, f"the sentence before is of {last.name or last.label}")
            if subject and (strict or _holds(subject.speaker)) and not self._credit(line, start, found, end, subject):
                yield self._frame(line, subject, found.start(), found.end(), start, end)

    def _participles(self, line: Line, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Frame]:
        for found in pattern.finditer(line.frame, start, end):
            subject = self._subjects.sentence_subject(line, start, found.start())
            if subject and _holds(subject.speaker):
                yield self._frame(line, subject, found.start("verb"), found.end())

    def _impersonal(self, line: Line, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Frame]:
        for found in pattern.finditer(line.frame, start, end):
            subject = Subject(Speaker(None, label="participants"), 0.5, "the text does not say who")
            yield self._frame(line, subject, found.start("verb"), found.end("verb"))

    def _frame(self, line: Line, subject: Subject, start: int, end: int, sentence: int = 0, stop: int = 0) -> Frame:
        official = bool(stop and not subject.speaker.name and _IN_STATEMENT.search(line.frame, sentence, stop))
        words = line.text[start:end].strip(" ,")
        return Frame(subject, start, end, words, "official" if official else "indirect")

    def _credit(self, line: Line, start: int, found: re.Match[str], end: int, subject: Subject) -> bool:
        """Whether the words name the news agency that a report comes from, or a question that is asked."""
        if _ASKED.search(found.group()):
            return True
        label = subject.speaker.label.lower()
        if subject.speaker.name or subject.speaker.several or _WRITTEN & set(label.split()):
            return False
        if _PRESS.search(label) and not line.frame[found.end() : end].strip(' ."'):
            return True
        if not _NEWS.search(found.group()) or _STATE.search(label):
            return False
        if _AGENCY.search(label):
            return True
        if subject.speaker.person:
            return False
        tail = line.frame[found.end() : end]
        before = line.frame[start : found.start()]
        return bool(re.search(r"[,\"–]", before)) and not re.match(r"\s*(?:that|что)\b", tail)


def _holds(speaker: Speaker) -> bool:
    """Whether it is people who speak, rather than a body or a paper."""
    return bool(speaker.name or speaker.several or speaker.person or _WRITTEN & set(speaker.label.lower().split()))


def _news_source(line: Line, at: int) -> bool:
    return bool(re.match(r"(?:the\s+)?(?:law|constitution|decree|plan|schedule|bill|rules?)\b", line.frame[at:]))
