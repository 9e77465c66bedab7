"""The base of our own admin addresses: who may call one, and what it may fetch."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import RequestFactory
from wagtail.models import GroupPagePermission, Page

from articles.models import ArticlePage
from people.admin_views import AdminView, RefusedError
from people.models import Organization, Person
from tests import factories


class _Rename(AdminView):
    model, permission = Person, "change"

    def get(self, request: HttpRequest, key: Any) -> HttpResponse:
        return JsonResponse({"name": self.named(Person, key).name})

    def post(self, request: HttpRequest, key: Any) -> HttpResponse:
        about = self.named(Organization, self.body().get("organization"), "delete")
        if about.branch == "media":
            raise RefusedError("Not this one.", 409)
        return JsonResponse({"name": about.name})


class _Articles(AdminView):
    model, permission = ArticlePage, "change"

    def get(self, request: HttpRequest, key: Any) -> HttpResponse:
        rows = [page.pk for page in self.allowed(ArticlePage)]
        return JsonResponse({"title": self.named(ArticlePage, key).title, "all": rows})


def _call(view: type[AdminView], user: Any, key: Any, body: Any = None) -> HttpResponse:
    factory = RequestFactory(headers={"accept": "application/json"})
    if body is None:
        request = factory.get("/admin/somewhere/")
    else:
        request = factory.post("/admin/somewhere/", data=body, content_type="application/json")
    request.user = user
    request._messages = type("Messages", (), {"add": lambda *_args, **_kwargs: None})()
    return view.as_view()(request, key)


@pytest.fixture
def renamer(db: None) -> Any:
    """A user who may change people and see organizations, and nothing else."""
    group = Group.objects.create(name="Renamers")
    wanted = ["access_admin", "change_person", "view_organization"]
    group.permissions.set(Permission.objects.filter(codename__in=wanted))
    return factories.user("Renamers")


def test_a_view_without_a_permission_cannot_get_an_address() -> None:
    class Open(AdminView):
        model = Person

    with pytest.raises(ImproperlyConfigured, match="Open must declare"):
        Open.as_view()


def test_an_anonymous_visitor_is_sent_to_sign_in(db: None) -> None:
    answer = _call(_Rename, AnonymousUser(), 1)
    assert answer.status_code == 302
    assert answer["location"].startswith("/admin/login/")


def test_access_to_the_admin_alone_does_not_do(db: None) -> None:
    group = Group.objects.create(name="Guests")
    group.permissions.set(Permission.objects.filter(codename="access_admin"))
    answer = _call(_Rename, factories.user("Guests"), factories.person().pk)
    assert answer.status_code == 403
    assert "error" in json.loads(answer.content)


def test_who_may_gets_the_object(renamer: Any) -> None:
    assert json.loads(_call(_Rename, renamer, factories.person(name="Aigerim").pk).content) == {"name": "Aigerim"}


@pytest.mark.parametrize("key", [0, -1, 2**63, 2**80, "x", "", "1 OR 1=1", None, [], {}, "\x00"])
def test_a_key_that_names_nothing_is_not_found(renamer: Any, key: Any) -> None:
    answer = _call(_Rename, renamer, key)
    assert answer.status_code == 404
    assert json.loads(answer.content)["error"] == "There is no such person."


def test_an_object_named_in_the_body_is_checked_too(renamer: Any) -> None:
    body = factories.organization(name="The Court")
    answer = _call(_Rename, renamer, 1, json.dumps({"organization": body.pk}))
    assert answer.status_code == 403
    assert "The Court" in json.loads(answer.content)["error"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 100_000, b'"x"', b"\xff"])
def test_a_body_that_is_no_object_is_said(renamer: Any, body: bytes) -> None:
    answer = _call(_Rename, renamer, 1, body)
    assert answer.status_code == 400
    assert "JSON object" in json.loads(answer.content)["error"]


def test_a_refusal_carries_its_status(administrator: Any) -> None:
    body = factories.organization(branch="media")
    answer = _call(_Rename, administrator, 1, json.dumps({"organization": body.pk}))
    assert (answer.status_code, json.loads(answer.content)) == (409, {"error": "Not this one."})


def test_a_page_outside_the_users_part_of_the_tree_does_not_exist_for_them(db: None) -> None:
    english, kazakh = factories.article(), factories.article(language="kk")
    group = Group.objects.create(name="English desk")
    group.permissions.set(Permission.objects.filter(codename="access_admin"))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(
        group=group, page=Page.objects.get(pk=english.get_parent().pk), permission=change
    )
    user = factories.user("English desk")
    answer = _call(_Articles, user, english.pk)
    assert json.loads(answer.content) == {"title": english.title, "all": [english.pk]}
    assert _call(_Articles, user, kazakh.pk).status_code == 404


def test_a_person_reads_the_refusal_as_a_page_of_the_admin(client: Any, renamer: Any) -> None:
    request = RequestFactory().get("/admin/somewhere/")
    request.user = renamer
    answer = _Rename.as_view()(request, 0)
    assert answer.status_code == 404
    assert "There is no such person." in answer.render().content.decode()
