"""A chamber with rules and an election, as rows of the database."""

from typing import Any

from people.models import Organization
from reforms.models import Aspect, Event, Result, Rule
from tests import factories


def count(chamber: Organization, kind: str, number: int | None, start: str = "2020-01-01", **fields: Any) -> Rule:
    """Return a rule that `number` seats of `chamber` are filled in the way `kind` (of SeatKind)."""
    aspect, _new = Aspect.objects.get_or_create(slug=f"seats-{kind}", defaults={"name": kind, "seats": kind})
    fields = {"value": f"{number} seats", "quantity": number} | fields
    return Rule.objects.create(organization=chamber, aspect=aspect, start_date=start, **fields)


def threshold(chamber: Organization, percent: int) -> Rule:
    """Return a rule of the votes that a list needs."""
    aspect, _new = Aspect.objects.get_or_create(slug="party-threshold", defaults={"name": "Threshold"})
    return Rule.objects.create(organization=chamber, aspect=aspect, value=f"{percent} percent", quantity=percent)


def election(chamber: Organization, day: str, **fields: Any) -> Event:
    """Return an election of `chamber` on `day`."""
    return factories.event(classification="election", elects=chamber, start_date=day, **fields)


def won(event: Event, party: Organization | str, **fields: Any) -> Result:
    """Return what a party, or somebody of no party, got."""
    whose = {"label_en": party} if isinstance(party, str) else {"organization": party, "label_en": ""}
    return Result.objects.create(event=event, **whose, **fields)


def mixed(day: str = "2023-03-19") -> tuple[Organization, Event]:
    """Return a chamber of 69 and 29 seats and its election of 19 March 2023 as published.

    Source: The Astana Times, 27 March 2023; the totals by ElectionGuide leave the seats in districts.
    """
    chamber = factories.organization(name="Mazhilis", branch="legislative")
    for kind, number in (("total", 98), ("list", 69), ("district", 29)):
        count(chamber, kind, number, day)
    threshold(chamber, 5)
    event = election(chamber, day, name="Election to the Mazhilis", votes_cast=6_366_441)
    for name, votes, by_list, districts in (
        ("Amanat", 3_431_510, 40, 22),
        ("Auyl", 693_938, 8, 0),
        ("Respublica", 547_154, 6, 0),
        ("Aq Jol", 535_139, 6, 0),
        ("People's Party", 432_920, 5, 0),
        ("National Social Democratic Party", 331_058, 4, 1),
    ):
        party = factories.organization(name=name)
        won(event, party, votes=votes, list_seats=by_list, district_seats=districts)
    won(event, factories.organization(name="Baytaq"), share="2.3", list_seats=0, district_seats=0)
    won(event, "Self-nominated", district_seats=6)
    won(event, "Against all", votes=248_291)
    return chamber, event
