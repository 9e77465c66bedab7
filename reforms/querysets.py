"""Named queries of the reforms app. `public()` alone feeds pages, lists, search, exports."""

import datetime as dt
from typing import Self

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.search.queryset import SearchableQuerySetMixin

from people.querysets import NamedQuerySet, PublishedQuerySet, rows_behind
from reforms.choices import UNSUPPORTED, Stage

STAGE_RANK = Case(
    *(When(stage=stage, then=Value(rank)) for rank, stage in enumerate(Stage.values)),
    output_field=IntegerField(),
)


class MilestoneQuerySet(SearchableQuerySetMixin, QuerySet):
    """Milestones of reforms."""

    def public(self) -> Self:
        """Milestones of published reforms."""
        return self.filter(reform__live=True)

    def supported(self) -> Self:
        """Milestones for which a reader can open a passage that supports them.

        The rows of evidence belong to an app above this one: they are reached over the relation, not imported.
        """
        evidence = rows_behind(self.model, "evidence").public()
        return self.filter(Exists(evidence.filter(milestone=OuterRef("pk"), stance="supports")))

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

    def with_status(self) -> Self:
        """Annotate `status` and `status_date` from the latest milestone with accepted evidence."""
        latest = rows_behind(self.model, "milestones").filter(reform=OuterRef("pk")).supported().reached()
        return self.annotate(
            status=Coalesce(Subquery(latest.values("stage")[:1]), Value(UNSUPPORTED)),
            status_date=Coalesce(Subquery(latest.values("date")[:1]), Value("")),
        )


class ReformLinkQuerySet(QuerySet):
    """What one reform does to another."""

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
