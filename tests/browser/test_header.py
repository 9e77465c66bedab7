"""The main menu on a phone: one row that scrolls, with every entry in reach of finger and keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(site: str, browser: Browser) -> Iterator:
    """A function that opens the timeline, whose entry is the last one, as wide as asked for."""
    contexts = []

    def open_page(language: str, width: int, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site}/{language}/timeline/")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
@pytest.mark.parametrize("width", [320, 390])
def test_the_menu_is_one_row_with_every_entry_in_reach_of_the_keyboard(phone, language, width):
    page = phone(language, width)
    links = page.locator("header .nav a")
    assert links.count() == 6
    assert len({round(link.bounding_box()["y"]) for link in links.all()}) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator(".brand").focus()
    for place in range(links.count()):
        page.keyboard.press("Tab")
        expect(links.nth(place)).to_be_focused()
        expect(links.nth(place)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_entry_of_the_page_at_hand_is_in_sight_at_once(phone, javascript):
    page = phone("en", 320, java_script_enabled=javascript)
    expect(page.locator("header .nav a[aria-current]")).to_be_in_viewport(ratio=1)
