"""Named queries of the reforms app. `public()` alone feeds pages, lists, search, exports."""

import datetime as dt
from typing import Any, Self

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull
from django.utils import timezone
from wagtail.search.queryset import SearchableQuerySetMixin

from people.querysets import NamedQuerySet, PeriodQuerySet, PublishedQuerySet, rows_behind
from reforms.choices import UNSUPPORTED, Stage

STAGE_RANK = Case(
    *(When(stage=stage, then=Value(rank)) for rank, stage in enumerate(Stage.values)),
    output_field=IntegerField(),
)


def _proved(model: Any) -> IsNull:
    """Whether a reader can open a passage that supports the row of `model`.

    The first such row of evidence is asked for, not whether one exists: that PostgreSQL answers by reading all the
    evidence there is.
    """
    evidence = rows_behind(model, "evidence").public().filter(**{model._meta.model_name: OuterRef("pk")})
    first = evidence.filter(stance="supports").order_by().values("pk")[:1]
    return IsNull(Subquery(first), False)


class MilestoneQuerySet(SearchableQuerySetMixin, QuerySet):
    """Milestones of reforms."""

    def public(self) -> Self:
        """Milestones of published reforms."""
        return self.filter(reform__live=True)

    def supported(self) -> Self:
        """Milestones for which a reader can open a passage that supports them.

        The rows of evidence belong to an app above this one: they are reached over the relation, not imported.
        """
        return self.filter(_proved(self.model))

    def reached(self, day: dt.date | None = None) -> Self:
        """Milestones that do not lie after `day` (default: today), the latest first; undated ones come last."""
        day = day or timezone.localdate()
        return (
            self.filter(Q(date_earliest__isnull=True) | Q(date_earliest__lte=day))
            .alias(rank=STAGE_RANK, first=Coalesce("date_earliest", Value(dt.date.min)))
            .order_by("-first", "-rank", "-pk")
        )


class ReformQuerySet(PublishedQuerySet):
    """Reforms."""

    def with_status(self, day: dt.date | None = None) -> Self:
        """Annotate `status` and `status_date` from the latest milestone with accepted evidence.

        As they were on `day` (default: today), as far as the passages on record now prove it.
        """
        latest = rows_behind(self.model, "milestones").filter(reform=OuterRef("pk")).supported().reached(day)
        return self.annotate(
            status=Coalesce(Subquery(latest.values("stage")[:1]), Value(UNSUPPORTED)),
            status_date=Coalesce(Subquery(latest.values("date")[:1]), Value("")),
        )


class ReformLinkQuerySet(QuerySet):
    """What one reform does to another."""

    def public(self) -> Self:
        """Links between published reforms."""
        return self.filter(source__live=True, target__live=True)

    def get_by_natural_key(self, source: str, kind: str, target: str) -> object:
        """Return the link between the reforms with these slugs; used by loaddata."""
        return self.get(source__slug=source, kind=kind, target__slug=target)


class SlugQuerySet(NamedQuerySet):
    """Rows that fixtures refer to by slug."""

    def public(self) -> Self:
        """All of them: they have no draft state."""
        return self.all()

    def get_by_natural_key(self, slug: str) -> object:
        """Return the row with this slug; used by loaddata."""
        return self.get(slug=slug)


class HoldingQuerySet(SearchableQuerySetMixin, PeriodQuerySet):
    """Rules and relations: they are shown with the reform that introduces them, or not at all."""

    institutions: tuple[str, ...] = ()

    def public(self) -> Self:
        """Those between published institutions that no unpublished reform introduces."""
        return self.filter(
            Q(introduced_by__isnull=True) | Q(introduced_by__live=True),
            **{f"{name}__live": True for name in self.institutions},
        )

    def supported(self) -> Self:
        """Those for which a reader can open a passage that supports them."""
        return self.filter(_proved(self.model))

    def unsupported(self) -> Self:
        """Those for which a reader can open none."""
        return self.filter(~_proved(self.model))

    def surely_with(self, row: Any) -> Self:
        """Those that hold on some day together with `row`, whatever day each imprecise date may mean.

        An end is the last day on which a row holds; without one it goes on, without a beginning it always held.
        """
        found = self
        if row.end_earliest is not None:
            found = found.filter(Q(start_latest__isnull=True) | Q(start_latest__lte=row.end_earliest))
        if row.start_latest is not None:
            found = found.filter(Q(end_earliest__isnull=True) | Q(end_earliest__gte=row.start_latest))
        return found


class RuleQuerySet(HoldingQuerySet):
    """Rules of institutions."""

    institutions = ("organization",)

    def get_by_natural_key(self, organization: str, aspect: str, start_date: str) -> object:
        """Return the rule by its institution's and aspect's slugs and its beginning; used by loaddata."""
        return self.get(organization__slug=organization, aspect__slug=aspect, start_date=start_date)


class RelationQuerySet(HoldingQuerySet):
    """Relations between institutions."""

    institutions = ("subject", "object")

    def get_by_natural_key(self, subject: str, kind: str, object: str, start_date: str) -> object:  # noqa: A002
        """Return the relation between the institutions with these slugs; used by loaddata."""
        return self.get(subject__slug=subject, kind=kind, object__slug=object, start_date=start_date)


class ResultQuerySet(QuerySet):
    """Results of votes."""

    def public(self) -> Self:
        """Those that name no party, or a published one."""
        return self.filter(Q(organization__isnull=True) | Q(organization__live=True))

    def get_by_natural_key(self, event: str, who: str) -> object:
        """Return the result of the party with this slug, or of whoever is called so in English; used by loaddata."""
        return self.get(Q(organization__slug=who) | Q(organization__isnull=True, label_en=who), event__slug=event)
