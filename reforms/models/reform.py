"""Reforms and what one does to another."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.search import index

from people.fields import FoldedField
from people.models.entity import Entity
from people.models.names import OtherName
from reforms.choices import Level, LinkKind
from reforms.querysets import ReformLinkQuerySet, ReformQuerySet


class Reform(Entity):
    """A change to the political system. Its status is derived from its milestones, never typed."""

    title = models.CharField(_("title"), max_length=255)
    summary = models.TextField(_("summary"), blank=True, help_text=_("What changes, in one or two sentences."))
    level = models.CharField(_("level"), max_length=20, choices=Level)
    themes = ParentalManyToManyField("reforms.Theme", verbose_name=_("themes"), blank=True, related_name="reforms")
    legal_acts = ParentalManyToManyField(
        "reforms.LegalAct", verbose_name=_("legal acts"), blank=True, related_name="reforms"
    )
    organizations = ParentalManyToManyField(
        "people.Organization", verbose_name=_("organizations concerned"), blank=True, related_name="reforms"
    )
    folded = FoldedField(of=("title_en", "title_kk", "title_ru"))

    objects: Any = models.Manager.from_queryset(ReformQuerySet)()
    url_name = "reforms:reform"
    search_fields = [
        index.SearchField("title_en", boost=3),
        index.SearchField("title_kk", boost=3),
        index.SearchField("title_ru", boost=3),
        index.SearchField("summary_en"),
        index.SearchField("summary_kk"),
        index.SearchField("summary_ru"),
        index.AutocompleteField("title_en"),
        index.AutocompleteField("title_kk"),
        index.AutocompleteField("title_ru"),
        index.AutocompleteField("folded"),
        index.RelatedFields("other_names", [index.SearchField("name"), index.AutocompleteField("name")]),
        index.FilterField("live"),
        index.FilterField("level"),
    ]

    class Meta:
        verbose_name = _("reform")
        verbose_name_plural = _("reforms")
        ordering = ["title", "pk"]
        constraints = [models.CheckConstraint(condition=Q(level__in=Level.values), name="reform_level_known")]

    def __str__(self) -> str:
        return self.title


class ReformName(OtherName):
    """Words by which texts speak of a reform: “single seven-year term”."""

    reform = ParentalKey(Reform, on_delete=models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [models.UniqueConstraint(fields=["reform", "name"], name="reform_wording_once")]


class ReformLink(models.Model):
    """What a reform does to another: implements, amends, restores, reverses, replaces."""

    source = ParentalKey(Reform, verbose_name=_("reform"), on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("does what"), max_length=12, choices=LinkKind)
    target = models.ForeignKey(
        Reform, verbose_name=_("to which reform"), on_delete=models.PROTECT, related_name="links_from"
    )

    objects = models.Manager.from_queryset(ReformLinkQuerySet)()

    class Meta:
        verbose_name = _("link between reforms")
        verbose_name_plural = _("links between reforms")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["source", "kind", "target"], name="reform_link_once"),
            models.CheckConstraint(condition=Q(kind__in=LinkKind.values), name="reform_link_kind_known"),
            models.CheckConstraint(
                condition=~Q(source=F("target")),
                name="reform_link_not_to_itself",
                violation_error_message=_("A reform cannot be linked to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.get_kind_display()} {self.target}"

    def natural_key(self) -> tuple[str, str, str]:
        """Which reform does what to which, by which a fixture finds it again."""
        return (self.source.slug, self.kind, self.target.slug)
