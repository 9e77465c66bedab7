"""The glossary: every term in the reader's alphabet, in three languages, with what tells more of it."""

import json
import re

import lxml.html
import pytest

from tests import factories
from tests.admin import address, filled_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db
AKIM = {
    "slug": "akim",
    "name_kk": "Әкім",
    "name_ru": "Аким",
    "definition": "Head of a local executive.",
    "definition_kk": "Атқарушы билік басшысы.",
}


def page(client, language="en"):
    answer = client.get(f"/{language}/glossary/")
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode())


def names(tree) -> list[str]:
    return [name.text_content() for name in tree.cssselect("main dfn")]


def test_terms_stand_in_the_order_of_the_alphabet_under_their_letters(client):
    factories.term(name="Zhetysu", name_kk="Жетісу")
    factories.term(name="Oblast", name_kk="Облыс")
    factories.term(name="Akim", **AKIM)
    factories.term(name="Party", name_kk="Өкілдік")
    english, kazakh = page(client), page(client, "kk")
    assert names(english) == ["Akim", "Oblast", "Party", "Zhetysu"]
    assert names(kazakh) == ["Әкім", "Жетісу", "Облыс", "Өкілдік"]
    assert [letter.text_content() for letter in kazakh.cssselect(".letters a")] == ["Ә", "Ж", "О", "Ө"]


def test_an_entry_has_its_names_its_place_and_the_pages_that_are_public(client):
    body, draft = factories.organization(name="Akims"), factories.reform(title="Draft reform", live=False)
    factories.term(name="Akim", **AKIM, organization=body, reform=draft, source_url="https://example.org/akim")
    (entry,) = page(client).cssselect("#akim")
    text = " ".join(entry.text_content().split())
    assert "Draft reform" not in text
    assert "Head of a local executive." in text
    assert [(one.get("lang"), one.text) for one in entry.cssselect("[lang]")] == [("kk", "Әкім"), ("ru", "Аким")]
    found = [link.get("href") for link in entry.cssselect("a")]
    assert found == [body.get_absolute_url(), "https://example.org/akim", "/en/search/?q=Akim&kind=articles"]


def test_what_has_no_words_in_a_language_says_in_which_it_is(client):
    factories.term(name="Akim", **AKIM)
    (entry,) = page(client, "ru").cssselect("#akim")
    (what,) = entry.cssselect(".entry__what")
    assert (what.get("lang"), what.text_content()) == ("en", "Head of a local executive.")
    assert names(page(client, "ru")) == ["Аким"]


def test_machines_read_a_set_of_defined_terms(client):
    factories.term(name="Akim</script>", **AKIM)
    html = client.get("/kk/glossary/").content.decode()
    (raw,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    data = json.loads(raw)
    assert (data["@type"], data["inLanguage"]) == ("DefinedTermSet", "kk")
    (term,) = data["hasDefinedTerm"]
    assert term["name"] == "Әкім"
    assert term["url"] == "/kk/glossary/#akim"
    assert term["alternateName"] == ["Akim</script>", "Аким"]


def test_a_parameter_it_does_not_have_is_refused(client):
    factories.term(name="Akim", **AKIM)
    answer = client.get("/en/glossary/?letter=A")
    assert answer.status_code == 400
    assert "This page has no filter “letter”." in answer.content.decode()
    assert "Head of a local" not in answer.content.decode()


@pytest.mark.parametrize(("field", "text"), [("name_ru", "АКИМ"), ("forms_en", "Mayor\n akim ")])
def test_editors_give_no_spelling_to_two_terms(client, moderator, field, text):
    factories.term(name="Akim", **AKIM)
    other = factories.term(name="Governor")
    client.force_login(moderator)
    url = address(other, "edit", other.pk)
    answer = client.post(url, filled_in(client, url, **{field: text}))
    assert "is a spelling of the term “Akim” already." in said(answer)
    assert client.post(url, filled_in(client, url, forms_en="Mayor")).status_code == 302
    other.refresh_from_db()
    assert other.spellings("en") == ["Governor", "Mayor"]


def test_queries_do_not_grow_with_terms(client):
    def fill(number: int) -> None:
        for _ in range(number):
            factories.term(organization=factories.organization(), reform=factories.reform())

    fill(2)
    few = queries(client, "/en/glossary/")
    fill(20)
    assert queries(client, "/en/glossary/") == few
