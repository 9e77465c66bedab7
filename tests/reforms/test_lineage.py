"""What became of reforms: over any number of links, in time order, and never by way of a draft."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reforms.lineage import in_time_order, lineage, outcomes
from reforms.models import ReformLink
from tests import factories as f

pytestmark = pytest.mark.django_db


def _reform(title: str, date: str = "", **fields):
    reform = f.reform(title=title, **fields)
    if date:
        f.milestone(reform=reform, stage="in-force", date=date)
    return reform


def _link(source, kind, target):
    return ReformLink.objects.create(source=source, kind=kind, target=target)


@pytest.fixture
def courts():
    second = _reform("Court of 2023", "2023-01-01")
    council = _reform("Council of 1995", "1995-08")
    first = _reform("Court of 1992", "1992")
    _link(council, "replaces", first)
    _link(second, "replaces", council)
    _link(second, "restores", first)
    return first, council, second


def _titles(reform) -> list[str]:
    return [str(stop.reform) for stop in lineage(reform)]


def test_the_whole_lineage_is_seen_from_each_of_its_reforms(courts):
    for reform in courts:
        stops = lineage(reform)
        assert [str(stop.reform) for stop in stops] == ["Court of 1992", "Council of 1995", "Court of 2023"]
        assert [stop.reform for stop in stops if stop.here] == [reform]


def test_each_says_what_it_did_to_those_before(courts):
    deeds = [{(deed.label, str(deed.reform)) for deed in stop.deeds} for stop in lineage(courts[1])]
    assert deeds == [
        set(),
        {("replaces", "Court of 1992")},
        {("replaces", "Council of 1995"), ("restores", "Court of 1992")},
    ]


def test_links_are_followed_far_in_both_directions():
    chain = [_reform(f"Reform {year}", str(year)) for year in range(2000, 2008)]
    for later, earlier in zip(chain[1:], chain, strict=False):
        _link(later, "amends", earlier)
    assert _titles(chain[3]) == [f"Reform {year}" for year in range(2000, 2008)]


def test_parts_and_mere_siblings_are_no_lineage():
    mixed, kurultai, new_constitution = _reform("Mixed", "2022"), _reform("Kurultai", "2026"), _reform("Constitution")
    _link(kurultai, "reverses", mixed)
    _link(kurultai, "implements", new_constitution)
    _link(kurultai, "replaces", _reform("Sibling", "2021"))
    assert _titles(mixed) == ["Mixed", "Kurultai"]
    assert _titles(new_constitution) == []


def test_drafts_are_neither_shown_nor_led_through(courts):
    courts[1].live = False
    courts[1].save()
    assert _titles(courts[2]) == ["Court of 1992", "Court of 2023"]
    assert [one.label for one in outcomes([courts[0].pk])[courts[0].pk]] == ["restored by"]


def test_reforms_that_act_on_each_other_come_to_an_end():
    one, other = _reform("One", "2021"), _reform("Other", "2022")
    _link(one, "amends", other)
    _link(other, "amends", one)
    assert _titles(one) == ["One", "Other"]


def test_outcomes_are_told_of_the_earlier_only(courts):
    first, council, second = courts
    found = outcomes([reform.pk for reform in courts])
    assert {(one.label, one.reform.title) for one in found[first.pk]} == {
        ("replaced by", "Council of 1995"), ("restored by", "Court of 2023"),
    }  # fmt: skip
    assert [one.reform for one in found[council.pk]] == [second]
    assert second.pk not in found


def test_an_undated_reform_stands_where_its_links_put_it():
    day = dt.date
    assert in_time_order({1: day(2022, 1, 1), 2: None, 3: day(1992, 1, 1)}, [(2, "replaces", 1)]) == [3, 1, 2]
    assert in_time_order({1: day(2023, 1, 1), 2: day(2022, 1, 1)}, [(2, "replaces", 1)]) == [1, 2]


def test_queries_do_not_grow_with_the_lineage(courts):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            lineage(courts[0])
        return len(captured)

    few = asked()
    last = courts[2]
    for year in range(2030, 2050):
        later = _reform(f"Reform {year}", str(year))
        _link(later, "amends", last)
        last = later
    assert asked() == few == 2
