"""The timeline as a spreadsheet, one entry a line, that no spreadsheet program can be made to run."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from people.exporting import harmless
from reforms.sheet import BYTE_ORDER_MARK
from reforms.timeline.entries import Entry


def sheet(entries: Iterable[Entry], request: HttpRequest) -> str:
    """Return `entries` as CSV with a line of headings, in the active language; first and last day are ISO dates."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out)
    writer.writerow([
        _("Kind"), _("What"), _("Details"), _("Date in words"), _("First day"), _("Last day"), _("Evidence"),
        _("Institutions"), _("Reforms"), _("Themes"), _("Address"),
    ])  # fmt: skip
    for entry in entries:
        writer.writerow([harmless(cell) for cell in _cells(entry, request)])
    return out.getvalue()


def _cells(entry: Entry, request: HttpRequest) -> list[str]:
    first, last = entry.moment.first, entry.moment.last
    return [
        entry.label,
        entry.title,
        entry.detail,
        entry.moment.words,
        first.isoformat() if first else "",
        last.isoformat() if last else "",
        "" if entry.supported is None else _("supported") if entry.supported else _("unsupported"),
        "; ".join(one.label for one in entry.organizations),
        "; ".join(map(str, entry.reforms)),
        "; ".join(map(str, entry.themes)),
        request.build_absolute_uri(entry.url) if entry.url else "",
    ]
