"""What the picture is made from and what it is made of: the template only prints these, in whole numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An institution to draw.

    `column` is its branch, `line` what is said beneath the title, `mark` one of "", new, changed, gone, `note` the
    mark in words. One that is not `shown` only keeps its place.
    """

    key: str
    column: str
    title: str
    line: str = ""
    url: str = ""
    mark: str = ""
    note: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """What one institution does to another: `kind` is a RelationKind, `label` its verb in words."""

    subject: str
    kind: str
    object: str
    label: str
    mark: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its left upper corner."""

    x: int
    y: int
    width: int
    height: int

    def meets(self, other: "Rect", gap: int = 0) -> bool:
        """Whether the two overlap, or come closer than `gap`."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text: the start of its base line."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box in its place with the words that fit; `name` is all of them, for screen readers and the tool tip."""

    key: str
    place: Rect
    title: tuple[Words, ...]
    lines: tuple[Words, ...]
    url: str
    mark: str
    name: str
    traces: tuple[str, ...]
    """Ids of the lines that begin or end here."""

    @property
    def mark_x(self) -> int:
        """The middle of the sign of its mark, on its upper right corner."""
        return self.place.x + self.place.width - 5

    @property
    def mark_y(self) -> int:
        """See `mark_x`."""
        return self.place.y + 3


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of one kind of relation on its line, by its middle."""

    kind: str
    x: int
    y: int
    mark: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """All that one institution does to another: path, arrow head, signs and their words; `name` is the tool tip."""

    id: str
    name: str
    path: str
    head: str
    mark: str
    badges: tuple[Badge, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a branch over its boxes."""

    words: tuple[Words, ...]
    rule: Rect


@dataclass(frozen=True, slots=True)
class View:
    """One arrangement: `wide` has a column for each branch, `tall` all boxes in one column, for a phone."""

    name: str
    width: int
    height: int
    headings: tuple[Heading, ...]
    boxes: tuple[DrawnBox, ...]
    lines: tuple[DrawnLine, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture in both arrangements, and the signs to explain: (kind, verb) of what is shown."""

    name: str
    views: tuple[View, ...]
    legend: tuple[tuple[str, str], ...]
    marks: tuple[str, ...]
    """Which marks are on the boxes and lines, for the legend."""
