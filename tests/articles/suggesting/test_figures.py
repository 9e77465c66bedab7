"""Figures in texts: the number, its value and what it counts."""

import datetime as dt

import pytest

from articles.suggesting.article import Article
from articles.suggesting.dates import find_dates
from articles.suggesting.figures import find_figures

Figure = tuple[str, float, str]


def figures(*paragraphs: str, language: str = "en") -> list[Figure]:
    """Return words, value and unit of the figures in an article."""
    day = dt.date(2023, 3, 3)
    article = Article(paragraphs, earliest=day, latest=day, language=language)
    found = find_figures(article, find_dates(article))
    for one in found:
        assert one.text == paragraphs[one.paragraph][one.start : one.end]
    return [(one.text, one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 98 deputies.", ("98 deputies", 98, "deputies")),
        ("Support stood at 61.81%.", ("61.81%", 61.81, "percent")),
        ("Turnout was 54.2 per cent.", ("54.2 per cent", 54.2, "percent")),
        ("More than 10 thousand people ran.", ("More than 10 thousand people", 10000, "people")),
        ("About 1,700 rural akims serve.", ("About 1,700 rural akims", 1700, "akims")),
        ("Twenty-one senior judges sit there.", ("Twenty-one senior judges", 21, "judges")),
        ("A hundred and fifty delegates came.", ("A hundred and fifty delegates", 150, "delegates")),
        ("The budget is 3.5 billion tenge.", ("3.5 billion tenge", 3_500_000_000, "tenge")),
        ("A grant of $5 million was given.", ("$5 million", 5_000_000, "dollars")),
        ("He serves a seven-year term.", ("seven-year", 7, "years")),
        ("Half of the seats are filled so.", ("Half of the seats", 0.5, "seats")),
        ("Two thirds of the deputies agreed.", ("Two thirds of the deputies", 0.67, "deputies")),
        ("They opened 1,497 polling stations.", ("1,497 polling stations", 1497, "polling stations")),
    ],
)
def test_english(text: str, expected: Figure) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Избрано 98 депутатов.", ("98 депутатов", 98, "депутатов")),
        ("За проголосовали 77,18 процента.", ("77,18 процента", 77.18, "процента")),
        ("Нужно 20 000 членов.", ("20 000 членов", 20000, "членов")),
        ("Поступило не менее двух тысяч обращений.", ("не менее двух тысяч обращений", 2000, "обращений")),
        ("Выделено 1,5 млн тенге.", ("1,5 млн тенге", 1_500_000, "тенге")),
        ("Жители трёх сельских округов.", ("трёх сельских округов", 3, "округов")),
        ("Объехали 18 сёл.", ("18 сёл", 18, "сёл")),
        ("Вводится семилетний срок.", ("семилетний", 7, "лет")),
        ("Избрана половина депутатов.", ("половина депутатов", 0.5, "депутатов")),
    ],
)
def test_russian(text: str, expected: Figure) -> None:
    assert figures(text, language="ru") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мәжілісте 98 депутат бар.", ("98 депутат", 98, "депутат")),
        ("Қолдағаны 61,81 пайыз.", ("61,81 пайыз", 61.81, "пайыз")),
        ("Сотта он бір судья бар.", ("он бір судья", 11, "судья")),
        ("Оған 200 мың тұрғын қатысты.", ("200 мың тұрғын", 200_000, "тұрғын")),
        ("Үш жаңа облыс пайда болды.", ("Үш жаңа облыс", 3, "облыс")),
        ("Жеті жылдық мерзім белгіленді.", ("Жеті жылдық", 7, "жыл")),
        ("Májiliste 98 depýtat bar.", ("98 depýtat", 98, "depýtat")),
    ],
)
def test_kazakh(text: str, expected: Figure) -> None:
    assert figures(text, language="kk") == [expected]


def test_a_noun_that_was_left_out_is_that_of_the_number_beside() -> None:
    found = figures("It has 98 deputies instead of 107: 69 from party lists. The threshold falls from 7 to 5%.")
    assert [(value, unit) for _, value, unit in found] == [
        (98, "deputies"),
        (107, "deputies"),
        (69, "deputies"),
        (7, "percent"),
        (5, "percent"),
    ]


def test_it_is_not_taken_over_from_another_sentence() -> None:
    assert figures("It has 98 deputies. The group may number 700.")[-1] == ("700", 700, "")


@pytest.mark.parametrize(
    "text",
    [
        "It was held on 5 June 2022, between 2019 and 2022, two years ago.",
        "Articles 33, 34 and 35 of Law No. 153-VII, chapter 2.",
        "At 18:30 and at 9.30; call +7 7172 55 55 55.",
        "The 2nd session of the 21st century; COVID-19 and the G20.",
        "One follows from the other, and one of the deputies agreed.",
        "Hundreds of people and thousands of letters.",
        "498.34",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_number_of_a_point_is_no_figure() -> None:
    assert figures("1. The Mazhilis has 98 deputies.") == [("98 deputies", 98, "deputies")]


def test_kazakh_ordinals_and_articles_are_no_figures() -> None:
    assert figures("33-бап пен 1-ші кезең, 5-ші отырыс.", language="kk") == []


def test_the_russian_pronoun_is_not_the_kazakh_ten() -> None:
    assert figures("Он депутат от округа.", language="ru") == []
