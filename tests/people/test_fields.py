"""Columns that follow a date keep up on every way into the database."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from people.models import Membership, Organization
from tests import factories

pytestmark = pytest.mark.django_db
JUNE = (dt.date(2022, 6, 1), dt.date(2022, 6, 30))


def test_save_fills_the_days_a_date_can_mean():
    body = factories.organization(founding_date="2022-06")
    body.refresh_from_db()
    assert (body.founding_earliest, body.founding_latest) == JUNE
    body.founding_date = ""
    body.save()
    body.refresh_from_db()
    assert (body.founding_earliest, body.founding_latest) == (None, None)


def test_bulk_create_fills_them_too():
    Organization.objects.bulk_create([Organization(slug="b", name="B", branch="civic", founding_date="2022-06")])
    body = Organization.objects.get(slug="b")
    assert (body.founding_earliest, body.founding_latest) == JUNE
    assert body.folded == "b"


def test_loaddata_fills_them_too(tmp_path):
    fixture = tmp_path / "one.json"
    fixture.write_text(
        '[{"model": "people.organization", "fields": {"slug": "c", "name": "Сенат", "name_en": "Senate",'
        ' "name_ru": "Сенат", "branch": "legislative", "founding_date": "2022-06",'
        ' "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z"}}]'
    )
    call_command("loaddata", str(fixture), verbosity=0)
    body = Organization.objects.get(slug="c")
    assert (body.founding_earliest, body.founding_latest) == JUNE
    assert body.folded == "senate | senat"


def test_the_database_refuses_an_end_before_the_beginning():
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.membership(start_date="2022-06", end_date="2021")
    assert factories.membership(start_date="2022", end_date="2022-03").pk


class TestOnADay:
    def test_memberships_that_may_hold_on_the_day(self):
        secretary = factories.membership(start_date="2019", end_date="2022-06")
        counsellor = factories.membership(start_date="2022-06")
        factories.membership(start_date="2023-01-01")
        unknown = factories.membership()
        day = dt.date(2022, 6, 15)
        assert set(Membership.objects.on(day)) == {secretary, counsellor, unknown}
        assert set(Membership.objects.on(dt.date(2022, 5, 31))) == {secretary, unknown}
        assert set(Membership.objects.on(dt.date(2022, 7, 1))) == {counsellor, unknown}
