"""Organization pages: which rule held when, who may do what to whom, and who held which post."""

import datetime as dt
import re

import pytest

from people.rules import through_time
from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def chamber():
    """A chamber that had 107 seats until a day and has 98 since another; a president may dissolve it."""
    chamber = f.organization(name="Mazhilis", branch="legislative")
    seats = f.aspect(name="Seats", sort_order=1)
    f.rule(organization=chamber, aspect=seats, value="107 deputies", start_date="2007", end_date="2023-01-19")
    mixed = f.reform(title="Mixed system")
    f.rule(organization=chamber, aspect=seats, value="98 deputies", start_date="2023-03-19", introduced_by=mixed)
    president = f.organization(name="Presidency", branch="executive")
    f.relation(subject=president, kind="dissolves", object=chamber, start_date="1996-01-30", note="After consulting")
    f.relation(subject=chamber, kind="consents-to", object=f.organization(name="Government"), start_date="2007-05-21")
    return chamber


def _page(client, body) -> str:
    return " ".join(client.get(body.get_absolute_url()).content.decode().split())


def test_rules_in_one_respect_stand_on_one_line_in_the_order_of_time(chamber):
    time = through_time(chamber, TODAY)
    (seats,) = time.rules
    assert [line.row.value for line in seats.lines] == ["107 deputies", "98 deputies"]
    assert [line.now for line in seats.lines] == [False, True]
    assert [part.kind for part in seats.lines[0].stretches] == ["maybe", "sure"]
    assert seats.lines[1].stretches[-1].kind == "open"


def test_rules_and_powers_have_one_axis(chamber):
    time = through_time(chamber, TODAY)
    dissolved = time.done[0].lines[0].stretches[0]
    assert float(dissolved.x[:-1]) < float(time.rules[0].lines[0].stretches[0].x[:-1])
    assert time.ticks[0].label == "2000"


def test_the_page_says_what_who_by_which_reform_and_that_no_passage_proves_it(client, chamber):
    page = _page(client, chamber)
    for words in ("107 deputies", "98 deputies", "Mixed system", "dissolved by", "consents to", "After consulting"):
        assert words in page, words
    assert page.count('class="unproved"') == 8  # four facts, drawn and in the table


def test_evidence_stands_beside_its_rule_and_contradictions_are_told(client, chamber):
    rule = chamber.rules.get(value="98 deputies")
    for stance, publisher in (("supports", "The Herald"), ("contradicts", "The Courier")):
        f.evidence(f.passage(f.article(publisher=f.publisher(name=publisher))), rule=rule, stance=stance)
    page = _page(client, chamber)
    held = re.search(rf'<li id="rule-{rule.pk}".*?</li>', page)[0]
    assert "The Herald" in held
    assert "against The Courier" in held
    assert "unproved" not in held


def test_rules_of_drafts_are_not_shown(client, chamber):
    hidden = f.reform(title="Secret reform", live=False)
    f.rule(organization=chamber, value="Secret rule", introduced_by=hidden)
    f.relation(subject=chamber, object=f.organization(name="Secret body", live=False))
    f.relation(object=chamber, subject=f.organization(name="Secret body", live=False))
    assert "Secret" not in _page(client, chamber)


def test_days_on_which_something_changed_lead_to_the_system(client, chamber):
    days = through_time(chamber, TODAY).days
    assert days == [
        dt.date(1996, 1, 30), dt.date(2007, 5, 21), dt.date(2023, 1, 20), dt.date(2023, 3, 19),
    ]  # fmt: skip
    assert 'href="/en/system/?on=2023-03-19"' in _page(client, chamber)


def test_an_organization_without_rules_has_no_such_section(client):
    page = _page(client, f.organization())
    assert "Rules through time" not in page
    assert "/system/?on=" not in page


def test_those_who_held_one_post_stand_together_the_last_first(client, chamber):
    speaker, deputy = (f.post(organization=chamber, label=label) for label in ("Speaker", "Deputy speaker"))
    for post, name, start, end in (
        (speaker, "First Speaker", "2016", "2020-01-01"),
        (deputy, "Some Deputy", "2018", ""),
        (speaker, "Second Speaker", "2020-01-02", ""),
    ):
        f.membership(person=f.person(name=name), post=post, start_date=start, end_date=end)
    page = _page(client, chamber)
    names = re.findall(r'lifeline__post">([^<]+)<|/people/[^"]+">([^<]+)</a>', page)
    assert ["".join(pair) for pair in names][:5] == [
        "Deputy speaker", "Some Deputy", "Speaker", "Second Speaker", "First Speaker",
    ]  # fmt: skip


def test_queries_do_not_grow_with_rules(client, chamber):
    few = queries(client, chamber.get_absolute_url())
    for number in range(5):
        rule = f.rule(organization=chamber, aspect=f.aspect(), introduced_by=f.reform())
        f.evidence(f.passage(f.article(publisher=f.publisher())), rule=rule)
        relation = f.relation(subject=chamber, start_date=f"20{number + 10}", introduced_by=f.reform())
        f.evidence(f.passage(f.article(publisher=f.publisher())), relation=relation)
        f.relation(object=chamber)
    assert queries(client, chamber.get_absolute_url()) == few
