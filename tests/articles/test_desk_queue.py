"""The review queue and the first page of the admin: what waits, in which order, and how much of it."""

import lxml.html
import pytest
from django.urls import reverse

from articles.models import Mention
from tests import factories
from tests.admin import rows_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db
QUEUE = "/admin/desk/queue/"
WORDS = "One two three four five."


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def waiting(title, suggestions=1, **fields):
    """An article on the desk with so many suggested mentions."""
    page = factories.article(WORDS, title=title, **fields)
    for word in WORDS.rstrip(".").split()[:suggestions]:
        factories.mention(factories.person(), factories.passage(page, word), state="suggested")
    factories.review(page)
    return page


def titles(client, **query):
    page = lxml.html.fromstring(client.get(QUEUE, query).content)
    return [cell.text_content().strip() for cell in page.cssselect("td.title")]


def test_articles_stand_by_what_is_left_and_lead_to_their_workbench(desk):
    waiting("Little")
    page = waiting("Much", 3)
    factories.review(factories.article(title="Nothing"))
    assert titles(desk) == ["Much", "Little"]
    assert reverse("articles_annotate", args=[page.pk]) in desk.get(QUEUE).content.decode()


def test_they_are_ordered_by_age_and_by_how_much_they_link(desk):
    waiting("Old", published="2001")
    waiting("New", 3, published="2024")
    assert titles(desk, ordering="article__published_earliest") == ["Old", "New"]
    assert titles(desk, ordering="-links") == ["New", "Old"]
    assert titles(desk, ordering="links") == ["Old", "New"]
    assert titles(desk, ordering="since") == ["Old", "New"]


def test_what_was_rejected_links_nothing(desk):
    page = waiting("Rejected", 3)
    waiting("Kept", 2)
    kept = Mention.objects.filter(passage__article=page)[1:]
    Mention.objects.filter(pk__in=[row.pk for row in kept]).update(state="rejected")
    assert titles(desk, ordering="-links") == ["Kept", "Rejected"]


def test_filters_leave_what_fits_and_say_what_cannot_be_applied(desk):
    source = factories.publisher()
    page = waiting("English", publisher=source, published="2022")
    waiting("Kazakh", language="kk", published="2023")
    lost = waiting("Adrift")
    lost_passage = factories.mention(factories.person(), factories.passage(lost, "five")).passage
    lost_passage.state = "adrift"
    lost_passage.save()
    factories.review(lost)
    factories.sighting("Nobody Known", factories.article("Nobody Known.", title="Unknown"))
    assert titles(desk, publisher=source.pk) == ["English"]
    assert titles(desk, language=factories.ArticlePage.objects.get(title="Kazakh").locale_id) == ["Kazakh"]
    assert titles(desk, year="2022") == ["English"]
    assert titles(desk, kind="adrift") == ["Adrift"]
    assert titles(desk, kind="sighting") == ["Unknown"]
    assert page.title in titles(desk, kind="mention")
    wrong = desk.get(QUEUE, {"year": "long ago"})
    assert rows_in(wrong) == 0
    assert "Published in" in said(wrong)


def test_the_queue_costs_the_same_whatever_the_rows(desk, unindexed):
    waiting("First", publisher=factories.publisher())
    few = queries(desk, QUEUE)
    for number in range(8):
        waiting(f"More {number}", 2, publisher=factories.publisher())
    assert queries(desk, QUEUE) == few


def test_the_queue_is_a_spreadsheet_that_runs_nothing(desk):
    waiting("=1+1", published="2022")
    rows = b"".join(desk.get(QUEUE, {"export": "csv"}).streaming_content).decode().splitlines()
    assert rows[0].startswith("Article,Publisher,Language,Published")
    assert rows[1].startswith("'=1+1,")


def test_the_menu_says_how_much_waits(desk):
    assert "Review queue (" not in desk.get("/admin/").content.decode()
    waiting("One")
    factories.sighting()
    menu = desk.get("/admin/").content.decode()
    assert "Desk (2)" in menu
    assert "Review queue (2)" in menu
    assert "Unknown names (1)" in menu


def test_the_first_page_shows_what_waits(desk, client):
    for number in range(1, 7):
        waiting(f"Article {number}", min(number, 5))
    factories.sighting()
    page = lxml.html.fromstring(desk.get("/admin/").content)
    panel = page.cssselect("#desk-section, [id*=desk]")
    words = said(desk.get("/admin/"))
    assert panel
    assert "Article 5" in words
    assert "Article 1" not in words
    assert "Articles to review: 7" in words
    assert "Unknown names: 1" in words
    assert "Likely duplicates" not in words
    client.force_login(factories.user("Moderators"))
    assert "Likely duplicates:" in said(client.get("/admin/"))


def test_the_first_page_costs_the_same_whatever_waits(desk, unindexed):
    for number in range(5):
        waiting(f"First {number}")
    few = queries(desk, "/admin/")
    for number in range(5):
        waiting(f"More {number}", 2)
        factories.sighting()
    assert queries(desk, "/admin/") == few


def test_strangers_see_no_queue(client):
    assert client.get(QUEUE).status_code == 302
