"""Articles in the admin: the list, the form, what is marked, who may do what, two editors at once."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage, Evidence, Mention, Statement
from tests import factories
from tests.admin import address, body_of, chooser_address, filled_in, model_named, said
from tests.counting import queries


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


def _edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _filled_in(browser: Client, page: Page, **changes: Any) -> dict[str, Any]:
    return filled_in(browser, _edit(page), **body_of(page), **changes)


def _explore(language: str = "en") -> str:
    return reverse("wagtailadmin_explore", args=[ArticleIndexPage.objects.get(locale__language_code=language).pk])


def test_the_list_shows_publisher_date_and_what_waits(desk: Client) -> None:
    page = factories.article("One two three.", publisher=factories.publisher(name="The Paper"), published="2023-03")
    for word in ("One", "two"):
        factories.mention(factories.person(), factories.passage(page, word), state="suggested")
    factories.evidence(factories.passage(page, "three"), state="suggested")
    factories.evidence(factories.passage(page, "three"), state="rejected")
    shown = said(desk.get(_explore()))
    assert "The Paper March 2023 3" in shown


@pytest.mark.usefixtures("unindexed")
def test_the_list_asks_as_much_for_60_articles_as_for_3(desk: Client) -> None:
    counts = []
    for number in (3, 60):
        while ArticlePage.objects.count() < number:
            page = factories.article(publisher=factories.publisher(), live=ArticlePage.objects.count() % 2 == 0)
            factories.mention(factories.person(), factories.passage(page), state="suggested")
        counts.append(queries(desk, _explore()))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("query", ['"', "\x00", "zq\x00qz", "zqword " * 500, "%", "<script>"])
def test_no_search_for_articles_breaks_or_shows_every_row(desk: Client, query: str) -> None:
    page = factories.article(title="Quite unlike it")
    answer = desk.get(_explore(), {"q": query})
    assert answer.status_code == 200
    assert page.title not in said(answer)


def test_the_form_of_an_article_knows_its_source(desk: Client) -> None:
    publisher = factories.publisher()
    page = factories.article(live=False)
    url = _edit(page)
    source = {"publisher": publisher.pk, "published": "2023-03", "accessed": "2026-11-01"}
    desk.post(url, _filled_in(desk, page, source_url="https://example.org/a", standfirst="In short.", **source))
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert (draft.publisher, draft.published, draft.accessed) == (publisher, "2023-03", dt.date(2026, 11, 1))
    assert draft.texts == page.texts  # the body went through the form unharmed
    assert chooser_address(model_named("publisher"), "choose") in desk.get(url).content.decode()


def test_a_date_that_is_none_says_what_to_write(desk: Client) -> None:
    page = factories.article()
    url = _edit(page)
    assert "is not a date. Write 2022-06-05" in said(desk.post(url, _filled_in(desk, page, published="March")))


def test_the_form_says_where_an_import_came_from_and_what_was_left_out(desk: Client) -> None:
    page = factories.article(
        imported_from="kisi-001.txt",
        imported_at=timezone.make_aware(dt.datetime(2026, 11, 1, 12)),
        dropped=[{"text": "Subscribe to our newsletter", "reason": "newsletter call"}],
    )
    shown = said(desk.get(_edit(page)))
    assert "Imported on 1 November 2026" in shown
    assert "from kisi-001.txt" in shown
    assert "Subscribe to our newsletter newsletter call" in shown
    assert "Written here, not imported." in said(desk.get(_edit(factories.article())))


def test_the_form_lists_what_is_marked_in_reading_order(desk: Client) -> None:
    page = factories.article("First words. Second words. Third words.")
    second = factories.statement(factories.passage(page, "Second words."), position="A position.")
    factories.mention(factories.person(name="Aigerim"), factories.passage(page, "First words."), state="suggested")
    lost = factories.passage(page, "Third words.")
    lost.state = "adrift"
    lost.save()
    factories.evidence(lost)
    answer = desk.get(_edit(page))
    shown = said(answer)
    assert "Statements: 1, to review: 0; evidence: 1, to review: 0; mentions: 1, to review: 1." in shown
    assert shown.index("“First words.”") < shown.index("“Second words.”") < shown.index("“Third words.”")
    assert "adrift: the words are gone" in shown
    text = answer.content.decode()
    assert address(Statement, "edit", second.pk) in text
    for model in (Statement, Evidence, Mention):
        assert f"{address(model, 'add')}?article={page.pk}" in text
        assert "Add: " in shown


def test_a_statement_is_added_from_the_article(desk: Client) -> None:
    page = factories.article()
    add = f"{address(Statement, 'add')}?article={page.pk}"
    assert filled_in(desk, add)["article"] == [str(page.pk)]


def test_the_list_of_mentions_of_one_article(desk: Client) -> None:
    here, there = factories.mention(factories.person()), factories.mention(factories.person())
    shown = said(desk.get(address(Mention, "list"), {"article": here.passage.article_id}))
    assert str(here.person) in shown
    assert str(there.person) not in shown
    for bad in ("x", "-1", "9" * 40):
        answer = desk.get(address(Mention, "list"), {"article": bad})
        assert answer.status_code == 200
        assert str(here.person) not in said(answer), bad


@pytest.mark.usefixtures("unindexed")
def test_the_form_asks_as_much_for_60_annotations_as_for_3(desk: Client) -> None:
    page = factories.article(" ".join(f"word{number}." for number in range(100)))
    counts = []
    done = 0
    for number in (3, 60):
        while done < number:
            where = factories.passage(page, f"word{done}.")
            factories.mention(factories.person(), where)
            factories.statement(where, speaker=factories.person())
            factories.evidence(where)
            done += 1
        counts.append(queries(desk, _edit(page)))
    assert counts[0] == counts[1]


def test_an_editor_saves_and_submits_and_does_not_publish(desk: Client, moderator: Any) -> None:
    page = factories.article(live=False)
    url = _edit(page)
    desk.post(url, _filled_in(desk, page, title="New title", **{"action-publish": "1"}))
    page.refresh_from_db()
    assert not page.live
    desk.post(url, _filled_in(desk, page, **{"action-submit": "1"}))
    assert page.current_workflow_state is not None
    chief = Client()
    chief.force_login(moderator)
    chief.post(url, _filled_in(chief, page, **{"action-publish": "1"}))
    page.refresh_from_db()
    assert page.live
    assert page.title == "New title"


@pytest.mark.parametrize("view", ["unpublish", "lock", "unlock", "delete", "move"])
def test_an_editor_is_refused_what_moderators_do(desk: Client, view: str) -> None:
    page = factories.article()
    answer = desk.post(reverse(f"wagtailadmin_pages:{view}", args=[page.pk]), follow=True)
    assert "permission" in said(answer)
    page.refresh_from_db()
    assert (page.live, page.locked) == (True, False)


def test_a_second_home_page_in_a_language_cannot_be_made(desk: Client) -> None:
    root = Page.objects.get(depth=1)
    answer = desk.get(reverse("wagtailadmin_pages:add", args=["articles", "homepage", root.pk]), follow=True)
    assert "permission" in said(answer)


def test_two_editors_of_one_article_see_each_other(desk: Client, moderator: Any) -> None:
    page = factories.article()
    other = Client()
    other.force_login(moderator)
    other.get(_edit(page))
    mine = desk.get(_edit(page)).context["editing_sessions"]
    answer = desk.post(mine.ping_url)
    assert answer.status_code == 200
    assert moderator.username in str(answer.json())


def test_saving_over_what_another_editor_saved_is_seen(desk: Client, moderator: Any) -> None:
    page = factories.article()
    seen = page.save_revision()
    mine = desk.get(_edit(page)).context["editing_sessions"]
    other = Client()
    other.force_login(moderator)
    other.post(_edit(page), _filled_in(other, page, title="Theirs"))
    sessions = desk.post(mine.ping_url, {"revision_id": seen.pk}).json()["other_sessions"]
    page.refresh_from_db()
    assert [session["revision_id"] for session in sessions] == [page.latest_revision_id]


def test_the_preview_shows_the_unsaved_article(desk: Client) -> None:
    page = factories.article()
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert desk.post(url, _filled_in(desk, page, title="Not yet known")).json()["is_valid"]
    assert "Not yet known" in said(desk.get(url))
