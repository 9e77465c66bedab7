"""What apps above this one keep on people and organizations, reached over relations and never imported.

Everything goes through `public()`; an entity that is not saved yet (a preview) has nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, F, Model, Prefetch, Q
from django.utils.translation import get_language

from people.querysets import rows_behind


def public(entity: Any, name: str) -> Any:
    """Return the public rows of the relation `name` of `entity`; none if it is not saved."""
    rows = rows_behind(type(entity), name).public()
    return rows.filter(**{_back(type(entity), name): entity.pk}) if entity.pk else rows.none()


def counts(model: type[Model], name: str, keys: Sequence[int]) -> dict[int, int]:
    """Return how many public rows of the relation `name` each entity of `keys` has; one query."""
    rows = _public_of(model, name, keys)
    return dict(rows.values_list(_back(model, name)).annotate(Count("pk", distinct=True)))


def article_counts(model: type[Model], names: Iterable[str], keys: Sequence[int]) -> dict[int, int]:
    """Return in how many articles each entity of `keys` has annotations of the relations `names`; a query each."""
    articles: dict[int, set[int]] = defaultdict(set)
    for name in names:
        pairs = _public_of(model, name, keys).values_list(_back(model, name), "passage__article").distinct()
        for entity, article in pairs:
            articles[entity].add(article)
    return {entity: len(found) for entity, found in articles.items()}


def evidence_of(model: type[Model], keys: Sequence[int], *, shared: bool = False) -> dict[int, list[Any]]:
    """Return the public evidence by the key of its `model` row, with passage, article and publisher; one query.

    `shared`: two queries, of which the second reads each passage once. It is quicker where few passages prove
    thousands of rows: an article beside each of them takes most of the time.
    """
    found: dict[int, list[Any]] = defaultdict(list)
    back = _back(model, "evidence")
    rows = _public_of(model, "evidence", keys)
    if shared:
        passages = rows_behind(rows.model, "passage").public().select_related("article__publisher", "article__locale")
        rows = rows.prefetch_related(Prefetch("passage", queryset=light(passages, "article__")))
    else:
        rows = rows.select_related("passage__article__publisher", "passage__article__locale")
        rows = light(rows, "passage__article__")
    for row in rows.order_by("passage__article__published_earliest", "pk"):
        found[getattr(row, f"{back}_id")].append(row)
    return found


@dataclass(slots=True)
class Appearance:
    """An article and the passages in it that concern an entity, in the order they were marked."""

    article: Any
    shown: Any
    """The same in the reader's language, if it is there."""
    passages: list[Any] = field(default_factory=list)


def articles_of(annotations: Sequence[Any]) -> Any:
    """Return the articles that the querysets `annotations` lie in, the latest first; undated ones come last."""
    passages = annotations[0].model._meta.get_field("passage").related_model
    found = rows_behind(passages, "article").public().filter(_any_of(annotations, "passage__article"))
    found = light(found.select_related("publisher", "locale"))
    return found.order_by(F("published_earliest").desc(nulls_last=True), "-pk")


def appearances(page: Page, annotations: Sequence[Any]) -> list[Appearance]:
    """Return the articles of `page`, each with its passages among `annotations`; two queries at most."""
    articles = list(page.object_list)
    rows: Any = page.paginator.object_list
    versions = rows.model.objects.public()
    shown = light(versions).shown_in(get_language() or "", articles)
    found = {article.pk: Appearance(article, other) for article, other in zip(articles, shown, strict=True)}
    passages = rows_behind(annotations[0].model, "passage").public().filter(_any_of(annotations, "passage"))
    for passage in passages.filter(article__in=list(found)).order_by("article", "pk"):
        found[passage.article_id].passages.append(passage)
    return list(found.values())


def light(rows: Any, path: str = "") -> Any:
    """Return `rows` without the bodies of the articles under `path`, which a list never prints."""
    return rows.defer(f"{path}body", f"{path}dropped")


def public_prefetch(model: type[Model], name: str) -> Prefetch:
    """Return a prefetch of the public rows of the relation `name` of `model`."""
    return Prefetch(name, queryset=rows_behind(model, name).public())


def within_articles_of(annotations: Sequence[Any], article: str = "passage__article") -> Q:
    """Return the condition that `article` is one of those that the querysets `annotations` lie in."""
    return _any_of(annotations, "passage__article", article)


def _any_of(annotations: Sequence[Any], path: str, field: str = "pk") -> Q:
    within = Q()
    for rows in annotations:
        within |= Q(**{f"{field}__in": rows.order_by().values(path)})
    return within


def _back(model: type[Model], name: str) -> str:
    relation: Any = model._meta.get_field(name)
    return relation.remote_field.name


def _public_of(model: type[Model], name: str, keys: Sequence[int]) -> Any:
    return rows_behind(model, name).public().filter(**{f"{_back(model, name)}__in": keys}).order_by()
