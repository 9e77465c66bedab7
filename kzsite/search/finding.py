"""What is found for a question: rows of every kind in order, narrowed and counted, in a fixed number of queries.

The index is asked for a bounded number of rows a kind. Where that is reached, filters are asked of the database
too, so that a narrowed list is whole as far as the bound goes, and counts are told as “at least”.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django.db.models import Model, Q

from articles.models import ArticlePage, Mention, Passage, Statement
from kzsite.search.backend import index_keys
from kzsite.search.kinds import KINDS, Hit, Kind
from kzsite.search.links import Values, linked, narrow, public_among, themes_of_reforms
from kzsite.search.reading import any_of, query_of
from kzsite.search.words import Asked
from people.models import Organization, Person
from people.querysets import rows_behind
from reforms.models import Reform

BOUND = 200
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
    """Return up to `most` hits a kind that have any of the words; three queries a kind."""
    found = []
    for kind in KINDS:
        keys = index_keys(kind.model, any_of(asked), BOUND)
        public = list(public_among(kind.model, keys).order_by("-pk").values_list("pk", flat=True)[:most])
        hits = kind.hits(public, asked)
        found += [(kind, hits)] if hits else []
    return found


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
    keys = index_keys(kind.model, query_of(asked), BOUND)
    names = spellings(kind.model, keys)
    fit = {}
    for key, spelt in names.items():
        fitting = [(found, len(name)) for name in spelt if (found := fits(name, asked)) is not None]
        if fitting:
            fit[key] = min(fitting)
    ranked = sorted((key for key in keys if key in names), key=lambda key: fit.get(key, (2, 0)))
    return ranked, [key for key in ranked if key in fit][:NAMED], len(keys) >= BOUND


def _texts(kind: Kind, asked: Asked, named: Named, chosen: Chosen) -> tuple[list[int], bool]:
    """Return the keys of what has the words or concerns what is meant by name, and whether there may be more."""
    keys = index_keys(kind.model, query_of(asked), BOUND)
    concerned = about(kind.model, named, BOUND)
    bounded = len(keys) >= BOUND or len(concerned) >= BOUND
    if bounded and chosen:
        narrowed = kind.public().filter(narrow(kind.model, chosen)).order_by().values("pk")
        keys += index_keys(kind.model, query_of(asked), BOUND, within=narrowed)
        concerned += about(kind.model, named, BOUND, narrow(kind.model, chosen))
    if asked.without and concerned:
        refused = any_of(Asked(phrases=asked.without))
        concerned = list(set(concerned) - set(index_keys(kind.model, refused, len(concerned), within=concerned)))
    rows = public_among(kind.model, {*keys, *concerned}).order_by("-pk").values_list("pk", *kind.columns)
    found: dict[int, Sequence[Any]] = {key: values for key, *values in rows}
    rank = kind.rank or (lambda _asked, _row: 0)
    ranked = sorted(found, key=lambda key: rank(asked, found[key]))
    works = kind.works(ranked)
    return list(dict.fromkeys(works[key] for key in ranked if key in works)), bounded


def about(model: type[Model], named: Named, most: int, within: Q | None = None) -> list[int]:
    """Return the keys of texts of `model` that concern one of the entities `named`, the newest annotations first.

    By at most `most` mentions and as many statements, public ones; at most two queries.
    """
    people, organizations, reforms = (named.get(entity, []) for entity in (Person, Organization, Reform))
    mentioned = Q(person__in=people) | Q(organization__in=organizations) | Q(reform__in=reforms)
    said = Q(speaker__in=people) | Q(reforms__in=reforms)
    if not any((people, organizations, reforms)):
        return []
    path = {ArticlePage: "passage__article", Passage: "passage"}.get(model, "pk")
    asks = [(Statement, said)] if model is Statement else [(Mention, mentioned), (Statement, said)]
    found: dict[int, None] = {}
    for annotations, condition in asks:
        rows = cast(Any, annotations).objects.public().filter(condition)
        if within is not None:
            texts = cast(Any, model).objects.public().filter(within).order_by().values("pk")
            rows = rows.filter(**{f"{path}__in": texts})
        found |= dict.fromkeys(rows.order_by("-pk").values_list(path, flat=True)[:most])
    return list(found)
