"""What the page of a reform shows, gathered in a fixed number of queries."""

import datetime as dt
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.paginator import Page
from django.db.models import F
from django.http import QueryDict
from django.utils import timezone

from people.evidence import Bundle, bundle
from people.listing import page_of
from people.profile import Coverage, coverage
from people.related import evidence_of, public
from people.sayings import Saying, complete, sayings
from reforms.changes import Changed, Introduced, changes_of, relations_of
from reforms.choices import REVERSE_LABELS, UNSUPPORTED, Level, LinkKind, Stage
from reforms.gaps import Gap, gaps
from reforms.lineage import Stop, lineage
from reforms.models import Milestone, Reform
from reforms.standing import Footing, evidence_for, footing

STATEMENTS_A_PAGE = 24
ALWAYS = (Stage.ANNOUNCED, Stage.REVIEWED, Stage.ADOPTED, Stage.IN_FORCE, Stage.APPLIED)
"""The stages every reform is measured by; the others show only where they happened."""


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone and its evidence. `ahead`: it lies after today."""

    milestone: Milestone
    bundle: Bundle
    ahead: bool

    @property
    def state(self) -> str:
        """`supported`, `ahead` (supported, not yet due) or `unsupported`."""
        if not self.bundle.supported:
            return "unsupported"
        return "ahead" if self.ahead else "supported"


@dataclass(slots=True)
class StageOnLine:
    """One stage on the line of stages, with its steps; `missing` if there are none."""

    stage: str
    label: str
    steps: list[Step] = field(default_factory=list)

    @property
    def state(self) -> str:
        """The best state among the steps."""
        states = {step.state for step in self.steps}
        return next((state for state in ("supported", "ahead", "unsupported") if state in states), "missing")


@dataclass(frozen=True, slots=True)
class LinkedReforms:
    """Other reforms and what they and this one do to each other, as seen from this page."""

    label: str
    reforms: list[Any]


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who spoke on a reform. `speaker` is None where the source names nobody, then `label` says how."""

    speaker: Any | None
    label: str
    sayings: list[Saying]

    @property
    def language(self) -> str:
        """The code of the language of `label`, which is the source's own word."""
        return self.sayings[0].article.locale.language_code


@dataclass(frozen=True, slots=True)
class Dispute:
    """A rule or relation, in words, on which sources disagree."""

    about: str
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class ReformProfile:
    """What the page of a reform shows."""

    status: str
    status_date: str
    today: dt.date
    line: list[StageOnLine]
    steps: list[Step]
    changes: list[Changed]
    relations: list[Introduced]
    themes: list[Any]
    organizations: list[Any]
    legal_acts: list[Any]
    links: list[LinkedReforms]
    lineage: list[Stop]
    statements: Page
    voices: list[Voice]
    coverage: Coverage

    @property
    def unsupported(self) -> list[Step]:
        """The steps that no passage supports."""
        return [step for step in self.steps if step.state == "unsupported"]

    @property
    def unsupported_rules(self) -> list[Changed]:
        """The rules it introduced that no passage supports."""
        return [one for one in self.changes if not one.bundle.supported]

    @property
    def supporting(self) -> list[Any]:
        """All evidence that supports its steps, and the rules and relations that it introduced."""
        found: list[Step | Changed | Introduced] = [*self.steps, *self.changes, *self.relations]
        return [one for fact in found for one in fact.bundle.supporting]

    @property
    def footing(self) -> Footing:
        """What that evidence amounts to."""
        return footing(_place(one) for one in self.supporting)

    @property
    def disputes(self) -> list[Dispute]:
        """On which rules and relations sources disagree; a rule that stands in two places is named once."""
        found = {rule.pk: (rule, evidence) for one in self.changes for rule, evidence in one.disputed}
        rules = [Dispute(f"{rule.organization.label}, {rule.aspect}", evidence) for rule, evidence in found.values()]
        return rules + [Dispute(str(one.relation), one.bundle) for one in self.relations if one.bundle.disputed]


def reform_profile(reform: Reform, query: QueryDict) -> ReformProfile:
    """Return the profile of `reform` as `query` asks: parameters `page` (of statements) and `articles`.

    Raises Refused for a page that is not there.
    """
    today = timezone.localdate()
    steps = _steps(reform, today)
    said = public(reform, "statements")
    page = page_of(query, _by_speaker(said), STATEMENTS_A_PAGE)
    evidence = evidence_for([reform.pk] if reform.pk else [])
    status, status_date = _status(reform)
    return ReformProfile(
        status=status,
        status_date=status_date,
        today=today,
        line=_line(steps),
        steps=steps,
        changes=changes_of([reform.pk]).get(reform.pk, []) if reform.pk else [],
        relations=relations_of(reform.pk),
        themes=sorted(reform.themes.all(), key=lambda theme: (theme.sort_order, theme.slug)),
        organizations=[one for one in reform.organizations.all() if one.live],
        legal_acts=list(reform.legal_acts.all()),
        links=_links(reform),
        lineage=lineage(reform),
        statements=page,
        voices=_voices(sayings(page.object_list)),
        coverage=coverage(query, evidence, said, public(reform, "mentions")),
    )


def gaps_of(reform: Reform, profile: ReformProfile) -> list[Gap]:
    """Return what the sources on record do not say of `reform`."""
    return gaps(profile, reform.level != Level.PRACTICE)


def _status(reform: Reform) -> tuple[str, str]:
    """Return the status as every list derives it."""
    found = Reform.objects.public().with_status().filter(pk=reform.pk).values_list("status", "status_date")
    return found.first() or (UNSUPPORTED, "")


def _steps(reform: Reform, today: dt.date) -> list[Step]:
    milestones = public(reform, "milestones").select_related("event", "legal_act__legislation_passed_by")
    # by the last day a date can mean: "in force in June" comes behind "adopted on 5 June"
    rows = list(milestones.order_by(F("date_latest").asc(nulls_last=True), "pk"))
    evidence = evidence_of(Milestone, [row.pk for row in rows])
    return [
        Step(row, bundle(evidence[row.pk]), bool(row.date_earliest and row.date_earliest > today)) for row in rows
    ]


def _line(steps: list[Step]) -> list[StageOnLine]:
    found = {stage: StageOnLine(stage, str(stage.label)) for stage in Stage}
    for step in steps:
        found[Stage(step.milestone.stage)].steps.append(step)
    return [on_line for stage, on_line in found.items() if on_line.steps or stage in ALWAYS]


def _place(one: Any) -> tuple[int, int, int | None]:
    return one.passage_id, one.passage.article_id, one.passage.article.publisher_id


def _links(reform: Reform) -> list[LinkedReforms]:
    pairs = [(link.get_kind_display(), link.target_id) for link in reform.links.all()]
    if reform.pk:
        pairs += [(REVERSE_LABELS[LinkKind(link.kind)], link.source_id) for link in reform.links_from.all()]
    reforms = Reform.objects.public().with_status().in_bulk([key for _label, key in pairs])
    found: dict[str, list[Any]] = {}
    for label, key in pairs:
        if key in reforms:
            found.setdefault(str(label), []).append(reforms[key])
    return [LinkedReforms(label, rows) for label, rows in found.items()]


def _by_speaker(statements: Any) -> Any:
    return complete(statements).order_by(
        F("speaker__sort_name_en").asc(nulls_last=True),
        "speaker",
        "speaker_label",
        F("passage__article__published_earliest").desc(nulls_last=True),
        "pk",
    )


def _voices(said: list[Saying]) -> list[Voice]:
    voices = []
    for _key, group in groupby(said, lambda one: (one.statement.speaker_id, one.statement.speaker_label)):
        rows = list(group)
        first = rows[0].statement
        voices.append(Voice(first.speaker, first.speaker_label, rows))
    return voices
