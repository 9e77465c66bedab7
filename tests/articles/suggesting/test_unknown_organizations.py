"""Organizations not on record: where their names begin and end, short forms, sources of news."""

import pytest

from articles.suggesting.article import Article
from articles.suggesting.findings import UnknownName
from articles.suggesting.names import Suggestion
from articles.suggesting.unknown import find_unknown


def found(*paragraphs: str, language: str = "en", mentions: tuple[Suggestion, ...] = ()) -> list[UnknownName]:
    names = find_unknown(Article(paragraphs, language=language), mentions)
    return [name for name in names if name.kind == "organization"]


def named(*paragraphs: str, language: str = "en") -> list[str]:
    return [one.name for one in found(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held at the Steppe Institute of Rural Policy on Monday.", ["Steppe Institute of Rural Policy"]),
        (
            "The Office for Steppe Rights and Civic Order of the Republic said so.",
            ["Office for Steppe Rights and Civic Order of the Republic"],
        ),
        ("The Committee on Finance, Budget and Trade met.", ["Committee on Finance, Budget and Trade"]),
        (
            "The Steppe Institute and the Water Centre agreed, as did the Ministry of Rivers and Kazakhstan.",
            ["Steppe Institute", "Water Centre", "Ministry of Rivers"],
        ),
        (
            "A prize of the Marat Ospanov Foundation went to the Aral Observer Network.",
            ["Marat Ospanov Foundation", "Aral Observer Network"],
        ),
        (
            "He works at the Centre for Steppe Programmes of Marat Ospanov Foundation.",
            ["Centre for Steppe Programmes of Marat Ospanov Foundation", "Marat Ospanov Foundation"],
        ),
        ('He leads the "Turan" Party.', ['"Turan" Party']),
        ("The committee, the Ministry and the Court sat. New Institutions Work.", []),
        ("An agency of the government works with the Council and our new Office.", []),
    ],
)
def test_english_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_short_form_in_brackets_and_all_its_places_are_one_organization() -> None:
    (one,) = found("The Steppe Institute of History (STIH) met.", "Later STIH voted; a member of STIH’s board left.")
    assert one.name == "Steppe Institute of History"
    assert [span.text for span in one.spans] == ["Steppe Institute of History", "STIH", "STIH", "STIH"]


def test_a_fuller_name_takes_its_shorter_form() -> None:
    (one,) = found("The Ministry of Rivers of Kazakhstan met.", "The Ministry of Rivers voted.")
    assert one.name == "Ministry of Rivers of Kazakhstan"
    assert len(one.spans) == 2


def test_a_bare_short_form_counts_from_the_second_time_and_for_little() -> None:
    assert named("The USSR, the USA and GDP. The USSR, the USA and GDP; QRST said nothing.") == []
    (one,) = found("QRST met.", "A member of QRST left.")
    assert one.name == "QRST"
    assert one.score < 0.5


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The text is final, Steppepress reports.", "en", ["Steppepress"]),
        ("The text is final, steppe.kz writes with reference to RiverNews.kz.", "en", ["steppe.kz", "RiverNews.kz"]),
        ("Текст готов, передаёт Степьпресс со ссылкой на steppe.kz.", "ru", ["Степьпресс", "steppe.kz"]),
        ("The text is final, the President reports. He reports. Parliament reports.", "en", []),
    ],
)
def test_sources_of_news_count_for_little(text: str, language: str, expected: list[str]) -> None:
    names = found(text, language=language)
    assert [one.name for one in names] == expected
    assert all(one.score <= 0.5 for one in names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("По данным Центральной речной комиссии, всё готово.", ["Центральная речная комиссия"]),
        (
            "Об этом сообщили в Министерстве рек и озёр Казахстана вчера.",
            ["Министерство рек и озёр Казахстана"],
        ),
        ("Он вступил в партию «Туран» и в общественный фонд «Река».", ["партия «Туран»", "фонд «Река»"]),
        ("Сотрудник Института прикладных речных исследований ушёл.", ["Институт прикладных речных исследований"]),
        ("Председатель Комитета по делам степи выступил.", ["Комитет по делам степи"]),
        ("Он руководит ТОО «Степные реки».", ["ТОО «Степные реки»"]),
        ("Комиссия собралась. Парламент прошёл. В комитете решили.", []),
    ],
)
def test_russian_names_are_given_in_the_nominative(text: str, expected: list[str]) -> None:
    assert named(text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Дала зерттеулер институтының қызметкері келді.", ["Дала зерттеулер институты"]),
        (
            "Жиынға Өзен министрлігі мен «Сенім» қоғамдық қорының өкілі келді.",
            ["Өзен министрлігі", "«Сенім» қоғамдық қоры"],
        ),
        ("Абай облысының орталығы – Семей қаласы.", []),
    ],
)
def test_kazakh_names_lose_the_ending_of_their_case(text: str, expected: list[str]) -> None:
    assert named(text, language="kk") == expected


def test_what_is_on_record_is_not_offered() -> None:
    known = Suggestion("Steppe Institute", 0, 4, 20, "organization", "steppe-institute", 0.9, "the name on record")
    assert found("The Steppe Institute met.", mentions=(known,)) == []


def test_an_institution_within_anothers_name_is_offered_too() -> None:
    assert named("The Water Committee of the Steppe Ministry met.") == [
        "Water Committee of the Steppe Ministry",
        "Steppe Ministry",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Дала зерттеу институтының, Өзен министрлігі және Орталық жол комиссиясының өкілі келді.",
        "Dala zertteý ınstıtýtynyń, Ózen mınıstrligi jáne Ortalyq jol komıssııasynyń ókili keldi.",
        "Dala zertteu institutynyñ, Özen ministrlıgı jäne Ortalyq jol komissiiasynyñ ökılı keldı.",
    ],
)
def test_kazakh_reads_alike_in_every_alphabet(text: str) -> None:
    names = named(text, language="kk")
    assert [name.split()[0] for name in names] == [text.split()[0], text.split()[3], text.split()[6]]
    assert [len(name.split()) for name in names] == [3, 2, 3]
    assert not any(name.endswith(("ның", "nyń", "nyñ")) for name in names)
