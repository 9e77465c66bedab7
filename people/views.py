"""Public pages of people and organizations."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from people.filters import OrganizationFilter, PersonFilter
from people.listing import FilteredListView
from people.models import Organization, Person
from people.models.entity import Entity


class EntityView(TemplateResponseMixin, ContextMixin, View):
    """The page of one published entity, or of the draft that an editor previews."""

    model: type[Entity]

    def get(self, request: HttpRequest, slug: str, preview: Entity | None = None) -> HttpResponse:
        """Answer with the page; 404 for what is not published."""
        entity = preview or get_object_or_404(self.model._default_manager.public(), slug=slug)
        return self.render_to_response(self.get_context_data(object=entity, **self.describe(entity)))

    def describe(self, entity: Any) -> dict[str, Any]:
        """Return what the template prints of `entity`."""
        return {}


class PersonListView(FilteredListView):
    """People, A to Z."""

    filterset_class = PersonFilter
    template_name = "people/people.html"

    def get_queryset(self) -> QuerySet:
        """Published people."""
        return Person.objects.public()


class PersonView(EntityView):
    """A person."""

    model = Person
    template_name = "people/person.html"


class OrganizationListView(FilteredListView):
    """Organizations, A to Z."""

    filterset_class = OrganizationFilter
    template_name = "people/organizations.html"

    def get_queryset(self) -> QuerySet:
        """Published organizations."""
        return Organization.objects.public()


class OrganizationView(EntityView):
    """An organization."""

    model = Organization
    template_name = "people/organization.html"
