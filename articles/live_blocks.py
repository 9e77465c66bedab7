"""Blocks of an article that show the public record as it is when a reader opens it, and no words of the article."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from people.models import Organization
from reforms.chambers import chamber_on
from reforms.changes import changes_of
from reforms.explorer import picture_of
from reforms.explorer.asked import Asked
from reforms.explorer.rows import Telling
from reforms.explorer.view import SystemView
from reforms.models import Reform, Rule
from reforms.timeline import timeline
from reforms.timeline.spans import Span

KEY = "live"


class LiveBlock(blocks.StructBlock):
    """Abstract: what editors choose is checked when they save, and again whenever it is drawn."""

    def drawing(self, value: Any, key: str = KEY) -> dict[str, Any]:
        """Return what the template prints, in a fixed number of queries; empty where there is nothing to show.

        `key` begins the ids within the page.
        """
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
        """Return the template's names."""
        context = {"key": KEY} | super().get_context(value, parent_context)
        return context | {"drawn": self.drawing(value, context["key"])}

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

    def drawing(self, value: Any, key: str = KEY) -> dict[str, Any]:
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

    def drawing(self, value: Any, key: str = KEY) -> dict[str, Any]:
        """Return the reform and what it changes; eight queries at most."""
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


class TimelineBlock(LiveBlock):
    """What happened in a time, of all kinds; of one theme or one reform where an editor chooses it."""

    theme = SnippetChooserBlock("reforms.Theme", label=gettext_lazy("theme"), required=False)
    reform = SnippetChooserBlock("reforms.Reform", label=gettext_lazy("reform"), required=False)
    since = blocks.CharBlock(
        label=gettext_lazy("from"), required=False, max_length=7, help_text=gettext_lazy("2022 or 2022-06")
    )
    until = blocks.CharBlock(
        label=gettext_lazy("until"), required=False, max_length=7, help_text=gettext_lazy("2022 or 2022-06")
    )

    class Meta:
        icon = "calendar-alt"
        label = gettext_lazy("Timeline")
        description = gettext_lazy("Events, laws, steps of reforms, rules and terms of office, drawn and as a list.")
        template = "articles/live/timeline.html"

    def drawing(self, value: Any, key: str = KEY) -> dict[str, Any]:
        """Return the timeline and the address of its page; ten queries."""
        theme, reform = value["theme"], value["reform"]
        if reform and not reform.live:
            return {}
        asked = {"theme": theme.slug if theme else "", "from": value["since"], "to": value["until"]}
        try:
            found = timeline(
                since=value["since"],
                until=value["until"],
                themes=[theme.slug] if theme else [],
                reforms=[reform.slug] if reform else [],
            )
        except ValueError:
            return {}
        url = "?".join([reverse("reforms:timeline"), urlencode({name: text for name, text in asked.items() if text})])
        return {"timeline": found, "url": url} if found.entries else {}

    def faults(self, value: Any) -> dict[str, str]:
        """Refuse an unpublished reform, what is no year or month, and a time of which nothing is on record."""
        ends = {name: Span.of(value[name]) for name in ("since", "until") if value[name]}
        faults = {name: _("Write a year as 2022, or a month as 2022-06.") for name, span in ends.items() if not span}
        if value["reform"] and (text := unpublished(value["reform"])):
            faults["reform"] = text
        if faults:
            return faults
        if not self.drawing(value):
            return {"until": _("Nothing on record lies between these dates, or the end lies before the beginning.")}
        return {}

    def get_preview_value(self) -> Any:
        """Return the whole timeline."""
        return self.normalize({"theme": None, "reform": None, "since": "", "until": ""})


class SystemBlock(LiveBlock):
    """How the state works on a day, or what changed between two days."""

    day = blocks.DateBlock(label=gettext_lazy("on the day"))
    against = blocks.DateBlock(label=gettext_lazy("compared with the day"), required=False)

    class Meta:
        icon = "site"
        label = gettext_lazy("Picture of the system")
        description = gettext_lazy("Institutions by branch and who does what to whom; what differs from another day.")
        template = "articles/live/system.html"

    def drawing(self, value: Any, key: str = KEY) -> dict[str, Any]:
        """Return the picture, the same in words, and the address of its page; sixteen queries at most."""
        day, against = value["day"], value["against"]
        if not day or (against and against >= day):
            return {}
        view = SystemView.of(Asked(day, against))
        if not view.system.institutions:
            return {}
        telling, found = Telling(view.record), view.found
        return {
            "asked": view.asked,
            "picture": picture_of(view.system, view.record, view.before, found, f"{key}-picture"),
            "branches": telling.bodies(view.system, found.marks if found else {}),
            "gone": [telling.body(one, "gone") for one in found.gone] if found else [],
        }

    def faults(self, value: Any) -> dict[str, str]:
        """Refuse a day to compare with that does not lie before, and a day of which nothing is on record."""
        if value["against"] and value["against"] >= value["day"]:
            return {"against": _("The day to compare with must lie before the day that is shown.")}
        return {} if self.drawing(value) else {"day": _("No institution of the state is on record for this day.")}

    def get_preview_value(self) -> Any:
        """Return the system today."""
        return self.normalize({"day": timezone.localdate(), "against": None})
