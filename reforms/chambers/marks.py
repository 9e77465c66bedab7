"""What seats look like: an outline for how they are filled, a colour and a sign for whose they are."""

from dataclasses import dataclass

from reforms.choices import SeatKind

TONES = 8
"""How many colours and signs there are; a ninth party has those of the first."""
UNTOLD = ""
"""For seats of which no rule says how they are filled."""

_DISC = "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"
_OUTLINES = {
    SeatKind.LIST: _DISC,
    SeatKind.DISTRICT: "M-9-9h18v18h-18z",
    SeatKind.INDIRECT: "M0-11L11 0L0 11L-11 0z",
    SeatKind.APPOINTED: "M0-11L11 8h-22z",
    UNTOLD: "M-4-10h8l6 6v8l-6 6h-8l-6-6v-8z",
}
_SIGNS = (
    "",
    "",
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    "M-6-2h12v4h-12z",
    "M-2-6h4v12h-4z",
    "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "M-7 4L4-7L7-4L-4 7z",
    "M-6-6h12v12h-12zM-3-3v6h6v-6z",
    "M-8 1h16a8 8 0 0 1-16 0z",
)
"""By tone, each within a radius of 8."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Outline and sign of a seat around the middle (0, 0), as data of SVG paths; `name` tells marks apart."""

    name: str
    tone: int
    outline: str
    sign: str


def mark_of(kind: str, tone: int) -> Mark:
    """Return the mark of seats filled as `kind` says (of SeatKind, or UNTOLD); `tone` 0 is for an unknown party."""
    return Mark(f"{kind or 'untold'}-{tone}", tone, _OUTLINES[kind], _SIGNS[tone])


def tone_of(place: int) -> int:
    """Return the tone of the party at `place`, counted from 0: 1 to TONES."""
    return place % TONES + 1
