"""The timeline of reforms: dates no more precise than the source, supported and unsupported told apart."""

import datetime as dt
from types import SimpleNamespace

import pytest

from people.periods import span
from reforms.models import Reform
from reforms.tracks import by_first_step, chart, scale_of
from tests import factories as f

TODAY = dt.date(2024, 7, 1)


def _scale(*dates: str):
    spans = [span(date) for date in dates]
    return scale_of(
        [SimpleNamespace(date_earliest=one and one.earliest, date_latest=one and one.latest) for one in spans]
    )


def test_years_with_a_step_are_alike_and_those_without_are_narrow():
    parts = _scale("1992", "2022-06", "2023-01-01", "").parts
    assert [(part.first, part.last, part.idle) for part in parts] == [
        (1992, 1992, False), (1993, 2021, True), (2022, 2022, False), (2023, 2023, False),
    ]  # fmt: skip
    widths = [part.right - part.left for part in parts]
    assert widths[0] == pytest.approx(widths[2])
    assert widths[1] == pytest.approx(0.35 * widths[0])
    assert parts[-1].right == pytest.approx(100)


def test_days_keep_their_order_and_stay_within():
    scale = _scale("1992", "2022", "2023")
    days = [
        dt.date(1992, 1, 1),
        dt.date(1992, 12, 31),
        dt.date(2000, 2, 29),
        dt.date(2022, 6, 5),
        dt.date(2023, 12, 31),
    ]
    places = [scale.share(day) for day in days]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] < 100
    assert not scale.has(dt.date(2024, 1, 1))


def test_no_dates_no_axis():
    assert _scale("").notches() == []


def test_labels_do_not_touch():
    labels = [notch.label for notch in _scale(*(str(year) for year in range(1990, 2027))).notches()]
    assert labels[0] == "1990"
    assert sum(map(bool, labels)) < len(labels) / 2


@pytest.mark.django_db
def test_marks_say_what_is_proved_what_is_ahead_and_how_precise_a_date_is():
    reform = f.reform()
    proved = f.milestone(reform=reform, stage="announced", date="2022-04")
    bare = f.milestone(reform=reform, stage="adopted", date="2022-06-05")
    ahead = f.milestone(reform=reform, stage="in-force", date="2025")
    undated = f.milestone(reform=reform, stage="applied", date="")
    for step in (proved, ahead, undated):
        f.evidence(milestone=step)
    drawn = chart(list(by_first_step(Reform.objects.public().with_status())), TODAY)
    marks = {mark.milestone.pk: mark for mark in drawn.tracks[0].marks}
    assert [marks[step.pk].state for step in (proved, bare, ahead, undated)] == [
        "supported", "unsupported", "ahead", "supported",
    ]  # fmt: skip
    assert [bool(marks[step.pk].width) for step in (proved, bare, ahead, undated)] == [True, False, True, False]
    assert [mark.milestone for mark in drawn.tracks[0].drawn] == [proved, bare, ahead]
    assert drawn.idle
    assert drawn.tracks[0].ends == (marks[proved.pk].x, "100.00%")


@pytest.mark.django_db
def test_today_is_drawn_only_where_it_lies_on_the_axis():
    f.milestone(date="2022-06-05")
    rows = list(by_first_step(Reform.objects.public().with_status()))
    assert chart(rows, TODAY).today == ""
    assert chart(rows, dt.date(2022, 1, 1)).today == "0.00%"


@pytest.mark.django_db
def test_reforms_stand_by_their_first_step():
    late, early, never = f.reform(title="Late"), f.reform(title="Early"), f.reform(title="Never")
    f.milestone(reform=late, date="2023")
    f.milestone(reform=early, stage="applied", date="2024")
    f.milestone(reform=early, date="2021")
    assert list(by_first_step(Reform.objects.public().with_status())) == [early, late, never]
