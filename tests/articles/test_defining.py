"""Words of the glossary in an article: the first that can carries the definition, and nothing else is disturbed."""

import lxml.html
import pytest

from articles.marking import text_of
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def akim():
    return factories.term(
        slug="akim", name="Akim", name_kk="Әкім", name_ru="Аким", forms="governor of a region", definition="Head.",
        definition_kk="Басшы.",
    )  # fmt: skip


def read(client, page, language="en"):
    answer = client.get(f"/{language}/articles/{page.slug}/")
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode())


def carrying(tree) -> list[tuple[str, str]]:
    """Return (words, where they lead) of all that carries a definition, and check that the definition is there."""
    for word in tree.cssselect(".prose a.term"):
        assert tree.cssselect("#" + word.get("aria-describedby"))
    return [(word.text_content(), word.get("href")) for word in tree.cssselect(".prose .term")]


def test_the_first_use_carries_the_definition_in_the_readers_language(client, akim):
    page = factories.article("Nothing here.", "The akims met, and an akim spoke.", "An akim again.")
    tree = read(client, page)
    assert carrying(tree) == [("akims", "/en/glossary/#akim")]
    (told,) = tree.cssselect("#term-akim")
    assert told.text == "Head."
    kazakh = read(client, page, "kk")
    assert carrying(kazakh) == [("akims", "/kk/glossary/#akim")]
    assert kazakh.cssselect("#term-akim")[0].text == "Басшы."
    assert kazakh.cssselect(".terms dt")[0].text_content() == "Әкім"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A governor of a region spoke.", "governor of a region"),
        ("kk", "Кеше облыс әкімінің орынбасары келді.", "әкімінің"),
        ("ru", "Вчера выбрали акимов районов.", "акимов"),
    ],
)
def test_it_is_found_with_its_endings_in_the_articles_language(client, akim, language, text, words):
    assert [word for word, _url in carrying(read(client, factories.article(text, language=language)))] == [words]


@pytest.mark.parametrize("text", ["The akimat met.", "Аким приехал.", "Wakim, makim."])
def test_other_words_and_other_languages_are_left_alone(client, akim, text):
    page = factories.article(text)
    tree = read(client, page)
    assert carrying(tree) == []
    assert not tree.cssselect(".terms, script[src*='terms.js'], link[href*='terms.css']")


def test_a_longer_term_is_preferred_and_a_heading_carries_none(client, akim):
    factories.term(slug="rural", name="Rural akim")
    body = [("heading", "On akims"), ("paragraph", "<p>A rural akim and an akim.</p>")]
    assert carrying(read(client, factories.article(body=body))) == [
        ("rural akim", "/en/glossary/#rural"),
        ("akim", "/en/glossary/#akim"),
    ]


def test_no_link_stands_in_a_link(client, akim):
    factories.term(slug="senate", name="Senate")
    page = factories.article(
        'Read of <a href="https://example.org/">the akim</a> first.', "The Senate and an akim.", "An akim."
    )
    body = factories.organization(slug="senate")
    factories.mention(body, factories.passage(page, "The Senate"))
    factories.statement(factories.passage(page, "The Senate and an akim."))
    tree = read(client, page)
    assert not tree.cssselect("a a")
    # a mention keeps its link and tells what it means as well; the source's own link is left alone
    assert carrying(tree) == [("The Senate", body.get_absolute_url()), ("akim", "/en/glossary/#akim")]


def test_words_that_a_passage_cuts_are_passed_over_and_the_text_stays_whole(client, akim):
    texts = ["One governor of a <b>region</b> here.", "Two governor of a region there.", "An akim &amp; nobody."]
    page = factories.article(*texts)
    factories.mention(factories.person(), factories.passage(page, "Two governor"))
    factories.evidence(factories.passage(page, "akim & nobody"))
    tree = read(client, page)
    assert [word for word, _url in carrying(tree)] == ["akim"]
    (mark,) = [mark for mark in tree.cssselect("mark") if mark.cssselect(".term")]
    assert "mark--evidence" in mark.get("class")
    blocks = ["".join(block.itertext()).replace("\xa01", "") for block in tree.cssselect(".prose__text p")]
    assert blocks == [text_of(text) for text in texts]


def test_a_definition_follows_its_term_and_asks_one_query(client, akim):
    page = factories.article("An akim and a region.")
    few = queries(client, f"/en/articles/{page.slug}/")
    for name in ("Region", "Met", "Nobody"):
        factories.term(name=name)
    assert [word for word, _url in carrying(read(client, page))] == ["akim", "region"]
    assert queries(client, f"/en/articles/{page.slug}/") == few
    akim.name = "Hakim"
    akim.save()
    assert [word for word, _url in carrying(read(client, page))] == ["region"]
