"""`make pictures`: the pictures of the README and of docs/, taken of the demo as it is now."""

import io
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.annotating import MODERATOR, window
from tests.browser.looks import PHONE, WIDE
from tests.serving import ROOT, launch, prepare_demo, served

FOLDER = ROOT / "docs" / "images"
COLOURS = 128
"""Pages have few; a palette keeps a picture small."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page at one size; `before` does what a reader does until it looks as meant."""

    name: str
    path: str
    width: int = WIDE
    height: int = 900
    scheme: str = "light"
    before: Callable[[Page], None] | None = None


def _at_the_explorer(page: Page) -> None:
    page.locator("main figure").first.scroll_into_view_if_needed()


PICTURES = (
    Picture("home", "/en/"),
    Picture("home-phone", "/kk/", PHONE, 844, "dark"),
    Picture("article", "/en/articles/time-for-change/"),
    Picture("reform", "/en/reforms/constitutional-court-restored/", height=1100),
    Picture("system", "/en/system/?on=2023-03-19&against=2022-01-01", height=1100, before=_at_the_explorer),
    Picture("timeline", "/en/timeline/", height=1000),
    Picture("person", "/ru/people/yerlan-karin/", height=1000),
    Picture("glossary", "/kk/glossary/", height=800),
)


def main() -> None:
    """Serve a fresh demo, and write every picture to docs/images."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kzsite-pictures-") as folder:
        prepare_demo(Path(folder))
        with served(Path(folder)) as site, sync_playwright() as playwright:
            browser = launch(playwright)
            for picture in PICTURES:
                _keep(picture.name, _taken(browser, site, picture))
            _keep("annotate", _workbench(browser, site))
            browser.close()


def _taken(browser: Browser, site: str, picture: Picture) -> bytes:
    context = browser.new_context(
        base_url=site,
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(picture.path)
    if picture.before:
        picture.before(page)
    taken = page.screenshot()
    context.close()
    return taken


def _workbench(browser: Browser, site: str) -> bytes:
    """Return the workbench of the first article in the queue."""
    with window(browser, site, MODERATOR) as page:
        page.goto("/admin/desk/queue/")
        page.locator("table.listing tbody tr a").first.click()
        page.locator("[data-workbench-target=card]").wait_for()
        return page.screenshot()


def _keep(name: str, taken: bytes) -> None:
    path = FOLDER / f"{name}.png"
    Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
