"""Events: what happened on a day, its sessions, and the results of votes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.search import index

from people.fields import FoldedField
from people.models.post import Period
from people.querysets import PeriodQuerySet
from reforms.choices import EventKind
from reforms.querysets import ResultQuerySet, SlugQuerySet


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
    elects = models.ForeignKey(
        "people.Organization",
        verbose_name=_("body elected"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="elections",
        help_text=_("For an election: the institution that is filled by it."),
    )
    votes_cast = models.PositiveBigIntegerField(_("votes cast"), null=True, blank=True)
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


class Result(models.Model):
    """What one party, or whoever else stood, got in a vote; a number is empty where no source gives it."""

    event = ParentalKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="results")
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("party"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="results",
    )
    label = models.CharField(
        _("or who else"), max_length=120, blank=True, help_text=_("A candidate's name, “Against all”, “For”.")
    )
    votes = models.PositiveBigIntegerField(_("votes"), null=True, blank=True)
    share = models.DecimalField(
        _("share, percent"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("As the source gives it."),
    )
    list_seats = models.PositiveSmallIntegerField(_("seats by list"), null=True, blank=True)
    district_seats = models.PositiveSmallIntegerField(_("seats in districts"), null=True, blank=True)

    objects = models.Manager.from_queryset(ResultQuerySet)()

    class Meta:
        verbose_name = _("result")
        verbose_name_plural = _("results")
        ordering = ["event", "pk"]
        constraints = [
            models.CheckConstraint(
                # a form leaves an empty label as null, a fixture may write it as empty text
                condition=Q(organization__isnull=False) & (Q(label_en__isnull=True) | Q(label_en=""))
                | Q(organization__isnull=True) & Q(label_en__isnull=False) & ~Q(label_en=""),
                name="result_of_exactly_one",
                violation_error_message=_("Name a party, or else write who it was."),
            ),
            models.UniqueConstraint(fields=["event", "organization"], name="result_of_party_once"),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gte=0, share__lte=100),
                name="result_share_is_percent",
                violation_error_message=_("A share lies between 0 and 100 percent."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The party, or who else it was."""
        return self.organization.label if self.organization else self.label

    def natural_key(self) -> tuple[str, str]:
        """The event and the party's slug or else the label in English, by which fixtures refer to it."""
        return (self.event.slug, self.organization.slug if self.organization else getattr(self, "label_en", "") or "")

    natural_key.dependencies = ["reforms.event", "people.organization"]  # type: ignore[attr-defined]
