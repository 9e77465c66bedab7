"""The picture of the timeline: a lane a kind, marks that do not touch, counts where there are too many.

Places across are shares of the width, as text, so that the picture scales while its words do not; places down are
pixels. Room is reckoned for a picture as wide as DESIGN; in a narrower one timeline.css hides the labels of marks.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import ngettext

from people.lifeline import parts_of
from reforms.timeline.axis import Tick, percent, ticks
from reforms.timeline.entries import Entries, Entry, Kind
from reforms.timeline.packing import packed
from reforms.timeline.spans import Span

DESIGN = 800
"""Pixels; timeline.css shows labels from this width on."""
DOT, LETTER, AIR = 14, 6.7, 12
"""Pixels that a dot takes, that a letter takes (a wide one, so that no label is longer than thought), and between."""
LEVEL, BAR_LEVEL = 18, 36
MOST, MOST_LABELLED, MOST_BARS = 8, 10, 40
"""Levels of a lane: without labels, with them, of terms."""
NUMBER = 9.0
"""Percent of the width of a phone that the number of what found no room takes."""
LETTERS = 46
EDGE = 9
"""Pixels above the first level."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the bar of a term: `sure`, `maybe` or `open`, as on a lifeline."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry in the picture: a dot for a day, a bar for days that it may mean or that it lasted."""

    entry: Entry
    url: str
    state: str
    left: float
    right: float
    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    turned: bool = False
    """Whether the label stands before it, for there is no room behind."""
    y: int = 0

    @property
    def x(self) -> str:
        """Where it begins, or where its dot stands."""
        return percent(self.left if self.wide else (self.left + self.right) / 2)

    @property
    def wide(self) -> bool:
        """Whether it is a bar: days that take no more room than a dot are drawn as one."""
        return self.right - self.left > _room(DOT)

    @property
    def soft(self) -> bool:
        """Whether its day is not sure."""
        return self.right > self.left or self.entry.moment.doubtful

    @property
    def width(self) -> str:
        """How far a bar reaches."""
        return percent(self.right - self.left)

    @property
    def label_x(self) -> str:
        """Where its label begins, or ends if it is turned."""
        if self.pieces:
            return percent(self.right if self.turned else self.left)
        return percent(self.left if self.turned or self.inside else self.right)

    @property
    def inside(self) -> bool:
        """Whether its label stands within its bar."""
        return not self.pieces and self.right - self.left >= _words(self.label)

    @property
    def top(self) -> int:
        """Where its bar begins, from above."""
        return self.y - 7

    @property
    def base(self) -> int:
        """Where its words stand."""
        return self.y - 11 if self.pieces else self.y + 4


@dataclass(frozen=True, slots=True)
class More:
    """Entries that found no room: their number, and the address that shows them."""

    x: str
    count: int
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The entries of one kind."""

    kind: str
    label: str
    count: int
    marks: list[Mark]
    more: list[More]
    height: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Lanes under one axis; `today` is empty where it lies outside."""

    lanes: list[Lane]
    ticks: list[Tick]
    words: str
    today: str

    def _has(self, *states: str) -> bool:
        return any(mark.state in states for lane in self.lanes for mark in lane.marks)

    @property
    def doubtful(self) -> bool:
        """Whether some dates are not those of a sure day."""
        return any((mark.soft) and not mark.pieces for lane in self.lanes for mark in lane.marks)

    @property
    def unsupported(self) -> bool:
        """Whether some entries lack evidence."""
        return self._has("unsupported")

    @property
    def counted(self) -> bool:
        """Whether some entries are only counted."""
        return any(lane.more for lane in self.lanes)


def draw(entries: Entries, span: Span, today: dt.date, address: str, listed: Collection[str] = ()) -> Chart:
    """Return the picture of `entries` within `span`.

    Marks lead to `#key` for the keys `listed` in sight on the same page, else to `address` with the year and the key.
    """
    lanes = []
    for kind in Kind:
        found = [entry for entry in entries if entry.kind == kind and entry.moment.known]
        marks = [_mark(entry, span, today, _url(entry, address, listed)) for entry in found]
        if marks:
            lanes.append(_lane(kind, marks, span, address))
    inside = span.first <= today <= span.last
    return Chart(lanes, list(ticks(span)), span.words, percent(span.share(today)) if inside else "")


def _url(entry: Entry, address: str, listed: Collection[str]) -> str:
    if entry.key in listed:
        return f"#{entry.key}"
    year = (entry.moment.first or entry.moment.last or dt.date.min).year
    return f"{address}?from={year}&to={year}#{entry.key}"


def _mark(entry: Entry, span: Span, today: dt.date, url: str) -> Mark:
    state = "plain" if entry.supported is None else "supported" if entry.supported else "unsupported"
    if entry.kind == Kind.TERM:
        pieces = list(_pieces(entry.row, span, today))
        left = min((piece[1] for piece in pieces), default=0.0)
        right = max((piece[2] for piece in pieces), default=0.0)
        bar = [Piece(kind, percent(a), percent(b - a)) for kind, a, b in pieces]
        return Mark(entry, url, state, left, right, bar)
    first, last = entry.moment.first or span.first, entry.moment.last or span.last
    left = max(span.share(first), 0.0)
    right = left if first == last else min(span.share(last + dt.timedelta(days=1)), 100.0)
    return Mark(entry, url, state, left, right)


def _pieces(row: Any, span: Span, today: dt.date) -> Iterator[tuple[str, float, float]]:
    for kind, start, end in parts_of(row, span.first, span.last, today):
        left, right = max(span.share(start), 0.0), min(span.share(end + dt.timedelta(days=1)), 100.0)
        if right > left:
            yield kind, left, max(right, left + 0.3)


def _lane(kind: Kind, marks: list[Mark], span: Span, address: str) -> Lane:
    """Return the lane of `marks`: what is sure of its day is placed first, what may lie on many days last."""
    bars = kind == Kind.TERM
    first = sorted(marks, key=lambda mark: (0 if bars else mark.right - mark.left, mark.left))
    placed, left_over = packed([_labelled(mark) for mark in first], _reach, MOST_BARS if bars else MOST_LABELLED)
    if left_over and not bars:
        placed, left_over = packed(first, _reach, MOST)
    level, top = (BAR_LEVEL, EDGE + 20) if bars else (LEVEL, EDGE + 4)
    drawn = [replace(mark, y=top + level * place) for mark, place in placed]
    drawn.sort(key=lambda mark: mark.entry.order)
    more = list(_more(left_over, span, address))
    height = max(mark.y for mark in drawn) + 14 + (LEVEL if more else 0)
    return Lane(kind, str(kind.label), len(marks), drawn, more, height)


def _labelled(mark: Mark) -> Mark:
    entry = mark.entry
    text = f"{entry.title}: {entry.detail}" if entry.kind == Kind.RULE else entry.title
    text = f"{entry.title}, {entry.row.title}" if entry.kind == Kind.TERM else text
    text = text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"
    begin = mark.left if mark.pieces else mark.right
    marked = replace(mark, label=text)
    if marked.inside or begin + _words(text) <= 100:
        return marked
    return replace(marked, turned=True) if (mark.right if mark.pieces else mark.left) >= _words(text) else mark


def _reach(mark: Mark) -> tuple[float, float]:
    """Return from where to where a mark and its label take room."""
    words = 0.0 if mark.inside else _words(mark.label)
    if mark.pieces:
        return 0.0, 100.0  # a level of its own: on a phone its words begin at the edge
    half = 0.0 if mark.wide else _room(DOT) / 2
    left, right = mark.left - half, mark.right + half
    return (left - words, right) if mark.turned else (left, right + words)


def _more(marks: Iterable[Mark], span: Span, address: str) -> Iterator[More]:
    parts = list(span.parts())
    found: dict[int, int] = defaultdict(int)
    for mark in marks:
        day = max(mark.entry.moment.first or span.first, span.first)
        found[next(place for place, part in enumerate(parts) if part.first <= day <= part.last)] += 1
    for places in _together(sorted(found), len(parts)):
        count, part = sum(found[place] for place in places), Span(parts[places[0]].first, parts[places[-1]].last)
        since, until = part.written
        words = ngettext("%(count)s more: %(when)s", "%(count)s more: %(when)s", count)
        yield More(
            percent(50 * (places[0] + places[-1] + 1) / len(parts)), count, f"{address}?from={since}&to={until}",
            words % {"count": count, "when": part.words},
        )  # fmt: skip


def _together(places: Sequence[int], count: int) -> Iterator[list[int]]:
    """Put those `places` of `count` together of which the numbers would touch on a phone."""
    group: list[int] = []
    for place in places:
        if group and 100 * (place - group[0]) / count > NUMBER:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _words(text: str) -> float:
    return _room(len(text) * LETTER + AIR) if text else 0.0


def _room(pixels: float) -> float:
    return 100 * pixels / DESIGN
