"""Copying from passages and of selected words, and what the copied links open: in a real browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.looks import LOOKS, NARROW, in_looks

pytestmark = pytest.mark.browser
PATHS = {"article": "/articles/time-for-change/"}
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
SHEET = "navigator.share = async (data) => { window.shared = data; };"
SELECT = """(ref) => {
    const words = ref.parentElement.querySelector('.words').firstChild, range = document.createRange();
    range.setStart(words, words.data.search(/\\\\S\\\\S+\\\\s+\\\\S+\\\\s*$/u) + 1);
    range.setEndAfter(ref);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""
"""From within the last word but one before the number of a note to behind the number."""
LAST_BEHIND_A_LETTER = """all => all.findLastIndex((ref) => {
    const words = ref.previousElementSibling;
    return words.matches('.words') && /\\p{L}\\s+\\p{L}+$/u.test(words.textContent);
})"""


def _copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def _toolbar(page: Page):
    return page.get_by_role("group", name="Share the selected words")


def test_selected_words_are_copied_by_keyboard_and_their_link_finds_them(visit, site):
    page = visit("article", **CLIPBOARD)
    block = page.locator(".prose__text--paragraph").nth(12)
    block.click(click_count=3, position={"x": 4, "y": 8})
    bar, told = _toolbar(page), page.locator("[data-selection-told]")
    expect(bar).to_be_visible()
    expect(told).to_have_text("Press Tab to share the selected words.")
    assert bar.bounding_box()["y"] >= block.bounding_box()["y"] + 20
    for look in in_looks(page, LOOKS[1:3]):
        assert Axe().run(page).violations_count == 0, look
    page.set_viewport_size({"width": NARROW, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    page.keyboard.press("Tab")
    expect(bar.get_by_role("button", name="Copy quotation")).to_be_focused()
    page.keyboard.press("Enter")
    expect(told).to_have_text("Copied")
    quotation, source = _copied(page).split("\n")
    assert re.fullmatch("“.{80,}”", quotation)
    assert source.startswith("— “")
    assert source.endswith(f", {site}/en{PATHS['article']}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(bar.locator("[data-do=link]")).to_have_attribute("data-done", "")
    link = _copied(page)
    assert link.startswith(f"{site}/en{PATHS['article']}#:~:text=")
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    other = page.context.new_page()
    other.goto(link)
    found = other.locator(".prose__text--paragraph").nth(12)
    expect(found).to_be_in_viewport()
    assert other.evaluate("scrollY") > 0
    assert page.complaints == []


def test_the_number_of_a_note_is_no_part_of_the_words_and_words_are_whole(visit):
    page = visit("article", **CLIPBOARD)
    refs = page.locator(".prose__text .mark > a.ref")
    index = refs.evaluate_all(LAST_BEHIND_A_LETTER)
    ref = refs.nth(index)
    ref.evaluate(SELECT)
    bar = _toolbar(page)
    expect(bar).to_be_visible()
    number, words = ref.inner_text(), ref.evaluate("e => e.parentElement.querySelector('.words').textContent").split()
    bar.get_by_role("button", name="Copy quotation").click()
    expect(page.locator("[data-selection-told]")).to_have_text("Copied")
    quoted = _copied(page).split("\n")[0]
    assert quoted.removesuffix("”").endswith(words[-1])
    assert number not in quoted[-4:]
    bar.get_by_role("button", name="Copy link").click()
    expect(bar.locator("[data-do=link]")).to_have_attribute("data-done", "")
    link = _copied(page)
    source = bar.get_by_role("link", name="At the source").get_attribute("href")
    assert link.split(":~:")[1] == source.split(":~:")[1]
    other = page.context.new_page()
    other.goto(link)
    expect(other.locator(".prose__text .mark > a.ref").nth(index)).to_be_in_viewport()


def test_words_of_several_paragraphs_have_no_toolbar(visit):
    page = visit("article")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.prose__text'))")
    expect(_toolbar(page)).to_be_visible()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.prose'))")
    expect(_toolbar(page)).to_be_hidden()


def test_everything_on_a_passage_is_copied_as_it_stands(visit, site):
    page = visit("article", **CLIPBOARD)
    page.context.add_init_script(SHEET)
    page.goto(site + page.locator(".note__more a").last.get_attribute("href"))
    share = page.locator("[data-share]")
    for piece in ("quotation", "link", "reference"):
        part = share.locator(f".share__piece--{piece}")
        part.get_by_role("button").click()
        expect(part.get_by_role("button")).to_have_attribute("data-done", "")
        assert _copied(page) == part.locator(".share__text").text_content()
    expect(share.get_by_role("status")).to_have_text("Copied")
    share.get_by_role("button", name="Share with an app").click()
    assert page.evaluate("window.shared.url") == page.url
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    share.get_by_role("button", name="Copy").first.click()
    expect(share.get_by_role("status")).to_have_text("Your browser did not allow copying.")
