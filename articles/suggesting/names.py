"""What the matcher takes and what it gives: plain values, so that it can be tested without a database."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "organization", "post", "reform"]
Entity = tuple[Kind, str]
"""Kind and slug: slugs are unique within a kind only."""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one entity."""

    spelling: str
    kind: Kind
    slug: str
    label: str = ""
    """The name on record, by which reasons speak of the entity; the spelling itself if empty."""
    family: str = ""
    """Of a person: the part of the spelling that is the family name; empty for a name of one word."""
    since: dt.date | None = None
    """The first day on which the entity can have borne the name, or existed; None: not stated."""
    until: dt.date | None = None
    """The last such day."""
    of: str = ""
    """Of a post: slug of its organization."""

    @property
    def entity(self) -> Entity:
        """Kind and slug."""
        return self.kind, self.slug

    @property
    def given(self) -> str:
        """Of a person: what is left of the spelling without the family name."""
        return " ".join(self.spelling.replace(self.family, " ", 1).replace(",", " ").split()) if self.family else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several entities that a name can mean."""

    kind: Kind
    slug: str
    score: float
    reason: str


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes five times as long to make
class Suggestion:
    """Words of a paragraph that name an entity: `text == paragraphs[paragraph][start:end]`, in code points."""

    text: str
    paragraph: int
    start: int
    end: int
    kind: Kind
    slug: str | None
    """None: several entities on record share the name, and the article does not tell which is meant."""
    score: float
    reason: str
    """In words an editor understands, English."""
    others: tuple[Candidate, ...] = ()
    """What else the name can mean, the likelier first."""
