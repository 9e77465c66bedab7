"""Seats in arcs: each drawn once, none over another, groups side by side."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reforms.chambers.hemicycle import MOST, SEAT, hemicycle

sizes_of = st.lists(st.integers(0, 60), min_size=1, max_size=9).filter(any)


@given(sizes_of)
def test_every_group_has_its_seats_inside_the_picture(sizes) -> None:
    drawn = hemicycle(sizes)
    assert [sum(seat.group == number for seat in drawn.seats) for number in range(len(sizes))] == sizes
    for seat in drawn.seats:
        assert SEAT <= seat.x <= drawn.width - SEAT
        assert SEAT <= seat.y <= drawn.height - SEAT


@settings(deadline=None)
@given(st.integers(1, 400))
def test_no_seat_lies_on_another(total) -> None:
    places = [(seat.x, seat.y) for seat in hemicycle([total]).seats]
    nearest = min((math.dist(a, b) for a, b in itertools.combinations(places, 2)), default=2 * SEAT)
    assert nearest >= 2 * SEAT


@given(sizes_of)
def test_groups_stand_side_by_side_and_whole_from_the_left(sizes) -> None:
    drawn = hemicycle(sizes)
    groups = [seat.group for seat in drawn.seats]
    assert groups == sorted(groups)
    middle = drawn.width / 2
    base = max(seat.y for seat in drawn.seats)
    angles = [math.atan2(base - seat.y, seat.x - middle) for seat in drawn.seats]
    assert all(a >= b - 0.06 for a, b in itertools.pairwise(angles))  # coordinates are whole numbers


def test_a_picture_is_its_own_mirror_image() -> None:
    drawn = hemicycle([98])
    places = {(seat.x, seat.y) for seat in drawn.seats}
    assert all(any(abs(drawn.width - x - u) <= 1 and y == v for u, v in places) for x, y in places)


@pytest.mark.parametrize("sizes", [[], [0], [MOST, 1]])
def test_nothing_is_drawn_of_no_seats_or_of_absurdly_many(sizes) -> None:
    assert hemicycle(sizes) is None


def test_one_seat_and_the_most_seats_are_drawn() -> None:
    assert len(hemicycle([1]).seats) == 1
    assert len(hemicycle([MOST]).seats) == MOST
