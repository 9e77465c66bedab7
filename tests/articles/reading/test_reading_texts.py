"""Plain text as scraped: the five sources, the retold articles, and forms of our own."""

import textwrap
from pathlib import Path

import pytest

from articles.reading import Document, KnownPublisher, UnreadableError, read
from articles.reading.characters import key
from tests.articles.reading.pages import stock

SHARED = Path(__file__).resolve().parents[4] / "shared"
SEEDS = {
    "000": (
        "Presidential Center of DPA hosted a discussion on the evolution of Kazakhstan's presidential institution",
        ("A round table", "the independent state.", 9, "", "", "", ""),
    ),
    "001": (
        "Experts discussed the process of political transformation in Kazakhstan",
        ("The Kazakhstan Institute", "principles of justice.", 9, "", "", "", ""),
    ),
    "002": (
        "Time for Change. Presidential Initiatives: What Awaits Our Country?",
        ("Immediately after taking", "culture in Kazakhstan.", 35, "2023-03-03", "", "qmonitor.kz", ""),
    ),
    "003": (
        "Experts Discussed the Implementation of the President's Political Reforms",
        ("The Kazakhstan Institute", "for March 19.", 8, "2023-03-03", "", "", "promotes pluralism."),
    ),
    "004": (
        (
            "Kazakh State Secretary: Amendments to the Constitution Mean Systemic Transformation of the Current"
            " Political Model"
        ),
        (
            "As is known,",
            "the Second Republic.",
            9,
            "",
            "The Astana Times",
            "the State Secretary’s Telegram channel",
            "",
        ),
    ),
}
RETOLD = {
    "02": ("2022-10-19", "Kazinform", 4),
    "04": ("2022-06-08", "", 3),
    "06": ("2022-12-29", "Kazinform", 3),
    "07": ("2022-12-29", "Kazinform", 2),
    "09": ("", "", 4),
    "10": ("2023-03-20", "Kazinform", 3),
    "12": ("2023-03-24", "", 4),
    "14": ("2023-11-06", "El.kz", 3),
    "17": ("", "Trend", 4),
    "18": ("2023-03-03", "", 3),
    "19": ("", "adyrna.kz", 4),
    "20": ("2023-09-14", "", 3),
    "22": ("", "", 3),
}


def shared(folder: str, start: str) -> Document:
    """The file of the shared folder, read; the test is left out where the folder is not there."""
    found = sorted((SHARED / folder).glob(f"{start}*.txt"))
    if not found:
        pytest.skip(f"no {folder} beside the project")
    return read(found[0].read_bytes(), found[0].name)


@pytest.mark.parametrize("start", SEEDS)
def test_the_five_sources(start: str) -> None:
    title, (first, last, count, published, publisher, attribution, standfirst) = SEEDS[start]
    document = shared("seeds", start)
    assert document.title == title
    assert document.paragraphs[0].startswith(first)
    assert document.paragraphs[-1].endswith(last)
    assert len(document.paragraphs) == count
    assert (document.published, document.publisher, document.attribution) == (published, publisher, attribution)
    assert document.standfirst.endswith(standfirst)
    assert bool(document.standfirst) == bool(standfirst)
    assert document.language == "en"


def test_the_speakers_of_an_interview_stay_in_the_body() -> None:
    paragraphs = shared("seeds", "002").paragraphs
    assert sum(text.endswith(":") and "KISI" in text for text in paragraphs) == 6
    assert sum(text.startswith("- ") for text in paragraphs) == 6


def test_glued_names_stay_as_the_source_has_them() -> None:
    assert any("ZhapsarbaiKuanyshev" in text for text in shared("seeds", "000").paragraphs)


@pytest.mark.parametrize("start", RETOLD)
def test_the_retold_articles(start: str) -> None:
    published, publisher, count = RETOLD[start]
    document = shared("retold", start)
    assert (document.published, document.publisher, len(document.paragraphs)) == (published, publisher, count)
    assert bool(document.title) == (start != "17")
    assert document.standfirst == ""


@pytest.mark.parametrize("start", SEEDS)
def test_nothing_of_a_source_is_lost(start: str) -> None:
    document = shared("seeds", start)
    kept = "".join([document.title, *document.paragraphs, *(item.text for item in document.dropped)])
    source = next((SHARED / "seeds").glob(f"{start}*.txt")).read_text("utf-8")
    assert sorted(key(kept)) == sorted(key(source))


def text_of(*lines: str) -> Document:
    """The lines, read."""
    filled = [stock().get(line, line) for line in lines]
    return read("\n".join(filled).encode())


def test_hard_wrapped_text_is_joined() -> None:
    wrapped = (
        "Three districts vote for the first time\n\n"
        "Voters in three districts of the region chose their local heads directly\n"
        "for the first time on Sunday, the territorial election commission said.\n"
        "Turnout stood at 61.3 per cent, slightly above what had been expected by\n"
        "the organizers.\n\n"
        "Observers from two associations visited most of the stations, and they\n"
        "reported queues in the morning and one broken ballot box, which had to\n"
        "be replaced at once.\n"
    )
    document = read(wrapped.encode())
    assert document.title == "Three districts vote for the first time"
    assert [text.split()[0] for text in document.paragraphs] == ["Voters", "Observers"]
    assert document.paragraphs[1].endswith("replaced at once.")


def test_every_line_is_a_paragraph_otherwise() -> None:
    assert len(text_of("Three districts vote", "en1", "en2", "", "en3").paragraphs) == 3


def test_menus_and_counters_above_the_headline() -> None:
    document = text_of(
        "Меню",
        "USD 461.2",
        "Новости",
        "",
        "Акимов трёх районов избрали жители",
        "6 ноября 2023, 14:20",
        "412",
        "ru1",
        "ru2",
    )
    assert (document.title, document.published) == ("Акимов трёх районов избрали жители", "2023-11-06")
    assert document.paragraphs == (stock()["ru1"], stock()["ru2"])


def test_calls_below_the_text_in_kazakh() -> None:
    document = text_of(
        "Үш ауданның әкімін тұрғындар сайлады", "2023 жылғы 6 қараша", "kk1", "kk2", "Сурет: ашық дереккөз",
        "Біздің Telegram-арнамызға жазылыңыз!", "Тегтер: сайлау, әкім", "Бөлісу",
    )  # fmt: skip
    assert document.published == "2023-11-06"
    assert document.paragraphs == (stock()["kk1"], stock()["kk2"])
    assert {"picture caption", "newsletter call", "tags", "share call"} <= {item.reason for item in document.dropped}


def test_a_title_with_the_name_of_the_site_behind_it() -> None:
    document = text_of("Three districts vote for the first time | Steppe Herald", "en1", "en2")
    assert (document.title, document.publisher) == ("Three districts vote for the first time", "Steppe Herald")


def test_a_list_of_points_stays() -> None:
    points = ("• more time for debates", "• public hearings", "• open votes")
    assert text_of("What the council asked for", "en3", *points, "en4").paragraphs[1:4] == points


def test_a_date_in_a_sentence_is_not_the_date_of_the_article() -> None:
    assert text_of("Three districts vote", "en9", "en1").published == ""


def test_a_change_is_no_publication() -> None:
    assert text_of("Three districts vote", "Updated: 1 May 2024", "en1", "en2").published == ""


def test_a_publisher_is_known_by_a_call_or_by_its_own_report() -> None:
    known = [KnownPublisher("Steppe Herald", ("SH Daily",))]
    call = "Subscribe to SH Daily on Telegram and be the first to know!"
    assert (
        read("\n".join(["Three districts vote", stock()["en1"], call]).encode(), publishers=known).publisher
        == "Steppe Herald"
    )
    said = "Three districts voted on Sunday for the first time, Steppe Herald reports."
    assert text_of("Three districts vote", said, "en2").publisher == "Steppe Herald"
    quoted = "Three districts voted on Sunday for the first time, the ministry's press service reports."
    assert text_of("Three districts vote", quoted, "en2").publisher == ""


def test_an_article_without_a_headline_keeps_its_first_paragraph() -> None:
    document = text_of("en1", "en2", "en3")
    assert document.title == ""
    assert len(document.paragraphs) == 3


def test_a_title_alone_is_no_article() -> None:
    with pytest.raises(UnreadableError, match="No article text"):
        text_of("Share:")


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("Sign up for the Steppe Times newsletter", "Steppe Times"),
        ("Don't miss a story: subscribe to Steppe Times", "Steppe Times"),
        ("© Steppe Times, 2023. All rights reserved.", "Steppe Times"),
        ("Подписывайтесь на Telegram-канал «Степное обозрение»", "Степное обозрение"),
        ("Читайте «Степь» в Telegram", "Степь"),
        ("© 2023 Вести Ишима. Все права защищены.", "Вести Ишима"),
        ("«Дала жаңалықтары» Telegram арнасына жазылыңыз", "Дала жаңалықтары"),
        ("Dala.kz жаңалықтарына жазылыңыз", "Dala.kz"),
        ("Біздің Telegram арнамызға жазылыңыз", ""),
        ("Подписывайтесь на наш Telegram-канал", ""),
    ],
)
def test_a_call_names_the_publisher_in_three_languages(call: str, name: str) -> None:
    assert text_of("Three districts vote for the first time", "en1", "en2", call).publisher == name


def test_a_headline_repeated_is_no_hard_wrap_and_a_glued_path_names_it() -> None:
    title = "Seminar on the work of maslikhats held in Kostanay"
    lines = [
        "HomeNewsSeminar on the work of maslikhats held in Kos…",
        *[title] * 5,
        "",
        stock()["en1"],
        "",
        stock()["en2"],
    ]
    document = read("\n".join(lines).encode())
    assert document.title == title
    assert document.paragraphs == (stock()["en1"], stock()["en2"])


def test_a_row_of_languages_is_no_headline() -> None:
    assert text_of("Рус | Каз | Eng", "Районы выбирают акимов", "ru1", "ru2").title == "Районы выбирают акимов"


def test_a_date_glued_to_the_first_paragraph_is_the_date_but_a_chronicle_keeps_its_own() -> None:
    glued = text_of("Three districts vote", f"03.03.2023 {stock()['en1']}", "en2")
    assert (glued.published, glued.paragraphs[0]) == ("2023-03-03", stock()["en1"])
    chronicle = text_of("Three districts vote", f"03.03.2023 {stock()['en1']}", f"04.03.2023 {stock()['en2']}")
    assert (chronicle.published, len(chronicle.paragraphs)) == ("", 2)
    assert chronicle.paragraphs[0].startswith("03.03.2023 ")


def test_a_headline_said_twice_above_a_hard_wrapped_text_is_not_joined() -> None:
    title = "Seminar on the work of maslikhats held in the Palace of Youth"
    wrapped = textwrap.fill(stock()["en1"], 70) + "\n\n" + textwrap.fill(stock()["en2"], 70)
    document = read(f"{title}\n{title}\n\n{wrapped}".encode())
    assert document.title == title
    assert document.paragraphs == (stock()["en1"], stock()["en2"])
