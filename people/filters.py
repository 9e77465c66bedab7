"""How readers narrow the lists of people and organizations."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.alphabet import OTHER, initial, letters
from people.choices import Branch
from people.listing import AnyOfFilter, AnyRelatedFilter, ListFilterSet, SpellingFilter
from people.models import Membership, Organization, Person

TODAY, FORMERLY = "today", "not-today"


class LetterFilter(django_filters.CharFilter):
    """Rows whose name in the active language begins with a letter."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=1, label=_("Letter"), widget=forms.HiddenInput, **kwargs)

    def filter(self, qs: Any, value: str) -> QuerySet:
        """Return the rows under the letter `value`; all of them without one."""
        if not value:
            return qs
        names = qs.order_by().values_list("pk", self.field_name)
        return qs.filter(pk__in=[key for key, name in names if initial(name or "") == value.upper()])


class AlphabetFilterSet(ListFilterSet):
    """A filter set with the letters that the other filters leave."""

    def letters(self) -> list[str]:
        """Return the letters under which there are rows."""
        if self.is_bound and not self.form.is_valid():
            return []
        names = self.without("letter").order_by().values_list("pk", self.filters["letter"].field_name)
        return letters([name or OTHER for _key, name in names], get_language() or "en")

    @property
    def letter(self) -> str:
        """The letter applied, or an empty string."""
        return self.form.cleaned_data.get("letter", "").upper() if self.is_bound and self.form.is_valid() else ""


class PostTodayFilter(AnyOfFilter):
    """People by whether they hold a post today."""

    def filter(self, qs: Any, value: list[str]) -> QuerySet:
        """Return the people who do, who do not, or both."""
        if not value or len(set(value)) > 1:
            return qs
        return qs.filter(holds_post() if value[0] == TODAY else ~holds_post())


def holds_post() -> Exists:
    """Whether the person of the outer query holds a public post today."""
    return Exists(Membership.objects.public().on(timezone.localdate()).filter(person=OuterRef("pk")))


class PersonFilter(AlphabetFilterSet):
    """People by name, organization, and whether they hold a post today."""

    q = SpellingFilter()
    letter = LetterFilter(field_name="sort_name")
    post = PostTodayFilter(
        label=_("Post"), choices=[(TODAY, _("Holds one today")), (FORMERLY, _("Holds none today"))]
    )
    organization = AnyRelatedFilter(
        field_name="memberships__organization",
        label=_("Organization"),
        queryset=lambda request: Organization.objects.public(),
    )
    counted = ("post", "organization")
    by_count = ("organization",)

    class Meta:
        model = Person
        fields: list[str] = []

    def count(self, name: str) -> dict[Any, int]:
        """Count people by post today and by organization."""
        if name == "post":
            return self._count_posts()
        people = self.without(name).order_by().values("pk")
        held = Membership.objects.public().filter(person__in=people).order_by()
        return dict(held.values_list("organization__slug").annotate(Count("person", distinct=True)))

    def _count_posts(self) -> dict[str, int]:
        rows = self.without("post").annotate(holds=holds_post()).order_by()
        found = dict(rows.values_list("holds").annotate(Count("pk", distinct=True)))
        return {TODAY: found.get(True, 0), FORMERLY: found.get(False, 0)}

    def labels(self, name: str, values: set[str]) -> Iterable[tuple[str, str]]:
        """Name organizations by one query for those that have people."""
        return named_organizations(values) if name == "organization" else super().labels(name, values)


def named_organizations(slugs: set[str]) -> list[tuple[str, str]]:
    """Return (slug, name) of public organizations, by name; one query."""
    found = Organization.objects.public().filter(slug__in=slugs)
    return sorted(((one.slug, one.label) for one in found), key=lambda pair: pair[1].casefold())


class ExistedOnFilter(django_filters.DateFilter):
    """Organizations that may have existed on a day."""

    def filter(self, qs: Any, value: Any) -> QuerySet:
        """Return those neither founded later nor dissolved before; unknown dates count as existing."""
        if not value:
            return qs
        return qs.filter(
            Q(founding_earliest__isnull=True) | Q(founding_earliest__lte=value),
            Q(dissolution_latest__isnull=True) | Q(dissolution_latest__gte=value),
        )


class OrganizationFilter(AlphabetFilterSet):
    """Organizations by name, branch, kind, and whether they existed on a day."""

    q = SpellingFilter()
    letter = LetterFilter(field_name="name")
    on = ExistedOnFilter(
        label=_("Existed on"),
        widget=forms.DateInput(attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("Write the day as 2022-06-05.")},
    )
    branch = AnyOfFilter(label=_("Branch"), choices=Branch.choices)
    kind = AnyOfFilter(field_name="classification_en", label=_("Kind"), choices=lambda: _kinds())
    counted = ("branch", "kind")
    by_count = ("kind",)

    class Meta:
        model = Organization
        fields: list[str] = []


def _kinds() -> list[tuple[str, str]]:
    """Return the kinds on record, by their English words, labelled in the active language."""
    rows = Organization.objects.public().exclude(classification_en="").exclude(classification_en=None).order_by()
    pairs = {english: label or english for english, label in rows.values_list("classification_en", "classification")}
    return sorted(pairs.items(), key=lambda pair: pair[1].casefold())
