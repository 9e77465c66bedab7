"""What refers to a thing, so that deleting it ends in an explanation and never in an error."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import PROTECT, RESTRICT, Model, ProtectedError, QuerySet, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin, Page

from people.admin_views import may

SHOWN = 10
"""References of one kind that are named; the others are counted."""
REFUSALS = (ProtectedError, RestrictedError)


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that refers: its name, and its address in the admin if the user may open it."""

    label: str
    url: str | None


@dataclass(frozen=True, slots=True)
class References:
    """All things of one kind that refer to what was to be deleted."""

    kind: str
    count: int
    first: list[Reference]

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.count - len(self.first)


Finder = Callable[[Model], Iterable[tuple[str, QuerySet]]]
_finders: dict[type[Model], Finder] = {}


def register_references(model: type[Model], finder: Finder) -> None:
    """Have `finder(instance)` name, as (kind, queryset), more rows that keep an instance of `model` from deletion."""
    _finders[model] = finder


def referring(instance: Model) -> Iterator[tuple[str, QuerySet]]:
    """Yield (kind, rows) for everything that would be destroyed or orphaned by deleting `instance`.

    A foreign key that protects and a many-to-many both count; a thing's own parts (spellings, links) do not.
    """
    for relation in instance._meta.related_objects:
        if not relation.many_to_many and relation.on_delete not in (PROTECT, RESTRICT):
            continue
        rows = relation.related_model._default_manager.filter(**{relation.remote_field.name: instance.pk})
        yield str(relation.related_model._meta.verbose_name_plural), rows
    for model, finder in _finders.items():
        if isinstance(instance, model):
            yield from finder(instance)


def references_to(instance: Model, user: Any) -> list[References]:
    """Return what refers to `instance`, the first ten of a kind by name, as far as `user` may know it."""
    finder = AdminURLFinder(user)
    found: dict[str, References] = {}
    for kind, rows in referring(instance):
        count = rows.count()
        if count:
            before = found.get(kind, References(kind, 0, []))
            room = SHOWN - len(before.first)
            first = [_named(row, user, finder) for row in rows[:room]]
            found[kind] = References(kind, before.count + count, before.first + first)
    return list(found.values())


def is_referred_to(instance: Model) -> bool:
    """Whether anything keeps `instance` from being deleted."""
    return any(rows.exists() for _kind, rows in referring(instance))


def refuse(request: HttpRequest, blocked: list[Model]) -> HttpResponse:
    """Return the page that says why the `blocked` things stay, what refers to them, and what to do instead."""
    items = [
        {
            "object": item,
            "references": references_to(item, request.user),
            "edit_url": AdminURLFinder(request.user).get_edit_url(item),
            "unpublish_url": unpublish_url(item, request.user),
        }
        for item in blocked
    ]
    context = {"header_title": _("This stays: something refers to it"), "items": items}
    return TemplateResponse(request, "people/admin/referred_to.html", context, status=409)


def unpublish_url(instance: Model, user: Any) -> str | None:
    """Return where `user` can take `instance` off the site instead, if it is on it and they may."""
    if not (getattr(instance, "live", False) and may(user, "publish", instance)):
        return None
    if isinstance(instance, Page):
        return reverse("wagtailadmin_pages:unpublish", args=[instance.pk])
    if isinstance(instance, DraftStateMixin):
        return reverse(instance.snippet_viewset.get_url_name("unpublish"), args=[instance.pk])
    return None


def _named(row: Model, user: Any, finder: AdminURLFinder) -> Reference:
    if not may(user, "view", row):
        return Reference(_("(%(kind)s that you may not see)") % {"kind": capfirst(row._meta.verbose_name)}, None)
    return Reference(str(row), finder.get_edit_url(row))
