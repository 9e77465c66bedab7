"""How votes for lists become seats: a threshold, then the largest remainder. Exact integers and no database."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """What one list gets. `quotas` is its votes divided by the quota, None for a list below the threshold."""

    votes: int
    passed: bool
    quotas: Fraction | None
    whole: int
    """Seats for whole quotas."""
    rest: bool
    """Whether its remainder gives it one more."""
    tied: bool
    """Whether its remainder would give it one more, were it not equal to others that compete for it."""

    @property
    def seats(self) -> int:
        """Seats that the votes decide."""
        return self.whole + self.rest

    @property
    def remainder(self) -> Fraction:
        """What whole quotas leave of its votes, in quotas: at least 0 and below 1."""
        return (self.quotas or Fraction(0)) - self.whole


@dataclass(frozen=True, slots=True)
class Allocation:
    """Seats by list, in the order in which the lists were given."""

    cast: int
    needed: int
    """The least number of votes that is over the threshold."""
    quota: Fraction | None
    """Votes for one seat; None where no list passed or there is no seat to give."""
    shares: tuple[Share, ...]
    open: int
    """Seats that the votes give to nobody: lists are tied for them, or none passed."""

    @property
    def passed(self) -> int:
        """How many lists are over the threshold."""
        return sum(share.passed for share in self.shares)


def allocate(votes: Sequence[int], seats: int, threshold: Fraction = Fraction(0), others: int = 0) -> Allocation:
    """Return how `seats` go to lists with `votes`.

    A list takes part if it has at least `threshold` percent of the votes cast: `votes` and `others`, which are those
    for no list (against all). The quota is the votes of the lists that take part divided by `seats`; each gets a
    seat for every whole quota, and what is left goes one by one to the largest remainders (Hare and Hamilton).
    Equal remainders that compete for fewer seats are `tied`: votes do not decide between them, so nobody gets those.

    Raises ValueError for a negative number and a threshold above 100.
    """
    if min([*votes, seats, others]) < 0 or not 0 <= threshold <= 100:
        raise ValueError("votes, seats and threshold cannot be negative, nor a threshold above 100")
    cast = sum(votes) + others
    needed = max(1, math.ceil(cast * threshold / 100))
    taking_part = sum(count for count in votes if count >= needed)
    quota = Fraction(taking_part, seats) if taking_part and seats else None
    quotas = [count / quota if quota and count >= needed else None for count in votes]
    rests, tied = _by_remainder([(quotients or Fraction(0)) % 1 for quotients in quotas])
    shares = tuple(
        Share(count, count >= needed, quotients, int(quotients or 0), number in rests, number in tied)
        for number, (count, quotients) in enumerate(zip(votes, quotas, strict=True))
    )
    return Allocation(cast, needed, quota, shares, seats - sum(share.seats for share in shares))


def _by_remainder(remainders: Sequence[Fraction]) -> tuple[set[int], set[int]]:
    """Return the places of the remainders that get a seat, and of those that are tied for too few."""
    left = int(sum(remainders))  # seats that whole quotas leave
    if not left:
        return set(), set()
    last = sorted(remainders, reverse=True)[left - 1]  # above 0: more than `left` remainders are, each being below 1
    above = {number for number, remainder in enumerate(remainders) if remainder > last}
    level = {number for number, remainder in enumerate(remainders) if remainder == last}
    return (above, level) if len(above) + len(level) > left else (above | level, set())
