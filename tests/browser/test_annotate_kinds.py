"""Each kind of finding on the workbench: namesakes, names not on record, reforms, evidence, nested passages."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import annotating as at

pytestmark = pytest.mark.browser
TEXT = """The {title}

The hall of the {title} was full. The Constitutional Court sent a guest, and single-mandate districts were spoken of.

NAME, director of the Senate, said that the road to the lake would be mended before the winter.

NAME also thanked the drivers of the {title}, and all went home.
"""
NAMES = iter(
    [
        "Bekzat Tulegenov",
        "Daulet Ospankulov",
        "Samat Zhumagulov",
        "Ilyas Karabekov",
        "Serik Aldabergen",
        "Marat Toibekov",
        "Nursultan Baizakov",
        "Yerassyl Omirtay",
    ]
)


@pytest.fixture
def page(browser: Browser, site: str):
    """A moderator's window with the desk of a fresh article open."""
    with at.window(browser, site) as page:
        page.name = next(NAMES, "Bolat Sarymsak")  # type: ignore[attr-defined]
        yield at.opened(page, at.brought_in(page, TEXT.replace("NAME", page.name)))  # type: ignore[attr-defined]


def go_to(page: Page, words: str) -> None:
    """Step with J until the current item is this."""
    first = at.live(page).inner_text()
    while words not in at.live(page).inner_text():
        page.keyboard.press("J")
        assert at.live(page).inner_text() != first, f"nothing is {words}"


def test_of_namesakes_one_is_chosen_and_the_others_are_rejected(page: Page) -> None:
    go_to(page, "Mention of Constitutional Court")
    expect(page.locator(".wb-choices li")).to_have_count(2)
    expect(page.locator(".wb-choices li").nth(1)).to_contain_text("§")
    page.keyboard.press("2")
    at.saved(page)
    mark = page.locator("mark", has_text="Constitutional Court")
    expect(mark).to_have_class("wb-mark is-reform begins-name")
    assert " " not in (mark.get_attribute("data-keys") or " ")


def test_a_name_not_on_record_is_created_with_role_and_organization_by_two_keys(page: Page) -> None:
    go_to(page, f"Name not on record, {page.name}")
    page.keyboard.press("a")
    expect(page.get_by_label("Family name first")).to_have_value(", ".join(reversed(page.name.split())))
    expect(page.get_by_label("Role", exact=True)).to_have_value("director")
    expect(page.get_by_role("combobox", name="Organization")).to_have_value("Senate of the Parliament")
    page.keyboard.press("Enter")
    expect(at.message(page)).to_contain_text(f"“{page.name}” is on record as a draft")
    expect(page.locator("mark.is-person:not(.is-open)", has_text=page.name)).to_have_count(2)
    page.goto(f"/admin/snippets/people/membership/?q={page.name}")
    expect(page.locator("table.listing tbody tr", has_text="Senate")).to_contain_text("director")


def test_a_step_whose_answer_was_lost_is_not_taken_twice(page: Page) -> None:
    def lose(route) -> None:
        route.fetch()
        route.abort()

    page.route("**/annotate/decide/", lose)
    go_to(page, f"Name not on record, {page.name}")
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    expect(page.locator("[data-workbench-target=state]")).to_have_text("offline: 1 kept")
    page.unroute("**/annotate/decide/")
    at.saved(page)
    page.goto(f"/admin/snippets/people/person/?q={page.name}")
    expect(page.locator("table.listing tbody tr", has_text=page.name)).to_have_count(1)


def test_a_name_not_on_record_is_a_spelling_of_somebody_who_is(page: Page) -> None:
    go_to(page, f"Name not on record, {page.name}")
    page.keyboard.press("t")
    page.keyboard.type("Tukumov")
    page.keyboard.press("Enter")
    expect(at.message(page)).to_contain_text("is a spelling of Yerkin Tukumov now")
    expect(page.locator(".wb-name.is-done", has_text="Yerkin Tukumov")).to_contain_text("×2")


def test_a_name_is_dismissed_for_good(page: Page) -> None:
    go_to(page, f"Name not on record, {page.name}")
    page.keyboard.press("d")
    expect(at.message(page)).to_contain_text("is not suggested any more")
    expect(page.locator("mark.is-sighting", has_text=page.name)).to_have_count(0)


def test_a_statement_is_corrected_and_linked_to_reforms_by_keyboard(page: Page) -> None:
    go_to(page, f"Statement by {page.name}")
    page.keyboard.press("r")
    page.keyboard.type("одномандат")
    page.keyboard.press("Enter")
    expect(page.locator(".wb-chips li")).to_contain_text("Single-mandate districts")
    page.keyboard.press("Escape")
    page.keyboard.press("K")
    go_to(page, f"Statement by {page.name}")
    page.keyboard.press("a")
    at.saved(page)
    page.reload()
    at.saved(page)
    go_to(page, f"Statement by {page.name}, accepted")
    expect(page.locator(".wb-chips li")).to_contain_text("Single-mandate districts")


def test_a_statement_is_made_evidence_and_nested_marks_are_cycled_by_clicks(page: Page) -> None:
    go_to(page, f"Statement by {page.name}")
    page.keyboard.press("e")
    page.keyboard.type("single-mandate")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Evidence of")).not_to_have_value("single-mandate")
    page.get_by_label("Source says (English)").fill("The road is mended.")
    page.get_by_label("Source says (English)").press("Enter")
    expect(at.message(page)).to_have_text("Evidence saved.")
    page.keyboard.press("Escape")
    name = page.locator("mark.is-sighting", has_text=page.name).first
    told = []
    for _ in range(3):
        page.keyboard.press("Escape")
        name.click()
        told.append(at.live(page).inner_text().split()[0])
    assert sorted(told) == ["Evidence", "Name", "Statement"]


def test_a_move_is_announced_once(page: Page) -> None:
    page.evaluate(
        """() => {
            window.told = [];
            for (const region of document.querySelectorAll(".wb [role=status]")) {
                const told = () => window.told.push(region.textContent);
                new MutationObserver(told).observe(region, {childList: true, characterData: true, subtree: true});
            }
        }"""
    )
    page.keyboard.press("J")
    expect(at.live(page)).to_contain_text("2 of")
    assert page.evaluate("told") == [at.live(page).text_content()]
