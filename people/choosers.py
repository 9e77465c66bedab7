"""Choosers that find by any spelling in any script, show what tells namesakes apart, and check who asks."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views import chooser
from wagtail.snippets.widgets import AdminSnippetChooser

from people.admin_columns import StatusColumn
from people.admin_views import may
from people.gate import clean_text, row_key

SEARCH_LABEL = _("Any spelling, in any script")
WORDS_OF_BUTTONS = {
    "choose_one_text": "Choose %(object)s",
    "choose_another_text": "Choose another %(object)s",
    "link_to_chosen_text": "Edit this %(object)s",
}
"""Wagtail's own, translated by its catalogues."""


class GatedSearchField(forms.CharField):
    """A search box that takes whatever is pasted into it: what cannot be searched for finds nothing."""

    def to_python(self, value: Any) -> str:
        """Return the text without the characters that Django's field would refuse."""
        return super().to_python(clean_text(str(value or "").replace("\x00", " "))) or ""


class _CheckedMixin:
    """Wagtail shows a chooser to anybody with access to the admin."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may(request.user, "view", self.model_class):  # type: ignore[attr-defined]
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class _DeskChooseMixin(_CheckedMixin):
    def get_filter_form_class(self) -> type[forms.Form]:
        viewset = self.model_class.snippet_viewset  # type: ignore[attr-defined]

        class FilterForm(BaseFilterForm):
            q = GatedSearchField(
                required=False, label=SEARCH_LABEL, widget=forms.TextInput(attrs={"placeholder": SEARCH_LABEL})
            )

            def filter(self, objects: QuerySet) -> QuerySet:
                self.search_query = self.cleaned_data["q"]
                self.is_searching = bool(self.data.get("q", "").strip())
                return viewset.matching(objects, self.search_query) if self.is_searching else objects

        return FilterForm

    def get_object_list(self) -> QuerySet:
        return self.model_class.snippet_viewset.chooser_rows()  # type: ignore[attr-defined]

    @property
    def columns(self) -> list[Column]:
        viewset = self.model_class.snippet_viewset  # type: ignore[attr-defined]
        status = [StatusColumn(sort_key=None)] if viewset.draftstate_enabled else []
        return [self.title_column, *viewset.chooser_columns, *status]  # type: ignore[attr-defined]


class DeskChooseView(_DeskChooseMixin, chooser.ChooseView):
    """The chooser's window."""


class DeskChooseResultsView(_DeskChooseMixin, chooser.ChooseResultsView):
    """The list in the chooser's window."""


class DeskChosenView(_CheckedMixin, chooser.SnippetChosenView):
    """What was chosen; Wagtail's own fails on an address that is no number."""

    def get_object(self, pk: str) -> Model:
        """Return the row; raises Http404."""
        key = row_key(pk)
        if key is None:
            raise Http404
        return super().get_object(key)


class DeskChosenMultipleView(_CheckedMixin, chooser.SnippetChosenMultipleView):
    """Several chosen at once."""

    def get_objects(self, pks: list[str]) -> QuerySet:
        """Return the rows that exist."""
        return super().get_objects([key for key in map(row_key, pks) if key is not None])


class DeskChooserCreateView(_CheckedMixin, chooser.SnippetCreateView):
    """Closed: a thing is added on its own form, where the spellings on record are seen."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raise Http404; Wagtail's own fails without a form class."""
        raise Http404


class DeskChooser(AdminSnippetChooser):
    """The field on a form; Wagtail's says its buttons in the language that the server started in."""

    def __init__(self, model: type[Model] | None = None, **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        for name, words in WORDS_OF_BUTTONS.items():
            setattr(self, name, lazy(self._said, str)(words))

    def _said(self, words: str) -> str:
        return gettext(words) % {"object": self.model._meta.verbose_name}


class DeskChooserViewSet(chooser.SnippetChooserViewSet):
    """A chooser that searches and shows as the model's list in the admin does."""

    choose_view_class = DeskChooseView
    choose_results_view_class = DeskChooseResultsView
    chosen_view_class = DeskChosenView
    chosen_multiple_view_class = DeskChosenMultipleView
    create_view_class = DeskChooserCreateView
    base_widget_class = DeskChooser
    page_title = chooser.BaseSnippetChooseView.page_title  # else the button's, in the language of the start
