"""What reading a file yields: plain values, so that they can be shown, corrected and tested without a database."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["paragraph", "heading", "quote", "item", "table"]


class UnreadableError(ValueError):
    """The bytes hold no article that can be read. The message says why, in one sentence, for an editor."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body, in reading order. `text` has no markup and no line breaks (a table has one a row)."""

    text: str
    kind: Kind = "paragraph"
    level: int = 0
    """Of a heading: 2 to 6. 0 for all else."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that is neither body nor a field, kept so that nothing is lost silently."""

    text: str
    reason: str
    """In words an editor understands: "share call", "the headline again", "breadcrumb"."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as understood. Empty string: the source does not state it."""

    title: str = ""
    standfirst: str = ""
    published: str = ""
    """EDTF, as precise as the source: `2023-03-03`, `2022-06`."""
    published_from: str = ""
    """The words or the markup that state the date."""
    publisher: str = ""
    attribution: str = ""
    """Whom the publisher credits: the value of a "Source:" line, a byline, "originally published on"."""
    source_url: str = ""
    """Canonical address, where the page states one."""
    language: str = ""
    """`en`, `kk` or `ru`; empty if it is none of them."""
    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = field(default=())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of every block of the body, headings included."""
        return tuple(block.text for block in self.blocks)

    @property
    def headings(self) -> tuple[int, ...]:
        """Places of the headings in `paragraphs`."""
        return tuple(place for place, block in enumerate(self.blocks) if block.kind == "heading")
