"""A throwaway site for measurements that need a browser: its own database, served as production serves it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests import chromium

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "a-long-password"
PATIENCE = 60


@contextmanager
def prepared() -> Iterator[None]:
    """Set Django up on an empty database of its own, with every migration applied."""
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
            "SITE_FOLDER": folder,
            "DATABASE_URL": f"sqlite:///{Path(folder) / 'bench.sqlite3'}",
            "MEDIA_ROOT": str(Path(folder) / "media"),
            "SECRET_KEY": "only-for-measurements",
            "ALLOWED_HOSTS": "127.0.0.1",
            "HTTPS": "off",
            "LOG_LEVEL": "ERROR",
        }
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


@contextmanager
def desk(login: str) -> Iterator[Page]:
    """Serve what `prepared` made, and yield a window in which `login` is signed in."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serve = [sys.executable, "-m", "gunicorn", "kzsite.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    server = subprocess.Popen([*serve, "--log-level", "error"], cwd=ROOT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/robots.txt")
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = playwright.chromium.launch(executable_path=chromium.executable(), args=arguments)
            context = browser.new_context(
                base_url=f"http://127.0.0.1:{port}", viewport={"width": 1280, "height": 900}
            )
            page = context.new_page()
            page.goto("/admin/login/")
            page.get_by_label("Username").fill(login)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url("**/admin/")
            yield page
            browser.close()
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _wait_for(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return
