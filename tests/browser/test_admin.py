"""The admin in a real browser: it calls no other host, its editor's aids work, and its forms do without surprises."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
PASSWORD = "tall-poplar-shade"


@pytest.fixture
def desk(site: str, browser: Browser) -> Iterator[Page]:
    """A window in which the demo's moderator is signed in; every request that it made is remembered."""
    context = browser.new_context(base_url=site, viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.asked = []  # type: ignore[attr-defined]
    page.failed = []  # type: ignore[attr-defined]
    context.on("request", lambda request: page.asked.append(request.url))  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.failed.append(str(error)))  # type: ignore[attr-defined]
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("moderator")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def _first_row(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("table.listing tbody tr .title-wrapper a, table.listing tbody tr td.title a").first.click()
    page.wait_for_load_state("networkidle")


def test_the_admin_calls_no_other_host(desk: Page, site: str) -> None:
    expect(desk).to_have_title("Dashboard - kzsite")
    _first_row(desk, "/admin/snippets/people/person/")
    _first_row(desk, "/admin/snippets/reforms/reform/")
    desk.goto("/admin/pages/")
    desk.goto("/admin/snippets/articles/statement/add/")
    desk.get_by_role("button", name="Choose person").click()
    expect(desk.get_by_role("dialog")).to_be_visible()
    desk.goto("/admin/images/")
    desk.wait_for_load_state("networkidle")
    hosts = {urlsplit(url).netloc for url in desk.asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(site).netloc}
    assert desk.failed == []


def test_a_person_is_chosen_by_a_spelling_in_another_script(desk: Page) -> None:
    desk.goto("/admin/snippets/articles/statement/add/")
    desk.get_by_role("button", name="Choose person").click()
    desk.get_by_placeholder("Any spelling, in any script").fill("Ерлан Карин")
    desk.get_by_role("dialog").get_by_role("link", name="Yerlan Karin").click()
    expect(desk.locator("#id_speaker-chooser")).to_contain_text("Yerlan Karin")


def test_the_address_follows_the_english_name_in_latin_letters(desk: Page) -> None:
    desk.goto("/admin/snippets/people/person/add/")
    desk.locator("#id_name_en").press_sequentially("Aigerim Serikqyzy")
    desk.locator("#id_name_en").blur()
    expect(desk.locator("#id_slug")).to_have_value("aigerim-serikqyzy")


def test_a_long_list_of_choices_is_narrowed_down(desk: Page) -> None:
    desk.goto("/admin/snippets/reforms/reform/add/")
    box = desk.locator("[data-several]").filter(has=desk.locator("[name=organizations]"))
    everything = box.locator("label:visible").count()
    box.get_by_role("searchbox").fill("senate")
    assert 0 < box.locator("label:visible").count() < everything


def test_the_preview_shows_the_page_of_the_draft(desk: Page) -> None:
    _first_row(desk, "/admin/snippets/people/person/")
    desk.get_by_role("button", name="Toggle preview").click()
    preview = desk.frame_locator("iframe#w-preview-iframe")
    expect(preview.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    ("listing", "title"),
    [("", "What changed in Kazakhstan's politics"), ("search/?q=six+parties", "Six parties enter the Mazhilis")],
)
def test_wagtails_checker_has_nothing_against_a_page_in_the_editor(desk: Page, listing: str, title: str) -> None:
    desk.goto(f"/admin/pages/{listing}")
    desk.locator("table.listing .title-wrapper a", has_text=title).first.click()
    desk.get_by_role("button", name="Toggle checks").click()
    checks = desk.locator("[data-side-panel=checks]")
    expect(checks.locator("[data-content-word-count]")).to_have_text(re.compile(r"^\d+$"))  # told behind the faults
    expect(checks.locator("[data-content-checker-count]")).to_have_text("0")
