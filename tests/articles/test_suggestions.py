"""Suggestions of every kind, saved for an editor to decide: once, where the words stand, never twice."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import (
    ArticlePage,
    Evidence,
    Mention,
    Passage,
    Review,
    Sighting,
    Statement,
    UnknownName,
)
from articles.suggestions import suggest
from people.models import OrganizationName
from reforms.models import ReformName
from tests import factories

pytestmark = pytest.mark.django_db


class TestSuggesting:
    def test_mentions_are_suggested_with_exact_passages(self, karin, kaziss, places):
        page = factories.article("Yerlan Karin was at KISI.", "KazISS heard Karin. Karin left.")
        assert suggest(page) == 5
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
        assert suggest(page) == 2
        assert suggest(page, everything=True) == 0
        assert Mention.objects.count() == Passage.objects.count() == 2

    def test_what_was_rejected_does_not_come_back_for_these_words_in_this_article(self, karin):
        page = factories.article("Yerlan Karin. Then Karin again.")
        suggest(page)
        first = Mention.objects.order_by("passage__start").first()
        Mention.objects.filter(pk=first.pk).update(state="rejected")
        assert suggest(page, everything=True) == 0
        block = str(first.passage.block_id)
        page = factories.rewrite(
            page, (block, "Before all others came Yerlan Karin. Then Karin again. Yerlan Karin.")
        )
        states = Mention.objects.order_by("passage__start").values_list("passage__exact", "state")
        assert set(states) == {("Yerlan Karin", "rejected"), ("Karin", "suggested")}
        other = factories.article("Yerlan Karin.")
        assert suggest(other) == 1

    def test_a_rejection_whose_passage_is_lost_still_counts(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest(page)
        Mention.objects.update(state="rejected")
        Passage.objects.update(state="adrift")
        assert suggest(page, everything=True) == 0

    def test_words_within_an_accepted_mention_are_not_suggested_again(self, karin, kaziss):
        page = factories.article("State Counsellor Yerlan Karin spoke.")
        factories.mention(karin, factories.passage(page, "State Counsellor Yerlan Karin"))
        factories.mention(kaziss, factories.passage(page, "Counsellor Yerlan Karin"))
        assert suggest(page, everything=True) == 0

    def test_a_name_two_bodies_share_is_offered_with_both(self):
        bodies = [factories.organization(name=f"Body number {number}") for number in range(2)]
        for body in bodies:
            OrganizationName.objects.create(organization=body, name="CEC")
        page = factories.article("The CEC met.")
        assert suggest(page) == 2
        assert {mention.organization for mention in Mention.objects.all()} == set(bodies)
        assert Passage.objects.get().exact == "CEC"

    def test_queries_do_not_grow_with_finds(self, karin, kaziss):
        counts = []
        for repeats in (3, 30):  # 40 would need two statements, by SQLite's limit of variables
            page = factories.article(*["Yerlan Karin of KISI."] * repeats)
            page = ArticlePage.objects.get(pk=page.pk)
            with CaptureQueriesContext(connection) as queries:
                assert suggest(page) >= 2 * repeats
            counts.append(len(queries))
        assert counts[0] == counts[1]

    def test_suggestions_can_be_searched(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest(page)
        assert list(Mention.objects.search("Karin")) == list(Mention.objects.all())
        assert list(Passage.objects.search("Karin")) == list(page.passages.all())


class TestKinds:
    def test_a_statement_has_its_speaker_the_post_of_the_day_and_the_reforms_it_names(self, karin):
        post = factories.post(label="State Counsellor")
        held = factories.membership(person=karin, post=post, start_date="2022-06")
        factories.membership(person=karin, post=factories.post(label="State Secretary"), end_date="2022-06")
        reform = factories.reform(title="Constitutional Court restored")
        ReformName.objects.create(reform=reform, name="Constitutional Court")
        page = factories.article("Yerlan Karin said that the Constitutional Court opens.", published="2023-03-03")
        suggest(page)
        made = Statement.objects.get()
        assert (made.speaker, made.membership, made.state) == (karin, held, "suggested")
        assert list(made.reforms.all()) == [reform]
        assert made.mode == "indirect"
        assert not Statement.objects.public().exists()

    def test_a_name_not_on_record_waits_with_its_role(self):
        page = factories.article("Political analyst Serik Omarbekov spoke. Later Serik Omarbekov left.")
        suggest(page)
        name = UnknownName.objects.get(kind="person")
        assert name.name == "Serik Omarbekov"
        assert Sighting.objects.filter(unknown=name).count() == 2
        assert "nalyst" in Sighting.objects.first().role

    def test_a_dismissed_name_is_never_suggested_again_anywhere(self):
        suggest(factories.article("Political analyst Serik Omarbekov spoke."))
        UnknownName.objects.update(state="dismissed")
        suggest(factories.article("Then political analyst Serik Omarbekov spoke again."))
        assert Sighting.objects.count() == 1

    def test_evidence_is_offered_for_the_milestone_on_record(self):
        reform = factories.reform(title="Constitutional Court restored")
        ReformName.objects.create(reform=reform, name="law on the Constitutional Court")
        step = factories.milestone(reform=reform, stage="adopted", date="2022-11-05")
        text = "The law on the Constitutional Court was signed on November 5, 2022."
        suggest(factories.article(text, published="2022-11-06"))
        made = Evidence.objects.get()
        assert (made.milestone, made.state) == (step, "suggested")
        assert made.passage.exact == text


class TestChangedBlocks:
    def test_only_blocks_that_changed_are_looked_at(self, karin):
        page = factories.article("Yerlan Karin spoke.", "Others spoke.")
        suggest(page)
        Mention.objects.all().delete()
        first, second = page.texts
        page = factories.rewrite(page, (first, "Yerlan Karin spoke."), (second, "Then Yerlan Karin spoke."))
        assert [mention.passage.exact for mention in Mention.objects.all()] == ["Yerlan Karin"]
        assert str(Mention.objects.get().passage.block_id) == second

    def test_a_suggestion_whose_words_are_gone_goes_with_them(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest(page)
        page = factories.rewrite(page, (next(iter(page.texts)), "Nobody spoke at all."))
        assert not Mention.objects.exists()

    def test_the_review_counts_what_waits(self, karin):
        page = factories.article("Yerlan Karin spoke.")
        suggest(page)
        review = Review.objects.get(article=page)
        assert (review.waiting, review.decided, review.adrift) == (1, 0, 0)
