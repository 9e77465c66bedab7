"""How editors see articles in the tree of pages, and what keeps one from being deleted."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from articles.choices import AnnotationState
from articles.models import ArticlePage, Evidence, Mention, Statement
from people.admin_columns import DateColumn

ANNOTATIONS: tuple[type, ...] = (Statement, Evidence, Mention)


class ArticleListView(ExplorableIndexView):
    """The articles of one language."""

    base_columns = [
        *ExplorableIndexView.base_columns[:2],
        Column("publisher", label=_("Publisher")),
        DateColumn("published", _("Published"), "published_earliest"),
        NumberColumn("waiting", label=_("To review")),
        *(column for column in ExplorableIndexView.base_columns[2:] if column.name not in {"parent", "type"}),
    ]

    @cached_property
    def search_query(self) -> str:
        """What was asked, as typed; Wagtail drops a query with a NUL and then shows every row."""
        return self.request.GET.get(self.search_kwarg, "").strip() if self.search_form else ""

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Add what the columns show."""
        waiting = sum((_waiting(model) for model in ANNOTATIONS[1:]), start=_waiting(ANNOTATIONS[0]))
        return super().annotate_queryset(pages).prefetch_related("publisher").annotate(waiting=waiting)


def _waiting(model: Any) -> Coalesce:
    rows = model.objects.filter(passage__article=OuterRef("pk"), state=AnnotationState.SUGGESTED)
    number = rows.order_by().values("passage__article").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)


class ArticlePageViewSet(PageViewSet):
    """Articles under their index."""

    model = ArticlePage
    index_view_class = ArticleListView


def accepted_in(page: Model) -> Iterator[tuple[str, QuerySet]]:
    """Yield (kind, rows) of what editors accepted in an article, or in all articles below a page.

    With the article its passages would go, to which readers and other sites link.
    """
    path = Page.objects.values_list("path", flat=True).get(pk=page.pk)
    for model in ANNOTATIONS:
        rows = model.objects.accepted().filter(passage__article__path__startswith=path)  # type: ignore[attr-defined]
        yield str(model._meta.verbose_name_plural), rows.select_related("passage")  # type: ignore[attr-defined]
