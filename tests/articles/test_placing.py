"""Names on record, and suggestions made of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage, Mention, Passage
from articles.names_on_record import names_on_record
from articles.placing import suggest_mentions
from articles.suggesting import Matcher
from people.models import OrganizationName, PersonName
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def karin():
    person = factories.person(slug="karin", name="Yerlan Karin", name_ru="Ерлан Карин", sort_name="Karin, Yerlan")
    PersonName.objects.create(person=person, name="Erlan Karin")
    return person


@pytest.fixture
def kaziss():
    body = factories.organization(
        slug="kaziss", name="Kazakhstan Institute for Strategic Studies", short_name="KazISS", short_name_ru="КИСИ"
    )
    OrganizationName.objects.create(organization=body, name="KISI")
    return body


def rewrite(page: ArticlePage, *paragraphs: tuple[str, str]) -> ArticlePage:
    """Publish the page with these (block id, text) paragraphs."""
    page.body = page.body.stream_block.to_python(
        [{"type": "paragraph", "id": key, "value": f"<p>{text}</p>"} for key, text in paragraphs]
    )
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


def places(page):
    return [
        (passage.exact, passage.state, page.texts.get(str(passage.block_id), "")[passage.start : passage.end])
        for passage in page.passages.order_by("pk")
    ]


class TestSuggesting:
    def test_mentions_are_suggested_with_exact_passages(self, karin, kaziss):
        page = factories.article("Yerlan Karin spoke at KISI.", "KazISS says Karin agrees. Karin left.")
        assert suggest_mentions(page) == 5
        mentions = Mention.objects.filter(passage__article=page).order_by("pk")
        assert [(mention.passage.exact, mention.target) for mention in mentions] == [
            ("Yerlan Karin", karin),
            ("KISI", kaziss),
            ("KazISS", kaziss),
            ("Karin", karin),
            ("Karin", karin),
        ]
        assert {mention.state for mention in mentions} == {"suggested"}
        assert all(mention.reason and mention.made_by is None for mention in mentions)
        assert all(words == exact for exact, _state, words in places(page))
        assert not Mention.objects.public().exists()

    def test_suggesting_again_changes_nothing(self, karin):
        page = factories.article("Yerlan Karin. Yerlan Karin.")
        assert suggest_mentions(page) == 2
        assert suggest_mentions(page) == 0
        assert Mention.objects.count() == Passage.objects.count() == 2

    def test_what_was_rejected_stays_rejected_there_only(self, karin):
        page = factories.article("Yerlan Karin. Then Yerlan Karin again.")
        suggest_mentions(page)
        first = Mention.objects.order_by("passage__start").first()
        Mention.objects.filter(pk=first.pk).update(state="rejected")
        assert suggest_mentions(page) == 0
        block = str(first.passage.block_id)
        page = rewrite(page, (block, "Yerlan Karin. Then Yerlan Karin again. And Yerlan Karin."))
        states = Mention.objects.order_by("passage__start").values_list("state", flat=True)
        assert list(states) == ["rejected", "suggested", "suggested"]

    def test_a_rejection_whose_passage_is_lost_still_counts(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest_mentions(page)
        Mention.objects.update(state="rejected")
        Passage.objects.update(state="adrift")
        assert suggest_mentions(page) == 0

    def test_words_within_an_accepted_mention_are_not_suggested_again(self, karin, kaziss):
        page = factories.article("State Counsellor Yerlan Karin spoke.")
        factories.mention(karin, factories.passage(page, "State Counsellor Yerlan Karin"))
        factories.mention(kaziss, factories.passage(page, "Counsellor Yerlan Karin"))
        assert suggest_mentions(page) == 0

    def test_a_name_two_bodies_share_is_saved_for_neither(self):
        for number in range(2):
            body = factories.organization(name=f"Body number {number}")
            OrganizationName.objects.create(organization=body, name="CEC")
        page = factories.article("The CEC met.")
        assert suggest_mentions(page) == 0
        assert not Passage.objects.exists()

    def test_queries_do_not_grow_with_finds(self, karin, kaziss):
        matcher = Matcher(names_on_record())
        counts = []
        for repeats in (3, 30):  # 40 would need two statements, by SQLite's limit of variables
            page = factories.article(*["Yerlan Karin of KISI."] * repeats)
            page = ArticlePage.objects.get(pk=page.pk)
            with CaptureQueriesContext(connection) as queries:
                assert suggest_mentions(page, matcher) == 2 * repeats
            counts.append(len(queries))
        assert counts[0] == counts[1]

    def test_suggestions_can_be_searched(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest_mentions(page)
        assert list(Mention.objects.search("Karin")) == list(Mention.objects.all())
        assert list(Passage.objects.search("Karin")) == list(page.passages.all())
