"""Data quality: what each check finds and what it leaves alone, where a row leads, and its spreadsheet."""

import lxml.html
import pytest

from articles.desk.dead_links import dead_links
from articles.desk.quality import BY_SLUG, CHECKS
from people.merging import merge
from people.models import Organization, PersonLink
from tests import factories
from tests.admin import said
from tests.counting import queries

pytestmark = pytest.mark.django_db
QUALITY = "/admin/desk/quality/"


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def faults(slug):
    check = BY_SLUG[slug]
    return check.tell(list(check.find()))


def found(slug):
    return [fault.what for fault in faults(slug)]


def test_reforms_without_evidence_are_found():
    bare, proven = factories.reform(title="Bare"), factories.reform(title="Proven")
    factories.reform(title="Draft", live=False)
    factories.milestone(reform=bare)
    factories.evidence(milestone=factories.milestone(reform=proven))
    assert found("unsupported-reforms") == ["Bare"]


def test_milestones_that_a_passage_contradicts_are_found():
    step, calm = factories.milestone(), factories.milestone()
    factories.evidence(milestone=step)
    factories.evidence(milestone=step, stance="contradicts")
    factories.evidence(milestone=calm)
    factories.evidence(milestone=calm, stance="contradicts", state="suggested")
    assert [fault.wrong for fault in faults("contradicted-milestones")] == ["1 against it, 1 for it"]


def test_statements_without_a_post_on_that_date_are_found():
    person = factories.person(name="Aigerim Serik")
    now = factories.membership(person=person, start_date="2022", end_date="2023")
    past = factories.membership(person=person, start_date="2001", end_date="2002")
    dated = factories.article(published="2023-03-03")
    rows = [
        factories.statement(factories.passage(dated), speaker=person, membership=now, position="Right."),
        factories.statement(factories.passage(dated), speaker=person, membership=past, position="Wrong post."),
        factories.statement(factories.passage(dated), speaker=person, position="No post."),
        factories.statement(factories.passage(dated), speaker=person, position="Waits.", state="suggested"),
        factories.statement(factories.passage(factories.article(published="")), speaker=person, position="Undated."),
        factories.statement(factories.passage(dated), position="Stranger."),
    ]
    told = {fault.what.partition(": ")[2]: fault.wrong for fault in faults("statements-out-of-post")}
    assert told == {
        "Wrong post.": "1 post fits on 3 March 2023: choose it",
        "No post.": "1 post fits on 3 March 2023: choose it",
        "Stranger.": "No post is on record for 3 March 2023",
    }
    assert faults("statements-out-of-post")[0].url.endswith(f"/{rows[5].pk}/") or len(rows) == 6


def test_memberships_that_overlap_are_found():
    chair, seat = factories.post(role="head"), factories.post(role="judge")
    one, other = factories.person(name="Aigerim One"), factories.person(name="Berik Other")
    for post in (chair, seat):
        factories.membership(person=one, post=post, start_date="2020-01-01", end_date="2022-05-05")
        factories.membership(person=other, post=post, start_date="2022-05-05", end_date="2023")
    assert faults("overlapping-memberships") == []
    factories.membership(person=one, post=chair, start_date="2022-06-01")
    factories.membership(person=one, post=seat, start_date="2022-06-01")
    twice = factories.membership(person=other, post=seat, start_date="2022-07")
    assert {fault.wrong for fault in faults("overlapping-memberships")} == {
        "Held by Berik Other at the same time",
        "The same post at the same time, twice",
    }
    assert any(fault.url.endswith(f"/{twice.pk}/") for fault in faults("overlapping-memberships"))


@pytest.mark.parametrize("order", [1, -1])
def test_partial_dates_count_only_where_they_overlap_for_certain(order):
    chair = factories.post(role="head")
    for start, end in [("2020", "2022-06"), ("2022", "2024")][::order]:
        factories.membership(post=chair, start_date=start, end_date=end)
    assert faults("overlapping-memberships") == []


def test_people_with_one_source_are_found():
    alone, known, draft = factories.person(name="Alone"), factories.person(name="Known"), factories.person(live=False)
    source = factories.publisher()
    for _article in range(2):
        page = factories.article(publisher=source)
        factories.mention(alone, factories.passage(page))
        factories.mention(known, factories.passage(page))
        factories.mention(draft, factories.passage(page))
    factories.statement(speaker=known, where=factories.passage(factories.article(publisher=factories.publisher())))
    factories.mention(alone, state="suggested")
    assert found("single-sourced-people") == ["Alone"]


def test_links_that_lead_nowhere_on_the_site_are_found(settings):
    live, draft = factories.article(title="Live"), factories.article(live=False)
    person, hidden = factories.person(slug="seen"), factories.person(slug="hidden", live=False)
    reform, passage = factories.reform(slug="change"), factories.statement().passage
    good = [
        f'<a linktype="page" id="{live.pk}">a</a>', '<a href="/en/people/seen/">a</a>',
        '<a href="/ru/reforms/change/">a</a>',
        f'<a href="/kk/passages/{passage.pk}/">a</a>', f'<a href="/en/articles/{live.slug}/">a</a>',
        '<a href="/en/articles/">a</a>', '<a href="/en/">a</a>', '<a href="https://example.org/gone">a</a>',
        '<a href="#below">a</a>', '<a href="mailto:a@example.org">a</a>', '<a href="/en/people/?q=x">a</a>',
    ]  # fmt: skip
    bad = [
        f'<a linktype="page" id="{draft.pk}">a</a>', '<a linktype="page" id="999999">a</a>',
        f'<a href="/en/people/{hidden.slug}/">a</a>', '<a href="/en/organizations/nothing/">a</a>',
        '<a href="/en/passages/999999/">a</a>', '<a href="/en/articles/nothing-here/">a</a>',
        '<a href="/nowhere/x/">a</a>',
    ]  # fmt: skip
    text = [("paragraph", f"<p>{' '.join(good)}</p>"), ("paragraph", f"<p>{' '.join(bad)}</p>")]
    page = factories.article(title="Linking", body=text)
    PersonLink.objects.create(person=person, url="http://localhost/en/people/hidden/")
    PersonLink.objects.create(person=person, url="https://example.org/elsewhere")
    dead = dead_links()
    assert [link.href for link in dead if link.where == "Linking"] == [
        f"page:{draft.pk}", "page:999999", "/en/people/hidden/", "/en/organizations/nothing/", "/en/passages/999999/",
        "/en/articles/nothing-here/", "/nowhere/x/",
    ]  # fmt: skip
    assert [link.href for link in dead if link.where != "Linking"] == ["http://localhost/en/people/hidden/"]
    assert dead[0].url.endswith(f"/{page.pk}/edit/")
    assert reform.slug == "change"


def test_a_link_to_what_was_merged_is_alive(administrator):
    kept, merged = factories.person(), factories.person(slug="old")
    factories.article(body=[("paragraph", '<p><a href="/en/people/old/">a</a></p>')])
    merge(kept, merged, {}, administrator)
    assert dead_links() == []


def test_passages_adrift_lead_to_the_workbench():
    lost, unimportant = factories.mention(factories.person()).passage, factories.passage()
    for passage in (lost, unimportant):
        passage.state = "adrift"
        passage.save()
    (fault,) = faults("adrift-passages")
    assert fault.url.endswith(f"/articles/{lost.article_id}/annotate/")


def test_the_page_counts_everything_and_lists_one_kind(desk):
    factories.reform(title="Bare")
    page = desk.get(QUALITY)
    table = lxml.html.fromstring(page.content).cssselect(".nice-padding > table.listing")[0]
    cells = [cell.text_content().strip() for cell in table.iter("td")]
    assert cells[:2] == ["Reforms whose status has no evidence", "1"]
    assert len(cells) == 2 * len(CHECKS)
    assert "Bare" in said(page)
    assert "Bare" not in said(desk.get(QUALITY, {"check": "dead-links"}))
    assert desk.get(QUALITY, {"check": "nothing"}).status_code == 404


@pytest.mark.parametrize("check", [check.slug for check in CHECKS])
def test_every_check_is_paged_and_a_spreadsheet(desk, check):
    assert desk.get(QUALITY, {"check": check, "p": "2"}).status_code == 200
    rows = b"".join(desk.get(QUALITY, {"check": check, "export": "csv"}).streaming_content).decode().splitlines()
    assert rows[0] == "What,What is wrong,Where it is mended"


def test_the_spreadsheet_runs_nothing(desk):
    factories.reform(title="=cmd()")
    rows = b"".join(desk.get(QUALITY, {"export": "csv"}).streaming_content).decode().splitlines()
    assert rows[1].startswith("'=cmd(),")


def twice(row, **fields):
    """A second row like a rule or relation, past the check that its model makes, as a merge in SQL would leave it."""
    model = type(row)
    other = model(**{field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields})
    other.pk = None
    for name, value in fields.items():
        setattr(other, name, value)
    return model.objects.bulk_create([other])[0]


class TestRulesAndRelations:
    def test_what_no_passage_supports_is_found(self):
        bare, waits, proven = (factories.rule(value=value) for value in ("Bare", "Waits", "Proven"))
        factories.rule(value="Hidden", organization=factories.organization(live=False))
        factories.evidence(rule=waits, state="suggested")
        factories.evidence(rule=proven)
        assert sorted(found("unsupported-rules")) == sorted([bare.in_words(), waits.in_words()])
        relation = factories.relation()
        factories.evidence(relation=relation, stance="contradicts")
        factories.evidence(relation=factories.relation())
        (fault,) = faults("unsupported-relations")
        assert fault.what == relation.in_words()
        assert fault.url.endswith(f"/relation/edit/{relation.pk}/")

    @pytest.mark.parametrize("make", [factories.rule, factories.relation])
    def test_two_of_a_kind_at_once_are_found(self, make):
        slug = f"overlapping-{make.__name__}s"
        row = make(start_date="2020-01-01", end_date="2022-06-07")
        for start, end in (("2022-06-08", "2022-12"), ("2022-12", "2023"), ("2023", "")):
            twice(row, start_date=start, end_date=end)
        make(start_date="2021")
        assert faults(slug) == []
        twice(row, start_date="2022-06-07", end_date="2022-06-07")
        (fault,) = faults(slug)
        assert fault.wrong == f"Holds at the same time as “{row.in_words()}”"

    def test_an_institution_that_was_not_there_is_named(self):
        court = factories.organization(name="Court", founding_date="1992-06", dissolution_date="1995-10-06")
        for start, end in (("1992-06-01", "1995-10-06"), ("1992", "1995"), ("", "1995-10-05")):
            factories.rule(organization=court, start_date=start, end_date=end)
            factories.relation(object=court, start_date=start, end_date=end)
        for slug in ("rules-out-of-time", "relations-out-of-time"):
            assert faults(slug) == []
        factories.rule(organization=court, start_date="1991", end_date="1995")
        factories.relation(object=court, start_date="1993", end_date="")
        factories.relation(subject=court, start_date="1990", end_date="2000")
        assert [fault.wrong for fault in faults("rules-out-of-time")] == ["Court was founded only later: June 1992"]
        assert [fault.wrong for fault in faults("relations-out-of-time")] == [
            "Court was dissolved before: 6 October 1995",
            "Court was founded only later: June 1992; Court was dissolved before: 6 October 1995",
        ]


def fault_of_every_kind(number):
    """One more row for each check."""
    factories.reform()
    factories.evidence(stance="contradicts")
    chair = factories.post(role="head")
    for _row in range(2):
        factories.membership(post=chair)
    factories.statement(where=factories.passage(factories.article(publisher=factories.publisher())))
    factories.article(body=[("paragraph", f'<p><a href="/en/people/nobody-{number}/">a</a></p>')])
    for make in (factories.rule, factories.relation):
        row = make()  # gone before it began, without evidence, and twice
        Organization.objects.filter(pk=getattr(row, f"{row.SAME[0]}_id")).update(dissolution_latest="2001-12-31")
        twice(row, start_date="2023")
    lost = factories.mention(factories.person()).passage
    lost.state = "adrift"
    lost.save()


@pytest.mark.parametrize("check", [check.slug for check in CHECKS])
def test_a_check_costs_the_same_whatever_the_rows(desk, unindexed, check):
    fault_of_every_kind(0)
    assert len(faults(check)) > 0
    few = queries(desk, f"{QUALITY}?check={check}")
    for number in range(1, 4):
        fault_of_every_kind(number)
    assert queries(desk, f"{QUALITY}?check={check}") == few
