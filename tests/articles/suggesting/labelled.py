"""What a careful reader finds in the labelled texts: identities and places, read from `labels/`.

Labels of the five sources hold none of their words: they name a file beside the project, and offsets.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from articles.reading import read
from articles.suggesting.article import Article
from people.periods import span

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SOURCES = ROOT.parent / "shared" / "seeds"
FIXTURES = ROOT / "fixtures"
GROUPS = ("sources", "retold", "seen", "held", "fresh")
"""`sources`: the five real ones. `retold` and `seen`: developed against. `held` and `fresh`: not shown to
who wrote the rules; `fresh` was labelled when they were written."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a paragraph, in code points."""

    paragraph: int
    start: int
    end: int

    @classmethod
    def parse(cls, written: str) -> "Place":
        """Read `paragraph start-end`, as labels write it."""
        paragraph, _, stretch = written.partition(" ")
        start, _, end = stretch.partition("-")
        return cls(int(paragraph), int(start), int(end))

    def meets(self, other: Any) -> bool:
        """Whether it shares a character with anything that has a paragraph, a start and an end."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def same(self, other: Any) -> bool:
        """Whether it is exactly the stretch of the other."""
        return (self.paragraph, self.start, self.end) == (other.paragraph, other.start, other.end)


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that a reader finds at one place."""

    place: Place
    value: dict[str, Any]
    """What the label file says of it, by the names of `articles/suggesting/findings.py`."""
    optional: bool = False
    """A reader may leave it out: finding it is neither right nor wrong."""

    @property
    def entities(self) -> set[tuple[str, str]]:
        """Of a mention: kind and slug of what the words may be taken to mean, each right."""
        meant = self.value["is"]
        return {(kind, slug) for kind, _, slug in (one.partition("/") for one in listed(meant))}

    @property
    def kind(self) -> str:
        """Of a mention: the kind that is meant first."""
        return str(listed(self.value["is"])[0]).partition("/")[0]


@dataclass(frozen=True, slots=True)
class Named:
    """A person or an organization, with every place that names it; offered as unknown unless it is on record."""

    kind: str
    name: str
    role: str
    organization: str
    places: tuple[Place, ...]
    optional: tuple[Place, ...] = ()
    """Places that a reader may leave out."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its labels."""

    group: str
    name: str
    language: str
    article: Article
    mentions: tuple[Label, ...]
    statements: tuple[Label, ...]
    dates: tuple[Label, ...]
    figures: tuple[Label, ...]
    evidence: tuple[Label, ...]
    unknown: tuple[Named, ...]
    roles: dict[str, dict[str, str]]
    """What the text states of people on record, by slug: role and organization."""
    drifted: tuple[int, ...]
    """Paragraphs that are not as they were when the labels were set."""

    @property
    def ours(self) -> bool:
        """Whether the words are our own, and so may be shown."""
        return self.group != "sources"

    def words(self, place: Any) -> str:
        """Return the words at a place."""
        return self.article.paragraphs[place.paragraph][place.start : place.end]


def texts(*groups: str) -> Iterator[Text]:
    """Yield the labelled texts of the groups; a source that is not there is left out."""
    for group in groups:
        for path in sorted((HERE / "labels" / group).glob("*.yaml")):
            text = load(path)
            if text:
                yield text


@cache
def load(path: Path) -> Text | None:
    """Read one label file and its text; None if the text is not there."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    group = path.parent.name
    file = SOURCES / data["file"] if group == "sources" else HERE / "texts" / data["file"]
    if not file.exists():
        return None
    article = as_article(file)
    now = [fingerprint(paragraph) for paragraph in article.paragraphs]
    before = data["paragraphs"]
    drifted = {n for n in range(max(len(now), len(before))) if now[n : n + 1] != before[n : n + 1]}
    return Text(
        group=group,
        name=path.stem,
        language=data["language"],
        article=article,
        unknown=tuple(_named(one) for one in data["unknown"]),
        roles={one["person"]: one for one in data.get("roles", ())},
        drifted=tuple(sorted(drifted)),
        **{kind: tuple(_label(one) for one in data[kind]) for kind in KINDS},
    )


KINDS = ("mentions", "statements", "dates", "figures", "evidence")


def as_article(file: Path) -> Article:
    """Read a file as an import would."""
    document = read(file.read_bytes(), file.name)
    days = span(document.published) if document.published else None
    return Article(
        paragraphs=document.paragraphs,
        headings=frozenset(document.headings),
        title=document.title,
        standfirst=document.standfirst,
        published=document.published,
        earliest=days.earliest if days else None,
        latest=days.latest if days else None,
        language=document.language or "en",
    )


def fingerprint(paragraph: str) -> str:
    """Return eight hexadecimal digits that change with the paragraph."""
    return hashlib.blake2b(paragraph.encode(), digest_size=4).hexdigest()


@cache
def slugs(model: str, *files: str) -> frozenset[str]:
    """Return the slugs of a model of the demo, of all fixtures or of those named."""
    paths = [FIXTURES / file for file in files] or sorted(FIXTURES.glob("*.yaml"))
    rows = [row for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return frozenset(row["fields"]["slug"] for row in rows if row["model"] == model)


def listed(value: Any) -> list[Any]:
    """Return what stands in a label, where several things are each right."""
    return value if isinstance(value, list) else [value]


def _label(data: dict[str, Any]) -> Label:
    return Label(Place.parse(data["at"]), data, bool(data.get("optional")))


def _named(data: dict[str, Any]) -> Named:
    return Named(
        data["kind"],
        data["name"],
        data.get("role", ""),
        data.get("organization", ""),
        tuple(map(Place.parse, data.get("at", ()))),
        tuple(map(Place.parse, data.get("optional", ()))),
    )
