"""Names that articles give and the record does not: one row a name, and a row for each place that has it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.choices import NameKind, NameState
from articles.models.annotation import Annotation
from articles.querysets import SightingQuerySet, UnknownNameQuerySet
from articles.quotation_marks import quoted
from people.fields import FoldedField


class UnknownName(models.Model):
    """A name of somebody or something not on record; two spellings that fold alike are one."""

    name = models.CharField(_("name"), max_length=255)
    kind = models.CharField(_("kind"), max_length=12, choices=NameKind)
    folded = FoldedField(of=("name",))
    state = models.CharField(_("state"), max_length=9, choices=NameState, default=NameState.OPEN, db_index=True)
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True, editable=False)

    objects = models.Manager.from_queryset(UnknownNameQuerySet)()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("unknown name")
        verbose_name_plural = _("unknown names")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "folded"], name="unknown_name_once"),
            models.CheckConstraint(condition=Q(state__in=NameState.values), name="unknown_name_state_known"),
            models.CheckConstraint(condition=Q(kind__in=NameKind.values), name="unknown_name_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Sighting(Annotation):
    """A passage gives a name that is not on record; accepted: it is a mention now."""

    unknown = models.ForeignKey(
        UnknownName, verbose_name=_("unknown name"), on_delete=models.CASCADE, related_name="sightings"
    )
    role = models.CharField(_("role"), max_length=255, blank=True, help_text=_("As the text states it."))
    organization = models.CharField(
        _("organization"), max_length=255, blank=True, help_text=_("As the text states it.")
    )

    objects = models.Manager.from_queryset(SightingQuerySet)()
    TARGETS = ("unknown",)
    wagtail_reference_index_ignore = True

    class Meta(Annotation.Meta):
        verbose_name = _("place of an unknown name")
        verbose_name_plural = _("places of unknown names")
        constraints = [
            *Annotation.Meta.constraints,
            models.UniqueConstraint(fields=["passage", "unknown"], name="sighting_once_a_passage"),
        ]

    def __str__(self) -> str:
        return f"{self.unknown}: {quoted(self.passage)}"
