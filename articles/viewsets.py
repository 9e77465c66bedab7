"""How editors see annotations, and the menu of articles."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import get_translation_fields
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from articles.choices import AnnotationState, PassageState
from articles.facts import RELATED
from articles.forms import AnnotationForm, StatementForm
from articles.models import ArticlePage, Evidence, Mention, Statement
from articles.quotation_marks import quoted
from articles.source_viewsets import PassageViewSet, PublisherViewSet
from people import panels
from people.models import Membership, Organization, Person, Post
from people.snippets import DeskViewSet
from reforms.models import Milestone, Reform, Relation, Rule

KEYS = 2**63 - 1
"""The largest primary key; SQLite fails on a larger number."""


class OfArticleFilter(WagtailFilterSet):
    """Rows of one article, by its number; its form links here."""

    article_path = "passage__article"
    article = django_filters.NumberFilter(label=_("Article number"), method="of_article", min_value=1, max_value=KEYS)

    def of_article(self, rows: QuerySet, _name: str, value: Any) -> QuerySet:
        """Return the rows of the article."""
        return rows.filter(**{f"{self.article_path}_id": int(value)})


class AdriftFilterMixin(django_filters.FilterSet):
    """Adds: are the words still there?"""

    passage__state = django_filters.ChoiceFilter(
        label=_("Words"), choices=PassageState.choices, empty_label=_("All"), field_name="passage__state"
    )


def kind_filter(*kinds: tuple[str, Any]) -> django_filters.ChoiceFilter:
    """Return the filter by what rows are of: `kinds` are (foreign key, label)."""

    def of_kind(rows: QuerySet, _name: str, value: str) -> QuerySet:
        return rows.filter(**{f"{value}__isnull": False})

    return django_filters.ChoiceFilter(label=_("Of"), choices=kinds, empty_label=_("All"), method=of_kind)


class StatementFilter(OfArticleFilter, AdriftFilterMixin):
    """Statements by state, mode, article."""

    class Meta:
        model = Statement
        fields = ["state", "mode"]


class EvidenceFilter(OfArticleFilter, AdriftFilterMixin):
    """Evidence by state, stance, article, and what it is of."""

    kind = kind_filter(
        ("milestone", _("Milestones")),
        ("membership", _("Memberships")),
        ("rule", _("Rules")),
        ("relation", _("Relations")),
    )

    class Meta:
        model = Evidence
        fields = ["state", "stance"]


class MentionFilter(OfArticleFilter, AdriftFilterMixin):
    """Mentions by state, kind, article."""

    kind = kind_filter(
        ("person", _("People")),
        ("organization", _("Organizations")),
        ("post", _("Posts")),
        ("reform", _("Reforms")),
    )

    class Meta:
        model = Mention
        fields = ["state"]


class PlacePanel(FieldPanel):
    """The choice between places, shown only where the words stand several times."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The choice of one form."""

        def is_shown(self) -> bool:
            """Whether there is a choice."""
            return len(getattr(self.form, "found", ())) > 1


def quotation_panel() -> MultiFieldPanel:
    """Return the panel by which an editor says which words of which article are meant."""
    return MultiFieldPanel(
        [
            FieldPanel("article"),
            FieldPanel("quotation", required_on_save=True),
            PlacePanel("place", heading=_("Which of them")),
        ],
        heading=_("Passage"),
    )


def decision_panel() -> MultiFieldPanel:
    """Return the panel of what was suggested, why, and what was decided."""
    return MultiFieldPanel(
        [
            FieldPanel("state"),
            FieldRowPanel([FieldPanel("reason", read_only=True), FieldPanel("score", read_only=True)]),
            FieldRowPanel([FieldPanel("made_by", read_only=True), FieldPanel("reviewed_by", read_only=True)]),
        ],
        heading=_("Decision"),
    )


STATE = StatusTagColumn(
    "state",
    label=_("State"),
    accessor="get_state_display",
    sort_key="state",
    primary=lambda row: row.state == AnnotationState.ACCEPTED,
)
WORDS = Column("words", label=_("Words"), accessor=lambda row: quoted(row.passage))
ARTICLE = Column("article", label=_("Article"), accessor="passage.article.title", sort_key="passage__article__title")
ADRIFT = Column("adrift", label=_("Words are"), accessor="passage.get_state_display", sort_key="passage__state")
DECIDED = ["state", "reason", "score", "made_by", "made_at", "reviewed_by", "reviewed_at"]
WHERE = ["passage.article.title", "passage.exact", "passage.state"]
WHERE_HEADINGS = {
    "passage.article.title": _("Article"),
    "passage.exact": _("Words"),
    "passage.state": _("Words are"),
}


class AnnotationViewSet(DeskViewSet):
    """What the viewsets of annotations share."""

    copy_view_enabled = False
    ordering = "-made_at"
    prefill = {"article": ArticlePage}
    export_headings = WHERE_HEADINGS


class StatementViewSet(AnnotationViewSet):
    """Statements."""

    model = Statement
    icon = "openquote"
    menu_order = 200
    related = ("passage__article", "speaker", "membership", "made_by", "reviewed_by")
    searched_names = ("speaker", "reforms")
    searched_texts = (
        *get_translation_fields("position"),
        "speaker_label",
        "passage__exact",
        "passage__article__title",
    )
    list_display = [
        "position",
        Column("speaker", label=_("Speaker"), accessor=lambda row: str(row.speaker or row.speaker_label)),
        "mode",
        ARTICLE,
        ADRIFT,
        STATE,
    ]
    filterset_class = StatementFilter
    list_export = ["speaker", "speaker_label", "mode", *get_translation_fields("position"), *WHERE, *DECIDED]
    export_filename = "statements"
    chooser_columns = [STATE]
    prefill = {"article": ArticlePage, "speaker": Person}
    edit_handler = ObjectList(
        [
            quotation_panel(),
            MultiFieldPanel(
                [FieldPanel("speaker"), FieldPanel("speaker_label"), FieldPanel("membership"), FieldPanel("mode")],
                heading=_("Who speaks"),
            ),
            panels.translated("position", _("Position")),
            panels.several("reforms"),
            decision_panel(),
        ],
        base_form_class=StatementForm,
    )


class EvidenceViewSet(AnnotationViewSet):
    """Evidence."""

    model = Evidence
    icon = "success"
    menu_order = 300
    related = ("passage__article", *RELATED, "made_by", "reviewed_by")
    searched_names = (
        "milestone__reform", "membership__person", "membership__organization", "rule__organization", "rule__aspect",
        "relation__subject", "relation__object",
    )  # fmt: skip
    searched_texts = (*get_translation_fields("says"), "passage__exact", "passage__article__title")
    list_display = ["target", "stance", "says", WORDS, ARTICLE, ADRIFT, STATE]
    filterset_class = EvidenceFilter
    list_export = [*Evidence.TARGETS, "stance", *get_translation_fields("says"), *WHERE, *DECIDED]
    export_filename = "evidence"
    chooser_columns = [STATE]
    prefill = {
        "article": ArticlePage, "milestone": Milestone, "membership": Membership, "rule": Rule, "relation": Relation,
    }  # fmt: skip
    edit_handler = ObjectList(
        [
            quotation_panel(),
            MultiFieldPanel(
                [FieldPanel(target) for target in Evidence.TARGETS],
                heading=_("What it is evidence of"),
                help_text=_("One of the four."),
            ),
            FieldPanel("stance"),
            panels.translated("says", _("What the source says")),
            decision_panel(),
        ],
        base_form_class=AnnotationForm,
    )


class MentionViewSet(AnnotationViewSet):
    """Mentions."""

    model = Mention
    icon = "crosshairs"
    menu_order = 400
    related = (
        "passage__article", "person", "organization", "post__organization", "reform", "made_by", "reviewed_by",
    )  # fmt: skip
    searched_names = ("person", "organization", "post", "reform")
    searched_texts = ("passage__exact", "passage__article__title")
    list_display = ["target", WORDS, ARTICLE, "reason", ADRIFT, STATE]
    filterset_class = MentionFilter
    list_export = ["person", "organization", "post", "reform", *WHERE, *DECIDED]
    export_filename = "mentions"
    chooser_columns = [WORDS, STATE]
    prefill = {
        "article": ArticlePage, "person": Person, "organization": Organization, "post": Post, "reform": Reform,
    }  # fmt: skip
    edit_handler = ObjectList(
        [
            quotation_panel(),
            MultiFieldPanel(
                [FieldPanel("person"), FieldPanel("organization"), FieldPanel("post"), FieldPanel("reform")],
                heading=_("Whom or what it names"),
                help_text=_("One of the four."),
            ),
            decision_panel(),
        ],
        base_form_class=AnnotationForm,
    )


class ArticlesGroup(SnippetViewSetGroup):
    """The menu of articles."""

    menu_label = _("Articles")
    menu_icon = "doc-full"
    menu_order = 190
    items = (
        PublisherViewSet,
        StatementViewSet,
        EvidenceViewSet,
        MentionViewSet,
        PassageViewSet,
    )
