"""The seats of a chamber on a day: how rules say they are filled, and who won them, as far as is on record."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from people.evidence import Bundle, bundle
from people.models import Organization
from people.periods import describe
from people.related import evidence_of, light, public
from reforms.chambers.seating import Seating, seating
from reforms.choices import SeatKind
from reforms.facts import Certainty, certainty
from reforms.models import Event, Result, Rule


@dataclass(frozen=True, slots=True)
class SeatRule:
    """A rule that counts seats, how sure it held on the day, and its evidence."""

    rule: Rule
    certainty: Certainty
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class Filling:
    """The seats filled in one way. There are several rules only where dates are not precise: either may have held."""

    kind: SeatKind
    rules: list[SeatRule]

    @property
    def seats(self) -> int | None:
        """Their number, None where no rule says it or two rules say different ones."""
        numbers = {one.rule.quantity for one in self.rules}
        return numbers.pop() if len(numbers) == 1 else None


@dataclass(frozen=True, slots=True)
class Chamber:
    """What is on record of a chamber on a day."""

    organization: Organization
    day: dt.date
    fillings: list[Filling]
    """The whole first, then its parts; those of which there is a rule."""
    election: Event | None
    """The latest on or before the day."""
    articles: list[Any]
    """Published articles about the election."""
    seating: Seating
    notices: list[str] = field(default_factory=list)
    """What does not fit together, in words."""

    @property
    def won(self) -> str:
        """When the election was, in words of the active language; empty without one."""
        return describe(self.election.start_date) if self.election else ""


def chamber_on(organization: Organization, day: dt.date) -> Chamber | None:
    """Return the seats of `organization` on `day` in at most five queries.

    None where it did not exist then, or where neither a rule in force nor a result of an election counts its seats.
    """
    if organization.pk is None or certainty(organization, day, "founding", "dissolution") is None:
        return None
    fillings = _fillings(organization, day)
    election = _election(organization, day)
    results = list(public(election, "results").select_related("organization")) if election else []
    seats = {filling.kind: filling.seats for filling in fillings}
    notices = []
    if _misfits(results, seats):
        text = _("The seats won at “%(event)s” do not fit the rules of this day: no party is drawn.")
        notices, results = [text % {"event": election}], []
    drawn = seating(seats, results)
    if not fillings and not drawn.total:
        return None
    articles = _articles(election) if election else []
    return Chamber(organization, day, fillings, election, articles, drawn, notices + _contradictions(seats))


def _articles(election: Event) -> list[Any]:
    """Return the public articles about it, each once: in the reader's language if it is there."""
    rows = public(election, "articles").told_in(get_language() or "")
    return list(light(rows.select_related("publisher", "locale")))


def _fillings(organization: Organization, day: dt.date) -> list[Filling]:
    rules = list(public(organization, "rules").exclude(aspect__seats="").on(day).select_related("aspect"))
    evidence = evidence_of(Rule, [rule.pk for rule in rules])
    found: dict[str, list[SeatRule]] = {kind: [] for kind in SeatKind}
    for rule in rules:
        sure = certainty(rule, day)
        if sure is not None:
            found[rule.aspect.seats].append(SeatRule(rule, sure, bundle(evidence[rule.pk])))
    return [Filling(SeatKind(kind), held) for kind, held in found.items() if held]


def _election(organization: Organization, day: dt.date) -> Event | None:
    past = Event.objects.public().filter(elects=organization, start_latest__lte=day)
    return past.order_by("-start_latest", "-pk").first()


def _misfits(results: Sequence[Result], seats: dict[SeatKind, int | None]) -> bool:
    """Return whether more seats were won than there are: rules changed after the election."""
    won = {
        SeatKind.LIST: _sum(result.list_seats for result in results),
        SeatKind.DISTRICT: _sum(result.district_seats for result in results),
    }
    whole = seats.get(SeatKind.TOTAL)
    too_many = any(number > limit for kind, number in won.items() if (limit := seats.get(kind)) is not None)
    return too_many or (whole is not None and sum(won.values()) > whole)


def _sum(numbers: Iterable[int | None]) -> int:
    return sum(number or 0 for number in numbers)


def _contradictions(seats: dict[SeatKind, int | None]) -> list[str]:
    whole = seats.get(SeatKind.TOTAL)
    parts = _sum(number for kind, number in seats.items() if kind != SeatKind.TOTAL)
    if whole is None or parts <= whole:
        return []
    text = _("The rules give %(parts)s seats by how they are filled, and %(whole)s in all.")
    return [text % {"parts": parts, "whole": whole}]
