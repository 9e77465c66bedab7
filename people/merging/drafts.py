"""Drafts: one is written where a row changed, and those of others name the one that was kept.

A draft that went on naming the other would bring it back when it is published.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from modelcluster.models import get_all_child_relations
from wagtail.models import DraftStateMixin, Revision

from people.merging.steps import Steps

Content = dict[str, Any]


def settle(row: Any, user: Any) -> None:
    """Write a revision of `row` as the database has it now, so that its history and its form show that."""
    row = type(row)._base_manager.get(pk=row.pk)
    revision = row.save_revision(user=user, changed=False, clean=False)
    if row.live:
        row.live_revision = revision
        row.save(update_fields=["live_revision"])


def materialise(row: Any) -> Any:
    """Return `row` as its draft has it, saved, if readers do not see it: spellings in a draft have no rows."""
    if row.live or not row.has_unpublished_changes or not row.latest_revision_id:
        return row
    draft = row.get_latest_revision_as_object()
    draft.save()
    return type(row)._base_manager.get(pk=row.pk)


def catch_up(row: Any, user: Any) -> None:
    """Give the draft of `row` the spellings that were kept past it, which its publication would delete."""
    row = type(row)._base_manager.get(pk=row.pk)
    if not row.has_unpublished_changes or not row.latest_revision_id:
        return
    draft = row.get_latest_revision_as_object()
    known = {one.name for one in draft.other_names.all()}
    owner = row.other_names.model.owner_field()
    missing = [one for one in row.other_names.model.objects.filter(**{owner: row.pk}) if one.name not in known]
    if missing:
        draft.other_names.add(*missing)
        draft.save_revision(user=user, clean=False)


def forget(row: Any, name: str, user: Any) -> None:
    """Take a spelling out of the draft of `row`, whose publication would bring it back."""
    row = type(row)._base_manager.get(pk=row.pk)
    if not row.has_unpublished_changes or not row.latest_revision_id:
        return
    draft = row.get_latest_revision_as_object()
    gone = [one for one in draft.other_names.all() if one.name == name]
    if gone:
        draft.other_names.remove(*gone)
        draft.save_revision(user=user, clean=False)


def follow(steps: Steps, old: Model, new: Model) -> None:
    """Have unpublished drafts that name `old` name `new`."""
    sides = {str(old.pk), str(new.pk)}
    for model in apps.get_models():
        paths = list(_paths(model, type(old))) if issubclass(model, DraftStateMixin) else []
        for revision in _drafts(model) if paths else ():
            if model is not type(old) or revision.object_id not in sides:
                steps.change(revision, content=_renamed(revision.content, paths, old.pk, new.pk))


def _drafts(model: type[Model]) -> Any:
    changed = Q(pk__in=model._base_manager.filter(has_unpublished_changes=True).values("latest_revision"))
    scheduled = Q(base_content_type=ContentType.objects.get_for_model(model), approved_go_live_at__isnull=False)
    return Revision.objects.filter(changed | scheduled)


def _paths(model: type[Model], target: type[Model]) -> Iterator[tuple[str, str]]:
    """Yield (child relation or "", field) for what the draft of a `model` says of rows of `target`."""
    for field in [*model._meta.fields, *model._meta.many_to_many]:
        if field.related_model is target and not getattr(field, "parent_link", False):
            yield "", field.name
    for relation in get_all_child_relations(model):
        for field in relation.related_model._meta.fields:
            if field.related_model is target and field.name != relation.field.name:
                yield relation.get_accessor_name(), field.name


def _renamed(content: Content, paths: list[tuple[str, str]], old: int, new: int) -> Content:
    changed = dict(content)
    for child, field in paths:
        if child:
            changed[child] = [_one(row, field, old, new) for row in changed.get(child, [])]
        else:
            changed = _one(changed, field, old, new)
    return changed


def _one(row: Content, field: str, old: int, new: int) -> Content:
    value = row.get(field)
    if isinstance(value, list):
        return {**row, field: list(dict.fromkeys(new if key == old else key for key in value))}
    return {**row, field: new} if value == old else row
