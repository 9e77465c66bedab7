"""Paths to bytes: which files an import reads, and why it cannot read some."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

SUFFIXES = (".txt", ".html", ".htm")
LARGEST = 10 * 1024 * 1024
"""Bytes of one file. The longest article of the sources has 60 KB, a saved page with its scripts 2 MB."""
STDIN = "-"


class UnusableError(ValueError):
    """A path that gives no bytes. The message says why, in a few words."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read, or a path of which is known already that it cannot be."""

    path: str
    problem: str = ""

    @property
    def name(self) -> str:
        """The file's name without its path; empty for standard input."""
        return "" if self.path == STDIN else printable(Path(self.path).name)

    def read(self) -> bytes:
        """Return the file's bytes. Raises UnusableError."""
        if self.problem:
            raise UnusableError(self.problem)
        if self.path == STDIN:
            return _sized(sys.stdin.buffer.read(LARGEST + 1))
        try:
            if not stat.S_ISREG(Path(self.path).stat().st_mode):
                raise UnusableError(_("not a file that can be read: a folder, pipe or device"))
            with Path(self.path).open("rb") as file:
                return _sized(file.read(LARGEST + 1))
        except OSError as error:
            raise UnusableError(reason(error)) from error


def collect(paths: Sequence[str]) -> list[Source]:
    """Return the files that the paths name, those of folders in order of their names, each once."""
    sources = [source for path in paths for source in _of(path)]
    return list({source.path: source for source in sources}.values())


def printable(path: str) -> str:
    """Return a path that any terminal and JSON can carry; names on disk are bytes, not always UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def reason(error: OSError) -> str:
    """Return in words why the operating system refused a file."""
    if isinstance(error, PermissionError):
        return _("no permission to read it")
    if isinstance(error, FileNotFoundError):
        return _("there is no such file or folder")
    return (error.strerror or str(error)).lower()


def _of(path: str) -> Iterator[Source]:
    if path == STDIN:
        yield Source(path)
        return
    there = Path(path)
    try:
        is_folder = stat.S_ISDIR(there.stat().st_mode)
    except (OSError, ValueError) as error:
        broken = there.is_symlink() if "\0" not in path else False
        problem = _("a link to a file that is not there") if broken else reason(_as_os_error(error))
        yield Source(path, problem)
        return
    if is_folder:
        yield from _in_folder(there)
    elif there.suffix.lower() not in SUFFIXES:
        yield Source(path, _("not a .txt, .html or .htm file"))
    else:
        yield Source(path)


def _in_folder(folder: Path) -> Iterator[Source]:
    refused: list[OSError] = []
    found = False
    for root, folders, names in os.walk(folder, onerror=refused.append):
        folders.sort()
        for name in sorted(names):
            file = Path(root) / name
            if file.suffix.lower() in SUFFIXES:
                found = True
                broken = file.is_symlink() and not file.exists()
                yield Source(str(file), _("a link to a file that is not there") if broken else "")
    for error in refused:
        yield Source(str(error.filename), reason(error))
    if not found and not refused:
        yield Source(str(folder), _("no .txt, .html or .htm file in this folder"))


def _as_os_error(error: Exception) -> OSError:
    return error if isinstance(error, OSError) else OSError(0, str(error))


def _sized(data: bytes) -> bytes:
    if not data:
        raise UnusableError(_("the file is empty"))
    if len(data) > LARGEST:
        raise UnusableError(_("larger than %d MB") % (LARGEST // 1024 // 1024))
    return data
