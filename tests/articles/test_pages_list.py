"""The list of articles: all languages, by day, filtered; never an unfiltered list for a bad filter."""

import lxml.html
import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticleIndexPage
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
URL = "/en/articles/"


def titles(answer) -> list[str]:
    return [entry.article.title for day in answer.context["days"] for entry in day.entries]


def headings(answer) -> list[tuple[str, str, list[str]]]:
    """Return each heading of a day as printed, the machine's date in it, and the titles under it."""
    days = lxml.html.fromstring(answer.content).cssselect(".day")
    return [
        (
            " ".join(day.cssselect("h2")[0].text_content().split()),
            "".join(time.get("datetime") for time in day.cssselect("h2 time")),
            [title.text_content() for title in day.cssselect("h3")],
        )
        for day in days
    ]


def test_articles_of_all_languages_by_day_newest_first_and_no_date_more_precise_than_its_source(client):
    for published, title, fields in (
        ("", "Undated", {}),
        ("2023-03", "Some day of March", {}),
        ("2023-03-01", "First of March", {}),
        ("2023-03", "Another day of March", {}),
        ("2023-03-19", "Новая", {"language": "ru"}),
        ("2023-03-01", "Also first of March", {}),
        ("2023-03-19?", "Perhaps", {}),
        ("2022", "Some day of 2022", {}),
        ("2022-11/2022-12", "Late in 2022", {}),
    ):
        factories.article(title=title, published=published, **fields)
    answer = client.get(URL)
    assert headings(answer) == [
        ("19 March 2023 Sunday", "2023-03-19", ["Новая"]),
        ("19 March 2023 (uncertain)", "", ["Perhaps"]),
        ("1 March 2023 Wednesday", "2023-03-01", ["Also first of March", "First of March"]),
        ("March 2023 day not given", "2023-03", ["Another day of March", "Some day of March"]),
        ("November 2022–December 2022", "", ["Late in 2022"]),
        ("2022 day and month not given", "2022", ["Some day of 2022"]),
        ("No date given", "", ["Undated"]),
    ]
    assert '<span class="tongue">Russian</span>' in answer.content.decode()


def test_a_day_that_goes_on_over_the_border_of_a_page_says_so(client):
    for number in range(22):
        factories.article(title=f"A {number}", published="2023-03-19")
    factories.article(title="Later", published="2023-03-18")
    assert [name for name, _date, _titles in headings(client.get(URL))] == ["19 March 2023 Sunday"]
    assert [(name, len(found)) for name, _date, found in headings(client.get(f"{URL}?page=2"))] == [
        ("19 March 2023 Sunday continued", 2),
        ("18 March 2023 Saturday", 1),
    ]


@pytest.mark.parametrize("published", ["2023", "2023?", "2022/2023", "2023-21", "202X", "2023-03-XX"])
def test_every_precision_of_a_date_has_its_place(client, published):
    factories.article(title="Here", published=published)
    assert titles(client.get(URL)) == ["Here"]


def test_filters_by_what_readers_see(client):
    person, body = factories.person(slug="who"), factories.organization(slug="body")
    theme, reform = factories.theme(slug="theme"), factories.reform(slug="what")
    reform.themes.add(theme)
    reform.save()
    publisher = factories.publisher(slug="paper")
    wanted = factories.article(title="Wanted", publisher=publisher, language="kk", published="2021-05")
    where = factories.passage(wanted)
    factories.mention(body, where)
    factories.statement(where, (reform,), speaker=person)
    factories.article(title="Other", published="2023")
    for query in (
        "publisher=paper", "year=2021", "person=who", "organization=body", "reform=what", "theme=theme",
        "language=kk", "person=who&year=2021&language=kk",
    ):  # fmt: skip
        assert titles(client.get(f"{URL}?{query}")) == ["Wanted"], query
    assert titles(client.get(f"{URL}?person=who&year=2023")) == []


def test_suggested_annotations_do_not_filter(client):
    person = factories.person(slug="who")
    factories.mention(person, state="suggested")
    factories.statement(speaker=person, state="rejected")
    assert titles(client.get(f"{URL}?person=who")) == []


@pytest.mark.parametrize(
    "query",
    [
        "year=x",
        "year=99999",
        "person=nobody",
        "reform=draft",
        "language=de",
        "publisher=%00",
        "no-such=1",
        "year=1&year=2",
    ],
)
def test_a_bad_filter_answers_400_with_a_message_and_no_list(client, query):
    factories.reform(slug="draft", live=False)
    factories.article(title="Must not stand here")
    answer = client.get(f"{URL}?{query}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert "Must not stand here" not in answer.content.decode()


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "99999999999999999999"])
def test_a_page_that_is_not_there_answers_404_with_a_way_back(client, page):
    factories.article(title="Must not stand here")
    answer = client.get(f"{URL}?page={page}")
    assert answer.status_code == 404
    assert "Go to the first page" in answer.content.decode()
    assert "Must not stand here" not in answer.content.decode()


def test_pages_of_twenty_keep_the_filter(client):
    publisher = factories.publisher(slug="paper")
    for _ in range(21):
        factories.article(publisher=publisher)
    first = client.get(f"{URL}?publisher=paper")
    assert len(titles(first)) == 20
    assert 'href="?publisher=paper&amp;page=2"' in first.content.decode()
    assert len(titles(client.get(f"{URL}?publisher=paper&page=2"))) == 1


def test_counts_what_an_article_adds(client):
    page = factories.article()
    reform = factories.reform()
    where = factories.passage(page)
    factories.statement(where, (reform, factories.reform()))
    factories.statement(where, state="suggested")
    factories.evidence(where, milestone=factories.milestone(reform=reform))
    ((entry,),) = (day.entries for day in client.get(URL).context["days"])
    contents = entry.contents
    assert (contents.statements, contents.evidence, contents.reforms) == (1, 1, 2)


def test_an_article_of_another_language_is_read_under_the_interface_language(client):
    factories.article("Мәтін.", title="Қазақша мақала", slug="maqala", language="kk")
    answer = client.get("/en/articles/maqala/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<html lang="en">' in page
    assert "This article is in Kazakh." in page
    assert 'rel="canonical" href="http://testserver/kk/articles/maqala/"' in page


def test_a_translation_may_share_the_address_and_the_interfaces_own_is_read(client):
    english = factories.article("English text.", slug="same")
    factories.article("Русский текст.", slug="same", language="ru", translation_key=english.translation_key)
    assert "Русский текст." in client.get("/ru/articles/same/").content.decode()
    assert "English text." in client.get("/en/articles/same/").content.decode()
    assert "English text." in client.get("/kk/articles/same/").content.decode()


def test_another_languages_article_cannot_take_the_address(db):
    factories.article(slug="same")
    with pytest.raises(ValidationError, match="has this address already"):
        factories.article(slug="same", language="ru")


def test_the_index_keeps_its_address_whatever_its_title(db):
    index = ArticleIndexPage.objects.get(locale__language_code="kk")
    index.title, index.slug = "Материалдар", "materialdar"
    index.save_revision().publish()
    index.refresh_from_db()
    assert index.slug == "articles"


def test_preview_of_the_index(client, administrator):
    factories.article(title="Listed")
    page = ArticleIndexPage.objects.get(locale__language_code="en")
    answer = page.make_preview_request()
    assert answer.status_code == 200
    assert b"Listed" in answer.content


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    def fill(number: int) -> None:
        for _ in range(number):
            where = factories.passage(factories.article(publisher=factories.publisher()))
            factories.statement(where, (factories.reform(),))
            factories.evidence(where)

    fill(3)
    few = queries(client, URL)
    fill(57)
    assert queries(client, URL) == few
    assert queries(client, f"{URL}?page=2") == few + 1


def test_it_offers_the_names_of_its_articles_and_all_others_on_demand(client, monkeypatch):
    def offered(query: str) -> list[str]:
        page = lxml.html.fromstring(client.get(URL + query).content)
        return [option.get("value") for option in page.cssselect("select[name=person] option")]

    where = factories.passage(factories.article(title="Theirs"))
    often, speaker, _silent = (factories.person(slug=slug) for slug in ("often", "speaker", "silent"))
    for passage in (where, factories.passage(factories.article())):
        factories.mention(often, passage)
    factories.statement(where, (factories.reform(),), speaker=speaker)
    factories.mention(factories.person(slug="draft", live=False), where)
    assert set(offered("")) == {"", "often", "speaker"}
    assert set(offered("?person=silent")) == {"", "silent"}
    assert titles(client.get(f"{URL}?person=silent")) == []
    monkeypatch.setattr("articles.offering.OFFERED", 1)
    assert offered("") == ["", "often"]
    page = client.get(f"{URL}?year=2023").content.decode()
    assert 'href="?year=2023&amp;offer=all"' in page
    assert set(offered("?offer=all")) == {"", "often", "speaker", "silent"}
    assert "selected" in client.get(f"{URL}?person=speaker&offer=all").content.decode()
