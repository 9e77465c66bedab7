"""One work in several languages: shown once, in the reader's language if it is there; prose that falls back."""

import json
from typing import Any

import lxml.html
import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticlePage, HomePage, ProsePage
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
BODY = [
    ("heading", "One"),
    ("paragraph", '<p>Words <b>bold</b>.</p><ul><li>item</li></ul><script>x()</script><p onclick="x()">end</p>'),
    ("heading", "One"),
    ("stages", None),
    ("heading", "Үш"),
]


def prose(language: str = "en", **fields: Any) -> ProsePage:
    home = HomePage.objects.get(locale__language_code=language)
    fields = {
        "title": "About",
        "slug": "about",
        "body": json.dumps([{"type": t, "value": v} for t, v in BODY]),
    } | fields
    return home.add_child(instance=ProsePage(**fields))


def tree(client: Any, url: str) -> Any:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return lxml.html.fromstring(answer.content.decode())


def linked(node: Any, part: str = "/articles/") -> list[str]:
    return [" ".join(a.text_content().split()) for a in node.cssselect(f"main a[href*='{part}']")]


@pytest.fixture
def work() -> tuple[ArticlePage, ArticlePage]:
    """An English article on a person and an event, and its Kazakh translation."""
    event = factories.event(organizer=factories.organization(slug="host"))
    fields = {"event": event, "published": "2023-03-03"}
    english = factories.article("Aigerim spoke of the zebra.", title="English title", slug="it", **fields)
    where = factories.passage(english, "Aigerim")
    factories.statement(where, speaker=factories.person(slug="who"))
    factories.mention(factories.person(slug="named"), where)
    kazakh = factories.article(
        "Айгерім зебра туралы айтты.",
        title="Қазақша тақырып",
        language="kk",
        translation_key=english.translation_key,
        **fields,
    )
    return english, kazakh


@pytest.mark.parametrize(
    ("language", "title"), [("en", "English title"), ("kk", "Қазақша тақырып"), ("ru", "English title")]
)
def test_a_work_is_shown_once_in_the_language_of_the_reader(client, work, language, title):
    other = "Қазақша тақырып" if title == "English title" else "English title"
    for path in (
        "articles/", "articles/?person=who", "articles/?language=kk", "", "search/?q=zebra", "search/?q=зебра",
        "search/?q=зебра&kind=articles&language=kk", "search/suggest/?q=title", "search/suggest/?q=тақырып",
        "people/named/", "organizations/host/", "timeline/?kind=event",
    ):  # fmt: skip
        answer = client.get(f"/{language}/{path}")
        assert answer.status_code == 200, path
        text = answer.content.decode()
        headings = [t for t in (title, other) if f">{t}<" in text.replace("<mark>", "").replace("</mark>", "")]
        assert headings == [title], (language, path)
    page = client.get(f"/{language}/articles/")
    assert (page.context["total"], client.get(f"/{language}/").context["articles_total"]) == (1, 1)
    (found,) = (g for g in client.get(f"/{language}/search/?q=title").context["found"] if g.kind.key == "articles")
    assert (found.count, found.count_by("language", {})) == ("1", {"en": 1, "kk": 1})


def test_what_readers_may_not_see_stands_for_no_work(client, work):
    english, kazakh = work
    kazakh.unpublish()
    assert linked(tree(client, "/kk/articles/"), "/articles/it/") == ["English title"]
    kazakh.get_latest_revision().publish() if kazakh.latest_revision else kazakh.save_revision().publish()
    english.unpublish()
    assert linked(tree(client, "/ru/articles/"), "/articles/it/") == ["Қазақша тақырып"]


def test_a_translation_has_no_notes_and_leads_to_the_original(client, work):
    english, _kazakh = work
    page = tree(client, "/kk/articles/it/")
    assert not page.cssselect(".note, .ref, .table--said, .mark")
    (link,) = page.cssselect(".translated a")
    assert (link.get("href"), link.get("hreflang")) == ("/en/articles/it/", "en")
    where = english.passages.first()
    shown = tree(client, f"/kk/passages/{where.pk}/")
    crumbs = [tree(client, f"/{code}/passages/{where.pk}/").cssselect(".crumbs a")[1] for code in ("en", "kk", "ru")]
    assert [crumb.text_content() for crumb in crumbs] == ["English title", "Қазақша тақырып", "Статья"]
    (place,) = (a.get("href") for a in shown.cssselect("main a") if a.get("href").endswith(f"#p{where.pk}"))
    original = tree(client, place.split("#")[0])
    assert original.cssselect(f"#p{where.pk}")
    assert [a.get("href").split("?")[0] for a in original.cssselect(".langs a")] == [
        f"/{code}/articles/it/" for code in ("en", "kk", "ru")
    ]


def test_lists_ask_as_much_with_translations_as_without(client):
    urls = [f"/kk/{path}" for path in ("articles/", "", "search/?q=zebra")]
    factories.article("A zebra.")
    alone = [queries(client, url) for url in urls]
    for _number in range(3):
        english = factories.article("A zebra.")
        factories.article("Зебра zebra.", language="kk", translation_key=english.translation_key)
    assert [queries(client, url) for url in urls] == alone


def test_prose_is_clean_and_long_prose_has_contents(client):
    prose()
    page = tree(client, "/en/about/")
    assert [a.get("href") for a in page.cssselect(".page__contents a")] == ["#on-one", "#on-one-2", "#on-ush"]
    assert all(page.cssselect(f"h2{a.get('href')}") for a in page.cssselect(".page__contents a"))
    body = page.cssselect(".page__body")[0]
    assert body.cssselect("b, li")
    assert not body.cssselect("script, [onclick]")
    assert len(body.cssselect(".stages dt")) == 8
    assert "No evidence yet" in body.text_content()


def test_prose_falls_back_in_the_readers_frame_and_says_so(client):
    english = prose(takes_challenges=True)
    prose("kk", title="Сайт туралы", translation_key=english.translation_key)
    assert tree(client, "/kk/about/").cssselect("h1")[0].text_content() == "Сайт туралы"
    page = tree(client, "/ru/about/")
    assert page.cssselect("html")[0].get("lang") == "ru"
    assert page.cssselect("[lang=en] h1")[0].text_content() == "About"
    assert len(page.cssselect(".message--note")) == 1
    assert page.cssselect("link[rel=canonical]")[0].get("href").endswith("/en/about/")
    assert [link.get("hreflang") for link in page.cssselect("link[rel=alternate][hreflang]")] == ["en", "kk"]
    assert [a.get("href") for a in page.cssselect(".langs a")] == ["/en/about/", "/kk/about/", "/ru/about/"]
    assert page.cssselect("form.challenge textarea")
    assert "/kk/about/" in client.get("/sitemap.xml").content.decode()
    english.unpublish()
    assert client.get("/en/about/").status_code == 200
    assert client.get("/en/nothing/").status_code == 404


def test_the_footer_lists_prose_in_the_language_at_hand_with_one_query(client):
    assert "/about/" not in client.get("/en/people/").content.decode()
    before = queries(client, "/kk/people/")
    first = prose(show_in_menus=True)
    prose("en", title="Later", slug="later", show_in_menus=True)
    prose("kk", title="Сайт туралы", translation_key=first.translation_key, show_in_menus=True)
    prose("en", title="Hidden", slug="hidden")
    links = [
        (a.get("href"), a.get("lang"), a.text_content())
        for a in tree(client, "/kk/people/").cssselect("footer a")
        if a.get("lang") and "glossary" not in a.get("href")
    ]
    assert links == [("/kk/about/", "kk", "Сайт туралы"), ("/kk/later/", "en", "Later")]
    assert queries(client, "/kk/people/") == before


@pytest.mark.parametrize("slug", ["people", "search", "glossary"])
def test_no_page_of_prose_takes_an_address_that_is_taken(slug):
    with pytest.raises(ValidationError, match="has this address already"):
        prose(slug=slug)


def test_translations_have_the_address_of_their_original():
    english = prose()
    kazakh = prose("kk", slug="tuely", translation_key=english.translation_key)
    assert kazakh.slug == "about"
    english.slug = "about-us"
    english.save_revision().publish()
    kazakh.refresh_from_db()
    assert (kazakh.slug, kazakh.url_path) == ("about-us", "/home-kk/about-us/")
    with pytest.raises(ValidationError, match="has this address already"):
        prose("ru", slug="about-us")
