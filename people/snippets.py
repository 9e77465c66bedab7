"""How every model of ours looks in the admin: one list, one search, one chooser, one way to delete."""

from functools import partial
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.side_panels import StatusSidePanel
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import ReferenceIndex
from wagtail.snippets.views import snippets

from people import admin_search, deleting
from people.admin_columns import with_status
from people.admin_lists import StrictListMixin
from people.admin_views import may
from people.choosers import DeskChooserViewSet
from people.exporting import FormulaGuardMixin
from people.gate import row_key
from people.models import Merge, Mergeable


class DeskIndexView(FormulaGuardMixin, StrictListMixin, snippets.IndexView):
    """The list of a model: found by any spelling, never unfiltered by mistake, safe as a spreadsheet."""

    list_export: Any = ()

    @cached_property
    def search_query(self) -> str:
        """What was asked, as typed; Wagtail drops a query with a NUL and then shows every row."""
        return self.request.GET.get(self.search_kwarg, "").strip() if self.search_form else ""

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the rows that the model's viewset finds."""
        if not self.is_searching:
            return queryset
        return self.model.snippet_viewset.matching(queryset, self.search_query)


class PrefillMixin:
    """A form that other pages of the admin open with something filled in: `?reform=12`."""

    def get_initial(self) -> dict[str, Any]:
        """Return the values named in the address, of those fields that the viewset allows and this user may see."""
        initial = super().get_initial()  # type: ignore[misc]
        for name, model in self.model.snippet_viewset.prefill.items():  # type: ignore[attr-defined]
            key = row_key(self.request.GET.get(name, ""))  # type: ignore[attr-defined]
            if key is not None:
                found = model._default_manager.filter(pk=key).first()
                if found is not None and may(self.request.user, "view", found):  # type: ignore[attr-defined]
                    initial[name] = found.pk
        return initial


class RefusalMixin:
    """A form of a row that its model refuses only when it is saved: somebody else saved another one meanwhile."""

    def form_valid(self, form: Any) -> HttpResponseBase:
        """Save the row, or show the form again with the reason."""
        try:
            with transaction.atomic():
                return super().form_valid(form)  # type: ignore[misc]
        except ValidationError as error:
            form.add_error(None, error)
            self.is_valid(form)  # type: ignore[attr-defined]  # it also says what the banner says
            return self.form_invalid(form)  # type: ignore[attr-defined]


class DeskCreateView(RefusalMixin, PrefillMixin, snippets.CreateView):
    """A new row."""


class DeskCopyView(RefusalMixin, snippets.CopyView):
    """A new row from an old one, which lends its values and keeps its address, its spellings and its state."""

    def get_initial_form_instance(self) -> Model:
        """Return an unsaved instance with the values of the one that is copied."""
        source = self.get_object()
        copy = type(source)()
        for field in source._meta.concrete_fields:
            if field.editable and not field.primary_key and field.name not in {"slug", "live", "latest_revision"}:
                setattr(copy, field.attname, getattr(source, field.attname))
        return copy


class LeadOnMixin:
    """For views that would change a row that was merged into another: they lead to the merge."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer the request, or lead on."""
        row: Any = self.object  # type: ignore[attr-defined]
        if getattr(row, "merged_into_id", None) and may(request.user, "change", row):
            record = Merge.objects.filter(kind=row._meta.model_name, merged=row.pk, undone_at=None).first()
            if record:
                said = _("“%(row)s” was merged into “%(kept)s”: change that one, or undo the merge here.")
                messages.warning(request, said % {"row": row, "kept": row.merged_into})
                return redirect("people_merge_record", pk=record.pk)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class DeskEditView(LeadOnMixin, RefusalMixin, snippets.EditView):
    """An existing row."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add the way to merge it with another one."""
        return [*super().header_more_buttons, *merge_buttons(self.object, self.request.user)]

    def get_side_panels(self) -> Any:
        """Return the panels; the usage count takes in what Wagtail's reference index leaves out."""
        panels = super().get_side_panels()
        for panel in panels:
            if isinstance(panel, StatusSidePanel):
                panel.get_usage_context = partial(_usage, panel)
        return panels


def _usage(panel: StatusSidePanel) -> dict[str, Any]:
    count = 0
    if panel.object.pk:
        count = ReferenceIndex.get_grouped_references_to(panel.object).count() + sum(
            rows.count() for _kind, rows in unindexed(panel.object)
        )
    return {"usage_count": count, "usage_url": panel.usage_url}


def unindexed(instance: Model) -> list[tuple[str, QuerySet]]:
    """Return (kind, rows) that refer to `instance` from models which the reference index ignores (mentions)."""
    return [
        (kind, rows)
        for kind, rows in deleting.referring(instance)
        if getattr(rows.model, "wagtail_reference_index_ignore", False)
    ]


class DeskUsageView(snippets.UsageView):
    """What refers to a row: Wagtail's list, and above it what its reference index leaves out."""

    permission_required = None
    any_permission_required = ["add", "change", "delete", "view"]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the references that the index does not hold."""
        kinds = {kind for kind, _rows in unindexed(self.object)}
        found = deleting.references_to(self.object, self.request.user) if kinds else []
        return super().get_context_data(*args, unindexed=[group for group in found if group.kind in kinds], **kwargs)


def merge_buttons(row: Model, user: Any) -> list[Button]:
    """Return the way to merge `row` with another one, if such rows can be merged and the user may."""
    if not (isinstance(row, Mergeable) and row.pk and may(user, "publish", row)):
        return []
    url = reverse("people_merge_choose", args=[row._meta.model_name, row.pk])
    return [Button(_("Merge with another one"), url=url, icon_name="copy", priority=25)]


class DeskDeleteView(LeadOnMixin, snippets.DeleteView):
    """Deletes what nothing refers to; explains the rest."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer with the page of references where there are any, even if one came in between."""
        if self.user_has_permission(self.permission_required) and deleting.is_referred_to(self.object):
            return deleting.refuse(request, [self.object])
        try:
            return super().dispatch(request, *args, **kwargs)
        except deleting.REFUSALS:
            return deleting.refuse(request, [self.object])

    def get_usage(self) -> None:
        """Nothing: the page of references does this."""

    def get_usage_url(self) -> None:
        """Nothing: the page of references does this."""


class DeskViewSet(snippets.SnippetViewSet):
    """The base of all our viewsets; a subclass says what is its own."""

    index_view_class = DeskIndexView
    add_view_class = DeskCreateView
    copy_view_class = DeskCopyView
    edit_view_class = DeskEditView
    delete_view_class = DeskDeleteView
    usage_view_class = DeskUsageView
    chooser_viewset_class = DeskChooserViewSet
    inspect_view_enabled = True
    list_per_page = 50
    chooser_per_page = 25

    searched_names: ClassVar[tuple[str, ...]] = (admin_search.SELF,)
    """Paths to rows whose names are searched in any spelling."""
    searched_texts: ClassVar[tuple[str, ...]] = ()
    """Paths to fields that are searched as written."""
    related: ClassVar[tuple[str, ...]] = ()
    """What lists and choosers print of other rows, fetched along."""
    chooser_columns: ClassVar[list[BaseColumn]] = []
    prefill: ClassVar[dict[str, type[Model]]] = {}
    """Fields of the form that another page may fill in by address, and the models whose keys they take."""

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Wagtail's, whose first is in the language that the server started in."""
        return [*WagtailAdminTemplateMixin.breadcrumbs_items, *super().breadcrumbs_items[1:]]

    def get_usage_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Put our template before Wagtail's."""
        return super().get_usage_view_kwargs(**{"template_name": "people/admin/usage.html", **kwargs})

    def matching(self, rows: QuerySet, text: str) -> QuerySet:
        """Return the `rows` that `text` finds."""
        return admin_search.matching(rows, text, self.searched_names, self.searched_texts)

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add what the columns of the list show."""
        return rows

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the rows of the list, in a number of queries that does not depend on how many there are."""
        return self.annotate(self.chooser_rows())

    def chooser_rows(self) -> QuerySet:
        """Return the rows that a chooser offers: none that was merged into another."""
        rows = self.model._default_manager.select_related(*self.related)
        return with_status(rows.current() if issubclass(self.model, Mergeable) else rows)

    def found(self, request: HttpRequest) -> QuerySet:
        """Return the rows that the list shows for this request's search and filters, of all its pages."""
        view = self.index_view
        listing = view.view_class(**view.view_initkwargs)
        listing.setup(request)
        return listing.get_queryset()
