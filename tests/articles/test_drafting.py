"""What editors mark in an article that no reader sees yet is its latest draft."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.deciding import decide, retarget
from articles.drafting import follow_draft
from articles.models import ArticlePage, Mention
from articles.suggestions import suggest
from tests import factories
from tests.admin import body_of, filled_in, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def karin() -> Any:
    return factories.person(name="Yerlan Karin", sort_name="Karin, Yerlan")


@pytest.fixture
def draft(karin: Any) -> ArticlePage:
    page = factories.article("Yerlan Karin spoke.", live=False)
    page.save_revision()
    suggest(ArticlePage.objects.get(pk=page.pk))
    return ArticlePage.objects.get(pk=page.pk)


def redrafted(page: ArticlePage, text: str) -> None:
    block = page.body[0]
    latest = page.get_latest_revision_as_object()
    latest.body = latest.body.stream_block.to_python(
        [{"type": "paragraph", "id": str(block.id), "value": f"<p>{text}</p>"}]
    )
    latest.save_revision()


def test_passages_and_suggestions_follow_the_draft(draft, editor):
    decide(draft, editor, [Mention.objects.get()], "accepted")
    redrafted(draft, "Yesterday Yerlan Karin spoke, and Karin left.")
    assert follow_draft(draft)
    rows = Mention.objects.order_by("passage__start")
    assert [(row.passage.start, row.state) for row in rows] == [(10, "accepted"), (34, "suggested")]
    assert not follow_draft(draft)


def test_a_published_text_is_what_readers_see_until_it_is_published_again(karin):
    page = factories.article("Yerlan Karin spoke.")
    redrafted(page, "Nobody spoke.")
    assert not follow_draft(page)
    assert list(ArticlePage.objects.get(pk=page.pk).texts.values()) == ["Yerlan Karin spoke."]


def test_an_article_written_by_hand_is_suggested_upon_when_it_is_saved(
    client: Client, editor: Any, karin: Any
) -> None:
    client.force_login(editor)
    page = factories.article("Nobody spoke.", live=False, owner=editor)
    page.save_revision()
    redrafted(page, "Yerlan Karin spoke.")
    page = ArticlePage.objects.get(pk=page.pk)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    latest = page.get_latest_revision_as_object()
    client.post(url, filled_in(client, url, **body_of(latest)))
    assert Mention.objects.get(passage__article=page).person == karin


def test_the_history_says_who_did_what_and_what_was_before(client: Client, editor: Any, draft: ArticlePage) -> None:
    client.force_login(editor)
    decide(draft, editor, [Mention.objects.get()], "rejected")
    words = said(client.get(reverse("articles_annotate_history", args=[draft.pk])))
    assert editor.get_username() in words
    assert "“Yerlan Karin”: Suggested → Rejected" in words
    assert "Suggested by the site" in words


def test_the_history_says_who_was_meant_before(client: Client, editor: Any, draft: ArticlePage) -> None:
    client.force_login(editor)
    other = factories.person(name="Yerkin Tukumov")
    retarget(draft, editor, Mention.objects.get(), other)
    words = said(client.get(reverse("articles_annotate_history", args=[draft.pk])))
    assert "person: Yerlan Karin → Yerkin Tukumov" in words
    assert "Suggested → Accepted" in words


def test_the_form_of_an_article_leads_to_the_workbench(client: Client, editor: Any, draft: ArticlePage) -> None:
    client.force_login(editor)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert reverse("articles_annotate", args=[draft.pk]) in form
