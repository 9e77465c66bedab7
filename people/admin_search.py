"""How lists and choosers of the admin search: every word must be found, in any spelling of a name or in a text."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import Count, F, IntegerField, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.constants import LOOKUP_SEP
from django.db.models.functions import Coalesce

from people.gate import search_text
from people.names import fold

Rows = TypeVar("Rows", bound=QuerySet)
SELF = ""
"""The path of the rows themselves."""


def matching(rows: Rows, text: str, names: Sequence[str], texts: Sequence[str] = ()) -> Rows:
    """Return the `rows` in which every word of `text` stands; none if nothing is left to search for.

    `names` are paths to models with `spelt_like` (SELF for the rows' own names), searched in any script;
    `texts` are paths to plain text fields, searched as they are written.
    """
    words = [word for word in search_text(text).split() if any(map(str.isalnum, word))]
    if not words:
        return rows.none()
    for word in words:
        found = Q(pk__in=[])
        for path in names:
            found |= _spelt(rows.model, path, word)
        for path in texts:
            found |= _written(path, word)
        rows = rows.filter(found)
    return rows


def counted(model: type[Model], relation: str, distinct: str = "pk", **conditions: Any) -> Coalesce:
    """Return an expression that counts the rows of a reverse relation of `model`, without a join that multiplies."""
    field: Any = model._meta.get_field(relation)
    to_us = field.remote_field.name if field.many_to_many else field.field.name
    rows = field.related_model._default_manager.filter(**{to_us: OuterRef("pk")}, **conditions)
    number = rows.order_by().annotate(_of=F(to_us)).values("_of").annotate(_n=Count(distinct, distinct=True))
    return Coalesce(Subquery(number.values("_n")[:1], output_field=IntegerField()), 0)


def _spelt(model: type[Model], path: str, word: str) -> Q:
    if not fold(word):
        return Q(pk__in=[])
    for step in filter(None, path.split(LOOKUP_SEP)):
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]
    return Q(**{f"{path or 'pk'}__in": model._default_manager.spelt_like(word).values("pk")})  # type: ignore[attr-defined]


def _written(path: str, word: str) -> Q:
    found = Q(**{f"{path}__icontains": word})
    if not word.isascii():  # SQLite compares only ASCII letters without regard to case
        for form in {word, word.lower(), word.capitalize(), word.upper()}:
            found |= Q(**{f"{path}__contains": form})
    return found
