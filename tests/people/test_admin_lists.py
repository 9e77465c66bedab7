"""Lists of the admin: every model opens, in a fixed number of queries, finds any spelling, and exports safely."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people.exporting import harmless
from people.models import Organization, Person
from tests import factories
from tests.admin import BARE, RICH, address, chooser_address, model_named, names, rows_in, said

VIEWS = ["edit", "inspect", "history", "usage", "delete"]
READ_ONLY = {"passage"}


@pytest.fixture
def desk(client: Client, administrator: Any) -> Client:
    """A browser in which an administrator is signed in."""
    client.force_login(administrator)
    return client


@pytest.mark.parametrize("name", names())
def test_every_view_of_every_model_opens(desk: Client, name: str) -> None:
    rows = [BARE[name](), RICH[name]()]
    model = model_named(name)
    for view in ("list", "list_results", "add"):
        if (view, name) != ("add", "passage"):
            assert desk.get(address(model, view)).status_code == 200, view
    for row in rows:
        for view in VIEWS:
            answer = desk.get(address(model, view, row.pk))
            if name in READ_ONLY and view in {"edit", "history", "delete"}:
                assert answer.status_code == 302, view
            else:
                assert answer.status_code == (409 if view == "delete" and _is_used(row) else 200), view


def _is_used(row: Any) -> bool:
    from people.deleting import is_referred_to

    return is_referred_to(row)


@pytest.mark.usefixtures("unindexed")
@pytest.mark.parametrize("name", names())
def test_a_list_asks_as_much_for_60_rows_as_for_3(desk: Client, name: str) -> None:
    model = model_named(name)
    counts = {}
    for number in (3, 60):
        while model._default_manager.count() < number:
            RICH[name]()
        for url in (address(model, "list"), chooser_address(model, "choose_results")):
            desk.get(url)  # what is cached once for the process
            ContentType.objects.clear_cache()
            with CaptureQueriesContext(
                connection,
            ) as queries:
                answer = desk.get(url)
            assert answer.status_code == 200
            counts[url, number] = len(queries)
    for url in {url for url, _number in counts}:
        assert counts[url, 3] == counts[url, 60], url


@pytest.mark.parametrize("query", ["Карин", "карин", "Karin", "KARIN ERLAN", "Ерлан", "Erlan Karin", "Yerlan"])
def test_a_person_is_found_by_any_spelling(desk: Client, query: str) -> None:
    karin = factories.person(name="Yerlan Karin", name_ru="Ерлан Карин")
    karin.other_names.create(name="Erlan Karin")
    factories.person(name="Somebody Else")
    for url in (address(Person, "list"), chooser_address(Person, "choose_results")):
        answer = desk.get(url, {"q": query})
        assert "Yerlan Karin" in said(answer), url
        assert "Somebody Else" not in said(answer), url


def test_other_models_are_found_by_the_names_of_what_they_are_about(desk: Client) -> None:
    karin = factories.person(name="Yerlan Karin")
    factories.membership(person=karin, role="State Counsellor", post=None, organization=factories.organization())
    factories.statement(speaker=karin, position="Парламент станет сильнее.")
    factories.mention(karin)
    for name, query in [
        ("membership", "Карин Counsellor"),
        ("statement", "парламент"),
        ("statement", "Карин сильнее"),
        ("mention", "карин"),
    ]:
        model = model_named(name)
        BARE[name]()
        assert rows_in(desk.get(address(model, "list"), {"q": query})) == 1, (name, query)


BROKEN = [
    '"',
    '""',
    "\x00",
    "zq\x00qz",
    "'",
    "%",
    "\\",
    "zqword " * 500,
    "щж" * 50_000,
    "<script>",
    "—",
    "(",
    ":*",
    "*",
]


@pytest.mark.parametrize("name", names())
def test_no_search_breaks_or_shows_every_row(desk: Client, name: str) -> None:
    BARE[name]()
    model = model_named(name)
    for query in BROKEN:
        for url in (address(model, "list"), chooser_address(model, "choose_results")):
            answer = desk.get(url, {"q": query})
            assert answer.status_code == 200, query
            assert rows_in(answer) == 0, (url, query)


@pytest.mark.parametrize("bad", [{"live": "maybe"}, {"branch": "nowhere"}])
def test_a_filter_with_a_value_it_cannot_have_says_so_and_shows_nothing(desk: Client, bad: dict[str, str]) -> None:
    factories.organization(name="The Court")
    answer = desk.get(address(Organization, "list"), bad)
    if "live" in bad:  # a third value of a yes or no counts as no answer
        assert rows_in(answer) == 1
    else:
        assert rows_in(answer) == 0
        assert "Select a valid choice" in said(answer)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_spreadsheet_program_takes_no_cell_for_a_formula(desk: Client, start: str) -> None:
    name = f"{start}1+1|calc"
    factories.organization(name=name, slug="formula")
    text = desk.get(address(Organization, "list"), {"export": "csv"}).getvalue().decode()
    cells = next(csv.DictReader(io.StringIO(text, newline="")))
    assert cells["Address"] == "formula"
    assert cells["Name [en]"] == f"'{name}"
    book = openpyxl.load_workbook(io.BytesIO(desk.get(address(Organization, "list"), {"export": "xlsx"}).getvalue()))
    row = [cell for cell in next(book.active.iter_rows(min_row=2)) if cell.value and "1+1" in str(cell.value)]
    assert {cell.data_type for cell in row} == {"s"}


def test_harmless_text_is_left_alone() -> None:
    assert harmless("Karin = State Counsellor") == "Karin = State Counsellor"
    assert harmless("") == ""


def test_an_export_carries_what_a_worksheet_cannot(desk: Client) -> None:
    Organization.objects.filter(pk=factories.organization().pk).update(summary_en="a\x0bb")
    assert desk.get(address(Organization, "list"), {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize("name", names())
def test_every_list_exports_all_that_it_finds_and_no_more(desk: Client, name: str) -> None:
    RICH[name]()
    model = model_named(name)
    text = desk.get(address(model, "list"), {"export": "csv"}).getvalue().decode()
    table = list(csv.reader(io.StringIO(text, newline="")))
    assert len(table) == model._default_manager.count() + 1
    assert all(table[0])
    nothing = desk.get(address(model, "list"), {"export": "csv", "q": "zzzz"}).getvalue().decode()
    assert len(nothing.splitlines()) == 1


@pytest.mark.parametrize("name", names())
def test_a_chooser_takes_any_key(desk: Client, name: str) -> None:
    row, model = BARE[name](), model_named(name)
    assert desk.get(chooser_address(model, "choose")).status_code == 200
    assert desk.get(chooser_address(model, "chosen", row.pk)).json()["result"]["id"] == str(row.pk)
    for key in ("0", "abc", "99999999999999999999999"):
        assert desk.get(chooser_address(model, "chosen", key)).status_code == 404
        assert desk.get(chooser_address(model, "chosen_multiple"), {"id": key, "multiple": 1}).json()["result"] == []
    assert desk.get(chooser_address(model, "create")).status_code == 404


def test_choosers_are_closed_to_who_may_not_see_the_rows(client: Client, db: None) -> None:
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Guests")
    group.permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(factories.user("Guests"))
    secret = factories.person(name="Unpublished Person", live=False)
    for url in (
        chooser_address(Person, "choose"),
        chooser_address(Person, "choose_results"),
        chooser_address(Person, "chosen", secret.pk),
        chooser_address(Person, "chosen_multiple") + f"?id={secret.pk}",
    ):
        answer = client.get(url)
        assert answer.status_code == 302, url
        assert b"Unpublished Person" not in answer.content
