"""What the forms of people and organizations show of other models: memberships, statements, posts, rules."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Model, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from people.admin_views import may
from people.evidence_counts import evidence_in_words, with_evidence
from people.models import Membership, Organization, Person, Post
from people.panels import Action, Cell, TableOf
from people.periods import describe

SHOWN = 50
"""Rows of a table; a longer list has a page of its own in the admin."""


def memberships_of_person(person: Person, request: HttpRequest) -> TableOf:
    """Return the person's posts through time."""
    rows = person.memberships.select_related("organization", "post").order_by("start_earliest", "pk")[:SHOWN]
    edit = edit_urls(Membership, request)
    return TableOf(
        headings=[_("Post"), _("Organization"), _("From"), _("Until")],
        rows=[[Cell(row.title, edit(row)), Cell(row.organization.label), *_dates(row)] for row in rows],
        actions=add_actions(request, Membership, _("Add a membership"), person=person.pk),
        empty=_("No post is on record."),
    )


def statements_of_person(person: Person, request: HttpRequest) -> TableOf:
    """Return what the person said, the newest article first; the rows belong to an app above, hence the relation."""
    rows = person.statements.select_related("passage__article").order_by(
        "-passage__article__published_earliest", "-pk"
    )
    edit = edit_urls(rows.model, request)
    return TableOf(
        headings=[_("Position"), _("State"), _("Article")],
        rows=[
            [Cell(row.gist, edit(row)), Cell(row.get_state_display()), Cell(row.passage.article.title)]
            for row in rows[:SHOWN]
        ],
        actions=add_actions(request, rows.model, _("Add a statement"), speaker=person.pk),
        empty=_("No statement is on record."),
    )


def posts_of_organization(organization: Organization, request: HttpRequest) -> TableOf:
    """Return the posts in the organization."""
    edit = edit_urls(Post, request)
    return TableOf(
        headings=[_("Post"), _("Role"), _("From"), _("Until")],
        rows=[
            [Cell(row.label, edit(row)), Cell(row.role), *_dates(row)]
            for row in organization.posts.order_by("label", "pk")[:SHOWN]
        ],
        actions=add_actions(request, Post, _("Add a post"), organization=organization.pk),
        empty=_("No post is on record."),
    )


def members_of_organization(organization: Organization, request: HttpRequest) -> TableOf:
    """Return who held which post in the organization."""
    rows = organization.memberships.select_related("person", "post").order_by("start_earliest", "pk")[:SHOWN]
    edit = edit_urls(Membership, request)
    return TableOf(
        headings=[_("Person"), _("Post"), _("From"), _("Until")],
        rows=[[Cell(row.person.name, edit(row)), Cell(row.title), *_dates(row)] for row in rows],
        actions=add_actions(request, Membership, _("Add a membership"), organization=organization.pk),
        empty=_("Nobody is on record."),
    )


def rules_of_organization(organization: Organization, request: HttpRequest) -> TableOf:
    """Return what holds and held for the organization, by aspect and in time; the rows belong to an app above."""
    rows = organization.rules.select_related("aspect", "introduced_by").order_by(
        "aspect__sort_order", "aspect", "start_earliest", "pk"
    )
    edit = edit_urls(rows.model, request)
    return TableOf(
        headings=[_("Aspect"), _("Rule"), _("From"), _("Until"), _("Introduced by"), _("Evidence")],
        rows=[
            [Cell(row.aspect), Cell(row.value, edit(row)), *_dates(row), *_ground(row)]
            for row in with_evidence(rows)[:SHOWN]
        ],
        actions=add_actions(request, rows.model, _("Add a rule"), organization=organization.pk),
        empty=_("No rule is on record."),
        note=_("To enter a change, open the rule before it and choose “Replace from a date”."),
    )


def relations_of_organization(organization: Organization, request: HttpRequest) -> TableOf:
    """Return what the organization may do to others, and they to it; the rows belong to an app above."""
    model: Any = organization.relations.model
    rows = model.objects.filter(Q(subject=organization) | Q(object=organization))
    rows = rows.select_related("subject", "object", "introduced_by").order_by("kind", "start_earliest", "pk")
    edit = edit_urls(model, request)
    return TableOf(
        headings=[_("Relation"), _("From"), _("Until"), _("Introduced by"), _("Evidence")],
        rows=[[Cell(row, edit(row)), *_dates(row), *_ground(row)] for row in with_evidence(rows)[:SHOWN]],
        actions=[
            *add_actions(request, model, _("Add what it does to another"), subject=organization.pk),
            *add_actions(request, model, _("Add what another does to it"), object=organization.pk),
        ],
        empty=_("No relation is on record."),
    )


def edit_urls(model: type[Model], request: HttpRequest) -> Any:
    """Return a function from a row of `model` to its address in the admin, or to None if the user may not open it."""
    finder = AdminURLFinder(request.user)
    return finder.get_edit_url


def add_actions(request: HttpRequest, model: type[Model], label: str, **filled: Any) -> list[Action]:
    """Return the link to a form for a new row of `model` with fields filled in, if the user may add one."""
    if not may(request.user, "add", model):
        return []
    url = reverse(model.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
    return [Action(label, f"{url}?{urlencode(filled)}")]


def _dates(row: Any) -> tuple[Cell, Cell]:
    return Cell(describe(row.start_date)), Cell(describe(row.end_date))


def _ground(row: Any) -> tuple[Cell, Cell]:
    return Cell(row.introduced_by or ""), Cell(evidence_in_words(row), warn=not row.supporting)
