"""The forms of rules, relations and elections in a real browser: no fault that axe finds, and a rule is replaced."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_admin import desk  # noqa: F401 - a fixture
from tests.browser.test_desk import RULES

pytestmark = pytest.mark.browser
SNIPPETS = "/admin/snippets/reforms"


def _first(page: Page, model: str, query: str = "") -> None:
    page.goto(f"{SNIPPETS}/{model}/?q={query}")
    page.locator("table.listing tbody td.title a").first.click()
    page.wait_for_load_state("networkidle")


def _is_well(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("view", ["rule/", "relation/", "aspect/", "rule/add/", "relation/add/", "aspect/add/"])
def test_lists_and_forms_are_well(desk: Page, view: str, width: int) -> None:  # noqa: F811
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(f"{SNIPPETS}/{view}")
    desk.wait_for_load_state("networkidle")
    _is_well(desk)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_tabs_of_an_institution_and_a_reform_and_the_results_are_well(desk: Page, width: int) -> None:  # noqa: F811
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto("/admin/snippets/people/organization/?q=Mazhilis")
    desk.locator("table.listing tbody td.title a").first.click()
    desk.get_by_role("tab", name="Rules").click()
    expect(desk.get_by_role("link", name="Add a rule")).to_be_visible()
    _is_well(desk)
    _first(desk, "reform")
    desk.get_by_role("tab", name="Before and after").click()
    expect(desk.get_by_role("link", name="Add a rule")).to_be_visible()
    _is_well(desk)
    _first(desk, "event", "election")
    desk.get_by_role("button", name="Add result").click()
    _is_well(desk)


def test_a_rule_is_replaced_from_a_date(desk: Page) -> None:  # noqa: F811
    _first(desk, "rule", "Mazhilis 98")
    old = desk.url
    desk.get_by_role("button", name="Actions", exact=True).first.click()
    desk.get_by_role("link", name="Replace from a date").click()
    expect(desk.locator("#id_value_en")).not_to_have_value("")
    _is_well(desk)
    desk.get_by_role("button", name="Save").first.click()
    expect(desk.get_by_text("Say from when it holds: the old rule ends before.")).to_be_visible()
    desk.locator("#id_value_en").fill("Ninety-nine, for a test")
    desk.locator("#id_start_date").fill("2024-02-15")
    desk.get_by_role("button", name="Save").first.click()
    expect(desk.locator(".messages")).to_contain_text("created")
    desk.goto(old)
    expect(desk.locator("#id_end_date")).to_have_value("2024-02-14")
