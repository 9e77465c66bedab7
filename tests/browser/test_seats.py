"""Chambers and the seat calculator in a real browser: sound for everybody, with and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import PHONE, WIDE

pytestmark = pytest.mark.browser
PATHS = {
    "calculator": "/seats/",
    "chamber": "/system/chamber/mazhilis/?on=2023-03-19",
    "organization": "/organizations/mazhilis/",
    "seats in an article": "/articles/six-parties-elected/",
    "changes in an article": "/articles/poletayev-on-elections/",
    "timeline in an article": "/articles/new-constitution-approved/",
    "system in an article": "/articles/law-on-the-court/",
}


def seats_of(page: Page, name: str) -> list[str]:
    """Return the cells of a row of the table under the picture."""
    cells = page.locator("figure tbody tr", has_text=name).first.locator("td")
    return [cell.strip() for cell in cells.all_inner_texts()]


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_every_seat_is_drawn_inside_the_picture_in_every_language(visit, language):
    page = visit("chamber", language, PHONE)
    picture = page.locator("svg[role=img]")
    frame = picture.bounding_box()
    seats = picture.locator("use")
    expect(seats).to_have_count(98)
    for seat in seats.all():
        box = seat.bounding_box()
        for edge, size in (("x", "width"), ("y", "height")):
            assert frame[edge] - 1 <= box[edge] <= frame[edge] + frame[size] - box[size] + 1
        assert box["width"] > 4


def test_it_opens_with_the_published_seats(visit):
    page = visit("calculator")
    expect(page.locator(".seats__agrees")).to_have_text(re.compile("the seats that were published"))
    assert seats_of(page, "Amanat") == ["40", "22", "62"]


def test_typing_counts_anew_in_place_and_the_address_can_be_shared(visit):
    page = visit("calculator")
    page.evaluate("window.stays = true")
    box = page.get_by_label("Threshold, percent of the votes cast")
    box.fill("6")
    expect(page.get_by_text("below the threshold")).to_have_count(2)
    assert seats_of(page, "NSDP")[0] == "0"
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile(r"threshold=6(&|$)"))
    expect(page.locator("[data-seats-status]")).to_contain_text("98 seats. Amanat")
    assert page.evaluate("window.stays")
    page.reload()
    expect(box).to_have_value("6")
    assert seats_of(page, "NSDP")[0] == "0"


def test_typing_what_cannot_be_counted_is_told_at_its_box_and_undone_by_mending_it(visit):
    page = visit("calculator")
    box = page.get_by_role("textbox", name="Seats by list")
    box.fill("many")
    expect(page.locator(".seats__box", has=box)).to_contain_text("Enter a whole number.")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(box).to_have_attribute("aria-invalid", "true")
    box.fill("70")
    expect(page.locator(".errorlist")).to_have_count(0)
    expect(page.get_by_role("heading", name="99 seats")).to_be_visible()


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_it_works_by_keyboard_without_scripts(visit, width):
    page = visit("calculator", width=width, java_script_enabled=False)
    page.get_by_label("Votes for the list").first.fill("1000000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="98 seats")).to_be_visible()
    assert seats_of(page, "Amanat")[0] != "40"


def test_the_days_of_a_chamber_lead_to_its_seats_then(visit):
    page = visit("chamber")
    page.get_by_role("link", name="10 January 2021").click()
    expect(page.get_by_role("heading", level=2, name="107 seats on 10 January 2021")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=2, name="98 seats on 19 March 2023")).to_be_visible()


def test_the_page_of_a_chamber_leads_to_where_its_numbers_come_from(visit):
    page = visit("organization")
    page.get_by_role("link", name="Where these numbers come from").click()
    expect(page.get_by_role("heading", name="How the seats are filled")).to_be_visible()
    expect(page.locator(".evidence").first).to_be_visible()


@pytest.mark.parametrize("kind", ["seats", "changes", "timeline", "system"])
def test_an_article_shows_the_record_and_leads_to_its_page(visit, kind):
    page = visit(f"{kind} in an article")
    page.locator(".live__title a").click()
    expect(page.locator("h1")).to_be_visible()
    assert "/articles/" not in page.url


def test_paper_shows_picture_and_table_and_no_form(visit):
    page = visit("calculator")
    page.emulate_media(media="print")
    expect(page.locator("svg[role=img]")).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.locator("[data-seats-form]")).to_be_hidden()
