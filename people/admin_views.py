"""The base of every address that we add to the admin: who may call it, and which objects it may touch.

Wagtail lets anybody with "access admin" call a view from `register_admin_urls`, whatever it does.
"""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from django.core.exceptions import ImproperlyConfigured, ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

SomeModel = TypeVar("SomeModel", bound=Model)
VIEWING = ("view", "add", "change", "delete", "publish")
"""Who may do any of these may look; Wagtail grants no "view" of its own on pages."""
EXPLORING = ("add", "change", "publish", "lock", "unlock", "bulk_delete")
"""The same for pages, as `PagePermissionPolicy.explorable_instances` has it."""


class RefusedError(Exception):
    """A request that cannot be met: what the user reads about it, and the HTTP status."""

    def __init__(self, message: str, status: int = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(message)
        self.message = message
        self.status = status


def may(user: Any, action: str, target: type[Model] | Model) -> bool:
    """Whether `user` may do `action` ("add", "change", "publish", "view"…) to a model or to one object of it."""
    model = target if isinstance(target, type) else type(target)
    actions = _actions(model, action)
    policy = policy_registry.get_by_type(model)
    if isinstance(target, type):
        return policy.user_has_any_permission(user, actions)
    return policy.user_has_any_permission_for_instance(user, actions, target)


def allowed(user: Any, action: str, found: QuerySet) -> QuerySet:
    """Return those rows of `found` to which `user` may do `action`."""
    policy = policy_registry.get_by_type(found.model)
    return found.filter(
        pk__in=policy.instances_user_has_any_permission_for(user, _actions(found.model, action)).values("pk")
    )


def _actions(model: type[Model], action: str) -> tuple[str, ...]:
    if action == "view":
        return EXPLORING if issubclass(model, Page) else VIEWING
    return (action,)


@method_decorator(require_admin_access, name="dispatch")
class AdminView(WagtailAdminTemplateMixin, View):
    """Base view: signed in, access to the admin, and the declared `permission` on the declared `model`.

    A subclass names both, or its address cannot be made:

        class ImportView(AdminView):
            model, permission = ArticlePage, "add"

    Every object that an address or a body names is fetched with `self.named(...)` (one) or chosen from
    `self.allowed(...)` (many), never with `Model.objects.get`. `Http404`, `PermissionDenied` and `RefusedError`,
    raised anywhere, become a page (JSON for scripts) with that status which says what is wrong.
    """

    model: type[Model]
    permission: str = ""
    refused_template_name = "people/admin/refused.html"

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        """Return the view; raises ImproperlyConfigured if it declares no model or no permission."""
        model, permission = (initkwargs.get(name, getattr(cls, name, None)) for name in ("model", "permission"))
        if not model or not permission:
            raise ImproperlyConfigured(f"{cls.__name__} must declare `model` and `permission`.")
        return super().as_view(**initkwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer the request, or say why not."""
        try:
            if not may(request.user, self.permission, self.model):
                raise PermissionDenied
            return super().dispatch(request, *args, **kwargs)
        except Http404 as error:
            return self.refused(str(error) or _("This does not exist."), HTTPStatus.NOT_FOUND)
        except PermissionDenied as error:
            return self.refused(str(error) or _("You may not do this. Ask a moderator."), HTTPStatus.FORBIDDEN)
        except RefusedError as error:
            return self.refused(error.message, error.status)

    def named(
        self,
        model: type[SomeModel],
        key: Any,
        permission: str = "change",
        *,
        field: str = "pk",
        queryset: QuerySet | None = None,
    ) -> SomeModel:
        """Return the one row of `model` that a request names by `key`, if the user may do `permission` to it.

        `queryset` narrows the rows or brings relations along. Raises Http404 if there is no such row, the key is
        malformed, or the user may not even see it; PermissionDenied if they may see it but not do this.
        """
        rows = model._default_manager.all() if queryset is None else queryset
        missing = _("There is no such %(kind)s.") % {"kind": model._meta.verbose_name}
        try:
            found = rows.get(**{field: key})
        except (ObjectDoesNotExist, ValueError, TypeError, OverflowError, ValidationError):
            raise Http404(missing) from None
        if may(self.request.user, permission, found):
            return found
        if not may(self.request.user, "view", found):
            raise Http404(missing)
        raise PermissionDenied(
            _("You may not do this to “%(object)s”. Ask a moderator.") % {"object": found},
        )

    def allowed(self, model: type[SomeModel], permission: str = "change") -> "QuerySet[SomeModel]":
        """Return the rows of `model` to which the user may do `permission`: for lists and for choice fields."""
        return allowed(self.request.user, permission, model._default_manager.all())

    def body(self) -> Mapping[str, Any]:
        """Return the JSON object in the request's body; raises RefusedError if there is none."""
        try:
            value = json.loads(self.request.body)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            raise RefusedError(_("The request must carry a JSON object."))
        return value

    def wants_json(self) -> bool:
        """Whether a script asks, not a person."""
        asked = self.request.headers.get("accept", ""), self.request.headers.get("content-type", "")
        return any(value.startswith("application/json") for value in asked)

    def refused(self, message: str, status: int) -> HttpResponse:
        """Return the answer to a request that cannot be met."""
        if self.wants_json() or self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"error": message}, status=status)
        context = {"header_title": _("This did not work"), "message": message}
        return TemplateResponse(self.request, self.refused_template_name, context, status=status)
