"""Among the lines that follow a headline, which are the body, and why the others are not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from . import dates, phrases, wording
from .characters import key
from .document import Block, Dropped
from .lines import Line, credited, ends_sentence, furniture, is_breadcrumb, repeats

STANDFIRST_WORDS = 25
SHARED_WORDS = 0.6
LONGEST_NOTE = 500
LONGEST_QUESTION = 20
STEM = 5
SAYS_MORE = re.compile(r"[.!?…:;,»”\"]$")
REACHED_AT = re.compile(r"\S@\w|\+?\d[\d\s()-]{7,}\d")
NAME = re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w.’'-]*\s?){2,4}")


@dataclass(slots=True)
class Sifted:
    """The body, and what the other lines had to say."""

    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    standfirst: str = ""
    attribution: str = ""
    published: dates.Stated | None = None
    """The date line above the text."""
    published_below: dates.Stated | None = None
    """A date line below the text, or beside its first paragraph: good where nothing better is known."""


def sift(lines: Sequence[Line], title: str) -> Sifted:
    """Name the reason of every line that is not body; what has none is body."""
    result = Sifted()
    lines = _part_opening_date(lines)
    _name_notes(lines, result)
    _name_dates(lines, result)
    for line in lines:
        _name_furniture(line, title)
    _name_addresses(lines)
    _name_credits(lines, result)
    _close(lines)
    _name_links(lines)
    _name_repeated_quotes(lines)
    _name_references(lines)
    if any(line.is_prose for line in lines):
        _name_labels_above(lines)
        _name_labels_below(lines, result)
    _find_standfirst(lines, result)
    _drop_empty_headings(lines)
    for line in lines:
        if line.reason:
            result.dropped.append(Dropped(line.text, line.reason))
        else:
            result.blocks.append(Block(line.text, line.kind, line.level))
    return result


def edges(lines: Sequence[Line]) -> tuple[int, int]:
    """Places of the first and the last line of prose; the whole, if there is none."""
    prose = [place for place, line in enumerate(lines) if line.is_prose]
    return (prose[0], prose[-1]) if prose else (0, len(lines) - 1)


def _name_furniture(line: Line, title: str) -> None:
    if line.reason:
        return
    if repeats(line.text, title):
        line.reason = "the headline again"
    elif line.role == "caption":
        line.reason = "picture caption"
    elif line.kind != "table":
        line.reason = furniture(line.text)
        if not line.reason and not line.is_prose and is_breadcrumb(line.text, title):
            line.reason = "breadcrumb"


def _part_opening_date(lines: Sequence[Line]) -> list[Line]:
    """A date glued to the first paragraph stands for itself; where several paragraphs begin so, it is a chronicle."""
    dated = [place for place, line in enumerate(lines) if line.is_prose and dates.opening(line.text, line.dated)]
    first, _ = edges(lines)
    if dated != [first]:
        return list(lines)
    line = lines[first]
    found = dates.NUMERIC_START.match(line.text)
    length = found.end() if found else line.dated
    rest = replace(line, text=line.text[length:].lstrip(" .,:;|–—-"), dated=0)
    return [*lines[:first], replace(line, text=line.text[:length], role="date"), rest, *lines[first + 1 :]]


def _name_notes(lines: Sequence[Line], result: Sifted) -> None:
    """A template's sentence of where and when an article was posted, beside it, is long but no prose."""
    for line in lines:
        if not line.reason and line.kind != "table" and len(line.text) < LONGEST_NOTE and _posted(line.text):
            line.reason = "line about the article"
            result.published_below = result.published_below or dates.published(line.text)


def _posted(text: str) -> bool:
    return bool(wording.POSTED.fullmatch(text)) and (bool(dates.find(text)) or "ermalink" in text)


def _name_dates(lines: Sequence[Line], result: Sifted) -> None:
    """A date line stands above the body or below it; within, a line of a date is the author's own."""
    first, last = edges(lines)
    for place, line in enumerate(lines):
        if line.reason or line.kind == "table" or (first < place < last and line.role not in ("date", "meta")):
            continue
        stated = dates.date_line(line.text)
        if not stated and line.role in ("date", "meta", "byline") and line.words <= 25:
            stated = dates.published(line.text)
        if not stated and place < first and line.kind != "heading" and line.role != "lead":
            stated = dates.near_headline(line.text)
        if stated:
            line.reason = "date line"
            if place < first:
                result.published = result.published or stated
            elif (place > last or place <= first + 2) and not line.linked:
                result.published_below = result.published_below or stated
        elif line.role in ("date", "meta", "byline"):
            line.reason = "byline" if line.role == "byline" else "line about the article"
        elif (place < first or place > last) and line.kind != "heading" and dates.is_label(line.text):
            line.reason = "line about the article"


def _name_addresses(lines: Sequence[Line]) -> None:
    """Below "For further information, contact:" stand names with their telephones and addresses."""
    for before, line in pairwise(lines):
        if before.reason == "contact" and not line.reason and line.words <= STANDFIRST_WORDS:
            line.reason = "contact" if REACHED_AT.search(line.text) else ""


def _name_credits(lines: Sequence[Line], result: Sifted) -> None:
    """A source outranks an author: it says where the text comes from."""
    best = ""
    for line in lines:
        if line.reason not in ("", "byline") or line.kind == "table":
            continue
        reason, value = credited(line.text)
        if reason == "byline" and ends_sentence(line.text) and line.words > 8:
            continue
        if reason:
            line.reason = reason
            if (reason == "source line" and best != "source line") or not best:
                best, result.attribution = reason, value


def _close(lines: Sequence[Line]) -> None:
    """What follows "Comments", or a heading of links to others after the last own paragraph, is not this article."""
    closed = ""
    first, last = edges(lines)
    for place, line in enumerate(lines):
        if closed and not line.reason:
            line.reason = closed
        elif line.kind == "heading" and place > first and wording.END_HEADINGS.fullmatch(line.text):
            line.reason = closed = "below the article"
        elif line.reason == "comments" and place > first:
            closed = "comments"
        elif line.reason in phrases.CLOSING and line.words <= 6 and place > last:
            closed = "link to another article"


def _name_links(lines: Sequence[Line]) -> None:
    """A paragraph that is a link and no sentence, or a link below "Read also", leads away from the article."""
    before = Line("")
    for line in lines:
        follows = before.reason == "link to another article"
        if not line.reason and line.is_link and line.kind != "table" and line.level == 0:
            asks = line.text.endswith(("?", "!")) and line.words <= LONGEST_QUESTION and line.linked >= len(line.text)
            if follows or (line.kind == "paragraph" and (asks or not ends_sentence(line.text))):
                line.reason = "link to another article"
        elif not line.reason and follows and before.kind == "heading" and line.level > before.level:
            line.reason = "link to another article"
        before = line


def _name_repeated_quotes(lines: Sequence[Line]) -> None:
    """A pull quote says once more, in large letters, what a paragraph says."""
    quotes = [line for line in lines if line.role == "pullquote" and not line.reason]
    said = (
        "\n".join(key(line.text) for line in lines if not line.reason and line.role != "pullquote") if quotes else ""
    )
    for line in quotes:
        if key(line.text) in said:
            line.reason = "pull quote"


def _name_references(lines: Sequence[Line]) -> None:
    """Below a heading such as "References" or "See also" stand items and links, and no text of the article."""
    for place, line in enumerate(lines):
        if line.reason or line.kind != "heading" or not wording.REFERENCE_HEADINGS.fullmatch(line.text):
            continue
        below = list(takewhile(lambda one: one.kind != "heading", lines[place + 1 :]))
        if all(one.kind == "item" or one.reason or one.is_link for one in below):
            for one in (line, *below):
                one.reason = one.reason or "references"


def _name_labels_above(lines: Sequence[Line]) -> None:
    """A word or two above the first paragraph name a section."""
    first, _ = edges(lines)
    for line in lines[:first]:
        plain = not line.reason and not line.role and line.kind == "paragraph"
        if plain and line.words <= 3 and not SAYS_MORE.search(line.text):
            line.reason = "section"


def _name_labels_below(lines: Sequence[Line], result: Sifted) -> None:
    """Below the last paragraph stand tags, links, the author's name, and what follows other furniture."""
    _, last = edges(lines)
    furnished = False
    for line in lines[last + 1 :]:
        furnished = furnished or bool(line.reason)
        if line.reason or line.kind == "table":
            continue
        if line.spaced:
            line.reason = "tags"
        elif line.is_link:
            line.reason = "link to another article"
        elif line.kind == "paragraph" and _signs(line.text):
            line.reason = "byline"
            result.attribution = result.attribution or line.text.strip()
        elif furnished and line.words <= 8 and not ends_sentence(line.text):
            line.reason = "below the article"


def _signs(text: str) -> bool:
    return not ends_sentence(text) and bool(NAME.fullmatch(text) or wording.SIGNATURE.fullmatch(text))


def _find_standfirst(lines: Sequence[Line], result: Sifted) -> None:
    """The line that the markup names so, above the first paragraph; further down it is a teaser or a pull-out."""
    first, _ = edges(lines)
    for line in lines[: first + 1]:
        if line.role == "lead" and not line.reason and not result.standfirst:
            result.standfirst, line.reason = line.text, "standfirst"
        elif line.role == "lead" and key(line.text) == key(result.standfirst):
            line.reason = "standfirst"


def _drop_empty_headings(lines: Sequence[Line]) -> None:
    """A heading with nothing of its own below it belongs to what was left out."""
    for line in reversed(lines):
        if line.reason:
            continue
        if line.kind != "heading":
            return
        line.reason = "heading without text"


def sums_up(text: str, others: Sequence[str]) -> bool:
    """One short sentence whose words a later sentence says again: a standfirst that no markup names."""
    if len(text.split()) > STANDFIRST_WORDS or not ends_sentence(text) or re.search(r"[.!?]\s", text):
        return False
    stems = _stems(text)
    sentences = (sentence for other in others for sentence in re.split(r"(?<=[.!?])\s+", other))
    return len(stems) >= 4 and any(
        len(stems & _stems(sentence)) >= SHARED_WORDS * len(stems) for sentence in sentences
    )


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w{4,}", text.casefold())}
