"""A real server on the demo's data, and a real browser before it."""

import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.browser.looks import WIDE
from tests.serving import launch, prepare_demo, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Prepare the demo in a folder of its own, serve it as production does, yield its address; needs a browser."""
    _require_chromium()
    folder = tmp_path_factory.mktemp("site")
    prepare_demo(folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")  # Playwright's event loop forbids Django's ORM to the tests that run meanwhile
def browser() -> Iterator[Browser]:
    """A Chromium of this machine; where there is none the tests are skipped, or fail if REQUIRE_ALL=1."""
    _require_chromium()
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


def _require_chromium() -> None:
    if chromium.executable():
        return
    reason = "no Chromium on this machine; install it (Debian: apt install chromium) or set CHROMIUM"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def passage(site: str, browser: Browser) -> str:
    """Return the number of a passage that a note of an article leads to."""
    page = browser.new_page()
    page.goto(f"{site}/en/articles/time-for-change/")
    path = page.locator(".note__more a").last.get_attribute("href") or ""
    page.close()
    return path.strip("/").split("/")[-1]


@pytest.fixture
def visit(site: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page, named in the module's `PATHS`, in a fresh window.

    `{passage}` in a path stands for a passage's number. What the page complains of is in its attribute `complaints`,
    whom it called in `hosts`.
    """
    contexts = []

    def open_page(name: str, language: str = "en", width: int = WIDE, scheme: str = "light", **options: Any) -> Page:
        size = {"width": width, "height": 844}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", **options)
        contexts.append(context)
        page: Any = context.new_page()
        page.complaints = []
        page.hosts = set()
        page.on("request", lambda asked: page.hosts.add(urlsplit(asked.url).netloc))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda told: page.complaints.append(told.text) if told.type == "error" else None)
        path = request.module.PATHS[name]
        if "{passage}" in path:
            path = path.format(passage=request.getfixturevalue("passage"))
        page.goto(f"{site}/{language}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
