"""Filters that find any spelling and count what each of their values would leave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.gate import SEARCH_LENGTH, SEARCH_WORDS, clean_text

SHOWN = 7
"""Values of a facet in sight; two more are not worth folding away."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: how many rows it would leave, and whether it is applied."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of a facet of years: its place and height in the picture, in percent."""

    year: int
    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with a count on every value, as the other filters leave them. `drawn`: years, also as bars."""

    name: str
    label: str
    choices: list[Choice]
    drawn: bool = False

    @property
    def bars(self) -> list[Bar]:
        """A bar for every year from the first to the last, those without any rows among them; none for one year."""
        counts = {int(choice.value): choice.count for choice in self.choices} if self.drawn else {}
        if len(counts) < 2:
            return []
        first, most, step = min(counts), max([*counts.values(), 1]), 100 / (max(counts) - min(counts) + 1)
        heights = [(year, 100 * counts.get(year, 0) / most) for year in range(first, max(counts) + 1)]
        return [
            Bar(year, f"{(year - first) * step:.2f}%", f"{step * 0.8:.2f}%", f"{100 - height:.2f}%", f"{height:.2f}%")
            for year, height in heights
        ]

    @property
    def first(self) -> list[Choice]:
        """The values to show at once."""
        return self.choices if len(self.choices) <= SHOWN + 2 else self.choices[:SHOWN]

    @property
    def rest(self) -> list[Choice]:
        """The values to fold away."""
        return self.choices[len(self.first) :]

    @property
    def rest_chosen(self) -> bool:
        """Whether a value that would be folded away is applied."""
        return any(choice.chosen for choice in self.rest)


def _few_words(value: str) -> None:
    if len(value.split()) > SEARCH_WORDS:
        raise ValidationError(_("Search for at most %(count)s words.") % {"count": SEARCH_WORDS})


class SpellingFilter(django_filters.CharFilter):
    """Finds rows by any spelling of their names in any script; needs `spelt_like` on the queryset."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", gettext_lazy("Name, in any spelling"))
        super().__init__(max_length=SEARCH_LENGTH, validators=[_few_words], widget=forms.SearchInput, **kwargs)

    def filter(self, qs: Any, value: str) -> QuerySet:
        """Return the rows spelt like `value`; all of them for an empty box."""
        return qs.spelt_like(clean_text(value)) if value else qs


class AnyOfFilter(django_filters.MultipleChoiceFilter):
    """Rows whose value is one of those ticked."""

    def filter(self, qs: Any, value: list[str]) -> QuerySet:
        """Return the rows with any of `value`; all of them if none is ticked."""
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class AnyRelatedFilter(django_filters.ModelMultipleChoiceFilter):
    """Rows related to one of the rows ticked, which are named by their slugs."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"to_field_name": "slug"} | kwargs))

    def filter(self, qs: Any, value: Sequence[Any]) -> QuerySet:
        """Return the rows related to any of `value`, each once; all of them if none is ticked."""
        if not value:
            return qs
        related = qs.model._default_manager.filter(**{f"{self.field_name}__in": list(value)})
        return qs.filter(pk__in=related.order_by().values("pk"))


class ListFilterSet(django_filters.FilterSet):
    """A FilterSet that can count what each value of a filter would leave."""

    counted: tuple[str, ...] = ()
    """Names of the filters of which `facets` tells the values, in their order."""

    by_count: tuple[str, ...] = ()
    """Those of which the commonest values come first."""

    by_year: tuple[str, ...] = ()
    """Those whose values are years, which are also drawn."""

    arranging: tuple[str, ...] = ()
    """Those that choose how the rows are shown, and leave them all."""

    @property
    def unfiltered(self) -> str:
        """The query of the address that shows all rows in the same way."""
        kept = QueryDict(mutable=True)
        for name in self.arranging if self.is_bound and self.form.is_valid() else ():
            kept.setlist(name, self.data.getlist(name))
        return kept.urlencode()

    def without(self, name: str) -> QuerySet:
        """Return the rows that every filter but `name` leaves."""
        rows = self.queryset.all()
        if self.is_bound:
            for other, value in self.form.cleaned_data.items():
                rows = rows if other == name else self.filters[other].filter(rows, value)
        return rows

    def count(self, name: str) -> dict[Any, int]:
        """Return how many rows each value of the filter `name` would leave; one query."""
        rows = self.without(name).order_by()
        value = self.filters[name].field_name
        to_field = self.filters[name].extra.get("to_field_name")
        value = f"{value}__{to_field}" if to_field else value
        if value in rows.query.annotations:
            return dict(rows.values_list(value).annotate(Count("pk", distinct=True)))
        # counted on a fresh queryset: a filter on the same many-to-many would have narrowed the join
        fresh = rows.model._default_manager.filter(pk__in=rows.values("pk")).order_by()
        return dict(fresh.values_list(value).annotate(Count("pk", distinct=True)))

    def facets(self) -> list[Facet]:
        """Return the counted filters with their values; values that leave nothing are left out unless applied."""
        if self.is_bound and not self.form.is_valid():
            return []
        return [self._facet(name) for name in self.counted]

    def _facet(self, name: str) -> Facet:
        counts = {str(value): count for value, count in self.count(name).items() if value is not None}
        chosen = set(self.data.getlist(name)) if self.is_bound else set()
        choices = [
            Choice(value, label, counts.get(value, 0), value in chosen)
            for value, label in self.labels(name, set(counts) | chosen)
        ]
        found = [choice for choice in choices if choice.count or choice.chosen]
        if name in self.by_count:
            found.sort(key=lambda choice: -choice.count)
        return Facet(name, str(self.filters[name].label), found, name in self.by_year)

    def labels(self, name: str, _values: set[str]) -> Iterable[tuple[str, str]]:
        """Return (value, label) of the filter `name` in the order to show; override to name only `_values`."""
        return [(str(value), str(label)) for value, label in self.form.fields[name].choices if value != ""]
