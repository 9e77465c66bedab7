"""The first page: what stands where, what is new, who speaks; sensible when there is nothing."""

import pytest

from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db


def test_empty_site_says_so(client):
    page = client.get("/en/").content.decode()
    assert "No reform is on record yet." in page
    assert "No article has been published yet." in page
    assert "statement is on record yet." in page
    assert "No rule that a reform changed has a passage behind it yet." in page


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_each_language_has_a_first_page(client, language):
    answer = client.get(f"/{language}/")
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.content.decode()


def test_statuses_are_counted_and_the_unsupported_named(client):
    factories.evidence(milestone=factories.milestone(stage="adopted"))
    factories.evidence(milestone=factories.milestone(stage="adopted"))
    factories.milestone(stage="in-force")
    context = client.get("/en/").context
    assert context["reforms_total"] == 3
    assert {s.status: s.count for s in context["segments"]} == {"adopted": 2, "unsupported": 1}
    page = client.get("/en/").content.decode()
    assert "Where 3 reforms stand" in page
    assert "No evidence yet" in page


def test_segments_fill_the_bar(client):
    for stage in ("announced", "adopted", "in-force"):
        factories.evidence(milestone=factories.milestone(stage=stage))
    segments = client.get("/en/").context["segments"]
    ends = [round(float(s.x[:-1]) + float(s.width[:-1])) for s in segments]
    assert ends == [33, 67, 100]


def test_what_changed_stands_before_and_after_with_its_passage_and_who_spoke(client):
    body, reform = factories.organization(name="Presidency", branch="executive"), factories.reform(title="One term")
    aspect, where = factories.aspect(name="Term of office"), factories.passage(factories.article(published="2022-09"))
    factories.rule(organization=body, aspect=aspect, value="5 years", start_date="2007", end_date="2022-09-16")
    new = factories.rule(
        organization=body, aspect=aspect, value="7 years", start_date="2022-09-17", introduced_by=reform
    )
    factories.evidence(where, rule=new, milestone=None)
    said = factories.passage()
    for name in ("Early Voice", "Middle Voice", "Late Voice"):
        factories.statement(said, (reform,), speaker=factories.person(name=name))
    page = " ".join(client.get("/en/").content.decode().split())
    row = page[page.index("Presidency") : page.index("Where 1 reform stands")]
    assert row.index("<s>5 years</s>") < row.index("<b>7 years</b>") < row.index(f"/en/passages/{where.pk}/")
    assert "since 17 September 2022" in row
    assert "Late Voice" in row
    assert "Middle Voice" in row
    assert "Early Voice" not in row
    assert f"/en/passages/{said.pk}/" in row
    comparison = client.get("/en/").context["comparison"]
    assert client.get("/en/system/" + comparison).status_code == 200
    assert comparison.endswith("against=2022-09-16")


def test_latest_steps_link_to_the_passage_and_leave_out_the_unsupported(client):
    where = factories.passage()
    factories.evidence(where, milestone=factories.milestone(reform=factories.reform(title="Shown step")))
    factories.milestone(reform=factories.reform(title="Bare step"))
    page = client.get("/en/").content.decode()
    assert "Shown step" in page
    assert f'href="/en/passages/{where.pk}/"' in page
    assert "Bare step" not in page


def test_a_milestone_that_is_only_contradicted_is_no_step(client):
    factories.evidence(milestone=factories.milestone(), stance="contradicts")
    assert client.get("/en/").context["steps"] == []


def test_each_speaker_stands_once_with_the_latest_position(client):
    speaker = factories.person(name="Aida Speaker")
    old, new = factories.article(published="2022"), factories.article(published="2023-05")
    factories.statement(factories.passage(new), speaker=speaker, position="The newer position.")
    factories.statement(factories.passage(old), speaker=speaker, position="The older position.")
    page = client.get("/en/").content.decode()
    assert "The newer position." in page
    assert "The older position." not in page


def test_articles_say_what_they_add_and_their_language(client):
    page = factories.article(title="Мақала", language="kk", publisher=factories.publisher(name="Gazette"))
    reform = factories.reform()
    factories.statement(factories.passage(page), (reform,))
    factories.mention(reform, factories.passage(page))
    text = client.get("/en/").content.decode()
    assert "Gazette" in text
    assert '<span class="tongue">Kazakh</span>' in text
    assert "1 statement<" in text
    assert "1 reform<" in text
    assert 'href="/en/articles/' in text


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    def fill(number: int) -> None:
        for _ in range(number):
            where, body, aspect = factories.passage(), factories.organization(branch="local"), factories.aspect()
            factories.statement(where, (factories.reform(),))
            factories.evidence(where)
            factories.rule(organization=body, aspect=aspect, value="old", start_date="1995", end_date="2022-06-07")
            rule = factories.rule(organization=body, aspect=aspect, introduced_by=factories.reform())
            factories.evidence(where, rule=rule, milestone=None)

    fill(4)
    few = queries(client, "/en/")
    fill(56)
    assert queries(client, "/en/") == few
