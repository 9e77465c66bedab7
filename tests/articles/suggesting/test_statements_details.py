"""What a statement says beside who speaks: which sentences, in what mode, on which reforms, and why."""

import datetime as dt

import pytest

from articles.suggesting.article import Article
from articles.suggesting.findings import StatementFound
from articles.suggesting.names import Suggestion
from articles.suggesting.record import Tenure
from articles.suggesting.statements import find_statements
from tests.articles.suggesting.test_statements import people

DAY = dt.date(2022, 5, 5)


def found(text: str, *names: str, title: str = "") -> list[StatementFound]:
    paragraphs = tuple(text.split("\n\n"))
    return find_statements(Article(paragraphs=paragraphs, title=title), [], people(paragraphs, *names))


def words(text: str, one: StatementFound) -> str:
    return text.split("\n\n")[one.paragraph][one.start : one.end]


def mention(text: str, words: str, kind: str, slug: str) -> Suggestion:
    paragraph = next(n for n, one in enumerate(text.split("\n\n")) if words in one)
    start = text.split("\n\n")[paragraph].index(words)
    return Suggestion(words, paragraph, start, start + len(words), kind, slug, 0.95, "")  # type: ignore[arg-type]


def test_whole_sentences_are_covered_with_their_frame() -> None:
    text = "It rained in Taraz. “We wait. We always wait,” said Aidar Omarov. The bus came at noon."
    (one,) = found(text, "Aidar Omarov")
    assert words(text, one) == "“We wait. We always wait,” said Aidar Omarov."
    assert (one.mode, one.continues) == ("direct", False)


def test_sentences_that_go_on_with_the_view_belong_to_it_and_events_do_not() -> None:
    text = (
        "According to Aidar Omarov, the villages need money. Without it no akim can mend a road. "
        "The meeting was attended by forty people."
    )
    (one,) = found(text, "Aidar Omarov")
    assert words(text, one).endswith("mend a road.")
    assert one.mode == "indirect"


def test_a_quotation_over_paragraphs_is_one_statement_that_continues() -> None:
    text = "“First we count.\n\n“Then we compare.\n\n“Then we argue,” said Aidar Omarov.\n\nThe hall laughed."
    said = found(text, "Aidar Omarov")
    assert [(one.paragraph, one.speaker, one.continues) for one in said] == [
        (0, "Aidar Omarov", False),
        (1, "Aidar Omarov", True),
        (2, "Aidar Omarov", True),
    ]
    assert "3 paragraphs" in said[0].reason


@pytest.mark.parametrize(
    "ending",
    [
        "We ask it every day,” said Aidar Omarov.",
        "We ask it every day, “- said Aidar Omarov.",
        "We ask it every day”, – noted Aidar Omarov.",
        "We ask it every day - said Aidar Omarov.",
    ],
)
def test_however_it_is_closed_who_is_named_at_the_end_owns_what_stands_before(ending: str) -> None:
    text = f"“We opened the school in May. It has no roof.\n\nWho will pay for the roof?\n\n{ending}"
    assert [(one.paragraph, one.speaker) for one in found(text, "Aidar Omarov")] == [
        (0, "Aidar Omarov"),
        (1, "Aidar Omarov"),
        (2, "Aidar Omarov"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The hall “Nauryz” was opened by Aidar Omarov.",
        "The law “On the procedure of organizing peaceful assemblies” was signed in May.",
        "Aidar Omarov took part in the session and signed the book of guests.",
        "What will Aidar Omarov do with the budget?",
        "Photo: Aidar Omarov says goodbye",
        "Aidar Omarov declined to comment.",
        "The turnout reached forty percent, Steppe News Agency reports.",
    ],
)
def test_titles_events_and_credits_are_no_statements(text: str) -> None:
    assert found(text, "Aidar Omarov") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("According to the experts, the fee is too high.", "experts"),
        ("The speakers agreed that the fee is too high.", "speakers"),
        ("An interim report of the mission finds that the fee is too high.", "interim report of the mission"),
        ("По мнению экспертов, пошлина слишком высока.", "экспертов"),
        ("Сарапшылар баж тым жоғары деп санайды.", "Сарапшылар"),
    ],
)
def test_unnamed_speakers_are_called_as_the_text_calls_them(text: str, label: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.entity, one.label) == (None, None, label)


def test_pronouns_go_to_whoever_they_fit() -> None:
    text = "Aidar Omarov met Dana Omarova. She said that the road was long. He believes it was worth it."
    assert [(one.speaker, words(text, one)[:3]) for one in found(text, "Aidar Omarov", "Dana Omarova")] == [
        ("Dana Omarova", "She"),
        ("Aidar Omarov", "He "),
    ]


def test_a_title_goes_back_to_who_bore_it_in_the_article_and_not_to_who_works_under_it() -> None:
    text = (
        "President Bekzat Toleuov sent a letter. "
        "Aidar Omarov, director of the institute under the president, opened the meeting."
        "\n\nThe president noted that time is short.\n\n"
        "The director of the institute noted that time is money."
    )
    said = {one.paragraph: one.speaker for one in found(text, "Aidar Omarov", "Bekzat Toleuov")}
    assert said == {1: "Bekzat Toleuov", 2: "Aidar Omarov"}


def test_a_title_on_record_tells_who_of_those_named_is_meant_on_that_date() -> None:
    text = "Aidar Omarov and Bekzat Toleuov came to Taraz.\n\nThe State Secretary noted that time is short."
    paragraphs = tuple(text.split("\n\n"))
    mentions = [
        mention(text, "Aidar Omarov", "person", "aidar-omarov"),
        mention(text, "Bekzat Toleuov", "person", "bekzat-toleuov"),
    ]
    tenures = (
        Tenure(
            "aidar-omarov", "akorda", titles=("State Secretary",), start=dt.date(2022, 1, 1), end=dt.date(2022, 6, 1)
        ),
        Tenure("bekzat-toleuov", "akorda", titles=("State Secretary",), start=dt.date(2022, 6, 2)),
    )
    for day, slug in ((DAY, "aidar-omarov"), (dt.date(2023, 1, 1), "bekzat-toleuov")):
        article = Article(paragraphs=paragraphs, earliest=day, latest=day)
        (one,) = find_statements(article, mentions, [], tenures)
        assert one.entity == slug


def test_an_unnamed_official_stays_unnamed_and_the_reason_tells_who_held_the_post() -> None:
    text = (
        "The goal is simple.\n\n1. One term.\n\n2. One court.\n\n3. One house.\n\nPublished on the ministry's website"
    )
    article = Article(
        paragraphs=tuple(text.split("\n\n")), title="Kazakh State Secretary: why we do it", earliest=DAY, latest=DAY
    )
    tenures = (Tenure("aidar-omarov", "akorda", titles=("State Secretary",), start=dt.date(2022, 1, 1)),)
    said = find_statements(article, [], [], tenures)
    assert [one.paragraph for one in said] == [0, 1, 2, 3]
    assert {(one.speaker, one.entity, one.label, one.mode) for one in said} == {
        (None, None, "State Secretary", "official")
    }
    assert "aidar-omarov held that post" in said[0].reason


def test_reforms_named_in_the_words_are_linked_and_others_are_not() -> None:
    text = "The new court opened. Aidar Omarov said that direct elections are next."
    mentions = [
        mention(text, "Aidar Omarov", "person", "aidar-omarov"),
        mention(text, "new court", "reform", "constitutional-court-restored"),
        mention(text, "direct elections", "reform", "elected-akims"),
    ]
    (one,) = find_statements(Article(paragraphs=(text,)), mentions, [])
    assert (one.entity, one.reforms) == ("aidar-omarov", ("elected-akims",))


def test_reasons_quote_the_reporting_words() -> None:
    (one,) = found("Aidar Omarov noted that time is short.", "Aidar Omarov")
    assert "“noted”" in one.reason


def test_the_fullest_form_of_a_name_is_given_where_only_the_surname_stands() -> None:
    text = "Aidar Omarov came to Taraz.\n\nOmarov argues that the road must be mended."
    (one,) = found(text, "Aidar Omarov")
    assert one.speaker == "Aidar Omarov"


def test_an_interview_heading_and_its_pull_quote_are_followed_by_the_speakers_words_until_the_credit() -> None:
    text = (
        "Aidar Omarov, head of the bureau:\n\n“Count first.\n\n- We counted for a year.\n\nIt paid.\n\n"
        "Dana Sabitova, lawyer:\n\nNobody sued us\n\n— Not one case came to court.\n\nSource: our own"
    )
    said = found(text, "Aidar Omarov", "Dana Sabitova")
    assert [(one.paragraph, one.speaker, one.continues) for one in said] == [
        (1, "Aidar Omarov", False),
        (2, "Aidar Omarov", True),
        (3, "Aidar Omarov", True),
        (5, "Dana Sabitova", False),
        (6, "Dana Sabitova", True),
    ]
    assert {one.mode for one in said} == {"direct"}


def test_views_retold_under_headings_that_name_people_are_theirs_and_paraphrase() -> None:
    paragraphs = (
        "Two jurists were asked about the court.",
        "Aidar Omarov, lawyer",
        "The court opened late, he noted.",
        "Judges lack rooms and clerks.",
        "Dana Sabitova, professor",
        "Students visit the hearings.",
    )
    article = Article(paragraphs=paragraphs, headings=frozenset({1, 4}))
    said = find_statements(article, [], people(paragraphs, "Aidar Omarov", "Dana Sabitova"))
    assert [(one.paragraph, one.speaker, one.mode) for one in said] == [
        (2, "Aidar Omarov", "indirect"),
        (3, "Aidar Omarov", "paraphrase"),
        (5, "Dana Sabitova", "paraphrase"),
    ]


def test_the_same_words_are_found_again_wherever_they_stand_again() -> None:
    text = "Aidar Omarov noted that the road is long. “We wait,” he said. The bus came. "
    counted = [len(found(text * times, "Aidar Omarov")) for times in (1, 50)]
    assert counted[1] >= 50 * counted[0] - 1
