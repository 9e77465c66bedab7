"""Columns of lists in the admin, each fed by the query of the whole list, never row by row."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, Prefetch, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.models import DraftStateMixin, Revision, WorkflowMixin, WorkflowState

from people.periods import describe

LANGUAGES = ("en", "kk", "ru")


def with_status(rows: QuerySet) -> QuerySet:
    """Add to `rows` of a drafted model what `StatusColumn` shows."""
    if issubclass(rows.model, DraftStateMixin):
        scheduled = Revision.objects.filter(
            base_content_type=ContentType.objects.get_for_model(rows.model),
            object_id=Cast(OuterRef("pk"), CharField()),
            approved_go_live_at__isnull=False,
        )
        rows = rows.annotate(is_scheduled=Exists(scheduled)).select_related("latest_revision")
    if issubclass(rows.model, WorkflowMixin):
        active = WorkflowState.objects.active().select_related("current_task_state__task")
        rows = rows.prefetch_related(Prefetch("_workflow_states", active, to_attr="_current_workflow_states"))
    return rows


def status(instance: Any) -> str:
    """Return in words whether readers see `instance`, and what is under way; needs `with_status`."""
    words = [_("published") if instance.live else _("draft")]
    if instance.is_scheduled:
        words.append(_("scheduled"))
    elif instance.workflow_in_progress:
        words.append(_("in moderation"))
    elif instance.live and instance.has_unpublished_changes:
        words.append(_("draft"))
    return " + ".join(words)


class StatusColumn(StatusTagColumn):
    """Whether readers see the row."""

    def __init__(self, sort_key: str | None = "live") -> None:
        label = gettext_lazy("Status")
        super().__init__("status", label=label, accessor=status, sort_key=sort_key, primary=lambda row: row.live)


class TranslationsColumn(Column):
    """In which languages a field is filled in: EN KK –."""

    def __init__(self, field: str) -> None:
        super().__init__(
            f"{field}_translations", label=gettext_lazy("Languages"), accessor=lambda row: languages(row, field)
        )


class DateColumn(Column):
    """An EDTF date in words, sorted by the first day it can mean."""

    def __init__(self, field: str, label: Any, sort_key: str) -> None:
        super().__init__(field, label=label, accessor=lambda row: describe(getattr(row, field)), sort_key=sort_key)


def languages(instance: Model, field: str) -> str:
    """Return in which languages `field` of `instance` is filled in, a dash for each that is missing."""
    return " ".join(code.upper() if getattr(instance, f"{field}_{code}", "") else "–" for code in LANGUAGES)
