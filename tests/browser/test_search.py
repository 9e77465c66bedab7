"""The search box in a real browser: by keyboard, by mouse, for a screen reader, on slow lines, without scripts."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sound import colours, structure

pytestmark = pytest.mark.browser
WIDE, PHONE = 1280, 390


@pytest.fixture
def visit(site: str, browser: Browser) -> Iterator:
    """Return a function that opens a page in a fresh window."""
    contexts = []

    def open_page(path: str = "/en/", width: int = WIDE, scheme: str = "light", **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda told: page.complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(f"{site}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def box(page: Page):
    return page.get_by_role("combobox", name="Search everything").locator("visible=true")


def options(page: Page):
    return page.locator(".suggest:not([hidden]) [role=option]")


def test_keys_lead_to_what_is_suggested(visit, site):
    page = visit()
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("Тоқаев")
    expect(options(page).first).to_contain_text("Kassym-Jomart Tokayev")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(page.locator("form [role=status]").first).to_contain_text("suggestion")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", options(page).first.get_attribute("id"))
    expect(box(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/en/people/kassym-jomart-tokayev/")
    assert page.complaints == []


def test_arrows_go_round_and_escape_closes_and_keeps_the_words(visit):
    page = visit()
    box(page).fill("court")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(box(page)).not_to_have_attribute("aria-activedescendant", "")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_value("court")


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_without_a_choice_searches(visit, scripts):
    page = visit(java_script_enabled=scripts)
    page.locator("#site-search").fill("court")
    page.locator("#site-search").press("Enter")
    expect(page.locator("h1")).to_have_text("Search")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["court"]}
    expect(page.locator(".hit mark").first).to_have_text("Court")


def test_a_press_on_a_suggestion_opens_it_and_a_press_elsewhere_closes(visit, site):
    page = visit()
    box(page).fill("maz")
    expect(options(page).first).to_be_visible()
    page.locator("h1").click()
    expect(options(page)).to_have_count(0)
    box(page).fill("mazh")
    options(page).first.click()
    page.wait_for_url(f"{site}/en/organizations/mazhilis/")


def test_an_answer_that_comes_late_is_dropped(visit):
    page = visit()
    held = []

    def answer(route):
        if "q=cou" in route.request.url and "court" not in route.request.url:
            held.append(route)  # answered behind the later one
        else:
            route.continue_()

    page.route("**/search/suggest/**", answer)
    with page.expect_request("**/search/suggest/?q=cou"):
        box(page).press_sequentially("cou")
    box(page).press_sequentially("rt")
    expect(options(page).last).to_contain_text("“court”")
    for route in held:
        route.fulfill(status=200, body='<ul data-count="1"><li role="option" data-href="/x">Late</li></ul>')
    expect(options(page).last).to_contain_text("“court”")
    expect(page.get_by_text("Late", exact=True)).to_have_count(0)


def test_no_connection_leaves_a_plain_form(visit):
    page = visit()
    page.route("**/search/suggest/**", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        box(page).press_sequentially("court")
    expect(options(page)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(".hit").first).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(WIDE, "light"), (PHONE, "dark")])
def test_axe_finds_nothing_and_nothing_moves_while_suggestions_are_open(visit, width, scheme):
    page = visit("/en/search/?q=court", width, scheme)
    before = page.locator("main .kinds").bounding_box()
    box(page).last.fill("const")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.locator("main .kinds").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not (found := structure(page) + colours(page)), found
    assert page.complaints == []


def test_filters_narrow_without_scripts(visit):
    page = visit("/en/search/?q=court", java_script_enabled=False)
    page.get_by_role("checkbox", name="2023").check()
    page.get_by_role("button", name="Show").click()
    assert parse_qs(urlsplit(page.url).query) == {"q": ["court"], "year": ["2023"]}
    expect(page.locator(".applied")).to_contain_text("2023")


def test_nothing_found_is_no_dead_end(visit):
    page = visit("/en/search/?q=Tokayef")
    page.locator(".better a").click()
    expect(page.locator(".hit").first).to_be_visible()
