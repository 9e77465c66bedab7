"""What a name on record fits in a page, before it is told which of several names is meant."""

from typing import NamedTuple

from articles.suggesting.names import Name


class Found(NamedTuple):
    """A stretch of a page that a spelling fits."""

    start: int
    end: int
    name: Name
    score: float
    reason: str
    weak: bool = False
    """Counts only if something else in the article bears it out: a surname alone, a role without its body."""
