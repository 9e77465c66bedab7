"""A site of its own for measurements that need a browser, in which rows can be made from here."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.serving import environment, launch, served

PASSWORD = "a-long-password"


@contextmanager
def prepared() -> Iterator[Path]:
    """Set Django up on an empty database, with every migration applied, and yield the folder it is in."""
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as name:
        folder = Path(name)
        os.environ |= environment(folder)
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


@contextmanager
def desk(folder: Path, login: str) -> Iterator[Page]:
    """Serve what `prepared` made, and yield a window in which `login` is signed in."""
    with served(folder) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}).new_page()
        page.goto("/admin/login/")
        page.get_by_label("Username").fill(login)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")
        yield page
        browser.close()
