"""The page of the workbench: what it holds for scripts, the list without them, and what it asks the database."""

import json

import lxml.html
import pytest
from django.urls import reverse

from articles.models import Mention, Sighting, UnknownName
from people.models import Person
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
WORDS = "Aigerim Karimova met Aigerim Karimova’s friend <b>Bekzat</b> at the hall."


@pytest.fixture
def page():
    return factories.article(WORDS, "Nobody is named here.")


@pytest.fixture
def desk(page) -> str:
    return reverse("articles_annotate", args=[page.pk])


def shown(response):
    """Return the page, with what stands in `<noscript>` as elements."""
    return lxml.html.fromstring(response.content)


def suggested(page, words: str = "Aigerim Karimova", **fields) -> Mention:
    where = factories.passage(page, words)
    return factories.mention(factories.person(name=words), where, state="suggested", reason="the full name", **fields)


def sighting(page, words: str = "Bekzat") -> Sighting:
    unknown, _new = UnknownName.objects.get_or_create(name=words, kind="person")
    return Sighting.objects.create(passage=factories.passage(page, words), unknown=unknown, role="friend")


def test_the_text_stands_on_the_page_with_its_marks(client, moderator, page, desk):
    mention = suggested(page)
    client.force_login(moderator)
    html = shown(client.get(desk))
    blocks = html.cssselect("[data-block]")
    assert [block.get("data-block") for block in blocks] == list(page.texts)
    assert [mark.text for mark in html.cssselect(f"mark[data-keys='mention-{mention.pk}']")] == ["Aigerim Karimova"]
    data = json.loads(html.get_element_by_id("workbench-data").text)
    assert [one["key"] for one in data["state"]["annotations"]] == [f"mention-{mention.pk}"]
    assert data["urls"]["decide"] == reverse("articles_annotate_decide", args=[page.pk])


def test_the_plain_list_shows_words_in_their_context_and_decides(client, moderator, page, desk):
    mention = suggested(page)
    client.force_login(moderator)
    rows = shown(client.get(desk)).cssselect("noscript tbody tr")
    assert len(rows) == 1
    words = " ".join(rows[0].text_content().split())
    assert "Aigerim Karimova met Aigerim Karimova’s friend Bekzat" in words
    assert "the full name" in words
    form = rows[0].cssselect("form")[0]
    values = dict(form.form_values()) | {"op": "reject"}
    assert client.post(form.action, values, follow=True).status_code == 200
    mention.refresh_from_db()
    assert mention.state == "rejected"
    assert shown(client.get(desk)).cssselect("noscript tbody tr") == []


def test_the_plain_list_puts_an_unknown_name_on_record(client, moderator, page, desk):
    found = sighting(page)
    client.force_login(moderator)
    form = shown(client.get(desk)).cssselect("noscript tbody form")[0]
    client.post(form.action, dict(form.form_values()) | {"op": "create"})
    made = Person.objects.get(name="Bekzat")
    assert not made.live
    assert Mention.objects.get(passage=found.passage).person == made


def test_a_statement_leads_to_its_own_form(client, moderator, page, desk):
    statement = factories.statement(factories.passage(page, WORDS[:10]), state="suggested")
    client.force_login(moderator)
    links = {link.get("href") for link in shown(client.get(desk)).cssselect("noscript tbody a")}
    assert reverse("wagtailsnippets_articles_statement:edit", args=[statement.pk]) in links


def test_a_passage_adrift_is_moved_without_scripts(client, moderator, page, desk):
    mention = factories.mention(factories.person(), factories.passage(page, "Aigerim Karimova", state="adrift"))
    client.force_login(moderator)
    form = next(form for form in shown(client.get(desk)).forms if "passage" in form.fields)
    client.post(form.action, dict(form.form_values()) | {"op": "drop"})
    mention.passage.refresh_from_db()
    assert mention.passage.state == "dropped"


def test_whoever_looks_on_learns_that_a_passage_was_dropped(client, moderator, page):
    mention = factories.mention(factories.person(), factories.passage(page, "Aigerim Karimova", state="adrift"))
    client.force_login(moderator)
    decide, state = (reverse(f"articles_annotate_{name}", args=[page.pk]) for name in ("decide", "state"))
    body = {"op": "reopen", "items": [f"mention-{mention.pk}"], "since": 0}
    version = client.post(decide, body, content_type="application/json").json()["version"]
    body = {"op": "drop", "passage": mention.passage.pk, "since": version}
    client.post(decide, body, content_type="application/json")
    assert client.get(state, {"since": version}).json()["removed"] == [f"mention-{mention.pk}"]


def test_many_suggestions_ask_no_more_than_a_few(client, moderator, unindexed):
    def asked(number: int) -> int:
        page = factories.article(*(f"Person{n} Anybody was there, and so was Other{n}." for n in range(number)))
        for n in range(number):
            suggested(page, f"Person{n} Anybody")
            sighting(page, f"Other{n}")
        return queries(client, reverse("articles_annotate", args=[page.pk]))

    client.force_login(moderator)
    assert asked(2) == asked(40)
