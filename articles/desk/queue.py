"""The review queue: articles by what is left to decide on them."""

from typing import Any

import django_filters
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, TitleColumn
from wagtail.models import Locale

from articles.choices import AnnotationState, PassageState
from articles.desk.lists import DeskListView
from articles.models import ArticlePage, Mention, Publisher, Review
from articles.reviewing import KINDS
from people.admin_views import allowed
from people.periods import describe

KIND_LABELS = {
    "mention": _("Mentions"),
    "statement": _("Statements"),
    "evidence": _("Evidence"),
    "sighting": _("Unknown names"),
    "adrift": _("Words adrift"),
}
YEARS = (1900, 2100)


def queue(user: Any) -> QuerySet:
    """Return the reviews of articles in which something is left to decide, of those that `user` may change."""
    articles = allowed(user, "change", ArticlePage.objects.originals())
    return Review.objects.waiting().filter(article__in=articles.values("pk"))


class QueueFilter(WagtailFilterSet):
    """Articles on the desk by language, publisher, year, and by what waits."""

    language = django_filters.ModelChoiceFilter(
        label=_("Language"), field_name="article__locale", queryset=Locale.objects.all()
    )
    publisher = django_filters.ModelChoiceFilter(
        label=_("Publisher"), field_name="article__publisher", queryset=Publisher.objects.all()
    )
    year = django_filters.NumberFilter(
        label=_("Published in"), method="in_year", min_value=YEARS[0], max_value=YEARS[1], decimal_places=0
    )
    kind = django_filters.ChoiceFilter(label=_("What waits"), choices=list(KIND_LABELS.items()), method="of_kind")

    class Meta:
        model = Review
        fields: list[str] = []

    def in_year(self, rows: QuerySet, _name: str, value: Any) -> QuerySet:
        """Return the articles that may have been published in the year."""
        first, last = f"{int(value)}-01-01", f"{int(value)}-12-31"
        return rows.filter(article__published_earliest__lte=last, article__published_latest__gte=first)

    def of_kind(self, rows: QuerySet, _name: str, value: str) -> QuerySet:
        """Return the articles in which annotations of this kind wait, or words are adrift."""
        if value == "adrift":
            return rows.filter(adrift__gt=0)
        waiting = KINDS[value].objects.filter(
            passage__article=OuterRef("article"),
            passage__state=PassageState.PLACED,
            state=AnnotationState.SUGGESTED,
            part_of=None,
        )
        return rows.filter(Exists(waiting))


class QueueView(DeskListView):
    """The queue; a row leads to the article's workbench."""

    page_title = _("Review queue")
    header_icon = "list-ul"
    index_url_name = "articles_queue"
    index_results_url_name = "articles_queue_results"
    filterset_class = QueueFilter
    default_ordering = "-waiting"
    columns = [
        TitleColumn(
            "title",
            label=_("Article"),
            width="30%",
            accessor="article.title",
            sort_key="article__title",
            get_url=lambda row: reverse("articles_annotate", args=[row.article_id]),
        ),
        Column("publisher", label=_("Publisher"), accessor="article.publisher", sort_key="article__publisher__name"),
        Column(
            "published",
            label=_("Published"),
            accessor=lambda row: describe(row.article.published),
            sort_key="article__published_earliest",
        ),
        DateColumn("since", label=_("Since"), sort_key="since"),
        NumberColumn("waiting", label=_("To review"), sort_key="waiting"),
        NumberColumn("adrift", label=_("Adrift"), sort_key="adrift"),
        NumberColumn("decided", label=_("Reviewed"), sort_key="decided"),
        NumberColumn("links", label=_("Names"), sort_key="links"),
    ]
    list_export = [
        "article.title", "article.publisher", "article.locale.language_code", "article.published", "since",
        "waiting", "adrift", "decided", "links",
    ]  # fmt: skip
    export_headings = {
        "article.title": _("Article"),
        "article.publisher": _("Publisher"),
        "article.locale.language_code": _("Language"),
        "article.published": _("Published"),
        "since": _("On the desk since"),
        "links": _("Names on record"),
    }
    export_filename = "review-queue"

    def get_base_queryset(self) -> QuerySet:
        """Return the queue with what its columns show; one query."""
        rows = queue(self.request.user).select_related("article__publisher", "article__locale")
        since = Coalesce("article__imported_at", "article__first_published_at", "article__latest_revision_created_at")
        return rows.defer("read", "article__body", "article__dropped").annotate(since=since, links=_links())


def _links() -> Any:
    """Return how many people, organizations, posts and reforms on record an article names, rejected ones aside."""
    rows = Mention.objects.exclude(state=AnnotationState.REJECTED).filter(passage__article=OuterRef("article"))
    counts = [Count(target, distinct=True) for target in Mention.TARGETS]
    number = rows.order_by().values("passage__article").annotate(n=sum(counts[1:], start=counts[0])).values("n")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)
