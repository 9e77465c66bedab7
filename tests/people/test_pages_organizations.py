"""What readers see of organizations, and what they must not."""

import json
import re

import pytest

from people.models import Organization, OrganizationName, Succession
from people.views import OrganizationView
from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db


def _text(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def _rows(client, query: str) -> set[str]:
    text = client.get(f"/en/organizations/{query}").content.decode()
    return set(re.findall(r'roll__name" href="[^"]*">([^<]*)<', text))


@pytest.fixture
def bodies():
    f.organization(
        name="Council", branch="justice", classification="Court", founding_date="1995", dissolution_date="2022"
    )
    f.organization(name="Court", branch="justice", classification="Court", founding_date="2023-01-01")
    f.organization(name="Mazhilis", branch="legislative", classification="Chamber of Parliament")
    f.organization(name="Draft Body", branch="justice", classification="Secret court", live=False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Council", "Court", "Mazhilis"}),
        ("?branch=justice", {"Council", "Court"}),
        ("?branch=justice&branch=legislative", {"Council", "Court", "Mazhilis"}),
        ("?kind=Chamber+of+Parliament", {"Mazhilis"}),
        ("?on=2000-01-01", {"Council", "Mazhilis"}),
        ("?on=2022-12-31", {"Council", "Mazhilis"}),  # "2022" may mean its last day
        ("?on=2023-01-01", {"Court", "Mazhilis"}),
        ("?q=mazh", {"Mazhilis"}),
        ("?q=мажилис", {"Mazhilis"}),
        ("?letter=c&branch=justice", {"Council", "Court"}),
        ("?letter=D", set()),
        ("?branch=media", set()),
    ],
)
def test_filters(client, bodies, query, found):
    assert _rows(client, query) == found


def test_every_value_has_a_count_as_the_other_filters_leave_it(client, bodies):
    text = _text(client, "/en/organizations/?on=2023-01-01")
    assert 'Justice and rights&nbsp;<span class="facets__count">1</span>' in text
    assert 'Legislative&nbsp;<span class="facets__count">1</span>' in text
    assert "Secret court" not in text


def test_kinds_are_labelled_in_the_readers_language(client):
    f.organization(name="Сот", classification_en="Court", classification_kk="Сот органы")
    assert "Сот органы&nbsp;<span" in _text(client, "/kk/organizations/")
    assert _text(client, "/kk/organizations/?kind=Court").count('class="roll__row"') == 1


def test_what_came_before_and_what_it_is_part_of(client):
    parliament = f.organization(name="Parliament", slug="parliament")
    council = f.organization(name="Council", slug="council", dissolution_date="2022", parent=parliament)
    court = f.organization(name="Court", slug="court", founding_date="2023-01-01")
    f.organization(name="Registry", parent=court)
    Succession.objects.create(successor=court, predecessor=council, date="2023-01-01", note="by the amendments")
    before = _text(client, "/en/organizations/court/")
    relations = before.split('id="relations"')[1].split("</section>")[0]
    for words in (
        "Took the place of",
        "/en/organizations/council/",
        "1 January 2023",
        "by the amendments",
        "Registry",
    ):
        assert words in relations, words
    after = _text(client, "/en/organizations/council/")
    assert "Succeeded by" in after
    assert "/en/organizations/court/" in after
    assert "dissolved 2022" in after
    assert "/en/organizations/parliament/" in after.split("Part of")[1]


def test_people_reforms_acts_events_and_mentions(client):
    body = f.organization(slug="body", name="Mazhilis")
    f.membership(
        organization=body, person=f.person(name="First Chair"), role="Chair", start_date="2016", end_date="2022"
    )
    f.membership(organization=body, person=f.person(name="Second Chair"), role="Chair", start_date="2022-02")
    reform = f.reform(title="Mixed system")
    reform.organizations.add(body)
    reform.save()
    f.evidence(milestone=f.milestone(reform=reform, stage="applied", date="2023-03-19"))
    f.legal_act(title="Law on elections", legislation_passed_by=body, legislation_date="2022-11-05")
    f.event(name="Plenary session", organizer=body)
    mention = f.mention(body, f.passage(f.article("In the Mazhilis.", title="Report on it"), "Mazhilis"))
    text = _text(client, "/en/organizations/body/")
    people = text.split('id="people"')[1]
    assert people.index("Second Chair") < people.index("First Chair")
    reforms = text.split('id="reforms"')[1].split("</section>")[0]
    assert "Mixed system" in reforms
    assert "pill--applied" in reforms
    assert "19 March 2023" in reforms
    assert "Law on elections" in text
    assert "Plenary session" in text
    assert "Report on it" in text
    assert f"/en/passages/{mention.passage_id}/" in text


def test_nothing_unpublished_reaches_the_page(client):
    body = f.organization(slug="body", parent=f.organization(name="Hidden Parent", live=False))
    f.organization(name="Hidden Part", parent=body, live=False)
    hidden = f.organization(name="Hidden Predecessor", live=False)
    Succession.objects.create(successor=body, predecessor=hidden)
    Succession.objects.create(successor=f.organization(name="Hidden Successor", live=False), predecessor=body)
    f.membership(organization=body, person=f.person(name="Hidden Person", live=False), role="Chair")
    reform = f.reform(title="Hidden Reform", live=False)
    reform.organizations.add(body)
    reform.save()
    f.mention(body, f.passage(f.article("Text.", title="Hidden Article", live=False)))
    f.mention(body, f.passage(f.article("Text.", title="Hidden Suggestion")), state="suggested")
    text = _text(client, "/en/organizations/body/")
    assert "Hidden" not in text
    row = _text(client, "/en/organizations/").split('class="roll__row"')[1]
    assert "Hidden" not in row
    assert "1 person" not in row
    assert "1 reform" not in row
    assert "1 article" not in row
    assert client.get(f"/en/organizations/{hidden.slug}/").status_code == 404


def test_status_falls_back_when_its_evidence_is_unpublished(client):
    body, reform = f.organization(slug="body"), f.reform()
    reform.organizations.add(body)
    reform.save()
    page = f.article("It is in force.")
    f.evidence(f.passage(page), milestone=f.milestone(reform=reform, stage="in-force"))
    assert "pill--in-force" in _text(client, "/en/organizations/body/")
    page.unpublish()
    assert "pill--unsupported" in _text(client, "/en/organizations/body/")


@pytest.mark.parametrize(("query", "status"), [("?page=9", 404), ("?articles=x", 404), ("?branch=justice", 400)])
def test_bad_parameters_of_an_organization(client, query, status):
    f.organization(slug="body", summary="What it is.")
    answer = client.get(f"/en/organizations/body/{query}")
    assert answer.status_code == status
    assert "What it is." not in answer.content.decode().split("<main")[1]


def test_preview_shows_draft_spellings_and_parents(client, rf):
    body = f.organization(name="Old", live=False)
    body.name = body.name_en = "New Institute"
    body.other_names.add(OrganizationName(name="Fresh Spelling"))
    answer = OrganizationView.as_view()(rf.get("/?in_preview_panel=true"), slug=body.slug, preview=body).render()
    assert "New Institute" in answer.content.decode()
    assert "Fresh Spelling" in answer.content.decode()
    unsaved = OrganizationView.as_view()(rf.get("/"), slug="", preview=Organization(name="Unsaved", branch="civic"))
    assert "Unsaved" in unsaved.render().content.decode()


@pytest.mark.parametrize(("branch", "kind"), [("justice", "GovernmentOrganization"), ("media", "Organization")])
def test_structured_data(client, branch, kind):
    f.organization(slug="body", name="Body </script>", branch=branch, founding_date="1995", dissolution_date="2022?")
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', _text(client, "/en/organizations/body/"))[1])
    assert data["@type"] == kind
    assert data["name"] == "Body </script>"
    assert data["foundingDate"] == "1995"
    assert "dissolutionDate" not in data


def _grow(body, number: int) -> None:
    for _ in range(number):
        page = f.article("First words.", event=f.event(organizer=body, parent=f.event()))
        passage = f.passage(page)
        held = f.membership(organization=body, person=f.person(), post=f.post(organization=body), start_date="2020")
        f.evidence(passage, membership=held)
        f.mention(body, passage)
        f.mention(held.person, passage)
        reform = f.reform()
        f.statement(passage, (reform,), speaker=held.person, membership=held)
        reform.organizations.add(body)
        reform.themes.add(f.theme())
        reform.save()
        f.evidence(passage, milestone=f.milestone(reform=reform))
        f.legal_act(legislation_passed_by=body)
        part, other = f.organization(parent=body), f.organization(classification=f"Kind {held.pk}")
        Succession.objects.create(successor=body, predecessor=part)
        Succession.objects.create(successor=other, predecessor=body)
        OrganizationName.objects.create(organization=body, name=f"Spelling {held.pk}")


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    body = f.organization(slug="body")
    _grow(body, 3)
    few = {address: queries(client, address) for address in ("/en/organizations/", "/en/organizations/body/")}
    _grow(body, 57)
    assert {address: queries(client, address) for address in few} == few
    assert few["/en/organizations/body/"] <= 36
    assert few["/en/organizations/"] <= 14
