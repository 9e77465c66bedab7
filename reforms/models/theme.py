"""Themes: the shelves reforms stand on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from people.fields import FoldedField
from reforms.querysets import SlugQuerySet


class Theme(index.Indexed, models.Model):
    """A field of reform: the presidency, elections, local government."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    folded = FoldedField(of=("name_en", "name_kk", "name_ru"))

    objects = models.Manager.from_queryset(SlugQuerySet)()
    search_fields = [
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("folded"),
    ]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["sort_order", "slug"]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)
