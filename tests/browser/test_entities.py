"""The pages of people, organizations and reforms in a real browser: sound for everybody, on every screen."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
WIDE, PHONE, NARROW = 1280, 390, 320
PATHS = {
    "people": "/people/",
    "letter": "/people/?letter=K&post=today",
    "person": "/people/yerlan-karin/",
    "organizations": "/organizations/",
    "organization": "/organizations/constitutional-court/",
    "reforms": "/reforms/",
    "refused": "/reforms/?status=never",
    "reform": "/reforms/constitutional-court-restored/",
    "missing page": "/people/yerlan-karin/?page=9",
}


@pytest.fixture
def visit(site: str, browser: Browser) -> Iterator:
    """Return a function that opens a page of the demo in a fresh window."""
    contexts = []

    def open_page(name: str, language: str = "en", width: int = WIDE, scheme: str = "light", **options) -> Page:
        size = {"width": width, "height": 844}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda told: page.complaints.append(told.text) if told.type == "error" else None)
        page.goto(f"{site}/{language}{PATHS[name]}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def _unfold(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")


@pytest.mark.parametrize(("width", "scheme"), [(WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark")])
@pytest.mark.parametrize("name", PATHS)
def test_axe_finds_nothing_and_the_policy_blocks_nothing(visit, name, width, scheme):
    page = visit(name, "en", width, scheme)
    _unfold(page)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert [told for told in page.complaints if "status of 40" not in told] == []


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
@pytest.mark.parametrize("width", [NARROW, PHONE, 768, WIDE])
def test_nothing_is_wider_than_the_screen(visit, site, language, width):
    page = visit("people", language, width)
    for path in PATHS.values():
        page.goto(f"{site}/{language}{path}")
        _unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_filters_work_by_keyboard_without_scripts(visit, width):
    page = visit("reforms", width=width, java_script_enabled=False)
    if width == PHONE:
        page.locator(".facets > summary").focus()
        page.keyboard.press("Enter")
    box = page.get_by_role("checkbox", name="Applied")
    left = int(box.locator("xpath=..").locator(".facets__count").inner_text())
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(".applied")).to_contain_text("Applied")
    expect(page.locator(".tracker__title")).to_have_count(left)
    page.get_by_role("link", name="Remove Applied").click()
    expect(page.locator(".applied")).to_have_count(0)


def test_a_stage_leads_to_its_evidence_and_that_to_its_passage(visit):
    page = visit("reform")
    page.locator(".stages a").first.click()
    step = page.locator(".step:target")
    expect(step).to_be_in_viewport()
    quotation = step.locator("blockquote").first.inner_text()
    step.get_by_role("link", name="passage").first.click()
    expect(page.locator("main")).to_contain_text(quotation)


def test_bars_are_drawn_within_their_row(visit):
    page = visit("person", width=PHONE)
    for bar in page.locator(".lifeline__track .bar").all():
        box, row = bar.bounding_box(), bar.locator("xpath=ancestor::li").bounding_box()
        assert row["x"] - 2 <= box["x"]
        assert box["x"] + box["width"] <= row["x"] + row["width"] + 3
        assert box["width"] > 0


def test_paper_shows_the_table_and_no_filters(visit):
    page = visit("reforms")
    page.emulate_media(media="print")
    expect(page.locator(".facets")).to_be_hidden()
    expect(page.locator(".tracker__title").first).to_be_visible()
