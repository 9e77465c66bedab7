"""Annotations: what a passage is. A mention, a statement, evidence, or a name that is not on record."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.search import index

from articles.choices import AnnotationState, Mode, Stance
from articles.models.passage import Passage
from articles.querysets import EvidenceQuerySet, MentionQuerySet, StatementQuerySet
from articles.quotation_marks import quoted
from people.translated import language_of, searched


def exactly_one(*fields: str) -> Q:
    """Condition of a check constraint: of these nullable columns one, and only one, is set."""
    condition = Q()
    for field in fields:
        condition |= Q(**{f"{other}__isnull": other != field for other in fields})
    return condition


class Annotation(models.Model):
    """Abstract: something said of a passage, by a machine or an editor, and what an editor decided on it."""

    passage = models.ForeignKey(
        Passage, verbose_name=_("passage"), on_delete=models.CASCADE, related_name="%(class)ss"
    )
    state = models.CharField(
        _("state"), max_length=10, choices=AnnotationState, default=AnnotationState.SUGGESTED, db_index=True
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    score = models.FloatField(_("score"), default=1.0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: suggested by the site."),
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewed by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True, editable=False)
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("goes on from"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.CASCADE,
        related_name="parts",
        help_text=_("The same annotation in the blocks before: a passage cannot straddle two."),
    )

    class Meta:
        abstract = True
        ordering = ["passage", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=AnnotationState.values), name="%(class)s_state_known"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="%(class)s_score_0_to_1"),
        ]


class Mention(index.Indexed, Annotation):
    """A passage names a person, an organization, a post or a reform."""

    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="mentions",
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="mentions",
    )
    post = models.ForeignKey(
        "people.Post",
        verbose_name=_("post"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="mentions",
    )
    reform = models.ForeignKey(
        "reforms.Reform",
        verbose_name=_("reform"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="mentions",
    )

    objects = models.Manager.from_queryset(MentionQuerySet)()
    TARGETS = ("person", "organization", "post", "reform")
    search_fields = [
        index.RelatedFields("passage", [index.SearchField("exact"), index.AutocompleteField("exact")]),
        *map(index.FilterField, ["state", *TARGETS]),
    ]
    wagtail_reference_index_ignore = True  # thousands of rows; usage counts them by their own query

    class Meta(Annotation.Meta):
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [
            *Annotation.Meta.constraints,
            models.CheckConstraint(
                condition=exactly_one("person", "organization", "post", "reform"),
                name="mention_of_exactly_one",
                violation_error_message=_("Name one person, one organization, one post or one reform."),
            ),
            *(
                models.UniqueConstraint(fields=["passage", target], name=f"mention_of_{target}_once_a_passage")
                for target in ("person", "organization", "post", "reform")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target}: {quoted(self.passage)}"

    @property
    def target(self) -> models.Model | None:
        """The person, organization, post or reform."""
        return self.person or self.organization or self.post or self.reform


class Statement(index.Indexed, Annotation, ClusterableModel):
    """A passage in which someone holds a position."""

    speaker = models.ForeignKey(
        "people.Person",
        verbose_name=_("speaker"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
        help_text=_("Empty if the source names nobody."),
    )
    speaker_label = models.CharField(
        _("speaker as the source has it"),
        max_length=255,
        blank=True,
        help_text=_("Speakers; the State Secretary."),
    )
    membership = models.ForeignKey(
        "people.Membership",
        verbose_name=_("speaking as"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
        help_text=_("The post held on the day; filled in from the article's date where only one fits."),
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode)
    position = models.TextField(
        _("position"),
        blank=True,
        help_text=_(
            "What is said, in one neutral sentence of our own; readers see the words of the passage if empty."
        ),
    )
    reforms = ParentalManyToManyField(
        "reforms.Reform", verbose_name=_("on reforms"), blank=True, related_name="statements"
    )

    objects = models.Manager.from_queryset(StatementQuerySet)()
    search_fields = [
        *searched("position"),
        index.SearchField("speaker_label"),
        index.RelatedFields("passage", [index.SearchField("exact")]),
        index.RelatedFields("speaker", [index.SearchField("name_en"), index.SearchField("folded")]),
        index.FilterField("state"),
        index.FilterField("speaker"),
        index.FilterField("mode"),
    ]

    class Meta(Annotation.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            *Annotation.Meta.constraints,
            models.CheckConstraint(condition=Q(mode__in=Mode.values), name="statement_mode_known"),
            models.CheckConstraint(
                condition=Q(speaker__isnull=False) | ~Q(speaker_label=""),
                name="statement_has_a_speaker",
                violation_error_message=_("Choose a speaker, or write whom the source names."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker or self.speaker_label}: {self.gist}"

    @property
    def gist(self) -> str:
        """The position, else the words themselves."""
        return self.position or quoted(self.passage)

    @property
    def gist_language(self) -> str:
        """The code of the language that the gist is in; reads the passage's article and its locale."""
        return language_of(self, "position") or self.passage.article.locale.language_code


class Evidence(index.Indexed, Annotation):
    """A passage that supports or contradicts a dated fact: a milestone, a membership, a rule or a relation."""

    passage = models.ForeignKey(Passage, verbose_name=_("passage"), on_delete=models.CASCADE, related_name="evidence")
    milestone = models.ForeignKey(
        "reforms.Milestone",
        verbose_name=_("milestone"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    membership = models.ForeignKey(
        "people.Membership",
        verbose_name=_("membership"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    rule = models.ForeignKey(
        "reforms.Rule",
        verbose_name=_("rule"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    relation = models.ForeignKey(
        "reforms.Relation",
        verbose_name=_("relation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    stance = models.CharField(_("stance"), max_length=12, choices=Stance, default=Stance.SUPPORTS)
    says = models.CharField(_("what the source says"), max_length=500, blank=True)

    objects = models.Manager.from_queryset(EvidenceQuerySet)()
    TARGETS = ("milestone", "membership", "rule", "relation")
    search_fields = [
        *searched("says"),
        index.RelatedFields("passage", [index.SearchField("exact")]),
        *map(index.FilterField, ["state", "stance", *TARGETS]),
    ]

    class Meta(Annotation.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            *Annotation.Meta.constraints,
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="evidence_stance_known"),
            models.CheckConstraint(
                condition=exactly_one("milestone", "membership", "rule", "relation"),
                name="evidence_for_exactly_one",
                violation_error_message=_("Name one milestone, membership, rule or relation."),
            ),
            models.UniqueConstraint(fields=["passage", "milestone"], name="evidence_for_milestone_once_a_passage"),
            models.UniqueConstraint(fields=["passage", "membership"], name="evidence_for_membership_once_a_passage"),
            models.UniqueConstraint(fields=["passage", "rule"], name="evidence_for_rule_once_a_passage"),
            models.UniqueConstraint(fields=["passage", "relation"], name="evidence_for_relation_once_a_passage"),
        ]

    def __str__(self) -> str:
        return f"{self.get_stance_display()}: {self.target}"

    @property
    def target(self) -> models.Model | None:
        """The milestone, membership, rule or relation."""
        return next(filter(None, (getattr(self, name) for name in self.TARGETS)), None)
