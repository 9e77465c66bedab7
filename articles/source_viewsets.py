"""How editors see what articles are made of: publishers, and the passages that are marked."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.permission_policies import ModelPermissionPolicy

from articles.models import Passage, Publisher
from people import panels
from people.admin_columns import TranslationsColumn
from people.admin_search import SELF, counted
from people.forms import GatedForm
from people.models import Organization
from people.snippets import DeskViewSet


class PublisherViewSet(DeskViewSet):
    """Publishers."""

    model = Publisher
    icon = "globe"
    menu_order = 100
    ordering = "name"
    related = ("organization",)
    searched_names = (SELF, "organization")
    list_display = [
        "name",
        "domains",
        Column("organization", label=_("Organization"), accessor="organization.label"),
        NumberColumn("articles", label=_("Articles"), accessor="article_count", sort_key="article_count"),
        TranslationsColumn("name"),
    ]
    list_export = ["slug", "name_en", "name_kk", "name_ru", "domains", "url", "organization", "article_count"]
    export_headings = {"article_count": _("Articles")}
    export_filename = "publishers"
    chooser_columns = [Column("domains", label=_("Domains"))]
    prefill = {"organization": Organization}
    edit_handler = ObjectList(
        [
            panels.translated("name", _("Name"), titles=True, needed=True),
            panels.slug(),
            FieldPanel("domains"),
            FieldPanel("url"),
            FieldPanel("organization"),
            panels.spellings(_("Other names")),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(article_count=counted(Publisher, "articles"))


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Rows that the site keeps itself: nobody adds, changes or deletes one by hand."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user may look."""
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Whether the user may look, if that is among the actions."""
        return any(self.user_has_permission(user, action) for action in actions)


class PassageFilter(WagtailFilterSet):
    """Passages by state."""

    class Meta:
        model = Passage
        fields = ["state"]


class PassageViewSet(DeskViewSet):
    """Passages, read only: marking words makes them, and publishing an article places them."""

    model = Passage
    icon = "pilcrow"
    menu_order = 500
    ordering = "-pk"
    related = ("article",)
    searched_names = ()
    searched_texts = ("exact", "article__title")
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("article", label=_("Article"), accessor="article.title", sort_key="article__title"),
        Column("state", label=_("Words are"), accessor="get_state_display", sort_key="state"),
        NumberColumn("statements", label=_("Statements"), accessor="statement_count", sort_key="statement_count"),
        NumberColumn("evidence", label=_("Evidence"), accessor="evidence_count", sort_key="evidence_count"),
        NumberColumn("mentions", label=_("Mentions"), accessor="mention_count", sort_key="mention_count"),
    ]
    filterset_class = PassageFilter
    list_export = ["article.title", "exact", "state", "block_id", "start", "end"]
    export_headings = {"article.title": _("Article")}
    export_filename = "passages"
    inspect_view_fields = ["article", "exact", "prefix", "suffix", "state", "block_id", "start", "end", "created_at"]
    edit_handler = ObjectList([FieldPanel("exact", read_only=True)])

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts."""
        return rows.annotate(
            statement_count=counted(Passage, "statements"),
            evidence_count=counted(Passage, "evidence"),
            mention_count=counted(Passage, "mentions"),
        )
