"""Sentences of a paragraph: what ends one and what only looks like it."""

import pytest

from articles.suggesting.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Ospanov met K. Tokayev and Zh. Abenov in St. Andrews.",
        "Turnout grew by 4.5 percent, i.e. by two thousand voters.",
        "The vote of Nov. 5 was the first in the U.S. Senate.",
        "Он родился в г. Алматы, т.е. на юге, и учился у А.С. Абенова.",
        "Закон принят 5 июня 2022 г. в г. Астане.",
        "Жарлық 2022 ж. 8 маусымда күшіне енді.",
        "1. There will be fewer powers.",
        "“What now?” she asked.",
        "«Кто придёт?» – спросил он.",
    ],
)
def test_one_sentence_stays_whole(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. We went. Why?", ["It rained.", "We went.", "Why?"]),
        ("“We went.” Then it rained.", ["“We went.”", "Then it rained."]),
        ("“We went. It rained,” she said. He left.", ["“We went.", "It rained,” she said.", "He left."]),
        ("Это было в 2022 г. Жители пришли и т.д. Потом ушли.", None),
        ("«Да», – сказал он. – И всё!", ["«Да», – сказал он.", "– И всё!"]),
        ("Ж. Қасенова айтты. Содан кейін кетті.", ["Ж. Қасенова айтты.", "Содан кейін кетті."]),
        ("He ended… Nobody moved.", ["He ended…", "Nobody moved."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("", []),
    ],
)
def test_sentences_are_told_apart(text: str, parts: list[str] | None) -> None:
    expected = ["Это было в 2022 г.", "Жители пришли и т.д.", "Потом ушли."] if parts is None else parts
    assert split(text) == expected


def test_everything_but_spaces_is_in_a_sentence() -> None:
    text = "  One two.   Three! «Четыре.» Five\n\nsix  "
    covered = "".join(split(text))
    assert covered.replace(" ", "") == text.replace(" ", "").replace("\n", "")
