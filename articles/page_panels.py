"""The form of an article: its text, its source, and what is marked in it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page

from people.forms import GatedPageForm
from people.panels import TablePanel


def article_panels() -> TabbedInterface:
    """Return the tabs of the form; the tables are named by path, for they import the models."""
    source = MultiFieldPanel(
        [
            FieldPanel("publisher"),
            FieldPanel("source_url"),
            FieldRowPanel([FieldPanel("published"), FieldPanel("accessed")]),
            FieldPanel("attribution"),
        ],
        heading=_("Source"),
    )
    return TabbedInterface(
        [
            ObjectList([*Page.content_panels, FieldPanel("standfirst"), FieldPanel("body")], heading=_("Text")),
            ObjectList(
                [source, FieldPanel("event"), TablePanel("articles.tables.provenance", heading=_("Import"))],
                heading=_("Source"),
            ),
            ObjectList(
                [TablePanel("articles.tables.annotations", heading=_("Marked in this article"))],
                heading=_("Annotations"),
            ),
            ObjectList(Page.promote_panels, heading=_("Promote")),
            ObjectList(Page.settings_panels, heading=_("Settings")),
        ],
        base_form_class=GatedPageForm,
    )
