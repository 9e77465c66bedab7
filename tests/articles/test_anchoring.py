"""Quotation to place and back: exact, and never a lookalike's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Place, Quote, find, place_again, quote_at

TEXTS = {"a": "The reform began in 2022. The reform goes on.", "b": "Nobody speaks of it. 😀 Сот."}


def test_a_quotation_carries_what_stands_around_it():
    assert quote_at(TEXTS, Place("b", 7, 13)) == Quote("speaks", "Nobody ", " of it. 😀 Сот.")
    assert quote_at(TEXTS, Place("b", 23, 26)).exact == "Сот"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4), (0, 100)])
def test_a_place_outside_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="lies outside"):
        quote_at(TEXTS, Place("a", start, end))


def test_an_unknown_block_is_refused():
    with pytest.raises(KeyError):
        quote_at(TEXTS, Place("c", 0, 1))


def test_every_place_is_found():
    assert find("reform", TEXTS) == [Place("a", 4, 10), Place("a", 30, 36)]
    assert find("", TEXTS) == []


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("The reform began.", "reform", "The reform began.", 4),
        ("The reform began.", "reform", "Then the reform ended.", 9),
        ("The reform began.", "reform", "A change began.", None),
        # a lookalike: the words stand elsewhere, more than once, or in the place of those cut away
        ("The reform began.", "reform", "Reforms: reform and reform.", None),
        ("Karin spoke. Karin left.", "Karin", "Karin left. Karin spoke.", None),
        # the same place, with more text behind it or before it in the block
        ("Karin spoke. Karin left.", "Karin", "Karin spoke. Karin left. Karin slept.", 0),
        ("One. Two. Three. Karin spoke.", "Karin", "One. Six. Three. Karin spoke. Karin left.", 17),
    ],
)
def test_where_a_passage_stands_in_a_changed_text(before, words, after, expected):
    was = Place("a", before.index(words), before.index(words) + len(words))
    found = place_again(quote_at({"a": before}, was), was, {"a": after})
    assert found == (None if expected is None else Place("a", expected, expected + len(words)))


def test_words_that_moved_to_another_block_are_found_there():
    was = Place("a", 4, 10)
    quote = Quote("reform", "The ", " began.")
    assert place_again(quote, was, {"b": "Long ago the reform began."}) == Place("b", 13, 19)
    assert place_again(quote, was, {}) is None


@given(st.text(min_size=1, max_size=60), st.data())
def test_an_unchanged_text_keeps_every_passage(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    place = Place("a", start, data.draw(st.integers(start + 1, len(text))))
    assert place_again(quote_at({"a": text}, place), place, {"a": text}) == place


@given(st.text("ab ", max_size=40), st.text("ab ", min_size=1, max_size=40), st.data())
def test_what_is_placed_always_has_the_words(after, before, data):
    start = data.draw(st.integers(0, len(before) - 1))
    place = Place("a", start, data.draw(st.integers(start + 1, len(before))))
    quote = quote_at({"a": before}, place)
    found = place_again(quote, place, {"a": after})
    assert found is None or after[found.start : found.end] == quote.exact
