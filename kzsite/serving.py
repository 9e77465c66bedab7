"""`make demo`: prepare the demo, then serve it as production does. Every refusal is one sentence."""

import argparse
import os
import secrets
import socket
import sys
from collections.abc import Iterable
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
ENV_FILE = VAR_DIR / "demo.env"


def main() -> int:
    """Prepare, and serve unless told not to. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", default="8000")
    parser.add_argument("--serve", default="1")
    options = parser.parse_args()
    serve = options.serve != "0"
    if not options.port.isdecimal() or not 0 < int(options.port) < 65536:
        return _refuse(f"PORT={options.port} is no port; take a number from 1 to 65535: make demo PORT=8001")
    if serve and (reason := _port_taken(int(options.port))):
        return _refuse(f"Port {options.port} cannot be used ({reason}); choose another: make demo PORT=8001")
    try:
        _write_environment()
        address = f"http://127.0.0.1:{options.port}/"
        os.environ |= {"ENV_FILE": str(ENV_FILE), "BASE_URL": address.rstrip("/")}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kzsite.settings.production")
        _prepare(address)
    except PermissionError as error:
        return _refuse(f"{error.filename} cannot be written; the demo keeps its data in {VAR_DIR}.")
    if serve:
        _serve(int(options.port))
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _port_taken(port: int) -> str:
    """Return why nothing can listen on `port`, or an empty string."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return (error.strerror or "it is taken").lower()
    return ""


def _write_environment() -> None:
    """Write the demo's own environment once: a secret of this machine, plain HTTP, this machine only."""
    VAR_DIR.mkdir(exist_ok=True)
    if ENV_FILE.exists():
        return
    lines = {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "HTTPS": "off",
        "SERVE_MEDIA": "on",
        "LOG_LEVEL": "WARNING",
    }
    ENV_FILE.touch(mode=0o600)
    ENV_FILE.write_text("".join(f"{name}={value}\n" for name, value in lines.items()))


def _prepare(address: str) -> None:
    """Migrate, load the demo, collect static files; then say where the site is and how to sign in."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_demo", logins=True)
    sources = [*BASE_DIR.glob("*/static/**/*"), BASE_DIR / ".venv" / "runtime"]
    if _newest(sources) > _newest([settings.STATIC_ROOT / "staticfiles.json"]):
        call_command("collectstatic", interactive=False, verbosity=0)
    print(f"\nThe site:  {address}\nThe admin: {address}admin/", flush=True)


def _newest(paths: Iterable[Path]) -> float:
    """Return the latest time of change among `paths`; 0 if none of them exists."""
    return max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)


def _serve(port: int) -> None:
    """Become gunicorn: threads, since SQLite and psycopg's pool both serve many threads of one process."""
    command = ["gunicorn", "kzsite.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"]
    os.execv(sys.executable, [sys.executable, "-m", *command, "--log-level", "warning"])  # noqa: S606


if __name__ == "__main__":
    sys.exit(main())
