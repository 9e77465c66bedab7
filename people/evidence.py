"""What passages say for or against a dated fact, and whether they agree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

SUPPORTS = "supports"
CONTRADICTS = "contradicts"
STANCES = (SUPPORTS, CONTRADICTS)


@dataclass(slots=True)
class Reading:
    """One version of a fact and the evidence for it. `says` is empty where the sources only confirm the record."""

    says: str
    stance: str
    evidence: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Side:
    """The versions for a fact, or those against it."""

    stance: str
    readings: list[Reading]


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
        """Whether a source contradicts the fact. Sources that only word it differently do not disagree."""
        return any(one.stance == CONTRADICTS for one in self.evidence)

    @property
    def sides(self) -> list[Side]:
        """The versions that support the fact, and those that contradict it; sides that are empty are left out."""
        sides = [Side(stance, [one for one in self.readings if one.stance == stance]) for stance in STANCES]
        return [side for side in sides if side.readings]


def bundle(evidence: Iterable[Any]) -> Bundle:
    """Return `evidence` of one fact, grouped by what it says; the version that most passages give comes first."""
    rows = list(evidence)
    readings: dict[tuple[str, str], Reading] = {}
    for one in rows:
        reading = readings.setdefault((one.stance, _same(one.says)), Reading(one.says, one.stance))
        reading.evidence.append(one)
    ordered = sorted(readings.values(), key=lambda reading: -len(reading.evidence))
    return Bundle(rows, ordered)


def _same(says: str) -> str:
    return " ".join(says.casefold().split()).rstrip(".")
