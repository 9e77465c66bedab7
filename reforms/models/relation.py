"""Relations: what one institution may do to another, from when until when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.search import index

from reforms.choices import RELATION_REVERSE, RelationKind
from reforms.models.holding import Holding
from reforms.querysets import RelationQuerySet


class Relation(index.Indexed, Holding):
    """Who elects, appoints, consents to, dissolves or reviews whom for a time."""

    subject = models.ForeignKey(
        "people.Organization", verbose_name=_("who"), on_delete=models.PROTECT, related_name="relations"
    )
    kind = models.CharField(_("does what"), max_length=12, choices=RelationKind)
    object = models.ForeignKey(
        "people.Organization", verbose_name=_("to whom"), on_delete=models.PROTECT, related_name="relations_from"
    )
    note = models.CharField(_("note"), max_length=300, blank=True, help_text=_("How: “from two candidates”."))

    objects = models.Manager.from_queryset(RelationQuerySet)()
    SAME = ("subject", "kind", "object")
    search_fields = [
        index.SearchField("note_en"),
        index.AutocompleteField("note_en"),
        index.RelatedFields("subject", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.RelatedFields("object", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.FilterField("subject"),
        index.FilterField("object"),
        index.FilterField("kind"),
        index.FilterField("introduced_by"),
    ]

    class Meta(Holding.Meta):
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ["subject", "kind", "object", "start_earliest", "pk"]
        constraints = [
            *Holding.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=RelationKind.values), name="relation_kind_known"),
            models.CheckConstraint(
                condition=~Q(subject=F("object")),
                name="relation_not_to_itself",
                violation_error_message=_("An institution has no relation to itself."),
            ),
            models.UniqueConstraint(fields=["subject", "kind", "object", "start_date"], name="relation_once"),
        ]

    def __str__(self) -> str:
        words = {"subject": self.subject.label, "verb": self.get_kind_display(), "object": self.object.label}
        return pgettext("relation", "%(subject)s %(verb)s %(object)s") % words

    def natural_key(self) -> tuple[str, str, str, str]:
        """Who does what to whom since when, by which fixtures refer to it."""
        return (self.subject.slug, self.kind, self.object.slug, self.start_date)

    natural_key.dependencies = ["people.organization", "reforms.reform"]  # type: ignore[attr-defined]

    @property
    def reverse(self) -> str:
        """What happens to the object, in words of the active language: “is appointed by”."""
        return str(RELATION_REVERSE[RelationKind(self.kind)])
