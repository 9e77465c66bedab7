"""Who appears in the same public articles as a person or an organization, and in how many: it says no more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Model, OuterRef, Q
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from people.listing import Message, Refused
from people.models import Organization, Person
from people.querysets import rows_behind
from people.related import articles_of, public

LISTED = 40
"""Neighbours that the table names at most."""

LATEST = 500
"""Articles that are counted, the latest: whoever is named in tens of thousands would be waited for."""

KINDS: dict[str, type[Person] | type[Organization]] = {"person": Person, "organization": Organization}
"""By the parameter that narrows a page's articles to those in which such a one appears, too."""

APPEARING: dict[type[Model], tuple[str, ...]] = {Person: ("mentions", "statements"), Organization: ("mentions",)}
"""The annotations by which one appears in an article: where it is named and where it speaks."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Who appears in `articles` of the same articles; `query` narrows the page's articles to those."""

    entity: Person | Organization
    kind: str
    articles: int
    query: str


@dataclass(frozen=True, slots=True)
class Network:
    """The neighbours that appear most often, the most frequent first; `total` counts all of them.

    `latest` is the number of articles counted if there may be more, else 0.
    """

    neighbours: list[Neighbour]
    total: int
    latest: int = 0

    @property
    def others(self) -> int:
        """How many are not listed."""
        return self.total - len(self.neighbours)


def annotations_of(entity: Any) -> list[Any]:
    """Return the public annotations by which `entity` appears in articles."""
    return [public(entity, name) for name in APPEARING[type(entity)]]


def network(entity: Any) -> Network:
    """Return who appears in the same articles as `entity`, in six queries."""
    articles = list(articles_of(annotations_of(entity)).values_list("pk", flat=True)[:LATEST])
    found: Counter[tuple[str, int]] = Counter()
    for kind, model in KINDS.items():
        counted = _counted(model, articles)
        if isinstance(entity, model):
            counted.pop(entity.pk, None)
        found.update({(kind, key): number for key, number in counted.items()})
    first = sorted(found, key=lambda one: (-found[one], one))[:LISTED]
    neighbours = [
        Neighbour(one, kind, found[kind, one.pk], urlencode({kind: one.slug}))
        for kind, model in KINDS.items()
        for one in model.objects.public().filter(pk__in=[key for of, key in first if of == kind])
    ]
    neighbours.sort(key=lambda one: (-one.articles, str(one.entity).casefold()))
    return Network(neighbours, len(found), LATEST if len(articles) == LATEST else 0)


def companions(query: QueryDict) -> list[Person | Organization]:
    """Return those with whom the parameters `person` and `organization` narrow the articles of a page.

    Raises Refused for one that is not on record.
    """
    found: list[Person | Organization] = []
    for kind, model in KINDS.items():
        if query.get(kind):
            one = model.objects.public().filter(slug=query[kind]).first()
            if one is None:
                text = _("Nobody and nothing on record has such an address.")
                raise Refused(400, [Message(text, "?", _("Show all articles"))])
            found.append(one)
    return found


def _counted(model: type[Model], articles: Sequence[int]) -> Counter[int]:
    """Return in how many of `articles` (keys) each row of `model` is named or speaks."""
    within = Q(passage__article__in=articles)
    back = model.__name__.lower()
    named = rows_behind(model, "mentions").public()
    counted = Counter(_articles_by(named.filter(within), back))
    if "statements" in APPEARING[model]:
        said = rows_behind(model, "statements").public().filter(within)
        same = named.filter(**{back: OuterRef("speaker"), "passage__article": OuterRef("passage__article")})
        counted.update(_articles_by(said.exclude(Exists(same)), "speaker"))
    return counted


def _articles_by(rows: Any, name: str) -> dict[int, int]:
    rows = rows.filter(**{f"{name}__isnull": False}).order_by()
    return dict(rows.values_list(name).annotate(Count("passage__article", distinct=True)))
