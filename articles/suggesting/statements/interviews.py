"""Interviews: “NAME, ROLE:” headings with what follows, and questions with their answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.paratext import Paratext
from articles.suggesting.statements.speakers import Cast, Place, Speaker
from articles.suggesting.statements.titles import is_title
from articles.suggesting.statements.words import english, kazakh, russian

_LONGEST_HEADING = 220
_PULL = 25
"""Words: a quotation set above an interview is no longer."""
_QUESTION_LABEL = re.compile(
    r"\s*(?:question|q|interviewer|correspondent|journalist|moderator|host|вопрос|корреспондент|журналист|ведущ\w+|сұрақ"
    r"|тілші|журналист)\s*\.?\s*[:.–—-]\s",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\bthank\s+you\b|\bthanks\s+for\b|\bспасибо\b|\bблагодар\w+\s+за\b|\bрахмет\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:you|your|yours|вы|вас|вам|вами|ваш\w*|сіз\w*)\b", re.IGNORECASE)
_ANSWER_LABEL = re.compile(r"\s*(?:answer|a|ответ|жауап)\s*[:.]\s", re.IGNORECASE)
_INTERVIEW = re.compile(
    r"\binterview|\bwe\s+(?:talk|talked|spoke|asked|put|met|sat)\b|\bconversation\b|\btalked\s+to\b|\bin\s+a\s+talk\b"
    r"|\banswer\w*\s+(?:\w+(?:['’]s?)?\s+){0,3}questions\b|\bquestions\s+(?:to|for|of)\b|\b(?:talks|speaks|spoke|sat\s+down)\s+(?:to|with)\b|\bq\s*&\s*a\b|\bинтервью\b|\bбеседу\w+|\bпобеседов\w+|\bпоговорил\w*|\bрассказал\w*"
    r"|\bспросили\b|\bрасспросил\w*|\bвопрос\w*|\bсұхбат\w*|\bәңгіме\w*|\bсұрадық\b|\bсөйлестік\b",
    re.IGNORECASE,
)
_NAMED_HEADING = re.compile(
    r"^(?P<name>(?:[^\W\d_a-zа-я][\w.’'-]*\s+){1,2}[^\W\d_a-zа-я][\w’'-]+)\s*[,(–—-](?P<role>[^:]{3,}):$"
)
_TITLE_NAME = re.compile(r"^(?P<name>(?:[^\W\d_][\w.’'-]*\s+){1,2}[^\W\d_][\w’'-]*)\s*(?:,[^:]*)?:\s")


Told = Callable[[Line], bool]


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph, or what of it stands behind the speaker's name, that is somebody's in an interview."""

    paragraph: int
    start: int
    speaker: Speaker
    reason: str
    first: bool


def sections(lines: list[Line], cast: Cast, paratext: Paratext) -> dict[int, Speaker]:
    """Return whose view is told in which paragraphs, where two headings or more name one person each."""
    found: dict[int, Speaker] = {}
    speaker: Speaker | None = None
    heads: set[Speaker] = set()
    for line in lines:
        if line.place in paratext.headings:
            named = cast.people.get(line.place, [])
            alone = (
                len(named) == 1
                and _opens(line, named[0])
                and line.text[named[0].end :].lstrip()[:1] in {"", ",", "("}
            )
            speaker = named[0].speaker if alone else None
            heads |= {speaker} if speaker else set()
        elif speaker and line.place not in paratext.outside:
            found[line.place] = speaker
    return found if len(heads) > 1 else {}


def turns(lines: list[Line], cast: Cast, paratext: Paratext, told: Told) -> tuple[dict[int, Turn], set[int]]:
    """Return what interviewed people say, by paragraph, and the paragraphs that are headings or questions.

    `told`: whether a paragraph reports by name what somebody says.
    """
    found, frames = _under_headings(lines, cast, paratext)
    _leave_the_only(found, frames, lines, told)
    answers, questions = _answers(lines, cast, paratext, set(found) | frames)
    return found | answers, frames | questions


def _under_headings(lines: list[Line], cast: Cast, paratext: Paratext) -> tuple[dict[int, Turn], set[int]]:
    found: dict[int, Turn] = {}
    frames: set[int] = set()
    speaker: Speaker | None = None
    first = talk = False
    inline = [_inline(line, cast) for line in lines]
    dialogue = sum(one is not None for one in inline) > 1
    for line, named in zip(lines, inline, strict=True):
        heading = _heading(line, cast, paratext, lines)
        if heading:
            speaker, first, talk = heading, True, False
            frames.add(line.place)
        elif named and (dialogue or speaker or re.match(r"\s*[-–—«“„\"]", line.text[named[1] :])):
            speaker, talk = named[0], True
            found[line.place] = Turn(line.place, 0, speaker, f"{speaker.name}'s name and a colon open it", True)
            speaker = speaker if dialogue or any(not one.closed for one in line.quotations) else None
            first = False
        elif line.place in paratext.outside or (line.place in paratext.headings and not first):
            speaker = speaker if line.place in paratext.headings and _goes_on(lines, line.place) else None
        elif (dialogue or speaker) and _QUESTION_LABEL.match(line.text):
            frames.add(line.place)
        elif speaker and talk and any(words.NARRATIVE.search(line.text) for words in (english, russian, kazakh)):
            speaker = None
        elif speaker and not first and line.dash_led and _asks(line, paratext) and _goes_on(lines, line.place):
            frames.add(line.place)
        elif speaker:
            found[line.place] = Turn(line.place, 0, speaker, f"under the heading that names {speaker.name}", first)
            first = False
    return found, frames


def _leave_the_only(found: dict[int, Turn], frames: set[int], lines: list[Line], told: Told) -> None:
    """Drop what follows the only such heading of an article from where the writer reports again."""
    if len(frames) != 1:
        return
    below = [place for place in sorted(found) if place > min(frames)]
    until = _behind_quotation(below, lines)
    if until is None:
        until = next((place for place in below if not lines[place].dash_led and told(lines[place])), None)
    for place in below:
        if until is not None and place >= until:
            del found[place]


def _behind_quotation(below: list[int], lines: list[Line]) -> int | None:
    """Return where the writer's own words begin behind a quotation that is too long to stand above an interview."""
    first = lines[below[0]].quotations if below else []
    if not first or first[0].start > 2 or len(below) < 2:
        return None
    if first[0].closed:
        long = len(first[0].words(lines[below[0]].text).split()) > _PULL
        return below[1] if long and not lines[below[1]].dash_led and not lines[below[1]].quotations else None
    closing = (place for place in below[1:] if any(not one.opened for one in lines[place].quotations))
    last = next(closing, None)
    return None if last is None or last - below[0] > 12 else last + 1


def _goes_on(lines: list[Line], place: int) -> bool:
    return place + 1 < len(lines) and lines[place + 1].dash_led


def _heading(line: Line, cast: Cast, paratext: Paratext, lines: list[Line]) -> Speaker | None:
    """Return whose words follow, if the paragraph is nothing but a name, a role and a colon."""
    text = line.text.strip()
    if len(text) > _LONGEST_HEADING or line.place + 1 >= len(lines):
        return None
    named = cast.people.get(line.place, [])
    colon = text.endswith(":")
    unheard = _NAMED_HEADING.match(text) if not named else None
    if unheard and any(is_title(word) for word in re.findall(r"[\w'’-]+", unheard["role"])):
        return Speaker(unheard["name"])
    headed = line.place in paratext.headings or text[-1:] not in set('.,;!?…»”"')
    if not named or not (colon or headed):
        return None
    if any(
        words.SAYING.search(line.frame) or words.HOLDING.search(line.frame) for words in (english, russian, kazakh)
    ):
        return None
    place = named[0]
    if line.text[place.end :].strip(" \u00a0\n")[:1] not in {"", ",", "(", "-", "–", "—", ":"}:
        return None
    lead = line.text[: place.start].strip(" -–—")
    if lead and (len(lead.split()) > 12 or english.FINITE.search(lead)):
        return None
    following = lines[line.place + 1]
    speaks = following.dash_led or (following.quotations and following.quotations[0].start < 3)
    if colon:
        return place.speaker if not english.FINITE.search(line.frame[place.end :]) else None
    bare = len(named) == 1 and (not lead) and line.text[place.end :].lstrip()[:1] in {"", ","}
    return place.speaker if bare and speaks else None


def _inline(line: Line, cast: Cast) -> tuple[Speaker, int] | None:
    """Return who speaks and where the words begin in “NAME, ROLE: words”."""
    colon = line.text.find(":")
    if not 0 < colon < 160 or colon + 2 >= len(line.text.rstrip()):
        return None
    place = next(iter(cast.people.get(line.place, [])), None)
    if place is None or place.end > colon or not _opens(line, place):
        return None
    between = line.text[place.end : colon].strip()
    if between and between[0] not in ",(–—-":
        return None
    if any(words.SAYING.search(line.frame, place.end, colon) for words in (english, russian, kazakh)):
        return None
    if english.FINITE.search(line.frame, place.end, colon):
        return None
    return place.speaker, colon + 1


def _opens(line: Line, place: Place) -> bool:
    return not line.text[: place.start].strip(" -–—\u00a0")


def _answers(lines: list[Line], cast: Cast, paratext: Paratext, taken: set[int]) -> tuple[dict[int, Turn], set[int]]:
    """Return the answers to questions that stand as paragraphs of their own, and the questions."""
    questions = [line.place for line in lines if line.place not in taken and _asks(line, paratext)]
    answered = [n for n in questions if n + 1 < len(lines) and n + 1 not in questions and n + 1 not in taken]
    if not answered or not _is_interview(lines, questions, answered, cast):
        return {}, set()
    speaker = _interviewed(lines, cast, questions[0])
    if speaker is None:
        return {}, set()
    found: dict[int, Turn] = {}
    asked = {questions[0]} | {line.place for line in lines[: questions[0]] if _INTERVIEW.search(line.text)}
    answering = False
    for line in lines[questions[0] + 1 :]:
        place = line.place
        if place in paratext.outside or place in taken:
            answering = False if place in paratext.outside else answering
            continue
        if (
            place in questions
            or (place in paratext.headings and answering)
            or _asks_without_mark(lines, place, found)
        ):
            asked.add(place)
            continue
        if any(one.speaker == speaker and one.start < 4 for one in cast.people.get(place, ())) and not line.dash_led:
            break
        reason = f"answer in an interview with {speaker.name or 'somebody'}"
        found[place] = Turn(place, 0, speaker, reason, place - 1 in asked)
        answering = True
    return found, asked


def _asks(line: Line, paratext: Paratext) -> bool:
    text = line.text.rstrip(' ”»"')
    if _QUESTION_LABEL.match(line.text) or (_THANKS.search(text) and len(text) < 90):
        return True
    return text.endswith("?") and len(text) < 500 and not _ANSWER_LABEL.match(line.text)


def _asks_without_mark(lines: list[Line], place: int, found: dict[int, Turn]) -> bool:
    """Whether a short turn before one that a dash opens is the interviewer's: it has a dash too, or says “you”."""
    line = lines[place]
    if len(line.text) > 220 or place - 1 not in found or place + 1 >= len(lines):
        return False
    following = lines[place + 1]
    if not line.dash_led:
        addresses = _ADDRESS.search(line.frame) and not line.quotations
        return bool(addresses) and following.dash_led and not following.text.rstrip().endswith("?")
    return following.dash_led and not following.text.rstrip().endswith("?") and len(following.text) > len(line.text)


def _is_interview(lines: list[Line], questions: list[int], answered: list[int], cast: Cast) -> bool:
    dashes = sum(lines[n].dash_led or bool(_QUESTION_LABEL.match(lines[n].text)) for n in questions)
    if dashes and all(lines[n + 1].dash_led or lines[n].text for n in answered):
        return True
    intro = " ".join(
        [cast.article.title, cast.article.standfirst, *(line.text for line in lines[: questions[0] + 1])]
    )
    short = all(len(lines[n].text.split()) < 40 for n in questions)
    named = any(cast.people.get(n) for n in range(questions[0] + 1)) or bool(_TITLE_NAME.match(cast.article.title))
    return len(answered) > 1 and (bool(_INTERVIEW.search(intro)) or (len(answered) > 2 and short and named))


def _interviewed(lines: list[Line], cast: Cast, first: int) -> Speaker | None:
    """Return who answers: whom the introduction names, the one in the headline first."""
    title = f"{cast.article.title} {cast.article.standfirst}".lower()
    before = [place.speaker for n in range(first + 1) for place in cast.people.get(n, [])]
    for speaker in before or cast.speakers:
        if speaker.name and speaker.name.split()[-1].lower() in title:
            return speaker
    named = _TITLE_NAME.match(cast.article.title + " ")
    words = named["name"].split() if named else []
    if words and not before and all(word[:1].isupper() and word.lower() not in english.BODIES for word in words):
        return Speaker(" ".join(words))
    asking = [
        place.speaker
        for n in range(first + 1)
        if _INTERVIEW.search(lines[n].text)
        for place in cast.people.get(n, [])
    ]
    if asking:
        return asking[-1]
    everybody = before or [
        place.speaker for n in (len(lines) - 1, len(lines) - 2) for place in cast.people.get(n, [])
    ]
    return everybody[-1] if everybody else Speaker(None, label="interviewee")
