"""What a name on record fits in a page, before it is told which of several names is meant."""

from typing import NamedTuple

from articles.suggesting.names import Name

_SCORES: dict[float, float] = {}
"""One object for each score that occurs."""


class Reading:
    """What words can mean, why, and how certain that is. One serves every place where a spelling stands alike."""

    __slots__ = ("dated", "entity", "kind", "name", "reason", "score", "slug", "weak")

    def __init__(self, name: Name, score: float, reason: str, *, weak: bool = False) -> None:
        self.name = name
        self.kind, self.slug = self.entity = name.entity
        self.score = _SCORES.setdefault(round(score, 2), round(score, 2))
        self.reason = reason
        self.weak = weak
        """Counts only if something else in the article bears it out: a surname alone, a role without its body."""
        self.dated = name.since is not None or name.until is not None


Fit = tuple[int, int, Reading]
"""Where words of the page begin and end, and what they mean: a `Found`, or as much in less time."""


class Found(NamedTuple):
    """A stretch of a page that a spelling fits."""

    start: int
    end: int
    reading: Reading

    @property
    def name(self) -> Name:
        """The name on record."""
        return self.reading.name
