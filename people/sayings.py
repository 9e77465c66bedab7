"""Statements as a page prints them: who, when, where, speaking as what, on which reforms."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from people.related import light, public_prefetch

LATEST_FIRST = (
    F("passage__article__published_earliest").desc(nulls_last=True),
    F("passage__article").desc(),
    F("pk"),
)
"""By the date of their article; undated ones come last."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with what stands round it. `capacity` is the membership in which it was made, if public."""

    statement: Any
    article: Any
    capacity: Any | None
    reforms: list[Any]


def complete(statements: Any) -> Any:
    """Return public statements with all that `sayings` prints, in fixed queries."""
    rows = statements.select_related(
        "passage__article__publisher",
        "passage__article__locale",
        "passage__article__event",
        "speaker",
        "membership__post",
        "membership__organization",
    )
    return light(rows, "passage__article__").prefetch_related(public_prefetch(statements.model, "reforms"))


def latest_first(statements: Any) -> Any:
    """Return public statements by the date of their article; undated ones come last."""
    return complete(statements).order_by(*LATEST_FIRST)


def sayings(statements: Any) -> list[Saying]:
    """Return what a page prints of `statements`, which come from `complete`."""
    return [
        Saying(row, row.passage.article, _capacity(row), sorted(row.reforms.all(), key=lambda reform: reform.pk))
        for row in statements
    ]


def _capacity(row: Any) -> Any | None:
    membership = row.membership
    return membership if membership and membership.organization.live else None
