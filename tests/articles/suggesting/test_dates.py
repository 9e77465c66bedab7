"""Dates in texts: what an editor would mark, in three languages, and what is none."""

import datetime as dt
import subprocess
import sys

import pytest

from articles.suggesting.article import Article
from articles.suggesting.dates import find_dates


def dates(*paragraphs: str, on: str = "2023-03-03", language: str = "en") -> list[tuple[str, str]]:
    """Return words and EDTF of the dates in an article of the day `on`; empty: of an unknown day."""
    day = dt.date.fromisoformat(on) if on else None
    found = find_dates(Article(paragraphs, published=on, earliest=day, latest=day, language=language))
    for one in found:
        assert one.text == paragraphs[one.paragraph][one.start : one.end]
    return [(one.text, one.edtf) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voters went to the polls on 5 June 2022.", [("5 June 2022", "2022-06-05")]),
        ("On March 19th, 2023, they voted.", [("March 19th, 2023", "2023-03-19")]),
        ("Signed on the 4th of May 2022 in Astana.", [("4th of May 2022", "2022-05-04")]),
        ("It dates from Sept. 17, 2022.", [("Sept. 17, 2022", "2022-09-17")]),
        ("Registered 2022-11-28, see 08.06.2022.", [("2022-11-28", "2022-11-28"), ("08.06.2022", "2022-06-08")]),
        ("5 июня 2022 года прошло голосование.", [("5 июня 2022 года", "2022-06-05")]),
        ("Указ от 4 мая 2022 г. опубликован.", [("4 мая 2022 г.", "2022-05-04")]),
        ("Жарлық 2022 жылғы 8 маусымда күшіне енді.", [("2022 жылғы 8 маусымда", "2022-06-08")]),
        ("Ол 2022 жылдың 8 маусымынан бастап жұмыс істейді.", [("2022 жылдың 8 маусымынан", "2022-06-08")]),
        ("Referendým 2022 jylǵy 5 maýsymda ótti.", [("2022 jylǵy 5 maýsymda", "2022-06-05")]),
        ("Referendum 2022 jılğı 5 mausımda ötti.", [("2022 jılğı 5 mausımda", "2022-06-05")]),
    ],
)
def test_an_exact_date_is_found_without_its_preposition(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adopted by referendum in June 2022.", [("June 2022", "2022-06")]),
        ("In 2021 villages began to vote.", [("2021", "2021")]),
        ("The pre-2022 rules ended by mid-2023.", [("2022", "2022"), ("2023", "2023")]),
        ("The 2023 elections were early.", [("2023", "2023")]),
        ("In the first half of 2022 nothing moved.", [("first half of 2022", "2022-01/2022-06")]),
        ("The third quarter of 2021 was quiet.", [("third quarter of 2021", "2021-07/2021-09")]),
        ("In the spring of 2022 the draft was ready.", [("spring of 2022", "2022-21")]),
        ("The laws of the 1990s were repealed.", [("1990s", "199X")]),
        ("В июне 2022 года и весной 2023 года.", [("июне 2022 года", "2022-06"), ("весной 2023 года", "2023-21")]),
        ("В 90-е годы всё было иначе.", [("90-е годы", "199X")]),
        ("2022 жылы және 2023 жылдың көктемінде.", [("2022 жылы", "2022"), ("2023 жылдың көктемінде", "2023-21")]),
    ],
)
def test_a_partial_date_is_as_precise_as_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There was one before (1992-1995).", [("1992-1995", "1992/1995")]),
        ("Between 2019 and 2022 four packages came.", [("2019 and 2022", "2019/2022")]),
        ("From 5 to 9 June the mission worked.", [("5 to 9 June", "2022-06-05/2022-06-09")]),
        ("They worked on June 5–9, 2022.", [("June 5–9, 2022", "2022-06-05/2022-06-09")]),
        ("It ran from December to March 2023.", [("December to March 2023", "2022-12/2023-03")]),
        ("С 2019 по 2022 год действовал запрет.", [("2019 по 2022 год", "2019/2022")]),
        ("2019-2022 жылдары қабылданған.", [("2019-2022 жылдары", "2019/2022")]),
        ("They met on June 5 and 6, 2022.", [("June 5", "2022-06-05"), ("6, 2022", "2022-06-06")]),
    ],
)
def test_an_interval_is_one_date_and_two_days_are_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text, on="2022-09-14") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rests on last March's address.", [("last March", "2022-03")]),
        ("The address in March last year began it.", [("March last year", "2022-03")]),
        ("Last year was hard; this year will be better.", [("Last year", "2022"), ("this year", "2023")]),
        ("It was signed yesterday.", [("yesterday", "2023-03-02")]),
        ("The regions exist from today.", [("today", "2023-03-03")]),
        ("He said so three years ago and a month ago.", [("three years ago", "2020"), ("a month ago", "2023-02")]),
        ("The minister said on Wednesday that it was ready.", [("Wednesday", "2023-03-01")]),
        ("The law comes into force next January.", [("next January", "2024-01")]),
        ("В марте прошлого года и в этом году.", [("марте прошлого года", "2022-03"), ("этом году", "2023")]),
        ("Вчера прошло заседание.", [("Вчера", "2023-03-02")]),
        ("Кеше отырыс өтті.", [("Кеше", "2023-03-02")]),
        ("Өткен жылы қабылданды, биыл күшіне енді.", [("Өткен жылы", "2022"), ("биыл", "2023")]),
    ],
)
def test_what_the_articles_date_tells_is_counted_from_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was amended in 1998, 2007 and 2017.", ["1998", "2007", "2017"]),
        ("Выборы прошли в 2019, 2020 и 2021 годах.", ["2019", "2020", "2021 годах"]),
        ("They met on 21, 22 and 23 March.", ["21", "22", "23 March"]),
        ("Passed in May and December 2021.", ["May", "December 2021"]),
        ("On Sunday, March 19, they voted.", ["March 19"]),
        ("Суд открылся первого января.", ["первого января"]),
        ("Январские события изменили всё.", ["Январские"]),
        ("The June referendum came first.", ["June"]),
    ],
)
def test_every_date_of_a_list_and_every_way_of_naming_one(text: str, expected: list[str]) -> None:
    assert [words for words, _ in dates(text, on="2023-04-01")] == expected


def test_without_the_articles_date_nothing_is_counted() -> None:
    assert dates("Last year it was signed, yesterday it was published.", on="") == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The vote is scheduled for March 19.", "2023"),
        ("The decree was signed on May 4.", "2022"),
        ("Выборы пройдут 5 ноября.", "2023"),
        ("Указ подписан 5 ноября.", "2022"),
        ("Сайлау 5 қарашада өтеді.", "2023"),
        ("Сайлау 5 қарашада өтті.", "2022"),
        ("The year 2021 was busy: on November 5 they met.", "2021"),
        ("On June 5, 2019 they met. They met again on June 9.", "2019"),
        ("Sarsenov (b. 1953) won on November 20.", "2022"),
        ("He promised to open it in April.", "2023"),
        ("Observers, deployed from 24 February, arrive on 16 March.", "2023"),
        ("They dissolved the chamber and set the vote for March 19.", "2023"),
        ("Turnout fell from its level in 2021. Election day is 19 March.", "2023"),
        ("Last year was hard. The events of January showed it.", "2022"),
        ("Түзетуге 17 қазанда қол қойды.", "2022"),
        ("Он обещал открыть её в апреле.", "2023"),
    ],
)
def test_a_day_without_a_year_gets_the_one_that_fits(text: str, year: str) -> None:
    assert dates(text)[-1][1][:4] == year


def test_the_same_day_means_the_same_year_throughout() -> None:
    assert dates("The referendum of June 5, 2020 came first.", "Much was said about June 5.")[-1] == (
        "June 5",
        "2020-06-05",
    )


def test_an_unknown_year_stays_open() -> None:
    assert dates("The decree took effect on June 8.", on="") == [("June 8", "XXXX-06-08")]


def test_a_dateline_dates_an_article_that_has_no_date() -> None:
    found = dates("ASTANA, Jan 20, 2023 – The race is open.", "The house was dissolved on January 19.", on="")
    assert found[-1] == ("January 19", "2023-01-19")


@pytest.mark.parametrize(
    "text",
    [
        "Some 1500 people and 2000 observers came to 1,497 stations.",
        "Law No. 2022-VII and article 1995 of the code.",
        "Call +7 7172 74 2022 at 19:45.",
        "He may march again; Theresa May and April Jones agree.",
        "These days, recently, and in the years to come.",
        "Over the past year it grew.",
        "Every June they meet.",
        "On 31 February 2022 nothing happened.",
        "Закон № 2022, 2000 человек, 18.30.",
        "Қазан қаласында 2000 адам жиналды.",
        "Today seven parties are registered.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


def test_words_are_taken_from_the_text_as_it_stands() -> None:
    assert dates("on\u00a05\u00a0 June\u202f2022") == [("5\u00a0 June\u202f2022", "2022-06-05")]


def test_months_of_the_reader_and_of_suggesting_are_one_list() -> None:
    from articles.reading.months import month

    assert [month(word) for word in ("May", "мая", "мамырда", "mamyr", "майский", "maslikhat")] == [5, 5, 5, 5, 5, 0]


def test_it_needs_no_framework() -> None:
    code = (
        "import sys; import articles.suggesting.dates, articles.suggesting.figures, articles.suggesting.evidence; "
        "assert 'django' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_two_months_share_the_year_behind_them() -> None:
    assert dates("Passed in May and December 2021.") == [("May", "2021-05"), ("December 2021", "2021-12")]
