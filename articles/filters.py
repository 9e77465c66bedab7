"""How readers narrow the list of articles. Only public annotations say whom and what an article is about."""

from functools import reduce
from operator import or_
from typing import Any, cast

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.facts import REFORMS
from articles.models import ArticlePage, Evidence, Mention, Publisher, Statement
from people.choices import Language
from people.listing import ListFilterSet
from people.models import Organization, Person
from reforms.filters import LayoutFilter
from reforms.models import Reform, Theme


def articles_where(**conditions: Q) -> Q:
    """Return the condition that an article has a public mention, statement or piece of evidence that meets one."""
    found = Q()
    for name, model in (("mention", Mention), ("statement", Statement), ("evidence", Evidence)):
        if name in conditions:
            rows = cast(Any, model.objects).public().filter(conditions[name])
            found |= Q(pk__in=rows.order_by().values("passage__article"))
    return found


def on_reforms(reforms: QuerySet) -> Q:
    """Return the condition that an article says something of one of `reforms`."""
    return articles_where(
        mention=Q(reform__in=reforms),
        statement=Q(reforms__in=reforms),
        evidence=reduce(or_, (Q(**{f"{path}__in": reforms}) for path in REFORMS)),
    )


class _SlugFilter(django_filters.ModelChoiceFilter):
    """One published thing, named in the address by its slug."""

    def __init__(self, queryset: Any, **kwargs: Any) -> None:
        super().__init__(queryset=queryset, to_field_name="slug", empty_label=_("Any"), **kwargs)


def _years(_request: Any = None) -> list[tuple[str, str]]:
    days = ArticlePage.objects.public().filter(published_earliest__isnull=False)
    years = sorted({day.year for day in days.dates("published_earliest", "year")}, reverse=True)
    return [(str(year), str(year)) for year in years]


class ArticleFilter(ListFilterSet):
    """Articles by where and when they appeared and by whom and what they are about."""

    publisher = _SlugFilter(lambda _request: Publisher.objects.public(), label=_("Publisher"))
    year = django_filters.ChoiceFilter(label=_("Year"), choices=_years, method="in_year", empty_label=_("Any"))
    person = _SlugFilter(lambda _request: Person.objects.public(), label=_("Person"), method="about_person")
    organization = _SlugFilter(
        lambda _request: Organization.objects.public(), label=_("Organization"), method="about_organization"
    )
    reform = _SlugFilter(lambda _request: Reform.objects.public(), label=_("Reform"), method="about_reform")
    theme = _SlugFilter(lambda _request: Theme.objects.public(), label=_("Theme"), method="about_theme")
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=Language.choices, method="in_language", empty_label=_("Any")
    )
    offer = LayoutFilter(label=_("All names"), choices=[("all", _("All names"))], widget=forms.HiddenInput)
    arranging = ("offer",)

    class Meta:
        model = ArticlePage
        fields: list[str] = []

    def in_year(self, articles: QuerySet, _name: str, value: str) -> QuerySet:
        """Return the articles that may have appeared in that year."""
        return articles.filter(published_earliest__year__lte=value, published_latest__year__gte=value)

    def in_language(self, articles: QuerySet, _name: str, language: str) -> QuerySet:
        """Return the articles that can be read in the language, written in it or translated."""
        return cast(Any, articles).in_languages([language])

    def about_person(self, articles: QuerySet, _name: str, person: Person) -> QuerySet:
        """Return the articles in which the person is named or speaks."""
        return articles.filter(articles_where(mention=Q(person=person), statement=Q(speaker=person)))

    def about_organization(self, articles: QuerySet, _name: str, organization: Organization) -> QuerySet:
        """Return the articles in which the organization is named, or which it published."""
        return articles.filter(
            articles_where(mention=Q(organization=organization)) | Q(publisher__organization=organization)
        )

    def about_reform(self, articles: QuerySet, _name: str, reform: Reform) -> QuerySet:
        """Return the articles that name the reform, hold a statement on it or evidence for it."""
        return articles.filter(on_reforms(Reform.objects.public().filter(pk=reform.pk)))

    def about_theme(self, articles: QuerySet, _name: str, theme: Theme) -> QuerySet:
        """Return the articles on any reform of the theme."""
        return articles.filter(on_reforms(Reform.objects.public().filter(themes=theme)))
