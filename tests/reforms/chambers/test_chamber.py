"""The seats of a chamber on a day: from rules and results on record, and nothing beyond them."""

import datetime as dt

import lxml.html
import pytest
from django.test import Client
from django.urls import reverse

from people.models import Organization
from reforms.chambers import Chamber, chamber_on
from tests import factories
from tests.counting import queries
from tests.reforms.chambers import rows

pytestmark = pytest.mark.django_db
DAY = dt.date(2023, 3, 19)


def table(chamber: Chamber) -> dict[str, list[int | None]]:
    """Return the seats by row, in the order of the columns."""
    return {row.name: [cell.seats for cell in row.cells] for row in chamber.seating.rows}


def page(client: Client, chamber: Organization, query: str = "") -> lxml.html.HtmlElement:
    answer = client.get(reverse("reforms:chamber", args=[chamber.slug]) + query)
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode())


def test_seats_by_party_and_by_how_they_are_filled() -> None:
    chamber, event = rows.mixed()
    found = chamber_on(chamber, DAY)
    assert [(filling.kind.value, filling.seats) for filling in found.fillings] == [
        ("total", 98), ("list", 69), ("district", 29),
    ]  # fmt: skip
    assert found.election == event
    assert table(found) == {
        "Amanat": [40, 22],
        "Auyl": [8, 0],
        "Respublica": [6, 0],
        "Aq Jol": [6, 0],
        "Self-nominated": [None, 6],
        "People's Party": [5, 0],
        "National Social Democratic Party": [4, 1],
        "Baytaq": [0, 0],
    }
    assert (found.seating.total, len(found.seating.picture.seats), found.notices) == (98, 98, [])


def test_a_seat_whose_party_is_not_known_is_drawn_as_such() -> None:
    chamber = factories.organization()
    rows.count(chamber, "total", 10)
    rows.count(chamber, "list", 6)
    event = rows.election(chamber, "2023-03-19")
    rows.won(event, factories.organization(name="Alpha"), list_seats=4)
    found = chamber_on(chamber, DAY)
    assert [column.label for column in found.seating.columns] == ["By party list", "No rule on record says how"]
    assert table(found) == {"Alpha": [4, None], "Party not on record": [2, 4]}
    assert [(group.mark.tone, len(group.seats)) for group in found.seating.groups] == [(1, 4), (0, 2), (0, 4)]


def test_without_results_the_picture_tells_how_seats_are_filled() -> None:
    chamber = factories.organization()
    rows.count(chamber, "list", 6)
    rows.count(chamber, "appointed", 3)
    found = chamber_on(chamber, DAY)
    assert table(found) == {"Party not on record": [6, 3]}
    assert [group.mark.name for group in found.seating.groups] == ["list-1", "appointed-2"]
    assert found.election is None


def test_a_rule_that_no_seat_is_filled_in_a_way_makes_no_column() -> None:
    chamber = factories.organization()
    rows.count(chamber, "list", 6)
    rows.count(chamber, "indirect", 0, value="none")
    found = chamber_on(chamber, DAY)
    assert table(found) == {"Party not on record": [6]}
    assert [filling.rules[0].rule.value for filling in found.fillings] == ["6 seats", "none"]


def test_no_number_is_made_up_where_no_row_says_one() -> None:
    chamber = factories.organization()
    rows.count(chamber, "list", None, value="by party lists")
    found = chamber_on(chamber, DAY)
    assert (found.seating.total, found.seating.picture) == (0, None)
    assert table(found) == {"Party not on record": [None]}


def test_of_two_rules_that_may_have_held_neither_number_is_drawn() -> None:
    chamber = factories.organization()
    rows.count(chamber, "total", 107, "2007", end_date="2022")
    rows.count(chamber, "total", 98, "2022")
    assert chamber_on(chamber, dt.date(2021, 6, 1)).seating.total == 107
    assert chamber_on(chamber, dt.date(2023, 1, 1)).seating.total == 98
    unsure = chamber_on(chamber, dt.date(2022, 6, 1))
    assert [str(held.certainty) for held in unsure.fillings[0].rules] == ["part", "part"]
    assert unsure.seating.total == 0


def test_results_that_do_not_fit_later_rules_are_not_drawn(client: Client) -> None:
    chamber = factories.organization()
    rows.count(chamber, "list", 98, "2007", end_date="2022-06-07")
    rows.count(chamber, "list", 69, "2022-06-08")
    rows.won(rows.election(chamber, "2021-01-10"), factories.organization(name="Alpha"), list_seats=76)
    assert table(chamber_on(chamber, dt.date(2022, 6, 7)))["Alpha"] == [76]
    later = chamber_on(chamber, dt.date(2022, 6, 8))
    assert table(later) == {"Party not on record": [69]}
    assert "do not fit" in page(client, chamber, "?on=2022-06-08").text_content()


def test_rules_that_contradict_each_other_are_told() -> None:
    chamber = factories.organization()
    rows.count(chamber, "total", 90)
    rows.count(chamber, "list", 69)
    rows.count(chamber, "district", 29)
    assert chamber_on(chamber, DAY).notices == ["The rules give 98 seats by how they are filled, and 90 in all."]


def test_the_latest_election_by_the_day_counts_and_a_later_one_does_not() -> None:
    chamber = factories.organization()
    rows.count(chamber, "list", 10)
    first, second = rows.election(chamber, "2021-01-10"), rows.election(chamber, "2023-03-19")
    rows.election(chamber, "2023")  # may lie after the day
    assert chamber_on(chamber, dt.date(2023, 3, 18)).election == first
    assert chamber_on(chamber, DAY).election == second


def test_what_did_not_exist_or_is_no_chamber_has_no_seats() -> None:
    chamber = factories.organization(founding_date="2022", dissolution_date="2023-06")
    rows.count(chamber, "total", 10)
    assert chamber_on(chamber, dt.date(2021, 12, 31)) is None
    assert chamber_on(chamber, dt.date(2023, 7, 1)) is None
    assert chamber_on(chamber, dt.date(2023, 6, 30)).seating.total == 10
    assert chamber_on(factories.organization(), DAY) is None


def test_a_rule_of_an_unpublished_reform_is_not_shown() -> None:
    chamber = factories.organization()
    rows.count(chamber, "total", 10, introduced_by=factories.reform(live=False))
    assert chamber_on(chamber, DAY) is None


def test_an_unpublished_party_is_not_named() -> None:
    chamber, _event = rows.mixed()
    Organization.objects.filter(name="Amanat").update(live=False)
    found = chamber_on(chamber, DAY)
    assert "Amanat" not in table(found)
    assert table(found)["Party not on record"] == [40, 22]


def test_absurdly_many_seats_are_counted_and_not_drawn(client: Client) -> None:
    chamber = factories.organization()
    rows.count(chamber, "total", 2_000_000_000)
    found = page(client, chamber, "?on=2023-03-19")
    assert "too many seats to draw" in found.text_content()
    assert not found.xpath("//svg[@role='img']")


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries) -> None:
    chamber, event = rows.mixed()
    for _number in range(3):
        factories.article(event=event)
        for rule in chamber.rules.all():
            factories.evidence(rule=rule)
    with django_assert_max_num_queries(5):
        found = chamber_on(chamber, DAY)
        assert all(filling.rules[0].bundle.supported for filling in found.fillings)
        assert [str(article) for article in found.articles]
        assert found.seating.summary


def test_the_page_says_it_as_a_picture_and_as_a_table(client: Client) -> None:
    chamber, event = rows.mixed()
    article = factories.article(event=event, title="Six parties enter")
    proof = factories.evidence(factories.passage(article), rule=chamber.rules.get(aspect__seats="list"))
    found = page(client, chamber, "?on=2023-03-19")
    drawn = found.xpath("//svg[@role='img']")[0]
    assert len(drawn.xpath(".//use")) == 98
    assert drawn.findtext("title").startswith("98 seats. Amanat, By party list: 40; Amanat, In single-mandate")
    assert len(set(found.xpath("//@id"))) == len(found.xpath("//@id"))
    assert not found.xpath("//@style")
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in found.xpath("//table//tr")]
    assert cells[0] == ["Whose seats", "By party list", "In single-mandate districts", "All"]
    assert cells[1] == ["Amanat 3,431,510 votes", "40", "22", "62"]
    assert cells[-1] == ["All seats", "69", "29", "98"]
    hrefs = found.xpath("//a/@href")
    assert proof.passage.get_absolute_url() in hrefs
    assert Organization.objects.get(name="Amanat").get_absolute_url() in hrefs
    assert "Six parties enter" in found.text_content()
    assert found.text_content().count("No evidence yet") == 2


def test_the_page_lists_the_days_on_which_something_changed(client: Client) -> None:
    chamber, _event = rows.mixed()
    rows.count(chamber, "indirect", 9, "2007", end_date="2022")
    nav = page(client, chamber).xpath("//nav[contains(@class, 'chamber__days')]/a")
    assert [(one.get("href"), one.text) for one in nav] == [
        ("?on=2007-12-31", "2007"), ("?on=2023-03-19", "19 March 2023"),
    ]  # fmt: skip


def test_a_day_without_seats_on_record_is_said(client: Client) -> None:
    chamber, _event = rows.mixed()
    assert "counts the seats of Mazhilis on 1 January 1999" in page(client, chamber, "?on=1999-01-01").text_content()


@pytest.mark.parametrize(
    "query",
    ["?on=yesterday", "?on=2023-02-30", "?on=20230319", "?on=2023-W11-7", "?on=2023", "?on=-1", "?on=٢٠٢٣-٠٣-١٩",
     "?on=0000-01-01", "?on=2023-03-19&on=2023-03-20", "?day=2023-03-19", "?on=%00"],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_a_message(client: Client, query: str) -> None:
    chamber, _event = rows.mixed()
    answer = client.get(reverse("reforms:chamber", args=[chamber.slug]) + query)
    assert answer.status_code == 400
    assert lxml.html.fromstring(answer.content.decode()).xpath("//*[@role='alert']")


@pytest.mark.parametrize("query", ["?on=", "?on=0001-01-01", "?on=9999-12-31"])
def test_no_day_means_today_and_far_days_are_days(client: Client, query: str) -> None:
    chamber, _event = rows.mixed()
    page(client, chamber, query)


def test_only_published_chambers_have_a_page(client: Client) -> None:
    chamber, _event = rows.mixed()
    Organization.objects.filter(pk=chamber.pk).update(live=False)
    for slug in (chamber.slug, factories.organization().slug, "nothing"):
        assert client.get(reverse("reforms:chamber", args=[slug])).status_code == 404


def test_the_page_costs_the_same_whatever_the_rows(client: Client) -> None:
    chamber, event = rows.mixed()
    url = reverse("reforms:chamber", args=[chamber.slug]) + "?on=2023-03-19"
    factories.article(event=event)
    factories.evidence(rule=chamber.rules.first())
    before = queries(client, url)
    for _number in range(3):
        factories.article(event=event)
        factories.evidence(rule=chamber.rules.last())
        rows.won(event, factories.organization(), district_seats=0)
    assert queries(client, url) == before


def test_the_page_of_a_chamber_shows_its_seats_and_that_of_another_body_none(client: Client) -> None:
    chamber, _event = rows.mixed()
    tree = lxml.html.fromstring(client.get(chamber.get_absolute_url()).content.decode())
    assert len(tree.xpath("//section[@aria-labelledby='seats']//svg[@role='img']//use")) == 98
    other = lxml.html.fromstring(client.get(factories.organization().get_absolute_url()).content.decode())
    assert not other.xpath("//section[@aria-labelledby='seats']")


def test_the_page_of_a_former_chamber_shows_its_last_seats(client: Client) -> None:
    chamber = factories.organization(dissolution_date="1995-03")
    rows.count(chamber, "total", 7, "1994-03-07")
    found = lxml.html.fromstring(client.get(chamber.get_absolute_url()).content.decode())
    assert "1 March 1995" in found.xpath("//section[@aria-labelledby='seats']/h2")[0].text_content()
    assert len(found.xpath("//svg[@role='img']//use")) == 7
