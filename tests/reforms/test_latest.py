"""The latest change of each branch of power: proven, in force, surely dated before perhaps dated."""

import datetime as dt

import pytest

from reforms.latest import latest_turns
from tests import factories as f

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 1)


@pytest.fixture
def term():
    return f.aspect(name="Term", sort_order=10)


def changed(body, aspect, before, after, start, *, proven=True, **fields):
    """Put a rule on record in place of another, brought by a reform; return it."""
    day = dt.date.fromisoformat(start.rstrip("?"))
    f.rule(organization=body, aspect=aspect, value=before, start_date="1995", end_date=str(day - dt.timedelta(1)))
    fields.setdefault("introduced_by", f.reform())
    rule = f.rule(organization=body, aspect=aspect, value=after, start_date=start, **fields)
    if proven:
        f.evidence(rule=rule, milestone=None)
    return rule


def told():
    """Return what is told, a line a rule."""
    return [f"{one.before.value} > {one.after.value}" for turn in latest_turns(TODAY) for one in turn.changes]


def test_each_branch_tells_its_latest_change_in_the_order_of_the_picture(term):
    court, president, council = (f.organization(branch=name) for name in ("justice", "executive", "executive"))
    changed(court, term, "none", "six", "2023-01-01")
    changed(council, term, "three", "four", "2020-01-01")
    changed(president, term, "five", "seven", "2022-09-17")
    changed(f.organization(branch="media"), term, "no", "yes", "2024-01-01")
    assert told() == ["five > seven", "none > six"]


def test_an_uncertain_date_stands_behind_a_sure_one_and_what_ended_is_past(term):
    body, other = f.organization(branch="legislative"), f.organization(branch="legislative")
    changed(body, term, "107", "98", "2023-03-19", end_date="2026-06-30")
    rule = changed(body, f.aspect(name="Chambers"), "two", "one", "2026-07-01?")
    assert told() == ["two > one"]
    changed(other, term, "49", "50", "2023-01-01")
    assert told() == ["49 > 50"]
    rule.refresh_from_db()
    assert [turn.organization for turn in latest_turns(TODAY)] == [other]


def test_what_no_passage_proves_no_reform_brought_or_replaced_nothing_is_left_out(term):
    body = f.organization(branch="local")
    changed(body, term, "a", "unproven", "2023-01-01", proven=False)
    changed(body, f.aspect(), "a", "no reform", "2023-01-01", introduced_by=None)
    changed(body, f.aspect(), "a", "draft", "2023-01-01", introduced_by=f.reform(live=False))
    f.evidence(milestone=None, rule=f.rule(organization=body, introduced_by=f.reform(), value="first of all"))
    assert told() == []


def test_a_second_rule_of_the_day_is_told_if_it_is_brief():
    body = f.organization(branch="executive")
    one, two = f.aspect(sort_order=20), f.aspect(sort_order=10)
    changed(body, one, "two in a row", "one", "2022-09-17")
    changed(body, two, "five", "seven", "2022-09-17")
    assert told() == ["five > seven", "two in a row > one"]
    changed(body, f.aspect(sort_order=1), "words " * 9, "few", "2022-09-17")
    assert told() == ["words " * 9 + " > few", "five > seven"]


def test_queries_do_not_grow_with_rules(term, django_assert_max_num_queries):
    for branch in ("executive", "legislative", "justice", "local") * 3:
        changed(f.organization(branch=branch), term, "old", "new", "2023-01-01")
    with django_assert_max_num_queries(9):
        assert len(latest_turns(TODAY)) == 4
