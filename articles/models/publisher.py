"""Who published an article."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from articles.querysets import PublisherQuerySet
from people.fields import FoldedField
from people.models import OtherName


class Publisher(index.Indexed, ClusterableModel):
    """A newspaper, agency or site that articles come from."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=255)
    domains = models.CharField(
        _("domains"),
        max_length=500,
        blank=True,
        help_text=_("Host names of its site, separated by spaces: kisi.kz"),
    )
    url = models.URLField(_("address of its site"), blank=True)
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publishers",
        help_text=_("Where the publisher is itself an organization on record."),
    )
    folded = FoldedField(of=("name_en", "name_kk", "name_ru", "domains"))

    objects: Any = models.Manager.from_queryset(PublisherQuerySet)()
    search_fields = [
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("folded"),
        index.RelatedFields("other_names", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)


class PublisherName(OtherName):
    """A further name of a publisher, by which texts credit it."""

    publisher = ParentalKey(Publisher, on_delete=models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        constraints = [models.UniqueConstraint(fields=["publisher", "name"], name="publisher_spelling_once")]
