"""Evidence: which sentences say how far a reform has come, since when, and which milestone they fit."""

import datetime as dt
from collections.abc import Iterator

import pytest

from articles.suggesting.article import Article
from articles.suggesting.dates import find_dates
from articles.suggesting.evidence import Paraphrases, find_evidence
from articles.suggesting.figures import find_figures
from articles.suggesting.findings import EvidenceFound
from articles.suggesting.names import Name, Suggestion
from articles.suggesting.record import Step

NAMED = {
    "recall of deputies": "recall",
    "new regions": "regions",
    "mixed system": "mixed",
    "отзыв депутатов": "recall",
    "новые области": "regions",
    "выборы акимов": "akims",
    "elections of akims": "akims",
    "жаңа облыс": "regions",
    "death penalty": "ban",
}


def step(key: int, reform: str, stage: str, day: str) -> Step:
    first = dt.date.fromisoformat(day)
    return Step(key, reform, stage, day, first, first)


STEPS = (
    step(1, "recall", "announced", "2022-03-16"),
    step(2, "recall", "adopted", "2022-06-05"),
    step(3, "regions", "adopted", "2022-05-04"),
    step(4, "regions", "in-force", "2022-06-08"),
    step(5, "mixed", "adopted", "2022-06-05"),
    step(6, "mixed", "applied", "2023-03-19"),
    step(7, "mixed", "reversed", "2026-03-15"),
    step(8, "akims", "applied", "2021-07-25"),
    step(9, "akims", "applied", "2023-11-05"),
    step(10, "ban", "adopted", "2022-06-05"),
)


WORDINGS = [
    Name("elections of akims", "reform", "akims"),
    Name("выборы акимов", "reform", "akims"),
    Name("әкімдер сайлауы", "reform", "akims"),
    Name("recall of deputies", "reform", "recall"),
]
"""What the reforms are called on record, from which other words for them are read."""


def evidence(*paragraphs: str, on: str = "2026-06-01", language: str = "en", title: str = "") -> list[EvidenceFound]:
    day = dt.date.fromisoformat(on) if on else None
    article = Article(paragraphs, published=on, earliest=day, latest=day, language=language, title=title)
    dates = find_dates(article)
    return find_evidence(
        article,
        list(_mentions(paragraphs)),
        dates,
        find_figures(article, dates),
        STEPS,
        Paraphrases(WORDINGS),
        list(_mentions((title,))),
    )


def _mentions(paragraphs: tuple[str, ...]) -> Iterator[Suggestion]:
    for place, text in enumerate(paragraphs):
        for words, slug in NAMED.items():
            at = text.lower().find(words)
            if at >= 0:
                found = text[at : at + len(words)]
                yield Suggestion(found, place, at, at + len(words), "reform", slug, 0.9, "")


def told(*paragraphs: str, **about: str) -> list[tuple[str, str, str, int | None]]:
    return [(one.reform, one.stage, one.date, one.step) for one in evidence(*paragraphs, **about)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The President proposed the recall of deputies on 16 March 2022.",
            "en",
            ("recall", "announced", "2022-03-16", 1),
        ),
        ("Voters approved the recall of deputies in June 2022.", "en", ("recall", "adopted", "2022-06", 2)),
        (
            "With the adoption of the recall of deputies on June 5, 2022 it began.",
            "en",
            ("recall", "adopted", "2022-06-05", 2),
        ),
        (
            "The decree on the new regions came into force on 8 June 2022.",
            "en",
            ("regions", "in-force", "2022-06-08", 4),
        ),
        ("The new regions were established on 8 June 2022.", "en", ("regions", "in-force", "2022-06-08", 4)),
        ("The new regions were created in May 2022.", "en", ("regions", "adopted", "2022-05", 3)),
        (
            "Elections of akims were held in 42 districts on 5 November 2023.",
            "en",
            ("akims", "applied", "2023-11-05", 9),
        ),
        ("The elections of akims were postponed in May 2020.", "en", ("akims", "stalled", "2020-05", None)),
        ("The mixed system was abolished on 15 March 2026.", "en", ("mixed", "reversed", "2026-03-15", 7)),
        ("Отзыв депутатов одобрен 5 июня 2022 года.", "ru", ("recall", "adopted", "2022-06-05", 2)),
        ("Новые области образованы 8 июня 2022 года.", "ru", ("regions", "in-force", "2022-06-08", 4)),
        ("5 ноября 2023 года прошли выборы акимов.", "ru", ("akims", "applied", "2023-11-05", 9)),
        ("Үш жаңа облыс 2022 жылғы 8 маусымда құрылды.", "kk", ("regions", "in-force", "2022-06-08", 4)),
        (
            "Үш жаңа облыс туралы Жарлыққа 2022 жылғы 4 мамырда қол қойылды.",
            "kk",
            ("regions", "adopted", "2022-05-04", 3),
        ),
    ],
)
def test_a_sentence_is_offered_for_the_fitting_milestone(
    text: str, language: str, expected: tuple[str, str, str, int | None]
) -> None:
    assert told(text, language=language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The recall of deputies will be adopted next year.", "en"),
        ("The recall of deputies has not been adopted.", "en"),
        ("The recall of deputies must be approved by voters.", "en"),
        ("If the recall of deputies is approved, much changes.", "en"),
        ("They want to repeal the mixed system.", "en"),
        ("The role of voters will grow: the introduction of the recall of deputies is one step.", "en"),
        ("The recall of deputies is a matter of trust.", "en"),
        ("Changes, initiated by the President in March 2022, prepared the recall of deputies.", "en"),
        ("Отзыв депутатов не принят.", "ru"),
        ("Отзыв депутатов будет принят осенью.", "ru"),
        ("Үш жаңа облыс құрылмады.", "kk"),
    ],
)
def test_what_is_denied_planned_or_merely_named_is_no_evidence(text: str, language: str) -> None:
    assert told(text, language=language) == []


def test_what_comes_after_the_article_is_no_evidence() -> None:
    text = "The new regions come into force on 8 June 2022."
    assert told(text, on="2022-05-10") == []
    assert told(text, on="2022-06-10") == [("regions", "in-force", "2022-06-08", 4)]


def test_each_verb_has_its_own_date() -> None:
    text = "The decree on the new regions, which the President signed on May 4, took effect on June 8."
    assert told(text, on="2022-06-10") == [
        ("regions", "adopted", "2022-05-04", 3),
        ("regions", "in-force", "2022-06-08", 4),
    ]


def test_a_reform_named_before_is_taken_up_less_surely() -> None:
    plain = evidence("The new regions were established on 8 June 2022.")[0]
    (found,) = evidence("There are new regions. The decree on them took effect on 8 June 2022.")
    assert (found.reform, found.stage, found.step) == ("regions", "in-force", 4)
    assert found.score < plain.score
    assert "before" in found.reason


def test_of_two_reforms_named_before_none_is_guessed() -> None:
    assert told("The new regions and the mixed system are known. The decree took effect on 8 June 2022.") == []


def test_a_date_that_contradicts_the_record_fits_no_milestone() -> None:
    (found,) = evidence("Voters approved the recall of deputies in June 2020.")
    assert (found.stage, found.date, found.step) == ("adopted", "2020-06", None)
    assert "5 June 2022" in found.reason


def test_a_sentence_without_a_date_fits_the_only_milestone_but_less_surely() -> None:
    (dated,) = evidence("Voters approved the recall of deputies in June 2022.")
    (undated,) = evidence("Voters approved the recall of deputies.")
    assert (undated.date, undated.step) == ("", 2)
    assert undated.score < dated.score
    assert told("Elections of akims were held.") == [("akims", "applied", "", None)]


def test_a_relative_date_is_counted_from_the_article() -> None:
    assert told("Voters approved the recall of deputies last June.", on="2022-10-19") == [
        ("recall", "adopted", "2022-06", 2)
    ]


def test_an_open_year_is_told_by_the_milestone_alone() -> None:
    assert told("Voters approved the recall of deputies on June 5.", on="") == [("recall", "adopted", "", 2)]


def test_what_was_abolished_before_the_reform_is_what_it_forbids() -> None:
    assert told("The death penalty was abolished in 2021.") == []


def test_the_reason_names_words_date_and_milestone() -> None:
    (found,) = evidence("The decree on the new regions took effect on June 8, 2022.")
    assert found.reason == ("“took effect” with the date June 8, 2022; milestone on record: in force, 8 June 2022")


def test_the_entry_is_the_sentence_with_its_figures() -> None:
    text = "It rained. Elections of akims were held in 42 districts on 5 November 2023. It rained again."
    (found,) = evidence(text)
    assert text[found.start : found.end] == "Elections of akims were held in 42 districts on 5 November 2023."
    assert [figure.text for figure in found.figures] == ["42 districts"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Residents of 42 districts elected their akims on 5 November 2023.", "en", ("akims", "applied", 9)),
        ("5 ноября 2023 года жители районов избрали акимов.", "ru", ("akims", "applied", 9)),
        ("Тұрғындар 2023 жылғы 5 қарашада аудан әкімдерін сайлады.", "kk", ("akims", "applied", 9)),
        (
            "Since June 2022 deputies can be recalled: voters approved it in June 2022.",
            "en",
            ("recall", "adopted", 2),
        ),
    ],
)
def test_a_reform_named_in_other_words_is_found_where_the_date_fits(
    text: str, language: str, expected: tuple[str, str, int]
) -> None:
    (found,) = evidence(text, language=language)
    assert (found.reform, found.stage, found.step) == expected
    assert "other words" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Residents of 42 districts elected their akims.",
        "Residents elected their akims on 7 March 2017.",
        "Elections of akims took place on 7 March 2017.",
        "Residents will elect their akims on 5 November 2023.",
        "Electricity failed on 5 November 2023, and the akim was registered among the guests.",
    ],
)
def test_other_words_without_a_fitting_date_are_not_enough(text: str) -> None:
    assert told(text) == []


def test_the_headline_tells_which_reform_a_decree_is_about() -> None:
    text = "The decree was signed on 4 May 2022."
    assert told(text, title="Decree on the new regions signed") == [("regions", "adopted", "2022-05-04", 3)]
    assert told(text, title="Decree signed") == []
    assert told(text, title="The new regions and the mixed system") == []
    (found,) = evidence("Мемлекет басшысы Жарлыққа қол қойды.", language="kk", title="Үш жаңа облыс")
    assert (found.reform, found.stage, found.step) == ("regions", "adopted", 3)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The elections of akims of 5 November 2023 drew 125 candidates.", "en", [("akims", "applied", 9)]),
        ("За выборами акимов 5 ноября 2023 года следили наблюдатели.", "ru", [("akims", "applied", 9)]),
        ("Партии готовятся к выборам акимов 5 ноября 2023 года.", "ru", []),
        ("The parties prepare for the elections of akims on 5 November 2023.", "en", []),
        ("The elections of akims on 5 November 2023 were postponed.", "en", [("akims", "stalled", None)]),
    ],
)
def test_a_vote_named_with_its_day_was_held(
    text: str, language: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert [one[:2] + one[3:] for one in told(text, language=language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The draft on the new regions was sent by him to the Parliament in May 2022.", "en", "reviewed"),
        ("The law of 5 June 2022 is about the recall of deputies.", "en", "adopted"),
        ("On 5 June 2022 the mixed system won approval.", "en", "adopted"),
        ("Отзыв депутатов, одобренный 5 июня 2022 года, новый.", "ru", "adopted"),
        ("Закон от 5 июня 2022 года ввел отзыв депутатов.", "ru", "adopted"),
        ("Akims were approved in July 2021, and elections of akims went well.", "en", "applied"),
    ],
)
def test_nouns_participles_and_laws_by_their_date_tell_a_stage(text: str, language: str, expected: str) -> None:
    assert expected in [one.stage for one in evidence(text, language=language)]
