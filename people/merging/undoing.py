"""A merge taken back, step by step, the last one first."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from people.merging.drafts import settle
from people.merging.indexes import chunks, keep_findable
from people.merging.steps import NotMergedError, Step, model_of, revive, rows_of, values
from people.models import Merge


def undo(record: Merge, user: Any) -> int:
    """Put back what the merge changed, and return how many rows stay where editors put them since.

    Raises NotMergedError, and changes nothing, if it was undone before or if something that it changed was
    changed again since in a way that cannot be told apart.
    """
    try:
        with transaction.atomic():
            record = Merge.objects.select_for_update().get(pk=record.pk)
            if record.undone_at:
                raise NotMergedError([_("This was undone already.")])
            kept, merged = (_side(record, key) for key in (record.kept, record.merged))
            if merged.merged_into_id != kept.pk:
                raise NotMergedError([_("“%s” was merged on since. Undo that first.") % kept])
            left = sum(_take_back(step) for step in reversed(record.steps))
            record.undone_at, record.undone_by = timezone.now(), user
            record.save(update_fields=["undone_at", "undone_by"])
            for row in (kept, merged):
                settle(row, user)
                log(row, "people.unmerge", user=user, data={"merge": record.pk, **record.names})
    except IntegrityError as error:
        raise NotMergedError([_("What was put together cannot be told apart any more: it changed since.")]) from error
    return left


def _side(record: Merge, key: int) -> Any:
    row = record.model._base_manager.select_for_update().filter(pk=key).first()
    if row is None:
        raise NotMergedError([_("One of the two is not on record any more.")])
    return row


def _take_back(step: Step) -> int:
    """Take back one step; return how many rows it leaves alone."""
    return {"move": _move_back, "change": _change_back, "remove": _bring_back, "add": _take_away}[step["do"]](step)


def _move_back(step: Step) -> int:
    model, field, keys = model_of(step), step["field"], step["keys"]
    back: list[int] = []
    there = 0
    for some in chunks(keys):
        rows = rows_of(model).filter(pk__in=some)
        there += rows.count()
        back += rows.filter(**{field: step["to"]}).values_list("pk", flat=True)
        rows.filter(**{field: step["to"]}).update(**{field: step["from"]})
    keep_findable(model, back)
    return there - len(back)


def _change_back(step: Step) -> int:
    model = model_of(step)
    row = rows_of(model).filter(pk=step["key"]).first()
    if row is None or values(row, step["before"]) == step["before"]:
        return 0
    if values(row, step["after"]) != step["after"]:
        raise NotMergedError([_("“%(row)s” was changed since: %(fields)s.") % _changed(row, step)])
    if model is Revision and _is_past(row):
        return 0
    for name, value in revive(model, step["before"]).items():
        setattr(row, name, value)
    row.save()
    return 0


def _is_past(revision: Revision) -> bool:
    """Whether a later draft took this one's place; raises NotMergedError if that one is not published."""
    row: Any = revision.content_object
    if row is None or row.latest_revision_id == revision.pk:
        return False
    if row.has_unpublished_changes:
        raise NotMergedError(
            [_("“%s” has a later draft, which is not published. Publish or discard it first.") % row]
        )
    return True


def _changed(row: Model, step: Step) -> dict[str, Any]:
    now = values(row, step["after"])
    names = [name for name, value in step["after"].items() if now.get(name) != value]
    labels = [str(column.verbose_name) for column in type(row)._meta.concrete_fields if column.attname in names]
    return {"row": row, "fields": ", ".join(labels)}


def _bring_back(step: Step) -> int:
    model = model_of(step)
    for column in model._meta.concrete_fields:
        key = step["values"].get(column.attname)
        if column.is_relation and key is not None and not rows_of(column.related_model).filter(pk=key).exists():
            return 0  # what it belonged to was deleted since
    row = model(**revive(model, step["values"]))
    row.save_base(raw=True, force_insert=True)
    keep_findable(model, [row.pk])
    return 0


def _take_away(step: Step) -> int:
    rows_of(model_of(step)).filter(pk=step["key"]).delete()
    return 0
