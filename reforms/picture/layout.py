"""Where boxes and lines go, from their structure alone: the same whatever the date, the language and the marks."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, pairwise

from reforms.picture.graphviz import Pair, Path, Point, inches, sheet
from reforms.picture.parts import Rect
from reforms.picture.routes import even, rounded

Size = tuple[int, int]
MARGIN = 8
WIDE_BOX: Size = (168, 60)
CLEAR = 3
"""How far Graphviz is told that a box reaches beyond what is drawn: its curves may cut a corner by a point."""
WIDE_SMALL: Size = (168, 42)
SMALL_STEP = 52
WIDE_GAPS: Size = (88, 24)
WIDE_TOP = 44
TALL_BOX: Size = (176, 58)
TALL_SMALL: Size = (160, 44)
TALL_GAP = 22
TALL_HEADING = 30
GUTTER = 78
STUB = 18


@dataclass(frozen=True, slots=True)
class Structure:
    """All that places depend on, sorted: (key, column) of boxes, and who does anything to whom."""

    columns: tuple[str, ...]
    boxes: tuple[tuple[str, str], ...]
    pairs: tuple[Pair, ...]

    def keys(self, column: str, linked: bool) -> list[str]:
        """Return the boxes of a column that lines reach, or those that none reaches."""
        reached = self.reached
        return [key for key, its in self.boxes if its == column and (key in reached) is linked]

    @property
    def reached(self) -> set[str]:
        """The boxes that lines reach."""
        return {key for pair in self.pairs for key in pair}


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of one arrangement."""

    width: int
    height: int
    headings: tuple[tuple[str, Rect], ...]
    """Column and place, in reading order; in the tall arrangement a column may have two."""
    boxes: dict[str, Rect]
    paths: dict[Pair, Path]


@lru_cache(maxsize=32)
def wide(structure: Structure) -> Layout:
    """Return the arrangement with a column for each branch; Graphviz' dot orders the boxes within them."""
    rank = {key: structure.columns.index(column) for key, column in structure.boxes}
    with sheet(
        rankdir="LR", newrank="true", splines="true", ranksep=inches(WIDE_GAPS[0]), nodesep=inches(WIDE_GAPS[1])
    ) as page:
        for column in structure.columns:
            page.box(_anchor(column), WIDE_BOX[0], 1)
            keys = structure.keys(column, linked=True)
            for key in keys:
                page.box(key, WIDE_BOX[0] + 2 * CLEAR, WIDE_BOX[1] + 2 * CLEAR)
            page.rank([_anchor(column), *keys])
        for left, right in pairwise(structure.columns):
            page.order(_anchor(left), _anchor(right))
        for pair in structure.pairs:
            page.line(pair, reverse=rank[pair[0]] > rank[pair[1]])
        page.lay_out("dot")
        lefts = {column: page.middle(_anchor(column))[0] for column in structure.columns}
        middles = {
            key: page.middle(key) for column in structure.columns for key in structure.keys(column, linked=True)
        }
        paths = page.paths()
    return _wide_layout(structure, lefts, middles, paths)


def _wide_layout(
    structure: Structure, lefts: dict[str, float], middles: dict[str, Point], paths: dict[Pair, Path]
) -> Layout:
    """Move everything to the corner, and put boxes without lines where they fit."""
    points = [point for path in paths.values() for point in path]
    tops = [y - WIDE_BOX[1] / 2 for _x, y in middles.values()] + [y for _x, y in points]
    dx = MARGIN - min([x - WIDE_BOX[0] / 2 for x in lefts.values()] + [x for x, _y in points], default=0)
    dy = WIDE_TOP - min(tops, default=0)
    boxes = {key: _around((x + dx, y + dy), WIDE_BOX) for key, (x, y) in middles.items()}
    moved = {}
    for pair, path in paths.items():
        first, *between, last = ((x + dx, y + dy) for x, y in path)
        moved[pair] = (_onto(boxes[pair[0]], first), *between, _onto(boxes[pair[1]], last))
    starts = {column: round(x + dx - WIDE_BOX[0] / 2) for column, x in lefts.items()}
    passing = [point for path in moved.values() for point in even(path, WIDE_GAPS[1] / 2)]
    for column, x in starts.items():
        keys = structure.keys(column, linked=False)
        y = _free(x, len(keys), boxes, passing) if keys else 0
        boxes |= {key: Rect(x, y + number * SMALL_STEP, *WIDE_SMALL) for number, key in enumerate(keys)}
    headings = tuple((column, Rect(x, 0, WIDE_BOX[0], WIDE_TOP)) for column, x in starts.items())
    return _framed(headings, boxes, moved)


def _free(left: int, number: int, boxes: dict[str, Rect], passing: list[Point]) -> int:
    """Return the highest y at which a stack of small boxes in the column at `left` meets no box and no line."""
    gap, height = WIDE_GAPS[1] // 2, number * SMALL_STEP
    others = [*boxes.values(), *(Rect(round(x), round(y), 1, 1) for x, y in passing)]
    near = [other for other in others if other.meets(Rect(left, other.y, WIDE_SMALL[0], 1), gap)]
    return next(
        y for y in count(WIDE_TOP, 4) if not any(Rect(left, y, WIDE_SMALL[0], height).meets(one, gap) for one in near)
    )


@lru_cache(maxsize=32)
def tall(structure: Structure) -> Layout:
    """Return the arrangement of boxes in one column, in the order of `wide`, with lines at both sides of it."""
    height_in = {key: box.y for key, box in wide(structure).boxes.items()}
    headings: list[tuple[str, Rect]] = []
    boxes: dict[str, Rect] = {}
    x, y = MARGIN + GUTTER, 0
    for column in structure.columns:
        if keys := sorted(structure.keys(column, linked=True), key=height_in.__getitem__):
            headings.append((column, Rect(x, y, TALL_BOX[0], TALL_HEADING)))
            y += TALL_HEADING + 6
        for key in keys:
            boxes[key] = Rect(x, y, *TALL_BOX)
            y += TALL_BOX[1] + TALL_GAP
    paths = _at_the_sides(structure, headings, boxes)
    for column in structure.columns:
        y = _in_twos(column, structure.keys(column, linked=False), y, headings, boxes)
    return _framed(tuple(headings), boxes, paths)


def _at_the_sides(structure: Structure, headings: list[tuple[str, Rect]], boxes: dict[str, Rect]) -> dict[Pair, Path]:
    """Return lines that turn at right angles, and run beside the boxes as far apart as there is room."""
    if not structure.pairs:
        return {}
    with sheet(splines="ortho") as page:
        for column, place in headings:
            page.box(_anchor(column), place.width, place.height, _middle(place))
        for key, place in boxes.items():
            page.box(key, place.width, place.height, _middle(place))
        for pair in structure.pairs:
            page.line(pair)
        page.lay_out("neato", "-n2")
        corners = {pair: path[::3] for pair, path in page.paths().items()}
    spread = _spread({x for path in corners.values() for x, _y in path})
    return {pair: rounded([(spread(x), y) for x, y in path]) for pair, path in corners.items()}


def _spread(tracks: set[float]) -> Callable[[float], float]:
    """Return where the upright stretch at each x goes: those beside the boxes are shared out over the gutter."""
    left, right = MARGIN + GUTTER, MARGIN + GUTTER + TALL_BOX[0]
    before, after = sorted(x for x in tracks if x < left - 1), sorted(x for x in tracks if x > right + 1)

    def spread(x: float) -> float:
        if x < left - 1:
            return MARGIN + (GUTTER - STUB) * bisect_left(before, x) / len(before)
        if x > right + 1:
            return right + STUB + (GUTTER - STUB) * (bisect_left(after, x) + 1) / len(after)
        return min(max(x, left), right)

    return spread


def _in_twos(column: str, keys: list[str], y: int, headings: list[tuple[str, Rect]], boxes: dict[str, Rect]) -> int:
    """Put boxes without lines below all others, two in a row; return where the next may start."""
    if not keys:
        return y
    headings.append((column, Rect(MARGIN, y, TALL_BOX[0], TALL_HEADING)))
    y += TALL_HEADING + 6
    right = MARGIN + 2 * GUTTER + TALL_BOX[0] - TALL_SMALL[0]
    for place, key in enumerate(keys):
        boxes[key] = Rect(right if place % 2 else MARGIN, y + place // 2 * (TALL_SMALL[1] + 12), *TALL_SMALL)
    return boxes[keys[-1]].y + TALL_SMALL[1] + TALL_GAP


def _framed(headings: tuple[tuple[str, Rect], ...], boxes: dict[str, Rect], paths: dict[Pair, Path]) -> Layout:
    """Return the layout with its size."""
    rects = [*boxes.values(), *(place for _column, place in headings)]
    points = [point for path in paths.values() for point in path]
    right = max([place.x + place.width for place in rects] + [x for x, _y in points], default=0)
    bottom = max([place.y + place.height for place in rects] + [y for _x, y in points], default=0)
    return Layout(round(right) + MARGIN, round(bottom) + MARGIN, headings, boxes, paths)


def _anchor(column: str) -> str:
    """Return the key of what stands for the heading of a column; no slug has a space."""
    return f"column {column}"


def _middle(place: Rect) -> Point:
    return place.x + place.width / 2, place.y + place.height / 2


def _onto(box: Rect, point: Point) -> Point:
    """Return the point of the box that is nearest."""
    x, y = point
    return min(max(x, box.x), box.x + box.width), min(max(y, box.y), box.y + box.height)


def _around(middle: Point, size: Size) -> Rect:
    return Rect(round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2), *size)
