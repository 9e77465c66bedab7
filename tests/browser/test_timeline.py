"""The timeline, and rules through time, in a real browser: sound on every screen, with and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import PHONE, WIDE

pytestmark = pytest.mark.browser
PATHS = {
    "all": "/timeline/",
    "year": "/timeline/?from=2022&to=2022",
    "month": "/timeline/?from=2022-06&to=2022-06&by=theme",
    "rules": "/organizations/presidency/",
}


@pytest.mark.parametrize("name", ["all", "year", "month"])
def test_labels_do_not_overlap_and_stay_in_the_picture(visit, name):
    page = visit(name)
    labels = page.locator(".chart__label:visible")
    boxes = [label.bounding_box() for label in labels.all()]
    assert boxes
    frame = page.locator(".timeline__picture").bounding_box()
    for place, one in enumerate(boxes):
        assert frame["x"] <= one["x"]
        assert one["x"] + one["width"] <= frame["x"] + frame["width"]
        for other in boxes[place + 1 :]:
            apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert apart or abs(one["y"] - other["y"]) >= 12, (one, other)


@pytest.mark.parametrize("javascript", [True, False])
def test_links_zoom_from_all_time_to_a_month_and_back(visit, javascript):
    page = visit("all", java_script_enabled=javascript)
    for label, address in (("2020s", "from=2020&to=2029"), ("2022", "from=2022&to=2022")):
        page.locator(".zoom__closer").get_by_role("link", name=label, exact=True).click()
        expect(page).to_have_url(re.compile(re.escape(address)))
    page.locator(".zoom__closer").get_by_role("link", name="June", exact=True).click()
    expect(page.locator(".zoom__crumbs b")).to_have_text("June 2022")
    expect(page.locator(".timeline__list")).to_contain_text("Constitutional referendum")
    page.go_back()
    expect(page.locator(".zoom__crumbs b")).to_have_text("2022")


def test_arrow_keys_go_through_time_from_the_links(visit):
    page = visit("month")
    page.locator("[data-later]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".zoom__crumbs b")).to_have_text("July 2022")
    page.locator("[data-earlier]").focus()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".zoom__crumbs b")).to_have_text("2022")


def test_a_zoom_keeps_the_picture_where_it_was(visit):
    page = visit("year")
    page.evaluate("scrollTo(0, 150)")
    top = page.locator(".zoom").bounding_box()["y"]
    page.locator("[data-later]").click()
    expect(page.locator(".zoom__crumbs b")).to_have_text("2023")
    page.wait_for_load_state("load")
    assert page.locator(".zoom").bounding_box()["y"] == pytest.approx(top, abs=2)


def test_a_mark_leads_to_its_entry_and_that_to_its_passage(visit):
    page = visit("month")
    page.locator(".chart__lane--milestone .chart__marks a").first.focus()
    page.keyboard.press("Enter")
    entry = page.locator(".happened:target")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link", name="passage").first.click()
    expect(page.locator("main blockquote, main mark").first).to_be_visible()


@pytest.mark.parametrize(("width", "tallest"), [(WIDE, 4000), (PHONE, 5000)])
def test_all_of_time_is_a_few_screens_until_it_is_unfolded(visit, width, tallest):
    page = visit("all", width=width)
    assert page.evaluate("document.documentElement.scrollHeight") < tallest
    expect(page.locator(".happened:visible")).to_have_count(0)
    page.get_by_text("1991", exact=False).and_(page.locator(".when > summary h2")).click()
    expect(page.locator(".happened:visible")).to_have_count(5)


@pytest.mark.parametrize("javascript", [True, False])
def test_all_headings_open_by_a_link_with_and_without_scripts(visit, javascript):
    page = visit("all", width=PHONE, java_script_enabled=javascript)
    page.get_by_role("link", name="Open all").click()
    expect(page).to_have_url(re.compile("open=all"))
    expect(page.locator(".timeline__list")).to_be_in_viewport()
    expect(page.locator(".when:not([open])")).to_have_count(0)
    page.get_by_role("link", name="Fold all").click()
    expect(page.locator(".happened:visible")).to_have_count(0)


def test_a_mark_opens_the_fold_of_its_entry_and_so_does_the_address(visit):
    page = visit("all")
    page.locator(".chart__lane--event .chart__marks a").first.click()
    entry = page.locator(".happened:target")
    expect(entry).to_be_in_viewport()
    expect(page.locator(".when[open]")).to_have_count(1)
    assert "from=" not in page.url
    page.reload()
    expect(entry).to_be_in_viewport()


def test_a_mark_leads_to_its_entry_without_scripts(visit):
    page = visit("all", java_script_enabled=False)
    page.locator(".chart__lane--event .chart__marks a").first.click()
    expect(page).to_have_url(re.compile("from=1990&to=1990#event-"))
    expect(page.locator(".happened:target")).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_shows_what_is_folded(visit, javascript):
    page = visit("all", java_script_enabled=javascript)
    page.emulate_media(media="print")
    expect(page.locator(".happened:visible")).to_have_count(page.locator(".happened").count())


def test_browsers_without_rules_for_folds_on_paper_open_them_before_printing(visit):
    page = visit("all")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".when:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".when[open]")).to_have_count(0)


def test_on_a_phone_the_list_comes_before_the_picture(visit):
    page = visit("year", width=PHONE)
    listed, drawn = (page.locator(place).bounding_box() for place in (".timeline__list", ".timeline__picture"))
    assert listed["y"] < drawn["y"]
    page.get_by_role("link", name="As a picture").click()
    expect(page.locator(".chart__lane").first).to_be_in_viewport()


def test_paper_shows_picture_and_list_and_no_filters(visit):
    page = visit("year")
    page.emulate_media(media="print")
    expect(page.locator(".facets")).to_be_hidden()
    expect(page.locator(".zoom")).to_be_hidden()
    expect(page.locator(".chart")).to_be_visible()
    expect(page.locator(".happened").first).to_be_visible()


def test_bars_of_rules_are_drawn_within_their_row(visit):
    page = visit("rules", width=PHONE)
    bars = page.locator(".tracks-in-time .bar").all()
    assert bars
    for bar in bars:
        box, row = bar.bounding_box(), bar.locator("xpath=ancestor::li").bounding_box()
        assert row["x"] - 2 <= box["x"]
        assert box["x"] + box["width"] <= row["x"] + row["width"] + 3
