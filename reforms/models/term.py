"""The glossary: words of the field that a reader need not know."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from people.fields import FoldedField
from reforms.querysets import SlugQuerySet


class Term(index.Indexed, models.Model):
    """A word of the field, what it means, and the forms in which articles have it."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    definition = models.TextField(
        _("definition"), max_length=600, help_text=_("One or two neutral sentences that stand by themselves.")
    )
    forms = models.TextField(
        _("other spellings"),
        blank=True,
        max_length=2000,
        help_text=_("In this language, one a line; endings are recognised without being listed."),
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="terms",
        help_text=_("Whose page tells more."),
    )
    reform = models.ForeignKey(
        "reforms.Reform",
        verbose_name=_("reform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="terms",
        help_text=_("Whose page tells more."),
    )
    source_url = models.URLField(_("source"), max_length=1000, blank=True)
    folded = FoldedField(
        of=("name_en", "name_kk", "name_ru", "forms_en", "forms_kk", "forms_ru"),
    )

    objects = models.Manager.from_queryset(SlugQuerySet)()
    search_fields = [
        index.SearchField("name_en", boost=3),
        index.SearchField("name_kk", boost=3),
        index.SearchField("name_ru", boost=3),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("name_kk"),
        index.AutocompleteField("name_ru"),
        index.AutocompleteField("folded"),
        index.SearchField("definition_en"),
        index.SearchField("definition_kk"),
        index.SearchField("definition_ru"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a spelling that another term has: where words mean two things, readers are told neither."""
        super().clean()
        others = list(Term.objects.exclude(pk=self.pk))
        for code, _name in settings.LANGUAGES:
            owners = {spelling.casefold(): other for other in others for spelling in other.spellings(code)}
            for spelling in self.spellings(code):
                if spelling.casefold() in owners:
                    message = _("“%(spelling)s” is a spelling of the term “%(term)s” already.")
                    told = {"spelling": spelling, "term": owners[spelling.casefold()]}
                    raise ValidationError({f"forms_{code}": message % told})

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)

    def spellings(self, language: str) -> list[str]:
        """Return the name and the forms of `language`; what it is called alone stands first."""
        lines = [getattr(self, f"name_{language}") or "", *(getattr(self, f"forms_{language}") or "").splitlines()]
        return list(dict.fromkeys(filter(None, map(str.strip, lines))))

    def told(self, field: str) -> tuple[str, str]:
        """Return the text of a translated field, in the active language if there is one, and its language's code."""
        codes = [get_language() or "en", *settings.MODELTRANSLATION_FALLBACK_LANGUAGES]
        texts = ((getattr(self, f"{field}_{code}", ""), code) for code in codes)
        return next(((text, code) for text, code in texts if text), ("", codes[0]))

    def get_absolute_url(self) -> str:
        """Its place in the glossary, in the active language."""
        return f"{reverse('reforms:glossary')}#{self.slug}"
