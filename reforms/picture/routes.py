"""Lines as geometry: points along them, corners rounded, the path and the arrow head in SVG."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reforms.picture.graphviz import Path, Point

_STEPS = 16
HEAD, HALF_HEAD = 9, 4
_CORNER = 7


def along(path: Path) -> Iterator[Point]:
    """Yield points of the line from start to end, `_STEPS` for each of its curves."""
    yield path[0]
    for start in range(0, len(path) - 1, 3):
        a, b, c, d = path[start : start + 4]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            u = 1 - t
            yield (
                u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
                u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1],
            )


def even(path: Path, gap: float) -> list[Point]:
    """Return points of the line that lie about `gap` apart."""
    found: list[Point] = []
    rest = 0.0
    points = list(along(path))
    for a, b in pairwise(points):
        length = math.dist(a, b)
        while rest <= length and length:
            share = rest / length
            found.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
            rest += gap
        rest -= length
    return found


def rounded(corners: Sequence[Point]) -> Path:
    """Return straight stretches between `corners` as a path whose corners are round."""
    path = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        come, leave = _towards(corner, before), _towards(corner, after)
        path += [path[-1], come, come, corner, corner, leave]
    return (*path, path[-1], corners[-1], corners[-1])


def _towards(start: Point, end: Point) -> Point:
    """Return the point at which a round corner at `start` ends on the way to `end`."""
    length = math.dist(start, end)
    share = min(_CORNER / length, 0.5) if length else 0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def svg(path: Path) -> str:
    """Return the `d` of the line."""
    points = [f"{x:.0f} {y:.0f}" for x, y in path]
    return f"M{points[0]}C{' '.join(points[1:])}"


def head(path: Path) -> str:
    """Return the `d` of the arrow head at the end of the line."""
    tip = path[-1]
    back = next((p for p in reversed(list(along(path))) if math.dist(p, tip) >= HEAD), path[0])
    length = math.dist(back, tip) or 1
    dx, dy = (tip[0] - back[0]) / length, (tip[1] - back[1]) / length
    foot = tip[0] - dx * HEAD, tip[1] - dy * HEAD
    wings = [(foot[0] - side * dy * HALF_HEAD, foot[1] + side * dx * HALF_HEAD) for side in (1, -1)]
    return "M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z".format(*tip, *wings[0], *wings[1])
