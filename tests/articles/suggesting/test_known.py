"""The matcher of known names: what it finds, what it leaves alone, and that its places are exact."""

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.suggesting import Matcher, Name

PEOPLE = [
    Name("Kassym-Jomart Tokayev", "person", "tokayev", "Kassym-Jomart Tokayev", "Tokayev"),
    Name("Касым-Жомарт Токаев", "person", "tokayev", "Kassym-Jomart Tokayev", "Токаев"),
    Name("Қасым-Жомарт Тоқаев", "person", "tokayev", "Kassym-Jomart Tokayev", "Тоқаев"),
    Name("Yerlan Karin", "person", "karin", "Yerlan Karin", "Karin"),
    Name("Erlan Karin", "person", "karin", "Yerlan Karin", "Karin"),
    Name("Ерлан Карин", "person", "karin", "Yerlan Karin", "Карин"),
    Name("Zhapsarbai Kuanyshev", "person", "kuanyshev", "Zhapsarbai Kuanyshev", "Kuanyshev"),
    Name("Kuanysh Saylau", "person", "saylau", "Kuanysh Saylau", "Saylau"),
    Name("Nursultan Nazarbayev", "person", "nazarbayev", "Nursultan Nazarbayev", "Nazarbayev"),
    Name("Нурсултан Назарбаев", "person", "nazarbayev", "Nursultan Nazarbayev", "Назарбаев"),
    Name("Mikhail Lomonosov", "person", "lomonosov", "Mikhail Lomonosov", "Lomonosov"),
    Name("Abai", "person", "abai", "Abai"),
    Name("Абай", "person", "abai", "Abai"),
    Name("Эльвира Азимова", "person", "azimova", "Elvira Azimova", "Азимова"),
    Name("Yerkin Tukumov", "person", "tukumov", "Yerkin Tukumov", "Tukumov"),
]
KAZISS = "Kazakhstan Institute for Strategic Studies under the President of the Republic of Kazakhstan"
BODIES = [
    Name(KAZISS, "organization", "kaziss", KAZISS),
    Name("KazISS", "organization", "kaziss", KAZISS),
    Name("KISI", "organization", "kaziss", KAZISS),
    Name("ҚСЗИ", "organization", "kaziss", KAZISS),
    Name("Mazhilis", "organization", "mazhilis", "Mazhilis"),
    Name("Мажилис", "organization", "mazhilis", "Mazhilis"),
    Name("Мәжіліс", "organization", "mazhilis", "Mazhilis"),
    Name("maslikhat", "organization", "maslikhats", "Maslikhats"),
    Name("маслихат", "organization", "maslikhats", "Maslikhats"),
    Name("мәслихат", "organization", "maslikhats", "Maslikhats"),
    Name("Constitutional Court", "organization", "court", "Constitutional Court"),
    Name("Конституционный суд", "organization", "court", "Constitutional Court"),
    Name("Конституциялық Сот", "organization", "court", "Constitutional Court"),
    Name("Министерство юстиции", "organization", "justice", "Ministry of Justice"),
    Name("Министерство обороны", "organization", "defence", "Ministry of Defence"),
    Name("Respect", "organization", "respect", "Respect"),
]
REFORMS = [
    Name("single-mandate districts", "reform", "districts", "Single-mandate districts"),
    Name("Constitutional reform of 2022", "reform", "reform-2022", "Constitutional reform of 2022"),
    Name("self-nomination", "reform", "self-nomination", "Self-nomination"),
    Name("death penalty", "reform", "penalty", "Ban on the death penalty"),
]
MATCHER = Matcher([*PEOPLE, *BODIES, *REFORMS])


def found(*paragraphs: str, before: tuple[str, ...] = (), matcher: Matcher = MATCHER) -> list[tuple[str, str | None]]:
    suggestions = matcher.suggest(paragraphs, before)
    for one in suggestions:
        assert one.text == paragraphs[one.paragraph][one.start : one.end]
        assert 0 < one.score <= 1
        assert one.reason
    return [(one.text, one.slug) for one in suggestions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whole names, in any script
        ("State Counsellor Yerlan Karin spoke.", [("Yerlan Karin", "karin")]),
        ("Erlan Karin, and Yerlan\u00a0Karin.", [("Erlan Karin", "karin"), ("Yerlan\u00a0Karin", "karin")]),
        ("PRESIDENT KASSYM-JOMART TOKAYEV SPOKE", [("KASSYM-JOMART TOKAYEV", "tokayev")]),
        ("Kassym\u2011Jomart Tokayev’s address", [("Kassym\u2011Jomart Tokayev", "tokayev")]),
        ("Karin Yerlan spoke.", [("Karin Yerlan", "karin")]),
        # one body
        (f"The {KAZISS} (KISI), or KazISS.", [(KAZISS, "kaziss"), ("KISI", "kaziss"), ("KazISS", "kaziss")]),
        ("KISI's office", [("KISI", "kaziss")]),
        ("a kisi, Kisi", []),
        ("ҚСЗИ-дің сарапшысы, ҚСЗИдің", [("ҚСЗИ-дің", "kaziss"), ("ҚСЗИдің", "kaziss")]),
        # Russian endings
        ("заявил Касым-Жомарт Токаев.", [("Касым-Жомарт Токаев", "tokayev")]),
        ("указ Касым-Жомарта Токаева", [("Касым-Жомарта Токаева", "tokayev")]),
        ("Касым-Жомарту Токаеву", [("Касым-Жомарту Токаеву", "tokayev")]),
        ("с Касым-Жомартом Токаевым", [("Касым-Жомартом Токаевым", "tokayev")]),
        ("Касым-Жомарт Кемелевич Токаев", [("Касым-Жомарт Кемелевич Токаев", "tokayev")]),
        ("Эльвирой Азимовой", [("Эльвирой Азимовой", "azimova")]),
        ("Эльвира Азимов", []),
        ("Конституционного суда и Конституционному Суду", [
            ("Конституционного суда", "court"), ("Конституционному Суду", "court")]),
        ("депутаты маслихатов, маслихатами, Маслихат", [
            ("маслихатов", "maslikhats"), ("маслихатами", "maslikhats"), ("Маслихат", "maslikhats")]),
        ("выборы в Мажилис и депутаты Мажилиса", [("Мажилис", "mazhilis"), ("Мажилиса", "mazhilis")]),
        ("Министерством обороны и Министерства юстиции", [
            ("Министерством обороны", "defence"), ("Министерства юстиции", "justice")]),
        # Kazakh endings
        ("Қасым-Жомарт Тоқаевтың Жарлығы", [("Қасым-Жомарт Тоқаевтың", "tokayev")]),
        ("Қасым-Жомарт Тоқаевқа", [("Қасым-Жомарт Тоқаевқа", "tokayev")]),
        ("Қасым-Жомарт Тоқаевты, Қасым-Жомарт Тоқаевпен", [
            ("Қасым-Жомарт Тоқаевты", "tokayev"), ("Қасым-Жомарт Тоқаевпен", "tokayev")]),
        ("Мәжілістің депутаты, Мәжілісте", [("Мәжілістің", "mazhilis"), ("Мәжілісте", "mazhilis")]),
        ("мәслихаттардың, мәслихаттарының", [("мәслихаттардың", "maslikhats"), ("мәслихаттарының", "maslikhats")]),
        ("Конституциялық Соттың, Конституциялық сотына", [
            ("Конституциялық Соттың", "court"), ("Конституциялық сотына", "court")]),
        # English plurals, lower-case wordings
        ("Maslikhats and maslikhats", [("Maslikhats", "maslikhats"), ("maslikhats", "maslikhats")]),
        ("a single-mandate district, Single‑Mandate Districts", [
            ("single-mandate district", "districts"), ("Single‑Mandate Districts", "districts")]),
        # case
        ("with respect, the constitutional court, the mazhilis", []),
        ("Respect and the Constitutional court", [("Respect", "respect"), ("Constitutional court", "court")]),
        # word boundaries
        ("Mazhiliska, preMazhilis, maslikhatish, маслихатский", []),
        ("Kuanyshev and Kuanysh", []),
        ("KISIs, XKISI, KISI2", []),
        # initials
        ("K. Tokayev and K.-J. Tokayev", [("K. Tokayev", "tokayev"), ("K.-J. Tokayev", "tokayev")]),
        ("Е. Карин, К.-Ж. Токаева, Карин Е.", [
            ("Е. Карин", "karin"), ("К.-Ж. Токаева", "tokayev"), ("Карин Е.", "karin")]),
        ("Ye. Tukumov; B. Tokayev", [("Ye. Tukumov", "tukumov")]),
        # glued
        ("Sciences ZhapsarbaiKuanyshev, head", [("ZhapsarbaiKuanyshev", "kuanyshev")]),
        # parts of other names
        ("the Nursultan Nazarbayev Foundation", []),
        ("Center of Nursultan Nazarbayev Foundation and Nazarbayev University", []),
        ("фонда Нурсултана Назарбаева; имени Нурсултана Назарбаева", []),
        ("Нұрсұлтан Назарбаев атындағы қор; Нурсултан Назарбаев атындағы қор", []),
        ("branch of Lomonosov Moscow State University, Mikhail Lomonosov Moscow State University", []),
        ("Abai Region; Abai, Zhetysu and Ulytau regions; in Abai region", []),
        ("Абай, Жетісу және Ұлытау облыстарын құру; Абай облысының", []),
        ("The poet Abai wrote. Абай жазды.", [("Abai", "abai"), ("Абай", "abai")]),
        ("Nursultan Nazarbayev resigned. The Foundation stays.", [("Nursultan Nazarbayev", "nazarbayev")]),
        ("Nursultan Nazarbayev visited a school.", [("Nursultan Nazarbayev", "nazarbayev")]),
    ],
)  # fmt: skip
def test_what_is_found_in_a_paragraph(text, expected):
    assert found(text) == expected


def test_a_surname_counts_only_behind_the_full_name():
    assert found("Karin said so.", "Yerlan Karin came. Karin left.", "President Tokayev met Karin’s team.") == [
        ("Yerlan Karin", "karin"),
        ("Karin", "karin"),
        ("Karin", "karin"),
    ]
    assert found("Karin said so.", before=("What Yerlan Karin said",)) == [("Karin", "karin")]


def test_a_surname_with_another_given_name_is_another_person():
    assert found("Yerlan Karin came. Aigul Karin left. Petrov-Karin stayed. T. Karin wrote.") == [
        ("Yerlan Karin", "karin")
    ]
    assert found("Эльвира Азимова пришла. Айгуль Азимова ушла. Азимов остался.") == [("Эльвира Азимова", "azimova")]


def test_a_surname_is_less_certain_than_the_full_name():
    full, surname = MATCHER.suggest(["Yerlan Karin came. Karin left."])
    assert surname.score < full.score
    assert "full name Yerlan Karin stands earlier" in surname.reason


def test_the_longest_name_wins_and_nothing_overlaps():
    matcher = Matcher(
        [
            Name("Institute of Parliamentarism", "organization", "institute"),
            Name("Parliament", "organization", "parliament"),
            Name("Mazhilis of the Parliament", "organization", "mazhilis"),
            Name("Senate", "organization", "senate"),
            Name("Abai", "person", "abai"),
            Name("Abai Region", "organization", "abai-region"),
            Name("Audit Committee", "organization", "audit"),
            Name("Committee on Legal Affairs", "organization", "legal"),
        ]
    )
    assert found("The Audit Committee on Legal Affairs", matcher=matcher) == [("Committee on Legal Affairs", "legal")]
    text = "The Institute of Parliamentarism, the Mazhilis of the Parliament, Parliament, the Senate, Abai Region."
    assert found(text, matcher=matcher) == [
        ("Institute of Parliamentarism", "institute"),
        ("Mazhilis of the Parliament", "mazhilis"),
        ("Parliament", "parliament"),
        ("Senate", "senate"),
        ("Abai Region", "abai-region"),
    ]


def test_a_shared_name_is_nobodys_until_the_article_says_more():
    matcher = Matcher(
        [
            Name("Central Election Commission", "organization", "cec-kz", "Central Election Commission"),
            Name("CEC", "organization", "cec-kz", "Central Election Commission"),
            Name("Council of Elders", "organization", "elders", "Council of Elders"),
            Name("CEC", "organization", "elders", "Council of Elders"),
        ]
    )
    (alone,) = matcher.suggest(["The CEC met."])
    assert (alone.slug, alone.reason) == (
        None,
        "name shared by Central Election Commission and Council of Elders",
    )
    told = matcher.suggest(["The CEC met.", "The Central Election Commission says so."])
    assert [one.slug for one in told] == ["cec-kz", "cec-kz"]
    assert "elsewhere" in told[0].reason
    both = matcher.suggest(["The CEC met the Council of Elders and the Central Election Commission."])
    assert both[0].slug is None


def test_a_surname_of_two_people_named_above_is_nobodys():
    matcher = Matcher(
        [
            Name("Yerlan Karin", "person", "yerlan", "Yerlan Karin", "Karin"),
            Name("Oleg Karin", "person", "oleg", "Oleg Karin", "Karin"),
        ]
    )
    assert found("Yerlan Karin and Oleg Karin met. Karin spoke.", matcher=matcher)[-1] == ("Karin", None)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_hold_where_the_text_is_not_composed(form):
    text = unicodedata.normalize(form, "«Қасым-Жомарт  Тоқа\u00adев» и Ерла́н Карин — ёлка")
    first, second = found(text)
    assert (first[1], second[1]) == ("tokayev", "karin")
    assert unicodedata.normalize("NFC", first[0]) == "Қасым-Жомарт  Тоқа\u00adев"
    assert unicodedata.normalize("NFC", second[0]) == "Ерла\u0301н Карин"


def test_offsets_count_code_points_behind_wide_characters():
    (one,) = MATCHER.suggest(["😀 İstanbul 😀 KISI"])
    assert (one.start, one.end, one.text) == (13, 17, "KISI")


def test_no_names_and_no_text():
    assert Matcher([]).suggest(["Yerlan Karin"]) == []
    assert MATCHER.suggest([]) == []
    assert MATCHER.suggest([""]) == []
    assert Matcher(
        [Name(" ", "person", "x"), Name("—", "organization", "y"), Name("A", "person", "z", "A", "A")]
    ).suggest(["— A"])


WORDS = st.sampled_from(
    [name.spelling for name in [*PEOPLE, *BODIES, *REFORMS]] + ["’s", "а", "тың", "İ", "é", "\u0301", "\u00ad"]
)
TEXT = st.lists(WORDS | st.text(max_size=6), max_size=12).map("".join) | st.lists(WORDS | st.text(max_size=6)).map(
    " ".join
)


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXT, max_size=4))
def test_every_suggestion_is_exactly_the_words_of_its_paragraph(paragraphs):
    spans: dict[int, list[tuple[int, int]]] = {}
    for one in MATCHER.suggest(paragraphs):
        assert one.text == paragraphs[one.paragraph][one.start : one.end]
        assert one.text.strip()
        spans.setdefault(one.paragraph, []).append((one.start, one.end))
    for places in spans.values():
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
