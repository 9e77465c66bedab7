"""No date is drawn more precisely than the source gives it."""

import datetime as dt

import pytest
from django.utils import translation

from people.lifeline import describe_period, lifeline
from people.models import Membership
from people.periods import span

TODAY = dt.date(2026, 11, 22)


def _membership(key: int, start: str, end: str = "") -> Membership:
    row = Membership(pk=key, start_date=start, end_date=end)
    for name, edtf in (("start", start), ("end", end)):
        days = span(edtf)
        setattr(row, f"{name}_earliest", days and days.earliest)
        setattr(row, f"{name}_latest", days and days.latest)
    return row


def _drawn(*periods: tuple[str, str]):
    return lifeline([_membership(key, *period) for key, period in enumerate(periods)], {}, TODAY)


def _kinds(line) -> list[str]:
    return [part.kind for part in line.stretches]


def _days(line, kind: str) -> float:
    return sum(float(part.width[:-1]) for part in line.stretches if part.kind == kind)


def test_a_day_has_no_doubt_and_a_month_has_thirty_days_of_it():
    exact, month = _drawn(("2020-01-01", "2022-06-05"), ("2020-01-01", "2022-06")).lines
    assert _kinds(exact) == ["sure"]
    assert _kinds(month) == ["sure", "maybe"]
    assert 0 < _days(month, "maybe") < 0.1 * _days(month, "sure")


def test_what_began_and_ended_in_one_year_is_nowhere_sure():
    assert _kinds(_drawn(("2021", "2021"), ("2019", "2023")).lines[0]) == ["maybe"]


def test_an_open_end_is_drawn_up_to_today_and_left_open():
    line = _drawn(("2022-06-14", "")).lines[0]
    assert line.now
    assert _kinds(line) == ["sure", "open"]


def test_an_unknown_beginning_is_open_and_has_room():
    life = _drawn(("", "2022-06"), ("2022-06", ""))
    assert _kinds(life.lines[0]) == ["open", "maybe"]
    assert _days(life.lines[0], "open") > 0
    assert not life.lines[0].now


def test_without_any_date_there_is_no_picture():
    life = _drawn(("", ""))
    assert life.ticks == []
    assert life.lines[0].stretches == []


@pytest.mark.parametrize("start", ["1990", "2015", "2022-06", "1950"])
def test_the_axis_has_few_years_within_the_picture(start):
    ticks = _drawn((start, "")).ticks
    assert 2 <= len(ticks) <= 6
    assert all(0 <= float(tick.x[:-1]) <= 100 for tick in ticks)
    assert [tick.label for tick in ticks] == sorted(tick.label for tick in ticks)


@pytest.mark.parametrize(
    ("language", "start", "end", "words"),
    [
        ("en", "2022-06", "", "since June 2022"),
        ("en", "", "2022", "until 2022"),
        ("en", "2019", "2022-06-05", "2019 – 5 June 2022"),
        ("en", "", "", "dates not stated"),
        ("ru", "2019-03-20", "2022?", "20 марта 2019 г. – 2022"),
        ("kk", "2019-03-20", "2022-06", "2019 ж. 20 наурыз – 2022 ж. маусым"),
    ],
)
def test_periods_in_words(language, start, end, words):
    with translation.override(language):
        assert words in describe_period(start, end)
