"""Where on its line the signs of a line stand: clear of boxes and other signs, and of other lines if possible."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reforms.picture.graphviz import Pair, Point
from reforms.picture.layout import Layout
from reforms.picture.parts import Rect
from reforms.picture.routes import HEAD, even

SIGN = 18
"""Across one sign."""
PER_ROW = 3
_STEP = 6
_AIR = 2


def signs(layout: Layout, sizes: Mapping[Pair, int]) -> dict[Pair, Point]:
    """Return the middle of the signs of each line that has room for them, `sizes` being how many it has.

    The shortest lines choose first, they have the least choice.
    """
    routes = {pair: even(path, _STEP) for pair, path in layout.paths.items()}
    passing: dict[tuple[int, int], set[Pair]] = defaultdict(set)
    for pair, route in routes.items():
        for x, y in route:
            passing[int(x // _STEP), int(y // _STEP)].add(pair)
    taken = [*layout.boxes.values(), *(place for _column, place in layout.headings)]
    found: dict[Pair, Point] = {}
    for pair in sorted(routes, key=lambda pair: (len(routes[pair]), pair)):
        best = min(_choices(routes[pair], sizes[pair], taken, passing), default=None)
        point = best[1] if best else _beside(routes[pair], sizes[pair], taken)
        if point:
            found[pair] = point
            taken.append(around(point, sizes[pair]))
    return found


def around(middle: Point, size: int) -> Rect:
    """Return the place of `size` signs around `middle`, PER_ROW in a row."""
    wide, high = min(size, PER_ROW) * SIGN, math.ceil(size / PER_ROW) * SIGN
    return Rect(round(middle[0] - wide / 2), round(middle[1] - high / 2), wide, high)


def _choices(
    route: list[Point], size: int, taken: list[Rect], passing: Mapping[tuple[int, int], set[Pair]]
) -> Iterator[tuple[float, Point]]:
    """Yield places for the signs with what is against them: lines beneath, and being far from the middle."""
    ends = math.ceil((SIGN / 2 + HEAD) / _STEP)
    for number, point in enumerate(route[ends : len(route) - ends], start=ends):
        place = around(point, size)
        if not any(place.meets(other, _AIR) for other in taken):
            beneath: set[Pair] = set()
            for x in range(place.x // _STEP, (place.x + place.width) // _STEP + 1):
                for y in range(place.y // _STEP, (place.y + place.height) // _STEP + 1):
                    beneath |= passing.get((x, y), set())
            yield len(beneath) + 2 * abs(number / len(route) - 0.5), point


def _beside(route: list[Point], size: int, taken: list[Rect]) -> Point | None:
    """Return a place beside a line that is too short for signs on it."""
    x, y = route[len(route) // 2]
    place = around((x, y), size)
    aside, below = place.width / 2 + 5, place.height / 2 + 5
    points = ((x + aside, y), (x - aside, y), (x, y + below), (x, y - below))
    return next((point for point in points if not any(around(point, size).meets(other) for other in taken)), None)
