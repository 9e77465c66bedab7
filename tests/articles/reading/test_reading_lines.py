"""Lines put around an article, lines that credit someone, and lines of an article that look like either."""

import pytest

from articles.reading import dates
from articles.reading.decoding import decode
from articles.reading.language import language_of
from articles.reading.lines import credited, furniture
from tests.articles.reading.pages import HERE


def listed(name: str) -> list[str]:
    """The lines of a file."""
    return (HERE / name).read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", listed("lines_furniture.txt"))
def test_furniture_is_known(line: str) -> None:
    assert furniture(line) or dates.near_headline(line)


@pytest.mark.parametrize("line", listed("lines_credit.txt"))
def test_credits_are_known(line: str) -> None:
    reason, value = credited(line)
    assert reason
    assert value


@pytest.mark.parametrize("line", listed("lines_body.txt"))
def test_sentences_that_begin_like_furniture_are_not(line: str) -> None:
    assert (furniture(line), credited(line)) == ("", ("", ""))


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("March 3, 2023", "2023-03-03"),
        ("3rd of March 2023", "2023-03-03"),
        ("08.06.2022, 12:27", "2022-06-08"),
        ("14 сентября 2023 г. 12:40 1520", "2023-09-14"),
        ("19:15, 20 March 2023 | GMT +6", "2023-03-20"),
        ("2023 жылғы 14 қыркүйек", "2023-09-14"),
        ("2024 жылғы 5 наурыз", "2024-03-05"),
        ("2023 ж. 3 наурыз", "2023-03-03"),
        ("14 қыркүйек, 2023", "2023-09-14"),
        ("Fri, 06/02/2023 - 12:40", "2023-06-02"),
        ("Updated 3 February 2023 / Published 25 January 2023", "2023-01-25"),
        ("June 2023", "2023-06"),
        ("2022 жылғы маусым", "2022-06"),
        ("6-11-2023, 15:21 | Просмотров: 97", "2023-11-06"),
        ("ASTANA, Kazakhstan, March 24.", ""),
        ("31.02.2023", ""),
        ("1 January 0001", ""),
        ("3 March 2199", ""),
        ("Last updated: 3 March 2023", ""),
        ("© 3 March 2023", ""),
        ("2022 жылғы 8 маусымнан бастап күшіне енеді", ""),
    ],
)
def test_date_lines(line: str, edtf: str) -> None:
    stated = dates.date_line(line)
    assert (stated.edtf if stated else "") == edtf


@pytest.mark.parametrize(
    ("stamp", "edtf"),
    [
        ("2023-03-02T20:00:00Z", "2023-03-02"),
        ("2023-03-03T01:00:00+06:00", "2023-03-03"),
        ("20230303", "2023-03-03"),
        ("2023-03", "2023-03"),
        ("Fri, 03 Mar 2023 10:00:00 GMT", "2023-03-03"),
        ("0001-01-01T00:00:00", ""),
        ("2023-02-31", ""),
        ("1678000000", ""),
        ("yesterday", ""),
    ],
)
def test_stamps_keep_their_own_day(stamp: str, edtf: str) -> None:
    assert dates.stamp(stamp) == edtf


RUSSIAN = "Жители трёх районов впервые сами избрали акимов, сообщила комиссия."
KAZAKH = "Үш ауданның тұрғындары әкімді алғаш рет өздері сайлады."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_russian_in_any_encoding_undeclared(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("declared", ["windows-1251", "iso-8859-1", "koi8-r", "no-such-thing", "utf-16"])
def test_a_wrong_declaration_spoils_nothing(declared: str) -> None:
    page = f"<meta charset={declared}>{KAZAKH}"
    assert decode(page.encode()) == page


def test_kazakh_of_the_old_one_byte_encoding() -> None:
    assert decode(KAZAKH.encode("kz1048")) == KAZAKH


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        (RUSSIAN, "", "ru"),
        (KAZAKH, "ru", "kk"),
        ("Voters in three districts chose their heads directly for the first time.", "kk", "en"),
        ("Der Präsident hat gestern ein Gesetz unterschrieben, das die Wahl der Bürgermeister regelt.", "", ""),
        ("Aýdan ákimderi saılandy dep Qazaqstan Respublikasy turaly emes, osy jyly.", "", "kk"),
        ("12.03.2023", "ru", ""),
    ],
)
def test_language(text: str, stated: str, language: str) -> None:
    assert language_of(text, stated) == language
