"""A throwaway site that a browser opens: its own folder and database, served as production serves it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests import chromium

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60
"""Seconds."""


def environment(folder: Path) -> dict[str, str]:
    """Return what a site whose files are in `folder` reads from its environment."""
    return {
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "SITE_FOLDER": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "SECRET_KEY": "only-for-a-throwaway-site",
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "off",
        "SERVE_MEDIA": "on",
        "LOG_LEVEL": "ERROR",
    }


def prepare_demo(folder: Path) -> None:
    """Make the database in `folder`, with the demo and its logins, and gather the static files."""
    for command in (["migrate"], ["load_demo", "--logins"], ["collectstatic", "--no-input"]):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"],
            cwd=ROOT,
            env=os.environ | environment(folder),
            check=True,
        )


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the site in `folder`, and yield its address; raises RuntimeError if it does not answer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = "127.0.0.1:{1}".format(*probe.getsockname())
    command = [sys.executable, "-m", "gunicorn", "kzsite.wsgi", "--bind", address, "--threads", "4"]
    server = subprocess.Popen([*command, "--log-level", "error"], cwd=ROOT, env=os.environ | environment(folder))
    try:
        _wait_for(f"http://{address}/robots.txt", server)
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def launch(playwright: Playwright) -> Browser:
    """Start this machine's Chromium."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses its sandbox to root
    return playwright.chromium.launch(executable_path=chromium.executable(), args=arguments)


def _wait_for(address: str, server: subprocess.Popen) -> None:
    """Return when the server answers; between attempts watch whether it has ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            try:
                raise RuntimeError(f"the server ended with {server.wait(timeout=0.1)}")
            except subprocess.TimeoutExpired:
                continue
        else:
            return
    raise RuntimeError("the server did not answer")
