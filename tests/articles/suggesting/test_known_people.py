"""People by whatever spelling, and by a title with the surname."""

import datetime as dt

import pytest

from articles.suggesting import Matcher, Name
from articles.suggesting.record import Tenure

NAMES = [
    Name("Yerlan Zhaparov", "person", "zhaparov", "Yerlan Zhaparov", "Zhaparov"),
    Name("Айгуль Султанова", "person", "sultanova", "Aigul Sultanova", "Султанова"),
    Name("Kassym-Jomart Akhmetov", "person", "akhmetov", "Kassym-Jomart Akhmetov", "Akhmetov"),
    Name("Serik Karin", "person", "karin", "Serik Karin", "Karin"),
    Name("Karin", "person", "karin", "Serik Karin"),
    Name("Ombudsman", "organization", "ombudsman", "Ombudsman"),
]
TENURES = [
    Tenure("zhaparov", "ombudsman", "", ("Chief Auditor", "Главный аудитор", "Head of the Audit Chamber")),
]
MATCHER = Matcher(NAMES, TENURES)


def found(*paragraphs: str, matcher: Matcher = MATCHER) -> list[tuple[str, str | None]]:
    return [(one.text, one.slug) for one in matcher.suggest(paragraphs)]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Erlan Zhaparov", "zhaparov"),
        ("Yerlan Japarov", "zhaparov"),
        ("Erlan Dzhaparov", "zhaparov"),
        ("Ерлан Жапаров", "zhaparov"),
        ("Ерлан Джапаров", "zhaparov"),
        ("Ерлана Жапарова", "zhaparov"),
        ("Ерланом Жапаровым", "zhaparov"),
        ("Ерлан Жапаровтың", "zhaparov"),
        ("Жапаров Ерлан", "zhaparov"),
        ("Е. Жапаров", "zhaparov"),
        ("Aigul Sultanova", "sultanova"),
        ("Aygul Sultanova", "sultanova"),
        ("Айгүл Сұлтанова", "sultanova"),
        ("Айгуль Султановой", "sultanova"),
        ("Qasym-Zhomart Ahmetov", "akhmetov"),
        ("Kasymzhomart Akhmetov", "akhmetov"),
        ("Kassym Jomart Akhmetov", "akhmetov"),
        ("Қасым-Жомарт Ахметов", "akhmetov"),
        ("Kassym-Jomart K. Akhmetov", "akhmetov"),
        ("Қасым-Жомарт Кемелұлы Ахметов", "akhmetov"),
    ],
)
def test_other_spellings_of_a_name_on_record(text, slug):
    (one,) = MATCHER.suggest([f"Here {text}."])
    assert (one.text, one.slug) == (text, slug)
    assert one.score < 0.95, "less certain than the name as on record"


@pytest.mark.parametrize(
    "text",
    ["Erlan Zhakarov", "Nurlan Zhaparov", "Айгуль Султанов", "Aigul Sultanovich", "Karim Akhmetov", "Е. Жапарова-Ли"],
)
def test_names_that_only_look_alike(text):
    assert found(f"Here {text}.") == []


def test_another_spelling_is_told_as_such():
    (one,) = MATCHER.suggest(["Erlan Japarov came."])
    assert one.reason == "“Erlan Japarov”, another spelling of the name Yerlan Zhaparov"


def test_a_surname_goes_by_the_other_spelling_too():
    assert found("Erlan Japarov came. Japarov left.", "Ерлан Жапаров: это слова Жапарова.") == [
        ("Erlan Japarov", "zhaparov"),
        ("Japarov", "zhaparov"),
        ("Ерлан Жапаров", "zhaparov"),
        ("Жапарова", "zhaparov"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yesterday Chief Auditor Zhaparov spoke.", "Zhaparov"),
        ("Слова главного аудитора Жапарова", "Жапарова"),
        ("the Head of the Audit Chamber Zhaparov", "Zhaparov"),
    ],
)
def test_a_title_with_the_surname_is_the_person_who_bore_it(text, name):
    (one,) = [one for one in MATCHER.suggest([text, "Then Zhaparov left."]) if one.paragraph == 0]
    assert (one.text, one.slug) == (name, "zhaparov")
    assert "a title of Yerlan Zhaparov" in one.reason
    assert found("Minister Zhaparov spoke.") == [], "a title that is not his"
    assert found(text.replace("Zhaparov", "Akhmetov").replace("Жапаров", "Ахметов")) == []


def test_a_person_named_by_a_title_goes_by_the_surname_from_there():
    assert found("Zhaparov came. Chief Auditor Zhaparov spoke. Zhaparov left.") == [("Zhaparov", "zhaparov")] * 2


def test_a_surname_on_record_stands_alone_but_not_with_another_given_name():
    assert found("Karin said so.", "Aigul Karin left.", "T. Karin wrote.", "Serik Karin and Karin.") == [
        ("Karin", "karin"),
        ("Serik Karin", "karin"),
        ("Karin", "karin"),
    ]


def test_a_list_of_people_is_not_read_as_surname_and_given_name():
    names = [
        Name("Yerlan Karin", "person", "karin", "", "Karin"),
        Name("Yerlan Tukumov", "person", "tuk", "", "Tukumov"),
    ]
    assert found("Aben, Karin, Yerlan Tukumov", matcher=Matcher(names)) == [("Yerlan Tukumov", "tuk")]


def test_a_region_s_list_behind_a_name_does_not_swallow_it():
    assert found("Қасым-Жомарт Ахметов Абай, Жетісу және Ұлытау облыстарын құрды") == [
        ("Қасым-Жомарт Ахметов", "akhmetov")
    ]


def test_of_two_people_of_one_name_the_article_tells_which():
    names = [
        Name("Serik Omarov", "person", "judge", "Serik Omarov (judge)", "Omarov"),
        Name("Serik Omarov", "person", "writer", "Serik Omarov (writer)", "Omarov"),
        Name("Supreme Court", "organization", "court", "Supreme Court"),
    ]
    matcher = Matcher(names, [Tenure("judge", "court", "", ("Judge",), dt.date(2020, 1, 1))])
    told = matcher.suggest(["Serik Omarov spoke.", "The Supreme Court met."])[0]
    assert told.slug == "judge"
    assert "belongs to" in told.reason
    assert [(other.kind, other.slug) for other in told.others] == [("person", "writer")]
    (untold,) = matcher.suggest(["Serik Omarov spoke."])
    assert untold.slug is None
    assert {other.slug for other in untold.others} == {"judge", "writer"}
