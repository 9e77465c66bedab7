"""Bulk actions that act on what the user ticked or sees, and on nothing else."""

from typing import Any

from django.db.models import Model
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.delete import DeleteAction
from wagtail.admin import messages
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.models import get_snippet_models

from people import deleting
from people.gate import row_key
from people.snippets import DeskViewSet


class DeskBulkAction(SnippetBulkAction):
    """A bulk action on our models.

    Wagtail's "all in this listing" takes every row there is, whatever the list was filtered by, and a key that
    is no number ends in an error.
    """

    @classproperty
    def models(cls) -> list[type[Model]]:  # noqa: N805 - as in Wagtail
        """Our models."""
        return [model for model in get_snippet_models() if isinstance(model.snippet_viewset, DeskViewSet)]

    def get_all_objects_in_listing_query(self, parent_id: Any) -> list[int]:
        """Return the keys of the rows that the search and the filters of the list leave."""
        return list(self.model.snippet_viewset.found(self.request).values_list("pk", flat=True))

    @classmethod
    def get_queryset(cls, model: type[Model], object_ids: list[Any]) -> list[Model]:
        """Return the rows with these keys; none for keys that are none."""
        viewset: Any = model.snippet_viewset  # type: ignore[attr-defined]
        keys = [key for key in (row_key(str(one)) for one in object_ids) if key is not None]
        return list(model._default_manager.select_related(*viewset.related).filter(pk__in=keys))


class DeskDelete(DeskBulkAction, DeleteBulkAction):
    """Deletes what nothing refers to; explains the rest, and logs each deletion, which Wagtail's does not."""

    aria_label = gettext_lazy("Delete the selected rows")

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer with the page of references where there are any, even if one came in between."""
        rows, _others = self.get_actionable_objects()
        refused = refuse_if_referred_to(request, rows)
        if refused:
            return refused
        try:
            return super().dispatch(request, *args, **kwargs)
        except deleting.REFUSALS:
            messages.error(request, _("Nothing was deleted: something refers to one of these since a moment ago."))
            return redirect(self.next_url)

    def prepare_action(self, objects: list[Model], objects_without_access: Any) -> None:
        """Nothing: `dispatch` asked what refers to them, mentions too, which Wagtail's index of references lacks."""

    @classmethod
    def execute_action(cls, objects: list[Model], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        """Delete the rows one by one, each with its line in the log."""
        for row in objects:
            DeleteAction(row, user=kwargs["self"].request.user).execute(skip_permission_checks=True)
        return len(objects), 0


def refuse_if_referred_to(request: Any, rows: list[Model]) -> HttpResponse | None:
    """Return the page of references if anything refers to one of `rows`."""
    blocked = [row for row in rows if deleting.is_referred_to(row)]
    return deleting.refuse(request, blocked) if blocked else None
