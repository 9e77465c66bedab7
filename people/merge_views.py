"""Merging in the admin: likely duplicates, two side by side, what was merged, and undoing it."""

from typing import Any

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator

from people.admin_views import AdminView, RefusedError, may
from people.gate import clean_text, row_key
from people.merging import NotMergedError, differences, merge, obstacles, undo
from people.merging.duplicates import forget_count, likely, part
from people.merging.telling import goes_over, told
from people.models import Merge, MergeKind, Organization, Person

MODELS: dict[str, Any] = {MergeKind.PERSON.value: Person, MergeKind.ORGANIZATION.value: Organization}
PAGE = "p"
PER_PAGE = 25
OFFERED = 20


def edit_name(model: Any) -> str:
    """Return the name of the address of the form of a row of `model`."""
    return str(model.snippet_viewset.get_url_name("edit"))


class MergeBase(AdminView):
    """Whoever may publish people may merge; of organizations `named` asks the same."""

    model, permission = Person, "publish"
    header_icon = "copy"

    def kind_model(self, kind: str) -> Any:
        """Return the model of a kind; raises Http404."""
        if kind not in MODELS:
            raise Http404
        return MODELS[kind]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list of duplicates, this."""
        above = {"url": reverse("people_duplicates"), "label": _("Likely duplicates")}
        here = [] if isinstance(self, DuplicatesView) else [{"url": "", "label": self.get_page_title()}]
        return [*self.breadcrumbs_items, above, *here]

    def page_of(self, rows: Any) -> dict[str, Any]:
        """Return what the template prints of that page of `rows` which the address asks for."""
        page = WagtailPaginator(rows, PER_PAGE).get_page(self.request.GET.get(PAGE))
        return {"page": page, "elided_page_range": page.paginator.get_elided_page_range(page.number)}


class DuplicatesView(MergeBase):
    """Pairs that are likely one, with the reasons; to merge, or to be told that they are not the same."""

    page_title = gettext_lazy("Likely duplicates")
    template_name = "people/admin/merge_duplicates.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """List the pairs of one kind."""
        kind = request.GET.get("kind", MergeKind.PERSON)
        model = self.kind_model(kind)
        paged = self.page_of(likely(kind))
        keys = [key for pair in paged["page"] for key in (pair.first, pair.second)]
        viewset = model.snippet_viewset
        rows = viewset.annotate(viewset.chooser_rows()).in_bulk(keys)
        pairs = [
            (pair, rows[pair.first], rows[pair.second])
            for pair in paged["page"]
            if pair.first in rows and pair.second in rows
        ]
        context = {"kind": kind, "kinds": MergeKind.choices, "pairs": pairs, "edit_name": edit_name(model), **paged}
        return self.render_to_response(self.get_context_data(**context))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Remember that two are not the same."""
        kind = request.POST.get("kind", "")
        model = self.kind_model(kind)
        first, second = (self.named(model, request.POST.get(side), "publish") for side in ("first", "second"))
        if first.pk == second.pk:
            raise RefusedError(_("Choose two different ones of the same kind."))
        part(kind, first.pk, second.pk, request.user)
        said = _("“%(first)s” and “%(second)s” are not the same: they are not listed again.")
        messages.success(request, said % {"first": first, "second": second})
        return redirect(f"{reverse('people_duplicates')}?kind={kind}")


class ChooseView(MergeBase):
    """With whom to merge somebody: likely ones first, or whoever the search finds."""

    template_name = "people/admin/merge_choose.html"

    def get(self, request: HttpRequest, kind: str, kept: int) -> HttpResponse:
        """Offer others."""
        model = self.kind_model(kind)
        self.object = self.named(model, kept, "publish")
        query = clean_text(request.GET.get("q", "")).strip()
        rows = model.snippet_viewset.chooser_rows().exclude(pk=self.object.pk)
        if query:
            found = list(model.snippet_viewset.matching(rows, query)[:OFFERED])
        else:
            near = [one for one in likely(kind) if self.object.pk in (one.first, one.second)]
            keys = [one.second if one.first == self.object.pk else one.first for one in near[:OFFERED]]
            by_key = rows.in_bulk(keys)
            found = [by_key[key] for key in keys if key in by_key]
        context = {"object": self.object, "kind": kind, "query": query, "found": found, "edit_name": edit_name(model)}
        return self.render_to_response(self.get_context_data(**context))

    def get_page_title(self) -> str:
        """Name whom."""
        return str(_("Merge “%s” with …") % self.object)


class MergeView(MergeBase):
    """Two side by side, field by field."""

    page_title = gettext_lazy("Merge")
    template_name = "people/admin/merge.html"

    def get(self, request: HttpRequest, kind: str, kept: int, merged: int) -> HttpResponse:
        """Show both."""
        rows = self._both(kind, kept, merged)
        return self._show(kind, *rows, obstacles(*rows))

    def post(self, request: HttpRequest, kind: str, kept: int, merged: int) -> HttpResponse:
        """Merge them, or show both again with the reasons why not."""
        rows = self._both(kind, kept, merged)
        try:
            record = merge(*rows, request.POST.dict(), request.user)
        except NotMergedError as error:
            return self._show(kind, *rows, error.reasons, status=409)
        forget_count()
        said = _("“%(merged)s” was merged into “%(kept)s”.") % {"kept": rows[0], "merged": rows[1]}
        messages.success(request, said)
        return redirect("people_merge_record", pk=record.pk)

    def _both(self, kind: str, kept: int, merged: int) -> tuple[Any, Any]:
        model = self.kind_model(kind)
        return self.named(model, kept, "publish"), self.named(model, merged, "publish")

    def _show(self, kind: str, kept: Model, merged: Model, reasons: list[str], status: int = 200) -> HttpResponse:
        context = {
            "kind": kind,
            "edit_name": edit_name(type(kept)),
            "kept": kept,
            "merged": merged,
            "fields": differences(kept, merged),
            "reasons": reasons,
            "goes_over": goes_over(merged),
        }
        return self.render_to_response(self.get_context_data(**context), status=status)


class MergesView(MergeBase):
    """What was merged, the latest first."""

    page_title = gettext_lazy("Merged")
    template_name = "people/admin/merge_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """List the merges."""
        paged = self.page_of(Merge.objects.select_related("user", "undone_by").defer("steps"))
        return self.render_to_response(self.get_context_data(**paged))


class RecordView(MergeBase):
    """One merge: what it did, and the way back. Editors may look."""

    permission = "change"
    template_name = "people/admin/merge_record.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what was done."""
        return self._show([])

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Undo it, or say why that cannot be."""
        for key in (self.record.kept, self.record.merged):
            self.named(self.record.model, key, "publish")
        try:
            left = undo(self.record, request.user)
        except NotMergedError as error:
            return self._show(error.reasons, status=409)
        forget_count()
        messages.success(request, _("The merge was undone: both are as they were."))
        if left:
            words = ngettext("%d row", "%d rows", left) % left
            messages.warning(request, _("%s stay where editors put them since, or are gone.") % words)
        return redirect(edit_name(self.record.model), self.record.merged)

    @cached_property
    def record(self) -> Merge:
        """The merge that the address names; raises Http404."""
        found = (
            Merge.objects.filter(pk=row_key(str(self.kwargs["pk"])) or 0).select_related("user", "undone_by").first()
        )
        if found is None:
            raise Http404(_("There is no such merge."))
        return found

    def get_page_title(self) -> str:
        """Say what went where."""
        return str(self.record)

    def _show(self, reasons: list[str], status: int = 200) -> HttpResponse:
        kept = self.record.model.objects.filter(pk=self.record.kept).first()
        context = {
            "record": self.record,
            "edit_name": edit_name(self.record.model),
            "kept": kept,
            "told": told(self.record),
            "reasons": reasons,
            "may_undo": not self.record.undone_at and kept is not None and may(self.request.user, "publish", kept),
        }
        return self.render_to_response(self.get_context_data(**context), status=status)
