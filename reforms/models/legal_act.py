"""Legal acts, in the words of schema.org Legislation."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from people.fields import EarliestField, EDTFField, FoldedField, LatestField
from reforms.choices import LegalForce, LegislationType
from reforms.querysets import SlugQuerySet


class LegalAct(index.Indexed, models.Model):
    """A constitution, law or decree."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=500)
    legislation_identifier = models.CharField(_("number"), max_length=80, blank=True, help_text=_("153-VII"))
    legislation_type = models.CharField(_("type"), max_length=30, choices=LegislationType)
    legislation_date = EDTFField(_("adopted or signed"))
    legislation_date_earliest = EarliestField(of=("legislation_date",))
    legislation_date_latest = LatestField(of=("legislation_date",))
    legislation_date_of_applicability = EDTFField(_("in force from"))
    legislation_passed_by = models.ForeignKey(
        "people.Organization",
        verbose_name=_("passed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="legal_acts",
    )
    legislation_legal_force = models.CharField(_("legal force"), max_length=20, choices=LegalForce, blank=True)
    legislation_amends = models.ManyToManyField(
        "self", verbose_name=_("amends"), symmetrical=False, blank=True, related_name="amended_by"
    )
    url = models.URLField(_("address of the text"), max_length=1000, blank=True)
    folded = FoldedField(of=("title_en", "title_kk", "title_ru", "legislation_identifier"))

    objects = models.Manager.from_queryset(SlugQuerySet)()
    search_fields = [
        index.SearchField("title_en"),
        index.SearchField("legislation_identifier"),
        index.AutocompleteField("title_en"),
        index.AutocompleteField("folded"),
        index.FilterField("legislation_type"),
    ]

    class Meta:
        verbose_name = _("legal act")
        verbose_name_plural = _("legal acts")
        ordering = ["-legislation_date_earliest", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(legislation_type__in=LegislationType.values), name="legal_act_type_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.legislation_identifier})" if self.legislation_identifier else self.title

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)
