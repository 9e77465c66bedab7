"""What words that tell a stage are, whatever the language; the words stand in a file for each."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a stage."""

    stages: tuple[str, ...]
    """What they can mean, the likelier first: what is established is adopted, or in force."""
    pattern: re.Pattern[str]
    strength: float
    """How surely, from 0 to 1."""


def cues(*written: tuple[tuple[str, ...], float, str]) -> tuple[Cue, ...]:
    """Return cues of stages, strength and words, the last as a regular expression; they match whole words only."""
    return tuple(
        Cue(stages, re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])"), strength)
        for stages, strength, pattern in written
    )


CHANGED = ("in-force", "adopted")
"""What is simplified or limited is the law: in force or adopted, whichever the date tells."""
ACT_OF = ("adopted", "in-force")
"""What “the law of 5 November” tells."""
WITH_A_DATE = 0.4
"""So little that a suggestion comes of it only where a milestone on record has the date."""
FOUNDED = ("adopted", "in-force", "applied")
"""What is founded is adopted, in force or at work, whichever the date tells."""
