"""What the search box suggests: the likeliest first, in any spelling, public things only, at a fixed cost."""

import lxml.html
import pytest
from django.core.management import call_command

from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
ADDRESS = "/en/search/suggest/"


def suggested(client, words: str) -> list[str]:
    call_command("update_index", verbosity=0)
    text = client.get(ADDRESS, {"q": words}).content.decode().strip()
    return [found.text_content() for found in lxml.html.fromstring(text).cssselect(".suggest__title")] if text else []


@pytest.mark.parametrize("words", ["Tok", "ток", "Тоқаев", "toqaev kas", "ҚАСЫМ т"])
def test_a_person_is_suggested_by_the_beginning_of_any_spelling(client, words):
    factories.person(name="Kassym-Jomart Tokayev", name_kk="Қасым-Жомарт Тоқаев", name_ru="Касым-Жомарт Токаев")
    factories.person(name="Someone Else")
    assert suggested(client, words)[:-1] == ["Kassym-Jomart Tokayev"]


def test_every_kind_with_a_name_is_suggested_exact_names_first(client):
    factories.organization(name="Jury council")
    factories.organization(name="Jury")
    factories.reform(title="Jury trials")
    factories.person(name="Jury Bek")
    factories.article("Text.", title="On jury trials")
    factories.term(name="Lay judges", forms="jury of citizens")
    found = suggested(client, "jury")
    assert found[0] == "Jury"
    assert set(found) == {
        "Jury",
        "Jury council",
        "Jury trials",
        "Jury Bek",
        "On jury trials",
        "Lay judges",
        "Everything about “jury”",
    }


def test_drafts_and_texts_are_not_suggested(client):
    factories.person(name="Hidden Bek", live=False)
    factories.article("Secretword in the text.", title="Other")
    assert suggested(client, "hidden") == []
    assert suggested(client, "secretword") == []


@pytest.mark.parametrize("words", ["", " ", "-", '"', "<script>", "a" * 200, "💥", "' OR 1=1"])
def test_whatever_is_typed_gets_an_answer_that_caches_may_keep(client, words):
    answer = client.get(ADDRESS, {"q": words})
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "<script>" not in answer.content.decode()


@pytest.mark.parametrize("query", ["", "q=a&x=1", "q=a&q=b", f"q={'a' * 201}", "q=a%00"])
def test_what_no_box_sends_is_refused(client, query):
    answer = client.get(f"{ADDRESS}?{query}")
    assert answer.status_code == 400
    assert "Cache-Control" not in answer.headers


def test_queries_do_not_grow_with_suggestions(client):
    def fill(number: int) -> None:
        for _ in range(number):
            factories.person(name="Maslikhat Bek")
            factories.organization(name="Maslikhat")
            factories.article("Text.", title="Maslikhat", publisher=factories.publisher())
            factories.reform(title="Maslikhat")
            factories.term(name="Maslikhat")
        call_command("update_index", verbosity=0)

    fill(1)
    few = queries(client, f"{ADDRESS}?q=masl")
    fill(9)
    assert queries(client, f"{ADDRESS}?q=masl") == few
