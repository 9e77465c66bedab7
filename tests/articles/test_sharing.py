"""What readers take along: quotations with their source, references, and addresses that scroll to the words."""

import datetime as dt
from dataclasses import dataclass

import pytest

from articles.annotations import Said
from articles.fragments import fragment, with_fragment
from articles.models import ArticlePage, Passage, Publisher, Statement
from articles.sharing import attribution, quotation, reference, source_address

FAR = "Courts open. A long way from here courts open again."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plain words", "plain%20words"),
        ("well-known, said he", "well%2Dknown%2C%20said%20he"),
        ("Қазақстан & co", "%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B%D1%81%D1%82%D0%B0%D0%BD%20%26%20co"),
        (" ".join(f"w{i}" for i in range(20)), "w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19"),
        ("one two\nthree four", "one%20two,three%20four"),  # no browser finds words over the end of a paragraph
        ("100% ~:text=a#b", "100%25%20~%3Atext%3Da%23b"),
    ],
)
def test_fragment(words, expected):
    assert fragment("", words, "") == f":~:text={expected}"


def test_fragment_has_whole_words_for_a_stem():
    assert fragment("the re", "form", "s of 2022") == ":~:text=reforms"
    assert fragment("re-", "form", "-al") == ":~:text=form"
    assert fragment("before", " \n ", "after") == ""


def test_fragment_tells_words_apart_that_stand_twice():
    found = fragment("A long way from here ", "courts open", " again. More", ["Here courts open.", FAR])
    assert found == ":~:text=way%20from%20here-,courts%20open,-again.%20More"
    assert fragment("From here ", "courts open", " again.", [FAR]) == ":~:text=courts%20open"
    first = fragment("The end.\n", "courts open", "\nThe next.", ["courts open", "courts open"])
    assert first == ":~:text=courts%20open", "what stands in another paragraph is not beside the words"


def test_address_with_fragment():
    assert with_fragment("https://example.org/", ":~:text=x") == "https://example.org/#:~:text=x"
    assert with_fragment("https://example.org/#part", ":~:text=x") == "https://example.org/#part:~:text=x"
    assert with_fragment("https://example.org/", "") == "https://example.org/"
    assert source_address(Passage(exact="x", article=ArticlePage())) == ""


def test_context_that_was_cut_within_a_word_is_left_out():
    article = ArticlePage(source_url="https://example.org/", body=[("paragraph", "<p>same and same</p>")])
    around = {"prefix": "x" * 20 + " four words here ", "suffix": " and so " + "y" * 40}
    where = Passage(exact="same", article=article, **around)
    assert source_address(where) == "https://example.org/#:~:text=four%20words%20here-,same,-and%20so"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "He said “no” – Kazakhstan’s way ", "“He said ‘no’ – Kazakhstan’s way”"),
        ("ru", "Закон «О статусе»", "«Закон „О статусе“»"),
        ("kk", "Әділетті Қазақстан", "«Әділетті Қазақстан»"),
    ],
)
def test_quotation_marks_are_those_of_the_language(language, words, expected):
    assert quotation(words, language) == expected


def _said(who: str, mode: str) -> Said:
    return Said(Statement(speaker_label=who, mode=mode), [], 0)


def test_nobody_is_quoted_with_words_that_a_publisher_wrote():
    assert attribution([_said("Aida", "direct")]) == "Aida"
    assert attribution([_said("The Court", "official")]) == "The Court"
    for mode in ("indirect", "paraphrase"):
        assert attribution([_said("Aida", mode)]) == "Aida, as reported"
    assert attribution([_said("Aida", "direct"), _said("Aida", "paraphrase")]) == "Aida, as reported"
    assert attribution([_said("Aida", "direct"), _said("Bolat", "direct")]) == ""
    assert attribution([]) == ""


@dataclass
class Case:
    fields: dict
    expected: str


@pytest.mark.parametrize(
    "case",
    [
        Case({}, "Who decides? https://ours/1/"),
        Case(
            {"attribution": "An agency", "published": "2023-03"},
            "An agency. Who decides? March 2023. https://ours/1/",
        ),
        Case(
            {"source_url": "https://x/a", "accessed": dt.date(2025, 1, 5), "publisher": Publisher(name="Paper")},
            "Paper. Who decides? https://x/a (accessed 5 January 2025), https://ours/1/",
        ),
    ],
)
def test_reference_has_what_is_on_record(case):
    assert reference(ArticlePage(title="Who decides?", **case.fields), "https://ours/1/") == case.expected
