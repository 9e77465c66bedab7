"""How search reads words: forms, phrases, exclusions, and where they stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsite.search.excerpts import excerpt, marked
from kzsite.search.words import Asked, indexed, read, stem
from people.gate import SEARCH_WORDS
from people.names import fold


@pytest.mark.parametrize(
    "forms",
    [
        ("реформа", "реформы", "реформами", "reform", "reforms"),
        ("Tokayev", "Toqaev", "Токаевым", "Токаеву"),
        ("суд", "суда", "судов"),
        ("election", "elections"),
        ("ещё", "еще"),
        ("өзгеріс", "озгерис"),
    ],
)
def test_forms_and_spellings_of_a_word_have_one_stem(forms):
    assert len({stem(word) for word in forms}) == 1


def test_a_question_holds_words_phrases_and_what_must_not_be_there():
    asked = read('courts "Jury trials" -appeal -"supreme court" «новый закон» -Kassym-Jomart "left open')
    assert asked.words == ("courts",)
    assert asked.phrases == tuple(fold(phrase) for phrase in ("jury trials", "новый закон", "left open"))
    assert asked.without == tuple(fold(words) for words in ("appeal", "supreme court", "Kassym Jomart"))


def test_a_hyphen_within_a_word_excludes_nothing():
    assert read("Kassym-Jomart").without == ()
    assert read("Kassym-Jomart").words == ("Kassym", "Jomart")
    assert not read("-only")
    assert not read("- — --")


def test_a_question_is_as_long_as_a_person_types():
    asked = read("one " * 40)
    assert asked.shortened
    many = read(" ".join(f"word{number}" for number in range(40)))
    assert len(many.words) == SEARCH_WORDS
    assert not read("a few words").shortened


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read(text):
    asked = read(text)
    assert len(asked.words) <= SEARCH_WORDS
    assert "\x00" not in "".join([*asked.words, *asked.phrases, *asked.without])
    marked(text, asked)
    excerpt(text, asked)
    indexed(text)


def test_the_index_holds_the_words_in_order_and_their_stems():
    assert indexed("Реформами судов", stems=False) == "reformami sudov"
    assert indexed("Реформами судов").split()[2:] == ["reform", "sud"]


def test_excerpts_escape_before_they_mark():
    text = '<b onclick="x">Реформа</b> & <mark>others</mark>'
    assert marked(text, read("reforma")) == (
        "&lt;b onclick=&quot;x&quot;&gt;<mark>Реформа</mark>&lt;/b&gt; &amp; &lt;mark&gt;others&lt;/mark&gt;"
    )
    assert marked("a <script> b", read("script")) == "a &lt;<mark>script</mark>&gt; b"


def test_every_form_of_a_word_is_marked_and_only_whole_phrases_are():
    assert marked("Суды и судьба", read("суда закон")) == "<mark>Суды</mark> и судьба"
    text = "new law, a new code, the new law"
    assert marked(text, read('"new law"')).count("<mark>") == 4
    assert marked("Tokayev’s words", read("Токаевым")) == "<mark>Tokayev</mark>’s words"


def test_an_excerpt_is_cut_round_the_first_word_found():
    text = " ".join(f"w{n}" for n in range(100)) + " needle " + " ".join(f"v{n}" for n in range(100))
    found = excerpt(text, read("needle"))
    assert found.startswith("… w92 ")
    assert "<mark>needle</mark>" in found
    assert found.endswith(" …")
    assert excerpt("Short text.", read("absent")) == "Short text."
    assert excerpt("", read("x")) == ""
    assert excerpt("...", read("x")) == ""
    assert excerpt("Text.", Asked()) == "Text."
