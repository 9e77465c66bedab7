"""Votes become seats: the published result of 19 March 2023, and what must hold for any votes."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reforms.chambers.allocation import allocate

# The Astana Times, 27 March 2023: votes for each list, of 6,366,441 cast; Baytaq's are what the others leave (2.3 %).
PUBLISHED = {
    "Amanat": (3_431_510, 40),
    "Auyl": (693_938, 8),
    "Respublica": (547_154, 6),
    "Aq Jol": (535_139, 6),
    "People's Party": (432_920, 5),
    "National Social Democratic Party": (331_058, 4),
    "Baytaq": (146_431, 0),
}
AGAINST, CAST = 248_291, 6_366_441

votes_of = st.lists(st.integers(0, 10**7), min_size=1, max_size=12)
seats_of = st.integers(0, 300)
thresholds = st.fractions(0, 20, max_denominator=100)


def test_the_published_votes_give_the_published_seats() -> None:
    votes = [count for count, _seats in PUBLISHED.values()]
    found = allocate(votes, 69, Fraction(5), AGAINST)
    assert found.cast == CAST
    assert [share.seats for share in found.shares] == [seats for _count, seats in PUBLISHED.values()]
    assert [share.passed for share in found.shares] == [True] * 6 + [False]
    assert round(Fraction(100 * PUBLISHED["Baytaq"][0], CAST), 1) == Fraction("2.3")
    assert [share.rest for share in found.shares] == [True, False, False, False, False, True, False]
    assert (found.open, [share.tied for share in found.shares]) == (0, [False] * 7)


def test_the_threshold_is_of_all_votes_cast_and_met_exactly() -> None:
    assert [share.passed for share in allocate([95, 5], 10, Fraction(5)).shares] == [True, True]
    assert [share.passed for share in allocate([95, 5], 10, Fraction(5), others=1).shares] == [True, False]
    assert allocate([95, 5], 10, Fraction(5), others=1).needed == 6
    assert [share.passed for share in allocate([2, 1], 10, Fraction("33.33")).shares] == [True, True]
    assert [share.passed for share in allocate([2, 1], 10, Fraction("33.34")).shares] == [True, False]


def test_equal_remainders_are_told_and_not_decided() -> None:
    found = allocate([10, 10, 10], 4)
    assert [share.seats for share in found.shares] == [1, 1, 1]
    assert [share.tied for share in found.shares] == [True, True, True]
    assert found.open == 1


def test_a_larger_remainder_goes_before_equal_ones_wherever_it_stands() -> None:
    found = allocate([25, 25, 150], 3)  # quotas 0.375, 0.375, 2.25: the last seat is between the first two
    assert [(share.seats, share.tied) for share in found.shares] == [(0, True), (0, True), (2, False)]
    found = allocate([10, 10, 14, 6], 2)  # quotas 0.5, 0.5, 0.7, 0.3
    assert [(share.seats, share.tied) for share in found.shares] == [(0, True), (0, True), (1, False), (0, False)]


def test_equal_remainders_that_all_get_a_seat_are_no_tie() -> None:
    found = allocate([3, 3, 2, 2], 4)  # quotas 1.2, 1.2, 0.8, 0.8
    assert [share.seats for share in found.shares] == [1, 1, 1, 1]
    assert found.open == 0


def test_where_no_list_passes_all_seats_stay_open() -> None:
    found = allocate([4, 4], 10, Fraction(50), others=92)
    assert (found.passed, found.quota, found.open) == (0, None, 10)
    assert allocate([0, 0], 10).open == 10


def test_large_numbers_stay_exact() -> None:
    large = 10**30
    found = allocate([large + 1, large], 2 * 10**3 + 1)
    assert [share.seats for share in found.shares] == [1001, 1000]


@pytest.mark.parametrize(
    "arguments", [([-1], 1), ([1], -1), ([1], 1, Fraction(-1)), ([1], 1, Fraction(101)), ([1], 1, Fraction(5), -1)]
)
def test_what_cannot_be_is_refused(arguments: tuple) -> None:
    with pytest.raises(ValueError):
        allocate(*arguments)


@given(votes_of, seats_of, thresholds, st.integers(0, 10**7))
def test_every_seat_is_given_or_open_and_none_to_a_list_below_the_threshold(votes, seats, threshold, others) -> None:
    found = allocate(votes, seats, threshold, others)
    assert sum(share.seats for share in found.shares) + found.open == seats
    for share in found.shares:
        assert share.passed == (share.votes > 0 and 100 * share.votes >= threshold * found.cast)
        assert share.passed or (share.seats == 0 and not share.tied)


@given(votes_of, seats_of, thresholds)
def test_nobody_is_more_than_one_seat_off_its_quota(votes, seats, threshold) -> None:
    for share in allocate(votes, seats, threshold).shares:
        if share.quotas is not None:
            assert int(share.quotas) <= share.seats <= share.quotas + 1
            assert share.seats + share.tied <= share.quotas + 1


@given(votes_of, seats_of, thresholds)
def test_a_seat_is_open_only_between_more_tied_lists_than_seats(votes, seats, threshold) -> None:
    found = allocate(votes, seats, threshold)
    tied = [share for share in found.shares if share.tied]
    if found.passed and seats:
        assert (found.open == 0) == (not tied)
        assert found.open < len(tied) or not tied
    assert len({share.remainder for share in tied}) <= 1


@given(st.data(), votes_of, seats_of, thresholds)
def test_the_order_of_lists_does_not_matter(data, votes, seats, threshold) -> None:
    order = data.draw(st.permutations(range(len(votes))))
    straight = allocate(votes, seats, threshold)
    mixed = allocate([votes[number] for number in order], seats, threshold)
    assert [straight.shares[number] for number in order] == list(mixed.shares)
    assert straight.open == mixed.open


@given(votes_of, seats_of, thresholds)
def test_more_votes_never_cost_a_list_a_seat_against_another(votes, seats, threshold) -> None:
    shares = sorted(allocate(votes, seats, threshold).shares, key=lambda share: share.votes)
    assert all(a.seats <= b.seats for a, b in itertools.pairwise(shares))
