"""The index follows edits of related rows: of a person's spellings, and of names that stand in the index of others.

Wagtail indexes a row when that row is saved. Its parent's children are saved after it, and nothing tells a statement
that its speaker was renamed.
"""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django_tasks import task
from wagtail.search.index import RelatedFields, SearchField, get_indexed_models
from wagtail.search.tasks import insert_or_update_object_task

from articles.indexing import index_rows
from people.models import OtherName

CHUNK = 500
BEFORE = "_names_in_other_indexes"


def connect() -> None:
    """Connect the signals of the project."""
    for spelling in OtherName.__subclasses__():
        for signal in (post_save, post_delete):
            signal.connect(follow_spelling, sender=spelling, dispatch_uid=f"search.{spelling.__name__}")
    for model in _named_elsewhere():
        pre_save.connect(remember_names, sender=model, dispatch_uid="search.remember_names")
        post_save.connect(follow_names, sender=model, dispatch_uid="search.follow_names")


def follow_spelling(instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    """Index the owner of a spelling that was added, changed or deleted."""
    if raw:
        return
    owner = instance._meta.get_field(instance.owner_field()).related_model
    key = str(getattr(instance, f"{instance.owner_field()}_id"))
    insert_or_update_object_task.enqueue(owner._meta.app_label, owner._meta.model_name, key)


def remember_names(sender: type[Model], instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    """Note what the row was called before it is saved."""
    if not raw and instance.pk:
        rows = sender._default_manager.filter(pk=instance.pk)  # type: ignore[attr-defined]
        setattr(instance, BEFORE, rows.values_list(*_names(sender)).first())


def follow_names(sender: type[Model], instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    """Index the rows that are found by the name of a row, if that has changed."""
    before = instance.__dict__.pop(BEFORE, None)
    if raw or before is None or before == tuple(getattr(instance, name) for name in _names(sender)):
        return
    for model, relation, _fields in _named_elsewhere()[sender]:
        reindex.enqueue(model._meta.label, relation, instance.pk)


@task()
def reindex(label: str, relation: str, key: int) -> int:
    """Index the rows of the model `label` of which `relation` is the row `key`; return how many."""
    rows = apps.get_model(label)._default_manager.filter(**{relation: key})
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(keys), CHUNK):
        index_rows(rows.filter(pk__in=keys[first : first + CHUNK]).select_related(relation))
    return len(keys)


def _named_elsewhere() -> dict[type[Model], list[tuple[type[Model], str, tuple[str, ...]]]]:
    """Return the models with names, each with the rows that are found by them: (model, relation, names)."""
    found: dict[type[Model], list[tuple[type[Model], str, tuple[str, ...]]]] = defaultdict(list)
    for model in get_indexed_models():
        for field in model.get_search_fields():
            relation = field.get_field(model) if isinstance(field, RelatedFields) else None
            if relation is None or not relation.many_to_one or not hasattr(relation.related_model, "folded"):
                continue
            names = tuple(one.field_name for one in field.fields if isinstance(one, SearchField))
            found[relation.related_model].append((model, field.field_name, names))
    return found


def _names(model: type[Model]) -> tuple[str, ...]:
    names = [*(name for _m, _r, fields in _named_elsewhere()[model] for name in fields), "folded"]
    return tuple(dict.fromkeys(names))
