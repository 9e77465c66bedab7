"""The picture of a network: one on the left, its neighbours on an arc to the right of it, every label with room.

Whole numbers in units of the drawing, which is WIDE across and scales to its place on the page.
"""

import math
from dataclasses import dataclass

from people.network import Neighbour, Network
from people.wording import fitted

DRAWN = 10
"""Neighbours in the picture: more have no room on a phone."""

WIDE = 288
ROW = 46
LEAST_HIGH = 150
CENTRE_X = 34
CENTRE_RADIUS = 26
REACH = 84
"""From the middle of the centre to that of the neighbour farthest to the right."""

SPREAD = math.radians(55)
"""The angle from the horizontal at which the outermost neighbours stand."""

RADIUS = 14
GAP = 8
TYPE = 13
LINE_HIGH = 16
LINES = 2
THIN, THICK = 1.5, 8


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text by the start of its base line."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Node:
    """A neighbour in its place: `x` and `y` are its middle, `path` and `thick` the line from the centre."""

    neighbour: Neighbour
    x: int
    y: int
    path: str
    thick: str
    words: tuple[Words, ...]

    @property
    def left(self) -> int:
        """The left edge of the square of an organization."""
        return self.x - RADIUS + 1

    @property
    def top(self) -> int:
        """Its upper edge."""
        return self.y - RADIUS + 1

    @property
    def base(self) -> int:
        """The base line of the number within."""
        return self.y + 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture: `middle` is the height at which the centre stands."""

    width: int
    height: int
    x: int
    middle: int
    nodes: tuple[Node, ...]


def drawn(network: Network) -> Drawing:
    """Return the picture of the first neighbours of `network`, from the top in their order."""
    shown = network.neighbours[:DRAWN]
    height = max(ROW * len(shown), LEAST_HIGH)
    most = max((one.articles for one in shown), default=1)
    top = (height - ROW * len(shown)) // 2
    nodes = tuple(_node(one, top + ROW * number + ROW // 2, height // 2, most) for number, one in enumerate(shown))
    return Drawing(WIDE, height, CENTRE_X, height // 2, nodes)


def _node(neighbour: Neighbour, y: int, middle: int, most: int) -> Node:
    share = (y - middle) / max(middle - ROW // 2, 1)
    x = CENTRE_X + round(REACH * math.cos(SPREAD * share))
    path = f"M{CENTRE_X} {middle}L{x} {y}"
    thick = THIN + (THICK - THIN) * neighbour.articles / most
    return Node(neighbour, x, y, path, f"{thick:.1f}", _words(neighbour, x + RADIUS + GAP, y))


def _words(neighbour: Neighbour, x: int, y: int) -> tuple[Words, ...]:
    name = str(getattr(neighbour.entity, "label", neighbour.entity))
    lines = fitted(name, WIDE - x, LINES, TYPE)
    first = y + TYPE // 3 - LINE_HIGH * (len(lines) - 1) // 2
    return tuple(Words(x, first + LINE_HIGH * number, line) for number, line in enumerate(lines))
