"""Quotation to place and back: exact, and never a lookalike's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Place, Quote, candidates, difference, find, place_again, quote_at

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


def again(before: str, words: str, after: str, known: bool = True) -> str | None:
    """Return what stands in `after` where the passage `words` of `before` was placed, and what is before it."""
    was = Place("a", before.index(words), before.index(words) + len(words))
    found = place_again(quote_at({"a": before}, was), was, {"a": after}, {"a": before} if known else None)
    return None if found is None else after[: found.place.start] + "|" + after[found.place.start : found.place.end]


S0, S1, S2, S3 = (
    "The council met in the old town hall on Monday.",
    "Karin spoke of the law on local government.",
    "Tukumov answered that much is left to be done.",
    "Nobody asked how the elections were to be paid for.",
)


class TestWordsThatFollow:
    @pytest.mark.parametrize("known", [True, False])
    def test_text_before_and_behind_moves_them(self, known):
        assert again(f"{S1} {S2}", "Karin", f"{S0} {S1} {S2}", known) == f"{S0} |Karin"
        assert again(f"{S1} {S2}", "local government", f"{S1} {S2} {S3}", known).endswith("|local government")

    def test_sentences_that_change_their_order(self):
        assert (
            again(f"{S0} {S1} {S2}", "the law on local", f"{S2} {S1} {S0}")
            == f"{S2} Karin spoke of |the law on local"
        )

    def test_words_lightly_edited(self):
        after = f"{S0} Karin spoke once more of the new law on local government. {S2}"
        edited = after[len(S0) + 1 : -len(S2) - 1]
        assert again(f"{S0} {S1} {S2}", S1, after) == f"{S0} |{edited}"

    def test_words_put_for_the_first_and_the_last(self):
        after = f"{S0} Later Karin talked of the law on local planning. {S2}"
        assert again(f"{S0} {S1} {S2}", "spoke of the law on local government", after).endswith(
            "|talked of the law on local planning"
        )

    def test_another_case_and_other_marks_are_the_same_words(self):
        assert again(f"{S0} {S1}", "Karin", f"{S0} {S1.upper()}") == f"{S0} |KARIN"
        assert again("Ол Қонаи\u0306 деді. Бүгін.", "Қонаи\u0306", "Иә, ол Қонай деді. Бүгін.") == "Иә, ол |Қонай"

    def test_a_name_inside_a_glued_word(self):
        before, after = f"{S0} ZhapsarbaiKuanyshev spoke. {S2}", f"{S0} Then ZhapsarbaiKuanyshev spoke. {S2}"
        assert again(before, "Kuanyshev", after) == f"{S0} Then Zhapsarbai|Kuanyshev"
        assert again(before, "Kuanyshev", f"{S0} Then Kuanyshev spoke. {S2}") is None

    def test_another_block(self):
        was = Place("a", 0, 5)
        former = {"a": f"{S1} {S2}", "b": S0}
        found = place_again(quote_at(former, was), was, {"b": f"{S0} {S1}", "c": S2}, former)
        assert found is not None
        assert found.place == Place("b", len(S0) + 1, len(S0) + 6)
        assert found.score == 1
        assert place_again(quote_at(former, was), was, {}, former) is None

    def test_a_block_under_another_id(self):
        was = Place("a", 3, 8)
        assert place_again(Quote("words"), was, {"z": "my words"}, {"a": "my words"}).place == Place("z", 3, 8)

    def test_letters_beyond_the_basic_plane_count_one(self):
        before = f"😀😀 {S0} {S1}"
        assert again(before, "Karin", f"😀 𝐀 {S0} {S1}") == f"😀 𝐀 {S0} |Karin"
        assert again(f"{S0} 😀👍🏽 қол", "👍🏽 қол", f"𝐀 {S0} 😀👍🏽 қол") == f"𝐀 {S0} 😀|👍🏽 қол"


class TestLookalikes:
    """None of these may win."""

    @pytest.mark.parametrize("known", [True, False])
    @pytest.mark.parametrize(
        ("before", "words", "after"),
        [
            # the words are gone, and stand elsewhere for somebody else
            ("The reform began.", "reform", "A change began with another reform."),
            ("The reform began.", "reform", "Reforms: reform and reform."),
            (f"{S1} {S0} Karin left.", "Karin", f"{S0} Karin left."),
            # a sentence that was repeated: nobody can tell which is which
            (f"{S0} {S1} {S2}", "local government", f"{S0} {S1} {S1} {S2}"),
            # the same sentence of another person, another figure, or turned round
            (f"{S0} {S1} {S2}", S1, f"{S0} {S1.replace('Karin', 'Tukumov')} {S2}"),
            (f"{S0} {S1} {S2}", S1, f"{S0} {S1.replace('spoke', 'never spoke')} {S2}"),
            (f"{S0} He names 33 articles. {S2}", "He names 33 articles.", f"{S0} He names 45 articles. {S2}"),
            # half a name
            (f"{S0} Then Yerlan Karin spoke. {S2}", "Yerlan Karin", f"{S0} Then Yerlan Tukumov spoke. {S2}"),
        ],
    )
    def test_a_lookalike_does_not_win(self, before, words, after, known):
        assert again(before, words, after, known) is None

    def test_a_copy_does_not_win_over_the_sentence_that_was_edited(self):
        edited = S1.replace("local", "our local").replace("spoke", "talked")
        assert again(f"{S0} {S1} {S2}", "the law on local government", f"{S1} {S0} {edited} {S2}") in (
            None,
            f"{S1} {S0} Karin talked of |the law on our local government",
        )

    def test_each_of_two_like_sentences_keeps_its_own(self):
        other = S1.replace("Karin", "Tukumov")
        before, after = f"{S0} {S1} {S2} {other} {S3}", f"{S0} But {S1} {S2} So {other} {S3}"
        assert again(before, "Karin spoke of the law", after) == f"{S0} But |Karin spoke of the law"
        expected = f"{S0} But {S1} {S2} So |Tukumov spoke of the law"
        assert again(before, "Tukumov spoke of the law", after) == expected


def test_where_it_stood_with_its_old_words_it_stands_again():
    texts = {"a": f"{S1} {S1}"}
    for start in (0, len(S1) + 1):
        was = Place("a", start, start + 5)
        assert place_again(quote_at(texts, was), was, texts).place == was


def test_candidates_come_best_first_with_their_words():
    was = Place("a", 0, len(S1))
    texts = {"b": S2, "c": f"{S0} Tukumov spoke of the law on local government.", "d": "A law on local roads."}
    found = candidates(Quote(S1, "", f" {S2}"[:32]), was, texts)
    assert found[0].text == "spoke of the law on local government."
    assert quote_at(texts, found[0].place).exact == found[0].text
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert candidates(Quote("zzz", "", ""), was, texts) == []
    assert len(candidates(Quote("law", "", ""), was, {"a": "law " * 9}, limit=2)) == 2


def test_difference_in_words():
    assert difference("The reform began in 2022.", "The big reform began.") == [
        ("equal", "The"),
        ("insert", " big"),
        ("equal", " reform began"),
        ("delete", " in 2022"),
        ("equal", "."),
    ]


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_difference_loses_nothing(old, new):
    steps = difference(old, new)
    assert "".join(text for tag, text in steps if tag != "delete") == new


@given(st.text(min_size=1, max_size=60), st.data(), st.booleans())
def test_an_unchanged_text_keeps_every_passage(text, data, known):
    start = data.draw(st.integers(0, len(text) - 1))
    place = Place("a", start, data.draw(st.integers(start + 1, len(text))))
    found = place_again(quote_at({"a": text}, place), place, {"a": text}, {"a": text} if known else None)
    assert found is not None
    assert found.place == place


@given(st.text("ab. K", max_size=40), st.text("ab. K", min_size=1, max_size=40), st.data(), st.booleans())
def test_a_place_lies_within_its_text_and_few_words_are_the_very_words(after, before, data, known):
    start = data.draw(st.integers(0, len(before) - 1))
    place = Place("a", start, data.draw(st.integers(start + 1, len(before))))
    quote = quote_at({"a": before}, place)
    found = place_again(quote, place, {"a": after}, {"a": before} if known else None)
    if found is not None:
        words = quote_at({"a": after}, found.place).exact
        own = quote.exact.casefold().split()  # white space may have come or gone
        assert len(own) > 2 or "".join(words.casefold().split()) == "".join(own)


def test_white_space_within_words_may_have_come():
    quote = quote_at({"a": "Of No.7 here"}, Place("a", 3, 7))
    found = place_again(quote, Place("a", 3, 7), {"a": "Of No. 7 here"})
    assert found is not None
    assert quote_at({"a": "Of No. 7 here"}, found.place).exact == "No. 7"
