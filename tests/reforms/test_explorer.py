"""The explorer of the system: what its page, spreadsheet and data say, and how they refuse what is no day."""

import csv
import io
import re

import pytest
from django.test import Client

from people.models import Membership
from reforms.explorer.asked import Asked
from reforms.explorer.line import date_line
from reforms.explorer.notches import notches
from reforms.models import Relation, Rule
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
PAGE, SHEET, DATA = "/en/system/", "/en/system.csv", "/en/system.json"
BOTH = "?on=2023-03-19&against=2022-01-01"


@pytest.fixture
def state():
    """A chamber whose seats change, a court that takes the place of a council, and a president who appoints."""
    reform = factories.reform(title="Mixed system", slug="mixed")
    bodies = {
        "mazhilis": factories.organization(slug="mazhilis", name="Mazhilis", branch="legislative"),
        "council": factories.organization(
            slug="council", name="Council", branch="justice", dissolution_date="2022-12-31"
        ),
        "court": factories.organization(slug="court", name="Court", branch="justice", founding_date="2023-01-01"),
        "president": factories.organization(slug="president", name="President", branch="executive"),
    }
    seats = factories.aspect(slug="seats", name="Seats", sort_order=1)
    term = factories.aspect(slug="term", name="Term", sort_order=5)
    old = factories.rule(
        organization=bodies["mazhilis"],
        aspect=seats,
        value="107 seats",
        quantity=107,
        start_date="2007",
        end_date="2023-03-18",
    )
    new = factories.rule(
        organization=bodies["mazhilis"],
        aspect=seats,
        value="98 seats",
        quantity=98,
        start_date="2023-03-19",
        introduced_by=reform,
    )
    factories.rule(organization=bodies["mazhilis"], aspect=term, value="Five years", start_date="2022")
    factories.relation(subject=bodies["president"], object=bodies["court"], kind="appoints", start_date="2023-01-01")
    factories.relation(
        subject=bodies["president"], object=bodies["council"], kind="appoints", start_date="", end_date="2022-12-31"
    )
    chair = factories.post(organization=bodies["mazhilis"], label="Speaker")
    for name, start, end in (("Bolat Before", "2021", "2022-12-31"), ("Aliya After", "2023-01-01", "")):
        person = factories.person(name=name)
        factories.membership(person=person, post=chair, start_date=start, end_date=end)
    return bodies | {"old": old, "new": new, "reform": reform}


def get(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def row_of(page: str, *words: str) -> str:
    """Return the only row of a table, as plain words, that has all of `words`."""
    rows = re.findall(r"<tr[ >].*?</tr>", page, re.DOTALL)
    [row] = [row for row in rows if all(word in row for word in words)]
    return " ".join(re.sub(r"<[^>]+>", " ", row).split())


def first_struck(page: str) -> str:
    """Return the markup of the first row in which something is struck."""
    return re.search(r"<tr>(?:(?!</tr>).)*<del>.*?</tr>", page, re.DOTALL)[0]


def test_one_day_alone_has_what_holds_and_no_marks(client, state):
    page = get(client, PAGE + "?on=2022-06-01")
    assert "107 seats" in page
    assert "98 seats" not in page
    assert "rules changed" not in page
    assert "box--new" not in page
    assert "(on some of these days)" in row_of(page, ">Mazhilis<", "107 seats")
    assert "appoints Council" in row_of(page, ">President<", "appoints <a")
    assert "is appointed by President" in row_of(page, ">Council<", "is appointed by")
    assert 'href="/en/organizations/court/"' not in page


def test_without_a_day_it_is_today(client, state, monkeypatch):
    import datetime as dt

    monkeypatch.setattr("reforms.explorer.asked.timezone.localdate", lambda: dt.date(2022, 6, 1))
    assert "107 seats" in get(client, PAGE)
    assert "107 seats" in get(client, PAGE + "?on=&against=")


def test_two_days_show_what_changed_old_struck_beside_new(client, state):
    page = get(client, PAGE + BOTH)
    assert "1 rule changed" in page  # the term became only surer: no change
    row = first_struck(page)
    assert "<del>107 seats</del>" in row
    assert "<ins>98 seats</ins>" in row
    assert 'href="/en/reforms/mixed/"' in row
    assert row.count("unsupported") == 4  # the class and the word, of both
    assert "Bolat Before" in row_of(page, "Aliya After", "Bolat Before")
    for mark, slug in (("new", "court"), ("gone", "council"), ("changed", "mazhilis")):
        assert re.search(rf'class="box box--{mark}" href="/en/organizations/{slug}/"', page), slug
    assert 'data-said="19 March 2023: 1 new, 2 changed, 1 gone"' in page


def test_what_changed_stands_under_the_name_of_its_institution_which_is_told_once(client, state):
    term = Rule.objects.get(value_en="Five years")
    Rule.objects.filter(pk=term.pk).update(
        start_date="2022-03-01", start_earliest="2022-03-01", start_latest="2022-03-01"
    )
    page = get(client, PAGE + BOTH)
    assert "2 rules changed" in page
    table = re.search(r'<table class="table change-table">.*?</table>', page, re.DOTALL)[0]
    assert table.count(">Mazhilis<") == 1
    assert table.index(">Mazhilis<") < table.index("107 seats") < table.index("Five years")
    assert "none on record" in row_of(table, "Term", "Five years")


def test_an_institution_that_came_did_not_exist_and_one_that_went_no_longer_exists(client, state):
    for slug, value, start in (("court", "Eleven judges", "2023-01-01"), ("council", "Seven members", "2000")):
        factories.rule(organization=state[slug], value=value, start_date=start, end_date="")
    page = get(client, PAGE + BOTH)
    assert re.search(
        r"the institution did not exist .*Eleven judges", row_of(page, "Eleven judges", 'class="nothing"')
    )
    assert re.search(r"Seven members .*the institution no longer exists$", row_of(page, "Seven members"))


def test_the_whole_system_is_folded_by_branch_and_each_institution_has_an_address_in_it(client, state):
    page = get(client, PAGE + BOTH)
    folds = dict(re.findall(r'<details class="fold" id="([a-z-]+)">(.*?)</details>', page, re.DOTALL))
    assert {"branch-legislative", "branch-justice", "branch-executive", "relations", "holders"} <= set(folds)
    assert "1 institution<" in folds["branch-legislative"]
    assert 'id="institution-mazhilis"' in folds["branch-legislative"]
    assert page.count('id="institution-council"') == 1  # it is gone: the list of those that are new or gone has it
    assert "<details open" not in page


def test_passages_and_those_that_contradict_are_linked(client, state):
    supporting = factories.evidence(rule=state["new"])
    factories.evidence(rule=state["new"], stance="contradicts", says="100 seats.")
    draft = factories.article(live=False)
    factories.evidence(factories.passage(draft), rule=state["old"])
    page = get(client, PAGE + BOTH)
    row = first_struck(page)
    assert f"/en/passages/{supporting.passage_id}/" in row
    assert "sources disagree" in row
    assert row.count("unsupported") == 2
    assert page.count("100 seats.") == 1
    assert "Mazhilis: Seats" in page


def test_a_rule_that_is_only_contradicted_is_not_told_as_one_that_nothing_supports(client, state):
    passage = factories.passage()
    for value, stance in (("Two terms", "contradicts"), ("Three terms", "supports"), ("Four terms", "")):
        rule = factories.rule(organization=state["court"], aspect=factories.aspect(), value=value, start_date="2023")
        if stance:
            factories.evidence(passage, rule=rule, stance=stance)
    page = get(client, PAGE + "?on=2023-03-19").partition('id="contents"')[2]
    told = {value: page.partition(f"{value} terms")[2].partition("</div>")[0] for value in ("Two", "Three", "Four")}
    assert ["unsupported" in told[one] for one in told] == [True, False, True]
    assert ["sources disagree" in told[one] for one in told] == [True, False, False]


def test_nothing_unpublished_is_shown_or_counted(client, state):
    state["reform"].live = False
    state["reform"].save()
    page = get(client, PAGE + BOTH)
    assert "98 seats" not in page
    assert "Mixed system" not in page
    assert "98 seats" not in get(client, DATA + BOTH) + get(client, SHEET + BOTH)


BAD = {
    "?on=2022": "“2022” is not a day",
    "?on=2022-06": "“2022-06” is not a day",
    "?on=2023-02-29": "“2023-02-29” is not a day",
    "?on=19.03.2023": "is not a day",
    "?on=2022?": "is not a day",
    "?on=２０２３-03-19": "is not a day",
    "?against=soon": "“soon” is not a day",
    "?on=2022-01-01&against=2023-01-01": "does not lie before",
    "?on=2022-01-01&against=2022-01-01": "Both days are",
    "?day=2022-01-01": "has no filter “day”",
    "?on=2022-01-01&on=2023-01-01": "only once",
    "?on=%00": "a character that no text can hold",
}


@pytest.mark.parametrize("query", BAD)
@pytest.mark.parametrize("address", [PAGE, SHEET, DATA])
def test_what_is_no_day_is_refused_with_the_reason(client, address, query):
    answer = client.get(address + query)
    assert answer.status_code == 400
    told = " ".join(answer.json()["errors"]) if address == DATA else answer.content.decode()
    assert BAD[query] in told


def test_days_the_wrong_way_round_can_be_exchanged(client):
    assert 'href="?on=2023-01-01&amp;against=2022-01-01"' in get(
        client, PAGE + "?on=2022-01-01&against=2023-01-01", 400
    )


@pytest.mark.parametrize("on", ["0001-01-01", "1900-01-01", "9999-12-31"])
def test_days_far_away_are_days(client, state, on):
    for address in (PAGE, SHEET, DATA):
        get(client, f"{address}?on={on}")


def test_the_data_has_institutions_by_slug(client, state):
    proof = factories.evidence(rule=state["new"], says="98 seats.")
    data = client.get(DATA + BOTH).json()
    assert (data["date"], data["against"]) == ("2023-03-19", "2022-01-01")
    assert set(data["on"]) == {"mazhilis", "court", "president"}
    assert (set(data["new"]), set(data["gone"])) == ({"court"}, {"council"})
    assert set(data["changed"]) == {"mazhilis", "president"}
    [seats] = data["changed"]["mazhilis"]["rules"]
    assert [rule["quantity"] for rule in seats["before"] + seats["after"]] == [107, 98]
    assert seats["after"][0] == data["on"]["mazhilis"]["rules"][0] | {"certainty": "sure"}
    assert seats["after"][0]["introduced_by"] == "mixed"
    assert seats["after"][0]["evidence"] == [
        {
            "stance": "supports",
            "says": "98 seats.",
            "language": "en",
            "passage": f"http://testserver/en/passages/{proof.passage_id}/",
        }
    ]
    assert seats["before"][0]["start_date"] == "2007"
    assert {tie["object"] for tie in data["changed"]["president"]["relations"]} == {"council", "court"}
    [chair] = data["changed"]["mazhilis"]["holders"]
    assert [one["name"] for one in chair["before"] + chair["after"]] == ["Bolat Before", "Aliya After"]
    alone = client.get(DATA + "?on=2023-03-19").json()
    assert set(alone) == {"date", "on"}
    assert alone["on"] == data["on"]


def test_the_spreadsheet_has_a_line_a_fact_and_no_formula(client, state):
    Rule.objects.filter(pk=state["new"].pk).update(value_en="=HYPERLINK(1)")
    text = get(client, SHEET + BOTH)
    heads, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    facts = {(line[1], line[4]): dict(zip(heads, line, strict=True)) for line in lines}
    assert facts["mazhilis", "107 seats"]["Compared"] == "gone"
    assert facts["mazhilis", "'=HYPERLINK(1)"]["Compared"] == "new"
    assert facts["mazhilis", "'=HYPERLINK(1)"]["Introduced by"] == "Mixed system"
    assert facts["mazhilis", "Five years"]["Compared"] == ""
    assert facts["mazhilis", "Aliya After"]["About"] == "Speaker"
    alone = get(client, SHEET + "?on=2023-03-19")
    assert "Compared" not in alone
    assert "107 seats" not in alone


def test_the_same_answer_is_not_sent_twice(client, state):
    first = client.get(DATA + BOTH)
    assert client.get(DATA + BOTH, headers={"if-none-match": first["ETag"]}).status_code == 304


def test_every_day_of_change_is_a_link_that_keeps_the_comparison(client, state):
    step = factories.milestone(date="2022-06-05")
    page = get(client, PAGE + BOTH)
    assert "on=2022-06-05" not in page  # no passage proves it
    factories.evidence(milestone=step)
    page = get(client, PAGE + BOTH)
    for on in ("2022-06-05", "2023-01-01", "2023-03-19"):
        assert f'<a href="?on={on}&amp;against=2022-01-01" data-step' in page
    assert '<a href="?on=2021-01-01" data-step' in page  # it does not lie after the other day
    assert "1 January 2022: 1 change, of which some are known only as 2022" in page


def test_a_notch_counts_all_that_changed_on_its_day(client, state):
    for _time in range(2):
        factories.rule(organization=state["court"], aspect=factories.aspect(), start_date="2024-05-01", end_date="")
    factories.rule(organization=state["court"], aspect=factories.aspect(), start_date="2020", end_date="2024-04-30")
    assert "1 May 2024: 3 changes" in get(client, PAGE + BOTH)


def test_the_day_after_the_last_is_a_day_of_change_and_near_ones_are_drawn_as_one(state):
    import datetime as dt

    house, today = state["mazhilis"], dt.date(2026, 1, 1)
    for month in range(1, 13):
        for number in range(1, 29):
            aspect = factories.aspect()
            Rule.objects.bulk_create(
                [Rule(organization=house, aspect=aspect, value="x", start_date=f"2010-{month:02}-{number:02}")]
            )
    line = date_line(notches(), Asked(dt.date(2023, 1, 1), dt.date(2022, 1, 1)), today)
    days = [step.day for _year, steps in line.steps for step in steps]
    assert len(days) > 300
    assert days == sorted(days)
    assert dt.date(2023, 1, 1) in days
    assert dt.date(2022, 12, 31) not in days
    places = [float(dot.x.rstrip("%")) for dot in line.dots]
    assert len(places) < 112
    assert all(0 <= place <= 100 for place in places)
    assert any("days with changes, from" in dot.words for dot in line.dots)
    assert (line.earlier.day, line.later.day) == (dt.date(2022, 1, 1), dt.date(2023, 3, 19))


@pytest.mark.usefixtures("unindexed")
def test_a_fixed_number_of_queries(client, state):
    addresses = [address + query for address in (PAGE, SHEET, DATA) for query in (BOTH, "?on=2023-03-19")]
    passage = factories.passage()
    holds = {"rule": state["new"], "relation": Relation.objects.last(), "membership": Membership.objects.last()}
    for name, row in holds.items():
        factories.evidence(passage, **{name: row})
    few = [queries(client, address) for address in addresses]
    for number in range(12):
        house = factories.organization(branch="local", founding_date="2022-06-05" if number % 2 else "")
        for _time in range(4):
            rule = factories.rule(organization=house, introduced_by=factories.reform())
            factories.evidence(passage, rule=rule)
        relation = factories.relation(subject=house, object=state["court"], start_date="2022-08-01")
        factories.evidence(passage, relation=relation)
        holder = factories.membership(organization=house, start_date="2022-08-01")
        factories.evidence(factories.passage(), membership=holder)
    assert [queries(client, address) for address in addresses] == few


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_speaks_every_language(client, state, language):
    assert client.get(f"/{language}/system/{BOTH}").status_code == 200


def test_an_empty_record_is_said_to_be_empty(client):
    assert "No institution of the state is on record for this day." in get(client, PAGE)
