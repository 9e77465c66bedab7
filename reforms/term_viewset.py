"""How editors see the glossary."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column

from people import panels
from people.admin_columns import TranslationsColumn
from people.admin_search import SELF
from people.forms import GatedForm
from people.models import Organization
from people.snippets import DeskViewSet
from reforms.models import Reform, Term


class TermFilter(WagtailFilterSet):
    """Terms by whose page tells more."""

    class Meta:
        model = Term
        fields = ["organization", "reform"]


class TermViewSet(DeskViewSet):
    """Terms."""

    model = Term
    icon = "openquote"
    menu_order = 350
    ordering = "name"
    related = ("organization", "reform")
    searched_names = (SELF, "organization", "reform")
    searched_texts = ("definition_en", "definition_kk", "definition_ru")
    list_display = [
        "name",
        Column("definition", label=_("Definition"), accessor="definition"),
        Column("organization", label=_("Organization"), accessor="organization.label"),
        Column("reform", label=_("Reform"), accessor="reform.title"),
        TranslationsColumn("name"),
    ]
    filterset_class = TermFilter
    list_export = [
        "slug", "name_en", "name_kk", "name_ru", "definition_en", "definition_kk", "definition_ru",
        "forms_en", "forms_kk", "forms_ru", "organization", "reform", "source_url",
    ]  # fmt: skip
    export_filename = "terms"
    prefill = {"organization": Organization, "reform": Reform}
    edit_handler = ObjectList(
        [
            panels.translated("name", _("Name"), titles=True, needed=True),
            panels.slug(),
            panels.translated("definition", _("Definition"), needed=True),
            panels.translated("forms", _("Other spellings")),
            FieldRowPanel([FieldPanel("organization"), FieldPanel("reform")], heading=_("More about it")),
            FieldPanel("source_url"),
        ],
        base_form_class=GatedForm,
    )
