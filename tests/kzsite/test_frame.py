"""What stands round every page, and what is answered when something is wrong."""

import lxml.html
import pytest
from django.template.loader import get_template
from django.test import Client, RequestFactory, override_settings

from kzsite.templatetags.frame import canonical_address, initials
from kzsite.views import server_error
from tests import factories

pytestmark = pytest.mark.django_db


def links(answer) -> dict[str, str]:
    tree = lxml.html.fromstring(answer.content.decode())
    return {a.get("hreflang"): a.get("href") for a in tree.cssselect(".langs a")}


@pytest.mark.parametrize("path", ["", "articles/", "search/", "people/", "organizations/", "reforms/"])
def test_the_language_switch_stays_on_the_page_and_keeps_the_question(client, path):
    found = links(client.get(f"/kk/{path}?q=a&b=%D0%B0"))
    assert found == {code: f"/{code}/{path}?q=a&b=%D0%B0" for code in ("en", "kk", "ru")}


def test_the_section_at_hand_is_marked(client):
    for path, mark in (("articles/", "page"), (f"articles/{factories.article().slug}/", "true")):
        tree = lxml.html.fromstring(client.get(f"/en/{path}").content.decode())
        current = tree.cssselect(".nav a[aria-current]")
        assert [(a.text, a.get("aria-current")) for a in current] == [("Articles", mark)]


def test_head_names_the_canonical_address_and_the_other_languages(client):
    tree = lxml.html.fromstring(client.get("/en/articles/?utm_source=x").content.decode())
    assert tree.cssselect("link[rel=canonical]")[0].get("href") == "http://testserver/en/articles/"
    alternates = {link.get("hreflang"): link.get("href") for link in tree.cssselect("link[rel=alternate]")}
    assert alternates == {code: f"http://testserver/{code}/articles/" for code in ("en", "kk", "ru")}
    assert tree.cssselect("meta[name=description]")[0].get("content")


def test_the_canonical_address_has_the_page_of_a_whole_list_only(rf):
    def of(address: str) -> str:
        return canonical_address({"request": rf.get(address)})

    assert of("/en/articles/?page=2") == "http://testserver/en/articles/?page=2"
    assert of("/en/articles/?page=2&year=2023") == "http://testserver/en/articles/"


def test_no_inline_style_or_script_and_no_other_host(client):
    page = factories.article("Words here.")
    factories.statement(factories.passage(page, "Words"))
    for url in ("/en/", "/en/articles/", f"/en/articles/{page.slug}/", "/en/search/?q=words", "/en/nowhere/"):
        tree = lxml.html.fromstring(client.get(url).content.decode())
        assert not tree.cssselect("[style], style, [onclick]")
        assert all(s.get("src") or s.get("type") == "application/ld+json" for s in tree.cssselect("script"))
        loaded = [
            n.get("src") or n.get("href") for n in tree.cssselect("[src], link[rel=stylesheet], link[rel=icon]")
        ]
        assert all(address.startswith("/static/") for address in loaded)


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_404_is_in_the_language_of_the_address(client, language):
    answer = client.get(f"/{language}/nowhere/")
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.content.decode()
    words = {
        "en": "There is nothing at this address",
        "kk": "Бұл мекенжайда ештеңе жоқ",
        "ru": "По этому адресу ничего нет",
    }
    assert words[language] in answer.content.decode()


@pytest.mark.parametrize("path", ["/en/nowhere.php", "/nowhere", "/en/a//b/", "/en/%00/", "/en/%ff/"])
def test_404_at_odd_addresses(client, path):
    assert client.get(path, follow=True).status_code == 404


def test_500_needs_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = server_error(RequestFactory().get("/en/"))
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.content.decode()


def test_a_fault_is_answered_without_a_trace(monkeypatch):
    def fail(*_args, **_kwargs):
        raise RuntimeError("the secret of the fault")

    monkeypatch.setattr("kzsite.search.views.find", fail)
    answer = Client(raise_request_exception=False).get("/en/search/?q=a")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.content.decode()
    assert "secret" not in answer.content.decode()


def test_500_answers_even_if_its_template_fails(monkeypatch):
    monkeypatch.setattr("django.template.loader.get_template", lambda _name: 1 / 0)
    answer = server_error(RequestFactory().get("/en/"))
    assert answer.status_code == 500
    assert b"Something went wrong" in answer.content


def test_400_and_403_stand_in_the_frame(client):
    with override_settings(ALLOWED_HOSTS=["only.example.org"]):
        assert client.get("/en/").status_code == 400
    assert "This request could not be understood" in get_template("400.html").render()
    refused = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x", "password": "y"})
    assert refused.status_code == 403
    assert "This is not for everyone" in get_template("403.html").render()


def test_robots_and_sitemap_name_public_pages_only(client):
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in robots
    assert "Sitemap: http://testserver/sitemap.xml" in robots
    factories.article(slug="shown", language="ru")
    factories.article(slug="draft", live=False)
    factories.person(slug="known")
    factories.person(slug="unknown", live=False)
    sitemap = client.get("/sitemap.xml")
    assert sitemap["Content-Type"] == "application/xml"
    places = lxml.html.etree.fromstring(sitemap.content).xpath("//*[local-name()='loc']/text()")
    assert "http://testserver/ru/articles/shown/" in places
    assert "http://testserver/kk/people/known/" in places
    assert len(places) == len(set(places))
    assert not [place for place in places if "draft" in place or "unknown" in place]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Yerlan Karin", "YK"),
        ("Қасым-Жомарт Тоқаев", "ҚТ"),
        ("KazISS", "K"),
        ("KISI", "KI"),
        ("", ""),
        ("1st of May", "M"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters
