"""Every component on one page, drawn by the templates that readers' pages use, from what is on record."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.annotations import Note, said_in
from articles.front import front
from articles.models import Evidence, Statement
from people.filters import PersonFilter
from people.models import Organization, Person
from people.related import light
from reforms.chambers.seating import Seating, seating
from reforms.choices import UNSUPPORTED, SeatKind, Stage
from reforms.models import Reform

COLOURS = ("paper", "card", "ink", "soft", "muted", "rule", "edge", "stone", "stone-soft")
HUES = ("sky", "sky-line", "sky-soft", "gold", "gold-ink", "gold-soft", "leaf", "leaf-line", "leaf-soft")
MARKS = ("plum", "plum-soft", "clay", "clay-soft")
STEPS = ("5", "4", "3", "2", "1", "0", "-1", "-2")


def styleguide(request: HttpRequest) -> HttpResponse:
    """Answer with the page; the layers and tokens themselves are told in tokens.css."""
    context = {
        "colours": (*COLOURS, *HUES, *MARKS),
        "sizes": STEPS,
        "statuses": [*Stage.values, UNSUPPORTED],
        "things": _things(),
        "notes": _notes(),
        "filter": PersonFilter(request.GET, queryset=Person.objects.public(), request=request),
        "page_obj": Paginator(range(50), 10).get_page(2),
        "seating": _seating(),
    }
    return render(request, "styleguide/page.html", front() | context)


def _things() -> list[tuple[str, Any]]:
    """Return the first of each kind that a chip may name."""
    kinds: dict[str, Any] = {"person": Person, "organization": Organization, "reform": Reform}
    found = ((kind, model.objects.public().first()) for kind, model in kinds.items())
    return [(kind, thing) for kind, thing in found if thing is not None]


def _notes() -> list[Note]:
    """Return a note of each kind."""
    first = Statement.objects.public().filter(speaker__isnull=False).values("pk")[:1]
    statements = said_in(Statement.objects.public().filter(pk=Subquery(first)))
    rows = Evidence.objects.public().filter(milestone__isnull=False)
    evidence = light(rows.select_related("passage__article", "milestone__reform"), "passage__article__")[:1]
    return [
        *(Note("statement", said.statement.passage, said=said, number=1) for said in statements),
        *(Note("evidence", one.passage, evidence=one, number=2) for one in evidence),
    ]


def _seating() -> Seating:
    """Return a chamber of 98 seats of which nobody is known."""
    return seating({SeatKind.TOTAL: 98, SeatKind.LIST: 69, SeatKind.DISTRICT: 29}, [])
