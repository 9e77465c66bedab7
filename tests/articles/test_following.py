"""Passages that find their words again when an article's text changes."""

from uuid import uuid4

import pytest

from articles.following import place_passages
from articles.models import ArticlePage, Mention, Passage
from tests import factories

pytestmark = pytest.mark.django_db


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


class TestPlacing:
    def test_publishing_places_passages_and_suggests(self):
        karin = factories.person(slug="karin", name="Yerlan Karin", sort_name="Karin, Yerlan")
        one, two = str(uuid4()), str(uuid4())
        page = rewrite(factories.article(), (one, "The reform began."), (two, "It ended."))
        passage = factories.passage(page, "reform")
        page = rewrite(page, (two, "It ended."), (one, "So the reform began with Yerlan Karin."))
        passage.refresh_from_db()
        assert (passage.start, passage.state, passage.prefix) == (7, "placed", "So the ")
        assert Mention.objects.get().target == karin

    def test_words_that_are_gone_set_their_passage_adrift_and_bring_it_back(self):
        block = str(uuid4())
        page = rewrite(factories.article(), (block, "The reform began."))
        passage = factories.passage(page, "reform")
        page = rewrite(page, (block, "The change began."))
        assert places(page)[0][:2] == ("reform", "adrift")
        assert place_passages(page) == 1
        page = rewrite(page, (block, "Now the reform began."))
        passage.refresh_from_db()
        assert places(page) == [("reform", "placed", "reform")]

    def test_a_lookalike_does_not_win(self):
        block = str(uuid4())
        page = rewrite(factories.article(), (block, "The reform began."))
        factories.passage(page, "reform")
        page = rewrite(page, (block, "A reform of the reform."))
        assert places(page)[0][1] == "adrift"

    def test_passages_that_change_places_do_not_collide(self):
        one, two = str(uuid4()), str(uuid4())
        page = rewrite(factories.article(), (one, "Alpha one"), (two, "Gamma two"))
        first, second = factories.passage(page, "Alpha one"), factories.passage(page, "Gamma two")
        page = rewrite(page, (one, "Gamma two"), (two, "Alpha one"))
        assert [state for _exact, state, _words in places(page)] == ["placed", "placed"]
        assert all(exact == words for exact, _state, words in places(page))
        first.refresh_from_db()
        second.refresh_from_db()
        assert {str(first.block_id), str(second.block_id)} == {one, two}

    def test_two_passages_that_fit_one_place_do_not_both_take_it(self):
        block = str(uuid4())
        page = rewrite(factories.article(), (block, "reform, reform"))
        for start in (0, 8):
            Passage.objects.create(
                article=page, block_id=block, exact="reform", start=start, end=start + 6, prefix="", suffix=""
            )
        page = rewrite(page, (block, "the reform"))
        assert sorted(state for _exact, state, _words in places(page)) == ["adrift", "placed"]
