"""The index follows edits, without anybody rebuilding it."""

import pytest

from articles.models import Statement
from kzsite.search import following
from kzsite.search.finding import find
from kzsite.search.words import read
from tests import factories

pytestmark = pytest.mark.django_db


def found(words: str) -> set[str]:
    return {group.kind.key for group in find(read(words), {}) if group.rows}


@pytest.fixture
def speaker():
    person = factories.person(name="Aida Bek")
    page = factories.article("The head of the office spoke.", title="One")
    factories.statement(factories.passage(page), speaker=person, position="It is so.")
    return person


def test_what_a_renamed_person_said_is_found_by_the_new_name_only(speaker):
    speaker.name = speaker.name_en = "Zarina Omar"
    speaker.save()
    assert found("zarina") == {"people", "articles", "statements", "passages"}
    assert found("aida") == set()


def test_statements_are_indexed_anew_only_for_a_new_name(speaker, monkeypatch):
    indexed = []
    monkeypatch.setattr(following, "index_rows", lambda rows: indexed.extend(rows))
    speaker.summary = "A judge."
    speaker.save()
    assert indexed == []
    speaker.name = speaker.name_en = "Zarina Omar"
    speaker.save()
    assert [row for row in indexed if isinstance(row, Statement)] == list(Statement.objects.all())


def test_a_spelling_finds_its_person_once_it_is_there_and_no_longer(speaker):
    spelling = speaker.other_names.model(person=speaker, name="Xenia")
    spelling.save()
    assert "people" in found("xenia")
    spelling.name = "Ulzhan"
    spelling.save()
    assert found("xenia") == set()
    spelling.delete()
    assert found("ulzhan") == set()


def test_spellings_written_with_their_person_are_found(speaker):
    speaker.other_names.add(speaker.other_names.model(name="Xenia"))
    speaker.save()
    assert "people" in found("xenia")


def test_articles_are_found_by_the_new_name_of_their_publisher():
    publisher = factories.publisher(name="Old Gazette")
    factories.article("Text.", publisher=publisher)
    publisher.name = publisher.name_en = "Courier"
    publisher.save()
    assert found("courier") == {"articles"}
    assert found("gazette") == set()
