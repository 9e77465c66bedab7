"""Which milestone on record a sentence fits, by stage and date."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.suggesting.evidence.periods import days, in_words
from articles.suggesting.record import Step

STAGES = {
    "announced": "announced",
    "reviewed": "under review",
    "adopted": "adopted",
    "in-force": "in force",
    "applied": "applied",
    "stalled": "stalled",
    "reversed": "reversed",
}
"""A stage as reasons name it."""
_REACHED = ("adopted", "in-force", "applied")
IMPOSSIBLE = -1.0
"""A bonus that no score survives."""
_OPEN_YEAR = "XXXX"
_FITS, _UNDATED, _OTHER_DATE, _NONE = 0.15, 0.0, -0.15, -0.15


@dataclass(frozen=True, slots=True)
class Fit:
    """A stage, and the milestone on record for it, if there is one."""

    stage: str
    step: Step | None
    bonus: float
    """What the record adds to the score, or takes from it."""
    words: str
    """What to tell the editor of the record."""


def fit(stages: Sequence[str], edtf: str, steps: Sequence[Step]) -> Fit:
    """Return the best of `stages` for a date, `steps` being those of the reform; the first stage in doubt."""
    fits = [_fit(stage, edtf, [step for step in steps if step.stage == stage]) for stage in stages]
    if stages[0] == "reversed" and _too_early(edtf, steps):
        return replace(fits[0], bonus=IMPOSSIBLE)
    if stages[0] in ("applied", "in-force") and _before_all(edtf, steps):
        return replace(fits[0], bonus=IMPOSSIBLE)
    return max(fits, key=lambda one: one.bonus)  # the first of several that are as good


def _fit(stage: str, edtf: str, steps: Sequence[Step]) -> Fit:
    named = STAGES.get(stage, stage)
    if not steps:
        return Fit(stage, None, _NONE, f"no milestone “{named}” on record")
    if not edtf:
        if len(steps) > 1:
            return Fit(stage, None, _UNDATED, f"several milestones “{named}” on record, and no date to tell which")
        return Fit(stage, steps[0], _UNDATED, f"milestone on record: {_milestone(steps[0])}")
    fitting = [step for step in steps if _compatible(edtf, step)]
    if fitting:
        closest = min(fitting, key=_length)
        return Fit(stage, closest, _FITS, f"milestone on record: {_milestone(closest)}")
    return Fit(stage, None, _OTHER_DATE, f"another date than on record: {_milestone(steps[0])}")


def _too_early(edtf: str, steps: Sequence[Step]) -> bool:
    """Whether a reform was reversed before it came to anything: what was abolished then is what it forbids."""
    stated = days(edtf)
    reached = [recorded[0] for step in steps if step.stage in _REACHED and (recorded := _recorded(step))]
    return bool(stated and reached and stated[1] < min(reached))


def _before_all(edtf: str, steps: Sequence[Step]) -> bool:
    """Whether something was at work before the first that is on record of it: it was something else."""
    stated = days(edtf)
    known = [recorded[0] for step in steps if (recorded := _recorded(step))]
    return bool(stated and known and stated[1] < min(known))


def _milestone(step: Step) -> str:
    named = STAGES.get(step.stage, step.stage)
    return f"{named}, {in_words(step.date)}" if step.date else named


def _compatible(edtf: str, step: Step) -> bool:
    if edtf.startswith(_OPEN_YEAR):
        stated_tail, recorded_tail = edtf[4:], step.date[4:]
        return bool(step.date) and (stated_tail.startswith(recorded_tail) or recorded_tail.startswith(stated_tail))
    stated, recorded = days(edtf), _recorded(step)
    return bool(stated and recorded and stated[0] <= recorded[1] and recorded[0] <= stated[1])


def _recorded(step: Step) -> tuple[dt.date, dt.date] | None:
    if step.earliest and step.latest:
        return step.earliest, step.latest
    return days(step.date)


def _length(step: Step) -> int:
    recorded = _recorded(step)
    return (recorded[1] - recorded[0]).days if recorded else 10**6
