"""Translating pages in the admin, piece by piece: who may do what, and what readers see of it."""

from typing import Any

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from articles.models import ArticlePage, HomePage, Passage, Review
from tests import factories
from tests.admin import said

pytestmark = pytest.mark.django_db
TABLE = {"columns": [{"type": "text", "heading": "Party"}], "rows": [{"values": ["Amanat"]}], "caption": ""}
KAZAKH = {
    "An article": "Мақала",
    "In short.": "Қысқаша.",
    "Six parties were elected.": "Алты партия сайланды.",
    "Party": "Партия",
    "Amanat": "Аманат",
}


def _article() -> ArticlePage:
    body = [("paragraph", "<p>Six parties were elected.</p>")]
    page = factories.article(
        title="An article",
        slug="six-parties",
        standfirst="In short.",
        publisher=factories.publisher(),
        source_url="https://example.org/1",
        published="2023-03",
        attribution="An agency",
        body=body,
    )
    page.body = page.body.stream_block.to_python([*page.body.raw_data, {"type": "table", "value": TABLE}])
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


def _submit(browser: Client, page: Page, language: str = "kk") -> Any:
    locale = Locale.objects.get(language_code=language)
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return browser.post(url, {"locales": [locale.pk], "include_subtree": ""}, follow=True)


def _translate(browser: Client, words: dict[str, str]) -> Translation:
    """Send every word as the page's script does."""
    translation = Translation.objects.get()
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        answer = browser.put(url, f"value={words[segment.string.data]}", "application/x-www-form-urlencoded")
        assert answer.status_code in {200, 201}
    return translation


def _publish(browser: Client, page: Page, callbacks: Any) -> Any:
    with callbacks(execute=True):
        return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})


def test_an_editor_translates_and_a_moderator_publishes(
    client: Client, editor: Any, moderator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    page = _article()
    factories.statement(factories.passage(page, "Six parties"), position="Six of them.")
    client.force_login(editor)
    assert "Translate this page" in said(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    _submit(client, page)
    (kazakh,) = ArticlePage.objects.filter(locale__language_code="kk")
    assert (kazakh.live, kazakh.slug, kazakh.published) == (False, "six-parties", "2023-03")
    translation = _translate(client, KAZAKH)
    assert {segment.string.data for segment in translation.source.stringsegment_set.all()} == set(KAZAKH)
    assert _publish(client, kazakh, django_capture_on_commit_callbacks).status_code in {302, 403}
    assert not ArticlePage.objects.get(pk=kazakh.pk).live
    sync = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    client.post(sync, {"publish_translations": "on"})
    assert not ArticlePage.objects.get(pk=kazakh.pk).live
    assert client.post(reverse("wagtail_localize:convert_to_alias", args=[kazakh.pk])).status_code == 404
    assert "convert_to_alias" not in client.get(reverse("wagtailadmin_pages:edit", args=[kazakh.pk])).content.decode()

    client.force_login(moderator)
    _publish(client, kazakh, django_capture_on_commit_callbacks)
    kazakh.refresh_from_db()
    assert (kazakh.live, kazakh.title, kazakh.slug) == (True, "Мақала", "six-parties")
    for name in ("publisher", "source_url", "published", "published_earliest", "attribution", "event"):
        assert getattr(kazakh, name) == getattr(page, name), name
    shown = client.get("/kk/articles/six-parties/").content.decode()
    for words in ("Алты партия сайланды.", "Партия", "Аманат", 'href="/en/articles/six-parties/" hreflang="en"'):
        assert words in shown
    assert "Six of them." not in shown
    assert not Passage.objects.filter(article=kazakh).exists()
    assert not Review.objects.filter(article=kazakh).exists()
    workbench = client.get(reverse("articles_annotate", args=[kazakh.pk]))
    assert workbench.headers["location"] == reverse("articles_annotate", args=[page.pk])


def test_a_po_file_brings_all_words_at_once(client: Client, editor: Any) -> None:
    client.force_login(editor)
    _submit(client, _article())
    translation = Translation.objects.get()
    file = polib.pofile(
        client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content.decode()
    )
    for entry in file:
        entry.msgstr = KAZAKH[entry.msgid]
    sent = SimpleUploadedFile("kk.po", str(file).encode(), "text/x-gettext-translation")
    client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": sent})
    assert translation.get_progress() == (len(KAZAKH), len(KAZAKH))


def test_a_translation_is_translated_from_its_original(client: Client, editor: Any) -> None:
    page = _article()
    kazakh = factories.article("Сөз.", language="kk", translation_key=page.translation_key)
    client.force_login(editor)
    _submit(client, kazakh, "ru")
    assert TranslationSource.objects.get().locale.language_code == "en"
    assert ArticlePage.objects.get(locale__language_code="ru").slug == page.slug


def test_a_translation_made_by_hand_is_taken_over_piece_by_piece(
    client: Client, editor: Any, moderator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    english, kazakh = (HomePage.objects.get(locale__language_code=code) for code in ("en", "kk"))
    english.lead, english.about = "All of it.", '<p>See <a href="/en/about/">more</a>.</p><p>Only in English.</p>'
    kazakh.lead, kazakh.about = "Бәрі.", '<p>Мұнда <a href="/kk/about/">қараңыз</a>.</p><p>Тек қазақша.</p>'
    for home in (english, kazakh):
        home.save_revision().publish()
    client.force_login(editor)
    assert "Translate piece by piece" in said(client.get(reverse("wagtailadmin_pages:edit", args=[kazakh.pk])))
    url = reverse("articles_adopt", args=[kazakh.pk])
    assert "What changed in Kazakhstan" in said(client.get(url))
    client.post(url)
    assert client.get(url).status_code == 404
    assert StringTranslation.objects.filter(data="Бәрі.").exists()
    client.force_login(moderator)
    _publish(client, kazakh, django_capture_on_commit_callbacks)
    now = HomePage.objects.get(pk=kazakh.pk)
    assert (now.title, now.slug, now.lead, now.about) == (kazakh.title, kazakh.slug, kazakh.lead, kazakh.about)
    assert client.get(reverse("articles_adopt", args=[english.pk])).status_code == 404
