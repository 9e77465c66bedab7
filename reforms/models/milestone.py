"""Milestones: the dated steps of a reform, each of which needs evidence to count."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from people.fields import EarliestField, EDTFField, LatestField
from people.periods import describe
from reforms.choices import Stage
from reforms.models.event import Event
from reforms.models.legal_act import LegalAct
from reforms.models.reform import Reform
from reforms.querysets import MilestoneQuerySet


class MilestoneManager(models.Manager.from_queryset(MilestoneQuerySet)):  # type: ignore[misc]
    """Milestones, found by reform, stage and date."""

    def get_by_natural_key(self, reform: str, stage: str, date: str) -> "Milestone":
        """Return the milestone; used by loaddata."""
        return self.get(reform__slug=reform, stage=stage, date=date)


class Milestone(index.Indexed, models.Model):
    """One step of a reform: announced, adopted, in force. Shown as unsupported until a passage proves it."""

    reform = models.ForeignKey(Reform, verbose_name=_("reform"), on_delete=models.PROTECT, related_name="milestones")
    stage = models.CharField(_("stage"), max_length=12, choices=Stage)
    date = EDTFField(_("date"))
    date_earliest = EarliestField(of=("date",))
    date_latest = LatestField(of=("date",))
    event = models.ForeignKey(
        Event,
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="milestones",
    )
    legal_act = models.ForeignKey(
        LegalAct,
        verbose_name=_("legal act"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="milestones",
    )
    note = models.CharField(_("note"), max_length=500, blank=True, help_text=_("What exactly happened."))

    objects = MilestoneManager()
    search_fields = [
        index.SearchField("note_en"),
        index.AutocompleteField("note_en"),
        index.RelatedFields("reform", [index.SearchField("title_en"), index.AutocompleteField("folded")]),
        index.FilterField("reform"),
        index.FilterField("stage"),
    ]

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["reform", "date_earliest", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["reform", "stage", "date"], name="milestone_once"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="milestone_stage_known"),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, [str(self.reform), self.get_stage_display(), describe(self.date)]))

    def natural_key(self) -> tuple[str, str, str]:
        """Reform, stage and date, by which fixtures refer to it."""
        return (self.reform.slug, self.stage, self.date)

    natural_key.dependencies = ["reforms.reform"]  # type: ignore[attr-defined]
