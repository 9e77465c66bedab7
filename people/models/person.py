"""People."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.search import index

from people.fields import FoldedField
from people.models.entity import Entity
from people.models.merge import Mergeable
from people.models.names import Link, OtherName
from people.querysets import MergeableQuerySet


class Person(Mergeable, Entity):
    """A person who holds or held a post, speaks, or is spoken of (Popolo Person)."""

    name = models.CharField(_("name"), max_length=255)
    sort_name = models.CharField(
        _("name to sort by"), max_length=255, help_text=_("Family name first: Karin, Yerlan.")
    )
    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences: who this is."))
    folded = FoldedField(of=("name_en", "name_kk", "name_ru"))

    objects: Any = models.Manager.from_queryset(MergeableQuerySet)()
    url_name = "people:person"
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
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "pk"]
        constraints = Mergeable.Meta.constraints

    def __str__(self) -> str:
        return self.name


class PersonName(OtherName):
    """A further spelling of a person's name."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="person_spelling_once")]


class PersonLink(Link):
    """An address about a person."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="links")
