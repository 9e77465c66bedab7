"""The dated fact that a piece of evidence is of, as notes on articles and passages tell it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Evidence
from people.models import Membership
from people.periods import describe

RELATED = (
    "milestone__reform", "milestone__event", "membership__person", "membership__organization", "membership__post",
    "rule__organization", "rule__aspect", "rule__introduced_by", "relation__subject", "relation__object",
    "relation__introduced_by",
)  # fmt: skip
"""What telling the facts of evidence reads of other models."""
REFORMS = ("milestone__reform", "rule__introduced_by", "relation__introduced_by")
"""The ways from evidence to the reform that it is on."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in words."""

    about: Any
    """The reform, person or institution whose page tells it."""
    lead: str
    """What comes first: the date of a milestone, the post, the rule, the relation."""
    rest: str = ""
    """What follows it."""
    stage: str = ""
    """Of a milestone: the stage that it stands for."""


def fact_of(evidence: Evidence) -> Fact:
    """Return the fact that `evidence`, read with RELATED, is of."""
    if evidence.milestone:
        step = evidence.milestone
        return Fact(step.reform, describe(step.date) or _("No date given"), step.note or "", step.stage)
    if evidence.membership:
        held = evidence.membership
        dated = held.start_date or held.end_date
        period = f"{describe(held.start_date) or '…'}–{describe(held.end_date)}" if dated else ""
        return Fact(held.person, _joined(capacity(held), period))
    if evidence.rule:
        rule = evidence.rule
        return Fact(rule.organization, _joined(f"{rule.aspect}: {rule.value}", rule.period))
    relation: Any = evidence.relation
    return Fact(relation.subject, _joined(str(relation), relation.period), relation.note or "")


def reform_of(evidence: Evidence) -> Any:
    """Return the reform of a milestone, or the one that introduces a rule or relation; None if there is none."""
    if evidence.milestone:
        return evidence.milestone.reform
    holding: Any = evidence.rule or evidence.relation
    return holding.introduced_by if holding else None


def institutions_of(evidence: Evidence) -> list[Any]:
    """Return the institutions that a rule or relation is about."""
    if evidence.rule:
        return [evidence.rule.organization]
    return [evidence.relation.subject, evidence.relation.object] if evidence.relation else []


def capacity(membership: Membership | None) -> str:
    """Return a membership in words, “State Counsellor, Presidency”; empty if its organization is not public."""
    if membership is None or not membership.organization.live:
        return ""
    title, body = membership.title, membership.organization.label
    return title if body in title else _joined(title, body)


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
