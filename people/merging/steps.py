"""The steps of a merge as they are kept, each of which can be taken back.

A step is one of
    {"do": "move",   "model": "articles.mention", "field": "person", "keys": [1, 2], "from": 7, "to": 5}
    {"do": "change", "model": "people.person", "key": 5, "before": {"summary_en": ""}, "after": {"summary_en": "…"}}
    {"do": "remove", "model": "articles.mention", "key": 3, "values": {every column}}
    {"do": "add",    "model": "people.personname", "key": 9, "values": {every column}}
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model
from modeltranslation.translator import NotRegistered, translator

from people.merging.indexes import chunks, keep_findable

Step = dict[str, Any]


class NotMergedError(Exception):
    """A merge, or the undoing of one, that cannot be; the reasons are for the editor to read."""

    def __init__(self, reasons: Sequence[Any]) -> None:
        super().__init__(" ".join(map(str, reasons)))
        self.reasons = [str(reason) for reason in reasons]


def model_of(step: Step) -> Any:
    """Return the model that a step is about."""
    return apps.get_model(step["model"])


def rows_of(model: type[Model]) -> Any:
    """Return all rows of `model`, past any manager that leaves some out."""
    return model._base_manager.all()


def columns(model: type[Model]) -> list[Any]:
    """Return the columns of `model` that hold something of their own.

    The column that modeltranslation keeps beside `name_en` repeats it.
    """
    try:
        repeated = set(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        repeated = set()
    return [column for column in model._meta.concrete_fields if column.name not in repeated]


def values(row: Model, names: Iterable[str] | None = None) -> dict[str, Any]:
    """Return what JSON can carry of the columns `names` of `row` (default: all)."""
    wanted = None if names is None else set(names)
    return {
        column.attname: _plain(column, row)
        for column in columns(type(row))
        if wanted is None or column.attname in wanted
    }


def revive(model: type[Model], kept: dict[str, Any]) -> dict[str, Any]:
    """Return what `values` returned, as the model's attributes."""
    by_name = {column.attname: column for column in model._meta.concrete_fields}
    return {name: by_name[name].to_python(value) for name, value in kept.items() if name in by_name}


def _plain(column: Any, row: Model) -> Any:
    value = getattr(row, column.attname)
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return column.value_to_string(row)


@dataclass(slots=True)
class Steps:
    """Takes steps and keeps them."""

    taken: list[Step] = field(default_factory=list)

    def move(self, model: type[Model], field_name: str, rows: Sequence[Model], old: int, new: int) -> None:
        """Have `rows`, whose foreign key `field_name` is `old`, refer to `new`; a query for 500 rows."""
        if not rows:
            return
        keys = [row.pk for row in rows]
        for some in chunks(keys):
            rows_of(model).filter(pk__in=some).update(**{field_name: new})
        step = {"do": "move", "model": model._meta.label_lower, "field": field_name, "keys": keys}
        self.taken.append(step | {"from": old, "to": new})
        keep_findable(model, keys)

    def change(self, row: Model, **new: Any) -> None:
        """Set these attributes of `row` (by column) and save it; nothing happens where they are so already."""
        before = values(row, new)
        for name, value in new.items():
            setattr(row, name, value)
        after = values(row, new)
        changed = [name for name in after if after[name] != before[name]]
        if not changed:
            return
        row.save()
        step = {"do": "change", "model": row._meta.label_lower, "key": row.pk}
        step["before"] = {name: before[name] for name in changed}
        step["after"] = {name: after[name] for name in changed}
        self.taken.append(step)

    def remove(self, row: Model) -> None:
        """Delete `row`, to which nothing refers any more."""
        step = {"do": "remove", "model": row._meta.label_lower, "key": row.pk, "values": values(row)}
        self.taken.append(step)
        rows_of(type(row)).filter(pk=row.pk).delete()

    def add(self, row: Model) -> None:
        """Save the new `row`."""
        row.save()
        step = {"do": "add", "model": row._meta.label_lower, "key": row.pk, "values": values(row)}
        self.taken.append(step)
