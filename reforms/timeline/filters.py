"""How readers narrow the timeline: the filters of the other lists, over entries that are in memory."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.choices import Branch
from people.facets import AnyOfFilter, AnyRelatedFilter, ListFilterSet, SpellingFilter
from people.models import Organization
from reforms.filters import LayoutFilter
from reforms.models import Event, Theme
from reforms.timeline.entries import Entries, Kind
from reforms.timeline.reading import spelt_like
from reforms.timeline.spans import SINCE, UNTIL, Span


class Grouping(TextChoices):
    """Under which headings the list puts its entries."""

    TIME = "time", gettext_lazy("Time")
    KIND = "kind", gettext_lazy("Kind")
    ORGANIZATION = "organization", gettext_lazy("Institution")
    THEME = "theme", gettext_lazy("Theme")
    REFORM = "reform", gettext_lazy("Reform")


class Unfolding(TextChoices):
    """Which headings of the list are open from the start, beside those that always are."""

    ALL = "all", gettext_lazy("All")


class SpanField(forms.CharField):
    """A year or a month: 2022 or 2022-06."""

    def to_python(self, value: Any) -> Any:
        """Return the span; raises ValidationError for what is neither a year nor a month."""
        text = super().to_python(value)
        span = Span.of(text) if text else None
        if text and span is None:
            raise ValidationError(_("Write a year as 2022, or a month as 2022-06."))
        return span


class SpanFilter(django_filters.CharFilter):
    """Entries that do not end before, or do not begin after, a year or a month."""

    field_class = SpanField

    def filter(self, qs: Entries, value: Span | None) -> Entries:  # type: ignore[override]
        """Return the entries on that side of `value`; all of them without one."""
        if not value:
            return qs
        since = self.field_name == SINCE
        return qs.within(*((value.first, value.last.max) if since else (value.first.min, value.last)))


class NamingFilter(SpellingFilter):
    """Entries that name something spelt like the words."""

    def filter(self, qs: Entries, value: str) -> Entries:  # type: ignore[override]
        """Return the entries that name something spelt like `value`; seven queries."""
        return qs.naming(spelt_like(value)) if value else qs


class KindFilter(AnyOfFilter):
    """Entries by kind or by branch of power."""

    def filter(self, qs: Entries, value: list[str]) -> Entries:  # type: ignore[override]
        """Return the entries with any of `value`."""
        return qs.having(self.field_name, value)


class RelatedFilter(AnyRelatedFilter):
    """Entries that belong to one of the rows ticked."""

    def filter(self, qs: Entries, value: Iterable[Any]) -> Entries:  # type: ignore[override]
        """Return the entries of any of `value`."""
        return qs.having(self.field_name, [row.slug for row in value or ()])


class SpanForm(forms.Form):
    """Refuses a timeline that ends before it begins."""

    def clean(self) -> dict[str, Any]:
        """Compare both ends."""
        found = super().clean() or self.cleaned_data
        since, until = found.get(SINCE), found.get(UNTIL)
        if since and until and until.last < since.first:
            self.add_error(UNTIL, _("This lies before the beginning."))
        return found


class TimelineFilter(ListFilterSet):
    """Entries by words, time, kind, theme, institution and branch, under one of five kinds of headings."""

    q = NamingFilter(label=gettext_lazy("Anything named, in any spelling"))
    kind = KindFilter(label=gettext_lazy("Kind"), choices=Kind.choices)
    theme = RelatedFilter(label=gettext_lazy("Theme"), queryset=lambda request: Theme.objects.public())
    organization = RelatedFilter(
        label=gettext_lazy("Institution"), queryset=lambda request: Organization.objects.public()
    )
    branch = KindFilter(label=gettext_lazy("Branch"), choices=Branch.choices)
    by = LayoutFilter(label=gettext_lazy("Headings"), choices=Grouping.choices, widget=forms.HiddenInput)
    open = LayoutFilter(label=gettext_lazy("Open"), choices=Unfolding.choices, widget=forms.HiddenInput)
    counted = ("kind", "theme", "organization", "branch")
    by_count = ("organization",)
    arranging = ("by", "open")

    class Meta:
        model = Event  # the filter set asks for one; the entries are of five
        form = SpanForm
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """Return the filters; two have names that Python keeps for itself."""
        box = {"widget": forms.TextInput(attrs={"size": 8, "maxlength": 7, "placeholder": "2022-06"})}
        ends = {
            SINCE: SpanFilter(field_name=SINCE, label=gettext_lazy("From year or month"), **box),
            UNTIL: SpanFilter(field_name=UNTIL, label=gettext_lazy("To year or month"), **box),
        }
        return {**super().get_filters(), **ends}

    def filter_queryset(self, queryset: Entries) -> Entries:
        """Return the entries that every filter leaves."""
        found: Any = self.without("")
        return found

    def timeless(self) -> Entries:
        """Return the entries that the filters leave in all of time."""
        rows = self.queryset.all()
        if self.is_bound:
            for name, value in self.form.cleaned_data.items():
                rows = rows if name in (SINCE, UNTIL) else self.filters[name].filter(rows, value)
        return rows

    def count(self, name: str) -> dict[Any, int]:
        """Count entries by each value of a filter; no query."""
        found: Any = self.without(name)
        return found.tally(name)

    def labels(self, name: str, values: set[str]) -> Iterable[tuple[str, str]]:
        """Name institutions as the entries do: no query."""
        if name != "organization":
            return super().labels(name, values)
        found = {one.slug: one for entry in self.queryset for one in entry.organizations}
        return sorted(((slug, one.label) for slug, one in found.items()), key=lambda pair: pair[1].casefold())
