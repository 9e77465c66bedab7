"""The form of a reform: its milestones, and what evidence each one has."""

from typing import Any

import pytest
from django.test import Client

from reforms.models import Event, Milestone, Reform
from tests import factories
from tests.admin import address, filled_in, said
from tests.counting import queries


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


def test_milestones_stand_on_the_form_with_their_evidence(desk: Client) -> None:
    reform = factories.reform()
    supported = factories.milestone(reform=reform, stage="adopted", date="2022-06-05", note="Voted.")
    factories.evidence(milestone=supported)
    factories.evidence(milestone=supported, stance="contradicts")
    factories.evidence(milestone=supported, state="suggested")
    factories.milestone(reform=reform, stage="in-force", date="2022-06-08", note="In force.")
    page = desk.get(address(Reform, "edit", reform.pk))
    assert "Voted. 1 for, 1 against, 1 to review as a fact" in said(page)
    assert "In force. none as unsupported" in said(page)
    assert address(Milestone, "edit", supported.pk) in page.content.decode()


def test_evidence_in_an_article_that_is_not_published_does_not_make_a_fact(desk: Client) -> None:
    step = factories.milestone(note="Voted.")
    factories.evidence(factories.passage(factories.article(live=False)), milestone=step)
    assert "Voted. 1 for as unsupported" in said(desk.get(address(Reform, "edit", step.reform_id)))


def test_a_milestone_is_added_from_the_reform(desk: Client) -> None:
    reform = factories.reform()
    url = f"{address(Milestone, 'add')}?reform={reform.pk}"
    assert url in desk.get(address(Reform, "edit", reform.pk)).content.decode()
    answer = desk.post(url, filled_in(desk, url, stage="announced", date="2022-03"))
    assert answer.status_code == 302
    assert reform.milestones.get().stage == "announced"


def test_the_same_step_twice_is_an_error_in_the_form(desk: Client) -> None:
    step = factories.milestone()
    url = address(Milestone, "add")
    values = filled_in(desk, url, reform=step.reform_id, stage=step.stage, date=step.date)
    answer = desk.post(url, values)
    assert answer.status_code == 200
    assert "already exists" in said(answer)


def test_choices_of_many_are_kept(desk: Client) -> None:
    event, person = factories.event(), factories.person()
    url = address(Event, "edit", event.pk)
    desk.post(url, filled_in(desk, url, participants=[person.pk]))
    assert list(event.participants.all()) == [person]


@pytest.mark.usefixtures("unindexed")
def test_the_form_asks_as_much_for_60_milestones_as_for_3(desk: Client) -> None:
    reform = factories.reform()
    counts = []
    for number in (3, 60):
        while reform.milestones.count() < number:
            year = 1990 + reform.milestones.count()
            factories.milestone(reform=reform, date=str(year), event=factories.event(), note="")
        counts.append(queries(desk, address(Reform, "edit", reform.pk)))
    assert counts[0] == counts[1]
