"""The seat calculator: a reader's votes, or those of the last election on record, become seats."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from people.listing import Message, complaints
from reforms.chambers.allocation import Allocation, Share, allocate
from reforms.chambers.forms import MOST_LISTS, ListForm, SystemForm, list_forms, rows_of
from reforms.chambers.record import Line, Record
from reforms.chambers.seating import Seating, seating
from reforms.choices import SeatKind


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one line gets; it reads like a result of an election on record."""

    name: str
    gets: Share
    share: Decimal | None
    """Percent of the votes cast."""
    district_seats: int | None
    published: int | None
    votes: int | None
    organization: None = None

    @property
    def quotas(self) -> Decimal | None:
        """How often the quota goes into its votes; None below the threshold."""
        return None if self.gets.quotas is None else _decimal(self.gets.quotas)

    @property
    def list_seats(self) -> int | None:
        """Seats that the votes give to the list; None where there is no list."""
        return None if self.votes is None else self.gets.seats


@dataclass(frozen=True, slots=True)
class Calculation:
    """Votes turned into seats."""

    allocation: Allocation
    outcomes: list[Outcome]
    seating: Seating

    @property
    def quota(self) -> Decimal | None:
        """Votes for one seat."""
        return None if self.allocation.quota is None else _decimal(self.allocation.quota)

    @property
    def tied(self) -> list[Outcome]:
        """Those between whom equal remainders leave seats open."""
        return [outcome for outcome in self.outcomes if outcome.gets.tied]

    @property
    def agrees(self) -> bool | None:
        """Whether the seats are those published; None where none are, or for other votes than those on record."""
        told = [outcome for outcome in self.outcomes if outcome.published is not None]
        return all(outcome.published == outcome.list_seats for outcome in told) if told else None


@dataclass(slots=True)
class Calculator:
    """What the page shows: the form, and the calculation if the form holds one. `status` is 200 or 400."""

    system: SystemForm
    lists: list[ListForm]
    calculation: Calculation | None = None
    messages: list[Message] = field(default_factory=list)
    status: int = 200


def calculator(query: QueryDict, record: Record | None) -> Calculator:
    """Return what the address asks for; what it leaves out is as on `record`, or empty where there is none."""
    begun, rows = _begun(record), rows_of(query)
    messages = complaints(query, {*SystemForm.base_fields, *ListForm.base_fields}, ListForm.base_fields)
    if rows is None:
        messages.append(_message(_("The address is cut off: every list has a name, votes and districts.")))
    elif len(rows) > MOST_LISTS:
        messages.append(_message(_("There can be at most %(number)s lists.") % {"number": MOST_LISTS}))
    if messages:
        return Calculator(SystemForm(initial=begun), list_forms(_rows(record)), None, messages, 400)
    given = {name: query[name] for name in SystemForm.base_fields if name in query}
    if not query and record is None:
        return Calculator(SystemForm(), list_forms([]))
    page = Calculator(SystemForm(begun | given), list_forms(rows or _rows(record)))
    if _valid(page):
        page.calculation = _calculate(page, [] if query or record is None else record.lines)
    else:
        page.status = 400
    return page


def _decimal(number: Fraction) -> Decimal:
    """Return `number` as templates can print it, with the 28 digits of a Decimal."""
    return Decimal(number.numerator) / number.denominator


def _message(text: str) -> Message:
    return Message(text, "?", _("Begin again"))


def _begun(record: Record | None) -> dict[str, Any]:
    if record is None:
        return {}
    return {
        "seats": record.seats[SeatKind.LIST],
        "threshold": record.threshold.rule.quantity if record.threshold else 0,
        "districts": record.seats[SeatKind.DISTRICT],
        "against": record.against,
        "others": record.others,
    }


def _rows(record: Record | None) -> list[dict[str, Any]]:
    lines = record.lines if record else []
    return [{"name": line.name, "votes": _text(line.votes), "won": _text(line.won)} for line in lines]


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _valid(page: Calculator) -> bool:
    fine = [page.system.is_valid(), *(one.is_valid() for one in page.lists)]
    if not all(fine):
        return False
    written = [one.cleaned_data for one in page.lists if not one.empty]
    names = [one["name"].casefold() for one in written]
    if not any(one["votes"] for one in written):
        page.messages.append(_message(_("Give at least one list its votes.")))
    if len(set(names)) < len(names):
        page.messages.append(Message(_("Two lists have the same name.")))
    if sum(one["won"] or 0 for one in written) > page.system.cleaned_data["districts"]:
        page.messages.append(Message(_("More districts are won than there are.")))
    return not page.messages


def _calculate(page: Calculator, lines: list[Line]) -> Calculation:
    system = page.system.cleaned_data
    written = [one.cleaned_data for one in page.lists if not one.empty]
    others = (system["against"] or 0) + (system["others"] or 0)
    votes = [one["votes"] or 0 for one in written]
    allocation = allocate(votes, system["seats"], Fraction(system["threshold"]), others)
    published = {line.name: line.published for line in lines}
    outcomes = [
        Outcome(
            one["name"],
            gets,
            None if one["votes"] is None else _decimal(Fraction(100 * gets.votes, allocation.cast)),
            one["won"],
            published.get(one["name"]),
            one["votes"],
        )
        for one, gets in zip(written, allocation.shares, strict=True)
    ]
    seats = {SeatKind.LIST: system["seats"], SeatKind.DISTRICT: system["districts"]}
    return Calculation(allocation, outcomes, seating(seats, outcomes, _("Given to nobody")))
