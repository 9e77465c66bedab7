"""`make test`: the whole suite on SQLite, what asks a database on PostgreSQL too, browser tests in Chromium.

REQUIRE_ALL=1, which CI sets, makes a missing database or browser a failure.
"""

import os
import subprocess
import sys
import time

from tests import chromium, postgres

WORKERS = os.environ.get("TEST_WORKERS") or str(os.cpu_count() or 1)

ON_POSTGRESQL = ("-m", "not browser and not walk")
"""Walks over every address and scores of suggestions ask the same of Python, whatever the database."""

ORDER = ("--no-loadscope-reorder",)
"""Of itself the plugin begins with the file of most tests; conftest.py has put first what takes longest."""


def main(arguments: list[str]) -> int:
    """Run the suites one after the other; return 0 if all that ran are green and nothing required is missing."""
    required = os.environ.get("REQUIRE_ALL") == "1"
    outcome: list[tuple[str, bool | None]] = []
    browser = chromium.executable()
    url = os.environ.pop("DATABASE_URL", "")

    name = f"SQLite{', with browser tests in ' + browser if browser else ', without browser tests: no Chromium here'}"
    outcome.append((name, _pytest({}, arguments)))
    if not browser:
        outcome.append(("browser tests: install Chromium (Debian: apt install chromium) or set CHROMIUM", None))
    if url.startswith(("postgres", "pgsql")):
        passed = _pytest({"DATABASE_URL": url}, [*ON_POSTGRESQL, *arguments])
        outcome.append(("PostgreSQL of DATABASE_URL", passed))
    else:
        outcome.append(_on_own_server(arguments))

    print("\nWhat ran:")
    words = {True: "passed", False: "FAILED", None: "NOT RUN"}
    for name, result in outcome:
        print(f"  {words[result]:8} {name}")
    failed = any(passed is False or (passed is None and required) for _name, passed in outcome)
    return 1 if failed else 0


def _on_own_server(arguments: list[str]) -> tuple[str, bool | None]:
    try:
        with postgres.server() as (url, what):
            return what, _pytest({"DATABASE_URL": url}, [*ON_POSTGRESQL, *arguments])
    except RuntimeError as error:
        return f"PostgreSQL: {error}", None


def _pytest(environment: dict[str, str], arguments: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-n", WORKERS, "--dist", "loadfile", *ORDER, *arguments]
    began = time.monotonic()
    code = subprocess.run(command, env=os.environ | environment, check=False).returncode
    print(f"({time.monotonic() - began:.0f} s)", flush=True)
    return code == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
