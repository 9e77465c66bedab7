"""Names stand where a reader of the language looks for them."""

import pytest

from people.alphabet import in_order, initial, letters


def test_kazakh_letters_stand_behind_those_they_come_from():
    names = ["Яковлев", "Қарин", "Әбен", "Карим", "Абай", "Өтеген", "Орлов", "Ғани", "Гани", "Ұлы", "Уәли"]
    assert [name for _, name in in_order(enumerate(names), "kk")] == [
        "Абай", "Әбен", "Гани", "Ғани", "Карим", "Қарин", "Орлов", "Өтеген", "Уәли", "Ұлы", "Яковлев",
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "first"), [("en", "Aben"), ("ru", "Абен"), ("kk", "Абен")])
def test_readers_own_script_comes_first(language, first):
    assert in_order([(1, "Aben"), (2, "Абен")], language)[0][1] == first


def test_case_and_hyphens_do_not_part_names():
    names = ["de Vries", "De-Vries B", "Dewan", "Devon"]
    assert [name for _, name in in_order(enumerate(names), "en")] == ["de Vries", "De-Vries B", "Devon", "Dewan"]


@pytest.mark.parametrize(
    ("name", "letter"), [("“Amanat”", "A"), ("Élise", "E"), ("Әсел", "Ә"), ("йод", "Й"), ("4th", "#"), ("", "#")]
)
def test_the_letter_a_name_stands_under(name, letter):
    assert initial(name) == letter


def test_letters_come_once_in_order_and_the_sign_last():
    assert letters(["Қарин", "9", "Әбен", "Абай", "Алия"], "kk") == ["А", "Ә", "Қ", "#"]
