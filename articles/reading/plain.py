"""Plain text, pasted or scraped from a page: its lines to a `Document`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from . import dates, publishers, wording
from .characters import clean, key
from .document import Block, Document, Dropped, UnreadableError
from .language import language_of
from .lines import Line, ends_sentence, furniture, is_breadcrumb, refuse_too_many, repeats
from .publishers import KnownPublisher
from .sifting import sift, sums_up

BULLET = re.compile(r"^\s{0,6}[•·▪◦*]\s+")
COLUMNS = re.compile(r"\S[ \u00a0]{2,}\S")
WRAP_WIDTHS = range(50, 101)
LONGEST_TITLE = 250


def read_plain(text: str, known: Sequence[KnownPublisher] = ()) -> Document:
    """Read a text of no markup. Raises UnreadableError if it holds no article."""
    lines = as_lines(text)
    if not lines:
        raise UnreadableError("The file holds nothing but white space.")
    refuse_too_many(lines)
    title, head, rest = _part(lines)
    title, tail_name = _without_site(title, [line.text for line in lines])
    sifted = sift(rest, title)
    above = [Dropped(line.text, line.reason or _why_above(line.text, title)) for line in head]
    blocks, standfirst = _standfirst(sifted.blocks, sifted.standfirst, bool(title))
    dropped = [*above, *sifted.dropped]
    if standfirst and not sifted.standfirst:
        dropped.append(Dropped(standfirst, "standfirst"))
    if not blocks:
        raise UnreadableError("No article text was found in the file.")
    stated = _date_above(head) or sifted.published or sifted.published_below
    paragraphs = [block.text for block in blocks]
    outside = [item.text for item in dropped if item.reason not in publishers.OF_OTHERS]
    publisher = (
        publishers.in_calls(outside, known)
        or publishers.settled(publishers.in_copyright(outside), known)
        or publishers.in_reports(paragraphs, known)
    )
    return Document(
        title=title,
        standfirst=standfirst,
        published=stated.edtf if stated else "",
        published_from=stated.words if stated else "",
        publisher=publisher or publishers.settled(tail_name, known),
        attribution=sifted.attribution,
        language=language_of("\n".join([title, *paragraphs])),
        blocks=tuple(blocks),
        dropped=tuple(dropped),
    )


def as_lines(text: str) -> list[Line]:
    """Every line that holds words; lines broken at a fixed width are joined to paragraphs again.

    A short line with a bullet names a section where it is the only one; several are a list.
    """
    lines: list[Line] = []
    raw = clean(text).split("\n")
    if is_wrapped(raw):
        raw = _unwrapped(raw)
    for one in raw:
        words = " ".join(one.split())
        if words:
            bullet = BULLET.match(one)
            spaced = bool(COLUMNS.search(one.strip())) and not ends_sentence(words)
            short = bool(bullet) and len(words.split()) <= 4
            lines.append(Line(words, spaced=spaced, role="meta" if short else ""))
    bulleted = [line for line in lines if line.role]
    if len(bulleted) > 1:
        for line in bulleted:
            line.role = ""
    return lines


def is_wrapped(raw: Sequence[str]) -> bool:
    """Most lines that have a successor end near one width, in the middle of a sentence."""
    followed = [
        one.rstrip() for one, after in pairwise(raw) if one.strip() and after.strip() not in ("", one.strip())
    ]
    if len(followed) < 4:
        return False
    width = max(len(one) for one in followed)
    full = [one for one in followed if len(one) > width * 0.75]
    open_ended = [one for one in full if not ends_sentence(one)]
    return width in WRAP_WIDTHS and len(full) > 0.6 * len(followed) and len(open_ended) > 0.6 * len(full)


def _unwrapped(raw: Sequence[str]) -> list[str]:
    width = max(len(one.rstrip()) for one in raw)
    joined: list[str] = []
    running, before = False, ""
    for one in raw:
        text = one.strip()
        running, before = running and text != before, text
        starts_anew = one[:1].isspace() and bool(text) and joined[-1:] != [""]
        if running and text and not starts_anew:
            joined[-1] += " " + text
        else:
            joined.append(text)
        running = bool(text) and not (len(one.rstrip()) < width * 0.6 and (ends_sentence(text) or len(joined) == 1))
    return joined


def _part(lines: list[Line]) -> tuple[str, list[Line], list[Line]]:
    """The title, what stands above it, and what follows it."""
    place = title_place(lines)
    if place is None:
        return "", [], lines
    return lines[place].text, lines[:place], lines[place + 1 :]


def title_place(lines: Sequence[Line]) -> int | None:
    """The line above the prose that is the headline: one said again in a breadcrumb, else the last full one."""
    head = []
    for place, line in enumerate(lines[:40]):
        if line.is_prose and not _again(line, lines) and not _asks(line):
            break
        head.append(place)
    able = [place for place in head if place + 1 < len(lines) and _can_be_title(lines[place], lines)]
    again = [place for place in able if any(_cut_or_crumb(other.text, lines[place].text) for other in lines[:place])]
    named = [place for place in able if not wording.SECTION_NAMES.fullmatch(lines[place].text)]
    full = [place for place in named if lines[place].words >= 4]
    spoken = [place for place in full if not lines[place].text.isupper()]
    return next(iter(again or _last_run(spoken or full, lines) or named), None)


def _last_run(places: list[int], lines: Sequence[Line]) -> list[int]:
    """Candidates with nothing but a date between them; a slogan far above the headline falls out."""
    run: list[int] = []
    for place in places:
        if run and any(not dates.date_line(line.text) for line in lines[run[-1] + 1 : place]):
            run = []
        run.append(place)
    return run


def _asks(line: Line) -> bool:
    """A headline may end with a question or an exclamation mark, as prose does."""
    return line.text.endswith(("?", "!")) and len(line.text) < 150


def _again(line: Line, lines: Sequence[Line]) -> bool:
    """The headline run several times, as captions of pictures, is long but no prose."""
    return any(
        other is not line
        and len(other.text) > 20
        and (repeats(line.text, other.text) or is_breadcrumb(line.text, other.text))
        for other in lines[:40]
    )


def _can_be_title(line: Line, lines: Sequence[Line]) -> bool:
    text = line.text
    if len(text) > LONGEST_TITLE or line.role or line.spaced or furniture(text) or dates.date_line(text):
        return False
    if text.endswith((".", "...", "…", ":", ";", ",")) or text.startswith(("- ", "– ", "— ", "•")):
        return False
    return not is_breadcrumb(text, "") and not any(
        other is not line and is_breadcrumb(text, other.text) for other in lines[:40] if len(other.text) > 15
    )


def _cut_or_crumb(text: str, title: str) -> bool:
    return text != title and len(key(title)) > 15 and (is_breadcrumb(text, title) or repeats(text, title))


def _without_site(title: str, texts: Sequence[str]) -> tuple[str, str]:
    """A headline copied with the site's name behind it loses the name."""
    parts = re.split(r"\s+[|»•·]\s+|\s+::\s+", title)
    if len(parts) > 1 and len(parts[-1].split()) <= 5:
        return title[: title.rfind(parts[-1])].rstrip(" |»•·:"), parts[-1]
    found = re.fullmatch(r"(.{15,})\s+[-–—]\s+(\S.{1,40})", title)
    if found and any(key(text) == key(found.group(1)) for text in texts):
        return found.group(1), found.group(2)
    return title, ""


def _why_above(text: str, title: str) -> str:
    if is_breadcrumb(text, title) or (
        wording.CRUMB_START.match(text) and text.rstrip().endswith(wording.CRUMB_SIGNS)
    ):
        return "breadcrumb"
    if repeats(text, title):
        return "the headline again"
    if dates.date_line(text):
        return "date line"
    return furniture(text) or "above the headline"


def _date_above(head: Sequence[Line]) -> dates.Stated | None:
    """The date line nearest above the headline."""
    return next((stated for line in reversed(head) if (stated := dates.date_line(line.text))), None)


def _standfirst(blocks: list[Block], marked: str, titled: bool) -> tuple[list[Block], str]:
    """Text has no markup to name a standfirst: one short sentence that a later one says again is one."""
    if marked or not titled or len(blocks) < 3 or not sums_up(blocks[0].text, [block.text for block in blocks[2:]]):
        return blocks, marked
    return blocks[1:], blocks[0].text
