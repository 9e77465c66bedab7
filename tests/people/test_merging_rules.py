"""Merging organizations that have rules, relations and results: nothing is lost, contradictions are refused."""

from typing import Any

import pytest
from django.core.serializers import serialize

from articles.models import Evidence
from people.merging import NotMergedError, merge, obstacles, undo
from people.models import Organization
from reforms.models import Event, Relation, Result, Rule
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> tuple[Organization, Organization]:
    return factories.organization(name="Mazhilis"), factories.organization(name="Majilis")


def record() -> list[str]:
    return [serialize("json", model.objects.order_by("pk")) for model in (Rule, Relation, Result, Event, Evidence)]


def test_rules_relations_and_results_go_over_and_come_back(pair: Any, administrator: Any) -> None:
    kept, merged = pair
    seats = factories.aspect()
    factories.rule(organization=kept, aspect=seats, start_date="2007", end_date="2023-03-18")
    moving = factories.rule(organization=merged, aspect=seats, start_date="2023-03-19")
    factories.evidence(rule=moving)
    elects, appoints = factories.relation(object=merged, kind="elects"), factories.relation(subject=merged)
    vote = factories.event(classification="election", elects=merged)
    won = Result.objects.create(event=vote, organization=merged, votes=7)
    before = record()
    done = merge(kept, merged, {}, administrator)
    for row in (moving, elects, appoints, vote, won):
        row.refresh_from_db()
    assert moving.organization == elects.object == appoints.subject == vote.elects == won.organization == kept
    assert undo(done, administrator) == 0
    assert record() == before


def test_what_both_say_is_said_once_with_all_its_proof(pair: Any, administrator: Any) -> None:
    kept, merged = pair
    seats, voters = factories.aspect(), factories.organization()
    vote = factories.event()
    for body in pair:
        same = factories.rule(organization=body, aspect=seats, value="98", start_date="2023-03-19")
        factories.evidence(rule=same)
        factories.evidence(relation=factories.relation(subject=voters, kind="elects", object=body))
        Result.objects.create(event=vote, organization=body, votes=7)
    before = record()
    done = merge(kept, merged, {}, administrator)
    assert kept.rules.get().evidence.count() == kept.relations_from.get().evidence.count() == 2
    assert kept.results.get().votes == 7
    undo(done, administrator)
    assert record() == before


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [("2023-03-19", "", "107"), ("2020", "", "98"), ("", "", "98"), ("2022", "2023-03-19", "98")],
)
def test_rules_that_contradict_each_other_are_named(
    pair: Any, administrator: Any, start: str, end: str, value: str
) -> None:
    kept, merged = pair
    seats = factories.aspect(name="Seats")
    one = factories.rule(organization=kept, aspect=seats, value="98", start_date="2023-03-19")
    other = factories.rule(organization=merged, aspect=seats, value=value, start_date=start, end_date=end)
    (reason,) = obstacles(kept, merged)
    assert one.in_words() in reason
    assert other.in_words() in reason
    with pytest.raises(NotMergedError):
        merge(kept, merged, {}, administrator)
    other.end_date, other.start_date = "2023-03-18", "2001"
    other.save()
    assert obstacles(kept, merged) == []


def test_relations_that_contradict_each_other_or_become_one_to_itself_are_named(pair: Any) -> None:
    kept, merged = pair
    court = factories.organization(name="Court")
    for body, start in ((kept, "2020"), (merged, "2021")):
        factories.relation(subject=body, kind="appoints", object=court, start_date=start)
        factories.relation(subject=court, kind="reviews", object=body, start_date=start)
    factories.relation(subject=kept, kind="elects", object=merged)
    reasons = obstacles(kept, merged)
    assert len(reasons) == 3
    assert "Mazhilis elects Majilis, since 8 June 2022" in reasons[0]
    assert "of one institution to itself" in reasons[0]
    assert "Mazhilis appoints Court, since 2020" in reasons[1]
    assert "Court reviews the acts of Majilis, since 2021" in reasons[2]


def test_results_with_other_numbers_are_named(pair: Any) -> None:
    kept, merged = pair
    vote = factories.event(name="Election of 2023")
    for body, votes in ((kept, 7), (merged, 8)):
        Result.objects.create(event=vote, organization=body, votes=votes)
    (reason,) = obstacles(kept, merged)
    assert "“Election of 2023”" in reason


def test_a_rule_keeps_its_institution_aspect_and_reform_from_being_deleted(client: Any, moderator: Any) -> None:
    from tests.admin import address, said

    client.force_login(moderator)
    rule = factories.rule(value="98 deputies", introduced_by=factories.reform())
    factories.relation(subject=rule.organization)
    for row in (rule.organization, rule.aspect, rule.introduced_by):
        answer = client.post(address(row, "delete", row.pk))
        assert answer.status_code == 409
        assert "Rules: 1" in said(answer)
        assert "98 deputies" in said(answer)
    assert "Relations: 1" in said(client.post(address(rule.organization, "delete", rule.organization.pk)))
    proof = factories.evidence(rule=rule)
    assert "Evidence: 1" in said(client.post(address(rule, "delete", rule.pk)))
    proof.delete()
    assert client.post(address(rule, "delete", rule.pk)).status_code == 302
