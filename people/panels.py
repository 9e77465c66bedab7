"""Panels that all models of ours share: one field in three languages, spellings, tables of what belongs to a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.forms import CheckboxSelectMultiple, Media
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel, TitleFieldPanel
from wagtail.admin.panels.base import get_form_for_model
from wagtail.admin.widgets.slug import SlugInput

from people.forms import GatedForm


def translated(name: str, heading: Any, *, titles: bool = False, needed: bool = False, **options: Any) -> Panel:
    """Return a panel with the field `name` in English, Kazakh and Russian, in that order.

    `titles`: the English one fills in the address while that is empty. `needed`: not even a draft goes without it.
    """
    english = TitleFieldPanel if titles else FieldPanel
    first_options = {"placeholder": False, "classname": ""} if titles else {}
    return MultiFieldPanel(
        [
            english(f"{name}_en", heading=_("English"), required_on_save=needed, **first_options, **options),
            FieldPanel(f"{name}_kk", heading=_("Kazakh"), required_on_save=False, **options),
            FieldPanel(f"{name}_ru", heading=_("Russian"), required_on_save=False, **options),
        ],
        heading=heading,
    )


def slug() -> Panel:
    """Return the panel of the address, in Latin letters."""
    widget = SlugInput(attrs={"data-w-slug-allow-unicode-value": "false"})
    return FieldPanel("slug", widget=widget, required_on_save=True)


def period() -> Panel:
    """Return the two dates between which something holds."""
    return FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")], heading=_("When"))


class GatedInlinePanel(InlinePanel):
    """An inline panel whose rows come through the gate like the form they stand in."""

    def get_form_options(self) -> dict[str, Any]:
        """Return Wagtail's options with our form under them."""
        options = super().get_form_options()
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model, form_class=GatedForm, defer_required_on_fields=deferred
        )
        return options


def spellings(heading: Any = None) -> Panel:
    """Return the inline panel of further names."""
    return GatedInlinePanel(
        "other_names",
        heading=heading or _("Other spellings"),
        label=_("Spelling"),
        help_text=_("Every way in which texts write it. The site looks for all of them."),
        panels=[
            FieldRowPanel([FieldPanel("name", required_on_save=True), FieldPanel("note")]),
            FieldRowPanel([FieldPanel("language"), FieldPanel("script")]),
            FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
        ],
    )


def links() -> Panel:
    """Return the inline panel of addresses elsewhere."""
    row = FieldRowPanel([FieldPanel("url", required_on_save=True), FieldPanel("note")])
    return GatedInlinePanel("links", heading=_("Links"), label=_("Link"), panels=[row])


class SeveralInput(CheckboxSelectMultiple):
    """Checkboxes in a box that scrolls, with a field that narrows a long list down (by script; not needed)."""

    template_name = "people/admin/widgets/several.html"

    @property
    def media(self) -> Media:
        """The script that narrows."""
        return Media(js=["people/several.js"])


def several(name: str) -> Panel:
    """Return the panel of a many-to-many field."""
    return FieldPanel(name, widget=SeveralInput)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, where they lead, and whether they warn."""

    text: Any
    url: str | None = None
    warn: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A link under the table."""

    label: Any
    url: str


@dataclass(slots=True)
class TableOf:
    """What a `TablePanel` shows."""

    headings: Sequence[Any]
    rows: list[list[Cell]] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    empty: Any = ""
    note: Any = ""


Source = Callable[[Any, HttpRequest], TableOf]


class TablePanel(Panel):
    """A read-only table of what belongs to the saved row: `source(instance, request)` returns it.

    A model's own file, which the module of tables imports, names its source by a dotted path.
    """

    def __init__(self, source: Source | str, **options: Any) -> None:
        super().__init__(**options)
        self.source = source

    def clone_kwargs(self) -> dict[str, Any]:
        """Return the arguments that make the same panel."""
        return {**super().clone_kwargs(), "source": self.source}

    class BoundPanel(Panel.BoundPanel):
        """The panel of one row; nothing belongs to a row before it is saved."""

        template_name = "people/admin/table_panel.html"

        def is_shown(self) -> bool:
            """Only on a saved row."""
            return isinstance(self.instance, Model) and bool(self.instance.pk) and self.request is not None

        def get_context_data(self, parent_context: Any = None) -> Any:
            """Return what the template prints."""
            context = super().get_context_data(parent_context)
            source = self.panel.source
            source = import_string(source) if isinstance(source, str) else source
            return {**context, "table": source(self.instance, self.request)}
