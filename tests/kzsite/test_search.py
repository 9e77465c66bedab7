"""Search: any spelling finds, any nonsense gets a sensible answer, the cost is bounded."""

from urllib.parse import quote

import lxml.html
import pytest
from django.core.management import call_command
from django.utils.html import strip_tags
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kzsite.search import finding
from kzsite.search.kinds import KINDS
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db


def ask(client, query: str, more: str = ""):
    call_command("update_index", verbosity=0)
    return client.get(f"/en/search/?q={quote(query)}{more}")


def kinds(answer) -> dict[str, int]:
    return {group.found.kind.key: len(group.hits) for group in answer.context["groups"]}


@pytest.mark.parametrize(
    "spelling", ["Tokayev", "tokayev", "Токаев", "Тоқаев", "Toqaev", "TOKAYEV kassym", "Qasym Toq"]
)
def test_a_person_is_found_by_any_spelling(client, spelling):
    factories.person(name="Kassym-Jomart Tokayev", name_kk="Қасым-Жомарт Тоқаев", name_ru="Касым-Жомарт Токаев")
    factories.person(name="Yerlan Karin")
    answer = ask(client, spelling)
    assert kinds(answer) == {"people": 1}
    assert "<mark>" in answer.content.decode()


def test_every_kind_is_found_and_counted(client):
    reform = factories.reform(title="Jury trials")
    page = factories.article("Jury trials begin.", title="On jury trials")
    factories.statement(factories.passage(page, "Jury trials"), position="Jury trials are fair.")
    factories.person(name="Jury Trials")
    factories.organization(name="Jury trials office")
    factories.term(name="Jury", definition="Jury trials are trials by lay people.")
    answer = ask(client, "jury trials")
    assert kinds(answer) == dict.fromkeys([kind.key for kind in KINDS], 1)
    assert reform.get_absolute_url() in answer.content.decode()


@pytest.mark.parametrize("form", ["реформа", "реформами", "reform", "Reforms", "РЕФОРМ"])
def test_any_form_of_a_word_finds_a_text(client, form):
    factories.article("Итоги реформы подведены.", title="Итоги", language="ru")
    factories.article("Nothing else.", title="Other")
    assert kinds(ask(client, form)) == {"articles": 1}


@pytest.mark.parametrize("words", ["maslikhat", "мәслихат", "Маслихаты", "local council", "elects the budget"])
def test_a_term_is_found_by_any_spelling_and_by_what_it_means(client, words):
    factories.term(
        slug="maslikhat", name="Maslikhat", name_kk="Мәслихат", name_ru="Маслихат", forms="local council\nassembly",
        definition="It elects nobody and adopts the budget.",
    )  # fmt: skip
    (group,) = ask(client, words).context["groups"]
    assert [hit.url for hit in group.hits] == ["/en/glossary/#maslikhat"]


def test_a_phrase_is_found_as_it_stands_and_a_minus_excludes(client):
    factories.article("The new electoral law.", title="One")
    factories.article("Electoral matters and a law.", title="Two")
    assert kinds(ask(client, "electoral law")) == {"articles": 2}
    (group,) = ask(client, '"electoral law"').context["groups"]
    assert [str(hit.title) for hit in group.hits] == ["One"]
    (group,) = ask(client, "electoral -new").context["groups"]
    assert [str(hit.title) for hit in group.hits] == ["Two"]
    (group,) = ask(client, 'law -"electoral matters"').context["groups"]
    assert [str(hit.title) for hit in group.hits] == ["One"]


def test_a_position_is_found_in_every_language_and_shown_in_that_of_the_words(client):
    page = factories.article("The chamber voted.", title="One")
    factories.statement(
        factories.passage(page), position_en="Agreed.", position_kk="Мәслихат келісті.", position_ru=""
    )
    answer = ask(client, "маслихат")
    assert kinds(answer) == {"statements": 1}
    assert '<span lang="kk"><mark>Мәслихат</mark> келісті.</span>' in answer.content.decode()


def test_what_concerns_somebody_is_found_by_any_name_on_record(client):
    person = factories.person(name="Aida Bek")
    page = factories.article("The head of the office spoke.", title="One")
    factories.statement(factories.passage(page), speaker=person, position="It is so.")
    assert kinds(ask(client, "bek")) == {"people": 1, "articles": 1, "statements": 1, "passages": 1}
    assert kinds(ask(client, "bek -office")) == {"people": 1}


def test_a_word_begun_finds_names_but_not_in_the_middle_of_words(client):
    factories.organization(name="Mazhilis")
    assert kinds(ask(client, "mazh")) == {"organizations": 1}
    assert kinds(ask(client, "zhilis")) == {}


def test_exact_name_comes_first(client):
    factories.organization(name="A Court of another kind")
    factories.organization(name="Court")
    (group,) = ask(client, "court").context["groups"]
    assert [strip_tags(hit.title) for hit in group.hits] == ["Court", "A Court of another kind"]


def test_all_of_one_kind_in_pages(client):
    for number in range(23):
        factories.organization(name=f"Court {number:02}")
    answer = ask(client, "court")
    assert kinds(answer) == {"organizations": 5}
    assert "kind=organizations" in answer.content.decode()
    assert kinds(ask(client, "court", "&kind=organizations")) == {"organizations": 20}
    assert kinds(ask(client, "court", "&kind=organizations&page=2")) == {"organizations": 3}


@pytest.mark.parametrize(
    ("more", "status"), [("&kind=x", 400), ("&kind=people&page=9", 404), ("&kind=people&page=x", 404)]
)
def test_bad_kind_or_page_answers_with_a_message(client, more, status):
    factories.person(name="Aida Bek")
    answer = ask(client, "aida", more)
    assert answer.status_code == status
    assert 'role="alert"' in answer.content.decode()
    assert "Aida Bek" not in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        '"', "'", '"""', "\x00", "a\x00b", "(", "((()", "*", "a*", "-", "--", "NOT", "a OR", "NEAR(a b)", ":", "a:b",
        "\\", "'; DROP TABLE x; --", "%", "_", "?", "💥", "\u202e", "a" * 100_000, "word " * 500, "<->", "^a", "{a}",
        "<script>alert(1)</script>", "º", "ﬁ", "٣", "title:reform", "a & b | !c",
    ],
)  # fmt: skip
def test_any_nonsense_gets_an_answer(client, query):
    factories.article("Some words.", title="Words")
    answer = ask(client, query)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300) | st.text(alphabet="ab\"-( )*:&|!<>\x00\\%^{}'«»", max_size=40))
def test_nothing_that_can_be_typed_is_an_error(client, text):
    assert client.get("/en/search/", {"q": text}).status_code == 200
    assert client.get("/en/search/suggest/", {"q": text}).status_code in (200, 400)


def test_raw_bytes_that_are_no_text(client):
    assert client.get("/en/search/?q=%ff%fe%00%ed%a0%80").status_code == 200


@pytest.mark.parametrize("query", ["...", "—", "«»", '"'])
def test_punctuation_alone_asks_for_words(client, query):
    assert "Write a word or a figure" in ask(client, query).content.decode()


def test_an_empty_box_explains(client):
    assert "in any spelling" in client.get("/en/search/").content.decode()


def test_a_long_question_is_shortened_and_says_so(client):
    factories.article("one two three.")
    assert "only its first words" in ask(client, "one " * 40).content.decode()


def test_nothing_found_offers_the_nearest_names(client):
    factories.person(name="Yerlan Karin", name_ru="Ерлан Карин", slug="karin")
    factories.person(name="Yerlen Karyna", live=False, slug="hidden")
    answer = ask(client, "Yerlam Karim")
    tree = lxml.html.fromstring(answer.content.decode())
    assert [a.get("href") for a in tree.cssselect("main .chips a")] == ["/en/people/karin/"]


def test_nothing_near_gives_advice(client):
    assert "Try fewer words" in ask(client, "qqqqqqwwwww").content.decode()


def test_titles_come_before_texts(client):
    factories.article("Maslikhat in the text.", title="Another matter", published="2024")
    factories.article("Nothing.", title="Maslikhat in the title", published="2020")
    (group,) = ask(client, "maslikhat", "&kind=articles").context["groups"]
    assert [strip_tags(hit.title) for hit in group.hits] == ["Maslikhat in the title", "Another matter"]


def test_the_index_is_asked_for_a_bounded_number(client, monkeypatch):
    monkeypatch.setattr(finding, "BOUND", 3)
    for _ in range(6):
        factories.article("Maslikhat.", title="Maslikhat")
    (group,) = ask(client, "maslikhat").context["groups"]
    assert len(group.found.rows) == 3
    assert group.found.count == "3+"


def test_queries_do_not_grow_with_hits(client):
    def fill(number: int) -> None:
        for _ in range(number):
            page = factories.article("Maslikhat words.", title="Maslikhat", publisher=factories.publisher())
            where = factories.passage(page)
            factories.statement(where, speaker=factories.person(name="Maslikhat Bek"))
            factories.evidence(where, milestone=factories.milestone(reform=factories.reform(title="Maslikhat")))
            factories.organization(name="Maslikhat")

    fill(6)
    call_command("update_index", verbosity=0)
    few = {url: queries(client, url) for url in ("/en/search/?q=maslikhat", "/en/search/?q=maslikhat&kind=passages")}
    fill(54)
    call_command("update_index", verbosity=0)
    for url, number in few.items():
        assert queries(client, url) == number
