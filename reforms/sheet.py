"""Reforms as a spreadsheet, one a line, that no spreadsheet program can be made to run."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from people.exporting import harmless
from reforms.changes import Changed
from reforms.choices import STATUSES
from reforms.standing import ReformRow

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet program takes Cyrillic for Latin letters."""


def sheet(rows: Iterable[ReformRow], request: HttpRequest) -> str:
    """Return `rows` as CSV with a line of headings, in the active language; dates are EDTF."""
    out = io.StringIO(BYTE_ORDER_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow(_headings())
    statuses = {value: str(label) for value, label in STATUSES}
    for row in rows:
        writer.writerow([harmless(cell) for cell in _cells(row, statuses, request)])
    return out.getvalue()


def _headings() -> list[str]:
    return [
        _("Reform"), _("Level"), _("Status"), _("Date"), _("Themes"), _("Institutions"), _("Before and after"),
        _("What became of it"), _("Passages"), _("Articles"), _("Publishers"), _("Address"),
    ]  # fmt: skip


def _cells(row: ReformRow, statuses: dict[str, str], request: HttpRequest) -> list[str]:
    reform = row.reform
    return [
        reform.title,
        reform.get_level_display(),
        statuses[reform.status],
        reform.status_date,
        "; ".join(map(str, row.themes)),
        "; ".join(one.label for one in row.organizations),
        "; ".join(map(_change, row.changes)),
        "; ".join(f"{one.label}: {one.reform}" for one in row.outcomes),
        str(row.footing.passages),
        str(row.footing.articles),
        str(row.footing.publishers),
        request.build_absolute_uri(reform.get_absolute_url()),
    ]


def _change(changed: Changed) -> str:
    before = changed.before.value if changed.before else _("not on record")
    return f"{changed.organization.label}, {changed.aspect}: {before} → {changed.after.value}"
