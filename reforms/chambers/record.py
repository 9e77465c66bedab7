"""The last election on record of which votes and seats by list are known: what the seat calculator begins with."""

from dataclasses import dataclass
from typing import Any

from people.evidence import Bundle, bundle
from people.related import evidence_of, public
from reforms.chambers.chamber import Chamber, chamber_on
from reforms.choices import SeatKind
from reforms.models import Event, Rule

THRESHOLD = "party-threshold"
"""Slug of the aspect whose rules give, as their number, the percent of votes that a list needs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A party, or candidates of none, as the calculator's form has it; None stands for what is not known."""

    name: str
    votes: int | None
    won: int | None
    published: int | None
    """Seats by list."""
    derived: bool = False
    """Whether the votes are what all others leave of the votes cast, and no source gives them."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """The percent of votes that a list needs, by a rule on record."""

    rule: Rule
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class Record:
    """An election: its lines, and what its rules and results give for the rest of the form."""

    chamber: Chamber
    threshold: Threshold | None
    lines: list[Line]
    against: int
    others: int
    """Votes cast that no line has."""

    @property
    def seats(self) -> dict[SeatKind, int]:
        """Seats by list and in districts, as the rules of that day or else the results give them; 0 if neither."""
        known = {column.kind: column.seats or 0 for column in self.chamber.seating.columns}
        return {kind: known.get(kind, 0) for kind in (SeatKind.LIST, SeatKind.DISTRICT)}


def latest_record() -> Record | None:
    """Return the last election with votes and seats by list of parties on record, in at most nine queries."""
    elections = Event.objects.public().filter(
        elects__live=True,
        start_latest__isnull=False,
        results__organization__live=True,
        results__votes__isnull=False,
        results__list_seats__isnull=False,
    )
    election = elections.select_related("elects").order_by("-start_latest", "-pk").first()
    if election is None or election.elects is None:
        return None
    chamber = chamber_on(election.elects, election.start_latest)
    if chamber is None:
        return None
    results = list(public(election, "results").select_related("organization").order_by("pk"))
    lines, against, others = _lines(results, election.votes_cast)
    return Record(chamber, _threshold(chamber), lines, against, others)


def _lines(results: list[Any], cast: int | None) -> tuple[list[Line], int, int]:
    """Return the lines, the votes against all, and those that nobody is known to have got.

    Who is no party and won no seat in a district is no candidate: those are the votes against all.
    """
    standing = [one for one in results if one.organization or one.district_seats is not None]
    against = sum(one.votes or 0 for one in results if one not in standing)
    others = max((cast or 0) - against - sum(one.votes or 0 for one in standing), 0)
    unknown = [one for one in standing if one.organization and one.votes is None]
    derived = unknown[0] if len(unknown) == 1 and cast and others else None
    lines = [
        Line(one.name, others if one is derived else one.votes, one.district_seats, one.list_seats, one is derived)
        for one in standing
    ]
    return lines, against, 0 if derived else others


def _threshold(chamber: Chamber) -> Threshold | None:
    rules = (
        public(chamber.organization, "rules")
        .filter(aspect__slug=THRESHOLD, quantity__isnull=False)
        .select_related("aspect")
    )
    found = list(rules.on(chamber.day))
    if len(found) != 1:  # none, or two of which either may have held
        return None
    return Threshold(found[0], bundle(evidence_of(Rule, [found[0].pk])[found[0].pk]))
