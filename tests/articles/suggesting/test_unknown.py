"""People not on record: who is found, in what role, what only bears a person's name, and that places are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.suggesting.article import Article
from articles.suggesting.findings import UnknownName
from articles.suggesting.names import Suggestion
from articles.suggesting.unknown import find_unknown


def found(*paragraphs: str, language: str = "en", mentions: tuple[Suggestion, ...] = ()) -> list[UnknownName]:
    names = find_unknown(Article(paragraphs, language=language), mentions)
    for name in names:
        assert name.spans
        assert 0 < name.score < 1
        assert name.reason
        for span in name.spans:
            assert span.text == paragraphs[span.paragraph][span.start : span.end]
    return [name for name in names if name.kind == "person"]


def people(*paragraphs: str, language: str = "en") -> list[str]:
    return [person.name for person in found(*paragraphs, language=language)]


def roles(*paragraphs: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(one.name, one.role, one.organization) for one in found(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The text was read by Marat Ospanov.", ["Marat Ospanov"]),
        (
            "She put forward Erlan Saparov, Assan Tolenov and Aigul Ermekova.",
            ["Erlan Saparov", "Assan Tolenov", "Aigul Ermekova"],
        ),
        ("Then ZhapsarbaiTolenov spoke.", ["Zhapsarbai Tolenov"]),
        ("G. Alimzhanova and N. A. Saparov agree.", ["G. Alimzhanova", "N. A. Saparov"]),
        (
            "Yerkebulan Sabituly met Jan van der Berg and Maria Sabitova-Lang.",
            ["Yerkebulan Sabituly", "Jan van der Berg", "Maria Sabitova-Lang"],
        ),
        ("MARAT OSPANOV SPOKE IN ASTANA", ["MARAT OSPANOV"]),
        # names of no listed given name are people only where the words around them say so
        ("Observer Wexley Grundt said so.", ["Wexley Grundt"]),
        ("They saw Wexley Grundt.", []),
        ("Mr. Tolenov agreed.", ["Tolenov"]),
    ],
)
def test_people_are_found(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Fair Kazakhstan of the Second Republic, the Silk Road and the Digital Kazakhstan programme.",
        "East Kazakhstan, Lake Balkhash, Northern Caucasus; on Monday, March 4, in Nur-Sultan.",
        "Between Scylla and Charybdis the Constitutional Council, the Supreme Court and the Prime Minister wait.",
        "The Marat Ospanov Foundation, Marat Ospanov Street and the Marat Ospanov Medical University.",
        "A school named after Marat Ospanov and the ship Marat Ospanov.",
        "Experts Discuss the New Political Model of Modern Kazakhstan",
        "Meanwhile Kazakhstan waits. Yesterday Parliament sat. According Experts Reforms Work.",
    ],
)
def test_what_only_looks_like_a_name_is_left_alone(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The moderator was political analyst Marat Ospanov.", ("political analyst", "")),
        ("Political analyst Marat Ospanov spoke.", ("political analyst", "")),
        (
            "Marat Ospanov, Special Coordinator of the short-term observers, spoke.",
            ("Special Coordinator of the short-term observers", ""),
        ),
        (
            "As Marat Ospanov, Director of the Steppe Institute, emphasised, it works.",
            ("Director", "Steppe Institute"),
        ),
        (
            "Marat Ospanov, head of the water department, Steppe Institute:",
            ("head of the water department", "Steppe Institute"),
        ),
        ("SteppeLab director Marat Ospanov spoke.", ("director", "SteppeLab")),
        ("Professor Marat Ospanov of the Steppe Academy spoke.", ("professor", "Steppe Academy")),
        ("The head of the Steppe Centre, Doctor of Law Marat Ospanov spoke.", ("head", "Steppe Centre")),
        ("In 2019 Marat Ospanov was elected chair of the Steppe Union.", ("chair", "Steppe Union")),
        ("The adviser of the Steppe Fund, Marat Ospanov, spoke.", ("adviser", "Steppe Fund")),
        (
            "Steppe Observer Network will help, its spokeswoman Marat Ospanov said.",
            ("spokeswoman", "Steppe Observer Network"),
        ),
        ("Marat Ospanov heads the Steppe Institute.", ("head", "Steppe Institute")),
        ("The moderator was Marat Ospanov.", ("moderator", "")),
        ("They heard Marat Ospanov on May 3.", ("", "")),
    ],
)
def test_role_and_organization_are_what_the_text_states(text: str, expected: tuple[str, str]) -> None:
    assert roles(text) == [("Marat Ospanov", *expected)]


def test_each_of_a_list_has_the_role_that_stands_with_the_name() -> None:
    text = "researcher of the Steppe Institute Marat Ospanov, head of the Water Centre Aigul Ermekova, poet Ivan Lang"
    assert roles(text) == [
        ("Marat Ospanov", "researcher", "Steppe Institute"),
        ("Aigul Ermekova", "head", "Water Centre"),
        ("Ivan Lang", "poet", ""),
    ]


def test_a_degree_behind_a_post_leads_to_the_next_name() -> None:
    text = "head of the Water Centre Aigul Ermekova, professor of the Steppe Academy, doctor of law Marat Ospanov"
    assert roles(text) == [
        ("Aigul Ermekova", "head", "Water Centre"),
        ("Marat Ospanov", "professor", "Steppe Academy"),
    ]


def test_an_organization_named_before_is_meant_by_its_common_noun() -> None:
    first = "The Steppe Policy Lab has read the programmes."
    assert roles(first, "“Fine,” said Aigul Ermekova, director of the lab.") == [
        ("Aigul Ermekova", "director", "Steppe Policy Lab")
    ]
    assert roles("“Fine,” said Aigul Ermekova, director of the lab.") == [
        ("Aigul Ermekova", "director of the lab", "")
    ]


def test_later_places_belong_to_the_full_name() -> None:
    paragraphs = (
        "Analyst Marat Ospanov and Aigul Ospanova spoke. Ospanov smiled; Mr Ospanov’s hat fell.",
        "M. Ospanov left, Ospanova stayed. Ruslan Ospanov came. The Ospanov Foundation paid.",
    )
    spans = {one.name: [span.text for span in one.spans] for one in found(*paragraphs)}
    assert spans["Marat Ospanov"] == ["Marat Ospanov", "Ospanov", "Ospanov", "M. Ospanov"]
    assert spans["Aigul Ospanova"] == ["Aigul Ospanova", "Ospanova"]
    assert spans["Ruslan Ospanov"] == ["Ruslan Ospanov"]


def test_what_is_on_record_is_not_offered() -> None:
    text = "Marat Ospanov met Aigul Ermekova. Mr Ospanov nodded."
    known = Suggestion("Marat Ospanov", 0, 0, 13, "person", "marat-ospanov", 0.9, "the full name on record")
    assert [one.name for one in found(text, mentions=(known,))] == ["Aigul Ermekova"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("По словам политолога Данияра Оспанова, всё готово.", ("Данияр Оспанов", "политолог", "")),
        ("Директор Института степи Айгуль Ермекова не согласна.", ("Айгуль Ермекова", "директор", "Институт степи")),
        ("Они встретились с Эльвирой Оспановой.", ("Эльвира Оспанова", "", "")),
        ("Письмо Касыму-Жомарту Оспанову передали.", ("Касым-Жомарт Оспанов", "", "")),
        ("Марат Оспанов, член Совета степи, выступил.", ("Марат Оспанов", "член", "Совет степи")),
        (
            "Оспанов Марат Талгатович назначен директором Центра степи.",
            ("Марат Талгатович Оспанов", "директор", "Центр степи"),
        ),
        ("По мнению Петра Совика, рано.", ("Петр Совик", "", "")),
        ("Беседа с Дмитрием Белинским.", ("Дмитрий Белинский", "", "")),
        ("Слова Бахытжан Оспановой верны.", ("Бахытжан Оспанова", "", "")),
        ("Распоряжением Главы государства Марат Оспанов награждён.", ("Марат Оспанов", "", "")),
    ],
)
def test_russian_names_and_roles_are_given_in_the_nominative(text: str, expected: tuple[str, str, str]) -> None:
    assert roles(text, language="ru") == [expected]


def test_russian_surnames_and_patronymics_belong_to_the_full_name() -> None:
    text = "Слово взял Марат Оспанов. – Марат Талгатович, скажите. Мнение Оспанова разделяют."
    (person,) = found(text, language="ru")
    assert [span.text for span in person.spans] == ["Марат Оспанов", "Марат Талгатович", "Оспанова"]


@pytest.mark.parametrize(
    "text", ["Фонд Марата Оспанова открыт.", "На улице Марата Оспанова тихо.", "Школа имени Марата Оспанова."]
)
def test_russian_institutions_and_streets_are_no_people(text: str) -> None:
    assert people(text, language="ru") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Саясаттанушы Нұрлан Әбеновтің айтуынша, рөлі артады.", ("Нұрлан Әбенов", "саясаттанушы", "")),
        (
            "Дала зерттеулері институтының директоры Еркін Оспан келді.",
            ("Еркін Оспан", "директоры", "Дала зерттеулері институты"),
        ),
        ("Жиынға Бауыржан Бекұлымен бірге келді.", ("Бауыржан Бекұлы", "", "")),
        ("Айгүл Төлен, тарихшы:", ("Айгүл Төлен", "тарихшы", "")),
    ],
)
def test_kazakh_names_lose_the_ending_of_their_case(text: str, expected: tuple[str, str, str]) -> None:
    assert roles(text, language="kk") == [expected]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Saıasattanýshy Nurlan Ábenovtiń aıtýynsha, róli artady, dedi Ábenov.", "Nurlan Ábenov", "saıasattanýshy"),
        ("Saiasattanuşy Nūrlan Äbenovtıñ aituynşa, rölı artady, dedı Äbenov.", "Nūrlan Äbenov", "saiasattanuşy"),
    ],
)
def test_kazakh_in_latin_letters(text: str, name: str, role: str) -> None:
    (person,) = found(text, language="kk")
    assert (person.name, person.role) == (name, role)
    assert [span.text for span in person.spans] == [" ".join(text.split()[1:3]), name.split()[1]]


def test_kazakh_streets_and_funds_are_no_people() -> None:
    assert people("Нұрлан Оспанов көшесі мен Нұрлан Оспанов қоры, Нұрлан Оспанов атындағы зал.", language="kk") == []


def test_a_reason_quotes_the_words_that_tell() -> None:
    (person,) = found("The moderator was political analyst Marat Ospanov.")
    assert "political analyst" in person.reason


_WORDS = (
    "Marat Ospanov Aigul M. director of the Institute Center, said «Ой» (KISI) - и партия «Ауыл» Ермековой, Сенат "
    "институтының 😀 é é \u00a0 Mr. — қоры : NAME , “ ” 2023 a\u00ad"
)
WORDS = st.sampled_from(_WORDS.split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), max_size=4), st.sampled_from(["en", "ru", "kk"]))
def test_any_text_is_taken_and_every_place_is_exact(paragraphs: list[str], language: str) -> None:
    found(*paragraphs, language=language)


def test_the_headline_helps_but_is_no_place() -> None:
    article = Article(("“We can,” Ospanov said. Mr Ospanov left.",), title="Marat Ospanov: the steppe can wait")
    (person,) = find_unknown(article, ())
    assert person.name == "Marat Ospanov"
    assert [(span.paragraph, span.text) for span in person.spans] == [(0, "Ospanov"), (0, "Ospanov")]
    assert find_unknown(Article(("Nobody came.",), title="Marat Ospanov: the steppe can wait"), ()) == []
