"""How editors see the political system: aspects, the rules of institutions in them, and their relations."""

from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.widgets.button import Button

from people import evidence_counts, panels
from people.admin_columns import DateColumn, TranslationsColumn
from people.admin_search import counted
from people.admin_views import may
from people.forms import GatedForm
from people.models import Organization
from people.snippets import DeskEditView, DeskViewSet
from reforms import tables
from reforms.models import Aspect, Reform, Relation, Rule
from reforms.replacing import ReplaceRuleView, RuleForm

FROM = DateColumn("start_date", _("From"), "start_earliest")
UNTIL = DateColumn("end_date", _("Until"), "end_latest")
WHEN = Column("period", label=_("When"), sort_key="start_earliest")
INTRODUCED = Column("introduced_by", label=_("Introduced by"), sort_key="introduced_by__title")


class AspectFilter(WagtailFilterSet):
    """Aspects by the seats that they count."""

    class Meta:
        model = Aspect
        fields = ["seats"]


class AspectViewSet(DeskViewSet):
    """Aspects."""

    model = Aspect
    icon = "tag"
    menu_order = 260
    ordering = "sort_order"
    list_display = [
        "name",
        "sort_order",
        "seats",
        NumberColumn("rules", label=_("Rules"), accessor="rule_count", sort_key="rule_count"),
        TranslationsColumn("name"),
    ]
    filterset_class = AspectFilter
    list_export = ["slug", "name_en", "name_kk", "name_ru", "sort_order", "seats", "rule_count"]
    export_headings = {"rule_count": _("Rules")}
    export_filename = "aspects"
    chooser_columns = [Column("seats", label=_("Counts seats"), accessor="get_seats_display")]
    edit_handler = ObjectList(
        [
            panels.translated("name", _("Name"), titles=True, needed=True),
            panels.slug(),
            FieldRowPanel([FieldPanel("sort_order"), FieldPanel("seats")]),
            panels.TablePanel(tables.rules_of_aspect, heading=_("Rules")),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(rule_count=counted(Aspect, "rules"))


class RuleFilter(WagtailFilterSet):
    """Rules by institution, aspect and reform."""

    class Meta:
        model = Rule
        fields = ["aspect", "organization", "introduced_by"]


class RuleEditView(DeskEditView):
    """An existing rule."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add the way to the rule that takes its place."""
        buttons = super().header_more_buttons
        if may(self.request.user, "add", Rule):
            url = reverse(self.model.snippet_viewset.get_url_name("replace"), args=[self.object.pk])
            buttons.append(Button(_("Replace from a date"), url=url, icon_name="resubmit", priority=15))
        return buttons


class RuleViewSet(DeskViewSet):
    """Rules."""

    model = Rule
    icon = "list-ul"
    menu_order = 220
    ordering = ("organization__name", "aspect__sort_order", "start_earliest")
    edit_view_class = RuleEditView
    related = ("organization", "aspect", "introduced_by")
    searched_names = ("organization", "aspect", "introduced_by")
    searched_texts = ("value_en", "value_kk", "value_ru", "start_date", "end_date")
    list_display = [
        "value",
        Column("organization", label=_("Institution"), accessor="organization.label", sort_key="organization__name"),
        Column("aspect", label=_("Aspect"), sort_key="aspect__sort_order"),
        WHEN,
        INTRODUCED,
        evidence_counts.SHORT,
        TranslationsColumn("value"),
    ]
    filterset_class = RuleFilter
    list_export = [
        "organization", "aspect", "value_en", "value_kk", "value_ru", "quantity", "start_date", "end_date",
        "introduced_by", *evidence_counts.EXPORTED,
    ]  # fmt: skip
    export_headings = evidence_counts.HEADINGS
    export_filename = "rules"
    chooser_columns = [FROM, UNTIL]
    prefill = {"organization": Organization, "aspect": Aspect, "introduced_by": Reform}
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("organization"), FieldPanel("aspect")]),
            panels.translated("value", _("Rule"), needed=True),
            FieldPanel("quantity"),
            panels.period(),
            FieldPanel("introduced_by"),
        ],
        base_form_class=RuleForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts of evidence."""
        return evidence_counts.with_evidence(rows)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the form of the rule that takes the place of another."""
        view = self.construct_view(ReplaceRuleView, **self.get_copy_view_kwargs())
        return [*super().get_urlpatterns(), path(f"replace/<{self.pk_path_converter}:pk>/", view, name="replace")]


class RelationFilter(WagtailFilterSet):
    """Relations by kind, institutions and reform."""

    class Meta:
        model = Relation
        fields = ["kind", "subject", "object", "introduced_by"]


class RelationViewSet(DeskViewSet):
    """Relations."""

    model = Relation
    icon = "link"
    menu_order = 240
    ordering = ("subject__name", "kind", "start_earliest")
    related = ("subject", "object", "introduced_by")
    searched_names = ("subject", "object", "introduced_by")
    searched_texts = ("note_en", "note_kk", "note_ru", "start_date", "end_date")
    list_display = [
        "__str__",
        "note",
        WHEN,
        INTRODUCED,
        evidence_counts.SHORT,
    ]
    filterset_class = RelationFilter
    list_export = [
        "subject", "kind", "object", "note_en", "note_kk", "note_ru", "start_date", "end_date", "introduced_by",
        *evidence_counts.EXPORTED,
    ]  # fmt: skip
    export_headings = evidence_counts.HEADINGS
    export_filename = "relations"
    chooser_columns = [FROM, UNTIL]
    prefill = {"subject": Organization, "object": Organization, "introduced_by": Reform}
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("subject"), FieldPanel("kind"), FieldPanel("object")]),
            panels.translated("note", _("How")),
            panels.period(),
            FieldPanel("introduced_by"),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts of evidence."""
        return evidence_counts.with_evidence(rows)
