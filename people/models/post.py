"""Posts and who holds them when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from people.fields import EarliestField, EDTFField, FoldedField, LatestField, derive
from people.models.names import OtherName
from people.models.organization import Organization
from people.models.person import Person
from people.querysets import MembershipQuerySet, PostQuerySet

_ENDS_AFTER_IT_BEGINS = (
    Q(end_latest__isnull=True) | Q(start_earliest__isnull=True) | Q(end_latest__gte=F("start_earliest"))
)


class Period(models.Model):
    """Abstract: something that holds from one EDTF date to another; empty is not stated, or has not ended."""

    start_date = EDTFField(_("from"))
    start_earliest = EarliestField(of=("start_date",))
    start_latest = LatestField(of=("start_date",))
    end_date = EDTFField(_("until"))
    end_earliest = EarliestField(of=("end_date",))
    end_latest = LatestField(of=("end_date",))

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=_ENDS_AFTER_IT_BEGINS,
                name="%(class)s_ends_after_it_begins",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]

    def clean(self) -> None:
        """Have the constraint checked against the dates as they are now."""
        super().clean()
        derive(self)


class Post(index.Indexed, Period, ClusterableModel):
    """A position in an organization that exists whoever holds it (Popolo Post)."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    organization = models.ForeignKey(
        Organization, verbose_name=_("organization"), on_delete=models.PROTECT, related_name="posts"
    )
    label = models.CharField(_("label"), max_length=255, help_text=_("State Counsellor, Chair, Director."))
    role = models.CharField(
        _("role"), max_length=120, blank=True, help_text=_("What kind: head, deputy head, judge.")
    )
    folded = FoldedField(of=("label_en", "label_kk", "label_ru"))

    objects = models.Manager.from_queryset(PostQuerySet)()
    search_fields = [
        index.SearchField("label_en"),
        index.SearchField("label_kk"),
        index.SearchField("label_ru"),
        index.AutocompleteField("label_en"),
        index.AutocompleteField("label_kk"),
        index.AutocompleteField("label_ru"),
        index.AutocompleteField("folded"),
        index.RelatedFields("organization", [index.AutocompleteField("name_en"), index.AutocompleteField("folded")]),
        index.FilterField("organization"),
    ]

    class Meta(Period.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["label", "pk"]

    def __str__(self) -> str:
        return f"{self.label}, {self.organization.label}"

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)


class PostName(OtherName):
    """A further rendering of a post's label: State Counselor, State Advisor."""

    post = ParentalKey(Post, on_delete=models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        verbose_name = _("rendering")
        verbose_name_plural = _("renderings")
        constraints = [models.UniqueConstraint(fields=["post", "name"], name="post_rendering_once")]


class Membership(index.Indexed, Period):
    """A person in an organization, in a post or a role, for a time (Popolo Membership)."""

    person = models.ForeignKey(Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="memberships")
    organization = models.ForeignKey(
        Organization, verbose_name=_("organization"), on_delete=models.PROTECT, related_name="memberships"
    )
    post = models.ForeignKey(
        Post,
        verbose_name=_("post"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(
        _("role"),
        max_length=255,
        blank=True,
        help_text=_("As the sources give it; empty if the post says it all."),
    )

    objects = models.Manager.from_queryset(MembershipQuerySet)()
    search_fields = [
        index.SearchField("role_en"),
        index.AutocompleteField("role_en"),
        index.RelatedFields("person", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.RelatedFields("organization", [index.SearchField("name_en"), index.AutocompleteField("folded")]),
        index.FilterField("person"),
        index.FilterField("organization"),
    ]

    class Meta(Period.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["start_earliest", "pk"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "post", "start_date"],
                condition=Q(post__isnull=False),
                name="membership_once",
                violation_error_message=_("This person's time in this post from this date is on record."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}, {self.organization.label}"

    def natural_key(self) -> tuple[str, str, str, str]:
        """Person, organization, post or else role, and beginning, by which fixtures refer to it."""
        what = self.post.slug if self.post else self.role_en or ""
        return (self.person.slug, self.organization.slug, what, self.start_date)

    natural_key.dependencies = ["people.person", "people.organization", "people.post"]  # type: ignore[attr-defined]

    @property
    def title(self) -> str:
        """The role as the sources give it, else the post's label."""
        return self.role or (self.post.label if self.post else "")

    @property
    def names_organization(self) -> bool:
        """Whether the title says the organization already: “Director of KazISS”."""
        title = self.title.casefold()
        return any(
            name and name.casefold() in title for name in (self.organization.short_name, self.organization.name)
        )

    def clean(self) -> None:
        """Refuse a post of another organization and a membership that says neither post nor role."""
        super().clean()
        if self.post and self.post.organization_id != self.organization_id:
            raise ValidationError({"post": _("This post belongs to %s.") % self.post.organization})
        if not self.post and not self.role:
            raise ValidationError({"role_en": _("Name a post or a role.")})
