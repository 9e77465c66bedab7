"""What is found for a question: rows of every kind in order, narrowed and counted, in a fixed number of queries.

The index is asked for a bounded number of rows a kind. Where that is reached, filters are asked of the database
too, so that a narrowed list is whole as far as the bound goes, and counts are told as “at least”.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django.db.models import Model, Q

from articles.filters import articles_where
from articles.models import ArticlePage, Mention, Passage, Statement
from kzsite.search.backend import any_of, query_of
from kzsite.search.kinds import KINDS, Hit, Kind
from kzsite.search.links import Values, linked, narrow, themes_of_reforms
from kzsite.search.words import Asked
from people.models import Organization, Person
from people.querysets import rows_behind
from reforms.models import Reform

BOUND = 1000
"""Rows of one kind that the index is asked for."""
NAMED = 20
"""Entities of one kind, best first, whose annotations are found with their names."""
Chosen = Mapping[str, Sequence[str]]
Named = Mapping[type[Model], Sequence[int]]


@dataclass(slots=True)
class Found:
    """The rows of one kind, told as hits only when they are shown."""

    kind: Kind
    asked: Asked
    keys: list[int] = field(default_factory=list)
    """Before any filter, the best first."""
    values: dict[int, Values] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    """The keys that the filters leave."""
    bounded: bool = False

    @property
    def count(self) -> str:
        """How many, as far as was looked."""
        return f"{len(self.rows)}+" if self.bounded else str(len(self.rows))

    def hits(self, start: int, stop: int) -> list[Hit]:
        """Return the rows from `start` to `stop` as hits."""
        return self.kind.hits(self.rows[start:stop], self.asked)

    def count_by(self, facet: str, chosen: Chosen) -> Counter[str]:
        """Return how many rows each value of `facet` would leave, the other filters applied."""
        others = {name: values for name, values in chosen.items() if name != facet}
        left = (self.values.get(key, {}) for key in self.keys)
        return Counter(value for values in left if passes(values, others) for value in values.get(facet, ()))


def passes(values: Values, chosen: Chosen) -> bool:
    """Whether a row has one of the values chosen of every facet."""
    return all(not values.get(facet, set()).isdisjoint(wanted) for facet, wanted in chosen.items())


def find(asked: Asked, chosen: Chosen) -> list[Found]:
    """Return what is found for `asked`, a group for each kind."""
    groups = [Found(kind, asked) for kind in KINDS]
    if not asked:
        return groups
    named: dict[type[Model], list[int]] = {}
    for group in groups:
        if group.kind.rank is None:
            group.keys, named[group.kind.model], group.bounded = _named(group.kind, asked)
        else:
            group.keys, group.bounded = _texts(group.kind, asked, named, chosen)
    themes = themes_of_reforms()
    for group in groups:
        group.values = linked(group.kind.model, group.keys, themes)
        group.rows = [key for key in group.keys if passes(group.values[key], chosen)]
    return groups


def some(asked: Asked, most: int) -> list[tuple[Kind, list[Hit]]]:
    """Return up to `most` hits a kind that have any of the words; two queries a kind."""
    found = []
    for kind in KINDS:
        rows = kind.public().filter(matches(kind.model, any_of(asked))).order_by("-pk")
        hits = kind.hits(list(rows.values_list("pk", flat=True)[:most]), asked)
        found += [(kind, hits)] if hits else []
    return found


def matches(model: type[Model], query: Any, begun: bool = False) -> Q:
    """Return the condition that the index has `query` for a row of `model`; `begun`: among the words of names."""
    rows = cast(Any, model._default_manager).order_by()
    # without relevance: Wagtail's SQLite backend computes that once more for every hit
    results = (rows.autocomplete if begun else rows.search)(query, order_by_relevance=False)
    return Q(pk__in=results.get_queryset().order_by().values("pk"))


def fits(name: str, asked: Asked) -> int | None:
    """Return 0 if the folded `name` is what is asked, 1 if its words begin like all of it, else None."""
    if " ".join(asked.folded) == name:
        return 0
    return 1 if all(f" {word}" in f" {name}" or f" {short}" in f" {name}" for word, short in asked.forms) else None


def spellings(model: type[Model], keys: Iterable[int]) -> dict[int, list[str]]:
    """Return the folded names of the rows of `model`, those in `other_names` among them; one query or two."""
    rows = cast(Any, model).objects.public().filter(pk__in=list(keys)).order_by()
    names = {key: folded.split(" | ") for key, folded in rows.values_list("pk", "folded")}
    if not hasattr(model, "other_names"):
        return names
    owner = model._meta.get_field("other_names").remote_field.name  # type: ignore[union-attr]
    others = rows_behind(model, "other_names").filter(**{f"{owner}__in": list(names)}).order_by()
    for key, folded in others.values_list(owner, "folded"):
        names[key].append(folded)
    return names


def _named(kind: Kind, asked: Asked) -> tuple[list[int], list[int], bool]:
    """Return the keys of what is found, the best first, those of what is meant by name, and whether that is all."""
    rows = kind.public().filter(matches(kind.model, query_of(asked))).order_by("-pk")
    keys = list(rows.values_list("pk", flat=True)[:BOUND])
    fit = {}
    for key, names in spellings(kind.model, keys).items():
        fitting = [(found, len(name)) for name in names if (found := fits(name, asked)) is not None]
        if fitting:
            fit[key] = min(fitting)
    ranked = sorted(keys, key=lambda key: fit.get(key, (2, 0)))
    return ranked, [key for key in ranked if key in fit][:NAMED], len(keys) >= BOUND


def _texts(kind: Kind, asked: Asked, named: Named, chosen: Chosen) -> tuple[list[int], bool]:
    asks = [matches(kind.model, query_of(asked)), about(kind.model, named)]
    if asked.without:
        asks[1] &= ~matches(kind.model, any_of(Asked(phrases=asked.without)))
    found: dict[int, Sequence[Any]] = {}
    bounded = False
    for condition in asks:
        rows = kind.public().filter(condition).order_by("-pk").values_list("pk", *kind.columns)
        newest = list(rows[:BOUND])
        if len(newest) >= BOUND:
            bounded = True
            newest += rows.filter(narrow(kind.model, chosen))[:BOUND] if chosen else []
        found |= {key: values for key, *values in newest}
    rank = kind.rank or (lambda _asked, _row: 0)
    return sorted(found, key=lambda key: rank(asked, found[key])), bounded


def about(model: type[Model], named: Named) -> Q:
    """Return the condition that a text of `model` concerns one of the entities `named`, by public annotations."""
    people, organizations, reforms = (named.get(entity, []) for entity in (Person, Organization, Reform))
    mentioned = Q(person__in=people) | Q(organization__in=organizations) | Q(reform__in=reforms)
    said = Q(speaker__in=people) | Q(reforms__in=reforms)
    if model is ArticlePage:
        return articles_where(mention=mentioned, statement=said)
    if model is Passage:
        mentions = Mention.objects.public().filter(mentioned).order_by().values("passage")
        statements = Statement.objects.public().filter(said).order_by().values("passage")
        return Q(pk__in=mentions) | Q(pk__in=statements)
    return Q(pk__in=Statement.objects.public().filter(said).order_by().values("pk"))
