"""YAML that remembers on which line each value stands, so that an error can say where to look."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without its C part
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


class DemoError(Exception):
    """Something is wrong with a file of the demo: `path`, `line` (1 is the first) and what is wrong."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path, self.line, self.message = path, line, message


@dataclass(frozen=True)
class Located:
    """A value of a YAML file with its place."""

    path: Path
    node: yaml.Node
    value: Any

    def at(self, key: str | int) -> "Located":
        """Return the value under a key or index, with its own place.

        Raises DemoError if there is no such key.
        """
        if isinstance(self.node, yaml.MappingNode) and isinstance(self.value, dict):
            for name, node in self.node.value:
                if name.value == key and key in self.value:
                    return Located(self.path, node, self.value[key])
        elif isinstance(self.node, yaml.SequenceNode) and isinstance(key, int) and key < len(self.node.value):
            return Located(self.path, self.node.value[key], self.value[key])
        raise self.error(f"“{key}” is missing.")

    def get(self, key: str) -> "Located | None":
        """Return the value under `key`, or None if there is none."""
        return self.at(key) if isinstance(self.value, dict) and key in self.value else None

    def items(self) -> list["Located"]:
        """Return the values of a list.

        Raises DemoError if it is none.
        """
        if not isinstance(self.value, list):
            raise self.error("A list is expected here.")
        return [self.at(place) for place in range(len(self.value))]

    def expect(self, required: set[str], optional: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        """Raise DemoError unless this is a mapping with all `required` keys and, beyond, only `optional` ones."""
        if not isinstance(self.value, dict):
            raise self.error("“key: value” lines are expected here.")
        for key in self.value:
            if key not in required | optional:
                raise self.at(key).error(f"“{key}” is not known here.")
        for key in sorted(required - set(self.value)):
            raise self.error(f"“{key}” is missing.")

    def error(self, message: str) -> DemoError:
        """Return an error that names this place."""
        return DemoError(self.path, self.node.start_mark.line + 1, message)


def read(path: Path) -> Located:
    """Return the contents of a YAML file.

    Raises DemoError for a file that is not UTF-8, not YAML, empty, or that gives one key twice.
    """
    try:
        loader = Loader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is None:
            raise DemoError(path, 1, "The file is empty.")
        _refuse_doubles(path, node)
        return Located(path, node, loader.construct_document(node))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        raise DemoError(path, mark.line + 1 if mark else 1, f"This is not YAML: {what}.") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DemoError(path, line, "This is not UTF-8.") from error


def _refuse_doubles(path: Path, node: yaml.Node) -> None:
    """YAML itself lets the later of two equal keys win in silence."""
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            _refuse_doubles(path, child)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, child in node.value:
            if key.value in seen:
                raise DemoError(path, key.start_mark.line + 1, f"“{key.value}” stands here a second time.")
            seen.add(key.value)
            _refuse_doubles(path, child)
