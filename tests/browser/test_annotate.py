"""The workbench in a real browser: an editor decides on everything, by keyboard, by mouse, alone and in company."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser import annotating as at

pytestmark = pytest.mark.browser
LOOKS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]


@pytest.fixture
def page(browser: Browser, site: str):
    """A moderator's window."""
    with at.window(browser, site) as page:
        yield page


@pytest.fixture
def desk(page: Page) -> str:
    """The address of the desk of a fresh article."""
    return at.brought_in(page)


def test_the_longest_real_article_is_finished_by_keyboard_only(page: Page) -> None:
    file = at.SEEDS / at.LONGEST
    if not file.exists():
        pytest.skip("the five source articles are not beside the project")
    at.opened(page, at.brought_in(page, file=file))
    at.finish(page, page.keyboard.press)
    at.saved(page)
    decided, all_of_them = at.progress(page)
    assert decided == all_of_them > 50
    page.reload()
    expect(page.locator("[data-workbench-target=progress]")).to_have_text(f"{all_of_them} of {all_of_them} reviewed")
    assert page.locator("mark.is-open").count() == 0


def test_keys_move_decide_and_undo_also_after_a_reload(page: Page, desk: str) -> None:
    at.opened(page, desk)
    expect(at.live(page)).to_contain_text("Mention of Yerlan Karin, suggested")
    page.keyboard.press("a")
    expect(at.live(page)).to_contain_text("Mazhilis")
    page.keyboard.press("K")
    expect(at.live(page)).to_contain_text("Mention of Yerlan Karin, accepted")
    page.keyboard.press("j")
    page.keyboard.press("x")
    at.saved(page)
    assert at.progress(page)[0] == 2
    page.reload()
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("2 of")
    expect(at.live(page)).not_to_be_empty()
    page.keyboard.press("z")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")
    expect(at.live(page)).to_contain_text("Mazhilis of the Parliament, suggested")
    page.keyboard.press("z")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("0 of")
    page.keyboard.press("Z")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")
    expect(at.live(page)).to_contain_text("Mention of Yerlan Karin, accepted")


def test_all_of_an_entity_at_once_and_the_focus_stays(page: Page, desk: str) -> None:
    at.opened(page, desk)
    row = page.locator(".wb-name", has_text="Mazhilis")
    expect(row).to_contain_text("×3")
    page.keyboard.press("j")
    page.keyboard.press("A")
    expect(row).to_contain_text("✓")
    expect(at.message(page)).to_have_text("3 accepted.")
    assert page.evaluate("document.activeElement.dataset.workbenchTarget") == "text"


def test_keys_of_a_cyrillic_layout_and_keys_turned_off(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.evaluate("""document.dispatchEvent(new KeyboardEvent("keydown", {key: "ф", code: "KeyA", bubbles: true}))""")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")
    page.get_by_role("switch", name="Keys").click()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.reload()
    expect(page.get_by_role("switch", name="Keys")).not_to_be_checked()
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")


def test_keys_do_nothing_while_one_types(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("/")
    page.keyboard.type("ax mazh")
    expect(page.get_by_label("Filter the names")).to_have_value("ax mazh")
    assert at.progress(page)[0] == 0
    expect(page.locator(".wb-name:visible")).to_have_count(0)
    page.get_by_label("Filter the names").fill("mazh")
    expect(page.locator(".wb-name:visible")).to_have_count(1)
    page.get_by_label("Filter the names").press("Enter")
    expect(at.live(page)).to_contain_text("Mention of Mazhilis of the Parliament, suggested")
    page.keyboard.press("a")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")


def test_every_key_is_listed(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys", exact=True)
    expect(dialog).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(1)
    expect(dialog.locator("kbd")).to_have_count(31)
    assert Axe().run(page, context=".wb-help").violations_count == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("a")
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("1 of")


def test_a_click_only_selects(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("Escape")
    page.locator("mark", has_text="Senate").click()
    expect(at.current(page)).to_have_text("Senate")
    assert at.progress(page)[0] == 0


def test_words_selected_with_the_mouse_become_a_mention_and_are_saved_as_selected(page: Page, desk: str) -> None:
    at.opened(page, desk)
    at.select(page, "Ғалым took notes in Әулиекөл")
    page.locator("[data-workbench-target=tools]").get_by_text("Mention").click()
    box = page.get_by_role("combobox")
    expect(box).to_have_value("Ғалым took notes in Әулиекөл")
    box.fill("Сенат")
    page.get_by_role("option").filter(has_text="Senate").first.click()
    expect(page.locator("mark.is-organization:not(.is-open)", has_text="Ғалым")).to_have_text(
        "Ғалым took notes in Әулиекөл"
    )
    page.reload()
    expect(page.locator("mark.is-organization:not(.is-open)", has_text="Ғалым")).to_have_text(
        "Ғалым took notes in Әулиекөл"
    )


def test_words_selected_by_touch_offer_the_same(browser: Browser, site: str) -> None:
    with at.window(browser, site, viewport={"width": 390, "height": 844}, has_touch=True) as page:
        at.opened(page, at.brought_in(page))
        page.evaluate("getSelection().selectAllChildren(document.querySelectorAll('[data-block] p')[1])")
        page.locator("[data-workbench-target=tools]").get_by_text("Statement").tap()
        expect(page.get_by_role("combobox", name="Speaker")).to_be_focused()


def test_words_chosen_by_keyboard_become_a_statement(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("v")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("getSelection().toString()").endswith("sent a guest.")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    assert page.evaluate("getSelection().toString()").endswith("guest. A")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("s")
    box = page.get_by_role("combobox", name="Speaker")
    expect(box).to_be_focused()
    page.keyboard.type("Karin")
    page.keyboard.press("Enter")
    expect(box).to_have_value("Yerlan Karin")
    page.get_by_label("Position (English)").fill("The meeting was opened with a guest.")
    page.get_by_role("button", name="Save the statement").click()
    expect(page.locator("mark.is-statement").first).to_be_visible()
    expect(at.message(page)).to_have_text("Statement saved.")


def test_fields_are_corrected_and_kept_until_they_are_saved(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("s")
    page.get_by_label("Position (English)").fill("First wording.")
    page.get_by_role("button", name="Save the statement").click()
    expect(at.message(page)).to_have_text("Statement saved.")
    page.keyboard.press("K")
    while "Statement by Yerlan Karin, accepted" not in at.live(page).inner_text():
        page.keyboard.press("K")
    page.keyboard.press("s")
    page.get_by_label("Position (English)").fill("Second wording.")
    page.get_by_text("In other languages").click()
    page.get_by_label("Position (Қазақша)").fill("Екінші нұсқа.")
    page.keyboard.press("Escape")
    page.keyboard.press("J")
    page.keyboard.press("K")
    expect(page.get_by_label("Position (English)")).to_have_value("Second wording.")
    page.get_by_label("Position (English)").press("Control+Enter")
    expect(at.message(page)).to_have_text("Statement saved.")
    number = page.locator("[data-current]").get_attribute("data-current")
    page.goto(f"{desk}#{number}")
    page.reload()
    expect(page.get_by_label("Position (English)")).to_have_value("Second wording.")
    expect(page.get_by_label("Position (Қазақша)")).to_have_value("Екінші нұсқа.")


def test_a_selection_over_several_blocks_is_one_statement(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("Escape")
    page.locator("mark", has_text="Senate").click()
    page.keyboard.press("v")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("s")
    page.keyboard.type("Karin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Speaker")).to_have_value("Yerlan Karin")
    page.get_by_role("button", name="Save the statement").click()
    expect(page.locator("[data-block]:has(mark.is-statement)")).to_have_count(2)
    page.keyboard.press("Escape")
    page.locator("mark.is-statement").last.click()
    expect(page.locator("[data-block]:has(mark.is-statement.is-current)")).to_have_count(2)


def test_a_person_not_on_record_is_made_from_words_without_leaving(page: Page, desk: str) -> None:
    at.opened(page, desk)
    at.select(page, "Шəкəрім")
    page.keyboard.press("n")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Шəкəрім")
    page.keyboard.press("Enter")
    expect(at.message(page)).to_contain_text("is on record as a draft")
    expect(page.locator("mark.is-person:not(.is-open)")).to_have_text("Шəкəрім")


def test_the_target_is_changed_by_any_spelling(page: Page, desk: str) -> None:
    at.opened(page, desk)
    page.keyboard.press("t")
    page.keyboard.type("Тоқаев")
    page.keyboard.press("Enter")
    expect(page.locator(".wb-name.is-done", has_text="Tokayev")).to_contain_text("×1 ✓")


def test_two_editors_see_each_other_and_lose_nothing(page: Page, desk: str, browser: Browser, site: str) -> None:
    at.opened(page, desk)
    with at.window(browser, site, at.EDITOR) as other:
        at.opened(other, desk)
        page.route("**/annotate/state/*", lambda route: route.abort())
        page.reload()
        other.keyboard.press("x")
        at.saved(other)
        expect(other.locator("[data-workbench-target=others]")).to_have_text("Also here: Moderator")
        page.keyboard.press("a")
        expect(at.message(page)).to_contain_text("had been decided by editor before: Rejected")
        page.unroute("**/annotate/state/*")
        page.keyboard.press("a")
        expect(at.message(other)).to_contain_text(
            "moderator decided: Mention of Mazhilis of the Parliament, accepted"
        )
        expect(page.locator("[data-workbench-target=others]")).to_have_text("Also here: Editor")


def test_decisions_without_a_network_are_kept_over_a_reload_and_sent_later(page: Page, desk: str) -> None:
    # before the page is opened: one that runs may have a request past a route that is only being laid
    page.route("**/annotate/decide/", lambda route: route.abort())
    at.opened(page, desk)
    for number in (1, 2):  # a key is for the item that is current by then
        page.keyboard.press("a")
        expect(page.locator("[data-workbench-target=state]")).to_have_text(f"offline: {number} kept")
    assert at.progress(page)[0] == 2
    page.reload()
    expect(page.locator("[data-workbench-target=progress]")).to_contain_text("2 of")
    page.unroute("**/annotate/decide/")
    at.saved(page)
    page.reload()
    at.saved(page)
    assert at.progress(page)[0] == 2


def test_a_session_that_ended_loses_nothing(page: Page, desk: str) -> None:
    at.opened(page, desk)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("a")
    expect(page.locator("[data-workbench-target=state]")).to_contain_text("signed out: 1 kept")
    page.context.add_cookies(cookies)
    at.saved(page)
    assert at.progress(page)[0] == 1


def test_the_plain_list_decides_without_scripts(page: Page, desk: str, browser: Browser, site: str) -> None:
    cookies = page.context.cookies()
    context = browser.new_context(base_url=site, java_script_enabled=False)
    context.add_cookies(cookies)
    plain = context.new_page()
    plain.goto(desk)
    row = plain.locator("tr", has_text="thanked all who had come")
    row.get_by_role("button", name="Accept").click()
    expect(plain.get_by_text("1 accepted.")).to_be_visible()
    expect(plain.locator("tr", has_text="thanked all who had come")).to_have_count(0)
    plain.locator("tr", has_text="opened the").first.get_by_role("button", name="Reject").click()
    expect(plain.get_by_role("heading", name="2 of")).to_be_visible()
    plain.get_by_role("button", name="Undo").click()
    expect(plain.get_by_role("heading", name="1 of")).to_be_visible()
    context.close()


def test_a_passage_adrift_is_moved_to_selected_words_or_dropped_with_one_key(page: Page) -> None:
    was = "The guest from the Mazhilis spoke for an hour, slowly, of roads and bridges in the far north.\n"
    text = "The {title}\n\nYerlan Karin came late.\n\n" + was + "\nThen all went home.\n"
    title = "Meeting on a road that was lost"
    desk = at.brought_in(page, text.replace("{title}", title))
    at.opened(page, desk)
    page.keyboard.press("A")
    page.keyboard.press("v")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("s")
    page.keyboard.type("Karin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Speaker")).to_have_value("Yerlan Karin")
    page.get_by_role("button", name="Save the statement").click()
    expect(at.message(page)).to_have_text("Statement saved.")
    at.published(page, desk)
    now = "For an hour somebody from a chamber spoke slowly about bridges, trains and roads in the south.\n"
    at.brought_in(page, text.replace("{title}", title).replace(was, now))
    at.published(page, desk)
    at.opened(page, desk)
    adrift = page.locator(".wb-adrift", has_text="spoke for an hour, slowly, of roads")
    page.keyboard.press("p")
    expect(at.live(page)).to_contain_text("Passage adrift: Mazhilis spoke for an hour")
    expect(adrift).to_be_focused()
    page.keyboard.press("x")
    expect(adrift).to_have_count(0)
    page.keyboard.press("z")
    expect(adrift).to_have_count(1)
    page.keyboard.press("p")
    at.select(page, "spoke slowly about bridges")
    page.keyboard.press("m")
    expect(adrift).to_have_count(0)
    expect(page.locator("mark.is-statement")).to_have_text("spoke slowly about bridges")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(browser: Browser, site: str, width: int, scheme: str) -> None:
    options = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme, "reduced_motion": "reduce"}
    with at.window(browser, site, **options) as page:
        at.opened(page, at.brought_in(page))
        page.keyboard.press("a")
        at.saved(page)
        for key in ("", "t", "Escape", "s"):
            if key:
                page.keyboard.press(key)
            found = Axe().run(page, context=".wb")
            assert found.violations_count == 0, f"{width} {scheme} {key}\n{found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
