"""What every named thing has: other spellings and links."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.choices import Language, Script
from people.fields import EDTFField, FoldedField
from people.querysets import NamedQuerySet


class OtherName(models.Model):
    """A further spelling of a name (Popolo `other_names`): what the suggester matches and search folds."""

    name = models.CharField(_("name"), max_length=255)
    language = models.CharField(_("language"), max_length=2, choices=Language, blank=True)
    script = models.CharField(_("script"), max_length=4, choices=Script, blank=True)
    note = models.CharField(_("note"), max_length=255, blank=True)
    start_date = EDTFField(_("from"))
    end_date = EDTFField(_("until"))
    folded = FoldedField(of=("name",))

    objects = models.Manager.from_queryset(NamedQuerySet)()

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Link(models.Model):
    """An address about something (Popolo `links`)."""

    url = models.URLField(_("address"), max_length=1000)
    note = models.CharField(_("note"), max_length=255, blank=True)

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.note or self.url
