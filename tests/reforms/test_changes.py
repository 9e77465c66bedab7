"""What reforms change: the right rule before each, the right words marked, and nothing that is not public."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people.models.organization import Succession
from reforms.changes import changes_of, compare, relations_of
from tests import factories as f


def _marked(before: str, after: str) -> tuple[str, str]:
    """Return the two wordings with what is cut in square brackets and what is added in angle brackets."""
    signs = {"kept": "{}", "cut": "[{}]", "added": "<{}>"}
    return tuple(" ".join(signs[one.mark].format(one.text) for one in side) for side in compare(before, after))


@pytest.mark.parametrize(
    ("before", "after", "cut", "added"),
    [
        ("Constitutional Council", "Constitutional Court", "Constitutional [Council]", "Constitutional <Court>"),
        ("107 deputies", "98 deputies", "[107] deputies", "<98> deputies"),
        ("Officials, courts", "officials and courts", "Officials, courts", "officials <and> courts"),
        ("5 years, two terms", "Seven years", "[5] years, [two terms]", "<Seven> years"),
        ("By party lists", "Half in districts", "[By party lists]", "<Half in districts>"),
        ("Same words", "Same words", "Same words", "Same words"),
        ("Бес жыл", "Жеті жыл", "[Бес] жыл", "<Жеті> жыл"),
        ("", "98", "", "<98>"),
        ("a b c d e f g h the", "1 2 3 4 5 6 7 8 the", "[a b c d e f g h the]", "<1 2 3 4 5 6 7 8 the>"),
    ],
)
def test_changed_words_are_marked(before, after, cut, added):
    assert _marked(before, after) == (cut, added)


pytestmark = pytest.mark.django_db


@pytest.fixture
def seats():
    return f.aspect(name="Seats")


@pytest.fixture
def reform():
    return f.reform(title="Mixed")


def _rule(organization, aspect, value, start="", end="", by=None):
    return f.rule(
        organization=organization, aspect=aspect, value=value, start_date=start, end_date=end, introduced_by=by
    )


def _befores(reform) -> list[tuple[str | None, str]]:
    found = changes_of([reform.pk]).get(reform.pk, [])
    return [(one.before.value if one.before else None, one.after.value) for one in found]


def test_before_is_the_rule_that_held_last_in_the_same_aspect_of_the_same_body(seats, reform):
    chamber = f.organization()
    _rule(chamber, seats, "67", "1996", "2004")
    _rule(chamber, seats, "107", "2007", "2023-01-19")
    _rule(chamber, seats, "98", "2023-03-19", "2026-06-30", reform)
    _rule(chamber, seats, "145", "2026-07-01")
    _rule(chamber, f.aspect(), "another aspect", "2010", "2023-01")
    _rule(f.organization(), seats, "another body", "2010", "2023-01")
    assert _befores(reform) == [("107", "98")]


def test_a_rule_that_always_held_is_before_and_has_none_before_it(seats, reform):
    chamber = f.organization()
    _rule(chamber, seats, "always", "", "2022-06", reform)
    _rule(chamber, seats, "new", "2022-07", "", reform)
    assert _befores(reform) == [(None, "always"), ("always", "new")]


def test_a_year_shared_by_two_rules_keeps_their_order(seats, reform):
    chamber = f.organization()
    _rule(chamber, seats, "new", "2022-06", "", reform)
    _rule(chamber, seats, "old", "2007", "2022")
    assert _befores(reform) == [("old", "new")]


def _succession(successor, predecessor):
    return Succession.objects.create(successor=successor, predecessor=predecessor, date="2023-01-01")


def test_without_a_rule_of_its_own_that_of_the_forerunner_is_before(seats, reform):
    council, court = f.organization(name="Council"), f.organization(name="Court")
    _succession(court, council)
    _rule(council, seats, "7", "1996", "2022-12-31")
    _rule(court, seats, "11", "2023-01-01", "", reform)
    found = changes_of([reform.pk])[reform.pk][0]
    assert (found.before.value, found.inherited, found.organization) == ("7", True, court)


def test_its_own_rule_goes_before_that_of_the_forerunner(seats, reform):
    council, court = f.organization(), f.organization()
    _succession(court, council)
    _rule(council, seats, "theirs", "1996", "2022-12-31")
    _rule(court, seats, "own", "2022-01-01", "2022-12-31")
    _rule(court, seats, "11", "2023-01-01", "", reform)
    assert _befores(reform) == [("own", "11")]


def test_what_is_not_published_is_neither_before_nor_after(seats, reform):
    chamber, hidden = f.organization(), f.organization(live=False)
    _succession(chamber, hidden)
    _rule(hidden, seats, "hidden body", "1996", "2022-12-31")
    _rule(chamber, seats, "hidden reform", "2010", "2022", f.reform(live=False))
    _rule(chamber, seats, "98", "2023", "", reform)
    _rule(hidden, seats, "hidden too", "2023", "", reform)
    assert _befores(reform) == [(None, "98")]


def test_evidence_of_both_rules_comes_with_them(seats, reform):
    chamber = f.organization()
    before, after = _rule(chamber, seats, "107", "2007", "2022"), _rule(chamber, seats, "98", "2023", "", reform)
    f.evidence(rule=before)
    f.evidence(rule=before, stance="contradicts", says="77")
    f.evidence(rule=after, state="suggested")
    found = changes_of([reform.pk])[reform.pk][0]
    assert found.before_bundle.supported
    assert not found.bundle.supported
    assert [rule for rule, _evidence in found.disputed] == [before]


def test_institutions_stand_by_name_and_aspects_in_their_order(reform):
    senate, mazhilis = f.organization(name="Senate"), f.organization(name="Mazhilis")
    late, early = f.aspect(name="Zeal", sort_order=9), f.aspect(name="Term", sort_order=1)
    for body in (senate, mazhilis):
        for aspect in (late, early):
            _rule(body, aspect, "x", "2022", "", reform)
    found = changes_of([reform.pk])[reform.pk]
    order = [(str(one.organization), str(one.aspect)) for one in found]
    assert order == [("Mazhilis", "Term"), ("Mazhilis", "Zeal"), ("Senate", "Term"), ("Senate", "Zeal")]


def test_relations_are_those_it_introduced_between_published_bodies(reform):
    shown = f.relation(introduced_by=reform)
    f.relation(introduced_by=reform, object=f.organization(live=False))
    f.relation()
    f.evidence(relation=shown)
    found = relations_of(reform.pk)
    assert [one.relation for one in found] == [shown]
    assert found[0].bundle.supported
    assert relations_of(None) == []


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_reforms():
    def grow(number):
        for _at in range(number):
            reform, old, new = f.reform(), f.organization(), f.organization()
            _succession(new, old)
            aspect = f.aspect()
            f.evidence(rule=_rule(old, aspect, "old", "2000", "2010"))
            f.evidence(rule=_rule(new, aspect, "new", "2011", "", reform))
            yield reform.pk

    def asked(keys):
        with CaptureQueriesContext(connection) as captured:
            assert len(changes_of(keys)) == len(keys)
        return len(captured)

    few = list(grow(2))
    assert asked(few) == asked([*few, *grow(20)]) == 8
