"""How readers narrow the lists of people and organizations."""

from people.listing import ListFilterSet, SpellingFilter
from people.models import Organization, Person


class PersonFilter(ListFilterSet):
    """People by name."""

    q = SpellingFilter()

    class Meta:
        model = Person
        fields: list[str] = []


class OrganizationFilter(ListFilterSet):
    """Organizations by name."""

    q = SpellingFilter()

    class Meta:
        model = Organization
        fields: list[str] = []
