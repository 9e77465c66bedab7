"""Lists change in place, as the plain links and forms would: address, history, focus, announcement, or the reason."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.looks import PHONE, in_looks, too_wide

pytestmark = pytest.mark.browser
PATHS = {
    "people": "/people/",
    "organizations": "/organizations/",
    "reforms": "/reforms/",
    "timeline": "/timeline/?from=2022&to=2022",
    "search": "/search/?q=court",
    "articles": "/articles/",
    "person": "/people/yerlan-karin/",
}


def stays(page: Page) -> Page:
    """Mark the open page, so that `still` can tell whether it was loaded anew."""
    page.evaluate("window.marked = true")
    return page


def still(page: Page) -> bool:
    """Whether the page is the one that was marked."""
    return page.evaluate("window.marked === true")


def told(page: Page):
    """Return what a screen reader is told of the list."""
    return page.locator("[data-list-told]")


def test_a_tick_narrows_the_list_and_the_way_back_is_the_browsers(visit):
    page = stays(visit("people", width=PHONE))
    whole = page.locator(".listing__count").inner_text()
    page.locator(".facets > summary").click()
    box = page.get_by_role("checkbox", name="Holds one today")
    box.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"/people/\?post=today$"))
    expect(told(page)).to_have_text(page.locator(".listing__count").inner_text())
    expect(box).to_be_focused()
    expect(box).to_be_visible()  # the fold that it stands in is open as before
    expect(page.locator("#found")).not_to_have_attribute("aria-busy", "true")
    assert all("post=today" in link.get_attribute("href") for link in page.locator(".langs a").all())
    letter = page.locator(".letters").get_by_role("link", name="K", exact=True)
    letter.click()
    expect(letter).to_have_attribute("aria-current", "true")
    expect(letter).to_be_focused()
    expect(page).to_have_title(re.compile("People: K"))
    narrowed = page.locator(".roll__row").count()
    page.go_back()
    expect(letter).not_to_have_attribute("aria-current", "true")
    expect(letter).to_be_focused()
    expect(box).to_be_checked()
    page.go_back()
    expect(told(page)).to_have_text(whole)
    expect(box).not_to_be_checked()
    expect(page).to_have_url(re.compile("/people/$"))
    page.go_forward()
    page.go_forward()
    expect(page.locator(".roll__row")).to_have_count(narrowed)
    page.get_by_role("link", name="Remove Holds one today").click()
    expect(page.locator(".listing__count")).to_be_focused()  # what had the focus is gone
    expect(told(page)).to_be_empty()  # and the focus tells the number
    assert still(page)
    assert page.complaints == []
    for look in in_looks(page):
        found = Axe().run(page)
        assert found.violations_count == 0, f"{look}\n{found.generate_report()}"
    assert too_wide(page) == []
    page.locator(".roll__name").first.click()
    expect(page.locator(".entity")).to_be_visible()
    assert not still(page), "another page is a page of its own"


def test_every_list_changes_in_place(visit):
    page = stays(visit("organizations"))
    page.get_by_label("Name, in any spelling").fill("court")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/organizations/\?q=court$"))  # what is empty is left out
    expect(page.get_by_label("Name, in any spelling")).to_be_focused()
    assert still(page)

    page = stays(visit("reforms"))
    board = page.get_by_role("navigation", name="View").get_by_role("link", name="Board")
    board.click()
    expect(page.locator(".board__card").first).to_be_visible()
    expect(board).to_be_focused()
    assert still(page)
    with page.expect_download():
        page.get_by_role("link", name="CSV", exact=True).click()

    page = stays(visit("timeline"))
    later = page.locator("[data-later]")
    later.click()
    expect(page.locator(".zoom__crumbs b")).to_have_text("2023")
    expect(later).to_be_focused()
    page.locator(".zoom__closer a").first.click()
    expect(page.locator(".zoom__crumbs b")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".zoom__crumbs b")).to_have_text("2023")
    assert still(page)

    page = stays(visit("articles"))
    page.locator(".pager").get_by_role("link").first.click()
    expect(page.locator("[data-count]")).to_be_focused()
    expect(page.locator("[data-count]")).to_be_in_viewport()
    page.get_by_label("Year").focus()
    page.get_by_label("Year").select_option("2023")
    expect(page.locator(".found")).to_contain_text("2023 ✕")
    expect(page.get_by_label("Year")).to_be_focused()
    assert still(page)

    page = stays(visit("search"))
    page.locator(".kinds").get_by_role("link", name="Passages").click()
    expect(page.locator(".results")).to_have_count(1)
    expect(told(page)).to_have_text(re.compile(r"^\d+ results?$"))
    assert still(page)
    assert page.complaints == []


def test_what_fails_is_said_and_the_plain_link_is_left(visit):
    page = stays(visit("people"))
    page.context.set_offline(True)
    page.locator(".letters a").nth(1).click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("could not be loaded")
    expect(page.locator("#found")).not_to_have_attribute("aria-busy", "true")
    page.context.set_offline(False)
    alert.get_by_role("link").click()
    expect(page.locator(".letters [aria-current]")).not_to_have_text("All")
    page = stays(visit("people"))
    page.locator(".letters a").nth(1).evaluate("link => link.setAttribute('href', '?post=never')")
    page.locator(".letters a").nth(1).evaluate("link => htmx.process(link.closest('nav'))")
    page.locator(".letters a").nth(1).click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Remove this filter").click()
    expect(page.locator(".roll__row").first).to_be_visible()


def test_only_lists_carry_the_library_and_without_scripts_links_are_links(visit):
    person = visit("person")
    assert "htmx" not in person.content()
    page = visit("people", java_script_enabled=False)
    page.locator(".letters a").nth(1).click()
    expect(page).to_have_url(re.compile(r"\?letter=.$"))
    page.get_by_role("checkbox", name="Holds one today").check()
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".applied li")).to_have_count(2)
