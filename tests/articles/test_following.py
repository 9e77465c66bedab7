"""Passages that find their words again when an article's text changes."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.following import place_passages
from articles.models import Mention, Passage
from tests import factories

pytestmark = pytest.mark.django_db


class TestPlacing:
    def test_publishing_places_passages_and_suggests(self):
        karin = factories.person(slug="karin", name="Yerlan Karin", sort_name="Karin, Yerlan")
        one, two = str(uuid4()), str(uuid4())
        page = factories.rewrite(factories.article(), (one, "The reform began."), (two, "It ended."))
        passage = factories.passage(page, "reform")
        page = factories.rewrite(page, (two, "It ended."), (one, "So the reform began with Yerlan Karin."))
        passage.refresh_from_db()
        assert (passage.start, passage.state, passage.prefix) == (7, "placed", "So the ")
        assert Mention.objects.get().target == karin

    def test_words_that_are_gone_set_their_passage_adrift_and_bring_it_back(self, places):
        block = str(uuid4())
        page = factories.rewrite(factories.article(), (block, "The reform began."))
        passage = factories.passage(page, "reform")
        page = factories.rewrite(page, (block, "The change began."))
        assert places(page)[0][:2] == ("reform", "adrift")
        assert place_passages(page) == 1
        page = factories.rewrite(page, (block, "Now the reform began."))
        passage.refresh_from_db()
        assert places(page) == [("reform", "placed", "reform")]

    def test_words_lightly_edited_are_followed_and_the_old_text_brings_the_old_words_back(self):
        block = str(uuid4())
        first = (block, "The council met on Monday. Karin spoke of the law on local government. Nobody answered.")
        page = factories.rewrite(factories.article(), first)
        passage = factories.passage(page, "Karin spoke of the law on local government.")
        old = (passage.exact, passage.start, passage.end)
        page = factories.rewrite(page, (block, first[1].replace("spoke of the", "spoke on Monday of the new")))
        passage.refresh_from_db()
        assert passage.exact == "Karin spoke on Monday of the new law on local government."
        assert passage.origin["exact"] == old[0]
        assert passage in list(Passage.objects.search("new law"))
        page = factories.rewrite(page, (block, "Nothing of it is left, neither the meeting nor who was there."))
        page = factories.rewrite(page, (block, "And nothing of it was ever said to anybody here."))
        passage.refresh_from_db()
        assert passage.state == "adrift"
        factories.rewrite(page, first)
        passage.refresh_from_db()
        assert (passage.exact, passage.start, passage.end) == old
        assert (passage.state, passage.origin) == ("placed", None)

    def test_edits_of_edits_do_not_make_it_another(self):
        block, others = str(uuid4()), ("The council met on Monday in the hall.", "Nobody answered him on that day.")
        wordings = (
            "Karin spoke of the law on local government.",
            "Karin spoke of the law on rural districts.",
            "Karin spoke of much work in rural districts.",
            "Karin was silent on much work in rural districts.",
        )
        page = factories.article()
        states = []
        for number, words in enumerate(wordings):
            page = factories.rewrite(page, (block, f"{others[0]} {words} {others[1]}"))
            if number == 0:
                passage = factories.passage(page, words)
            passage.refresh_from_db()
            states.append(passage.state)
        assert states[:2] == ["placed", "placed"]
        assert states[-1] == "adrift"

    def test_what_an_editor_let_go_is_never_placed_again(self):
        block = str(uuid4())
        page = factories.rewrite(factories.article(), (block, "The reform began."))
        passage = factories.passage(page, "reform")
        Passage.objects.update(state="dropped")
        page = factories.rewrite(page, (block, "The reform began. So it did."))
        passage.refresh_from_db()
        assert (passage.state, place_passages(page)) == ("dropped", 0)

    def test_queries_do_not_grow_with_passages(self):
        counts = []
        for number in (2, 20):
            ids = [str(uuid4()) for _ in range(number)]
            texts = [f"In the year {2000 + at} the council of town {at} met for its session." for at in range(number)]
            page = factories.rewrite(factories.article(), *zip(ids, texts, strict=True))
            for text in texts:
                factories.passage(page, text)
            moved = [(key, f"It is said: {text}") for key, text in zip(ids, texts, strict=True)]
            page.body = page.body.stream_block.to_python(
                [{"type": "paragraph", "id": key, "value": f"<p>{text}</p>"} for key, text in moved]
            )
            page.save_revision()
            page.save()
            with CaptureQueriesContext(connection) as queries:
                assert place_passages(page) == 0
            counts.append(len(queries))
            assert {passage.start for passage in page.passages.all()} == {12}
        assert counts[0] == counts[1]

    def test_letters_beyond_the_basic_plane_and_combined_marks(self):
        block = str(uuid4())
        page = factories.rewrite(
            factories.article(), (block, "😀 Қонаи\u0306 қаласында 𝐀лғашқы сайлау өтті. Ол аяқталды.")
        )
        words = "Қонаи\u0306 қаласында 𝐀лғашқы сайлау"
        passage = factories.passage(page, words)
        page = factories.rewrite(page, (block, f"👍🏽😀 Бүгін {words} өтті. Ол аяқталды."))
        passage.refresh_from_db()
        assert (passage.state, passage.start) == ("placed", 10)
        assert page.texts[block][passage.start : passage.end] == words

    def test_a_lookalike_does_not_win(self, places):
        block = str(uuid4())
        page = factories.rewrite(factories.article(), (block, "The reform began."))
        factories.passage(page, "reform")
        page = factories.rewrite(page, (block, "A reform of the reform."))
        assert places(page)[0][1] == "adrift"

    def test_passages_that_change_places_do_not_collide(self, places):
        one, two = str(uuid4()), str(uuid4())
        page = factories.rewrite(factories.article(), (one, "Alpha one"), (two, "Gamma two"))
        first, second = factories.passage(page, "Alpha one"), factories.passage(page, "Gamma two")
        page = factories.rewrite(page, (one, "Gamma two"), (two, "Alpha one"))
        assert [state for _exact, state, _words in places(page)] == ["placed", "placed"]
        assert all(exact == words for exact, _state, words in places(page))
        first.refresh_from_db()
        second.refresh_from_db()
        assert {str(first.block_id), str(second.block_id)} == {one, two}

    def test_two_passages_that_fit_one_place_do_not_both_take_it(self, places):
        block = str(uuid4())
        page = factories.rewrite(factories.article(), (block, "reform, reform"))
        for start in (0, 8):
            Passage.objects.create(
                article=page, block_id=block, exact="reform", start=start, end=start + 6, prefix="", suffix=""
            )
        page = factories.rewrite(page, (block, "the reform"))
        assert sorted(state for _exact, state, _words in places(page)) == ["adrift", "placed"]
