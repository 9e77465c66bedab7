"""What axe has against a page, asked so that it is cheap enough to be asked of every page in every look."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.looks import LOOKS, in_looks

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""Rules that the dark can break. They take most of axe's time, which goes by the number of texts."""
SAMPLE = """() => {
    const seen = new Set();
    const says = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    for (const one of document.querySelectorAll("body *")) {
        one.removeAttribute("data-sample");
        if (!one.checkVisibility() || !(says(one) || one.matches("input, select, textarea"))) continue;
        let kind = "";
        for (let up = one, steps = 0; up && steps < 4; up = up.parentElement, steps += 1) {
            kind += [up.localName, up.getAttribute("class"), up.getAttribute("aria-current"), "<"].join(" ");
        }
        if (!seen.has(kind)) one.setAttribute("data-sample", "");
        seen.add(kind);
    }
}"""
"""Mark one text of each kind: those of the same classes, in elements of the same classes, have the same colours."""


def structure(page: Page, contrast: bool = False) -> str:
    """Return what axe has against `page` as it is shown, nothing if it is sound; every contrast only if asked."""
    return _asked(page, {"type": "tag", "values": RULES}, rules={"color-contrast": {"enabled": contrast}})


def colours(page: Page) -> str:
    """Return what axe has against the colours of one text of each kind, nothing if they are sound."""
    page.evaluate(SAMPLE)
    return _asked(page, {"type": "rule", "values": COLOURS}, "[data-sample]")


def faults(page: Page, looks: tuple[tuple[int, str], ...] = LOOKS, contrast: bool = False) -> list[str]:
    """Return what axe has against `page`: all of it in the first look, with every contrast if asked; then colours."""
    found: list[tuple[str, str]] = []
    for place, look in enumerate(in_looks(page, looks)):
        if place == 0:
            found.append((look, structure(page, contrast)))
        if place or not contrast:
            found.append((look, colours(page)))
    return [f"{look}: {told}" for look, told in found if told]


def _asked(page: Page, only: dict[str, object], context: str | None = None, **options: object) -> str:
    options |= {"runOnly": only, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, context, options)
    return found.generate_report() if found.violations_count else ""
