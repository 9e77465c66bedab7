"""The political system on a day and between two: edges of dates, what is not public, and that differences add up."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from people.models import Membership
from reforms.facts import Certainty
from reforms.models import Relation, Rule
from reforms.system import KINDS, System
from tests import factories

pytestmark = pytest.mark.django_db


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def body(**fields):
    return factories.organization(**({"branch": "legislative"} | fields))


def rules_on(text: str) -> dict[str, str]:
    """Return value and certainty of the rules in force."""
    return {rule.value: rule.certainty.value for rule in System.on(day(text)).rules}


@pytest.mark.parametrize(
    ("start", "end", "on", "expected"),
    [
        ("2022-06-05", "2023-03-18", "2022-06-04", None),
        ("2022-06-05", "2023-03-18", "2022-06-05", "sure"),
        ("2022-06-05", "2023-03-18", "2023-03-18", "sure"),
        ("2022-06-05", "2023-03-18", "2023-03-19", None),
        ("2022", "2024", "2021-12-31", None),
        ("2022", "2024", "2022-01-01", "part"),
        ("2022", "2024", "2022-12-30", "part"),
        ("2022", "2024", "2022-12-31", "sure"),
        ("2022", "2024", "2024-01-01", "sure"),
        ("2022", "2024", "2024-01-02", "part"),
        ("2022", "2024", "2024-12-31", "part"),
        ("2022", "2024", "2025-01-01", None),
        ("2024-02", "", "2024-02-28", "part"),
        ("2024-02", "", "2024-02-29", "sure"),
        ("2022", "", "2999-01-01", "sure"),
        ("", "2022", "1900-01-01", "unstated"),
        ("", "2022", "2022-06-01", "part"),
        ("", "2022", "2023-01-01", None),
        ("", "", "2023-01-01", "unstated"),
        ("2022?", "", "2022-05-05", "part"),
    ],
)
def test_a_rule_holds_as_surely_as_its_dates_tell(start, end, on, expected):
    factories.rule(organization=body(), value="98 seats", start_date=start, end_date=end)
    assert rules_on(on).get("98 seats") == expected


def test_two_rules_may_both_hold_in_the_year_in_which_one_took_the_others_place():
    house, seats = body(), factories.aspect()
    factories.rule(organization=house, aspect=seats, value="107", start_date="2007", end_date="2022")
    factories.rule(organization=house, aspect=seats, value="98", start_date="2022")
    assert rules_on("2022-06-01") == {"107": "part", "98": "part"}
    change = System.between(day("2022-06-01"), day("2023-01-01"))
    [(before, after)] = change.rules.changed
    assert ({one.value for one in before}, {one.value for one in after}) == ({"107", "98"}, {"98"})


def test_what_an_unpublished_reform_introduces_is_not_shown_and_what_it_ended_stays_ended():
    house, seats = body(), factories.aspect()
    draft = factories.reform(live=False)
    factories.rule(organization=house, aspect=seats, value="107", start_date="2007", end_date="2022-06-04")
    factories.rule(organization=house, aspect=seats, value="98", start_date="2022-06-05", introduced_by=draft)
    factories.relation(subject=house, object=body(), start_date="2022-06-05", introduced_by=draft)
    system = System.on(day("2022-06-05"))
    assert (system.rules, system.relations) == ((), ())
    draft.live = True
    draft.save()
    system = System.on(day("2022-06-05"))
    assert ([rule.value for rule in system.rules], len(system.relations)) == (["98"], 1)
    assert system.rules[0].reform == draft.slug


def test_nothing_is_told_of_an_institution_while_it_does_not_exist():
    court = body(slug="court", founding_date="2023-01-01", dissolution_date="2026-06-30")
    senate = body(slug="senate")
    factories.rule(organization=court, start_date="2022-06-05")
    factories.relation(subject=senate, object=court, start_date="")
    factories.membership(organization=court, role="Judge", start_date="2022-12-01")
    for text, there in (("2022-12-31", False), ("2023-01-01", True), ("2026-06-30", True), ("2026-07-01", False)):
        system = System.on(day(text))
        assert (system.institution("court") is not None) is there, text
        assert [bool(getattr(system, kind)) for kind in ("rules", "relations", "holders")] == [there] * 3, text


def test_institutions_without_dates_are_there_and_unpublished_ones_and_other_branches_are_not():
    body(slug="old"), body(slug="draft", live=False), factories.organization(slug="institute", branch="civic")
    [one] = System.on(day("1990-01-01")).institutions
    assert (one.slug, one.certainty) == ("old", Certainty.UNSTATED)


def test_reforms_stand_where_the_passages_until_then_prove():
    step = factories.milestone(stage="adopted", date="2022-06-05")
    later = factories.milestone(reform=step.reform, stage="in-force", date="2023-01-01")
    for one in (step, later):
        factories.evidence(milestone=one)
    assert System.on(day("2022-06-04")).reforms == ()
    change = System.between(day("2022-06-05"), day("2023-01-01"))
    [(before, after)] = change.reforms.changed
    assert (before[0].status, after[0].status) == ("adopted", "in-force")


def test_the_earlier_day_must_lie_before_the_later():
    for later in ("2022-01-01", "2021-12-31"):
        with pytest.raises(ValueError, match="before"):
            System.between(day("2022-01-01"), day(later))


DATES = st.sampled_from(["", "1995", "1999-12", "2001-02-28", "2001-03", "2002?", "2003-01-01", "2004"])
DAYS = st.dates(dt.date(1994, 12, 1), dt.date(2005, 2, 1))
PERIOD = st.tuples(DATES, DATES)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    bodies=st.lists(PERIOD, min_size=2, max_size=3),
    held=st.lists(st.tuples(PERIOD, st.integers(0, 2), st.integers(0, 2)), max_size=9),
    days=st.lists(DAYS, min_size=2, max_size=2, unique=True),
)
def test_what_differs_applied_to_the_earlier_day_gives_the_later(bodies, held, days):
    """For any two days, with rules, relations and posts of any dates, some of which exclude each other."""
    earlier, later = sorted(days)
    made = [_made(body, founding_date=start, dissolution_date=end) for start, end in bodies]
    made = [one for one in made if one] or [body()]
    aspects = [factories.aspect(), factories.aspect()]
    for (start, end), kind, number in held:
        period = {"start_date": start, "end_date": end}
        subject, other = made[number % len(made)], made[(number + 1) % len(made)]
        if kind == 0:
            _made(factories.rule, organization=subject, aspect=aspects[number % 2], **period)
        elif kind == 1 and subject != other:
            _made(factories.relation, subject=subject, object=other, **period)
        else:
            _made(factories.membership, organization=subject, role="Member", **period)
    change = System.between(earlier, later)
    before, after = System.on(earlier), System.on(later)
    assert change.apply(before) == after == change.later
    for kind in KINDS:
        if getattr(before, kind) == getattr(after, kind):
            assert not getattr(change, kind), kind
    for model in (Rule, Relation, Membership):
        model.objects.all().delete()
    for one in made:
        one.delete()


def _made(make, **fields):
    """Return a row, or None where its dates cannot be: an end before the beginning, two rules at once."""
    from django.core.exceptions import ValidationError
    from django.db import IntegrityError, transaction

    try:
        with transaction.atomic():
            return make(**fields)
    except (ValidationError, IntegrityError):
        return None


def _queries(work) -> int:
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)


@pytest.mark.usefixtures("unindexed")
def test_five_and_six_queries_whatever_the_data():
    earlier, later = day("2001-01-01"), day("2015-01-01")
    houses = [body() for _number in range(50)]
    _fill(houses, aspects=1, times=1)
    few = _queries(lambda: System.on(later)), _queries(lambda: System.between(earlier, later))
    _fill(houses, aspects=20, times=5)
    assert Rule.objects.count() > 5000
    many = _queries(lambda: System.on(later)), _queries(lambda: System.between(earlier, later))
    assert few == many == (5, 6)


def _fill(houses, aspects: int, times: int) -> None:
    """Give each house a rule in each of new aspects in each of `times` spells of five years."""
    kinds = [factories.aspect() for _number in range(aspects)]
    Rule.objects.bulk_create(
        Rule(organization=house, aspect=kind, value_en="So", start_date=f"{y}-01-01", end_date=f"{y + 4}-12-31")
        for house in houses
        for kind in kinds
        for y in range(1995, 1995 + 5 * times, 5)
    )
