"""Posts, dates, lists and other countries: what a name means at that time and in that company."""

import datetime as dt

import pytest

from articles.suggesting import Matcher, Name
from articles.suggesting.record import Tenure

JUNE = dt.date(2022, 6, 1)
PRESIDENCY = "President of the Republic of Kazakhstan"
NAMES = [
    Name(PRESIDENCY, "organization", "presidency", PRESIDENCY),
    Name("Қазақстан Республикасының Президенті", "organization", "presidency", PRESIDENCY),
    Name("Президент Республики Казахстан", "organization", "presidency", PRESIDENCY),
    Name("Head of State", "organization", "presidency", PRESIDENCY),
    Name("President", "post", "president", "President", of="presidency"),
    Name("Президент", "post", "president", "President", of="presidency"),
    Name("Head of State", "post", "president", "President", of="presidency"),
    Name("State Secretary", "post", "secretary", "State Secretary", of="presidency", until=dt.date(2022, 6, 30)),
    Name("State Counsellor", "post", "counsellor", "State Counsellor", of="presidency", since=JUNE),
    Name("Государственный советник", "post", "counsellor", "State Counsellor", of="presidency", since=JUNE),
    Name("KazISS", "organization", "kaziss", "KazISS"),
    Name("КИСИ", "organization", "kaziss", "KazISS"),
    Name("ҚСЗИ", "organization", "kaziss", "KazISS"),
    Name("Director of KazISS", "post", "director", "Director of KazISS", of="kaziss"),
    Name("Директор КИСИ", "post", "director", "Director of KazISS", of="kaziss"),
    Name("ҚСЗИ директоры", "post", "director", "Director of KazISS", of="kaziss"),
    Name("Senate", "organization", "senate", "Senate"),
    Name("Speaker", "post", "speaker", "Speaker", of="senate"),
    Name("Chair of the Constitutional Council", "post", "chair", "Chair of the Constitutional Council", of="council"),
    Name("Constitutional Council", "organization", "council", "Constitutional Council", until=dt.date(2022, 12, 31)),
    Name("Kassym-Jomart Tokayev", "person", "tokayev", "Kassym-Jomart Tokayev", "Tokayev"),
    Name("Maulen Ashimbayev", "person", "ashimbayev", "Maulen Ashimbayev", "Ashimbayev"),
    Name("Abai Region", "organization", "abai", "Abai Region"),
    Name("Ulytau Region", "organization", "ulytau", "Ulytau Region"),
    Name("Абай облысы", "organization", "abai", "Abai Region"),
    Name("Ұлытау облысы", "organization", "ulytau", "Ulytau Region"),
    Name("Абайская область", "organization", "abai", "Abai Region"),
    Name("Улытауская область", "organization", "ulytau", "Ulytau Region"),
    Name("область Абай", "organization", "abai", "Abai Region"),
    Name("область Ұлытау", "organization", "ulytau", "Ulytau Region"),
    Name("Ministry of Justice of Kazakhstan", "organization", "justice", "Ministry of Justice of Kazakhstan"),
    Name("Министерство юстиции Казахстана", "organization", "justice", "Ministry of Justice of Kazakhstan"),
    Name("Ministry of Defence", "organization", "defence", "Ministry of Defence"),
    Name("Маслихаты", "organization", "maslikhats", "Maslikhats"),
    Name("Maslikhats", "organization", "maslikhats", "Maslikhats"),
]
TENURES = [
    Tenure("tokayev", "presidency", "president", ("President",)),
    Tenure("ashimbayev", "senate", "speaker", ("Speaker",)),
]
MATCHER = Matcher(NAMES, TENURES)
NOW = (dt.date(2023, 3, 3), dt.date(2023, 3, 3))


def found(text: str, on=NOW, kind: str | None = None) -> list[tuple[str, str | None]]:
    return [(one.text, one.slug) for one in MATCHER.suggest([text], on=on) if kind in (None, one.kind)]


def test_a_post_is_what_it_was_on_the_article_s_date():
    text = "The State Secretary and the State Counsellor met."
    april = (dt.date(2022, 4, 1), dt.date(2022, 4, 30))
    assert ("State Secretary", "secretary") in found(text, april)
    assert found(text) == [("State Counsellor", "counsellor")]
    assert len(found(text, None)) == 2, "an article without a date"
    early = MATCHER.suggest(["State Counsellor"], on=april)[0]
    assert early.reason.endswith("on record only since June 2022")


def test_a_body_that_is_no_more_may_still_be_written_about():
    (one,) = MATCHER.suggest(["The Constitutional Council was never a court."], on=NOW)
    assert one.slug == "council"
    assert one.reason.endswith("on record until December 2022")
    (then,) = MATCHER.suggest(["The Constitutional Council met."], on=(JUNE, JUNE))
    assert "until" not in then.reason


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the Director of KazISS", "Director"),
        ("KazISS Director", "Director"),
        ("KazISS’s director", "director"),
        ("директором КИСИ", "директором"),
        ("ҚСЗИ директорының", "директорының"),
    ],
)
def test_a_role_with_its_body(text, role):
    assert found(text, kind="post") == [(role, "director")]
    assert len(found(text, kind="organization")) == 1, "the body is named too"


def test_a_role_with_its_holder():
    assert found("Speaker Maulen Ashimbayev; Maulen Ashimbayev, Speaker", kind="post") == [("Speaker", "speaker")] * 2
    assert found("Speaker Ashimbayev", kind=None) == [("Speaker", "speaker"), ("Ashimbayev", "ashimbayev")]


@pytest.mark.parametrize(
    "text",
    [
        "the Director",
        "a director of the bank",
        "Director of the Bank",
        "the speaker said",
        "Speaker Kassym-Jomart Tokayev",
    ],
)
def test_a_role_alone_is_nobody_s_post(text):
    assert found(text, kind="post") == []


@pytest.mark.parametrize(
    "text",
    [
        "The President signed it.",
        "the president",
        "According to President Tokayev",
        "Kazakh President",
        "Указ Президента",
        "Президенттің жарлығы",
        "President Kassym-Jomart Tokayev",
        "при Президенте РК",
    ],
)
def test_the_president_needs_nothing_beside(text):
    assert {slug for _text, slug in found(text, kind="post")} == {"president"}


@pytest.mark.parametrize(
    "text",
    [
        "Russian President",
        "President of Uzbekistan",
        "President of the Bar Association",
        "President Emmanuel Macron",
        "Vice President",
        "the vice-president",
        "Президент Узбекистана",
        "Ресей Президенті",
        "президент федерации бокса",
        "федерациясының президенті",
        "a president",
        "presidents",
    ],
)
def test_other_presidents_are_not_ours(text):
    assert found(text) == []


def test_names_of_many_officials_are_not_every_one_of_them():
    matcher = Matcher([Name("Governors", "organization", "governors", "Akims of regions")])
    assert [one.text for one in matcher.suggest(["Governors met the governor of a bank and other governors."])] == [
        "Governors"
    ]


@pytest.mark.parametrize("text", ["Head of State", "President of Kazakhstan", "Президент РК", "ҚР Президенті"])
def test_a_name_of_both_the_post_and_its_body_offers_both(text):
    (one,) = MATCHER.suggest([f"{text} said so."], on=NOW)
    assert (one.text, one.kind, one.slug) == (text, "post", "president")
    assert [(other.kind, other.slug) for other in one.others] == [("organization", "presidency")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abai, Zhetysu and Ulytau regions", [("Abai", "abai"), ("Ulytau regions", "ulytau")]),
        ("Abai and Ulytau Regions", [("Abai", "abai"), ("Ulytau Regions", "ulytau")]),
        ("Абайской, Жетысуской и Улытауской областей", [("Абайской", "abai"), ("Улытауской областей", "ulytau")]),
        ("в областях Абай и Ұлытау", [("областях Абай", "abai"), ("Ұлытау", "ulytau")]),
        ("Абай, Жетісу және Ұлытау облыстарын", [("Абай", "abai"), ("Ұлытау облыстарын", "ulytau")]),
        ("the Ministries of Justice and Defence", [("Ministries of Justice", "justice"), ("Defence", "defence")]),
        ("Abai regions", [("Abai regions", "abai")]),
        ("Abai and other regions", []),
    ],
)
def test_bodies_in_a_list_with_one_noun(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Senate of Uzbekistan",
        "the US Senate",
        "the Caspian School of Government",
        "Сенат США",
        "the Polish Senate",
    ],
)
def test_bodies_of_other_countries_and_schools(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ministry of Justice of the Republic of Kazakhstan", "justice"),
        ("Ministry of Justice", "justice"),
        ("Министерством юстиции РК", "justice"),
        ("министерство юстиции", "justice"),
        ("депутаты маслихатов", "maslikhats"),
        ("every maslikhat", "maslikhats"),
    ],
)
def test_renderings_that_no_record_needs_to_list(text, slug):
    assert [one for _words, one in found(text)] == [slug]


def test_a_body_is_likelier_than_the_reform_named_after_it():
    matcher = Matcher(
        [
            Name("Constitutional Court", "reform", "court-restored", "Constitutional Court"),
            Name("Constitutional Court", "organization", "court", "Constitutional Court"),
        ]
    )
    (one,) = matcher.suggest(["The Constitutional Court met."])
    assert (one.kind, one.slug) == ("organization", "court")
    assert [(other.kind, other.slug) for other in one.others] == [("reform", "court-restored")]


def test_of_two_bodies_of_one_name_the_one_that_existed_is_meant():
    matcher = Matcher(
        [
            Name("Constitutional Court", "organization", "first", "First Court", until=dt.date(1995, 12, 31)),
            Name("Constitutional Court", "organization", "court", "Court", since=dt.date(2023, 1, 1)),
        ]
    )
    (one,) = matcher.suggest(["The Constitutional Court met."], on=NOW)
    assert one.slug == "court"
    assert "existed on the article's date" in one.reason
    (one,) = matcher.suggest(["The Constitutional Court met."], on=(dt.date(1994, 1, 1), dt.date(1994, 12, 31)))
    assert one.slug == "first"
