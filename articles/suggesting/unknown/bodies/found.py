"""What the search for institutions gives."""

from dataclasses import dataclass

MOST_WORDS = 16
"""Words of a name on either side of its head noun; longer ones run on into the sentence."""


@dataclass(frozen=True, slots=True)
class Body:
    """Words `first` to `last` of a paragraph name an institution; its head noun is word `head`."""

    first: int
    last: int
    head: int
