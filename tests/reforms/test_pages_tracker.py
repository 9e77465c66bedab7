"""Reforms as a list with before and after, as a board, as a timeline, as a spreadsheet: the same filters for all."""

import csv
import datetime as dt
import io
import re
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from people.models.organization import Succession
from reforms import board
from reforms.models import ReformLink
from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db
VIEWS = ("list", "board", "timeline")


def _text(client, query: str = "", status: int = 200) -> str:
    answer = client.get(f"/en/reforms/{query}")
    assert answer.status_code == status, query
    return " ".join(answer.content.decode().split())


def _proved(reform, stage: str, date: str):
    step = f.milestone(reform=reform, stage=stage, date=date)
    f.evidence(milestone=step)
    return step


@pytest.fixture
def mixed():
    """A reform in force since 2022 that gives the Mazhilis 98 seats instead of 107, and one that reverses it."""
    mixed, later = (
        f.reform(title="Mixed", level="law", slug="mixed"),
        f.reform(title="Kurultai", level="constitution"),
    )
    _proved(mixed, "in-force", "2022-06-08")
    f.milestone(reform=mixed, stage="applied", date="2023")
    _proved(later, "adopted", "2026-03-15")
    ReformLink.objects.create(source=later, kind="reverses", target=mixed)
    chamber, seats = f.organization(name="Mazhilis"), f.aspect(name="Seats")
    f.rule(organization=chamber, aspect=seats, value="107 deputies", start_date="2007", end_date="2023-01-19")
    f.rule(organization=chamber, aspect=seats, value="98 deputies", start_date="2023-03-19", introduced_by=mixed)
    return mixed


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Mixed", "Kurultai"}),
        ("&level=law", {"Mixed"}),
        ("&status=adopted", {"Kurultai"}),
        ("&since=2022", {"Mixed"}),
        ("&since=2023", set()),
        ("&level=law&status=adopted", set()),
    ],
)
def test_all_views_show_the_same_reforms(client, mixed, view, query, found):
    text = _text(client, f"?view={view}{query}").split('class="listing__main"')[1]
    assert {title for title in ("Mixed", "Kurultai") if f">{title}</a> " in text.replace("</a></h3>", "</a> ")
            and re.search(rf'(tracker__title|<h3><a)[^>]*>{title}<', text)} == found  # fmt: skip
    assert f"{len(found)} reform" in text
    assert ("No reform fits" in text) == (not found)


@pytest.mark.parametrize("view", VIEWS)
def test_the_filters_go_along_to_the_other_views_and_the_spreadsheet(client, mixed, view):
    links = _text(client, f"?level=law&view={view}&q=mix").split('class="layouts"')[1].split("</nav>")[0]
    for other in VIEWS:
        assert f'href="?level=law&amp;q=mix&amp;view={other}"{" aria-current" if other == view else ">"}' in links
    assert 'href="/en/reforms.csv?level=law&amp;q=mix"' in links


def test_the_form_and_the_filters_applied_keep_the_view(client, mixed):
    text = _text(client, "?view=board&level=law")
    assert '<input type="hidden" name="view" value="board"' in text
    assert '<a href="?view=board"><span class="hidden-visually">Remove</span> Law' in text
    assert '<a href="/en/reforms/?view=board">Clear</a>' in text
    assert "Remove</span> Board" not in text


@pytest.mark.parametrize(
    "query", ["?view=tree", "?view=board&view=list", "?since=never", "?since=1", "?view=board&status=x", "?view=%00"]
)
def test_what_cannot_be_shown_is_refused_with_a_message(client, mixed, query):
    text = _text(client, query, 400)
    assert 'role="alert"' in text
    assert "Mixed" not in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_that_is_not_there(client, mixed, view):
    assert "There is no page" in _text(client, f"?view={view}&page=2", 404)


def _row(client, view: str, title: str) -> str:
    parts = re.split(r"<tr>|<li class=\"(?:card|tracks__row)", _text(client, f"?view={view}"))
    return next(part for part in parts if f">{title}</a>" in part and ("tracker__title" in part or "<h3>" in part)
                and part.index(f">{title}</a>") < 400)  # fmt: skip


@pytest.mark.parametrize("view", ["list", "board"])
def test_a_row_has_the_old_rule_struck_and_the_new_one_beside_it(client, mixed, view):
    row = _row(client, view, "Mixed")
    old = re.search(r"<del>(.*?)</del>", row)[1]
    new = re.search(r"<ins>(.*?)</ins>(.*?)</p>", row)
    assert "107 deputies" in old
    assert "Before:" in old
    assert "98 deputies" in new[1]
    assert "unsupported" in new[2]
    f.evidence(rule=mixed.rules.get())
    assert "unsupported" not in re.search(r"<ins>(.*?)</ins>(.*?)</p>", _row(client, view, "Mixed"))[2]


@pytest.mark.parametrize("view", VIEWS)
def test_a_row_says_what_became_of_it(client, mixed, view):
    row = _row(client, view, "Mixed")
    assert "Reversed by:" in row
    assert "Kurultai" in row.split("Reversed by:")[1]
    assert "Reversed by:" not in _row(client, view, "Kurultai")


def test_passages_for_a_rule_count_too(client, mixed):
    assert "1 passage,</span> <span>no publisher" in _row(client, "list", "Mixed")
    f.evidence(f.passage(f.article(publisher=f.publisher())), rule=mixed.rules.get())
    assert "2 passages,</span> <span>1 publisher" in _row(client, "list", "Mixed")
    assert 'Several sources&nbsp;<span class="facets__count">1' in _text(client)


def test_more_rules_than_there_is_room_for_are_counted(client, mixed):
    for _at in range(4):
        f.rule(introduced_by=mixed)
    row = _row(client, "list", "Mixed")
    assert row.count("<ins>") == 2
    assert 'href="/en/reforms/mixed/#changes">3 more rules' in row


def test_the_board_has_a_column_a_status_with_its_count(client, mixed):
    f.reform(title="Bare")
    f.reform(title="Bare too")
    text = _text(client, "?view=board")
    columns = re.findall(r'id="column-([\w-]+)">.*?heading-count">(\d+)<', text)
    assert columns == [("adopted", "1"), ("in-force", "1"), ("unsupported", "2")]
    assert "No reform stands at: Announced, Reviewed, Applied, Stalled, Reversed" in text


def test_a_long_column_leads_to_its_list(client, mixed, monkeypatch):
    monkeypatch.setattr(board, "CARDS", 2)
    for _at in range(4):
        f.reform()
    text = _text(client, "?view=board")
    assert text.count("board__card") == 4
    more = re.search(r'<a href="(\?status=unsupported)">2 more, as a list', text)
    assert "4 reforms" in _text(client, more[1])


def test_steps_of_the_timeline_are_marks_and_words(client, mixed):
    row = _row(client, "timeline", "Mixed")
    assert re.findall(r'<(\w+) class="mark mark--(\w+)"', row) == [("rect", "unsupported"), ("circle", "supported")]
    steps = row.split('class="tracks__steps"')[1]
    assert "In force</a> 8 June 2022 </li>" in steps.replace("</li>", " </li>").replace("  ", " ")
    assert re.search(r"Applied</a> 2023 <span class=\"muted\">\(unsupported\)", steps)


def _sheet(client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/en/reforms.csv{query}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_spreadsheet_holds_what_the_filters_leave(client, mixed):
    assert {row["Reform"] for row in _sheet(client)} == {"Mixed", "Kurultai"}
    row = _sheet(client, "?view=board&since=2022")[0]
    assert (row["Reform"], row["Status"], row["Date"], row["Passages"]) == ("Mixed", "In force", "2022-06-08", "1")
    assert row["Before and after"] == "Mazhilis, Seats: 107 deputies → 98 deputies"
    assert row["What became of it"] == "reversed by: Kurultai"
    assert row["Address"] == "http://testserver/en/reforms/mixed/"


def test_the_spreadsheet_has_all_rows_and_no_formulas(client):
    for at in range(35):
        f.reform(title=f"=cmd{at}")
    rows = _sheet(client)
    assert len(rows) == 35
    assert all(row["Reform"].startswith("'=cmd") for row in rows)


@pytest.mark.parametrize("kind", ["csv", "atom"])
@pytest.mark.parametrize(("query", "status"), [("?status=x", 400), ("?colour=red", 400), ("?page=2", 404)])
def test_files_refuse_in_words(client, mixed, kind, query, status):
    answer = client.get(f"/en/reforms.{kind}{query}")
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content


ATOM = "{http://www.w3.org/2005/Atom}"


def _entries(client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/en/reforms.atom{query}")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    tree = ElementTree.fromstring(answer.content)
    return [
        {part.tag.removeprefix(ATOM): part.get("href") or part.text for part in entry}
        for entry in tree.iter(f"{ATOM}entry")
    ]


def test_the_feed_tells_steps_that_are_proved_the_newest_proof_first(client, mixed):
    early = mixed.milestones.get(stage="in-force").evidence.get()
    early.reviewed_at = timezone.now() + dt.timedelta(days=3)
    early.save()
    entries = _entries(client)
    assert [entry["title"] for entry in entries] == [
        "Mixed: In force, 8 June 2022", "Kurultai: Adopted, 15 March 2026",
    ]  # fmt: skip
    assert entries[0]["link"] == f"http://testserver/en/reforms/mixed/#milestone-{early.milestone_id}"
    assert entries[0]["updated"].startswith(early.reviewed_at.date().isoformat()[:7])


def test_the_feed_is_narrowed_by_the_filters(client, mixed):
    assert [entry["title"] for entry in _entries(client, "?level=law")] == ["Mixed: In force, 8 June 2022"]
    f.reform(title="Draft", live=False)
    mixed.live = False
    mixed.save()
    assert _entries(client, "?level=law") == []


def _grow(number: int) -> None:
    for _at in range(number):
        reform, old, new, aspect = f.reform(), f.organization(), f.organization(), f.aspect()
        Succession.objects.create(successor=new, predecessor=old)
        f.rule(organization=old, aspect=aspect, start_date="2000", end_date="2021")
        f.evidence(rule=f.rule(organization=new, aspect=aspect, introduced_by=reform))
        ReformLink.objects.create(source=f.reform(), kind="amends", target=reform)
        _proved(reform, "in-force", "2022")
        reform.organizations.add(new)
        reform.themes.add(f.theme())
        reform.save()


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    addresses = [*(f"/en/reforms/?view={view}" for view in VIEWS), "/en/reforms.csv?since=2022", "/en/reforms.atom"]
    _grow(3)
    few = [queries(client, address) for address in addresses]
    _grow(30)
    assert [queries(client, address) for address in addresses] == few
    assert max(few) <= 27
