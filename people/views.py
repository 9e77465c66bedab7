"""Public pages of people and organizations."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from people import structured
from people.alphabet import in_order
from people.filters import OrganizationFilter, PersonFilter
from people.listing import PAGE, FilteredListView, Refused, complaints
from people.models import Organization, Person
from people.models.entity import Entity
from people.network import KINDS
from people.profile import organization_profile, person_profile
from people.rows import Group, OrganizationRow, PersonRow, organization_rows, person_rows

REMEMBERED = 60 * 60
"""Seconds for which browsers may remember where a merged one went: the merge can be undone."""


NARROWING = ("reform", "by", "statements", "articles", *KINDS)
"""How the address of a person or an organization may ask for statements and articles."""


class EntityView(TemplateResponseMixin, ContextMixin, View):
    """The page of one published entity, or of the draft that an editor previews."""

    model: type[Entity]
    parameters: tuple[str, ...] = ()
    """What the page's address may ask."""

    def get(self, request: HttpRequest, slug: str, preview: Entity | None = None) -> HttpResponse:
        """Answer with the page; 404 for what is not published; 400 or 404 and the reason for what is not there."""
        public = self.model._default_manager.public().select_related("image")
        entity = preview or public.filter(slug=slug).first() or self._instead(slug)
        if isinstance(entity, HttpResponse):
            return entity
        query = QueryDict() if preview else request.GET  # the address of a preview is the admin's
        try:
            messages = complaints(query, self.parameters)
            if messages:
                raise Refused(400, messages)
            context = {"object": entity, **self.describe(entity, query)}
        except Refused as refused:
            self.template_name = "people/refused.html"
            context = {"object": entity, "messages_of_list": refused.messages}
            return self.render_to_response(self.get_context_data(**context), status=refused.status)
        return self.render_to_response(self.get_context_data(**context))

    def _instead(self, slug: str) -> HttpResponse:
        """Lead from the address of what was merged into another to that one."""
        kept = get_object_or_404(self.model._default_manager.instead_of(slug))
        answer = HttpResponsePermanentRedirect(kept.get_absolute_url())
        patch_cache_control(answer, max_age=REMEMBERED)
        return answer

    def describe(self, entity: Any, query: QueryDict) -> dict[str, Any]:
        """Return what the template prints of `entity`."""
        raise NotImplementedError


class AlphabetView(FilteredListView):
    """Entities A to Z, by the reader's alphabet."""

    sorted_by = "name"

    def arrange(self, rows: QuerySet) -> list[int]:
        """Return the keys of `rows` in the order of their names in the active language; one query."""
        names = rows.order_by().values_list("pk", self.sorted_by)
        return [key for key, _name in in_order(names, get_language() or "en")]


class PersonListView(AlphabetView):
    """People, A to Z."""

    filterset_class = PersonFilter
    template_name = "people/people.html"
    sorted_by = "sort_name"

    def get_queryset(self) -> QuerySet:
        """Published people."""
        return Person.objects.public()

    def present(self, rows: list[int]) -> list[Group[PersonRow]]:
        """Return the people with the keys `rows`, with their posts and counts."""
        return person_rows(rows)


class PersonView(EntityView):
    """A person."""

    model = Person
    template_name = "people/person.html"
    parameters = NARROWING

    def describe(self, entity: Person, query: QueryDict) -> dict[str, Any]:
        """Return the profile."""
        profile = person_profile(entity, query)
        return {"profile": profile, "structured": structured.person(entity, profile)}


class OrganizationListView(AlphabetView):
    """Organizations, A to Z."""

    filterset_class = OrganizationFilter
    template_name = "people/organizations.html"

    def get_queryset(self) -> QuerySet:
        """Published organizations."""
        return Organization.objects.public()

    def present(self, rows: list[int]) -> list[Group[OrganizationRow]]:
        """Return the organizations with the keys `rows`, with their counts."""
        return organization_rows(rows)


class OrganizationView(EntityView):
    """An organization."""

    model = Organization
    template_name = "people/organization.html"
    parameters = (PAGE, *NARROWING)

    def describe(self, entity: Organization, query: QueryDict) -> dict[str, Any]:
        """Return the profile."""
        profile = organization_profile(entity, query)
        return {"profile": profile, "structured": structured.organization(entity, profile)}
