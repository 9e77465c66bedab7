"""Spellings of one name fold alike; different names do not."""

import pytest

from people.models import Organization, Person
from people.names import fold
from tests import factories


@pytest.mark.parametrize(
    "spellings",
    [
        ("Tokayev", "Tokaev", "Токаев", "Тоқаев", "Toqaev", "TOKAYEV"),
        ("Kassym-Jomart", "Kasym-Zhomart", "Qassym-Jomart", "Касым-Жомарт", "Қасым-Жомарт"),
        ("Yerlan Karin", "Erlan Karin", "Ерлан Карин", "Ерлан Қарин"),
        ("Mazhilis", "Majilis", "Мажилис"),
        ("Semyon", "Семён", "Семен"),
    ],
)
def test_spellings_of_one_name_fold_alike(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_different_names_stay_apart():
    assert len({fold(name) for name in ("Karin", "Karimov", "Kuanysh", "Kuanyshev", "Abai", "Aben")}) == 6


@pytest.mark.django_db
class TestFindingBySpelling:
    def test_any_script_finds_a_person(self):
        karin = factories.person(name="Yerlan Karin", name_ru="Ерлан Карин")
        factories.person(name="Askar Nursha")
        for typed in ("karin", "Карин", "ҚАРИН", "erlan k"):
            assert list(Person.objects.spelt_like(typed)) == [karin], typed

    def test_other_spellings_find_their_owner(self):
        body = factories.organization(name="Kazakhstan Institute for Strategic Studies")
        body.other_names.create(name="КИСИ")
        body.save()
        assert list(Organization.objects.spelt_like("kisi")) == [body]

    def test_nothing_typed_finds_nothing(self):
        factories.person()
        assert not Person.objects.spelt_like("  «»  ")

    def test_renaming_moves_what_finds_it(self):
        person = factories.person(name="Old Name")
        person.name = "Новое Имя"
        person.save()
        assert list(Person.objects.spelt_like("novoe")) == [person]
        assert not Person.objects.spelt_like("old")
