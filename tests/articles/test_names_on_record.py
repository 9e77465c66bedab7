"""Names on record as the matcher takes them: every spelling, whose it is and when it was borne."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.names_on_record import family_in, names_on_record
from people.models import OrganizationName, PersonName, PostName
from reforms.models import ReformName
from tests import factories

pytestmark = pytest.mark.django_db


class TestNames:
    def test_all_spellings_of_all_languages(self, karin, kaziss):
        post = factories.post(slug="director", organization=kaziss, label="Director", label_ru="Директор")
        PostName.objects.create(post=post, name="Head")
        reform = factories.reform(slug="court", title="Constitutional Court", title_kk="Конституциялық Сот")
        ReformName.objects.create(reform=reform, name="a court of the constitution")
        names = {(name.kind, name.slug, name.spelling, name.family) for name in names_on_record()}
        assert names == {
            ("person", "karin", "Yerlan Karin", "Karin"),
            ("person", "karin", "Ерлан Карин", "Карин"),
            ("person", "karin", "Erlan Karin", "Karin"),
            ("organization", "kaziss", "Kazakhstan Institute for Strategic Studies", ""),
            ("organization", "kaziss", "KazISS", ""),
            ("organization", "kaziss", "КИСИ", ""),
            ("organization", "kaziss", "KISI", ""),
            ("post", "director", "Director", ""),
            ("post", "director", "Директор", ""),
            ("post", "director", "Head", ""),
            ("reform", "court", "Constitutional Court", ""),
            ("reform", "court", "Конституциялық Сот", ""),
            ("reform", "court", "a court of the constitution", ""),
        }

    def test_a_draft_is_known_what_was_merged_away_is_not(self, karin):
        factories.person(name="Erlan Karyn", live=False, merged_into=karin)
        karin.live = False
        karin.save()
        assert {name.spelling for name in names_on_record()} == {"Yerlan Karin", "Ерлан Карин", "Erlan Karin"}

    def test_queries_do_not_grow_with_rows(self):
        counts = []
        for rows in (3, 60):
            for _ in range(rows):
                PersonName.objects.create(person=factories.person(), name="Somebody Else")
                body = factories.organization()
                OrganizationName.objects.create(organization=body, name="Something Else")
                PostName.objects.create(post=factories.post(organization=body), name="Somebody's Chair")
                ReformName.objects.create(reform=factories.reform(), name="another change")
            with CaptureQueriesContext(connection) as queries:
                assert len(names_on_record()) >= 8 * rows
            counts.append(len(queries))
        assert counts == [8, 8]

    def test_a_post_says_whose_it_is_and_every_name_when_it_was_borne(self, kaziss):
        kaziss.founding_date, kaziss.dissolution_date = "1993-06", "2031"
        kaziss.save()
        OrganizationName.objects.create(organization=kaziss, name="KISI, new", start_date="2022-06", end_date="2040")
        post = factories.post(organization=kaziss, label="Director", start_date="2001~", end_date="2022-06")
        PostName.objects.create(post=post, name="Head", start_date="2010-05-04")
        names = {name.spelling: name for name in names_on_record()}
        assert names["Director"].of == names["Head"].of == "kaziss"
        assert (names["KazISS"].since, names["KazISS"].until) == (date(1993, 6, 1), date(2031, 12, 31))
        assert (names["KISI, new"].since, names["KISI, new"].until) == (date(2022, 6, 1), date(2031, 12, 31))
        assert names["Director"].until == names["Head"].until == date(2022, 6, 30)
        assert names["Head"].since == date(2010, 5, 4)

    @pytest.mark.parametrize(
        ("spelling", "family"),
        [
            ("Yerlan Karin", "Karin"),
            ("Karin Yerlan", "Karin"),
            ("Kárin, Yerlan", "Kárin"),
            ("Bakytzhan Berikbaevich Temirbolat", "Temirbolat"),
            ("Abai", ""),
        ],
    )
    def test_which_words_are_the_family_name(self, spelling, family):
        assert family_in(spelling, {"karin"}) == family
