"""Where the seats of a hemicycle stand. A seat has the radius 10, and whole numbers: in Russian 1.5 prints as 1,5."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count, repeat

SEAT = 10
"""Radius of a seat; the templates draw it in the same unit."""
GAP = 26
"""Between the middles of neighbouring seats, along a row and from row to row."""
INNER = 60
MOST = 3000
"""Seats that are drawn at most; the largest parliament of the world has 2,980. More is a slip of somebody's keys."""


@dataclass(frozen=True, slots=True)
class Seat:
    """The middle of one seat, and the place of the group that it belongs to."""

    x: int
    y: int
    group: int


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """Seats from left to right, within `width` and `height`."""

    width: int
    height: int
    seats: tuple[Seat, ...]


def hemicycle(sizes: Sequence[int]) -> Hemicycle | None:
    """Return the seats of groups of these `sizes`, side by side from the left; None for none or more than MOST."""
    total = sum(sizes)
    if not 0 < total <= MOST:
        return None
    radii = _radii(total)
    edge = SEAT + 2
    middle = math.ceil(radii[-1]) + edge
    # from the left, where the angle is π; of seats at one angle the outer first
    places = sorted(
        ((angle, radius) for radius, seats in _rows(total, radii) for angle in _angles(seats)), reverse=True
    )
    groups = chain.from_iterable(repeat(number, size) for number, size in enumerate(sizes))
    seats = tuple(
        Seat(round(middle + radius * math.cos(angle)), round(middle - radius * math.sin(angle)), group)
        for (angle, radius), group in zip(places, groups, strict=True)
    )
    return Hemicycle(2 * middle, middle + edge, seats)


def _radii(total: int) -> list[float]:
    """Return the radii of the fewest rows that hold `total` seats, the innermost first."""
    for rows in count(1):
        inner = max(INNER, GAP * (rows - 1) * 2 / 3)
        radii = [inner + GAP * row for row in range(rows)]
        if sum(int(math.pi * radius / GAP) + 1 for radius in radii) >= total:
            return radii
    raise AssertionError("rows never end")


def _rows(total: int, radii: list[float]) -> list[tuple[float, int]]:
    """Return each radius with its seats, so that all rows are filled alike."""
    rows, reached, given = [], 0.0, 0
    for radius in radii:
        reached += radius
        seats = round(total * reached / sum(radii)) - given
        given += seats
        rows.append((radius, seats))
    return rows


def _angles(seats: int) -> list[float]:
    if seats == 1:
        return [math.pi / 2]
    return [math.pi * number / (seats - 1) for number in range(seats)]
