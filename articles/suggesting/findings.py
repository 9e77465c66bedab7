"""What suggesting gives beside known names. Offsets count code points: `text == paragraphs[paragraph][start:end]`."""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["direct", "indirect", "paraphrase", "official"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one paragraph: `start` included, `end` excluded."""

    text: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A person or an organization that is not on record, with every place that names it, the fullest name first."""

    name: str
    """The fullest form that stands in the text, in the nominative as far as that can be told."""
    kind: Literal["person", "organization"]
    role: str
    """As the text states it: “Special Coordinator of the short-term observers”; empty if it states none."""
    organization: str
    """As the text states it; empty if it states none."""
    spans: tuple[Stretch, ...]
    score: float
    reason: str
    """In words an editor understands, English."""


@dataclass(frozen=True, slots=True)
class StatementFound:
    """What somebody says in one paragraph; a statement over several paragraphs is one of these for each."""

    speaker: str | None
    """The name as the text gives it; None for a speaker whom it does not name."""
    label: str
    """How the text speaks of the speaker where it names nobody: “the experts”, “State Secretary”; else empty."""
    entity: str | None
    """Slug of the person on record."""
    mode: Mode
    paragraph: int
    start: int
    end: int
    reforms: tuple[str, ...]
    """Slugs, those named in these words."""
    score: float
    reason: str
    continues: bool = False
    """Whether it goes on from the one before it in the list: the same words of the same speaker."""


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in the text."""

    text: str
    edtf: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A number with what it counts."""

    text: str
    """The number with its unit as it stands: “98 deputies”, “61.81%”, “about 1,700”."""
    value: float | int
    unit: str
    """“deputies”, “percent”, “articles”; empty if the text names none."""
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """A sentence that says how far a reform has come."""

    reform: str
    """Slug."""
    stage: str
    date: str
    """EDTF; empty if the sentence states none."""
    paragraph: int
    start: int
    end: int
    score: float
    reason: str
    step: int | None = None
    """Key of the fitting milestone on record."""
    figures: tuple[FigureFound, ...] = ()
