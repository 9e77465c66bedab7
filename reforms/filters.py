"""How readers narrow the list of reforms."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Max, Min, Q, QuerySet, TextChoices
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from people.filters import named_organizations
from people.listing import AnyOfFilter, AnyRelatedFilter, ListFilterSet, SpellingFilter
from people.models import Organization
from people.querysets import rows_behind
from reforms.choices import UNSUPPORTED, Level, Stage
from reforms.models import Milestone, Reform, Theme

STATUSES = [*Stage.choices, (UNSUPPORTED, _("No evidence yet"))]
YEARS = [(str(year), str(year)) for year in range(2100, 1900, -1)]


class Ground(TextChoices):
    """How many sources a reform rests on."""

    SEVERAL = "several", _("Several sources")
    ONE = "one", _("A single source")


class YearFilter(AnyOfFilter):
    """Reforms that took a step in a year, as far as a passage proves it."""

    def filter(self, qs: Any, value: list[str]) -> QuerySet:
        """Return the reforms with a supported milestone that may lie in one of the years `value`."""
        if not value:
            return qs
        within = Q()
        for year in value:
            within |= Q(date_earliest__year__lte=int(year), date_latest__year__gte=int(year))
        return qs.filter(pk__in=Milestone.objects.public().supported().filter(within).order_by().values("reform"))


class GroundFilter(AnyOfFilter):
    """Reforms by the number of sources they rest on."""

    def filter(self, qs: Any, value: list[str]) -> QuerySet:
        """Return the reforms that rest on one source, on several, or on any."""
        if not value:
            return qs
        several = many_sources()
        found = Q()
        for ground in value:
            found |= Q(pk__in=several if ground == Ground.SEVERAL else one_source())
        return qs.filter(found)


def _sourced() -> Any:
    """Public evidence for milestones as (reform, lowest source, highest source): alike where there is only one.

    The source is the publisher, or the article itself where it names none.
    """
    evidence = rows_behind(Milestone, "evidence").public().filter(milestone__isnull=False, stance="supports")
    source = Coalesce("passage__article__publisher", -F("passage__article"))
    return evidence.order_by().values("milestone__reform").annotate(low=Min(source), high=Max(source))


def one_source() -> Any:
    """Keys of the reforms that rest on a single source."""
    return _sourced().filter(low=F("high")).values("milestone__reform")


def many_sources() -> Any:
    """Keys of the reforms that rest on several sources."""
    return _sourced().filter(low__lt=F("high")).values("milestone__reform")


class ReformFilter(ListFilterSet):
    """Reforms by wording, status, theme, level, organization, year and sources."""

    q = SpellingFilter(label=_("Reform, in any spelling"))
    status = AnyOfFilter(field_name="status", label=_("Status"), choices=STATUSES)
    theme = AnyRelatedFilter(field_name="themes", label=_("Theme"), queryset=lambda request: Theme.objects.public())
    organization = AnyRelatedFilter(
        field_name="organizations", label=_("Organization"), queryset=lambda request: Organization.objects.public()
    )
    level = AnyOfFilter(field_name="level", label=_("Level"), choices=Level.choices)
    year = YearFilter(label=_("Year of a step"), choices=YEARS)
    sources = GroundFilter(label=_("Rests on"), choices=Ground.choices)
    counted = ("status", "theme", "organization", "level", "year", "sources")
    by_count = ("organization",)

    class Meta:
        model = Reform
        fields: list[str] = []

    def count(self, name: str) -> dict[Any, int]:
        """Count reforms by each value of a filter; a fixed number of queries."""
        if name == "year":
            return self._count_years()
        if name == "sources":
            rows = self.without("sources").order_by()
            return {
                Ground.SEVERAL.value: rows.filter(pk__in=many_sources()).count(),
                Ground.ONE.value: rows.filter(pk__in=one_source()).count(),
            }
        if name == "organization":
            reforms = Reform.objects.public().filter(pk__in=self.without(name).order_by().values("pk"))
            return Counter(
                reforms.filter(organizations__live=True).order_by().values_list("organizations__slug", flat=True)
            )
        return super().count(name)

    def _count_years(self) -> dict[str, int]:
        reforms = self.without("year").order_by().values("pk")
        steps = Milestone.objects.public().supported().filter(reform__in=reforms, date_earliest__isnull=False)
        years = {
            (reform, str(year))
            for reform, first, last in steps.order_by().values_list("reform", "date_earliest", "date_latest")
            for year in range(first.year, last.year + 1)
        }
        return Counter(year for _reform, year in years)

    def labels(self, name: str, values: set[str]) -> Iterable[tuple[str, str]]:
        """Name organizations by one query for those that have reforms."""
        return named_organizations(values) if name == "organization" else super().labels(name, values)
