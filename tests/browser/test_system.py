"""The explorer of the system in a real browser: sound for everybody, by keys, by pointer, and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import PHONE, WIDE

pytestmark = pytest.mark.browser
PATHS = {
    "one day": "/system/?on=2021-06-01",
    "two days": "/system/?on=2023-03-19&against=2022-01-01",
}


def shown(page: Page) -> str:
    """Return the day that the page shows."""
    return page.locator("#day").inner_text()


def test_arrow_keys_move_from_notch_to_notch_and_the_page_follows(visit):
    page = visit("two days")
    page.evaluate("window.stays = true")
    slider = page.get_by_role("slider", name="Date")
    slider.focus()
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^19 March 2023"))
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^20 January 2023: "))
    expect(page.locator("#day")).to_have_text("20 January 2023")
    expect(page).to_have_url(re.compile(r"on=2023-01-20&against=2022-01-01$"))
    expect(page.locator("[data-system-status]")).to_have_text(re.compile(r"^20 January 2023: \d+ new, \d+ changed"))
    expect(page.get_by_role("slider")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#day")).to_have_text("19 March 2023")
    page.keyboard.press("Home")
    expect(page.locator("#day")).to_have_text(re.compile("19[0-9][0-9]$"))
    expect(page).not_to_have_url(re.compile("against"))
    assert page.evaluate("window.stays")
    assert page.title().startswith("How the state works on ")


def test_the_back_button_goes_back_and_an_address_can_be_shared(visit):
    page = visit("two days")
    page.get_by_role("slider").focus()
    page.keyboard.press("PageDown")
    expect(page.locator("#day")).not_to_have_text("19 March 2023")
    there, address = shown(page), page.url
    page.go_back()
    expect(page.locator("#day")).to_have_text("19 March 2023")
    expect(page.locator("[data-system-status]")).to_have_text(re.compile("^19 March 2023"))
    page.go_forward()
    expect(page.locator("#day")).to_have_text(there)
    page.goto(address)
    assert shown(page) == there


def test_dragging_the_handle_lands_on_a_notch(visit):
    page = visit("one day")
    knob, line = page.locator(".dateline__knob").bounding_box(), page.locator("[data-line]").bounding_box()
    page.mouse.move(knob["x"] + 10, knob["y"] + 10)
    page.mouse.down()
    page.mouse.move(line["x"] + line["width"], knob["y"] + 10, steps=5)
    page.mouse.up()
    expect(page.locator("#day")).to_have_text(re.compile("2026$"))
    expect(page.locator("[data-step][aria-current]")).to_have_count(1)
    expect(page.get_by_role("slider")).to_be_focused()


def test_notches_and_neighbouring_days_lead_on_in_place(visit):
    page = visit("one day")
    page.evaluate("window.stays = true")
    page.locator("[data-dot]").last.click()
    expect(page.locator("#day")).to_have_text(re.compile("2026$"))
    page.locator("a[rel=prev]").click()
    expect(page.locator("a[rel=prev]")).to_be_focused()
    assert page.evaluate("window.stays")


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_without_scripts_links_and_form_do_the_same(visit, width):
    page = visit("two days", width=width, java_script_enabled=False)
    expect(page.get_by_role("slider")).to_have_count(0)
    page.locator("a[rel=prev]").click()
    expect(page.locator("#day")).to_have_text("20 January 2023")
    page.get_by_text("days on which something changed").click()
    page.locator("[data-step]").first.click()
    expect(page.locator("#day")).to_have_text(re.compile("19[0-9][0-9]$"))
    page.get_by_label("On the day").fill("2023-03-19")
    page.get_by_label("compared with").fill("2022-01-01")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", name=re.compile("rules changed"))).to_be_visible()
    expect(page.locator("del", has_text="107 deputies")).to_be_visible()


def test_institutions_stay_in_their_places_when_the_day_moves(visit, site):
    page = visit("two days")
    court = page.locator("svg.picture__view--wide a.box", has_text="Court").last
    before = court.locator("rect").first.get_attribute("x"), court.locator("rect").first.get_attribute("y")
    page.goto(f"{site}/en/system/?on=2024-01-01")
    after = court.locator("rect").first.get_attribute("x"), court.locator("rect").first.get_attribute("y")
    assert before == after
    court.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/organizations/constitutional-court/$"))


@pytest.mark.parametrize(("width", "height"), [(WIDE, 7000), (PHONE, 13000)])
def test_two_days_are_read_without_endless_scrolling(visit, width, height):
    page = visit("two days", width=width)
    assert page.evaluate("document.documentElement.scrollHeight") < height
    expect(page.locator("#branch-executive .bodies")).to_be_hidden()
    page.locator("#branch-executive summary").click()
    expect(page.locator("#branch-executive .bodies")).to_be_visible()
    page.locator("a[rel=prev]").click()
    expect(page.locator("#day")).to_have_text("20 January 2023")
    expect(page.locator("#branch-executive .bodies")).to_be_visible()
    expect(page.locator("#branch-local .bodies")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_an_institution_opens_its_branch(visit, scripts):
    page = visit("two days", java_script_enabled=scripts)
    row = page.locator("#institution-mazhilis")
    expect(row).to_be_hidden()
    page.goto(f"{page.url}#institution-mazhilis")
    expect(row).to_be_in_viewport()
    expect(page.locator("#branch-local .bodies")).to_be_hidden()


def test_paper_shows_the_picture_and_the_tables_and_no_controls(visit):
    page = visit("two days")
    page.emulate_media(media="print")
    expect(page.locator("svg.picture__view").first).to_be_attached()
    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.get_by_role("heading", name="Executive")).to_be_visible()
    for folded in ("#branch-executive .bodies", "#relations .change-table"):
        assert page.locator(folded).evaluate("one => one.checkVisibility({contentVisibilityAuto: true})"), folded
    expect(page.locator("[data-line]")).to_be_hidden()
    expect(page.locator(".system__form")).to_be_hidden()
