"""How editors see what reforms stand in: themes, events, legal acts."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column, NumberColumn

from people import panels
from people.admin_columns import DateColumn, TranslationsColumn
from people.admin_search import SELF, counted
from people.forms import GatedForm
from people.models import Organization
from people.snippets import DeskViewSet
from reforms.models import Event, LegalAct, Theme


class ThemeViewSet(DeskViewSet):
    """Themes."""

    model = Theme
    icon = "tag"
    menu_order = 300
    ordering = "sort_order"
    list_display = [
        "name",
        "sort_order",
        NumberColumn("reforms", label=_("Reforms"), accessor="reform_count", sort_key="reform_count"),
        TranslationsColumn("name"),
    ]
    list_export = ["slug", "name_en", "name_kk", "name_ru", "sort_order", "reform_count"]
    export_headings = {"reform_count": _("Reforms")}
    export_filename = "themes"
    edit_handler = ObjectList(
        [
            panels.translated("name", _("Name"), titles=True, needed=True),
            panels.slug(),
            FieldPanel("sort_order"),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(reform_count=counted(Theme, "reforms"))


class EventFilter(WagtailFilterSet):
    """Events by kind."""

    class Meta:
        model = Event
        fields = ["classification"]


class EventViewSet(DeskViewSet):
    """Events."""

    model = Event
    icon = "date"
    menu_order = 400
    ordering = "-start_earliest"
    related = ("organizer", "parent", "elects")
    searched_names = (SELF, "organizer")
    list_display = [
        "name",
        "classification",
        DateColumn("start_date", _("From"), "start_earliest"),
        Column("organizer", label=_("Organizer"), accessor="organizer.label"),
        NumberColumn("articles", label=_("Articles"), accessor="article_count", sort_key="article_count"),
        TranslationsColumn("name"),
    ]
    filterset_class = EventFilter
    list_export = [
        "slug", "name_en", "name_kk", "name_ru", "classification", "start_date", "end_date", "organizer", "parent",
        "elects", "votes_cast", "article_count",
    ]  # fmt: skip
    export_headings = {"article_count": _("Articles")}
    export_filename = "events"
    chooser_columns = [
        Column("classification", label=_("Kind"), accessor="get_classification_display"),
        DateColumn("start_date", _("From"), "start_earliest"),
    ]
    prefill = {"parent": Event, "organizer": Organization, "elects": Organization}
    edit_handler = ObjectList(
        [
            panels.translated("name", _("Name"), titles=True, needed=True),
            panels.slug(),
            FieldRowPanel([FieldPanel("classification"), FieldPanel("parent")]),
            panels.period(),
            FieldPanel("organizer"),
            panels.several("participants"),
            panels.translated("summary", _("Summary")),
            FieldRowPanel([FieldPanel("elects"), FieldPanel("votes_cast")], heading=_("For an election")),
            panels.GatedInlinePanel(
                "results",
                heading=_("Results"),
                label=_("Result"),
                help_text=_("A number that no source gives stays empty."),
                panels=[
                    FieldPanel("organization"),
                    FieldRowPanel([FieldPanel("label_en"), FieldPanel("label_kk"), FieldPanel("label_ru")]),
                    FieldRowPanel([FieldPanel("votes"), FieldPanel("share")]),
                    FieldRowPanel([FieldPanel("list_seats"), FieldPanel("district_seats")]),
                ],
            ),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(article_count=counted(Event, "articles"))


class LegalActFilter(WagtailFilterSet):
    """Legal acts by type and force."""

    class Meta:
        model = LegalAct
        fields = ["legislation_type", "legislation_legal_force"]


class LegalActViewSet(DeskViewSet):
    """Legal acts."""

    model = LegalAct
    icon = "clipboard-list"
    menu_order = 500
    ordering = "-legislation_date_earliest"
    related = ("legislation_passed_by",)
    searched_names = (SELF, "legislation_passed_by")
    list_display = [
        "title",
        "legislation_identifier",
        "legislation_type",
        DateColumn("legislation_date", _("Adopted or signed"), "legislation_date_earliest"),
        "legislation_legal_force",
        NumberColumn("reforms", label=_("Reforms"), accessor="reform_count", sort_key="reform_count"),
        TranslationsColumn("title"),
    ]
    filterset_class = LegalActFilter
    list_export = [
        "slug", "title_en", "title_kk", "title_ru", "legislation_identifier", "legislation_type",
        "legislation_date", "legislation_date_of_applicability", "legislation_passed_by", "legislation_legal_force",
        "url", "reform_count",
    ]  # fmt: skip
    export_headings = {"reform_count": _("Reforms")}
    export_filename = "legal-acts"
    chooser_columns = [
        Column("type", label=_("Type"), accessor="get_legislation_type_display"),
        DateColumn("legislation_date", _("Adopted or signed"), "legislation_date_earliest"),
    ]
    edit_handler = ObjectList(
        [
            panels.translated("title", _("Title"), titles=True, needed=True),
            panels.slug(),
            FieldRowPanel([FieldPanel("legislation_type"), FieldPanel("legislation_identifier")]),
            FieldRowPanel([FieldPanel("legislation_date"), FieldPanel("legislation_date_of_applicability")]),
            FieldPanel("legislation_passed_by"),
            FieldPanel("legislation_legal_force"),
            FieldPanel("url"),
            panels.several("legislation_amends"),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(reform_count=counted(LegalAct, "reforms"))
