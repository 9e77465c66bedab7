"""The board: reforms as cards in columns by status, the first of each column in sight."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import F, QuerySet

from reforms.choices import STATUSES
from reforms.models import Reform
from reforms.standing import ReformRow, described, reform_rows

CARDS = 12
"""Cards of a column in sight; the list has all of them, under the filter of that status."""


@dataclass(frozen=True, slots=True)
class Column:
    """One status: the keys of its reforms, those that moved last first, and cards for the first of them."""

    status: str
    keys: list[int]
    cards: list[ReformRow] = field(default_factory=list)

    @property
    def hidden(self) -> int:
        """How many have no card."""
        return len(self.keys) - len(self.cards)


def columns(reforms: QuerySet) -> list[Column]:
    """Return a column for every status, in the order in which reforms usually go; one query."""
    found: dict[str, list[int]] = defaultdict(list)
    rows = reforms.order_by(F("status_date").desc(), "title_en", "pk")
    for key, status in rows.values_list("pk", "status"):
        found[status].append(key)
    return [Column(status, found[status]) for status, _label in STATUSES]


def with_cards(empty: Sequence[Column]) -> list[Column]:
    """Return the columns `empty` with their cards, in fixed queries; those without reforms keep none."""
    keys = [key for column in empty for key in column.keys[:CARDS]]
    rows: list[Any] = list(described(Reform.objects.public().with_status().filter(pk__in=keys)))
    cards = {row.reform.pk: row for row in reform_rows(rows)}
    return [replace(column, cards=[cards[key] for key in column.keys[:CARDS] if key in cards]) for column in empty]
