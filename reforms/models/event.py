"""Events: what happened on a day, and its sessions."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.search import index

from people.fields import FoldedField
from people.models.post import Period
from people.querysets import PeriodQuerySet
from reforms.choices import EventKind
from reforms.querysets import SlugQuerySet


class EventQuerySet(PeriodQuerySet, SlugQuerySet):  # type: ignore[override]
    """Events, by day and by slug."""


class Event(index.Indexed, Period, ClusterableModel):
    """A referendum, an election, an address, a discussion; sessions are child events."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=300)
    classification = models.CharField(_("kind"), max_length=20, choices=EventKind)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sessions",
    )
    organizer = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organizer"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events_organized",
    )
    participants = ParentalManyToManyField(
        "people.Person", verbose_name=_("participants"), blank=True, related_name="events"
    )
    summary = models.TextField(_("summary"), blank=True)
    folded = FoldedField(of=("name_en", "name_kk", "name_ru"))

    objects = models.Manager.from_queryset(EventQuerySet)()
    search_fields = [
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("folded"),
        index.FilterField("classification"),
    ]

    class Meta(Period.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-start_earliest", "slug"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(condition=Q(classification__in=EventKind.values), name="event_kind_known"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="event_not_part_of_itself",
                violation_error_message=_("An event cannot be part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)
