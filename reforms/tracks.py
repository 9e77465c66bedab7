"""The timeline of reforms: the steps of each on one axis, no date drawn more precisely than the source gives it.

Years in which nothing happened are drawn narrow, so that the others have room. Places are shares of the width, as
text, so that the picture scales while its words do not.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone

from people.evidence import Bundle, bundle
from people.related import evidence_of
from reforms.models import Milestone
from reforms.standing import ReformRow, described, reform_rows

IDLE = 0.35
"""Width of any number of years without a step, in years with one."""
LABEL = 7.0
"""Room for the label of a year, in percent."""


@dataclass(frozen=True, slots=True)
class Notch:
    """The beginning of a year, or of a run of years without a step (`idle`); no label where there is no room."""

    x: str
    width: str
    label: str
    idle: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Whole years of the scale, from `left` to `right` in percent; `idle`: without a step."""

    first: int
    last: int
    left: float
    right: float
    idle: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to shares of the width in percent: a straight line within each part."""

    parts: list[Part]

    def share(self, day: dt.date) -> float:
        """Return where a day that lies within the scale begins."""
        part = next(part for part in self.parts if part.first <= day.year <= part.last)
        begin = dt.date(part.first, 1, 1)
        days = (dt.date(part.last, 12, 31) - begin).days + 1
        return part.left + (part.right - part.left) * (day - begin).days / days

    def has(self, day: dt.date) -> bool:
        """Whether `day` lies within the scale."""
        return any(part.first <= day.year <= part.last for part in self.parts)

    def notches(self) -> list[Notch]:
        """Return its parts as an axis; a label that would touch the one before is left out."""
        found, taken = [], -LABEL
        for part in self.parts:
            label = "" if part.idle or part.left - taken < LABEL else str(part.first)
            taken = part.left if label else taken
            found.append(Notch(_percent(part.left), _percent(part.right - part.left), label, part.idle))
        return found


@dataclass(frozen=True, slots=True)
class Mark:
    """A step. `reach`: from where to where it is drawn in percent, the same for a day; None without a date."""

    milestone: Any
    bundle: Bundle
    ahead: bool
    reach: tuple[float, float] | None

    @property
    def state(self) -> str:
        """`supported`, `ahead` (supported, not yet due) or `unsupported`."""
        if not self.bundle.supported:
            return "unsupported"
        return "ahead" if self.ahead else "supported"

    @property
    def x(self) -> str:
        """Where it stands; empty without a date."""
        return _percent(self.reach[0]) if self.reach else ""

    @property
    def width(self) -> str:
        """How far the days reach that its date may mean; empty for a single day."""
        return _percent(self.reach[1] - self.reach[0]) if self.reach and self.reach[1] > self.reach[0] else ""


@dataclass(frozen=True, slots=True)
class Track:
    """One reform and its steps, in time order."""

    row: ReformRow
    marks: list[Mark]

    @property
    def drawn(self) -> list[Mark]:
        """The steps with a date."""
        return [mark for mark in self.marks if mark.reach]

    @property
    def ends(self) -> tuple[str, str]:
        """Where its first step begins and its last one ends; empty without any date."""
        reaches = [mark.reach for mark in self.marks if mark.reach]
        if not reaches:
            return "", ""
        return _percent(min(left for left, _right in reaches)), _percent(max(right for _left, right in reaches))


@dataclass(frozen=True, slots=True)
class Chart:
    """Reforms under one axis; `today` is empty where it lies outside."""

    tracks: list[Track] = field(default_factory=list)
    notches: list[Notch] = field(default_factory=list)
    today: str = ""

    @property
    def idle(self) -> bool:
        """Whether some years are drawn narrow."""
        return any(notch.idle for notch in self.notches)


def by_first_step(reforms: QuerySet) -> QuerySet:
    """Return `reforms` by the day of their first step, those without a date last."""
    steps = Milestone.objects.public().filter(reform=OuterRef("pk"), date_earliest__isnull=False)
    first = Subquery(steps.order_by("date_earliest").values("date_earliest")[:1])
    return described(reforms.alias(first=first).order_by(F("first").asc(nulls_last=True), "title_en", "pk"))


def chart(reforms: Sequence[Any], today: dt.date | None = None) -> Chart:
    """Return `reforms`, which are `described`, as lines under one axis; fixed queries."""
    today = today or timezone.localdate()
    keys = [reform.pk for reform in reforms]
    steps = list(
        Milestone.objects.public().filter(reform__in=keys).order_by(F("date_latest").asc(nulls_last=True), "pk")
    )
    evidence = evidence_of(Milestone, [step.pk for step in steps])
    scale = scale_of(steps)
    found: dict[int, list[Mark]] = defaultdict(list)
    for step in steps:
        found[step.reform_id].append(_mark(step, bundle(evidence[step.pk]), scale, today))
    tracks = [Track(row, found[row.reform.pk]) for row in reform_rows(reforms)]
    return Chart(tracks, scale.notches(), _percent(scale.share(today)) if scale.has(today) else "")


def scale_of(steps: Sequence[Any]) -> Scale:
    """Return a scale on which every year that one of `steps` begins or ends in is equally wide."""
    busy = sorted({day.year for step in steps for day in (step.date_earliest, step.date_latest) if day})
    years: list[tuple[int, int, float]] = []
    for year in busy:
        if years and years[-1][1] < year - 1:
            years.append((years[-1][1] + 1, year - 1, IDLE))
        years.append((year, year, 1.0))
    unit = 100 / (sum(width for _first, _last, width in years) or 1)
    parts, left = [], 0.0
    for first, last, width in years:
        parts.append(Part(first, last, left, left + width * unit, width == IDLE))
        left += width * unit
    return Scale(parts)


def _mark(step: Any, found: Bundle, scale: Scale, today: dt.date) -> Mark:
    first, last = step.date_earliest, step.date_latest
    if first is None:
        return Mark(step, found, ahead=False, reach=None)
    left = scale.share(first)
    return Mark(step, found, first > today, (left, left if first == last else _end_of(last, scale)))


def _end_of(day: dt.date, scale: Scale) -> float:
    """Return where `day` ends: the last day of a range belongs to it."""
    tomorrow = day + dt.timedelta(days=1)
    if tomorrow.year == day.year:
        return scale.share(tomorrow)
    return next(part.right for part in scale.parts if part.last == day.year)


def _percent(share: float) -> str:
    return f"{share:.2f}%"
