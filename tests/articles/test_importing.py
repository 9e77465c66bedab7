"""A document becomes a draft page: what is saved, and when it is the article that the site has."""

import threading

import pytest
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page, PageLogEntry

from articles import importing
from articles.addressing import latin, slug_for
from articles.composing import compose
from articles.identity import clean_address, fingerprint, half_alike
from articles.importing import Known, NotImportedError, Options, bring_in, understand
from articles.models import ArticlePage, Mention, Passage, PublisherName, UnknownName
from articles.reading import Block, Document, Dropped
from people.models import PersonName
from tests import factories

PARAGRAPHS = (
    "Yerlan Karin spoke at a round table on Friday.",
    "The reform of the maslikhats goes on, he said.",
    "Elections are due in March.",
    "Nobody objected to any of it.",
)


def document(*texts: str, **fields) -> Document:
    blocks = tuple(Block(text) for text in texts or PARAGRAPHS)
    return Document(**({"title": "Karin speaks", "language": "en", "blocks": blocks} | fields))


def bring(doc: Document | None = None, *, user=None, **options):
    return bring_in(doc or document(), Options(**({"file": "karin.txt"} | options)), Known.on_record(), user)


@pytest.mark.django_db
class TestNewArticle:
    def test_a_draft_with_provenance_revision_history_and_suggestions(self, editor):
        karin = factories.person(name="Yerlan Karin")
        doc = document(
            standfirst="What he said",
            published="2023-03",
            attribution="qmonitor.kz",
            dropped=(Dropped("Share!", "share call"),),
        )
        done = bring(doc, user=editor)
        page = ArticlePage.objects.get()
        assert (done.status, done.page) == ("new", page)
        assert (page.title, page.standfirst, page.published, page.attribution) == (
            "Karin speaks",
            "What he said",
            "2023-03",
            "qmonitor.kz",
        )
        assert not page.live
        assert page.owner == editor
        assert list(page.texts.values()) == list(PARAGRAPHS)
        assert page.imported_from == "karin.txt"
        assert page.imported_at
        assert page.dropped == [{"text": "Share!", "reason": "share call"}]
        revision = page.latest_revision
        assert revision.user == editor
        assert list(revision.as_object().texts) == list(page.texts)
        mention = Mention.objects.get()
        assert (mention.target, mention.state, mention.passage.exact) == (karin, "suggested", "Yerlan Karin")
        assert set(PageLogEntry.objects.filter(page=page.pk).values_list("action", "user")) == {
            ("wagtail.create", editor.pk),
            ("articles.import", editor.pk),
        }

    def test_every_kind_of_block(self):
        doc = Document(
            title="Blocks",
            language="en",
            blocks=(
                Block("One", "heading", 2),
                Block("A <b>paragraph</b> & more", "paragraph"),
                Block("first", "item"),
                Block("second", "item"),
                Block("Words", "quote"),
                Block("Seats | 98\nTerm | 5", "table"),
                Block("h" * 600, "heading", 2),
            ),
        )
        page = bring(doc).page
        page = ArticlePage.objects.get(pk=page.pk)
        kinds = [block.block_type for block in page.body]
        assert kinds == ["heading", "paragraph", "list", "quotation", "table", "paragraph"]
        assert list(page.texts.values())[:4] == ["One", "A <b>paragraph</b> & more", "first\nsecond", "Words"]
        assert page.texts[str(page.body[4].id)].split() == ["Seats", "98", "Term", "5"]
        assert fingerprint(page.texts.values()) == page.fingerprint

    def test_markup_in_a_text_is_text(self, client, administrator):
        page = bring(document("<script>alert(1)</script> & <b>bold</b>", title="<script>alert(2)</script>")).page
        assert list(page.texts.values()) == ["<script>alert(1)</script> & <b>bold</b>"]
        assert "<script" not in page.body.get_prep_value()[0]["value"]
        page.get_latest_revision().publish()
        client.force_login(administrator)
        answer = client.get(f"/en/articles/{page.slug}/").content.decode()
        assert "<script>alert" not in answer
        assert "&lt;script&gt;alert(1)" in answer

    def test_forbidden_characters_do_not_enter(self):
        page = bring(document("a\x00b\ud800c", title="t\x00i", standfirst="s\x00")).page
        assert (page.title, page.standfirst, list(page.texts.values())) == ("ti", "s", ["abc"])

    def test_too_long_headlines_are_kept_under_what_was_left_out(self):
        done = bring(document(title="word " * 100))
        assert len(done.page.title) <= 255
        assert done.page.dropped[-1] == {"text": ("word " * 100).strip(), "reason": "headline, too long"}
        assert "cut" in done.notes[0]

    def test_without_a_headline_the_first_words_stand_for_it(self):
        done = bring(document(title=""))
        assert done.page.title == PARAGRAPHS[0]
        assert done.document.title == ""
        assert "no headline" in done.notes[0]

    def test_a_document_without_a_body_is_refused(self):
        with pytest.raises(NotImportedError, match="no text"):
            bring(Document(title="Nothing"))
        assert not ArticlePage.objects.exists()

    @pytest.mark.parametrize(
        ("language", "index"), [("kk", "kk"), ("ru", "ru"), ("en", "en"), ("", "kk"), ("de", "kk")]
    )
    def test_the_language_decides_the_tree(self, language, index):
        done = bring(document(language=language), language="kk")
        assert done.page.locale.language_code == index
        assert ("not recognised" in " ".join(done.notes)) == (language not in ("en", "kk", "ru"))

    def test_a_date_that_no_calendar_has_is_left_out(self):
        page = bring(document(published="2023-02-31")).page
        assert page.published == ""
        assert page.dropped == [{"text": "2023-02-31", "reason": "date that no calendar has"}]

    def test_an_unpublished_page_is_not_seen(self, client):
        page = bring().page
        assert client.get(f"/en/articles/{page.slug}/").status_code == 404


@pytest.mark.django_db
class TestPublisher:
    @pytest.mark.parametrize(
        "name", ["The Astana Times", "Astana Times", "ASTANA TIMES", "astanatimes.com", "Астана Таймс"]
    )
    def test_by_any_spelling(self, name):
        publisher = factories.publisher(name="The Astana Times", name_ru="Астана Таймс", domains="astanatimes.com")
        PublisherName.objects.create(publisher=publisher, name="Astana Times")
        assert bring(document(publisher=name)).page.publisher == publisher

    def test_by_address(self):
        publisher = factories.publisher(name="Kazinform", domains="inform.kz el.kz")
        done = bring(document(source_url="https://www.en.inform.kz/news/1"))
        assert done.page.publisher == publisher

    def test_an_unknown_one_is_kept_and_told(self):
        done = bring(document(publisher="Azh.kz"))
        assert done.page.publisher is None
        assert done.page.dropped == [{"text": "Azh.kz", "reason": "publisher, not on record"}]
        assert "“Azh.kz” is not on record" in done.notes[0]

    def test_whoever_imports_may_name_it(self):
        publisher = factories.publisher()
        assert bring(document(publisher="Azh.kz"), publisher=publisher).page.publisher == publisher


@pytest.mark.django_db
class TestIdentity:
    def test_the_same_body_changes_nothing(self):
        first = bring().page
        typeset = document(*(text.replace("'", "’").replace(" ", "\u00a0 ") for text in PARAGRAPHS), title="Else")
        again = bring(typeset)
        assert (again.status, again.page) == ("unchanged", first)
        assert ArticlePage.objects.count() == 1
        assert first.revisions.count() == 1
        assert Page.objects.get(pk=first.pk).latest_revision_id == first.latest_revision_id

    @pytest.mark.parametrize(
        "address",
        [
            "https://kisi.kz/a/",
            "http://www.kisi.kz/a",
            "https://kisi.kz/a?utm_source=x&fbclid=1#top",
        ],
    )
    def test_the_same_address_with_another_text_is_a_change(self, address):
        first = bring(document(source_url="https://kisi.kz/a")).page
        again = bring(document("Something entirely new.", title="New title", source_url=address))
        assert (again.status, again.page.pk) == ("changed", first.pk)
        assert ArticlePage.objects.get().title == "New title"
        assert first.revisions.count() == 2

    def test_the_same_title_and_half_of_the_body_is_a_change(self):
        first = bring().page
        again = bring(document(*PARAGRAPHS[:3], "An entirely different end."))
        assert (again.status, again.page.pk) == ("changed", first.pk)

    def test_the_same_title_alone_is_another_article(self):
        bring()
        again = bring(document("Quite another text.", PARAGRAPHS[3]))
        assert again.status == "new"
        assert ArticlePage.objects.count() == 2
        assert set(ArticlePage.objects.values_list("slug", flat=True)) == {"karin-speaks", "karin-speaks-2"}

    def test_the_same_title_at_two_addresses_is_two_articles(self):
        bring(document(source_url="https://a.kz/1"))
        assert bring(document(*PARAGRAPHS[:3], "Other end.", source_url="https://b.kz/2")).status == "new"

    def test_half_of_the_longer_one(self):
        assert half_alike(PARAGRAPHS, [*PARAGRAPHS[:2], "x" * 40, "y" * 40])
        assert not half_alike(PARAGRAPHS, [PARAGRAPHS[0], "z" * 40, "x" * 40, "y" * 40])
        assert not half_alike(PARAGRAPHS[:1], PARAGRAPHS)
        assert not half_alike([], [])
        assert not half_alike(["a"] * 4, ["a", "b", "c", "d"])

    def test_changing_twice_to_the_same_text_changes_once(self):
        page = bring().page
        changed = document(*PARAGRAPHS[:3], "Other end.")
        assert [bring(changed).status for _ in range(2)] == ["changed", "unchanged"]
        page.refresh_from_db()
        page.get_latest_revision().publish()
        assert bring(changed).status == "unchanged"

    def test_a_live_page_stays_as_it_is_until_published(self):
        page = bring().page
        page.get_latest_revision().publish()
        changed = document(*PARAGRAPHS[:3], "Other end.")
        assert bring(changed).status == "changed"
        page = ArticlePage.objects.get()
        assert page.live
        assert list(page.texts.values()) == list(PARAGRAPHS)
        assert bring(changed).status == "unchanged"
        assert bring(document(*changed.paragraphs, title="Under another title")).status == "unchanged"
        page.get_latest_revision().publish()
        assert list(ArticlePage.objects.get().texts.values())[-1] == "Other end."

    def test_a_change_keeps_passages_and_what_was_decided(self):
        karin = factories.person(name="Yerlan Karin")
        PersonName.objects.create(person=karin, name="Erlan Karin")
        page = bring().page
        Mention.objects.update(state="accepted")
        block = str(Mention.objects.get().passage.block_id)
        bring(document("On Friday Yerlan Karin spoke at a round table.", *PARAGRAPHS[1:3], "Then Erlan Karin left."))
        page = ArticlePage.objects.get()
        passages = list(page.passages.filter(mentions__isnull=False).order_by("pk"))
        assert [page.texts[str(p.block_id)][p.start : p.end] for p in passages] == ["Yerlan Karin", "Erlan Karin"]
        assert str(passages[0].block_id) == block
        assert list(Mention.objects.order_by("pk").values_list("state", flat=True)) == ["accepted", "suggested"]

    def test_what_editors_changed_is_told_and_stays_in_the_history(self, editor):
        page = bring().page
        edited = page.get_latest_revision_as_object()
        raw = edited.body.get_prep_value()
        raw[0]["value"] = "<p>Yerlan Karin <b>spoke</b> at a round table on Friday.</p>"
        raw[3]["value"] = "<p>Somebody objected.</p>"
        raw.insert(1, {"type": "embed", "id": None, "value": {"url": "https://a.kz/v", "title": "Film"}})
        edited.body = edited.body.stream_block.to_python(raw)
        edited.event = factories.event()
        edited.save_revision(user=editor)
        assert bring().status == "unchanged"
        done = bring(document(*PARAGRAPHS[:2], "Elections are due in April.", PARAGRAPHS[3]))
        assert done.status == "changed"
        assert "stays in the page's history" in done.notes[0]
        now = ArticlePage.objects.get().get_latest_revision_as_object()
        assert now.event == edited.event
        assert "<b>spoke</b>" in now.body.get_prep_value()[0]["value"]
        assert [block.block_type for block in now.body] == [
            "paragraph",
            "embed",
            "paragraph",
            "paragraph",
            "paragraph",
        ]
        assert list(now.texts.values())[2] == "Elections are due in April."
        before = page.revisions.order_by("-pk")[1].as_object()
        assert list(before.texts.values())[-1] == "Somebody objected."

    def test_a_locked_page_is_not_touched(self):
        page = bring().page
        ArticlePage.objects.update(locked=True)
        with pytest.raises(NotImportedError, match="locked"):
            bring(document(*PARAGRAPHS[:3], "Other end."))
        assert page.revisions.count() == 1

    def test_understanding_writes_nothing(self, django_assert_num_queries):
        known = Known.on_record()
        bring()
        tables = [ArticlePage, Passage, Mention, PageLogEntry]
        before = [table.objects.count() for table in tables]
        for doc in (document(), document("New."), document(*PARAGRAPHS[:3])):
            understand(doc, Options(), known.publishers)
        assert [table.objects.count() for table in tables] == before


@pytest.mark.django_db
class TestAddresses:
    @pytest.mark.parametrize(
        ("title", "slug"),
        [
            ("Қазақстанда үш жаңа облыс құрылды", "qazaqstanda-ush-zhana-oblys-quryldy"),
            ("Где выберут акимов", "gde-vyberut-akimov"),
            ("What's new? “Reforms” — 2022", "whats-new-reforms-2022"),
            ("!!!", "article"),
            ("word " * 60, "-".join(["word"] * 16)),
        ],
    )
    def test_latin_letters_whatever_the_script(self, title, slug):
        assert latin(title) == slug

    def test_unique_over_all_languages(self):
        assert [slug_for("Reform")] == ["reform"]
        factories.article(slug="reform", language="kk")
        factories.article(slug="reform-2", language="ru")
        factories.article(slug="reform-of-courts")
        assert slug_for("Reform") == "reform-3"

    @pytest.mark.parametrize(
        "url", ["javascript:alert(1)", "//a.kz", "https://", "http://[", "ftp://a.kz/x", "a" * 2000]
    )
    def test_what_is_no_address_is_none(self, url):
        assert clean_address(url) == ""

    def test_an_address_that_cannot_be_opened_is_kept_under_what_was_left_out(self):
        page = bring(document(source_url="https://no host/")).page
        assert page.source_url == ""
        assert page.dropped == [{"text": "https://no host/", "reason": "address that cannot be opened"}]


@given(
    st.lists(
        st.tuples(st.sampled_from(["paragraph", "heading", "quote", "item", "table"]), st.text(max_size=30)),
        max_size=8,
    )
)
def test_a_body_has_the_words_of_its_document(blocks):
    from articles.reading.characters import one_line

    body = ArticlePage._meta.get_field("body").stream_block
    given_blocks = [Block(one_line(text), kind) for kind, text in blocks if one_line(text)]
    page = ArticlePage(body=body.to_python(compose(given_blocks)))
    assert fingerprint(page.texts.values()) == fingerprint(block.text for block in given_blocks)


@pytest.mark.django_db
def test_an_error_in_the_middle_leaves_nothing(monkeypatch):
    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr(importing, "place_passages", fail)
    with pytest.raises(RuntimeError):
        bring()
    assert not ArticlePage.objects.exists()
    assert not PageLogEntry.objects.exists()


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """The database itself, cleared by hand: flushing it, as Django does, would take the page tree along."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and connection.is_in_memory_db():
            pytest.skip(
                "a database in memory has one connection; PostgreSQL runs this, SQLite in test_import_command"
            )
        yield
        for page in ArticlePage.objects.all():
            page.delete()
        PageLogEntry.objects.all().delete()
        UnknownName.objects.all().delete()
        connection.close()


def test_two_imports_at_once_make_one_page(committed):
    barrier = threading.Barrier(2)
    statuses: list[str] = []

    def work():
        known = Known.on_record()
        barrier.wait()
        statuses.append(bring_in(document(), Options(file="a.txt"), known).status)
        connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == ["new", "unchanged"]
    assert ArticlePage.objects.count() == 1
