"""Blocks that show the record: checked when an editor saves, drawn anew for every reader, never broken."""

import datetime as dt
from typing import Any

import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from articles.blocks import LIVE, BodyBlock, block_html
from articles.composing import merge
from articles.models import ArticlePage
from people.models import Organization
from reforms.models import Reform
from tests import factories
from tests.counting import queries
from tests.reforms.chambers import rows

pytestmark = pytest.mark.django_db
Tree = lxml.html.HtmlElement


def article(*blocks: tuple[str, dict[str, Any]]) -> ArticlePage:
    """Return a live article with a paragraph and these blocks."""
    return factories.article(body=[("paragraph", "<p>Some words.</p>"), *blocks])


def seats(chamber: Organization | None, day: Any = dt.date(2023, 3, 19)) -> tuple[str, dict[str, Any]]:
    return "hemicycle", {"chamber": chamber, "day": day}


def timeline(**fields: Any) -> tuple[str, dict[str, Any]]:
    return "timeline", {"theme": None, "reform": None, "since": "", "until": ""} | fields


def system(day: dt.date | None = dt.date(2023, 3, 19), against: dt.date | None = None) -> tuple[str, dict[str, Any]]:
    return "system", {"day": day, "against": against}


def court() -> Organization:
    """Return an institution that exists from 2023 on, and may be applied to by another."""
    new = factories.organization(name="Court", branch="justice", founding_date="2023-01-01")
    rows.count(new, "total", 11, "2023-01-01", value="Eleven judges")
    return new


def reformed() -> Reform:
    """Return a reform that took the seats of a chamber from 107 to 98."""
    reform, chamber = factories.reform(title="Fewer seats"), factories.organization(name="Mazhilis")
    rows.count(chamber, "total", 107, "2007", end_date="2023-03-18", value="107 seats")
    rows.count(chamber, "total", 98, "2023-03-19", value="98 seats", introduced_by=reform)
    return reform


def read(client: Client, page: ArticlePage) -> Tree:
    answer = client.get(page.get_own_url())
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode())


def faults(kind: str, value: dict[str, Any]) -> dict[str, str]:
    """Return what an editor reads at each field of the block."""
    block = BodyBlock().child_blocks[kind]
    try:
        block.clean(block.normalize(value))
    except ValidationError as error:
        return {name: " ".join(one.messages) for name, one in error.block_errors.items()}  # type: ignore[attr-defined]
    return {}


def test_seats_of_a_chamber_are_drawn_in_an_article(client: Client) -> None:
    chamber, _event = rows.mixed()
    tree = read(client, article(seats(chamber)))
    assert len(tree.xpath("//div[@class='live']//svg[@role='img']//use")) == 98
    assert reverse("reforms:chamber", args=[chamber.slug]) + "?on=2023-03-19" in tree.xpath(
        "//div[@class='live']//@href"
    )
    assert any("chambers.css" in href for href in tree.xpath("//link/@href"))


def test_what_a_reform_changed_is_shown_in_an_article(client: Client) -> None:
    tree = read(client, article(("changes", {"reform": reformed()})))
    shown = tree.xpath("//div[@class='live']")[0]
    assert [cell.text_content().split() for cell in shown.xpath(".//del")] == [["left", "out:", "107"]]
    assert [cell.text_content().split() for cell in shown.xpath(".//ins")] == [["new:", "98"]]


def test_a_timeline_of_a_theme_is_drawn_and_listed_in_an_article(client: Client) -> None:
    theme = factories.theme(name="Elections")
    reform = factories.reform(title="Mixed system")
    reform.themes.add(theme)
    reform.save()
    factories.milestone(reform=reform, date="2022-06-05")
    factories.event(name="Something else", start_date="2022-06-06")
    block = timeline(theme=theme, since="2022", until="2022-12")
    shown = read(client, article(block)).xpath("//div[@class='live']")[0]
    assert [entry.text_content().split()[:3] for entry in shown.xpath(".//ol/li")] == [["5", "June", "2022"]]
    assert shown.xpath(".//svg")
    assert f"{reverse('reforms:timeline')}?theme={theme.slug}&from=2022&to=2022-12" in shown.xpath(".//h2/a/@href")


def test_the_system_on_a_day_is_drawn_and_told_in_an_article(client: Client) -> None:
    court()
    shown = read(client, article(system(against=dt.date(2022, 1, 1)))).xpath("//div[@class='live']")[0]
    assert reverse("reforms:system") + "?on=2023-03-19&against=2022-01-01" in shown.xpath(".//h2/a/@href")
    assert "Court" in shown.xpath(".//figure")[0].text_content()
    assert " ".join(shown.xpath(".//details//li")[0].text_content().split()) == "Court new total: Eleven judges"


def test_a_picture_twice_has_ids_of_its_own(client: Client) -> None:
    chamber, _event = rows.mixed()
    court()
    ids = read(client, article(seats(chamber), seats(chamber), system(), system())).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_the_record_is_read_anew(client: Client) -> None:
    chamber, event = rows.mixed()
    page = article(seats(chamber))
    event.results.filter(organization__name="Amanat").delete()
    assert "Amanat" not in read(client, page).xpath("//div[@class='live']")[0].text_content()


def test_an_article_without_such_blocks_asks_for_none_of_their_styles(client: Client) -> None:
    assert not any("live.css" in href for href in read(client, article()).xpath("//link/@href"))


def test_what_is_no_longer_public_is_left_out(client: Client) -> None:
    chamber, _event = rows.mixed()
    reform = reformed()
    page = article(seats(chamber), ("changes", {"reform": reform}), timeline(reform=reform))
    Organization.objects.update(live=False)
    Reform.objects.update(live=False)
    tree = read(client, page)
    assert not tree.xpath("//div[@class='live']")
    assert "Some words." in tree.text_content()


def test_what_was_deleted_is_left_out(client: Client) -> None:
    chamber = factories.organization()
    rule = rows.count(chamber, "total", 7)
    reform = factories.reform()
    page = article(seats(chamber), ("changes", {"reform": reform}))
    rule.delete()
    chamber.delete()
    reform.delete()
    assert not read(client, page).xpath("//div[@class='live']")


def test_a_day_without_seats_on_record_is_left_out(client: Client) -> None:
    chamber, _event = rows.mixed()
    assert not read(client, article(seats(chamber, dt.date(1999, 1, 1)))).xpath("//div[@class='live']")


def test_an_editor_is_told_what_readers_would_not_see() -> None:
    chamber, _event = rows.mixed()
    hidden = factories.organization(name="Hidden", live=False)
    reform, draft, idle = reformed(), factories.reform(title="Draft", live=False), factories.reform()
    assert faults(*seats(chamber)) == faults("changes", {"reform": reform}) == {}
    assert faults(*seats(hidden)) == {"chamber": "“Hidden” is not published: readers would see nothing here."}
    assert "on this day" in faults(*seats(chamber, dt.date(1999, 1, 1)))["day"]
    assert "on this day" in faults(*seats(factories.organization()))["day"]
    assert set(faults(*seats(None, None))) == {"chamber", "day"}
    assert "not published" in faults("changes", {"reform": draft})["reform"]
    assert "No rule on record" in faults("changes", {"reform": idle})["reform"]
    assert faults(*timeline(reform=reform)) == {}
    assert "not published" in faults(*timeline(reform=draft))["reform"]


def test_an_editor_is_told_of_days_that_show_nothing() -> None:
    court()
    assert faults(*system()) == faults(*system(against=dt.date(2022, 1, 1))) == {}
    assert "must lie before" in faults(*system(against=dt.date(2023, 3, 19)))["against"]
    assert "No institution" in faults(*system(dt.date(1990, 1, 1)))["day"]
    assert set(faults(*system(None))) == {"day"}


def test_days_that_show_nothing_are_left_out(client: Client) -> None:
    court()
    blocks = [system(dt.date(1990, 1, 1)), system(against=dt.date(2024, 1, 1)), timeline(since="soon")]
    assert not read(client, article(*blocks)).xpath("//div[@class='live']")


@pytest.mark.parametrize(
    ("since", "until", "field", "message"),
    [
        ("soon", "", "since", "Write a year as 2022"),
        ("", "2022-13", "until", "Write a year as 2022"),
        ("2022-06-05", "", "since", "at most 7 characters"),
        ("2023", "2022", "until", "the end lies before the beginning"),
        ("1901", "1902", "until", "Nothing on record"),
    ],
)
def test_an_editor_is_told_of_a_time_that_shows_nothing(since: str, until: str, field: str, message: str) -> None:
    reformed()
    assert message in faults(*timeline(since=since, until=until))[field]


@pytest.mark.parametrize("day", ["2023-02-30", "soon", "2023-13-01", "1" * 300])
def test_a_bad_date_is_refused_in_the_form(client: Client, editor: Any, day: str) -> None:
    chamber, _event = rows.mixed()
    page = article()
    client.force_login(editor)
    form = {
        "title": page.title, "slug": page.slug, "body-count": "1", "body-0-type": "hemicycle", "body-0-order": "0",
        "body-0-deleted": "", "body-0-id": "", "body-0-value-chamber": chamber.pk, "body-0-value-day": day,
    }  # fmt: skip
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert answer.status_code == 200
    assert "Enter a valid date." in answer.content.decode()


def test_they_hold_no_words_of_the_article() -> None:
    chamber, _event = rows.mixed()
    page = article(seats(chamber), ("changes", {"reform": reformed()}), timeline(), system())
    assert list(page.texts.values()) == ["Some words."]
    assert [block_html(block) for block in page.body if block.block_type in LIVE] == [""] * len(LIVE)


def test_they_stay_when_the_article_is_imported_again() -> None:
    chamber, _event = rows.mixed()
    page = article(seats(chamber))
    merged = merge([{"type": "paragraph", "value": "<p>Some other words.</p>", "id": "new"}], page.body)
    assert [block["type"] for block in merged] == ["paragraph", "hemicycle"]


def test_the_workbench_names_them(client: Client, editor: Any) -> None:
    chamber, _event = rows.mixed()
    page = article(seats(chamber))
    client.force_login(editor)
    answer = client.get(reverse("articles_annotate", args=[page.pk]))
    assert "Seats of a chamber" in answer.content.decode()


@pytest.mark.parametrize("recorded", [True, False])
@pytest.mark.parametrize("kind", sorted(LIVE))
def test_an_editor_sees_a_preview_in_the_picker(client: Client, editor: Any, kind: str, recorded: bool) -> None:
    if recorded:
        rows.mixed()
        reformed()
    client.force_login(editor)
    block = ArticlePage._meta.get_field("body").stream_block.child_blocks[kind]
    answer = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert answer.status_code == 200
    assert bool(lxml.html.fromstring(answer.content.decode()).xpath("//div[@class='live']")) == recorded


def test_each_block_costs_the_same_whatever_the_rows(client: Client) -> None:
    chamber, event = rows.mixed()
    reform = reformed()
    court()
    page = article(seats(chamber), ("changes", {"reform": reform}), timeline(), system(against=dt.date(2022, 1, 1)))
    factories.article(event=event)
    for rule in (chamber.rules.first(), reform.rules.first()):
        factories.evidence(rule=rule)
    before = queries(client, page.get_own_url())
    for _number in range(3):
        factories.article(event=event)
        factories.evidence(rule=chamber.rules.last())
        rows.won(event, factories.organization(), district_seats=0)
        rows.count(factories.organization(), "list", 5, introduced_by=reform)
        factories.evidence(rule=reform.rules.last())
        factories.evidence(rule=court().rules.get())
    assert queries(client, page.get_own_url()) == before
