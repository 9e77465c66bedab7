"""Public pages of reforms."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.generic import View

from people.listing import PAGE, FilteredListView, Listing, list_rows
from people.views import EntityView
from reforms import structured
from reforms.board import Column, columns, with_cards
from reforms.feed import feed, proved_last
from reforms.filters import Layout, ReformFilter
from reforms.models import Reform
from reforms.profile import gaps_of, reform_profile
from reforms.sheet import sheet
from reforms.standing import described, reform_rows
from reforms.tracks import by_first_step, chart


@dataclass(frozen=True, slots=True)
class LayoutLink:
    """The same reforms, under the same filters, shown in another way."""

    label: str
    url: str
    current: bool


def latest_first(reforms: QuerySet) -> QuerySet:
    """Return the reforms that moved last first; those without evidence come last."""
    return described(reforms.order_by(F("status_date").desc(), "title_en", "pk"))


class ReformListView(FilteredListView):
    """Reforms and where they stand: a list, a board of columns by status, or a timeline."""

    filterset_class = ReformFilter
    template_name = "reforms/reforms.html"

    @property
    def layout(self) -> str:
        """How the address asks to show them; a bad value is refused by the filter."""
        asked = self.request.GET.get("view", "")
        return asked if asked in Layout.values else Layout.LIST.value

    def get_queryset(self) -> QuerySet:
        """Published reforms."""
        return Reform.objects.public().with_status()

    def arrange(self, rows: QuerySet) -> QuerySet | Sequence[Any]:
        """Return the reforms in order; for the board its columns, which are never parted into pages."""
        if self.layout == Layout.BOARD:
            return columns(rows)
        return by_first_step(rows) if self.layout == Layout.TIMELINE else latest_first(rows)

    def present(self, rows: list[Any]) -> list[Any]:
        """Return `rows` with what they rest on and what they change; the timeline is drawn of them as they are."""
        if self.layout == Layout.BOARD:
            return with_cards(rows)
        return rows if self.layout == Layout.TIMELINE else reform_rows(rows)

    def describe(self, listing: Listing) -> dict[str, Any]:
        """Return what the chosen way of showing needs, and the addresses of the others."""
        facts: dict[str, Any] = {"layout": self.layout, "layouts": self._links(), "file_query": self._query()}
        if self.layout == Layout.TIMELINE:
            facts["chart"] = chart(listing.rows)
        if self.layout == Layout.BOARD:
            found: list[Column] = listing.rows
            facts |= {
                "board": [column for column in found if column.keys],
                "empty": [column.status for column in found if not column.keys],
                "total": sum(len(column.keys) for column in found),
            }
        return facts

    def _links(self) -> list[LayoutLink]:
        return [
            LayoutLink(str(one.label), "?" + self._query(view=one.value), one.value == self.layout) for one in Layout
        ]

    def _query(self, **more: str) -> str:
        """Return the query of the address with its filters and `more`, without the page."""
        kept = self.request.GET.copy()
        for name in (PAGE, "view"):
            kept.pop(name, None)
        kept.update(more)
        return kept.urlencode()


class ReformFileView(View):
    """The filtered reforms for other programs: all of them, by the same parameters as the list."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the file; 400 and the reasons, as text, for filters that cannot be applied."""
        reforms = Reform.objects.public().with_status()
        listing = list_rows(request, ReformFilter, reforms, max(reforms.count(), 1), latest_first)
        if listing.status != 200:
            reasons = "\n".join(message.text for message in listing.messages)
            return HttpResponse(reasons, status=listing.status, content_type="text/plain; charset=utf-8")
        return self.write(listing)

    def write(self, listing: Listing) -> HttpResponse:
        """Return the file."""
        raise NotImplementedError


class ReformSheetView(ReformFileView):
    """A spreadsheet."""

    def write(self, listing: Listing) -> HttpResponse:
        """Return the reforms as CSV."""
        text = sheet(reform_rows(listing.rows), self.request)
        answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="reforms.csv"'
        return answer


class ReformFeedView(ReformFileView):
    """A feed of steps."""

    def write(self, listing: Listing) -> HttpResponse:
        """Return the steps proved last as Atom."""
        text = feed(proved_last(listing.filter.qs), self.request, self.request.GET.urlencode())
        return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


class ReformView(EntityView):
    """A reform."""

    model = Reform
    template_name = "reforms/reform.html"
    parameters = (PAGE, "articles")

    def describe(self, entity: Reform, query: QueryDict) -> dict[str, Any]:
        """Return the profile."""
        profile = reform_profile(entity, query)
        return {
            "profile": profile,
            "gaps": gaps_of(entity, profile),
            "structured": structured.reform(entity, profile),
        }
