"""Fills one arrangement: words into boxes, signs onto lines, and the verbs beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from people.wording import fitted, width
from reforms.picture.graphviz import Pair, Point
from reforms.picture.layout import Layout
from reforms.picture.parts import Badge, Box, DrawnBox, DrawnLine, Heading, Link, Rect, View, Words
from reforms.picture.routes import head, svg
from reforms.picture.spots import PER_ROW, SIGN, around

Bundles = Mapping[Pair, Mapping[str, Link]]
"""Links by pair and kind."""
_PADDING = 10
_MOST_TITLE, _MOST_LINE = 2, 2


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of type of an arrangement: of titles, of all other words, and from one line to the next."""

    size: int
    title: int
    leading: int


@dataclass(frozen=True, slots=True)
class Filling:
    """One arrangement to fill: `spots` are the middles of the signs of each line."""

    name: str
    layout: Layout
    spots: Mapping[Pair, Point]
    type: Type

    def view(self, arrangement: str, boxes: Sequence[Box], bundles: Bundles, columns: Mapping[str, str]) -> View:
        """Return the arrangement with what is shown of boxes and bundles."""
        shown = {box.key: box for box in boxes if box.shown}
        lines = self._lines(shown, bundles)
        # column by column from the top: the order in which the keyboard reaches them
        order = sorted(shown, key=lambda key: self._reading_order(shown[key], list(columns)))
        return View(
            name=arrangement,
            width=self.layout.width,
            height=self.layout.height,
            headings=tuple(self._heading(columns[column], place) for column, place in self.layout.headings),
            boxes=tuple(
                self._box(shown[key], tuple(line.id for pair, line in lines.items() if key in pair)) for key in order
            ),
            lines=tuple(lines.values()),
        )

    def _reading_order(self, box: Box, columns: list[str]) -> tuple[int, int, int]:
        place = self.layout.boxes[box.key]
        return columns.index(box.column), place.y, place.x

    def _heading(self, text: str, place: Rect) -> Heading:
        lines = fitted(text, place.width, 2, self.type.size, bold=True)
        first = place.y + place.height - 10 - self.type.leading * (len(lines) - 1)
        return Heading(self._words(lines, place.x, first), Rect(place.x, place.y + place.height - 3, place.width, 1))

    def _box(self, box: Box, traces: tuple[str, ...]) -> DrawnBox:
        place, leading = self.layout.boxes[box.key], self.type.leading
        room, most = place.width - 2 * _PADDING, (place.height - 8) // leading
        title = fitted(box.title, room, min(_MOST_TITLE, most), self.type.title, bold=True)
        line = fitted(box.line, room, min(_MOST_LINE, most - len(title)), self.type.size)
        first = place.y + (place.height - leading * len(title + line)) / 2 + leading * 0.76
        words = self._words(title + line, place.x + _PADDING, first)
        name = ": ".join(filter(None, (box.title, box.line)))
        return DrawnBox(
            key=box.key,
            place=place,
            title=words[: len(title)],
            lines=words[len(title) :],
            url=box.url,
            mark=box.mark,
            name=f"{name} ({box.note})" if box.note else name,
            traces=traces,
        )

    def _lines(self, shown: Mapping[str, Box], bundles: Bundles) -> dict[Pair, DrawnLine]:
        """Return the lines between boxes that are shown, each verb clear of boxes, of signs and of other verbs."""
        found = {
            pair: links
            for pair, kinds in sorted(bundles.items())
            if pair in self.layout.paths and shown.keys() >= set(pair)
            if (links := [link for link in kinds.values() if link.shown])
        }
        signs = {pair: around(self.spots[pair], len(links)) for pair, links in found.items() if pair in self.spots}
        taken = [*(self.layout.boxes[key] for key in shown), *signs.values()]
        lines = {}
        for number, (pair, links) in enumerate(found.items(), start=1):
            verbs: tuple[Words, ...] = ()
            if place := signs.get(pair):
                verbs, room = next(self._verbs(place, [link.label for link in links], taken), ((), None))
                taken += [room] if room else []
            lines[pair] = DrawnLine(
                id=f"{self.name}-{number}",
                name=f"{shown[pair[0]].title} → {shown[pair[1]].title}: {', '.join(link.label for link in links)}",
                path=svg(self.layout.paths[pair]),
                head=head(self.layout.paths[pair]),
                mark=_shared_mark(links),
                badges=_badges(place, links) if place else (),
                words=verbs,
            )
        return lines

    def _verbs(
        self, signs: Rect, verbs: Sequence[str], taken: Sequence[Rect]
    ) -> Iterator[tuple[tuple[Words, ...], Rect]]:
        """Yield free places for the verbs beside their signs: on one line, or one beneath the other."""
        size, leading = self.type.size, self.type.leading
        for lines in ((" · ".join(verbs),), tuple(verbs)):
            wide, high = round(max(width(line, size, bold=True) for line in lines)), leading * len(lines)
            middle = signs.x + signs.width // 2 - wide // 2, signs.y + signs.height // 2 - high // 2
            for x, y in (
                (signs.x + signs.width + 3, middle[1]),
                (signs.x - wide - 3, middle[1]),
                (middle[0], signs.y + signs.height + 1),
                (middle[0], signs.y - high - 1),
            ):
                place = Rect(x, y, wide, high)
                if 0 <= x <= self.layout.width - wide and not any(place.meets(other) for other in taken):
                    yield self._words(lines, x, y + leading * 0.76), place

    def _words(self, lines: Sequence[str], x: int, first: float) -> tuple[Words, ...]:
        return tuple(Words(x, round(first + number * self.type.leading), line) for number, line in enumerate(lines))


def _badges(place: Rect, links: Sequence[Link]) -> tuple[Badge, ...]:
    return tuple(
        Badge(
            link.kind,
            place.x + SIGN // 2 + SIGN * (number % PER_ROW),
            place.y + SIGN // 2 + SIGN * (number // PER_ROW),
            link.mark,
        )
        for number, link in enumerate(links)
    )


def _shared_mark(links: Sequence[Link]) -> str:
    """Return the mark of a line: that of all its relations, or changed where they differ."""
    marks = {link.mark for link in links}
    return marks.pop() if len(marks) == 1 else "changed"
