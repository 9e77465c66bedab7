"""What narrows the results of search: values with counts, refusals, and what is offered instead of nothing."""

from urllib.parse import urlencode

import lxml.html
import pytest
from django.core.management import call_command

from kzsite.search import finding
from tests import factories

pytestmark = pytest.mark.django_db


def ask(client, **query):
    call_command("update_index", verbosity=0)
    return client.get(f"/en/search/?{urlencode({'q': 'maslikhat'} | query, doseq=True)}")


def kinds(answer) -> dict[str, int]:
    return {group.found.kind.key: len(group.found.rows) for group in answer.context["groups"]}


def counts(answer, name: str) -> dict[str, int]:
    found = [facet for facet in answer.context["facets"] if facet.name == name]
    return {choice.value: choice.count for facet in found for choice in facet.choices}


@pytest.fixture
def record():
    """Two articles of 2021 and 2023, in English and Russian, about different people, bodies and reforms."""
    theme = factories.theme(slug="courts")
    reform = factories.reform(slug="direct", title="Direct elections")
    reform.themes.set([theme])
    reform.save()
    body = factories.organization(slug="senate", name="Senate")
    person = factories.person(slug="bek", name="Aida Bek")
    publisher = factories.publisher(slug="gazette")
    first = factories.article(
        "The maslikhat met.", "Maslikhat of another town.", title="One", published="2021", publisher=publisher
    )
    second = factories.article("Маслихат собрался.", title="Two", published="2023-05", language="ru")
    factories.statement(
        factories.passage(first, "The maslikhat met."), (reform,), speaker=person, position="A maslikhat decides."
    )
    factories.mention(body, factories.passage(second, "Маслихат"))


FILTERS = [
    ("language", "ru", {"articles": 1, "passages": 1}),
    ("year", "2021", {"articles": 1, "statements": 1, "passages": 1}),
    ("publisher", "gazette", {"articles": 1, "statements": 1, "passages": 1}),
    ("person", "bek", {"articles": 1, "statements": 1, "passages": 1}),
    ("organization", "senate", {"articles": 1, "passages": 1}),
    ("reform", "direct", {"articles": 1, "statements": 1, "passages": 1}),
    ("theme", "courts", {"articles": 1, "statements": 1, "passages": 1}),
]


@pytest.mark.parametrize(("name", "value", "left"), FILTERS)
def test_each_filter_leaves_what_it_names_and_counts_it(client, record, name, value, left):
    whole = ask(client)
    assert kinds(whole) == {"articles": 2, "statements": 1, "passages": 2}
    assert counts(whole, name)[value] == sum(left.values())
    narrowed = ask(client, **{name: value})
    assert kinds(narrowed) == left
    assert counts(narrowed, name) == counts(whole, name)  # its own values stay to choose from


@pytest.mark.parametrize(("name", "value", "left"), FILTERS)
def test_filters_hold_where_the_index_is_asked_for_less_than_there_is(client, record, monkeypatch, name, value, left):
    monkeypatch.setattr(finding, "BOUND", 1)
    assert kinds(ask(client, **{name: value})) == left


def test_two_filters_leave_what_fits_both(client, record):
    answer = ask(client, language="en", year=["2021", "2023"])
    assert kinds(answer) == {"articles": 1, "statements": 1, "passages": 1}
    assert counts(answer, "year") == {"2021": 3, "2023": 0}
    assert counts(answer, "language") == {"en": 3, "ru": 2}


def test_counts_are_of_the_kind_at_hand(client, record):
    assert counts(ask(client, kind="articles"), "language") == {"en": 1, "ru": 1}


def test_what_is_not_public_is_no_value(client, record):
    hidden = factories.person(slug="hidden", name="Hidden Person")
    page = factories.article("A maslikhat again.", title="Three")
    factories.mention(hidden, factories.passage(page, "A maslikhat"))
    hidden.live = False
    hidden.save()
    assert "hidden" not in counts(ask(client), "person")
    assert ask(client, person="hidden").status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        {"language": "xx"}, {"year": "20x3"}, {"year": "0000"}, {"year": "٢٠٢٣"}, {"person": "nobody"},
        {"theme": "a\x00b"}, {"colour": "red"}, {"kind": "x"}, {"reform": "' OR 1=1"},
    ],
)  # fmt: skip
def test_a_filter_that_cannot_be_applied_is_refused(client, record, query):
    answer = ask(client, **query)
    assert answer.status_code == 400
    tree = lxml.html.fromstring(answer.content.decode())
    assert tree.cssselect("[role=alert] a[href]")
    assert not tree.cssselect(".hit")


def test_filters_that_leave_nothing_lead_back(client, record):
    answer = ask(client, language="kk")
    assert answer.context["hidden"] == 5
    tree = lxml.html.fromstring(answer.content.decode())
    (back,) = [link for link in tree.cssselect("main p a") if "5 things" in link.text_content()]
    assert client.get("/en/search/" + back.get("href")).context["total"] == 5


def test_nothing_found_offers_better_words_and_some_of_them(client):
    factories.organization(name="Maslikhat of Almaty")
    factories.article("Nothing else.", title="Budget session")
    answer = ask(client, q="maslihkat budgit")
    assert answer.context["corrected"] == "Maslikhat Budget"
    some = ask(client, q="almaty zzzzz")
    assert "Maslikhat of" in some.content.decode()
    assert "<mark>Almaty</mark>" in some.content.decode()
