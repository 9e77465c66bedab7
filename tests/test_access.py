"""Who may call which address: every one of the site, Wagtail's among them. One that the matrix lacks is a failure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import ArticlePage
from tests import factories
from tests.admin import said
from tests.walking import Address, Samples, addresses

YES, NO, LOOK = "yes", "no", "look"
"""Allowed; refused; the page opens, but what it would do is refused (or there is nothing that it could do)."""
SNIPPETS = r"wagtailsnippets_\w+:"
ENTITIES = r"wagtailsnippets_(people_person|people_organization|reforms_reform):"

# address (a pattern of its whole name), then: anonymous, editor, moderator, administrator. The first that fits holds.
MATRIX = [
    # readers' pages, and what stands before signing in
    (
        r"people:\w+|reforms:\w+|articles:\w+|search|search_suggest|card\w*|robots|sitemap|wagtail_serve",
        YES,
        YES,
        YES,
        YES,
    ),
    (r"wagtailcore_(authenticate_with_password|login)", YES, YES, YES, YES),
    (r"wagtaildocs_(serve|authenticate_with_password)", YES, YES, YES, YES),
    (r"wagtailimages_serve|media/.*|\^media.*", YES, YES, YES, YES),
    (r"wagtailadmin_(login|sprite|javascript_catalog|password_reset\w*)", YES, YES, YES, YES),
    # everybody's in the admin
    (r"wagtailadmin_(home|account|logout|dismissibles|block_preview|error_test)", NO, YES, YES, YES),
    (r"admin/test404/|admin/\^\.\*/\$", NO, YES, YES, YES),
    (r"wagtailadmin_editing_sessions:\w+", NO, YES, YES, YES),
    (r"wagtailadmin_tag_(model_)?autocomplete", NO, YES, YES, YES),
    (r"wagtailadmin_(explore\w*|choose_page\w*)|wagtailadmin_api:\w+:\w+", NO, YES, YES, YES),
    (r"wagtailembeds:\w+", NO, YES, YES, YES),
    (r"wagtailsnippets:index", NO, NO, NO, NO),  # every model of ours has a menu of its own
    (r"wagtail_bulk_action", NO, YES, YES, YES),  # see the test of it below
    # articles: editors write and submit, moderators publish
    (r"wagtailadmin_pages:(delete|unpublish|move|set_privacy|lock|unlock|revisions_unschedule)", NO, NO, YES, YES),
    (r"wagtailadmin_pages:(workflow_action|collect_workflow_action_data|workflow_preview)", NO, NO, YES, YES),
    (r"wagtailadmin_pages:(move_confirm|set_page_position)", NO, LOOK, YES, YES),
    (r"wagtailadmin_pages:\w+", NO, YES, YES, YES),
    (r"articles_(import|annotate)\w*", NO, YES, YES, YES),
    (r"articles_(queue\w*|unknown\w*|quality)", NO, YES, YES, YES),
    (r"articles_challenge_delete", NO, NO, YES, YES),
    (r"articles_challenge\w*", NO, YES, YES, YES),
    # translating: of what an editor may edit; nothing of it publishes
    (r"wagtail_localize:(convert_to_alias|submit_snippet_translation)|articles_no_alias", NO, NO, NO, NO),
    (r"wagtail_localize:\w+|articles_(translate|sync|adopt|upload_po)", NO, YES, YES, YES),
    # merging: editors may look at what was done
    (r"people_merge_record", NO, LOOK, YES, YES),
    (r"people_(duplicates|merge\w*)", NO, NO, YES, YES),
    # everything else that editors keep
    (r"wagtailsnippets_articles_passage:(add|edit|delete|history\w*)", NO, NO, NO, NO),
    (SNIPPETS + "delete", NO, NO, YES, YES),
    (ENTITIES + "(unpublish|lock|unlock|revisions_unschedule)", NO, NO, YES, YES),
    (ENTITIES + "(workflow_action|collect_workflow_action_data|workflow_preview)", NO, NO, YES, YES),
    (SNIPPETS + r"\w+", NO, YES, YES, YES),
    (r"wagtailsnippetchoosers_\w+:\w+", NO, YES, YES, YES),
    # files: editors change their own
    (r"wagtail(images|docs)_chooser:\w+", NO, YES, YES, YES),
    (
        r"wagtailimages:(edit|delete|url_generator\w*|preview|image_usage|delete_multiple|edit_multiple)",
        NO,
        NO,
        YES,
        YES,
    ),
    (r"wagtaildocs:(edit|delete|document_usage)|wagtail(images|docs):(delete|edit)_multiple", NO, NO, YES, YES),
    (
        r"wagtail(images|docs):(delete_upload_multiple|create_multiple_from_uploaded_\w+)",
        NO,
        NO,
        NO,
        NO,
    ),  # the uploader's
    (r"wagtail(images|docs):\w+", NO, YES, YES, YES),
    # reports
    (r"wagtailadmin_reports:locked_pages\w*", NO, NO, YES, YES),
    (r"wagtailadmin_reports:\w+", NO, YES, YES, YES),
    # the administrator's
    (r"wagtailadmin_workflows:task_chos\w+|wagtailadmin_workflows:task_chooser\w*", NO, LOOK, LOOK, YES),
    (r"wagtailadmin_workflows:\w+", NO, NO, NO, YES),
    (r"wagtailadmin_collections:\w+", NO, NO, NO, YES),
    (r"wagtailusers_(users|groups):\w+|wagtailsites:\w+|wagtailredirects:\w+", NO, NO, NO, YES),
    (r"wagtailsettings:\w+", NO, NO, NO, YES),
]
ROLES: tuple[str | None, ...] = ("anonymous", "Editors", "Moderators", None)
FAILS_ON_EMPTY_FORMS = r"wagtailadmin_pages:(add|edit|copy|revisions_revert)|wagtailadmin_choose_page_external_link"
"""Of Wagtail's own: a form sent without any of its fields ends in an error; a browser always sends them."""
FAILS_ON_PURPOSE = "wagtailadmin_error_test"


@dataclass(slots=True)
class Visitor:
    """Somebody with a browser."""

    user: Any
    client: Client

    @classmethod
    def of(cls, role: str | None) -> "Visitor":
        user = None if role == "anonymous" else factories.user(role)
        visitor = cls(user, Client(raise_request_exception=False))
        visitor.sign_in()
        return visitor

    def sign_in(self) -> None:
        if self.user:
            self.client.force_login(self.user)


def expected(key: str) -> tuple[str, ...] | None:
    """Return what the matrix says of an address; None if it does not name it."""
    return next((row[1:] for row in MATRIX if re.fullmatch(row[0], key)), None)


def _is_refused(answer: HttpResponse) -> bool:
    to = answer.headers.get("location", "")
    return answer.status_code in {403, 404} or (
        answer.status_code == 302 and (to == "/admin/" or to.startswith("/admin/login/"))
    )


def _tried(visitor: Visitor, path: str, methods: tuple[str, ...]) -> Iterator[tuple[str, HttpResponse]]:
    """Call the address; whatever that changed is undone."""
    for method in methods:
        before = transaction.savepoint()
        yield method, getattr(visitor.client, method)(path)
        transaction.savepoint_rollback(before)


def _faults(address: Address, role: str | None, may: str, visitor: Visitor, path: str) -> Iterator[str]:
    methods = ("get", "post") if may != YES or role == "Editors" else ("get",)
    for method, answer in _tried(visitor, path, methods):
        said_no, cannot = _is_refused(answer), answer.status_code == 405
        where = f"{address.key} {method} {path} as {role or 'administrator'}: {answer.status_code}"
        on_purpose = address.key == FAILS_ON_PURPOSE or (
            method == "post" and re.fullmatch(FAILS_ON_EMPTY_FORMS, address.key)
        )
        if answer.status_code >= 500 and not on_purpose:
            yield f"{where}, an error"
        elif may == NO and not (said_no or cannot):
            yield f"{where}, but it must be refused"
        elif may == LOOK and method == "post" and not (said_no or cannot or answer.status_code in {200, 400}):
            yield f"{where}, but it must change nothing"
        elif may == YES and said_no and not _is_right_anyway(address, answer):
            yield f"{where}, but it must be allowed"


def _is_right_anyway(address: Address, answer: HttpResponse) -> bool:
    """Whether no row of the kind is among the samples, or being sent elsewhere is what the address is for."""
    goes_elsewhere = address.key in {
        "wagtailadmin_logout", "wagtailadmin_login", "wagtail_localize:stop_translation",
        "wagtail_localize:upload_pofile", "articles_upload_po",
    }  # fmt: skip
    return answer.status_code == 404 or (goes_elsewhere and answer.status_code == 302)


def test_the_matrix_names_every_address() -> None:
    assert [f"{one.key} ({one.route})" for one in addresses() if expected(one.key) is None] == []


def test_the_matrix_names_nothing_else() -> None:
    optional = r"wagtailimages_serve|media"  # only where the site serves its own files
    keys = [one.key for one in addresses()]
    unused = [row[0] for row in MATRIX if not any(re.fullmatch(row[0], key) for key in keys)]
    assert [pattern for pattern in unused if not re.match(optional, pattern)] == []


@pytest.mark.walk
def test_every_address_answers_every_role_as_the_matrix_says(db: None) -> None:
    samples, faults = Samples(), []
    visitors = {role: Visitor.of(role) for role in ROLES}
    for address in addresses():
        path = samples.path(address)
        for (role, visitor), may in zip(visitors.items(), expected(address.key) or (), strict=True):
            faults += _faults(address, role, may, visitor, path)
            if address.key == "wagtailadmin_logout":
                visitor.sign_in()
    assert faults == []
    signed_in = {role: visitor.client.get("/admin/").status_code == 200 for role, visitor in visitors.items()}
    assert signed_in == {"anonymous": False, "Editors": True, "Moderators": True, None: True}


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_an_editors_bulk_action_on_pages_changes_nothing(client: Client, editor: Any, action: str) -> None:
    client.force_login(editor)
    pages = [factories.article(), factories.article(live=False)]
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action], query={"id": [p.pk for p in pages]})
    answer = client.post(url, {"chooser": pages[0].get_parent().pk})
    assert answer.status_code in {200, 302}
    assert dict(ArticlePage.objects.values_list("pk", "live")) == {pages[0].pk: True, pages[1].pk: False}


def test_an_editor_is_told_that_they_may_not(client: Client, editor: Any) -> None:
    client.force_login(editor)
    assert "you do not have permission" in said(client.get(reverse("wagtailusers_users:index"), follow=True))
