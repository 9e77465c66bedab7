"""Blocks of an article that show the public record as it is when a reader opens it, and no words of the article."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from people.models import Organization
from reforms.chambers import chamber_on
from reforms.changes import changes_of
from reforms.models import Reform, Rule


class LiveBlock(blocks.StructBlock):
    """Abstract: what editors choose is checked when they save, and again whenever it is drawn."""

    def drawing(self, value: Any) -> dict[str, Any]:
        """Return what the template prints, in a fixed number of queries; empty where there is nothing to show."""
        raise NotImplementedError

    def faults(self, value: Any) -> dict[str, str]:
        """Return why a reader would see nothing, by the name of the field to change."""
        raise NotImplementedError

    def clean(self, value: Any) -> Any:
        """Return the value; raises StructBlockValidationError where a reader would see nothing."""
        cleaned = super().clean(value)
        faults = self.faults(cleaned)
        if faults:
            raise StructBlockValidationError({name: ValidationError(text) for name, text in faults.items()})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's names; `key` begins the ids within the page."""
        context = super().get_context(value, parent_context)
        return {"key": "live"} | context | {"drawn": self.drawing(value)}

    class Meta:
        group = gettext_lazy("From the record, as it is when the page is read")
        preview_template = "articles/live/preview.html"


def unpublished(row: Any) -> str:
    """Return what to say of a row that readers do not see; empty for a published one."""
    return "" if row.live else _("“%(name)s” is not published: readers would see nothing here.") % {"name": row}


class HemicycleBlock(LiveBlock):
    """The seats of a chamber on a day."""

    chamber = SnippetChooserBlock("people.Organization", label=gettext_lazy("chamber"))
    day = blocks.DateBlock(label=gettext_lazy("on the day"))

    class Meta:
        icon = "group"
        label = gettext_lazy("Seats of a chamber")
        description = gettext_lazy("By how they are filled and by party, drawn and as a table.")
        template = "articles/live/hemicycle.html"

    def drawing(self, value: Any) -> dict[str, Any]:
        """Return the chamber; five queries."""
        chamber, day = value["chamber"], value["day"]
        found = chamber_on(chamber, day) if chamber and chamber.live and day else None
        return {"chamber": found} if found else {}

    def faults(self, value: Any) -> dict[str, str]:
        """Refuse an unpublished chamber, and a day for which none of its seats are on record."""
        text = unpublished(value["chamber"])
        if text:
            return {"chamber": text}
        if not self.drawing(value):
            return {"day": _("No rule and no result on record counts its seats on this day.")}
        return {}

    def get_preview_value(self) -> Any:
        """Return a chamber on record, today or on its last day."""
        rule = Rule.objects.public().exclude(aspect__seats="").select_related("organization").last()
        chamber: Organization | None = rule.organization if rule else None
        last = chamber.dissolution_earliest if chamber else None
        return self.normalize({"chamber": chamber, "day": last or timezone.localdate()})


class ChangesBlock(LiveBlock):
    """What a reform changed, before and after."""

    reform = SnippetChooserBlock("reforms.Reform", label=gettext_lazy("reform"))

    class Meta:
        icon = "list-ul"
        label = gettext_lazy("Before and after")
        description = gettext_lazy("The rules that a reform introduced beside those before, changed words marked.")
        template = "articles/live/changes.html"

    def drawing(self, value: Any) -> dict[str, Any]:
        """Return the reform and what it changes; four queries."""
        reform = value["reform"]
        changes = changes_of([reform.pk]).get(reform.pk, []) if reform and reform.live else []
        return {"reform": reform, "changes": changes} if changes else {}

    def faults(self, value: Any) -> dict[str, str]:
        """Refuse an unpublished reform, and one that introduced no rule."""
        text = unpublished(value["reform"])
        if not text and not self.drawing(value):
            text = _("No rule on record was introduced by this reform.")
        return {"reform": text} if text else {}

    def get_preview_value(self) -> Any:
        """Return a reform that introduced a rule."""
        return self.normalize({"reform": Reform.objects.public().filter(rules__isnull=False).first()})
