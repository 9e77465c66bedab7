"""The desk in a real browser: usable at any width, with no fault that axe finds; two people are merged and parted."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_admin import desk  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
PAGES = ["", "desk/queue/", "desk/names/", "desk/quality/", "people/duplicates/", "people/merges/"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wrong_for_axe_and_nothing_sticks_out(desk: Page, address: str, width: int) -> None:  # noqa: F811
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(f"/admin/{address}")
    desk.wait_for_load_state("networkidle")
    found = Axe().run(desk, options={"runOnly": RULES}).response["violations"]
    assert [fault["id"] for fault in found] == []
    assert desk.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_two_people_are_merged_and_parted_again(desk: Page) -> None:  # noqa: F811
    desk.goto("/admin/snippets/people/person/?q=Karin")
    desk.locator("table.listing tbody td.title a").first.click()
    desk.get_by_role("button", name="Actions", exact=True).first.click()
    desk.get_by_role("link", name="Merge with another one").click()
    desk.get_by_role("searchbox", name="Any spelling, in any script").fill("Poletayev")
    desk.keyboard.press("Enter")
    desk.get_by_role("link", name="Compare and merge").first.click()
    desk.get_by_role("button", name="Merge", exact=True).click()
    expect(desk.locator(".messages")).to_contain_text("was merged into")
    desk.get_by_role("button", name="Undo this merge").click()
    expect(desk.locator(".messages")).to_contain_text("both are as they were")
