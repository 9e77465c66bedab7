"""Who sits where: the seats of a chamber by party and by how they are filled, as a table and as a picture."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reforms.chambers.hemicycle import Hemicycle, Seat, hemicycle
from reforms.chambers.marks import UNTOLD, Mark, mark_of, tone_of
from reforms.choices import SeatKind

WON = {SeatKind.LIST: "list_seats", SeatKind.DISTRICT: "district_seats"}
"""The fields of a result that count seats, by how they are filled."""


@dataclass(frozen=True, slots=True)
class Column:
    """A way in which seats are filled. `seats` is None where no number is known."""

    kind: str
    label: str
    seats: int | None


@dataclass(frozen=True, slots=True)
class Cell:
    """The seats of one row that are filled in one way. `seats` is None where no number is known."""

    column: Column
    seats: int | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Row:
    """A party, candidates of none, or the seats of which no party is known; a cell for every column."""

    name: str
    result: Any | None
    cells: list[Cell]

    @property
    def seats(self) -> int | None:
        """All its seats that are known."""
        known = [cell.seats for cell in self.cells if cell.seats is not None]
        return sum(known) if known else None

    @property
    def url(self) -> str:
        """The page of the party, where there is one."""
        party = self.result.organization if self.result else None
        return party.get_absolute_url() if party else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Seats side by side that look alike; `title` says whose they are and how they are filled."""

    title: str
    mark: Mark
    seats: list[Seat]


@dataclass(frozen=True, slots=True)
class Seating:
    """The seats as a table, and as a picture where there are any (and not absurdly many)."""

    columns: list[Column]
    rows: list[Row]
    picture: Hemicycle | None

    @property
    def total(self) -> int:
        """How many seats are known."""
        return sum(row.seats or 0 for row in self.rows)

    @property
    def by_party(self) -> bool:
        """Whether any seat is known to be a party's, or of a candidate of none."""
        return any(row.result for row in self.rows)

    @property
    def by_list(self) -> bool:
        """Whether votes for lists fill any of them."""
        return any(column.kind == SeatKind.LIST for column in self.columns)

    @property
    def marks(self) -> list[Mark]:
        """The marks in use, each once."""
        return list(dict.fromkeys(cell.mark for _row, cell in _filled(self.rows)))

    @property
    def groups(self) -> list[Group]:
        """The groups of the picture, from the left."""
        filled = _filled(self.rows)
        drawn = groupby(self.picture.seats if self.picture else (), key=lambda seat: seat.group)
        return [Group(_title(*filled[place]), filled[place][1].mark, list(seats)) for place, seats in drawn]

    @property
    def summary(self) -> str:
        """The picture in words: “98 seats. Amanat, by party list: 40; …”."""
        whole = ngettext("%(number)s seat", "%(number)s seats", self.total) % {"number": self.total}
        return f"{whole}. {'; '.join(_title(row, cell) for row, cell in _filled(self.rows))}"


def seating(seats: Mapping[SeatKind, int | None], results: Iterable[Any], rest: str = "") -> Seating:
    """Return who sits where.

    `seats` are the numbers that rules give by how seats are filled, and by SeatKind.TOTAL for all of them; `results`
    have `name`, `organization` or None, `votes`, `list_seats` and `district_seats`. What neither tells stays unknown.
    `rest` names the seats that no result gives to anybody.
    """
    won = _in_order(results)
    columns = _columns(seats, won)
    rows = [_row(result, tone_of(place), columns) for place, result in enumerate(won)]
    left = _left(columns, rows, rest or _("Party not on record"))
    if left.seats or not rows:
        rows.append(left)
    return Seating(columns, rows, hemicycle([cell.seats or 0 for _row, cell in _filled(rows)]))


def _filled(rows: Iterable[Row]) -> list[tuple[Row, Cell]]:
    return [(row, cell) for row in rows for cell in row.cells if cell.seats]


def _title(row: Row, cell: Cell) -> str:
    parts = {"whose": row.name, "how": cell.column.label, "seats": cell.seats}
    return _("%(whose)s, %(how)s: %(seats)s") % parts


def _in_order(results: Iterable[Any]) -> list[Any]:
    """Return the results that tell of seats, the most seats first; of as many, by votes and then as given."""
    told = [result for result in results if any(getattr(result, name) is not None for name in WON.values())]
    return sorted(told, key=lambda one: (-sum(getattr(one, name) or 0 for name in WON.values()), -(one.votes or 0)))


def _columns(seats: Mapping[SeatKind, int | None], won: Sequence[Any]) -> list[Column]:
    """Return the ways in which seats are filled; one that fills none is none, though a rule may say so."""
    columns = []
    for kind in SeatKind:
        given = [number for one in won if (number := _won(one, kind)) is not None]
        number = seats.get(kind)
        number = sum(given) if number is None and given else number
        if kind != SeatKind.TOTAL and (number or (number is None and kind in seats)):
            columns.append(Column(kind, str(kind.label), number))
    left = (seats.get(SeatKind.TOTAL) or 0) - sum(column.seats or 0 for column in columns)
    if left > 0:
        columns.append(Column(UNTOLD, _("No rule on record says how"), left))
    return columns


def _won(result: Any, kind: str) -> int | None:
    return getattr(result, WON[SeatKind(kind)]) if kind in WON else None


def _row(result: Any, tone: int, columns: list[Column]) -> Row:
    cells = [Cell(column, _won(result, column.kind), mark_of(column.kind, tone)) for column in columns]
    return Row(result.name, result, cells)


def _left(columns: list[Column], rows: list[Row], name: str) -> Row:
    """Return the seats that no result gives to anybody; where there are no results, in colours of their own."""
    cells = []
    for place, column in enumerate(columns):
        given = sum(row.cells[place].seats or 0 for row in rows)
        tone = 0 if rows or column.kind == UNTOLD else tone_of(place)
        left = None if column.seats is None else max(column.seats - given, 0)
        cells.append(Cell(column, left, mark_of(column.kind, tone)))
    return Row(name, None, cells)
