"""Which level of a lane each mark gets, so that no two marks and no labels touch."""

from collections.abc import Callable, Iterable
from typing import TypeVar

M = TypeVar("M")
Reach = tuple[float, float]
"""From where to where something takes room."""


def packed(marks: Iterable[M], reach: Callable[[M], Reach], levels: int) -> tuple[list[tuple[M, int]], list[M]]:
    """Give each mark the lowest of `levels` where it touches no other; return those placed, and those without room.

    Marks choose in the order given.
    """
    taken: list[list[Reach]] = [[] for _level in range(levels)]
    placed, left_over = [], []
    for mark in marks:
        left, right = reach(mark)
        free = next(
            (level for level, others in enumerate(taken) if all(b <= left or a >= right for a, b in others)), None
        )
        if free is None:
            left_over.append(mark)
        else:
            taken[free].append((left, right))
            placed.append((mark, free))
    return placed, left_over
