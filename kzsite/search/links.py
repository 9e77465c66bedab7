"""What the things that were found have to do with: the values by which readers narrow them.

A text (article, statement, passage) has a language, a year, a publisher; whatever is found is linked to people,
organizations, reforms and themes by public annotations, posts and reforms. Values are slugs, codes and years.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from articles.models import ArticlePage, Evidence, Mention, Passage, Statement
from people.models import Membership, Organization, Person
from reforms.models import Reform, Term

FACETS = ("language", "year", "publisher", "person", "organization", "reform", "theme")
Values = dict[str, set[str]]
"""Facet to values, of one row."""


@dataclass(frozen=True)
class Source:
    """Public rows that link what was found, named by the path `key`, to values, each named by its path."""

    model: type[Model]
    key: str
    paths: Mapping[str, str]
    published: str | None = None
    """Path to the model that has the day of publication; an empty one for the rows themselves."""

    def rows(self) -> Any:
        """Return the public rows, in no order."""
        model: Any = self.model
        return model.objects.public().order_by()

    @property
    def days(self) -> list[str]:
        """The paths of the first and the last day it may have been published."""
        if self.published is None:
            return []
        return [f"{self.published}published_earliest", f"{self.published}published_latest"]

    def told(self, keys: Iterable[int]) -> Iterable[tuple[int, str, str]]:
        """Yield (key, facet, value) for the rows that concern `keys`; one query."""
        names = list(self.paths)
        columns = [self.key, *self.paths.values(), *self.days]
        keys = list(keys)
        own = self.key == "pk"
        rows = public_among(self.model, keys).order_by() if own else self.rows().filter(**{f"{self.key}__in": keys})
        for key, *values in rows.values_list(*columns).distinct():
            yield from ((key, name, value) for name, value in zip(names, values, strict=False) if value)
            if self.days and values[-2]:
                yield from ((key, "year", str(year)) for year in range(values[-2].year, values[-1].year + 1))

    def narrowed(self, facet: str, values: Iterable[str]) -> Any:
        """Return the keys of what has any of `values`, as a query; None if the source tells nothing of `facet`."""
        if facet == "year" and self.published is not None:
            first, last = self.days
            within = Q()
            for year in values:
                within |= Q(**{f"{first}__year__lte": int(year), f"{last}__year__gte": int(year)})
            return self.rows().filter(within).values(self.key)
        path = self.paths.get(facet)
        if facet == "theme" and "reform" in self.paths:
            path = self.paths["reform"].removesuffix("slug") + "themes__slug"
        return self.rows().filter(**{f"{path}__in": list(values)}).values(self.key) if path else None


class Versions(Source):
    """The languages in which works can be read."""

    def told(self, keys: Iterable[int]) -> Iterable[tuple[int, str, str]]:
        """Yield the languages of the works whose public rows have `keys`; two queries."""
        rows = self.rows()
        works = dict(rows.filter(pk__in=list(keys)).values_list("translation_key", "pk"))
        spoken = rows.filter(translation_key__in=list(works)).values_list("translation_key", "locale__language_code")
        return [(works[work], "language", language) for work, language in spoken]

    def narrowed(self, facet: str, values: Iterable[str]) -> Any:
        """Return the keys of what can be read in any of the languages."""
        return self.rows().in_languages(values).values("pk") if facet == "language" else None


def _texts(path: str) -> dict[str, str]:
    return {"language": f"{path}locale__language_code", "publisher": f"{path}publisher__slug"}


_MENTIONED = {"person": "person__slug", "organization": "organization__slug", "reform": "reform__slug"}
SOURCES: dict[type[Model], tuple[Source, ...]] = {
    Person: (
        Source(Person, "pk", {"person": "slug"}),
        Source(Membership, "person", {"organization": "organization__slug"}),
        Source(Statement, "speaker", {"reform": "reforms__slug"}),
    ),
    Organization: (
        Source(Organization, "pk", {"organization": "slug"}),
        Source(Membership, "organization", {"person": "person__slug"}),
        Source(Reform, "organizations", {"reform": "slug"}),
    ),
    Reform: (
        Source(Reform, "pk", {"reform": "slug", "organization": "organizations__slug"}),
        Source(Statement, "reforms", {"person": "speaker__slug"}),
    ),
    Term: (Source(Term, "pk", {"organization": "organization__slug", "reform": "reform__slug"}),),
    ArticlePage: (
        Source(ArticlePage, "pk", {"publisher": "publisher__slug"}, ""),
        Versions(ArticlePage, "pk", {}),
        Source(Mention, "passage__article", _MENTIONED),
        Source(Statement, "passage__article", {"person": "speaker__slug", "reform": "reforms__slug"}),
        Source(Evidence, "passage__article", {"reform": "milestone__reform__slug"}),
    ),
    Statement: (
        Source(Statement, "pk", _texts("passage__article__"), "passage__article__"),
        Source(
            Statement,
            "pk",
            {"person": "speaker__slug", "organization": "membership__organization__slug", "reform": "reforms__slug"},
        ),
    ),
    Passage: (
        Source(Passage, "pk", _texts("article__"), "article__"),
        Source(Mention, "passage", _MENTIONED),
        Source(Statement, "passage", {"person": "speaker__slug", "reform": "reforms__slug"}),
        Source(Evidence, "passage", {"reform": "milestone__reform__slug"}),
    ),
}


def public_among(model: Any, keys: Iterable[int]) -> Any:
    """Return the rows of `model` with these keys that readers may see."""
    keys = list(keys)
    return model.objects.public(among=keys) if model is Passage else model.objects.public().filter(pk__in=keys)


def linked(model: type[Model], keys: Iterable[int], themes: Mapping[str, set[str]]) -> dict[int, Values]:
    """Return the values of the rows of `model` with these keys; a query a source.

    `themes` tells the themes of each reform.
    """
    keys = list(keys)
    found: dict[int, Values] = {key: defaultdict(set) for key in keys}
    for source in SOURCES[model] if keys else ():
        for key, facet, value in source.told(keys):
            found.setdefault(key, defaultdict(set))[facet].add(value)
            if facet == "reform":
                found[key]["theme"] |= themes.get(value, set())
    return found


def themes_of_reforms() -> dict[str, set[str]]:
    """Return the themes of each public reform by slug; one query."""
    found: dict[str, set[str]] = defaultdict(set)
    pairs = Reform.objects.public().filter(themes__isnull=False).order_by().values_list("slug", "themes__slug")
    for reform, theme in pairs:
        found[reform].add(theme)
    return found


def narrow(model: type[Model], chosen: Mapping[str, Iterable[str]]) -> Q:
    """Return the condition that a row of `model` has one of the values chosen of each facet."""
    condition = Q()
    for facet, values in chosen.items():
        some = Q(pk__in=[])
        for source in SOURCES[model]:
            keys = source.narrowed(facet, values)
            if keys is not None:
                some |= Q(pk__in=keys)
        condition &= some
    return condition
