"""Everything that refers to one row made to refer to another; where that would say a thing twice, it is said once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import CharField, Model, Q, TextField, UniqueConstraint

from people.fields import derive, derived_fields
from people.merging.preferring import is_preferred
from people.merging.steps import Steps, columns, rows_of
from people.models import OrganizationLink, PersonLink

_ONCE: dict[type[Model], tuple[str, ...]] = {PersonLink: ("person", "url"), OrganizationLink: ("organization", "url")}
"""What stands once without a constraint that says so."""


def relations(model: type[Model]) -> Iterator[tuple[Any, Any]]:
    """Yield (model, foreign key) for everything that can refer to rows of `model`.

    Tables between two models are among it, and relations that have no name for the way back.
    """
    found: Iterable[Any] = model._meta.get_fields(include_hidden=True)
    for relation in found:
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            yield relation.related_model, relation.field


def referring(row: Model) -> Iterator[tuple[Any, Any, int]]:
    """Yield (model, foreign key, how many) for what refers to `row`; a query a relation."""
    for model, key in relations(type(row)):
        count = rows_of(model).filter(**{key.attname: row.pk}).count()
        if count:
            yield model, key, count


def move_all(steps: Steps, old: Model, new: Model) -> None:
    """Have everything that refers to `old` refer to `new`, whatever the depth to which rows become one by that."""
    for model, key in relations(type(old)):
        moving = {row.pk: row for row in rows_of(model).filter(**{key.attname: old.pk})}
        for row, twin in _twins(model, key, list(moving.values()), new):
            if is_preferred(row, twin):
                _fold(steps, twin, row)
            else:
                _fold(steps, row, twin)
                del moving[row.pk]
        steps.move(model, key.attname, list(moving.values()), old.pk, new.pk)


def _twins(model: type[Model], key: Any, moving: Sequence[Model], new: Model) -> list[tuple[Model, Model]]:
    """Return the pairs of a moving row and the row that says the same of `new` already."""
    found: dict[int, tuple[Model, Model]] = {}
    for names, condition in _unique_sets(model, key) if moving else ():
        others = [model._meta.get_field(name).attname for name in names if name != key.name]  # type: ignore[union-attr]
        there = {
            said: row
            for row in rows_of(model).filter(condition, **{key.attname: new.pk})
            if None not in (said := tuple(getattr(row, name) for name in others))
        }
        if not there:
            continue
        old = {key.attname: getattr(moving[0], key.attname)}
        concerned = set(rows_of(model).filter(condition, **old).values_list("pk", flat=True))
        for row in moving:
            twin = there.get(tuple(getattr(row, name) for name in others))
            if twin is not None and row.pk in concerned:
                found.setdefault(row.pk, (row, twin))
    return list(found.values())


def _unique_sets(model: type[Model], key: Any) -> Iterator[tuple[tuple[str, ...], Q]]:
    if key.unique:
        yield (key.name,), Q()
    sets = [(tuple(names), Q()) for names in model._meta.unique_together]
    constraints = [one for one in model._meta.constraints if isinstance(one, UniqueConstraint)]
    sets += [(tuple(one.fields), one.condition or Q()) for one in constraints]
    if model in _ONCE:
        sets.append((_ONCE[model], Q()))
    yield from ((names, condition) for names, condition in sets if key.name in names)


def _fold(steps: Steps, row: Model, into: Model) -> None:
    """Make `row` and `into` one: what refers to the one goes to the other, which takes over what it does not say."""
    move_all(steps, row, into)
    missing = {
        column.attname: getattr(row, column.attname)
        for column in columns(type(row))
        if isinstance(column, CharField | TextField)
        and column.blank
        and column.editable
        and not getattr(into, column.attname)
        and getattr(row, column.attname)
    }
    steps.remove(row)
    if missing:
        for name, value in missing.items():
            setattr(into, name, value)
        derive(into)
        follows = {column.attname: getattr(into, column.attname) for column in derived_fields(type(into))}
        into.refresh_from_db()
        steps.change(into, **missing, **follows)
