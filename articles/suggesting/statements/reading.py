"""The body read sentence by sentence: who speaks in each, and where they go on without being named again."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from articles.suggesting.findings import Mode
from articles.suggesting.statements.frames import Frames
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.references import References, Subject
from articles.suggesting.statements.speakers import Speaker
from articles.suggesting.statements.words import english, kazakh, russian

_WORDS = (english, russian, kazakh)


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of one paragraph that one speaker says."""

    paragraph: int
    start: int
    end: int
    speaker: Speaker
    mode: Mode
    score: float
    reason: str
    continues: bool = False


class Reader:
    """Reads paragraphs in order; `references` learns who was named and who spoke."""

    def __init__(
        self, lines: Sequence[Line], runs: Sequence[list[int]], references: References, frames: Frames
    ) -> None:
        self._lines = lines
        self._run_of = {place: run for run in runs for place in run}
        self._references = references
        self._frames = frames
        self._announced: Said | None = None
        """Whoever was said to say what the next paragraphs hold: “He noted the following:”."""
        self._last: Said | None = None
        """What was said last, if nothing else followed."""

    def read(self, place: int) -> list[Said]:
        """Return what is said in one paragraph that is no part of a run, or the first of a run with all the rest."""
        run = self._run_of.get(place)
        if run and run[0] == place:
            return self._read_run(run)
        if run and place != run[-1]:
            return []
        return self._read_line(self._lines[place], skip_first=bool(run))

    def skip(self, place: int, speaker: Speaker | None) -> None:
        """Learn of a paragraph that is read otherwise."""
        self._last = self._announced = None
        if speaker:
            self._references.trail.append((place, speaker))

    def _read_run(self, run: list[int]) -> list[Said]:
        first, last = self._lines[run[0]], self._lines[run[-1]]
        before = self._read_line(first, only_before=first.speech[-1].start) if first.speech[-1].start > 2 else []
        group = next(iter(_groups(last)), (0, len(last.text)))
        framing = self._frames.find(last, *group)
        opening = next((one for one in _groups(first) if one[0] <= first.speech[-1].start < one[1]), None)
        if framing is None and opening:
            framing = self._frames.find(first, *opening)
        subject = framing.subject if framing else self._owner(first)
        if subject is None:
            return before
        reason = framing.reason if framing else subject.reason
        said = []
        for place in run:
            line = self._lines[place]
            start, end = (opening or (0, len(line.text))) if place == run[0] else (0, len(line.text))
            start, end = (start, len(line.text.rstrip())) if place != run[-1] else (0, group[1])
            told = reason if place == run[-1] else f"{reason}; the quotation runs over {len(run)} paragraphs"
            said.append(Said(place, start, end, subject.speaker, "direct", subject.score, told, place != run[0]))
        self._references.trail.append((run[-1], subject.speaker))
        self._last = said[-1]
        before = [one for one in before if one.end <= said[0].start]
        return before + said

    def _owner(self, line: Line) -> Subject | None:
        """Return whose an unattributed quotation is: announced, or said by whoever spoke just before."""
        if self._announced:
            return Subject(self._announced.speaker, 0.8, f"announced before: {self._announced.reason}")
        if self._last and line.place - self._last.paragraph <= 1 and self._last.speaker.name:
            return Subject(self._last.speaker, 0.66, f"quoted next to words of {self._last.speaker.name}")
        ahead = self._ahead(line)
        if ahead:
            return ahead
        before = self._frames.people(line.place - 1) or self._meant_before(line)
        if len(before) == 1:
            return Subject(before[0], 0.58, f"quoted next to a paragraph on {before[0].name} alone")
        return None

    def _meant_before(self, line: Line) -> list[Speaker]:
        """Return whom “he” or “she” at the opening of the paragraph before means."""
        opening = line.place and re.match(r"[\s–]*(he|she|он|она|ол)\s", self._lines[line.place - 1].frame)
        subject = self._references.pronoun(opening[1], line.place - 1) if opening else None
        return [subject.speaker] if subject and subject.speaker.name else []

    def _ahead(self, line: Line) -> Subject | None:
        """Return who is named behind quotations in the next paragraphs, if nothing but such stand in between."""
        for following in self._lines[line.place + 1 : line.place + 7]:
            if not following.speech or following.speech[0].start > 2 or following.place in self._run_of:
                return None
            framing = self._frames.find(following, *_groups(following)[0])
            if framing:
                return replace(framing.subject, reason=f"named behind the next quotation; {framing.reason}")
        return None

    def _read_line(self, line: Line, *, skip_first: bool = False, only_before: int = 0) -> list[Said]:
        said: list[Said] = []
        current = self._carried(line)
        for number, (start, end) in enumerate(self._turns(line)):
            if (skip_first and number == 0) or (only_before and end > only_before):
                current = self._last if skip_first else None
                continue
            one = self._read_group(line, start, end, current)
            if one:
                said.append(one)
            self._remember(line, start, end, one)
            current = one
        self._announce(line, said)
        self._last = current
        return _merged([one for one in said if not _only_announces(line, one)])

    def _remember(self, line: Line, start: int, end: int, said: Said | None) -> None:
        """Learn of everybody a sentence names: who speaks, or is named first, is the likeliest to be meant next."""
        named = self._frames.people(line.place, start, end)
        first = said.speaker if said else self._frames.first_named(line, start, end)
        trail = [*reversed(named), *([first] if first else [])]
        self._references.trail += [(line.place, speaker) for speaker in trail]

    def _turns(self, line: Line) -> list[tuple[int, int]]:
        """Return the sentences; of a paragraph that a dash opens, those up to the frame as one."""
        groups = _groups(line)
        if not line.dash_led:
            return groups
        for number, (start, end) in enumerate(groups):
            if number and self._frames.find(line, start, end):
                return [(groups[0][0], end), *groups[number + 1 :]]
            if number == 0 and self._frames.find(line, start, end):
                break
        return groups

    def _carried(self, line: Line) -> Said | None:
        """Return what was said before if the paragraph goes on with it, by a connective or in words of judgement."""
        last = self._last
        if last is None or last.paragraph != line.place - 1 or last.mode == "direct":
            return None
        connected = any(words.CONNECTIVE.match(line.text) for words in _WORDS)
        if connected or self._judges_on(line, last):
            return replace(last, continues=True)
        return None

    def _judges_on(self, line: Line, last: Said) -> bool:
        """Whether a paragraph that names nobody and tells no event judges as the view told before it did."""
        before = self._lines[last.paragraph].frame
        judges = any(words.JUDGING.search(line.frame) for words in _WORDS) and any(
            words.VIEW.search(before) or words.JUDGING.search(before) for words in _WORDS
        )
        tells = any(words.NARRATIVE.search(line.frame) for words in _WORDS)
        return bool(last.speaker.name and judges and not tells and not self._frames.people(line.place))

    def _read_group(self, line: Line, start: int, end: int, current: Said | None) -> Said | None:
        frame = self._frames.find(line, start, end)
        spoken = [one for one in line.speech if one.start < end and start < one.end]
        opened_by_dash = line.dash_led and start <= 2
        if frame:
            mode: Mode = "direct" if spoken or opened_by_dash else frame.mode
            return Said(line.place, start, end, frame.subject.speaker, mode, frame.subject.score, frame.reason)
        if spoken and _mostly(line, spoken, start, end):
            owner = Subject(current.speaker, 0.8, "goes on") if current else self._owner(line)
            if owner:
                return Said(line.place, start, end, owner.speaker, "direct", owner.score, owner.reason)
            return None
        if current and current.mode == "direct" and current.paragraph == line.place:
            return self._by_dash(line, start, end, current)
        if self._announced and self._announced.paragraph == line.place - 1 and self._follows(line, start):
            one = self._announced
            mode = "direct" if opened_by_dash or _first_person(line) else "indirect"
            return Said(line.place, start, end, one.speaker, mode, 0.75, f"announced before: {one.reason}", True)
        if current and self._goes_on(line, start, end, current):
            told = f"goes on with what {current.speaker.name or current.speaker.label} says"
            return Said(line.place, start, end, current.speaker, "paraphrase", 0.55, told, current.continues)
        return None

    @staticmethod
    def _by_dash(line: Line, start: int, end: int, current: Said) -> Said | None:
        """Return the rest of a turn that the frame interrupts: “– Yes, – she said. – We did.”"""
        if line.dash_led or line.plain[start:end].startswith("–"):
            return replace(current, start=start, end=end, score=0.8, reason=current.reason)
        return None

    def _follows(self, line: Line, start: int) -> bool:
        """Whether a paragraph behind “he said the following:” is what was said: a turn, a point, or his own words."""
        near = self._lines[line.place : line.place + 2]
        return line.dash_led or _point(line) or start > 2 or any(_first_person(one) for one in near)

    def _goes_on(self, line: Line, start: int, end: int, current: Said) -> bool:
        text = line.text[start:end]
        if any(words.NARRATIVE.search(text) for words in _WORDS) or text.rstrip().endswith("?"):
            return False
        named = self._frames.first_named(line, start, end)
        return named is None or named == current.speaker

    def _announce(self, line: Line, said: list[Said]) -> None:
        """Remember who is said to say what follows, while points and turns follow."""
        if line.text.rstrip().endswith(":") and said and said[-1].end >= len(line.text.rstrip()):
            self._announced = said[-1]
        elif self._announced and said and said[-1].speaker == self._announced.speaker and self._follows(line, 0):
            self._announced = replace(self._announced, paragraph=line.place)
        else:
            self._announced = None


def _groups(line: Line) -> list[tuple[int, int]]:
    """Return the sentences, those that one quotation holds together."""
    groups: list[tuple[int, int]] = []
    for start, end in line.sentences:
        if groups and any(one.start < groups[-1][1] and start < one.end for one in line.speech):
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return groups


def _mostly(line: Line, spoken: Collection[object], start: int, end: int) -> bool:
    """Whether hardly anything but marks and quoted words stands there."""
    outside = "".join(line.frame[start:end].split()).strip('".,–!?…')
    return bool(spoken) and len(outside) < 12


def _point(line: Line) -> bool:
    return line.text.lstrip()[:1].isdigit() or line.text.lstrip()[:1] in "•▪●*·"


def _first_person(line: Line) -> bool:
    return any(words.FIRST_PERSON.search(line.text) for words in _WORDS)


def _only_announces(line: Line, one: Said) -> bool:
    """Whether a sentence only says that somebody's words follow."""
    text = line.text.rstrip()
    return one.end >= len(text) and text.endswith(":") and len(text[line.sentences[-1][0] :].split()) <= 12


def _merged(said: list[Said]) -> list[Said]:
    """Bring what one speaker says in neighbouring sentences together."""
    merged: list[Said] = []
    for one in said:
        last = merged[-1] if merged else None
        same = last and last.speaker == one.speaker and (last.mode == "direct") == (one.mode == "direct")
        if last and same and one.start - last.end < 4:
            mode = one.mode if last.mode == "paraphrase" else last.mode
            merged[-1] = replace(last, end=one.end, mode=mode, score=max(last.score, one.score))
        else:
            merged.append(one)
    return merged
