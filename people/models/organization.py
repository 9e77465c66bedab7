"""Organizations: institutions, parties, institutes, publishers' owners."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.search import index

from people.choices import Branch
from people.fields import EarliestField, EDTFField, FoldedField, LatestField
from people.models.entity import Entity
from people.models.merge import Mergeable
from people.models.names import Link, OtherName
from people.querysets import MergeableQuerySet, SuccessionQuerySet


class Organization(Mergeable, Entity):
    """A body with a name of its own (Popolo Organization)."""

    name = models.CharField(_("name"), max_length=255)
    short_name = models.CharField(_("short name"), max_length=80, blank=True, help_text=_("KazISS, the Court."))
    classification = models.CharField(
        _("classification"),
        max_length=80,
        blank=True,
        help_text=_("Chamber of Parliament, court, political party, institute."),
    )
    branch = models.CharField(_("branch"), max_length=12, choices=Branch)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    founding_date = EDTFField(_("founded"))
    founding_earliest = EarliestField(of=("founding_date",))
    founding_latest = LatestField(of=("founding_date",))
    dissolution_date = EDTFField(_("dissolved"))
    dissolution_earliest = EarliestField(of=("dissolution_date",))
    dissolution_latest = LatestField(of=("dissolution_date",))
    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences: what this is."))
    folded = FoldedField(
        of=("name_en", "name_kk", "name_ru", "short_name_en", "short_name_kk", "short_name_ru"),
    )

    objects: Any = models.Manager.from_queryset(MergeableQuerySet)()
    url_name = "people:organization"
    search_fields = [
        index.SearchField("name_en", boost=3),
        index.SearchField("name_kk", boost=3),
        index.SearchField("name_ru", boost=3),
        index.SearchField("folded", boost=2),
        index.SearchField("summary_en"),
        index.SearchField("summary_kk"),
        index.SearchField("summary_ru"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("name_kk"),
        index.AutocompleteField("name_ru"),
        index.AutocompleteField("folded"),
        index.RelatedFields("other_names", [index.SearchField("name"), index.AutocompleteField("name")]),
        index.FilterField("live"),
        index.FilterField("branch"),
    ]

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["name", "pk"]
        constraints = [
            *Mergeable.Meta.constraints,
            models.CheckConstraint(condition=Q(branch__in=Branch.values), name="organization_branch_known"),
            models.CheckConstraint(
                condition=Q(dissolution_latest__isnull=True)
                | Q(founding_earliest__isnull=True)
                | Q(dissolution_latest__gte=F("founding_earliest")),
                name="organization_ends_after_it_begins",
                violation_error_message=_("It cannot be dissolved before it is founded."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="organization_not_part_of_itself",
                violation_error_message=_("An organization cannot be part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


class OrganizationName(OtherName):
    """A further spelling of an organization's name."""

    organization = ParentalKey(Organization, on_delete=models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        constraints = [models.UniqueConstraint(fields=["organization", "name"], name="organization_spelling_once")]


class OrganizationLink(Link):
    """An address about an organization."""

    organization = ParentalKey(Organization, on_delete=models.CASCADE, related_name="links")


class Succession(models.Model):
    """Which organization took the place of which: Constitutional Council, then Constitutional Court."""

    successor = ParentalKey(
        Organization, verbose_name=_("successor"), on_delete=models.CASCADE, related_name="predecessors"
    )
    predecessor = models.ForeignKey(
        Organization, verbose_name=_("predecessor"), on_delete=models.PROTECT, related_name="successors"
    )
    date = EDTFField(_("date"))
    note = models.CharField(_("note"), max_length=255, blank=True)

    objects = models.Manager.from_queryset(SuccessionQuerySet)()

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["successor", "predecessor"], name="succession_once"),
            models.CheckConstraint(
                condition=~Q(successor=F("predecessor")),
                name="succession_not_to_itself",
                violation_error_message=_("An organization cannot succeed itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"

    def natural_key(self) -> tuple[str, str]:
        """The two organizations, by which a fixture finds it again."""
        return (self.successor.slug, self.predecessor.slug)
