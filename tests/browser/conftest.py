"""A real server on the demo's data, and a real browser before it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.browser.looks import WIDE

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Prepare the demo in a folder of its own, serve it as production does, yield its address; needs a browser."""
    _require_chromium()
    folder = tmp_path_factory.mktemp("site")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "SITE_FOLDER": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "SECRET_KEY": "only-for-browser-tests",
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "off",
        "SERVE_MEDIA": "on",
        "LOG_LEVEL": "ERROR",
    }
    for command in (["migrate"], ["load_demo", "--logins"], ["collectstatic", "--no-input"]):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"], cwd=ROOT, env=environment, check=True
        )
    serve = [sys.executable, "-m", "gunicorn", "kzsite.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    server = subprocess.Popen([*serve, "--log-level", "error"], cwd=ROOT, env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


@pytest.fixture(scope="module")  # Playwright's event loop forbids Django's ORM to the tests that run meanwhile
def browser() -> Iterator[Browser]:
    """A Chromium of this machine; where there is none the tests are skipped, or fail if REQUIRE_ALL=1."""
    executable = _require_chromium()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses its sandbox to root
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield running
        running.close()


def _require_chromium() -> str:
    executable = chromium.executable()
    if executable:
        return executable
    reason = "no Chromium on this machine; install it (Debian: apt install chromium) or set CHROMIUM"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def _wait_for(address: str, server: subprocess.Popen) -> None:
    """Return when the server answers; between attempts watch whether it has ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"{address}/robots.txt", timeout=5).close()
        except OSError:
            try:
                pytest.fail(f"the server ended with {server.wait(timeout=0.1)}")
            except subprocess.TimeoutExpired:
                continue
        else:
            return
    pytest.fail("the server did not answer")


@pytest.fixture
def visit(site: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page, named in the module's `PATHS`, in a fresh window.

    What the page complains of is in its attribute `complaints`.
    """
    contexts = []

    def open_page(name: str, language: str = "en", width: int = WIDE, scheme: str = "light", **options: Any) -> Page:
        size = {"width": width, "height": 844}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", **options)
        contexts.append(context)
        page: Any = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda told: page.complaints.append(told.text) if told.type == "error" else None)
        page.goto(f"{site}/{language}{request.module.PATHS[name]}")
        return page

    yield open_page
    for context in contexts:
        context.close()
