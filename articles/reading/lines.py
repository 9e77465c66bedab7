"""A line of a source before it is known to be body, and what can be told from its words alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import phrases, wording
from .characters import key
from .document import Kind, UnreadableError

LONGEST_FURNITURE = 260
LEAST_GLUED = 15
LONGEST_REPEAT = 3000
ENDING = 20
MOST_LINES = 20_000
"""The longest transcript of a sitting has a few thousand paragraphs; a file of more lines is no article."""

LONGEST_ITEM = 5
ITEM = re.compile(r"\s*[|•·]\s*|\s+/\s+")
SENTENCE_END = re.compile(r"[.!?…:;][\s»”\"’')\]]*$|[»”\"]$")
FULL_STOP = re.compile(r"[.!?…][\s»”\"’')\]]*$")
TITLE_ENDINGS = re.compile(r"(?:\.\.\.|…)$")


@dataclass(slots=True)
class Line:
    """One block of text as found. `reason` says why it is not body, where that is known."""

    text: str
    kind: Kind = "paragraph"
    level: int = 0
    role: str = ""
    """What the markup says it is: "lead", "date", "byline", "meta", "caption", "title"."""
    reason: str = ""
    linked: int = 0
    """How many of its characters are links."""
    spaced: bool = False
    """Its words stood in columns: two or more spaces between them."""

    dated: int = 0
    """How many characters at its front are a date in an element of its own."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    @property
    def is_link(self) -> bool:
        """Nearly all of it is one link or several."""
        return self.linked > 0.8 * len(self.text)

    @property
    def is_prose(self) -> bool:
        """It reads as a sentence of an article, and not as a label, a headline or a link."""
        if self.reason or self.role or self.kind in ("heading", "table") or self.linked > 0.6 * len(self.text):
            return False
        long = len(self.text) >= 45 and self.words >= 6 and bool(SENTENCE_END.search(self.text[-ENDING:]))
        return long or (len(self.text) >= 140 and self.words >= 18)


def refuse_too_many(lines: Sequence[Line]) -> None:
    """Raise UnreadableError if there are more lines than any article has."""
    if len(lines) > MOST_LINES:
        raise UnreadableError(f"The file has more than {MOST_LINES} lines, too many for one article.")


def ends_sentence(text: str) -> bool:
    """The text ends as a sentence does."""
    return bool(FULL_STOP.search(text[-ENDING:])) and not TITLE_ENDINGS.search(text[-ENDING:])


def furniture(text: str) -> str:
    """Why a line of these words is no part of any article; empty if it may be one."""
    if len(text) > LONGEST_FURNITURE or not text:
        return ""
    return _whole(text) or _row(text)


def _whole(text: str) -> str:
    return next((reason for reason, pattern in phrases.WHOLE_LINES if pattern.fullmatch(text)), "")


def _row(text: str) -> str:
    """A row of buttons is judged item by item: what most of its few words are, all of it is."""
    items = [item for item in ITEM.split(text) if item.strip()]
    if len(items) < 2 or any(len(item.split()) > LONGEST_ITEM for item in items):
        return ""
    reasons = [reason for item in items if (reason := _whole(item.strip())) not in ("", "counter")]
    return reasons[0] if len(reasons) >= 2 and len(reasons) > 0.6 * len(items) else ""


def credited(text: str) -> tuple[str, str]:
    """Reason and name, if the line credits a source or an author; "Correspondent: How many are there?" asks."""
    if len(text) > LONGEST_FURNITURE or text.rstrip().endswith("?"):
        return "", ""
    for reason, pattern in (("source line", wording.SOURCE), ("byline", wording.BYLINE)):
        found = pattern.fullmatch(text)
        if found:
            value = next(group for group in found.groupdict().values() if group)
            return reason, value.strip(" .")
    return "", ""


def repeats(text: str, title: str) -> bool:
    """The text is the title once more, or several times, or cut short with dots."""
    if len(text) > LONGEST_REPEAT:
        return False
    wanted, given = key(title), key(text)
    if not wanted or not given:
        return False
    if given == wanted or (len(given) > len(wanted) and given == wanted * (len(given) // len(wanted))):
        return True
    return bool(TITLE_ENDINGS.search(text)) and len(given) > 15 and wanted.startswith(given)


def is_glued(text: str, title: str) -> bool:
    """Sections and the headline run together and cut with dots: "HomeNewsThree districts vote for the fi…"."""
    given, wanted = key(text), key(title)
    if not TITLE_ENDINGS.search(text) or len(text) > LONGEST_FURNITURE:
        return False
    return any(given.endswith(wanted[:length]) for length in range(LEAST_GLUED, min(len(given), len(wanted)) + 1))


def is_breadcrumb(text: str, title: str) -> bool:
    """A path of sections, perhaps with the headline, perhaps cut, at its end."""
    if len(text) > LONGEST_FURNITURE + len(title):
        return False
    if is_glued(text, title):
        return True
    start = wording.CRUMB_START.match(text)
    rest = text[start.end() :].strip() if start else text
    if title and start and rest and repeats(rest.lstrip("".join(wording.CRUMB_SIGNS) + " "), title):
        return True
    parts = [part.strip() for part in re.split(r"\s*(?:[»>›→/|\\]|::)\s*", text) if part.strip()]
    if not any(sign in text for sign in wording.CRUMB_SIGNS) or not parts:
        return False
    named = wording.CRUMB_START.fullmatch(parts[0]) or wording.SECTION_NAMES.fullmatch(parts[0])
    last_is_title = len(parts) > 1 and bool(title) and repeats(parts[-1], title)
    short = all(len(part.split()) <= 4 for part in parts) and not ends_sentence(text)
    return bool(named and (start and start.end() < len(text)) and (short or last_is_title)) or (
        last_is_title and all(len(part.split()) <= 4 for part in parts[:-1])
    )
