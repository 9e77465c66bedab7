"""The seat calculator: what a reader asks for is counted or refused, never changed in silence."""

from typing import Any
from urllib.parse import urlencode

import lxml.html
import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.counting import queries
from tests.reforms.chambers import rows

pytestmark = pytest.mark.django_db

Tree = lxml.html.HtmlElement
SYSTEM = {"seats": 69, "threshold": 5, "districts": 29, "against": 0, "others": 0}


def address(*lists: tuple[Any, Any, Any], **system: Any) -> str:
    pairs = list((SYSTEM | system).items())
    for name, votes, won in lists:
        pairs += [("name", name), ("votes", votes), ("won", won)]
    return reverse("reforms:seats") + "?" + urlencode(pairs)


def ask(client: Client, url: str = "", status: int = 200) -> Tree:
    answer = client.get(url or reverse("reforms:seats"))
    assert answer.status_code == status
    return lxml.html.fromstring(answer.content.decode())


def text(tree: Tree) -> str:
    return " ".join(tree.text_content().split())


def seats(tree: Tree) -> dict[str, list[str]]:
    """Return the cells of the table under the picture by the name in front."""
    table = tree.xpath("//figure//table/tbody/tr")
    return {row.xpath("th/text()")[0].strip(): [text(cell) for cell in row.xpath("td")] for row in table}


def values(tree: Tree, name: str) -> list[str]:
    return tree.xpath(f"//input[@name='{name}']/@value")


def alerts(tree: Tree) -> str:
    return " ".join(text(one) for one in tree.xpath("//*[@role='alert']"))


def test_it_opens_with_the_last_election_and_its_published_seats(client: Client) -> None:
    rows.mixed()
    tree = ask(client)
    assert seats(tree) == {
        "Amanat": ["40", "22", "62"],
        "Auyl": ["8", "0", "8"],
        "Respublica": ["6", "0", "6"],
        "Aq Jol": ["6", "0", "6"],
        "Self-nominated": ["–", "6", "6"],
        "People's Party": ["5", "0", "5"],
        "National Social Democratic Party": ["4", "1", "5"],
        "Baytaq": ["0", "0", "0"],
    }
    assert "These are the seats that were published." in text(tree)
    assert "Votes cast: 6,366,441. A list needs 318,323 of them. One seat costs 86,546.6522 votes." in text(tree)
    assert (values(tree, "votes")[6], values(tree, "against"), values(tree, "others")) == (
        "146431",
        ["248291"],
        ["0"],
    )
    assert "The votes for Baytaq are what the others leave of the votes cast" in text(tree)
    assert "below the threshold" in text(tree)


def test_other_seats_than_those_published_are_said(client: Client) -> None:
    _chamber, event = rows.mixed()
    event.results.filter(list_seats=8).update(list_seats=9)
    tree = ask(client)
    assert "Other seats were published for these votes." in text(tree)


def test_a_change_in_the_address_changes_the_seats_and_keeps_the_rest(client: Client) -> None:
    rows.mixed()
    tree = ask(client, reverse("reforms:seats") + "?threshold=6")
    assert seats(tree)["National Social Democratic Party"] == ["0", "1", "1"]
    assert values(tree, "threshold") == ["6"]
    assert values(tree, "seats") == ["69"]
    assert "published" not in text(tree).lower()


def test_it_counts_what_the_reader_writes(client: Client) -> None:
    tree = ask(client, address(("Alpha", "3,000", 2), ("Beta", "1 000", ""), ("", "", ""), seats=4, districts=5))
    assert seats(tree) == {"Alpha": ["3", "2", "5"], "Beta": ["1", "–", "1"], "Given to nobody": ["0", "3", "3"]}
    assert len(tree.xpath("//svg[@role='img']//use")) == 9
    assert values(tree, "votes") == ["3,000", "1 000"]


def test_the_order_of_lists_does_not_change_seats(client: Client) -> None:
    lists = [("A", 500, 0), ("B", 301, 0), ("C", 199, 0)]
    straight, turned = (seats(ask(client, address(*order))) for order in (lists, lists[::-1]))
    assert straight == turned


def test_a_tie_is_told_with_the_names_and_given_to_nobody(client: Client) -> None:
    tree = ask(client, address(("Alpha", 10, ""), ("Beta", 10, ""), ("Gamma", 10, ""), seats=4, districts=0))
    note = next(one for one in tree.xpath("//*[@role='note']") if "remainders" in text(one))
    assert note.xpath("ul/li/text()") == ["Alpha", "Beta", "Gamma"]
    assert seats(tree)["Given to nobody"][0] == "1"


def test_no_list_over_the_threshold_is_said(client: Client) -> None:
    tree = ask(client, address(("Alpha", 10, 1), ("Beta", 10, ""), threshold=60, districts=3))
    assert "69 seats by list are given to nobody" in text(tree)
    assert seats(tree)["Given to nobody"] == ["69", "2", "71"]


def test_one_list_alone_over_the_threshold_is_said(client: Client) -> None:
    tree = ask(client, address(("Alpha", 98, ""), ("Beta", 2, "")))
    assert "One list alone is over the threshold" in text(tree)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (address(("A", -1, "")), "greater than or equal to 0"),
        (address(("A", "many", "")), "Enter a whole number."),
        (address(("A", "1.5", "")), "Enter a whole number."),
        (address(("A", "1,5", "")), "Enter a whole number."),
        (address(("A", "9" * 10, "")), "less than or equal to 1000000000"),
        (address(("A", "9" * 5000, "")), "Enter a whole number."),
        (address(("A", 5, 30)), "More districts are won than there are."),
        (address(("A", 5, 1), ("a", 6, 1)), "Two lists have the same name."),
        (address(("", 5, "")), "Say whose these are."),
        (address(("A" * 81, 5, "")), "at most 80 characters"),
        (address(("A", "", 3)), "Give at least one list its votes."),
        (address(("A", 0, "")), "Give at least one list its votes."),
        (address(("A", 5, ""), seats=""), "This field is required."),
        (address(("A", 5, ""), seats=1001), "less than or equal to 1000"),
        (address(("A", 5, ""), threshold="NaN"), "Enter a number."),
        (address(("A", 5, ""), threshold="1e999999"), "less than or equal to 100"),
        (address(("A", 5, ""), threshold=101), "less than or equal to 100"),
        (address(("A", 5, ""), threshold="5.123"), "2 decimal places"),
        (address(*[(f"L{number}", 5, "") for number in range(21)]), "There can be at most 20 lists."),
        (address(("A", 5, "")) + "&name=B", "The address is cut off"),
        (address(("A", 5, "")) + "&seats=3", "may be given only once"),
        (address(("A", 5, "")) + "&party=B", "has no filter “party”"),
        (address(("A\x00", 5, "")), "a character that no text can hold"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("recorded", [True, False])
def test_bad_input_is_told_and_nothing_is_counted(client: Client, url: str, message: str, recorded: bool) -> None:
    if recorded:
        rows.mixed()
    tree = ask(client, url, 400)
    assert alerts(tree)
    assert message in text(tree)
    assert not tree.xpath("//figure")


def test_names_are_shown_as_text(client: Client) -> None:
    tree = ask(client, address(("<script>alert(1)</script>", 5, "")))
    assert not tree.xpath("//figure//script")
    assert "<script>alert(1)</script>" in seats(tree)


def test_without_an_election_on_record_the_form_is_empty(client: Client) -> None:
    tree = ask(client)
    assert "no election on record gives them" in text(tree)
    assert values(tree, "seats") == values(tree, "votes") == []


def test_without_a_rule_the_threshold_is_none_and_that_is_said(client: Client) -> None:
    chamber, _event = rows.mixed()
    chamber.rules.filter(aspect__slug="party-threshold").delete()
    tree = ask(client)
    assert "No rule on record gives a threshold." in text(tree)
    assert seats(tree)["Baytaq"] != ["0", "0", "0"]


def test_votes_of_several_unknown_lists_are_nobodys(client: Client) -> None:
    _chamber, event = rows.mixed()
    rows.won(event, factories.organization(name="Adal"), list_seats=0)
    tree = ask(client)
    assert (values(tree, "others"), len(values(tree, "votes"))) == (["146431"], 6)


def test_it_names_formula_and_source(client: Client) -> None:
    chamber, event = rows.mixed()
    factories.article(event=event, title="Six parties enter")
    proof = factories.evidence(rule=chamber.rules.get(aspect__slug="party-threshold"))
    tree = ask(client)
    assert "largest remainder with the Hare quota" in text(tree)
    assert "Six parties enter" in text(tree)
    assert proof.passage.get_absolute_url() in tree.xpath("//a/@href")


def test_the_page_costs_the_same_whatever_the_rows(client: Client) -> None:
    chamber, event = rows.mixed()
    factories.article(event=event)
    factories.evidence(rule=chamber.rules.first())
    before = queries(client, reverse("reforms:seats"))
    for _number in range(3):
        factories.article(event=event)
        factories.evidence(rule=chamber.rules.last())
        rows.won(event, factories.organization(), votes=5, list_seats=0)
    assert queries(client, reverse("reforms:seats")) == before
