"""The looks that every page is checked in, one after the other on the open page, so that it is loaded once."""

from collections.abc import Iterator

from playwright.sync_api import Page

WIDE, PHONE, NARROW = 1280, 390, 320
LOOKS = ((WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark"))


def in_looks(page: Page, looks: tuple[tuple[int, str], ...] = LOOKS) -> Iterator[str]:
    """Show `page` in each look, and yield what it is called."""
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        yield f"{width} {scheme}"


def unfold(page: Page) -> None:
    """Open everything that is folded."""
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")


def too_wide(page: Page, widths: tuple[int, ...] = (NARROW, PHONE, 768, WIDE)) -> list[int]:
    """Return the widths of a screen beyond which `page` reaches."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(width)
    return found
