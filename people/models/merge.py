"""Two rows that were one and the same: what led where, what was done, and which look alike but are not."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Mergeable(models.Model):
    """Abstract: an entity that can turn out to be another one; its row stays, so that its address leads on."""

    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | Q(live=False),
                name="%(class)s_merged_is_not_live",
                violation_error_message=_("It was merged into another one: readers see that one."),
            ),
        ]


class MergeKind(models.TextChoices):
    """What can be merged."""

    PERSON = "person", _("Person")
    ORGANIZATION = "organization", _("Organization")


class Pair(models.Model):
    """Abstract: two people or two organizations, by their keys."""

    kind = models.CharField(_("kind"), max_length=12, choices=MergeKind)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("who"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(_("when"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    @property
    def model(self) -> Any:
        """Person or Organization."""
        return apps.get_model("people", self.kind)


class Merge(Pair):
    """One merge, and everything it changed, so that it can be undone.

    Both sides are named by key and not by foreign key: a merge must not count among what refers to a person.
    """

    kept = models.PositiveBigIntegerField(_("kept"), db_index=True)
    merged = models.PositiveBigIntegerField(_("merged into it"), db_index=True)
    names = models.JSONField(default=dict)
    """What both were called: `{"kept": …, "merged": …}`."""
    steps = models.JSONField(default=list)
    """In order, see `people.merging.steps`."""
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["-made_at", "-id"], name="merge_newest_first")]
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(kind__in=MergeKind.values), name="merge_kind_known")]

    def __str__(self) -> str:
        return f"{self.names.get('merged')} → {self.names.get('kept')}"


class Distinct(Pair):
    """Two that look alike, of which an editor said that they are not the same."""

    first = models.PositiveBigIntegerField()
    """The smaller key of the two."""
    second = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("pair that only looks alike")
        verbose_name_plural = _("pairs that only look alike")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "first", "second"], name="distinct_pair_once"),
            models.CheckConstraint(condition=Q(first__lt=models.F("second")), name="distinct_pair_in_order"),
            models.CheckConstraint(condition=Q(kind__in=MergeKind.values), name="distinct_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.first} ≠ {self.second}"
