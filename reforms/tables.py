"""What the forms of reforms and aspects show of other models: milestones, rules, relations, with their evidence."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from people.evidence_counts import evidence_in_words, with_evidence
from people.panels import Cell, TableOf
from people.periods import describe
from people.tables import SHOWN, add_actions, edit_urls
from reforms.models import Aspect, Milestone, Reform, Relation, Rule


def milestones_of_reform(reform: Reform, request: HttpRequest) -> TableOf:
    """Return the reform's milestones in time, each with its evidence; what nothing supports is marked."""
    rows = reform.milestones.select_related("event", "legal_act").order_by("date_earliest", "pk")
    supported = set(reform.milestones.supported().values_list("pk", flat=True))
    edit = edit_urls(Milestone, request)
    return TableOf(
        headings=[_("Stage"), _("Date"), _("What happened"), _("Evidence"), _("Readers see it")],
        rows=[
            [
                Cell(row.get_stage_display(), edit(row)),
                Cell(describe(row.date)),
                Cell(row.note or row.event or row.legal_act or ""),
                Cell(evidence_in_words(row)),
                _seen(row, supported),
            ]
            for row in with_evidence(rows)
        ],
        actions=add_actions(request, Milestone, _("Add a milestone"), reform=reform.pk),
        empty=_("No milestone is on record: the reform shows as unsupported."),
        note=_("The reform's status is that of its latest milestone which a published article supports."),
    )


def rules_of_reform(reform: Reform, request: HttpRequest) -> TableOf:
    """Return what the reform changes: each rule that it introduces behind the one that held before; three queries."""
    rows = reform.rules.select_related("organization", "aspect").order_by(
        "organization__name", "aspect__sort_order", "aspect", "start_earliest", "pk"
    )
    rows = list(with_evidence(rows)[:SHOWN])
    supported = set(reform.rules.supported().values_list("pk", flat=True))
    before = _before(rows)
    edit = edit_urls(Rule, request)
    return TableOf(
        headings=[
            _("Institution"),
            _("Aspect"),
            _("Before"),
            _("After"),
            _("When"),
            _("Evidence"),
            _("Readers see it"),
        ],
        rows=[
            [
                Cell(row.organization.label),
                Cell(row.aspect),
                Cell(before[row.pk].value, edit(before[row.pk])) if row.pk in before else Cell("–"),
                Cell(row.value, edit(row)),
                Cell(row.period),
                Cell(evidence_in_words(row)),
                _seen(row, supported),
            ]
            for row in rows
        ],
        actions=add_actions(request, Rule, _("Add a rule"), introduced_by=reform.pk),
        empty=_("No rule is on record that it introduces."),
        note=_("Open the rule before and choose “Replace from a date” to enter what holds after it."),
    )


def _before(rows: list[Rule]) -> dict[int, Rule]:
    """Return, by the key of a rule, the one of the same institution and aspect that held before; one query."""
    same = Rule.objects.filter(
        organization__in={row.organization_id for row in rows}, aspect__in={row.aspect_id for row in rows}
    )
    line: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in same.order_by("start_earliest", "pk"):
        line[rule.organization_id, rule.aspect_id].append(rule)
    return {after.pk: before for rules in line.values() for before, after in pairwise(rules)}


def relations_of_reform(reform: Reform, request: HttpRequest) -> TableOf:
    """Return the relations between institutions that the reform introduces; two queries."""
    rows = reform.relations.select_related("subject", "object").order_by("start_earliest", "pk")
    supported = set(reform.relations.supported().values_list("pk", flat=True))
    edit = edit_urls(Relation, request)
    return TableOf(
        headings=[_("Relation"), _("How"), _("When"), _("Evidence"), _("Readers see it")],
        rows=[
            [
                Cell(row, edit(row)),
                Cell(row.note or ""),
                Cell(row.period),
                Cell(evidence_in_words(row)),
                _seen(row, supported),
            ]
            for row in with_evidence(rows)[:SHOWN]
        ],
        actions=add_actions(request, Relation, _("Add a relation"), introduced_by=reform.pk),
        empty=_("No relation is on record that it introduces."),
    )


def rules_of_aspect(aspect: Aspect, request: HttpRequest) -> TableOf:
    """Return the rules that institutions have in this aspect; one query."""
    rows = aspect.rules.select_related("organization").order_by("organization__name", "start_earliest", "pk")
    edit = edit_urls(Rule, request)
    return TableOf(
        headings=[_("Institution"), _("Rule"), _("When")],
        rows=[[Cell(row.organization.label), Cell(row.value, edit(row)), Cell(row.period)] for row in rows[:SHOWN]],
        actions=add_actions(request, Rule, _("Add a rule"), aspect=aspect.pk),
        empty=_("No institution has a rule in this aspect."),
    )


def _seen(row: Any, supported: set[int]) -> Cell:
    return Cell(_("as a fact")) if row.pk in supported else Cell(_("as unsupported"), warn=True)
