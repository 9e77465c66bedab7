"""Who is on record in most tests of articles, and where an article's passages stand."""

from typing import Any

import pytest

from articles.models import ArticlePage
from people.models import Organization, OrganizationName, Person, PersonName
from tests import factories


@pytest.fixture
def karin(db: None) -> Person:
    """A person with a further spelling and a Russian name."""
    person = factories.person(slug="karin", name="Yerlan Karin", name_ru="Ерлан Карин", sort_name="Karin, Yerlan")
    PersonName.objects.create(person=person, name="Erlan Karin")
    return person


@pytest.fixture
def kaziss(db: None) -> Organization:
    """A body with short names."""
    body = factories.organization(
        slug="kaziss", name="Kazakhstan Institute for Strategic Studies", short_name="KazISS", short_name_ru="КИСИ"
    )
    OrganizationName.objects.create(organization=body, name="KISI")
    return body


@pytest.fixture
def places() -> Any:
    """Ask for (words on record, state, words in the text) of an article's passages."""

    def of(page: ArticlePage) -> list[tuple[str, str, str]]:
        return [
            (passage.exact, passage.state, page.texts.get(str(passage.block_id), "")[passage.start : passage.end])
            for passage in page.passages.order_by("pk")
        ]

    return of
