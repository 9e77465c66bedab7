"""Public pages of reforms."""

from typing import Any

from django.db.models import F, QuerySet
from django.http import QueryDict

from people.listing import PAGE, FilteredListView
from people.related import public_prefetch
from people.views import EntityView
from reforms import structured
from reforms.filters import ReformFilter
from reforms.models import Reform
from reforms.profile import reform_profile
from reforms.standing import ReformRow, reform_rows


class ReformListView(FilteredListView):
    """Reforms and where they stand."""

    filterset_class = ReformFilter
    template_name = "reforms/reforms.html"

    def get_queryset(self) -> QuerySet:
        """Published reforms."""
        return Reform.objects.public().with_status()

    def arrange(self, rows: QuerySet) -> QuerySet:
        """Return the reforms that moved last first; those without evidence come last."""
        prefetches = [public_prefetch(Reform, name) for name in ("themes", "organizations")]
        return rows.order_by(F("status_date").desc(), "title_en", "pk").prefetch_related(*prefetches)

    def present(self, rows: list[Any]) -> list[ReformRow]:
        """Return `rows` with what they rest on."""
        return reform_rows(rows)


class ReformView(EntityView):
    """A reform."""

    model = Reform
    template_name = "reforms/reform.html"
    parameters = (PAGE, "articles")

    def describe(self, entity: Reform, query: QueryDict) -> dict[str, Any]:
        """Return the profile."""
        profile = reform_profile(entity, query)
        return {"profile": profile, "structured": structured.reform(entity, profile)}
