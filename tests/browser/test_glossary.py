"""Definitions in a real browser: on hover, focus and tap, put away by Escape, and there without scripts too."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import LOOKS, PHONE, in_looks
from tests.browser.sound import colours, structure

pytestmark = pytest.mark.browser
PATHS = {"glossary": "/glossary/", "article": "/articles/systemic-transformation/"}


def word(page: Page) -> Locator:
    """Return a word that is linked to the glossary for its definition alone."""
    return page.locator(".prose a.term:not(.mention)").first


def card(page: Page) -> Locator:
    return page.locator(".definition:popover-open")


def definition_of(page: Page, of: Locator) -> str:
    return page.locator("#" + (of.get_attribute("aria-describedby") or "")).inner_text()


def test_axe_finds_nothing_beside_an_open_definition(visit):
    page = visit("article")
    for look in in_looks(page, LOOKS[1:3]):
        word(page).focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(card(page)).to_be_visible()
        assert not (found := structure(page) + colours(page)), f"{look}: {found}"
    assert page.complaints == []


def test_a_definition_stays_while_the_pointer_is_on_the_word_or_on_it(visit):
    page = visit("article")
    word(page).hover()
    expect(card(page)).to_contain_text(definition_of(page, word(page)))
    card(page).hover()
    page.locator(".definition__what").hover()
    expect(card(page)).to_be_visible()
    page.locator("h1").hover()
    expect(card(page)).to_have_count(0)
    word(page).hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)


def test_keyboards_get_it_by_focus_and_a_mention_has_one_too(visit):
    page = visit("article")
    page.locator(".prose a.mention").first.focus()
    shown = []
    for _ in range(12):
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        if "term" in (here.get_attribute("class") or ""):
            expect(card(page)).to_contain_text(definition_of(page, here))
            shown.append(here.get_attribute("class"))
            page.keyboard.press("Escape")
            expect(card(page)).to_have_count(0)
            expect(here).to_be_focused()
    assert any("mention" in look for look in shown)
    assert any("mention" not in look for look in shown)


def test_a_tap_shows_it_within_the_screen_and_a_second_one_leads_to_the_glossary(visit):
    page = visit("article", width=PHONE, has_touch=True)
    word(page).tap()
    expect(card(page)).to_be_visible()
    box = card(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    page.locator("h1").tap()
    expect(card(page)).to_have_count(0)
    word(page).tap()
    word(page).tap()
    expect(page).to_have_url(re.compile("/en/glossary/#"))
    expect(page.locator(".entry:target")).to_be_in_viewport()


def test_without_scripts_the_word_is_a_link_and_paper_has_the_list(visit):
    page = visit("article", java_script_enabled=False)
    told = page.locator(".terms dd")
    assert told.count() > 5
    page.emulate_media(media="print")
    expect(told.last).to_be_visible()
    page.emulate_media(media="screen")
    word(page).click()
    expect(page.locator(".entry:target")).to_be_in_viewport()
