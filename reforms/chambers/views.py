"""Public pages of the seats of chambers, and of the seat calculator."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from people.models import Organization
from people.periods import describe
from people.related import public
from people.views import EntityView
from reforms.chambers.calculator import calculator
from reforms.chambers.chamber import chamber_on
from reforms.chambers.record import latest_record
from reforms.days import day_of


class ChamberView(EntityView):
    """The seats of a chamber on a day."""

    model = Organization
    template_name = "reforms/chamber.html"
    parameters = ("on",)

    def describe(self, entity: Organization, query: QueryDict) -> dict[str, Any]:
        """Return the chamber as the parameter `on` asks, by default today; 404 for what never was a chamber."""
        day = day_of(query, "on", timezone.localdate())
        chamber, days = chamber_on(entity, day), _turning_points(entity)
        if chamber is None and not days:
            raise Http404
        return {"chamber": chamber, "day": day, "days": days}


def _turning_points(chamber: Organization) -> list[tuple[dt.date, str]]:
    """Return the days from which its seats are surely counted otherwise or filled anew, and the dates in words.

    Two queries. A day may stand for less: “2007” leads to 31 December 2007.
    """
    rules = public(chamber, "rules").exclude(aspect__seats="")
    dates: set[tuple[dt.date, str]] = set()
    for rows in (rules, public(chamber, "elections")):
        dates |= set(rows.exclude(start_latest=None).order_by().values_list("start_latest", "start_date"))
    return [(day, describe(date)) for day, date in sorted(dates)]


def seats(request: HttpRequest) -> HttpResponse:
    """Answer with the seat calculator: votes in the address, or those of the last election, become seats."""
    record = latest_record()
    page = calculator(request.GET, record)
    return render(request, "reforms/seats.html", {"page": page, "record": record}, status=page.status)
