"""What the pages are measured by: a first screen that tells, paper that tells where from, few bytes."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import PHONE

pytestmark = pytest.mark.browser
PATHS = {"home": "/", "article": "/articles/time-for-change/"}  # of the demo's articles the most densely annotated


def test_what_changed_about_the_presidency_is_on_the_first_screen_of_a_phone_and_a_tap_from_its_words(visit):
    page = visit("home", "kk", width=PHONE, java_script_enabled=False)
    rule = page.locator(".swaps tbody", has=page.get_by_role("link", name="Президенттік")).locator("tr").nth(1)
    expect(rule.locator(".swaps__before")).to_contain_text("5 жыл")
    expect(rule.locator(".swaps__after")).to_contain_text("7 жыл")
    expect(rule).to_be_in_viewport(ratio=1)
    rule.locator(".swaps__source a").first.click()
    expect(page.locator(".passage__here")).to_be_visible()


def test_on_paper_notes_stand_behind_the_text_by_number_with_their_full_addresses(visit, site):
    page = visit("article", width=PHONE)
    page.emulate_media(media="print")
    number = page.locator(".prose__text a.ref--statement").first.inner_text()
    note = page.locator(".table--said tr", has=page.locator(".print-only", has_text=re.compile(f"^{number}$")))
    expect(note).to_be_visible()
    address = note.locator(".pilcrow").evaluate("link => getComputedStyle(link, '::after').content")
    assert address.startswith(f'"{site}/en/passages/')
    for name in (".top", ".prose__notes", ".foot nav"):
        expect(page.locator(name).first).to_be_hidden()


def test_the_heaviest_article_keeps_its_budget(visit):
    page = visit("article", "kk", width=PHONE)
    page.locator(".foot").scroll_into_view_if_needed()
    weight, kinds, shift = page.evaluate(
        """() => {
            const sent = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
            const shifts = new PerformanceObserver(() => {});
            shifts.observe({type: "layout-shift", buffered: true});
            const text = sent.filter((one) => one.entryType === "navigation" || /\\.(css|js)$/.test(one.name));
            const sum = (values) => values.reduce((whole, part) => whole + part, 0);
            const moved = sum(shifts.takeRecords().map((one) => one.value));
            return [sum(text.map((one) => one.encodedBodySize)), sent.map((one) => one.name), moved];
        }"""
    )
    assert 15_000 < weight <= 60_000  # bytes of HTML, CSS and JavaScript, as they were sent
    assert not [name for name in kinds if name.endswith((".woff", ".woff2", ".ttf", ".otf"))]
    assert shift == 0
