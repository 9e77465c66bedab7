"""How editors see reforms and their milestones."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from people import evidence_counts, panels
from people.admin_columns import DateColumn, StatusColumn, TranslationsColumn
from people.admin_search import counted
from people.forms import EntityForm, GatedForm
from people.periods import describe
from people.snippets import DeskViewSet
from reforms import tables
from reforms.choices import UNSUPPORTED, Stage
from reforms.context_viewsets import EventViewSet, LegalActViewSet, ThemeViewSet
from reforms.models import Event, LegalAct, Milestone, Reform
from reforms.system_viewsets import AspectViewSet, RelationViewSet, RuleViewSet
from reforms.term_viewset import TermViewSet


def _stage(row: Reform) -> str:
    words = _("Unsupported") if row.status == UNSUPPORTED else Stage(row.status).label
    return f"{words}, {describe(row.status_date)}" if row.status_date else str(words)


class ReformFilter(WagtailFilterSet):
    """Reforms by level, theme and state."""

    class Meta:
        model = Reform
        fields = ["level", "themes", "live", "has_unpublished_changes"]


class ReformViewSet(DeskViewSet):
    """Reforms."""

    model = Reform
    icon = "resubmit"
    menu_order = 100
    ordering = "title"
    list_display = [
        "title",
        "level",
        Column("stage", label=_("Status from evidence"), accessor=_stage, sort_key="status_date"),
        NumberColumn("milestones", label=_("Milestones"), accessor="milestone_count", sort_key="milestone_count"),
        NumberColumn("statements", label=_("Statements"), accessor="statement_count", sort_key="statement_count"),
        NumberColumn("mentions", label=_("Mentions"), accessor="mention_count", sort_key="mention_count"),
        TranslationsColumn("title"),
        StatusColumn(),
    ]
    filterset_class = ReformFilter
    list_export = [
        "slug", "title_en", "title_kk", "title_ru", "level", "status", "status_date", "summary_en", "live",
        "milestone_count", "statement_count", "mention_count",
    ]  # fmt: skip
    export_headings = {
        "status": _("Status from evidence"),
        "status_date": _("Since"),
        "milestone_count": _("Milestones"),
        "statement_count": _("Statements"),
        "mention_count": _("Mentions"),
        "live": _("Published"),
    }
    export_filename = "reforms"
    chooser_columns = [Column("level", label=_("Level"), accessor="get_level_display")]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    panels.translated("title", _("Title"), titles=True, needed=True),
                    panels.slug(),
                    FieldPanel("level", required_on_save=True),
                    panels.translated("summary", _("Summary")),
                    panels.several("themes"),
                    panels.several("organizations"),
                    panels.several("legal_acts"),
                    FieldPanel("image"),
                ],
                heading=_("Reform"),
            ),
            ObjectList(
                [panels.TablePanel(tables.milestones_of_reform, heading=_("Milestones"))],
                heading=_("Milestones"),
            ),
            ObjectList(
                [
                    panels.TablePanel(tables.rules_of_reform, heading=_("Rules")),
                    panels.TablePanel(tables.relations_of_reform, heading=_("Relations")),
                ],
                heading=_("Before and after"),
            ),
            ObjectList(
                [
                    panels.GatedInlinePanel(
                        "links",
                        heading=_("What it does to other reforms"),
                        label=_("Link"),
                        panels=[
                            FieldRowPanel([FieldPanel("kind", required_on_save=True), FieldPanel("target")]),
                        ],
                    )
                ],
                heading=_("Other reforms"),
            ),
            ObjectList([panels.spellings(_("Wordings"))], heading=_("Wordings")),
        ],
        base_form_class=EntityForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the status and the counts."""
        return rows.with_status().annotate(  # type: ignore[attr-defined]
            milestone_count=counted(Reform, "milestones"),
            statement_count=counted(Reform, "statements"),
            mention_count=counted(Reform, "mentions"),
        )


class MilestoneFilter(WagtailFilterSet):
    """Milestones by stage."""

    class Meta:
        model = Milestone
        fields = ["stage"]


class MilestoneViewSet(DeskViewSet):
    """Milestones."""

    model = Milestone
    icon = "tasks"
    menu_order = 200
    ordering = "-date_earliest"
    related = ("reform", "event", "legal_act")
    searched_names = ("reform", "event", "legal_act")
    searched_texts = ("note_en", "note_kk", "note_ru", "date")
    list_display = [
        "reform",
        "stage",
        DateColumn("date", _("Date"), "date_earliest"),
        "note",
        *evidence_counts.COLUMNS,
    ]
    filterset_class = MilestoneFilter
    list_export = [
        "reform", "stage", "date", "event", "legal_act", "note_en", "note_kk", "note_ru", *evidence_counts.EXPORTED,
    ]  # fmt: skip
    export_headings = evidence_counts.HEADINGS
    export_filename = "milestones"
    chooser_columns = [DateColumn("date", _("Date"), "date_earliest")]
    prefill = {"reform": Reform, "event": Event, "legal_act": LegalAct}
    edit_handler = ObjectList(
        [
            FieldPanel("reform"),
            FieldRowPanel([FieldPanel("stage"), FieldPanel("date")]),
            FieldPanel("event"),
            FieldPanel("legal_act"),
            panels.translated("note", _("What exactly happened")),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts of evidence."""
        return evidence_counts.with_evidence(rows)


class ReformsGroup(SnippetViewSetGroup):
    """The menu of reforms."""

    menu_label = _("Reforms")
    menu_icon = "resubmit"
    menu_order = 210
    items = (
        ReformViewSet,
        MilestoneViewSet,
        RuleViewSet,
        RelationViewSet,
        AspectViewSet,
        ThemeViewSet,
        TermViewSet,
        EventViewSet,
        LegalActViewSet,
    )
