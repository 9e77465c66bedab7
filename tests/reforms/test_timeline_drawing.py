"""The picture of the timeline: no date is drawn more precisely than it is known, nothing touches, nothing is lost."""

import datetime as dt

import pytest
from django.utils import translation

from reforms.timeline import timeline
from reforms.timeline.axis import ticks
from reforms.timeline.drawing import DESIGN, DOT, _reach
from reforms.timeline.packing import packed
from reforms.timeline.spans import Span
from tests import factories as f

TODAY = dt.date(2026, 11, 22)


def _drawn(kind: str = "event", **options):
    found = timeline(kinds=[kind], today=TODAY, **options)
    return found.chart.lanes[0] if found.chart.lanes else None


@pytest.mark.parametrize(
    ("date", "soft", "days"),
    [("2022-06-05", False, 0), ("2022-06-05?", True, 0), ("2022-06", True, 30), ("2022", True, 365)],
)
@pytest.mark.django_db
def test_a_date_is_drawn_as_wide_as_it_is_vague(date, soft, days):
    f.event(start_date=date)
    (mark,) = _drawn(since="2022", until="2022").marks
    assert mark.soft == soft
    assert (mark.right - mark.left) * 365 / 100 == pytest.approx(days, abs=0.01)


@pytest.mark.django_db
def test_what_reaches_beyond_the_picture_is_cut_at_its_edge():
    f.event(start_date="2022")
    f.membership(post=f.post(organization=f.organization(branch="executive")), start_date="2019-06-12")
    for kind in ("event", "term"):
        (mark,) = _drawn(kind, since="2022-06", until="2022-06").marks
        assert (mark.left, mark.right) == pytest.approx((0, 100))


@pytest.mark.django_db
def test_a_term_is_drawn_to_today_and_left_open():
    f.membership(post=f.post(organization=f.organization(branch="executive")), start_date="2024")
    (mark,) = _drawn("term").marks
    assert [piece.kind for piece in mark.pieces] == ["maybe", "sure", "open"]


@pytest.mark.parametrize("title", ["Vote", "A name so long that it needs to be cut where there is no room for it"])
@pytest.mark.parametrize("count", [3, 9, 40])
@pytest.mark.django_db
def test_marks_and_labels_do_not_touch_and_none_is_lost(title, count):
    for number in range(count):
        f.event(name=title, start_date=f"2022-{number % 12 + 1:02}-{number % 28 + 1:02}")
    lane = _drawn(since="2022", until="2022")
    assert len(lane.marks) + sum(more.count for more in lane.more) == count == lane.count
    taken = [(mark.y, *_reach(mark)) for mark in lane.marks]
    for place, (level, left, right) in enumerate(taken):
        assert -100 * DOT / DESIGN <= left <= right <= 100 + 100 * DOT / DESIGN
        for other, begin, end in taken[place + 1 :]:
            assert other != level or end <= left or begin >= right
    assert all(0 <= mark.y <= lane.height for mark in lane.marks)


@pytest.mark.django_db
def test_a_crowd_is_counted_and_its_number_leads_to_it(client):
    for number in range(30):
        f.event(name=f"Event {number}", start_date="2022-06-05")
    f.event(start_date="2020-01-01")
    lane = _drawn()
    (more,) = lane.more
    assert more.count == 30 - (len(lane.marks) - 1)
    assert more.url.endswith("?from=2022&to=2022")
    assert client.get(more.url).status_code == 200


def test_what_has_no_room_on_the_levels_is_left_over():
    placed, left_over = packed([(0, 5), (1, 2), (6, 7), (0, 9)], lambda reach: reach, 2)
    assert [level for _mark, level in placed] == [0, 1, 0]
    assert left_over == [(0, 9)]


@pytest.mark.django_db
def test_it_is_narrowed_without_a_request():
    theme, body = f.theme(slug="courts"), f.organization(slug="court", branch="justice")
    reform = f.reform(slug="court-restored")
    reform.themes.add(theme)
    reform.save()
    f.milestone(reform=reform, date="2022-06-05")
    f.event(start_date="2023-01-01", organizer=body)
    f.event(start_date="1990-04-24")
    assert [one.kind for one in timeline(themes=["courts"]).entries] == ["milestone"]
    assert [one.kind for one in timeline(reforms=["court-restored"]).entries] == ["milestone"]
    assert [one.kind for one in timeline(organizations=["court"]).entries] == ["event"]
    assert timeline(today=TODAY).span == Span.years(1990, 2023)
    (mark,) = timeline(since="2022", until="2022").chart.lanes[0].marks
    assert mark.url == f"/en/timeline/?from=2022&to=2022#{mark.entry.key}"


@pytest.mark.parametrize(("since", "until"), [("soon", ""), ("", "2022-6"), ("2023", "2022"), ("2022-06-05", "")])
@pytest.mark.django_db
def test_dates_that_are_none_are_refused(since, until):
    with pytest.raises(ValueError, match=r"."):
        timeline(since=since, until=until)


@pytest.mark.django_db
def test_it_takes_as_many_queries_whatever_the_rows(django_assert_num_queries):
    for _number in range(3):
        f.milestone()
        f.rule()
        f.event(start_date="2022")
    with django_assert_num_queries(13):
        timeline()


@pytest.mark.parametrize(
    ("span", "labels"),
    [
        (Span.years(1990, 2026), ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025"]),
        (Span.years(2022, 2022), ["Jan", "Apr", "Jul", "Oct"]),
        (Span.of("2022-06"), ["1", "11", "21"]),
    ],
)
def test_the_axis_labels_few_even_on_a_phone(span, labels):
    with translation.override("en"):
        assert [tick.label for tick in ticks(span) if tick.rank == "major"] == labels


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("1799", None, None),
        ("2022-00", None, None),
        ("2022-1", None, None),
        ("٢٠٢٢", None, None),
    ],
)
def test_years_and_months_are_read(text, first, last):
    span = Span.of(text)
    assert (span and span.first, span and span.last) == (first, last)


def test_neighbours_are_as_long():
    assert Span.of("2022-12").beside(1) == Span.of("2023-01")
    assert Span.of("2024-03").beside(-1) == Span.of("2024-02")
    assert Span.years(2020, 2029).beside(-1) == Span.years(2010, 2019)
