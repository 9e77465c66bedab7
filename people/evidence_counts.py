"""How much evidence dated facts have, as lists and forms of the admin say it: memberships, milestones, rules."""

from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, NumberColumn

from people.admin_search import counted

Rows = TypeVar("Rows", bound=QuerySet)
ACCEPTED = {"state": "accepted"}
COLUMNS = (
    NumberColumn("for", label=gettext_lazy("Evidence for"), accessor="supporting", sort_key="supporting"),
    NumberColumn("against", label=gettext_lazy("Against"), accessor="contradicting", sort_key="contradicting"),
    NumberColumn("waiting", label=gettext_lazy("To review"), accessor="waiting", sort_key="waiting"),
)
SHORT = Column(
    "evidence", label=gettext_lazy("Evidence"), accessor=lambda row: evidence_in_words(row), sort_key="supporting"
)
"""All three in one column, for lists that have little room."""
EXPORTED = ("supporting", "contradicting", "waiting")
HEADINGS = {
    "supporting": gettext_lazy("Evidence for"),
    "contradicting": gettext_lazy("Evidence against"),
    "waiting": gettext_lazy("Evidence to review"),
}


def with_evidence(rows: Rows) -> Rows:
    """Add to rows that evidence can be for how many passages support, contradict, and wait for review."""
    return rows.annotate(
        supporting=counted(rows.model, "evidence", stance="supports", **ACCEPTED),
        contradicting=counted(rows.model, "evidence", stance="contradicts", **ACCEPTED),
        waiting=counted(rows.model, "evidence", state="suggested"),
    )


def evidence_in_words(row: Any) -> str:
    """Return the counts of `with_evidence` in words: “2 for, 1 to review”."""
    parts = [
        (row.supporting, _("%d for")),
        (row.contradicting, _("%d against")),
        (row.waiting, _("%d to review")),
    ]
    return ", ".join(words % count for count, words in parts if count) or _("none")
