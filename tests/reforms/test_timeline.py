"""The timeline's page: what stands on it, how it is narrowed and zoomed, and that it says no more than the record."""

import csv
import io
import re
from html import unescape
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest

from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db
ADDRESS = "/en/timeline/"


def _page(client, status: int = 200, **query) -> str:
    answer = client.get(f"{ADDRESS}?{urlencode(query, doseq=True)}")
    assert answer.status_code == status, query
    return " ".join(answer.content.decode().split())


def _titles(page: str) -> list[str]:
    """The titles of the list, in order."""
    found = re.findall(r'class="happened__title">(.*?)</p>', page)
    return [unescape(re.sub(r"<[^>]+>", "", title)).strip() for title in found]


def _headings(page: str) -> list[str]:
    found = re.findall(r'<details class="when"(?: open)?> ?<summary><h2>(.*?) ?<span class="heading-count">', page)
    return [unescape(re.sub(r"<[^>]+>", "", heading)).strip() for heading in found]


@pytest.fixture
def record():
    """One entry of each kind: an election, a law, a step, a rule that a reform introduced, a term, and a draft."""
    theme = f.theme(name="Parliament", slug="parliament")
    chamber = f.organization(name="Mazhilis", slug="mazhilis", branch="legislative")
    reform = f.reform(title="Mixed system", slug="mixed")
    reform.themes.add(theme)
    reform.organizations.add(chamber)
    reform.save()
    f.event(name="Election to the chamber", classification="election", start_date="2023-03-19", elects=chamber)
    f.legal_act(title="Law on elections", legislation_date="2022-11-05")
    step = f.milestone(reform=reform, stage="adopted", date="2022")
    f.rule(organization=chamber, value="98 deputies", start_date="2023-03-19", introduced_by=reform)
    f.membership(
        person=f.person(name="Erlan Koshanov"), start_date="2022-02-01",
        post=f.post(organization=chamber, label="Speaker"),
    )  # fmt: skip
    return step


def test_everything_dated_stands_on_it_in_the_order_of_time(client, record):
    page = _page(client)
    assert _titles(page) == [
        "Mixed system", "Erlan Koshanov", "Law on elections", "Election to the chamber", "Mazhilis",
    ]  # fmt: skip
    assert _headings(page) == ["2022", "2023"]
    assert "<h3>November 2022</h3>" in page


def test_drafts_are_nowhere(client, record):
    hidden = f.reform(title="Secret reform", live=False)
    f.milestone(reform=hidden, date="2022-05-05")
    f.rule(value="Secret rule", introduced_by=hidden)
    f.rule(value="Secret body", organization=f.organization(name="Secret body", live=False))
    chamber = f.organization(branch="legislative")
    f.membership(person=f.person(name="Secret person", live=False), post=f.post(organization=chamber))
    f.event(name="Held openly", organizer=f.organization(name="Secret host", live=False), start_date="2022")
    page = _page(client)
    assert "Secret" not in page
    assert "Held openly" in page


def test_a_step_is_unsupported_until_a_passage_proves_it(client, record):
    assert "dot--unsupported" in _page(client, kind="milestone")
    assert "happened__gap" in _page(client, kind="milestone")
    shown = f.evidence(milestone=record, where=f.passage(f.article(publisher=f.publisher(name="The Herald"))))
    page = _page(client, kind="milestone")
    assert "happened__gap" not in page
    assert "dot--unsupported" not in re.sub(r'<p class="legend.*?</p>', "", page)
    assert shown.passage.get_absolute_url() in page
    assert "The Herald" in page


def test_parties_and_institutes_give_no_terms_of_office(client, record):
    for branch in ("people", "civic", "media"):
        f.membership(post=f.post(organization=f.organization(branch=branch)), start_date="2022")
    assert _titles(_page(client, kind="term")) == ["Erlan Koshanov"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": ["event", "law"]}, ["Law on elections", "Election to the chamber"]),
        ({"theme": "parliament"}, ["Mixed system", "Mazhilis"]),
        ({"organization": "mazhilis", "kind": "event"}, ["Election to the chamber"]),
        ({"branch": "legislative", "kind": "term"}, ["Erlan Koshanov"]),
        ({"branch": "justice"}, []),
        ({"q": "Қошанов"}, ["Erlan Koshanov"]),
        ({"q": "МАЖИЛИС", "kind": "rule"}, ["Mazhilis"]),
        ({"q": "nothing like it"}, []),
        ({"from": "2022-12", "to": "2022-12"}, ["Erlan Koshanov", "Mixed system"]),
        ({"from": "2023-04"}, ["Erlan Koshanov"]),
        ({"to": "2022-01"}, ["Mixed system"]),
        ({"from": "2090"}, []),
        ({"to": "1991"}, []),
    ],
)
def test_it_is_narrowed(client, record, query, found):
    assert _titles(_page(client, **query)) == found


def test_every_count_on_a_filter_is_what_that_filter_leaves(client, record):
    pattern = r'checkbox" name="(\w+)" value="([^"]+)".*?facets__count">(\d+)<'
    counted = re.findall(pattern, _page(client, q="Mazhilis"))
    assert {name for name, _value, _count in counted} == {"kind", "theme", "organization", "branch"}
    for name, value, count in counted:
        assert len(_titles(_page(client, q="Mazhilis", **{name: value}))) == int(count), (name, value)


def test_all_time_leads_to_decades_these_to_years_these_to_months(client, record):
    f.event(name="Long ago", start_date="1990-04-24")
    for query, labels in (
        ({}, ["1990s", "2020s"]),
        ({"from": "2020", "to": "2029"}, ["2022", "2023", "2024", "2025", "2026"]),
        ({"from": "2023", "to": "2023"}, None),
    ):
        page = _page(client, **query)
        closer = re.findall(r'<li><a href="(\?[^"]+)">([^<]+)</a> <span class="facets__count">(\d+)', page)
        if labels:
            assert [label for _url, label, _count in closer] == labels
        else:
            assert [label for _url, label, _count in closer][:3] == ["January", "February", "March"]
        for url, _label, count in closer:
            assert len(_titles(" ".join(client.get(ADDRESS + unescape(url)).content.decode().split()))) == int(count)


def test_zooming_keeps_the_other_filters_and_leads_back(client, record):
    page = _page(client, kind="law", **{"from": "2022-11", "to": "2022-11"})
    assert 'href="?kind=law">All time</a>' in page
    assert 'href="?kind=law&amp;from=2022&amp;to=2022"' in page
    assert "June" not in page


def test_what_began_earlier_is_not_listed_under_an_earlier_year(client, record):
    assert _headings(_page(client, **{"from": "2022-03", "to": "2022-12"})) == [
        "Going on already", "Perhaps within this time", "2022",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        ("kind", ["Events", "Legal acts", "Steps of reforms", "Rules, when they began", "Terms of office"]),
        ("organization", ["Mazhilis", "No institution on record"]),
        ("theme", ["Parliament", "No theme"]),
        ("reform", ["Mixed system", "Part of no reform on record"]),
    ],
)
def test_it_is_grouped(client, record, by, headings):
    assert _headings(_page(client, by=by)) == headings


def test_what_stands_under_two_headings_has_one_anchor(client, record):
    record.reform.themes.add(f.theme(name="Elections"))
    record.reform.save()
    page = _page(client, by="theme", kind="milestone")
    assert _titles(page) == ["Mixed system", "Mixed system"]
    assert page.count(f'id="milestone-{record.pk}"') == 1


@pytest.fixture
def many():
    """As many events as are folded: 40 in 2021 and one in 2022."""
    for number in range(40):
        f.event(name=f"Event {number}", start_date="2021-06-05")
    return f.event(name="The latest", start_date="2022-06-05")


def _folds(page: str) -> list[tuple[bool, int]]:
    """Whether each heading is open, and how many entries it says that it has."""
    found = re.findall(r'<details class="when"( open)?>.*?heading-count">(\d+)<', page)
    return [(bool(open_), int(count)) for open_, count in found]


@pytest.mark.parametrize(
    ("query", "folds"),
    [
        ({}, [(False, 40), (False, 1)]),
        ({"open": "all"}, [(True, 40), (True, 1)]),
        ({"by": "kind"}, [(True, 41)]),
        ({"from": "2021"}, [(False, 40), (False, 1)]),
        ({"from": "2021", "to": "2022"}, [(False, 40), (False, 1)]),
        ({"from": "2021-06", "to": "2022-05"}, [(True, 40)]),
        ({"q": "latest"}, [(True, 1)]),
    ],
)
def test_a_long_list_is_folded_and_says_how_much_it_holds(client, many, query, folds):
    page = _page(client, **query)
    assert _folds(page) == folds
    assert len(_titles(page)) == sum(count for _open, count in folds)


def test_what_is_few_or_near_is_not_folded(client, many):
    many.delete()
    f.event(start_date="2021-01-01")  # 41 of one year, under two headings by kind
    f.legal_act(legislation_date="2021-02-02")
    assert _folds(_page(client, **{"from": "2021", "to": "2021"})) == [(True, 42)]
    assert _folds(_page(client, by="kind", **{"from": "2021", "to": "2021"})) == [(False, 41), (False, 1)]
    assert "Open all" not in _page(client, **{"from": "2021-02", "to": "2021-02"}, open="all")


def test_all_headings_open_and_fold_by_links_that_keep_the_rest_of_the_address(client, many):
    page = _page(client, kind="event", page=1)
    assert '<a href="?kind=event&amp;page=1&amp;open=all#list">Open all</a>' in page
    page = _page(client, kind="event", page=1, open="all")
    assert '<a href="?kind=event&amp;page=1#list">Fold all</a>' in page
    assert 'href="?kind=event&amp;open=all&amp;from=2022-06&amp;to=2022-06"' in page


def test_a_mark_of_a_folded_entry_leads_to_the_year_where_it_is_in_sight(client, many):
    address = f"{ADDRESS}?from=2022&amp;to=2022#event-{many.pk}"
    assert f'<a href="{address}"' in _page(client)
    assert f'<a href="#event-{many.pk}"' in _page(client, open="all")
    year = _page(client, **{"from": "2022", "to": "2022"})
    assert _folds(year) == [(True, 1)]
    assert f'id="event-{many.pk}"' in year


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"from": "soon"}, "Write a year as 2022, or a month as 2022-06."),
        ({"from": "2022-13"}, "Write a year"),
        ({"to": "2022-06-05"}, "Write a year"),
        ({"from": "0000"}, "Write a year"),
        ({"from": "2023", "to": "2022"}, "This lies before the beginning."),
        ({"kind": "party"}, "party"),
        ({"theme": "none"}, "Theme"),
        ({"by": "colour"}, "colour"),
        ({"open": "some"}, "some"),
        ({"zoom": "2022"}, "This page has no filter “zoom”."),
        ({"from": ["2022", "2023"]}, "may be given only once"),
        ({"q": "a\x00b"}, "a character that no text can hold"),
    ],
)
def test_what_it_cannot_show_it_says(client, record, query, message):
    page = _page(client, 400, **query)
    assert message in page
    assert _titles(page) == []
    assert "chart__lane" not in page
    assert client.get(f"/en/timeline.csv?{urlencode(query, doseq=True)}").status_code == 400


def test_every_mark_leads_to_its_entry(client, record):
    page = _page(client)
    drawn = re.search(r'<div class="chart">.*?</div>', page)[0]
    for svg in re.findall(r"<svg.*?</svg>", drawn):
        ElementTree.fromstring(svg.replace("&nbsp;", " "))
    marks = re.findall(r'<a href="#([a-z]+-\d+)">', drawn)
    assert len(marks) == 5
    assert all(page.count(f'id="{mark}"') == 1 for mark in marks)


def test_the_spreadsheet_holds_the_same_and_no_formula(client, record):
    f.event(name="=HYPERLINK(1)", start_date="2022-01")
    answer = client.get("/en/timeline.csv?from=2022&to=2022&kind=event")
    rows = list(csv.reader(io.StringIO(answer.content.decode().removeprefix("\ufeff"))))
    assert rows[0][:2] == ["Kind", "What"]
    assert [row[1] for row in rows[1:]] == ["'=HYPERLINK(1)"]
    assert rows[1][4:6] == ["2022-01-01", "2022-01-31"]


@pytest.mark.parametrize("query", ["", "?by=theme", "?q=Mazhilis", "?from=2022&to=2022", "?from=2022-06&to=2022-06"])
def test_queries_do_not_grow_with_entries(client, record, query):
    _one_of_each(0)
    few = queries(client, ADDRESS + query)
    for number in range(1, 6):
        _one_of_each(number)
    assert queries(client, ADDRESS + query) == few


def _one_of_each(number: int) -> None:
    body = f.organization(name=f"Mazhilis {number}", branch="executive")
    reform = f.reform()
    reform.themes.add(f.theme())
    reform.organizations.add(body)
    reform.save()
    event = f.event(name=f"Mazhilis event {number}", start_date="2022-06-05", organizer=body)
    f.evidence(milestone=f.milestone(reform=reform, event=event, legal_act=f.legal_act(legislation_date="2022")))
    f.evidence(rule=f.rule(organization=body, introduced_by=reform))
    f.evidence(membership=f.membership(post=f.post(organization=body), start_date="2022"))
    f.article(event=event, publisher=f.publisher())
