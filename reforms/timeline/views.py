"""The page of the timeline, and the same as a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import View

from people.listing import PAGE, FilteredListView, Listing, list_rows
from reforms.timeline.drawing import draw
from reforms.timeline.entries import Entries
from reforms.timeline.filters import Grouping, TimelineFilter, Unfolding
from reforms.timeline.reading import read
from reforms.timeline.sections import Section, arranged, listed
from reforms.timeline.sheet import sheet
from reforms.timeline.spans import SINCE, UNTIL, Span, zoom
from reforms.timeline.whole import whole_span

NEAR = 12
"""Months that a reader comes close to: their list is not folded, however long."""


@dataclass(frozen=True, slots=True)
class GroupingLink:
    """The same entries under other headings."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """The way to a list with all headings open, or back to one with all folded."""

    unfolded: bool
    url: str


class TimelineView(FilteredListView):
    """Everything dated on record: drawn in lanes, and listed."""

    filterset_class = TimelineFilter
    template_name = "reforms/timeline/page.html"
    paginate_by = 300

    def get_queryset(self) -> Any:
        """Everything public that has its place on the timeline."""
        return read(timezone.localdate())

    def arrange(self, rows: Any) -> Sequence[Any]:
        """Return the entries under the headings that the address asks for; a bad value is refused by the filter."""
        return arranged(rows, self._by(), self._end(SINCE))

    def present(self, rows: list[Any]) -> list[Section]:
        """Return the sections of one page, open if they tell of a time that the reader came close to."""
        since, until = self._end(SINCE), self._end(UNTIL)
        near = bool(since and until and Span(since.first, until.last).months <= NEAR)
        return listed(rows, near and self._by() == Grouping.TIME)

    def describe(self, listing: Listing) -> dict[str, Any]:
        """Return the picture, the ways through time, the other headings and the way to unfold the list."""
        if listing.status != 200:
            return {}
        filterset, today = listing.filter, timezone.localdate()
        timeless, found = filterset.timeless(), filterset.qs
        whole = whole_span(timeless, today)
        span = _span(filterset, whole)
        fold = self._fold(listing.rows)
        keys = {item.anchor for section in listing.rows if section.open for item in section.items}
        return {
            "found": len(found),
            "zoom": zoom(span, whole, timeless, self.request.GET),
            "chart": draw(found, span, today, self.request.path, keys),
            "groupings": self._groupings(),
            "fold": fold,
            "sheet_query": self._query("by", "open"),
        }

    def _by(self) -> str:
        asked = self.request.GET.get("by", "")
        return asked if asked in Grouping.values else Grouping.TIME.value

    def _end(self, name: str) -> Span | None:
        return Span.of(self.request.GET.get(name, "").strip())

    def _fold(self, sections: list[Section]) -> Fold | None:
        """Unfold `sections` if the reader asks for all, and return the way back; None where nothing is folded."""
        folded = [section for section in sections if not section.open]
        if not folded:
            return None
        unfolded = self.request.GET.get("open") == Unfolding.ALL
        for section in folded:
            section.open = unfolded
        query = self.request.GET.copy()
        query.pop("open", None)
        if not unfolded:
            query["open"] = Unfolding.ALL.value
        return Fold(unfolded, f"?{query.urlencode()}#list")

    def _groupings(self) -> list[GroupingLink]:
        now = self.request.GET.get("by") or Grouping.TIME
        return [GroupingLink(str(one.label), "?" + self._query(by=one.value), one == now) for one in Grouping]

    def _query(self, *without: str, **more: str) -> str:
        """Return the query of the address `without` some names and with `more`, from the first page of the list."""
        kept = self.request.GET.copy()
        for name in (PAGE, *without, *more):
            kept.pop(name, None)
        kept.update(more)
        return kept.urlencode()


def _span(filterset: TimelineFilter, whole: Span) -> Span:
    """Return what the address asks to see; an end that it leaves open is that of `whole`, or of what it asks for."""
    asked = filterset.form.cleaned_data if filterset.is_bound else {}
    since, until = asked.get(SINCE) or whole, asked.get(UNTIL) or whole
    if since.first > until.last:
        return asked.get(SINCE) or asked.get(UNTIL) or whole
    return Span(since.first, until.last)


class TimelineSheetView(View):
    """The filtered timeline as a spreadsheet: all of it, by the same parameters as the page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with CSV; 400 and the reasons, as text, for filters that cannot be applied."""
        rows: Any = read(timezone.localdate())
        listing = list_rows(request, TimelineFilter, rows, max(len(rows), 1))
        if listing.status != 200:
            reasons = "\n".join(message.text for message in listing.messages)
            return HttpResponse(reasons, status=listing.status, content_type="text/plain; charset=utf-8")
        found: Entries = listing.filter.qs
        answer = HttpResponse(sheet(found, request), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{_("timeline")}.csv"'
        return answer
