"""The list of reforms: statuses that are derived, counts that agree with what a click leaves."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db


def _text(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def _titles(client, query: str = "") -> set[str]:
    return set(re.findall(r'tracker__title" href="[^"]*">([^<]*)<', _text(client, f"/en/reforms/{query}")))


def _proved(reform, stage: str, date: str, page=None):
    step = f.milestone(reform=reform, stage=stage, date=date)
    f.evidence(f.passage(page), milestone=step)
    return step


@pytest.fixture
def tracker():
    rights, seats = f.theme(slug="rights", name="Rights"), f.theme(slug="seats", name="Seats")
    court_body, hidden = (
        f.organization(slug="court", name="Court"),
        f.organization(slug="hidden", name="Hid", live=False),
    )
    court = f.reform(title="Court", level="constitution")
    mixed = f.reform(title="Mixed", level="law", summary="Half by lists.")
    bare = f.reform(title="Bare", level="law")
    court.themes.add(rights)
    court.organizations.add(court_body, hidden)
    mixed.themes.add(seats, rights)
    bare.organizations.add(hidden)
    for reform in (court, mixed, bare):
        reform.save()
    one, two = f.publisher(name="One"), f.publisher(name="Two")
    _proved(court, "announced", "2022-04", f.article("A.", publisher=one))
    _proved(court, "applied", "2023-01-01", f.article("B.", publisher=two))
    adopted = _proved(mixed, "adopted", "2022-06-05", f.article("C.", "D.", publisher=one))
    f.evidence(f.passage(f.article("Not so.", publisher=two)), milestone=adopted, stance="contradicts")
    f.milestone(reform=bare, stage="applied", date="2021")
    return court


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Court", "Mixed", "Bare"}),
        ("?status=applied", {"Court"}),
        ("?status=unsupported", {"Bare"}),
        ("?status=unsupported&status=adopted", {"Bare", "Mixed"}),
        ("?theme=rights", {"Court", "Mixed"}),
        ("?theme=rights&theme=seats", {"Court", "Mixed"}),
        ("?theme=seats&status=applied", set()),
        ("?level=law", {"Mixed", "Bare"}),
        ("?organization=court", {"Court"}),
        ("?year=2022", {"Court", "Mixed"}),
        ("?year=2023", {"Court"}),
        ("?since=2022", set()),  # nothing is in force
        ("?year=2021", set()),  # no passage proves the step of that year
        ("?sources=one", {"Mixed"}),
        ("?sources=several", {"Court"}),
        ("?sources=several&sources=one", {"Court", "Mixed"}),
        ("?q=mix", {"Mixed"}),
    ],
)
def test_filters(client, tracker, query, found):
    assert _titles(client, query) == found


def test_counts_agree_with_what_a_click_leaves(client, tracker):
    for start in ("", "?theme=rights", "?status=adopted&q=mixed"):
        text = _text(client, f"/en/reforms/{start}")
        offered = re.findall(
            r'name="(\w+)" value="([^"]+)"[^>]*><span>[^<]*<span class="facets__count">(\d+)</span>', text
        )
        assert offered
        for name, value, count in offered:
            if f"{name}=" not in start:
                query = f"{start}&{name}={value}" if start else f"?{name}={value}"
                assert len(_titles(client, query)) == int(count), query


def test_unpublished_organizations_are_no_filter(client, tracker):
    assert 'value="hidden"' not in _text(client, "/en/reforms/")
    assert client.get("/en/reforms/?organization=hidden").status_code == 400


def test_a_row_says_what_it_rests_on(client, tracker):
    rows = {title: row for row in _text(client, "/en/reforms/").split("<tr>") for title in ("Court", "Mixed", "Bare")
            if f">{title}</a>" in row and "tracker__title" in row}  # fmt: skip
    rows = {title: row.replace("<span>", "").replace("</span>", "") for title, row in rows.items()}
    assert "2 passages, 2 publishers" in rows["Court"]
    assert "single source" not in rows["Court"]
    assert "1 January 2023" in rows["Court"]
    assert "1 passage, 1 publisher" in rows["Mixed"]
    assert "rests on a single source" in rows["Mixed"]
    assert "Half by lists." in rows["Mixed"]
    assert "pill--unsupported" in rows["Bare"]
    assert "no passage yet" in rows["Bare"]


def _status(client) -> str:
    return re.search(r"pill--([\w-]+)", _text(client, "/en/reforms/").split("<tbody>")[1])[1]


def test_the_latest_supported_step_is_the_status(client):
    reform = f.reform()
    _proved(reform, "applied", "2023")
    _proved(reform, "reversed", "2026-03-15")
    _proved(reform, "announced", "2022-04")
    f.milestone(reform=reform, stage="in-force", date="2026-07-01")
    assert _status(client) == "reversed"


def test_a_step_still_ahead_does_not_count(client):
    reform = f.reform()
    _proved(reform, "adopted", "2022-06-05")
    _proved(reform, "in-force", (timezone.localdate() + dt.timedelta(days=2)).isoformat())
    assert _status(client) == "adopted"


def test_on_one_day_the_further_stage_wins(client):
    reform = f.reform()
    _proved(reform, "applied", "2022-06-05")
    _proved(reform, "adopted", "2022-06-05")
    assert _status(client) == "applied"


def test_only_accepted_supporting_evidence_of_public_articles_counts(client):
    reform = f.reform()
    step = f.milestone(reform=reform, stage="adopted")
    f.evidence(milestone=step, state="suggested")
    f.evidence(milestone=step, state="rejected")
    f.evidence(milestone=step, stance="contradicts")
    f.evidence(f.passage(f.article("Text.", live=False)), milestone=step)
    f.evidence(f.passage(f.article("Adrift."), state="adrift"), milestone=step)
    assert _status(client) == "unsupported"
    page = f.article("Public.")
    f.evidence(f.passage(page), milestone=step)
    assert _status(client) == "adopted"
    page.unpublish()
    assert _status(client) == "unsupported"


@pytest.mark.parametrize(("language", "words"), [("en", "June 2022"), ("ru", "июнь 2022"), ("kk", "2022 ж. маусым")])
def test_titles_and_partial_dates_in_three_languages(client, language, words):
    reform = f.reform(title="The Court", title_en="The Court", title_kk="Сот", title_ru="Суд")
    _proved(reform, "adopted", "2022-06")
    text = _text(client, f"/{language}/reforms/")
    assert words in text
    assert {"en": "The Court", "kk": "Сот", "ru": "Суд"}[language] in text


def test_a_draft_reform_is_nowhere(client):
    _proved(f.reform(title="Draft Reform", slug="draft", live=False), "adopted", "2022")
    assert _titles(client) == set()
    assert 'value="2022"' not in _text(client, "/en/reforms/")
    assert client.get("/en/reforms/draft/").status_code == 404


def _grow(number: int) -> None:
    for at in range(number):
        reform = f.reform(level=("law", "decree")[at % 2])
        reform.themes.add(f.theme())
        reform.organizations.add(f.organization(), f.organization())
        reform.save()
        page = f.article("One.", "Two.", publisher=f.publisher())
        step = f.milestone(reform=reform, date=f"{1960 + at}")
        f.evidence(f.passage(page, "One"), milestone=step)
        f.evidence(f.passage(page, "Two"), milestone=step)


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    addresses = ("/en/reforms/", "/en/reforms/?level=law&sources=one", "/en/reforms/?status=adopted&year=1961")
    _grow(3)
    few = [queries(client, address) for address in addresses]
    _grow(57)
    assert [queries(client, address) for address in addresses] == few
    assert max(few) <= 20
