"""The pages of people, organizations and reforms in a real browser: sound for everybody, on every screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import PHONE, WIDE, unfold

pytestmark = pytest.mark.browser
PATHS = {
    "people": "/people/",
    "person": "/people/yerlan-karin/",
    "reforms": "/reforms/",
    "board": "/reforms/?view=board",
    "timeline": "/reforms/?view=timeline&level=constitution",
    "reform": "/reforms/constitutional-court-restored/",
    "reform with rules": "/reforms/mixed-mazhilis/",
}


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


def test_the_view_changes_and_the_filters_stay(visit):
    page = visit("reforms")
    page.get_by_role("checkbox", name="Reversed").check()
    expect(page.locator(".applied")).to_contain_text("Reversed")
    names = page.locator(".tracker__title").all_inner_texts()
    page.get_by_role("navigation", name="View").get_by_role("link", name="Board").click()
    expect(page.locator(".board__card h3")).to_have_text(names)
    page.get_by_role("navigation", name="View").get_by_role("link", name="Timeline").click()
    expect(page.locator(".tracks .tracker__title")).to_have_count(len(names))
    expect(page.locator(".applied")).to_contain_text("Reversed")
    expect(page.get_by_role("checkbox", name="Reversed")).to_be_checked()


def test_columns_of_the_board_stand_side_by_side_and_on_a_phone_in_a_stack(visit):
    for width, alike in ((WIDE, "y"), (PHONE, "x")):
        boxes = [one.bounding_box() for one in visit("board", width=width).locator(".board__column").all()]
        assert len(boxes) > 3
        assert len({round(box[alike]) for box in boxes}) == 1


def test_the_board_can_be_moved_by_keyboard(visit):
    page = visit("board", width=800)
    page.get_by_role("region", name="Reforms by status").focus()
    last = page.locator(".board__column .heading-count").last
    expect(last).not_to_be_in_viewport()
    for _press in range(40):
        page.keyboard.press("ArrowRight")
    expect(last).to_be_in_viewport()


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_marks_stand_on_their_line(visit, width):
    page = visit("timeline", width=width)
    for row in page.locator(".tracks__row").all():
        line = row.locator(".tracks__picture").bounding_box()
        for mark in row.locator(".tracks__picture .mark").all():
            box = mark.bounding_box()
            assert line["x"] - 8 <= box["x"]
            assert box["x"] + box["width"] <= line["x"] + line["width"] + 8


def test_the_axis_stands_above_the_lines(visit):
    page = visit("timeline")
    axis, line = (
        page.locator(".tracks__axis svg").bounding_box(),
        page.locator(".tracks__picture").first.bounding_box(),
    )
    assert abs(axis["x"] - line["x"]) < 1
    assert abs(axis["width"] - line["width"]) < 1


def test_the_spreadsheet_is_what_the_filters_leave(visit):
    page = visit("timeline")
    with page.expect_download() as got:
        page.get_by_role("link", name="CSV", exact=True).click()
    lines = got.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == page.locator(".tracks__row").count() + 1


def test_a_change_leads_to_the_words_that_prove_it(visit):
    page = visit("reform with rules")
    row = page.get_by_role("row", name="Seats Mazhilis", exact=False).first
    expect(row.locator("del")).to_contain_text("107")
    expect(row.locator("ins")).to_contain_text("98")
    row.get_by_role("cell").last.get_by_role("link").first.click()
    expect(page.locator("main")).to_contain_text("98")


def test_the_picture_of_who_else_appears_works_by_keyboard_and_its_table_leads_to_the_articles(visit, site):
    page = visit("person")
    page.locator(".node").first.focus()
    name = page.locator(".node title").first.text_content().strip().split(":")[0]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)
    page.goto(f"{site}/en{PATHS['person']}")
    unfold(page)
    link = page.locator(".network td a").first
    number = int(link.inner_text().split()[0])
    link.click()
    expect(page.locator(".coverage .rows__title")).to_have_count(number)


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
    for name in ("board", "timeline"):
        page = visit(name)
        page.emulate_media(media="print")
        expect(page.locator(".layouts")).to_be_hidden()
        expect(page.locator("main").get_by_role("link", name="Constitutional Court").first).to_be_visible()
