"""Lists that never lie: a filter that cannot be applied empties the list and says so, and so does a missing page.

`list_rows` serves class-based views (`FilteredListView`) and Wagtail pages alike.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import django_filters
from django import forms
from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from people.facets import AnyOfFilter, AnyRelatedFilter, Choice, Facet, ListFilterSet, SpellingFilter
from people.gate import clean_text

__all__ = [
    "AnyOfFilter",
    "AnyRelatedFilter",
    "Choice",
    "Facet",
    "FilteredListView",
    "ListFilterSet",
    "Listing",
    "Message",
    "Refused",
    "SpellingFilter",
    "complaints",
    "list_rows",
    "page_of",
]

PAGE = "page"
FOREIGN = ("utm_", "fbclid", "gclid", "yclid")
"""Parameters that other sites glue to a link; they ask nothing of the list."""


SEVERAL = (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)


@dataclass(frozen=True, slots=True)
class Message:
    """Why a list is empty, and where to go instead."""

    text: str
    url: str = ""
    link: str = ""


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """The address asks for something that is not there: status 400 or 404, and the messages that say why."""

    def __init__(self, status: int, messages: list[Message]) -> None:
        super().__init__(status, messages)
        self.status, self.messages = status, messages


@dataclass(frozen=True, slots=True)
class Applied:
    """A filter value in force, and the address of the list without it."""

    label: str
    url: str


@dataclass(slots=True)
class Listing:
    """What a list page shows. `status` is 200, 400 (bad filter) or 404 (no such page)."""

    filter: django_filters.FilterSet
    page_obj: Page
    rows: list[Any]
    status: int = 200
    messages: list[Message] = field(default_factory=list)
    applied: list[Applied] = field(default_factory=list)
    whole: int = 0
    """How many rows there are without any filter; counted only where one is applied."""

    @property
    def context(self) -> dict[str, Any]:
        """Names for templates; `page_obj` keeps the filters in its links by `{% querystring page=n %}`."""
        return {
            "listing": self,
            "filter": self.filter,
            "page_obj": self.page_obj,
            "rows": self.rows,
            "total": self.page_obj.paginator.count,
        }


def list_rows(
    request: HttpRequest,
    filterset_class: type[django_filters.FilterSet],
    queryset: QuerySet,
    per_page: int = 30,
    arrange: Callable[[QuerySet], QuerySet | Sequence[Any]] | None = None,
    present: Callable[[list[Any]], list[Any]] | None = None,
) -> Listing:
    """Filter, arrange, paginate and present `queryset` as the address asks.

    `arrange` puts the filtered rows in order (a queryset, or a list of keys), `present` turns those of one page
    into what the template prints. A bad filter, or a parameter that is none, gives status 400, a page that does
    not exist 404; both with messages and no rows.
    """
    filterset = filterset_class(request.GET if request.GET else None, queryset=queryset, request=request)
    messages = _complaints(request.GET, filterset)
    if messages:
        return Listing(filterset, Paginator([], per_page).page(1), [], 400, messages)
    rows = arrange(filterset.qs) if arrange else filterset.qs
    applied = _applied(request.GET, filterset)
    try:
        page = page_of(request.GET, rows, per_page)
    except Refused as refused:
        nothing = Page([], 1, Paginator(rows, per_page))
        return Listing(filterset, nothing, [], refused.status, refused.messages, applied)
    shown = list(page.object_list)
    whole = queryset.count() if applied else page.paginator.count
    return Listing(filterset, page, present(shown) if present else shown, applied=applied, whole=whole)


def page_of(query: QueryDict, rows: Sequence[Any] | QuerySet, per_page: int, name: str = PAGE) -> Page:
    """Return the page of `rows` that the parameter `name` asks for, by default the first.

    Raises Refused with status 404 if there is no such page.
    """
    try:
        return Paginator(rows, per_page).page(query.get(name, 1))
    except InvalidPage:
        asked = clean_text(query.get(name, ""))[:20]
        text = _("There is no page “%(page)s” of this list.") % {"page": asked}
        first = Message(text, _address(query, name), _("Go to the first page"))
        raise Refused(404, [first]) from None


def complaints(query: QueryDict, allowed: Iterable[str], repeatable: Iterable[str] = ()) -> list[Message]:
    """Return a message for every parameter in `query` that is not `allowed`, or given twice and not `repeatable`."""
    allowed, repeatable, messages = set(allowed), set(repeatable), []
    for name, values in query.lists():
        shown = {"name": clean_text(name)[:40]}
        if name not in allowed and not name.startswith(FOREIGN):
            messages.append(_("This page has no filter “%(name)s”.") % shown)
        elif len(values) > 1 and name in allowed and name not in repeatable:
            messages.append(_("“%(name)s” may be given only once.") % shown)
        elif "\x00" in "".join(values):  # PostgreSQL refuses it wherever it stands
            messages.append(_("“%(name)s” holds a character that no text can hold.") % shown)
    return [Message(text, "?", _("Show everything")) for text in messages]


def _complaints(query: QueryDict, filterset: django_filters.FilterSet) -> list[Message]:
    fields = filterset.form.fields
    several = [name for name, found in fields.items() if isinstance(found, SEVERAL)]
    messages = complaints(query, {PAGE, *fields}, several)
    if filterset.is_bound:
        for name, errors in filterset.form.errors.items():
            label = fields[name].label or name
            messages += [
                Message(f"{label}: {error}", _address(query, name), _("Remove this filter")) for error in errors
            ]
    return messages


def _address(query: QueryDict, name: str, value: str = "") -> str:
    """Return the address of the same list from its first page without `name` (or only without that value of it)."""
    kept = query.copy()
    left = [other for other in kept.getlist(name) if value and other != value]
    kept.pop(PAGE, None)
    kept.pop(name, None)
    kept.setlist(name, left)
    return "?" + kept.urlencode()


def _applied(query: QueryDict, filterset: django_filters.FilterSet) -> list[Applied]:
    if not filterset.is_bound:
        return []
    return [
        Applied(_wording(filterset, name, found, value), _address(query, name, value))
        for name, found in filterset.form.fields.items()
        if name not in getattr(filterset, "arranging", ())
        for value in filter(str.strip, query.getlist(name))
    ]


def _wording(filterset: django_filters.FilterSet, name: str, found: forms.Field, value: str) -> str:
    cleaned = filterset.form.cleaned_data.get(name)
    if isinstance(found, forms.ModelMultipleChoiceField):
        key = found.to_field_name or "pk"
        return next((str(row) for row in cleaned or () if str(getattr(row, key)) == value), value)
    if isinstance(found, forms.ModelChoiceField):
        return str(cleaned)
    if isinstance(found, forms.ChoiceField):
        choices: Any = found.choices
        return next((str(label) for key, label in choices if str(key) == value), value)
    return str(found.label) if isinstance(found, forms.BooleanField) else f"{found.label}: {value.strip()}"


class FilteredListView(TemplateResponseMixin, ContextMixin, View):
    """A list of public rows with filters and pages."""

    filterset_class: type[django_filters.FilterSet]
    paginate_by = 30

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the list, or with the reason why there is none."""
        listing = list_rows(
            request, self.filterset_class, self.get_queryset(), self.paginate_by, self.arrange, self.present
        )
        context = self.get_context_data(**(listing.context | self.describe(listing)))
        return self.render_to_response(context, status=listing.status)

    def describe(self, listing: Listing) -> dict[str, Any]:
        """Return what else the template prints."""
        return {}

    def get_queryset(self) -> QuerySet:
        """Return the public rows."""
        raise NotImplementedError

    def arrange(self, rows: QuerySet) -> QuerySet | Sequence[Any]:
        """Return the filtered rows in the order of the list."""
        return rows

    def present(self, rows: list[Any]) -> list[Any]:
        """Return what the template prints for the rows of one page."""
        return rows
