"""What the tests of the workbench share: a signed-in window, an article brought in by the admin, and its desk."""

import itertools
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

EDITOR = ("editor", "quiet-steppe-wind")
MODERATOR = ("moderator", "tall-poplar-shade")
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
LONGEST = "002_2fad76631a32c5d4.txt"
NAMES = """The {title}

Yerlan Karin 🗳️ opened the {title}, and the Mazhilis sent a guest. A second guest came from the Mazhilis later.

Later the Mazhilis was named again, and so was the Senate. Шəкəрім and Ғалым took notes in Әулиекөл, and all stayed.

At the end of the day Yerlan Karin thanked all who had come to the hall, and the lights went out one after another.
"""
PATIENCE = 60_000
"""Milliseconds that a long row of decisions may take to be saved."""
_numbers = itertools.count(1)


@contextmanager
def window(browser: Browser, site: str, login: tuple[str, str] = MODERATOR, **options) -> Iterator[Page]:
    """A window in which somebody is signed in; what its pages complained of is remembered."""
    options = {"viewport": {"width": 1280, "height": 900}} | options
    context = browser.new_context(base_url=site, **options)
    page = context.new_page()
    page.failed = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.failed.append(str(error)))  # type: ignore[attr-defined]
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(login[0])
    page.get_by_label("Password").fill(login[1])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    try:
        yield page
        assert page.failed == []  # type: ignore[attr-defined]
    finally:
        context.close()


def brought_in(page: Page, text: str = NAMES, file: Path | None = None) -> str:
    """Bring an article in by the admin, and return the address of its desk."""
    page.goto("/admin/import/")
    if file:
        page.locator("input[type=file]").set_input_files(file)
    else:
        page.locator("textarea[name=text]").fill(text.format(title=f"Meeting of day {next(_numbers)}"))
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_role("button", name="Save as draft").click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    number = re.search(r"/pages/(\d+)/", page.url)
    assert number
    return f"/admin/articles/{number[1]}/annotate/"


def opened(page: Page, desk: str) -> Page:
    """Open a desk and wait until it is ready."""
    page.goto(desk)
    saved(page)
    return page


def published(page: Page, desk: str) -> None:
    """Publish the draft of a desk's article as it is."""
    page.goto(desk)
    page.get_by_role("link", name="Edit").click()
    page.wait_for_url("**/edit/")
    with page.expect_navigation():
        page.locator("[name=action-publish]").dispatch_event("click")


def live(page: Page) -> Locator:
    """What a screen reader is told of the current item."""
    return page.locator("[data-workbench-target=live]")


def message(page: Page) -> Locator:
    """What is told of the last step."""
    return page.locator("[data-workbench-target=message]")


def progress(page: Page) -> tuple[int, int]:
    """How many are reviewed, of how many."""
    words = page.locator("[data-workbench-target=progress]").inner_text()
    decided, all_of_them = re.findall(r"\d+", words)
    return int(decided), int(all_of_them)


def saved(page: Page) -> None:
    """Wait until nothing is on its way."""
    expect(page.locator("[data-workbench-target=state]")).to_have_text("saved", timeout=PATIENCE)


def current(page: Page) -> Locator:
    """The marks of the current item."""
    return page.locator("mark.is-current")


def select(page: Page, words: str) -> None:
    """Select words of the text as a mouse would, within one block; first put the card away."""
    page.keyboard.press("Escape")
    box = page.evaluate(
        """words => {
            for (const block of document.querySelectorAll("[data-block]")) {
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                for (let node; (node = walker.nextNode()); ) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    block.scrollIntoView({block: "start", behavior: "instant"});
                    document.querySelector("main").scrollBy({top: -300, behavior: "instant"});
                    const lines = [...range.getClientRects()];
                    const middle = line => line.top + line.height / 2;
                    const [first, last] = [lines[0], lines.at(-1)];
                    return {from: [first.left + 1, middle(first)], to: [last.right - 1, middle(last)]};
                }
            }
        }""",
        words,
    )
    page.mouse.move(*box["from"])
    page.mouse.down()
    page.mouse.move(*box["to"], steps=4)
    page.mouse.up()
    expect(page.locator("[data-workbench-target=tools]")).to_be_visible()


def finish(page: Page, press: Callable[[str], None], limit: int = 2000) -> int:
    """Decide everything by keyboard: all of an entity at once, else one by one; return how many keys it took."""
    keys = 0

    def hit(key: str) -> None:
        nonlocal keys
        keys += 1
        press(key)

    while page.locator("[data-workbench-target=kinds] .wb-count").first.inner_text() != "0":
        card = page.locator("[data-workbench-target=card]")
        kind = card.get_attribute("data-kind")
        several = card.locator("[data-do=accept-all]").count()
        before = live(page).inner_text()
        hit("A" if several else "a")
        if kind == "sighting":
            name = card.locator("input[name=name], select[name=branch]").first
            expect(name).to_be_focused()
            hit("Enter")
        expect(live(page)).not_to_have_text(before) if page.locator(
            "[data-workbench-target=kinds] .wb-count"
        ).first.inner_text() != "0" else None
        assert keys < limit
    return keys
