"""What every named thing has: other spellings and links."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from people.choices import Language, Script
from people.fields import EDTFField, FoldedField
from people.querysets import LinkQuerySet, SpellingQuerySet


class Owned(models.Model):
    """Abstract: a row that belongs to the entity its parental key names."""

    class Meta:
        abstract = True

    @classmethod
    def owner_field(cls) -> str:
        """Return the name of the parental key: `person` of PersonName."""
        return next(field.name for field in cls._meta.fields if isinstance(field, ParentalKey))

    @property
    def owner_slug(self) -> str:
        """The slug of the entity it belongs to."""
        return getattr(self, self.owner_field()).slug


class OtherName(Owned):
    """A further spelling of a name (Popolo `other_names`): what the suggester matches and search folds."""

    name = models.CharField(_("name"), max_length=255)
    language = models.CharField(_("language"), max_length=2, choices=Language, blank=True)
    script = models.CharField(_("script"), max_length=4, choices=Script, blank=True)
    note = models.CharField(_("note"), max_length=255, blank=True)
    start_date = EDTFField(_("from"))
    end_date = EDTFField(_("until"))
    folded = FoldedField(of=("name",))

    objects = models.Manager.from_queryset(SpellingQuerySet)()

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str]:
        """Whose spelling it is and the spelling, by which a fixture finds it again."""
        return (self.owner_slug, self.name)


class Link(Owned):
    """An address about something (Popolo `links`)."""

    url = models.URLField(_("address"), max_length=1000)
    note = models.CharField(_("note"), max_length=255, blank=True)

    objects = models.Manager.from_queryset(LinkQuerySet)()

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.note or self.url

    def natural_key(self) -> tuple[str, str]:
        """What it is about and the address, by which a fixture finds it again."""
        return (self.owner_slug, self.url)
