"""Rules: what holds for an institution in one respect, from when until when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from people.fields import FoldedField
from reforms.choices import SeatKind
from reforms.models.holding import Holding
from reforms.querysets import RuleQuerySet, SlugQuerySet


class Aspect(index.Indexed, models.Model):
    """A respect in which institutions have rules: term of office, number of seats, who may apply."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=100, help_text=_("Low comes first; the first one stands in the picture of the system.")
    )
    seats = models.CharField(
        _("counts seats"),
        max_length=12,
        choices=SeatKind,
        blank=True,
        help_text=_("Where the quantity is a number of seats in a chamber: of which ones."),
    )
    folded = FoldedField(of=("name_en", "name_kk", "name_ru"))

    objects = models.Manager.from_queryset(SlugQuerySet)()
    search_fields = [
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("folded"),
        index.FilterField("seats"),
    ]

    class Meta:
        verbose_name = _("aspect")
        verbose_name_plural = _("aspects")
        ordering = ["sort_order", "slug"]
        constraints = [
            models.CheckConstraint(condition=Q(seats__in=["", *SeatKind.values]), name="aspect_seats_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)


class Rule(index.Indexed, Holding):
    """One aspect of one institution for a time: “Mazhilis, seats, 98, since 19 March 2023”."""

    organization = models.ForeignKey(
        "people.Organization", verbose_name=_("institution"), on_delete=models.PROTECT, related_name="rules"
    )
    aspect = models.ForeignKey(Aspect, verbose_name=_("aspect"), on_delete=models.PROTECT, related_name="rules")
    value = models.CharField(_("rule"), max_length=300, help_text=_("In a few words: “7 years”, “98 deputies”."))
    quantity = models.PositiveIntegerField(
        _("number"), null=True, blank=True, help_text=_("The number in it, where there is one to compare or count.")
    )

    objects = models.Manager.from_queryset(RuleQuerySet)()
    SAME = ("organization", "aspect")
    search_fields = [
        index.SearchField("value_en"),
        index.AutocompleteField("value_en"),
        index.RelatedFields("organization", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.RelatedFields("aspect", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.FilterField("organization"),
        index.FilterField("aspect"),
        index.FilterField("introduced_by"),
    ]

    class Meta(Holding.Meta):
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["organization", "aspect__sort_order", "aspect", "start_earliest", "pk"]
        constraints = [
            *Holding.Meta.constraints,
            models.UniqueConstraint(fields=["organization", "aspect", "start_date"], name="rule_once"),
        ]
        indexes = [models.Index(fields=["organization", "aspect", "start_earliest"], name="rule_of_aspect")]

    def __str__(self) -> str:
        return f"{self.organization.label}, {self.aspect}: {self.value}"

    def natural_key(self) -> tuple[str, str, str]:
        """Institution, aspect and beginning, by which fixtures refer to it."""
        return (self.organization.slug, self.aspect.slug, self.start_date)

    natural_key.dependencies = ["people.organization", "reforms.aspect", "reforms.reform"]  # type: ignore[attr-defined]
