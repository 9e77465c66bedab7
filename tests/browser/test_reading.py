"""The reader's pages in a real browser: sound for everybody, on every screen, by keyboard, without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import LOOKS, PHONE, WIDE, too_wide, unfold
from tests.browser.sound import faults

pytestmark = pytest.mark.browser
PATHS = {
    "home": "/",
    "articles": "/articles/",
    "filtered": "/articles/?year=2023",
    "refused": "/articles/?year=never",
    "article": "/articles/time-for-change/",
    "passage": "/passages/{passage}/",
    "search": "/search/?q=karin",
    "nothing": "/search/?q=Yerlam+Karim",
    "missing": "/nowhere/",
    "challenge": "/challenge/?passage={passage}",
}


def test_the_page_of_all_components_is_sound(visit, site):
    page = visit("home")
    page.goto(f"{site}/styleguide/")
    unfold(page)
    assert not (found := faults(page)), "\n".join(found)
    assert too_wide(page) == []
    assert page.complaints == []


@pytest.mark.parametrize("name", PATHS)
def test_pages_work_without_scripts(visit, name):
    with_scripts, without = visit(name), visit(name, java_script_enabled=False)
    with_scripts.locator(".share__do").evaluate_all("all => all.forEach(button => button.remove())")
    text = with_scripts.locator("main").inner_text().split()
    assert len(text) > 6
    assert without.locator("main").inner_text().split() == text


def test_filters_and_search_are_plain_forms(visit):
    page = visit("articles", java_script_enabled=False)
    page.get_by_label("Year").select_option("2023")
    page.get_by_role("button", name="Show").click()
    assert "year=2023" in page.url
    expect(page.locator(".found")).to_contain_text("2023 ✕")
    page.locator("#site-search").fill("karin")
    page.locator("#site-search").press("Enter")
    expect(page.locator("main")).to_contain_text("Karin")


def test_skip_link_is_the_first_stop_and_leads_to_the_content(visit):
    page = visit("article")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen_at_every_stop(visit, scheme):
    page = visit("article", width=PHONE, scheme=scheme)
    stops = 0
    for _ in range(30):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        stops += 1
        assert outline == "3px", page.evaluate("document.activeElement.outerHTML")
    assert stops == 30


def test_notes_are_folded_on_a_phone_and_open_by_keyboard(visit):
    page = visit("article", width=PHONE)
    note = page.locator(".prose__notes > .note").first
    body = note.locator(".note__body")
    expect(body).to_be_hidden()
    note.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()


def test_a_number_in_the_text_opens_its_note_on_a_phone(visit):
    page = visit("article", width=PHONE)
    number = page.locator(".prose__text a.ref").first
    note = page.locator(number.get_attribute("href"))
    expect(note).to_be_hidden()
    number.click()
    expect(note).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_notes_stand_beside_their_block_on_a_wide_screen_with_statements_open(visit, scripts):
    page = visit("article", width=WIDE, java_script_enabled=scripts)
    expect(page.locator(".note--statement .note__body").first).to_be_visible()
    notes = page.locator(".prose__notes").first.bounding_box()
    block = page.locator(".prose__text:has(+ .prose__notes)").first.bounding_box()
    assert notes["x"] >= block["x"] + block["width"]
    assert abs(notes["y"] - block["y"]) < 12


def test_notes_do_not_tear_the_text_apart(visit):
    page = visit("article", width=WIDE)
    gaps = page.evaluate(
        """() => {
            const boxes = [...document.querySelectorAll('.prose__text')].map(e => e.getBoundingClientRect());
            return boxes.slice(1).map((box, i) => box.top - boxes[i].bottom);
        }"""
    )
    assert len(gaps) > 20
    assert max(gaps) < 80  # two lines


def test_notes_come_behind_their_words_for_a_screen_reader(visit):
    page = visit("article")
    places = page.evaluate(
        """() => [...document.querySelectorAll('.prose__text a.ref')].map(ref => {
            const note = document.querySelector(ref.getAttribute('href'));
            const follows = ref.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
            return [ref.getAttribute('aria-label'), !!follows];
        })"""
    )
    assert places
    assert all(text.startswith("Note ") and behind for text, behind in places)


def test_a_passage_leads_back_to_its_place(visit):
    page = visit("passage")
    page.get_by_role("link", name="Read it in its place").click()
    target = page.locator(":target")
    expect(target).to_be_attached()
    assert 0 <= target.bounding_box()["y"] <= 844


def test_the_language_switch_stays_on_the_article(visit, site):
    page = visit("article")
    page.get_by_role("link", name="Қазақша").click()
    assert page.url == f"{site}/kk{PATHS['article']}"
    assert page.locator("html").get_attribute("lang") == "kk"


def test_slash_moves_to_the_search_box(visit):
    page = visit("home")
    page.keyboard.press("/")
    expect(page.locator("#site-search")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator("#site-search")).to_have_value("a/b")


def test_a_challenge_is_sent_without_scripts_and_what_is_wrong_with_it_is_heard_first(visit):
    page = visit("passage", java_script_enabled=False)
    page.get_by_role("link", name="Challenge this with a source").click()
    page.get_by_label("What is wrong?").fill("It was said a year later.")
    page.get_by_label("Where is that written?").fill("a newspaper")
    send = page.get_by_role("button", name="Send the challenge")
    send.click()
    expect(page.locator("[role=alert]")).to_be_focused()
    page.get_by_role("link", name="This is not an address on the web.").click()
    wrong = page.get_by_label("Where is that written?")
    expect(wrong).to_have_value("a newspaper")
    expect(wrong).to_have_accessible_description(re.compile("not an address on the web"))
    wrong.fill("https://example.org/a-report")
    for _again in range(200):  # whoever is faster than people type is asked to send it once more
        if send.count():
            send.click()
    expect(page.locator("h1")).to_have_text("Your challenge")
    expect(page.locator("main")).to_contain_text("It was said a year later.")
    sound = visit("challenge")  # axe needs scripts
    sound.get_by_role("button", name="Send the challenge").click()
    expect(sound.locator("[role=alert]")).to_be_focused()
    for where in ("", page.url):  # the form with its errors, then what became of the challenge
        if where:
            sound.goto(where)
        assert not (found := faults(sound, LOOKS[1:3])), "\n".join(found)
