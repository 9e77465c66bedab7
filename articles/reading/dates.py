"""Dates as a page states them, to EDTF: as precise as the words, and never moved by a time zone."""

import datetime
import re
from dataclasses import dataclass

from . import wording
from .characters import one_line
from .months import month as month_named

EARLIEST, LATEST = 1900, 2100
"""No clock is asked: a page from before or after is a slip of the pen, not an article."""

LONGEST_LINE = 160
WORD = r"([^\W\d_]{3,12})"
YEAR = r"(\d{4})"
YEAR_WORD = r"(?:\s*(?:жылғы|жылдың|жылы|жыл|ж|[jž][yıi]l(?:[gǵğ][yıi]|[yıi]|d[yıi][nńñŋ])?|j)\.?,?)?"
DAY = r"(\d{1,2})"
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ymd", re.compile(rf"(?<!\d){YEAR}-(\d{{2}})-(\d{{2}})(?!\d)")),
    ("ymd", re.compile(rf"(?<!\d){YEAR}[./](\d{{1,2}})[./](\d{{1,2}})(?!\d)")),
    ("dwy", re.compile(rf"(?<!\d){DAY}(?:st|nd|rd|th|-?го|-?е)?[\s-]+(?:of\s+)?{WORD}\.?,?[\s-]+{YEAR}(?!\d)", re.I)),
    ("wdy", re.compile(rf"(?<!\w){WORD}\.?\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}(?!\d)", re.I)),
    ("ydw", re.compile(rf"(?<!\d){YEAR}{YEAR_WORD}\s+{DAY}(?:-?шы|-?ші)?[\s-]+{WORD}", re.I)),
    ("ywd", re.compile(rf"(?<!\d){YEAR}{YEAR_WORD}\s+{WORD}\s+{DAY}(?!\d)", re.I)),
    ("dmy", re.compile(rf"(?<![\d.]){DAY}\s?[./-]\s?(\d{{1,2}})\s?[./-]\s?{YEAR}(?!\d)")),
    ("dmy", re.compile(r"(?<![\d.])(\d{2})\.(\d{2})\.(\d{2})(?![\d.])")),
    ("wy", re.compile(rf"(?<!\w){WORD}\.?,?\s+{YEAR}(?!\d)", re.I)),
    ("yw", re.compile(rf"(?<!\d){YEAR}{YEAR_WORD}\s+{WORD}", re.I)),
)
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
STAMP = re.compile(r"\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:$|[T\s].*)", re.DOTALL)
LEFT_OVER = re.compile(r"[^\W\d_]+")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b(?:\s*(?:a\.?m|p\.?m)\b\.?)?", re.IGNORECASE)


CRUMB = re.compile(r"\s*[/|»›>·•\\]\s+")
NUMERIC_START = re.compile(r"\d{1,2}\.\d{2}\.\d{4}(?:\s*(?:г|ж)\.)?(?:,?\s+\d{1,2}:\d{2})?(?=\s)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date and where it stands in its line."""

    edtf: str
    words: str
    start: int
    end: int


def edtf(year: int, month: int = 0, day: int = 0) -> str:
    """The date in EDTF, or nothing if no calendar has it."""
    if not EARLIEST <= year <= LATEST:
        return ""
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def stamp(value: str) -> str:
    """The date of a machine's stamp (`2023-03-03T10:00:00Z`), by its own calendar day."""
    value = one_line(value)[:80]
    found = STAMP.fullmatch(value)
    if found:
        year, month, day = (int(part or 0) for part in found.groups())
        return edtf(year, month, day)
    stated = find(value)
    return stated[0].edtf if stated else ""


def _read(form: str, groups: tuple[str, ...], line: str) -> str:
    by_letter = dict(zip(form, groups, strict=True))
    month = month_named(by_letter["w"]) if "w" in by_letter else int(by_letter["m"])
    year = int(by_letter["y"])
    if len(by_letter["y"]) == 2:
        year += 2000
    day = int(by_letter.get("d", 0))
    if not month or ("d" in by_letter and not day):
        return ""
    if form == "dmy":
        day, month = _day_and_month(day, month, year, line)
    return edtf(year, month, day)


def _day_and_month(first: int, second: int, year: int, line: str) -> tuple[int, int]:
    """Kazakhstan writes the day first; a weekday or an impossible month tells that a line does not."""
    named = WEEKDAY.search(line)
    if second > 12 >= first:
        return second, first
    if not named or first > 12 or not edtf(year, first, second):
        return first, second
    if datetime.date(year, first, second).weekday() == WEEKDAYS.index(named.group(1).lower()):
        return second, first
    return first, second


def find(line: str) -> list[Stated]:
    """Every date with a year in the line, from left to right."""
    found: list[Stated] = []
    for form, pattern in FORMS:
        for match in pattern.finditer(line):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            value = _read(form, match.groups(), line)
            if value:
                found.append(Stated(value, match.group(), match.start(), match.end()))
    return sorted(found, key=lambda stated: stated.start)


def published(line: str) -> Stated | None:
    """The date of publication that the line states; not one of a change, an access or a copyright."""
    best: Stated | None = None
    before = 0
    for stated in find(line):
        label = line[before : stated.start]
        before = stated.end
        if wording.PUBLISHED.search(label):
            return stated
        if best is None and not wording.CHANGED.search(label):
            best = stated
    return best


def rest_of(line: str) -> str:
    """The words of a line that are neither a date, a time, a label nor a counter."""
    for stated in reversed(find(line)):
        line = line[: stated.start] + " | " + line[stated.end :]
    for pattern in (CLOCK, wording.CHANGED, wording.DATE_COMPANIONS):
        line = pattern.sub(" ", line)
    return " ".join(LEFT_OVER.findall(line))


def date_line(line: str) -> Stated | None:
    """The date, if the line says little else: a date line, not a sentence that tells of a day."""
    if len(line) > LONGEST_LINE:
        return None
    stated = published(line)
    return stated if stated and not rest_of(line) else None


def near_headline(line: str) -> Stated | None:
    """The date in a short line beside the headline, which may hold a name, a place or a button too."""
    alone = date_line(line)
    if alone:
        return alone
    if (
        len(line) > LONGEST_LINE
        or len(line.split()) > 14
        or (line.rstrip().endswith((".", "?", "!", ":")) and not line.rstrip().endswith("г."))
    ):
        return None
    stated = published(line)
    return stated if stated and len(rest_of(line).split()) <= 5 else None


def crumb_date(line: str) -> Stated | None:
    """The date at the end of a path of sections: "Herald / Politics / 9 February 2023"."""
    parts = [part for part in CRUMB.split(line) if part.strip()] if len(line) < LONGEST_LINE else []
    if len(parts) < 2 or any(len(part.split()) > 4 or find(part) for part in parts[:-1]):
        return None
    return date_line(parts[-1])


def opening(line: str, marked: int) -> Stated | None:
    """The date glued to the front of a paragraph: in an element of its own (`marked` characters), or in figures."""
    found = NUMERIC_START.match(line)
    length = found.end() if found else marked
    stated = date_line(line[:length]) if length else None
    rest = line[length:].lstrip(" .,:;|–—-")
    return stated if stated and len(rest) > 20 and (rest[0].isupper() or not rest[0].isalnum()) else None


def is_label(line: str) -> bool:
    """Words such as "Date" or "Views:" whose value stands in another line."""
    return len(line) < LONGEST_LINE and len(line.split()) <= 3 and bool(LEFT_OVER.search(line)) and not rest_of(line)
