"""The import in the admin, as an editor meets it: without JavaScript, one form after the other."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from articles.models import ArticleIndexPage, ArticlePage, ImportDraft, Mention, Publisher
from tests import factories

pytestmark = pytest.mark.django_db
URL = "/admin/import/"
TEXT = """Skip to content
Karin on the maslikhats

March 3, 2023

State Counsellor Yerlan Karin spoke about the maslikhats at a meeting in Astana on Friday, the office said.

The reform will go on this year, he said, and the maslikhats of all regions are to be elected by new rules.

The third paragraph says that nobody in the hall objected to any of these things, or asked a question at all.

Source: qmonitor.kz
"""


def upload(client, *files, **data):
    uploads = [SimpleUploadedFile(name, body.encode() if isinstance(body, str) else body) for name, body in files]
    return client.post(URL, {"files": uploads, **data}, follow=True)


def values(draft, **changes):
    """What a browser sends of the review form as it is shown, with changes; None leaves a field out."""
    document = draft.document
    fields = {
        "title": document.title,
        "standfirst": document.standfirst,
        "published": document.published,
        "attribution": document.attribution,
        "language": document.language or "en",
        "source_url": document.source_url,
        "action": "save",
    } | changes
    return {name: value for name, value in fields.items() if value is not None}


def review(client, draft, **changes):
    return client.post(f"{URL}{draft.pk}/", values(draft, **changes), follow=True)


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def draft(desk):
    upload(desk, ("a.txt", TEXT))
    return ImportDraft.objects.get()


def test_the_menu_leads_here(desk):
    assert f'"{URL}"' in desk.get("/admin/").content.decode()


def test_what_was_understood_is_shown(desk):
    karin = factories.person(slug="karin", name="Yerlan Karin")
    answer = upload(desk, ("a.txt", TEXT))
    assert answer.redirect_chain == [(f"{URL}{ImportDraft.objects.get().pk}/", 302)]
    page = answer.content.decode()
    assert 'value="Karin on the maslikhats"' in page
    assert 'value="2023-03-03"' in page
    assert "Read from: March 3, 2023" in page
    assert 'value="qmonitor.kz"' in page
    assert "State Counsellor Yerlan Karin spoke" in page
    assert "Skip to content" in page
    assert "the name on record" in page or "the full name on record" in page
    assert karin.slug in page
    assert "New" in page
    assert not ArticlePage.objects.exists()


def test_saving_makes_a_draft_and_opens_its_editor(desk, editor, draft):
    karin = factories.person(name="Yerlan Karin")
    answer = review(desk, draft, title="Corrected", published="2023-03")
    page = ArticlePage.objects.get()
    assert answer.redirect_chain == [(reverse("wagtailadmin_pages:edit", args=[page.pk]), 302)]
    assert answer.status_code == 200
    assert (page.title, page.published, page.live, page.owner) == ("Corrected", "2023-03", False, editor)
    assert page.imported_from == "a.txt"
    assert page.latest_revision.user == editor
    assert PageLogEntry.objects.filter(page=page.pk, action="articles.import", user=editor).exists()
    assert Mention.objects.get().target == karin
    assert not ImportDraft.objects.exists()
    history = desk.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Imported from “a.txt”" in history


def test_a_paragraph_is_left_out_and_a_dropped_line_taken_back(desk, draft):
    dropped = [one.text for one in draft.document.dropped]
    back = dropped.index("Skip to content")
    review(desk, draft, leave_out=["1"], **{f"back-{back}": "1"})
    page = ArticlePage.objects.get()
    texts = list(page.texts.values())
    assert texts[0].startswith("State Counsellor")
    assert texts[1] == "Skip to content"
    assert texts[2].startswith("The third paragraph")
    assert len(texts) == 3
    assert {"text": draft.document.paragraphs[1], "reason": "left out by an editor"} in page.dropped
    assert "Skip to content" not in [one["text"] for one in page.dropped]


def test_looking_again_keeps_the_corrections(desk, draft):
    event, publisher = factories.event(), factories.publisher()
    answer = review(
        desk,
        draft,
        action="again",
        title="Better",
        leave_out=["0"],
        event=event.pk,
        publisher=publisher.pk,
        language="ru",
    )
    assert answer.redirect_chain == [(f"{URL}{draft.pk}/", 302)]
    page = answer.content.decode()
    assert 'value="Better"' in page
    assert re.search(rf'<option value="{event.pk}" selected>', page)
    assert re.search(rf'<option value="{publisher.pk}" selected>', page)
    assert '<option value="ru" selected>' in page
    assert not ArticlePage.objects.exists()
    draft.refresh_from_db()
    review(desk, draft, event=event.pk, publisher=publisher.pk)
    saved = ArticlePage.objects.get()
    assert (saved.title, saved.event, saved.publisher) == ("Better", event, publisher)
    assert saved.locale.language_code == "ru"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": ""}, "This field is required"),
        ({"published": "yesterday"}, "is not a date"),
        ({"source_url": "javascript:alert(1)"}, "valid URL"),
        ({"leave_out": ["0", "1", "2"]}, "keep at least one"),
        ({"publisher": "99999"}, "valid choice"),
        ({"publisher": "x\x00"}, "Choose one of those on record"),
        ({"language": "de"}, "valid choice"),
        ({"back-0": "99"}, "less than or equal to 3"),
    ],
)
def test_a_wrong_value_is_refused_with_what_to_do(desk, draft, changes, message):
    answer = review(desk, draft, **changes)
    assert answer.status_code == 400
    assert message in answer.content.decode()
    assert not ArticlePage.objects.exists()
    assert ImportDraft.objects.exists()


def test_an_unknown_publisher_is_added_only_if_asked(client, moderator):
    client.force_login(moderator)
    upload(client, ("a.txt", TEXT + "\nGet The Steppe Times stories sent directly to you! Sign up via our site!\n"))
    draft = ImportDraft.objects.get()
    assert draft.document.publisher == "The Steppe Times"
    assert (
        "The text names “The Steppe Times”, which is not on record."
        in client.get(f"{URL}{draft.pk}/").content.decode()
    )
    review(client, draft, add_publisher="on")
    assert ArticlePage.objects.get().publisher == Publisher.objects.get(name_en="The Steppe Times")
    assert Publisher.objects.get().slug == "the-steppe-times"


def test_several_files_wait_together_and_bad_ones_are_named(desk):
    answer = upload(
        desk, ("a.txt", TEXT), ("b.txt", TEXT.replace("Karin on", "More on").replace("third", "last")), ("c.txt", ""),
        ("d.pdf", "%PDF"), ("e.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), ("f.txt", b"a b\n" * 3_000_000),
    )  # fmt: skip
    page = answer.content.decode()
    assert answer.redirect_chain == [(URL, 302)]
    assert "c.txt: the file is empty" in page
    assert "d.pdf: not a .txt, .html or .htm file" in page
    assert "e.txt: " in page
    assert "f.txt: larger than 10 MB" in page
    assert list(ImportDraft.objects.values_list("file", flat=True)) == ["a.txt", "b.txt"]
    answer = desk.post(URL, {"action": "save_all"}, follow=True)
    assert ArticlePage.objects.count() == 2
    assert not ImportDraft.objects.exists()
    assert answer.content.decode().count("was saved as a draft") == 2


def test_a_file_uploaded_twice_waits_once(desk, draft):
    upload(desk, ("a.txt", TEXT))
    assert ImportDraft.objects.count() == 1


def test_a_pasted_text(desk):
    upload(desk, text=TEXT, url="https://kisi.kz/a?utm_source=x")
    review(desk, ImportDraft.objects.get())
    assert ArticlePage.objects.get().source_url == "https://kisi.kz/a"


def test_a_pasted_page_is_read_as_a_page(desk):
    upload(
        desk, text=f"<!doctype html><html><body><article><h1>Pasted</h1>{'<p>A sentence of it.</p>' * 4}</article>"
    )
    assert ImportDraft.objects.get().document.title == "Pasted"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Choose a file or paste a text"),
        ({"text": " \n"}, "Choose a file or paste a text"),
        ({"text": "x", "url": "ftp:nowhere"}, "valid URL"),
        ({"files": [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(51)]}, "at most 50"),
        (
            {"files": [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(2)], "url": "https://a.kz"},
            "one article only",
        ),
    ],
)
def test_an_upload_that_cannot_be_is_refused(desk, data, message):
    answer = desk.post(URL, data)
    assert answer.status_code == 400
    assert message in answer.content.decode()


def test_the_same_article_again_says_so(desk, draft):
    review(desk, draft)
    page = ArticlePage.objects.get()
    answer = upload(desk, ("again.txt", TEXT))
    assert "Unchanged" in answer.content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in answer.content.decode()
    answer = review(desk, ImportDraft.objects.get())
    assert "nothing was saved" in answer.content.decode()
    assert page.revisions.count() == 1


def test_a_changed_text_is_a_new_revision(desk, draft):
    review(desk, draft)
    assert "Changed" in upload(desk, ("b.txt", TEXT.replace("nobody", "everybody"))).content.decode()
    answer = review(desk, ImportDraft.objects.get())
    assert "its new text was saved" in answer.content.decode()
    assert ArticlePage.objects.get().revisions.count() == 2


def test_a_locked_page_is_told_and_the_text_keeps_waiting(desk, draft):
    review(desk, draft)
    ArticlePage.objects.update(locked=True)
    upload(desk, ("b.txt", TEXT.replace("nobody", "everybody")))
    answer = review(desk, ImportDraft.objects.get())
    assert answer.status_code == 409
    assert "its page is locked" in answer.content.decode()
    assert ImportDraft.objects.exists()


def test_putting_away(desk, draft):
    answer = review(desk, draft, action="discard", title="")
    assert "was put away" in answer.content.decode()
    assert not ImportDraft.objects.exists()
    assert not ArticlePage.objects.exists()


def test_markup_in_an_upload_is_shown_as_text(desk):
    answer = upload(desk, ("<script>x.txt", TEXT.replace("Karin on", "<script>alert(1)</script> on")))
    page = answer.content.decode()
    assert "<script>alert(1)" not in page
    draft = ImportDraft.objects.get()
    page = review(desk, draft, title="<script>alert(2)</script>").content.decode()
    assert "<script>alert(2)" not in page
    assert ArticlePage.objects.get().title == "<script>alert(2)</script>"


def test_what_waits_survives_the_session_and_goes_after_a_month(client, editor, draft):
    client.logout()
    client.force_login(editor)
    assert "Karin on the maslikhats" in client.get(URL).content.decode()
    ImportDraft.objects.update(created_at=timezone.now() - timedelta(days=31))
    upload(client, ("b.txt", TEXT))
    assert list(ImportDraft.objects.values_list("file", flat=True)) == ["b.txt"]


class TestWho:
    def test_another_editors_article_is_not_there(self, client, draft):
        client.force_login(factories.user("Editors"))
        assert client.get(URL).status_code == 200
        assert "Karin on the maslikhats" not in client.get(URL).content.decode()
        for send in (client.get, client.post):
            answer = send(f"{URL}{draft.pk}/")
            assert answer.status_code == 404
        assert ImportDraft.objects.exists()

    @pytest.mark.parametrize("key", ["0", "99999999", "9" * 30])
    def test_a_number_that_is_none_of_ours(self, desk, key):
        answer = desk.get(f"{URL}{key}/")
        assert answer.status_code == 404
        assert "Perhaps it has been saved" in answer.content.decode()

    @pytest.mark.parametrize("path", [URL, f"{URL}1/"])
    def test_strangers_are_sent_to_sign_in(self, client, path):
        assert client.get(path).status_code == 302
        assert client.post(path).status_code == 302

    def test_whoever_may_not_add_articles_may_not_import(self, client, draft):
        group = Group.objects.create(name="Guests")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(factories.user("Guests"))
        for path in (URL, f"{URL}{draft.pk}/"):
            assert client.get(path).status_code == 403
            assert client.post(path).status_code == 403
        assert URL not in client.get("/admin/").content.decode()

    def test_whoever_may_only_change_articles_may_not_import(self, client):
        group = Group.objects.create(name="Correctors")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for index in ArticleIndexPage.objects.all():
            change = Permission.objects.get(codename="change_page")
            GroupPagePermission.objects.create(group=group, page=index, permission=change)
        client.force_login(factories.user("Correctors"))
        assert client.get(URL).status_code == 403
        assert client.post(URL, {"text": TEXT}).status_code == 403
        assert not ImportDraft.objects.exists()

    def test_only_where_the_user_may_add(self, client):
        group = Group.objects.create(name="Kazakh desk")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        GroupPagePermission.objects.create(
            group=group,
            page=ArticleIndexPage.objects.get(locale__language_code="kk"),
            permission=Permission.objects.get(codename="add_page"),
        )
        client.force_login(factories.user("Kazakh desk"))
        upload(client, ("a.txt", TEXT))
        draft = ImportDraft.objects.get()
        answer = review(client, draft)
        assert answer.status_code == 409
        assert "you may not add articles in its language" in answer.content.decode()
        assert not ArticlePage.objects.exists()
        assert review(client, draft, language="kk").status_code == 200
        assert ArticlePage.objects.get().locale.language_code == "kk"


def test_queries_do_not_grow_with_what_waits(desk, editor, draft):
    counts = []
    for rows in (3, 40):
        for _ in range(rows):
            ImportDraft.objects.create(owner=editor, file="x.txt", stored=draft.stored, status="new")
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(URL).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
