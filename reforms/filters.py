"""How readers narrow the list of reforms."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import F, Max, Min, Q, QuerySet, TextChoices
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from people.filters import named_organizations
from people.listing import AnyOfFilter, AnyRelatedFilter, ListFilterSet, SpellingFilter
from people.models import Organization
from reforms.choices import STATUSES, Level, Stage
from reforms.models import Milestone, Reform, Theme
from reforms.standing import evidence_for

YEARS = [(str(year), str(year)) for year in range(2100, 1900, -1)]


class Ground(TextChoices):
    """How many sources a reform rests on."""

    SEVERAL = "several", _("Several sources")
    ONE = "one", _("A single source")


class Layout(TextChoices):
    """How the reforms are shown."""

    LIST = "list", _("List")
    BOARD = "board", _("Board")
    TIMELINE = "timeline", _("Timeline")


class LayoutFilter(django_filters.ChoiceFilter):
    """How the reforms are shown: it leaves them all."""

    def filter(self, qs: Any, value: str) -> QuerySet:
        """Return `qs`."""
        return qs


class YearFilter(AnyOfFilter):
    """Reforms that took a step in a year, of any stage or of one, as far as a passage proves it."""

    def __init__(self, stage: str = "", **kwargs: Any) -> None:
        super().__init__(choices=YEARS, **kwargs)
        self.steps = {"stage": stage} if stage else {}

    def filter(self, qs: Any, value: list[str]) -> QuerySet:
        """Return the reforms with a supported milestone that may lie in one of the years `value`."""
        if not value:
            return qs
        within = Q()
        for year in value:
            within |= Q(date_earliest__year__lte=int(year), date_latest__year__gte=int(year))
        steps = Milestone.objects.public().supported().filter(within, **self.steps)
        return qs.filter(pk__in=steps.order_by().values("reform"))

    def count(self, reforms: QuerySet) -> dict[str, int]:
        """Return how many of `reforms` took such a step in each year; one query."""
        steps = Milestone.objects.public().supported().filter(**self.steps)
        steps = steps.filter(reform__in=reforms.order_by().values("pk"), date_earliest__isnull=False)
        years = {
            (reform, str(year))
            for reform, first, last in steps.order_by().values_list("reform", "date_earliest", "date_latest")
            for year in range(first.year, last.year + 1)
        }
        return Counter(year for _reform, year in years)


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


def _sourced(reforms: QuerySet) -> Any:
    """Those of `reforms` that passages support, with the lowest and the highest source: alike if there is only one.

    The source is the publisher, or the article itself where it names none.
    """
    evidence = evidence_for(reforms.order_by().values("pk")).filter(stance="supports")
    source = Coalesce("passage__article__publisher", -F("passage__article"))
    return evidence.order_by().values("of_reform").annotate(low=Min(source), high=Max(source))


def one_source() -> Any:
    """Keys of the reforms that rest on a single source."""
    return _sourced(Reform.objects.public()).filter(low=F("high")).values("of_reform")


def many_sources() -> Any:
    """Keys of the reforms that rest on several sources."""
    return _sourced(Reform.objects.public()).filter(low__lt=F("high")).values("of_reform")


class ReformFilter(ListFilterSet):
    """Reforms by wording, status, theme, level, organization, years and sources, shown in one of three ways."""

    q = SpellingFilter(label=_("Reform, in any spelling"))
    status = AnyOfFilter(field_name="status", label=_("Status"), choices=STATUSES)
    theme = AnyRelatedFilter(field_name="themes", label=_("Theme"), queryset=lambda request: Theme.objects.public())
    organization = AnyRelatedFilter(
        field_name="organizations", label=_("Organization"), queryset=lambda request: Organization.objects.public()
    )
    level = AnyOfFilter(field_name="level", label=_("Level"), choices=Level.choices)
    since = YearFilter(Stage.IN_FORCE, label=_("In force since"))
    year = YearFilter(label=_("Year of any step"))
    sources = GroundFilter(label=_("Rests on"), choices=Ground.choices)
    view = LayoutFilter(label=_("View"), choices=Layout.choices, widget=forms.HiddenInput)
    counted = ("status", "theme", "organization", "level", "since", "year", "sources")
    by_count = ("organization",)
    by_year = ("since", "year")
    arranging = ("view",)

    class Meta:
        model = Reform
        fields: list[str] = []

    @cached_property
    def _found(self) -> list[int]:
        """The keys of what all filters leave: asked once for every filter that is not applied."""
        return list(self.qs.order_by().values_list("pk", flat=True))

    def without(self, name: str) -> QuerySet:
        """Return the rows that every filter but `name` leaves."""
        if self.is_bound and self.form.cleaned_data.get(name):
            return super().without(name)
        return self.queryset.filter(pk__in=self._found)

    def count(self, name: str) -> dict[Any, int]:
        """Count reforms by each value of a filter; a fixed number of queries."""
        if name in self.by_year:
            return self.filters[name].count(self.without(name))
        if name == "sources":
            ends = _sourced(self.without("sources")).values_list("low", "high")
            return Counter(Ground.ONE.value if low == high else Ground.SEVERAL.value for low, high in ends)
        if name == "organization":
            reforms = Reform.objects.public().filter(pk__in=self.without(name).order_by().values("pk"))
            return Counter(
                reforms.filter(organizations__live=True).order_by().values_list("organizations__slug", flat=True)
            )
        return super().count(name)

    def labels(self, name: str, values: set[str]) -> Iterable[tuple[str, str]]:
        """Name organizations by one query for those that have reforms."""
        return named_organizations(values) if name == "organization" else super().labels(name, values)
