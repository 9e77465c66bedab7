"""What passages say for or against a dated fact, and whether they agree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

SUPPORTS = "supports"
CONTRADICTS = "contradicts"


@dataclass(slots=True)
class Reading:
    """One version of a fact and the evidence for it. `says` is empty where the sources only confirm the record."""

    says: str
    stance: str
    evidence: list[Any] = field(default_factory=list)

    @property
    def contradicts(self) -> bool:
        """Whether this version speaks against the record."""
        return self.stance == CONTRADICTS


@dataclass(slots=True)
class Bundle:
    """All evidence of one fact."""

    evidence: list[Any]
    readings: list[Reading]

    @property
    def supported(self) -> bool:
        """Whether a passage supports the fact."""
        return any(one.stance == SUPPORTS for one in self.evidence)

    @property
    def supporting(self) -> list[Any]:
        """The evidence that supports the fact."""
        return [one for one in self.evidence if one.stance == SUPPORTS]

    @property
    def disputed(self) -> bool:
        """Whether a source contradicts the fact, or sources put it differently."""
        said = {_same(reading.says) for reading in self.readings if reading.says}
        return len(said) > 1 or any(reading.contradicts for reading in self.readings)


def bundle(evidence: Iterable[Any]) -> Bundle:
    """Return `evidence` of one fact, grouped by what it says; versions that support the record come first."""
    rows = list(evidence)
    readings: dict[tuple[str, str], Reading] = {}
    for one in rows:
        reading = readings.setdefault((one.stance, _same(one.says)), Reading(one.says, one.stance))
        reading.evidence.append(one)
    ordered = sorted(readings.values(), key=lambda reading: (reading.contradicts, -len(reading.evidence)))
    return Bundle(rows, ordered)


def _same(says: str) -> str:
    return " ".join(says.casefold().split()).rstrip(".")
