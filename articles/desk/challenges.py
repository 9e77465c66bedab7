"""What readers hold against the record: the list of it, what waits first."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from articles.choices import ChallengeState
from articles.desk.lists import DeskListView
from articles.models import Challenge
from people.choices import Language


class ChallengeFilter(WagtailFilterSet):
    """Challenges by what became of them, and by language."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=ChallengeState.choices)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=Language.choices)

    class Meta:
        model = Challenge
        fields: list[str] = []


def about(row: Challenge) -> str:
    """Return the title of the article that a challenge is about, or the address that the sender gave."""
    return row.passage.article.title if row.passage else row.address


class ChallengesView(DeskListView):
    """The list; a row leads to the challenge, where it is answered."""

    model = Challenge
    page_title = _("Challenges")
    header_icon = "comment"
    index_url_name = "articles_challenges"
    index_results_url_name = "articles_challenges_results"
    filterset_class = ChallengeFilter
    default_ordering = "-received_at"
    columns = [
        TitleColumn(
            "claim",
            label=_("What is wrong"),
            width="45%",
            accessor=lambda row: Truncator(row.claim).words(14),
            get_url=lambda row: reverse("articles_challenge", args=[row.pk]),
        ),
        Column(
            "about", label=_("About"), accessor=lambda row: row.passage.article.title if row.passage else row.address
        ),
        DateColumn("received_at", label=_("Received"), sort_key="received_at"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        Column("answered_by", label=_("Answered by"), accessor=lambda row: row.answered_by or ""),
    ]
    list_export = [
        "received_at", "get_state_display", "claim", "source_url", "address", "language", "answer", "answered_by",
    ]  # fmt: skip
    export_headings = {"get_state_display": _("State"), "received_at": _("Received")}
    export_filename = "challenges"

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return all of them with what the columns show; one query."""
        rows = Challenge.objects.select_related("passage__article", "answered_by")
        return rows.defer("passage__article__body", "passage__article__dropped")
