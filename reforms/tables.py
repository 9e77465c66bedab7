"""What the forms of reforms, events and acts show of other models: milestones, with the evidence each one has."""

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from people.panels import Cell, TableOf
from people.periods import describe
from people.tables import add_actions, edit_urls
from reforms.models import Milestone, Reform


def milestones_of_reform(reform: Reform, request: HttpRequest) -> TableOf:
    """Return the reform's milestones in time, each with its evidence; what nothing supports is marked."""
    rows = reform.milestones.select_related("event", "legal_act").order_by("date_earliest", "pk")
    rows = rows.annotate(
        supporting=Count("evidence", filter=Q(evidence__state="accepted", evidence__stance="supports")),
        contradicting=Count("evidence", filter=Q(evidence__state="accepted", evidence__stance="contradicts")),
        waiting=Count("evidence", filter=Q(evidence__state="suggested")),
    )
    supported = set(reform.milestones.supported().values_list("pk", flat=True))
    edit = edit_urls(Milestone, request)
    return TableOf(
        headings=[_("Stage"), _("Date"), _("What happened"), _("Evidence"), _("Readers see it")],
        rows=[
            [
                Cell(row.get_stage_display(), edit(row)),
                Cell(describe(row.date)),
                Cell(row.note or row.event or row.legal_act or ""),
                Cell(_evidence(row)),
                Cell(_("as a fact")) if row.pk in supported else Cell(_("as unsupported"), warn=True),
            ]
            for row in rows
        ],
        actions=add_actions(request, Milestone, _("Add a milestone"), reform=reform.pk),
        empty=_("No milestone is on record: the reform shows as unsupported."),
        note=_("The reform's status is that of its latest milestone which a published article supports."),
    )


def _evidence(row: Milestone) -> str:
    parts = [
        (row.supporting, _("%d for")),
        (row.contradicting, _("%d against")),
        (row.waiting, _("%d to review")),
    ]
    return ", ".join(words % count for count, words in parts if count) or _("none")
