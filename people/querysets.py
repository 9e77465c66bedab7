"""Named queries of the people app. `public()` alone feeds pages, lists, search, exports."""

import datetime as dt
from typing import Any, Self

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from wagtail.search.queryset import SearchableQuerySetMixin

from people.names import fold


def rows_behind(model: type[Model], relation: str) -> Any:
    """Return the manager of the rows that refer to `model` under the name `relation`.

    By it a lower app asks for rows of an app above without importing it.
    """
    behind: Any = model._meta.get_field(relation).related_model
    return behind._default_manager


class NamedQuerySet(SearchableQuerySetMixin, QuerySet):
    """Rows that carry `folded` names, and perhaps further spellings under `other_names`."""

    def spelt_like(self, text: str) -> Self:
        """Rows of which any name, in any script, contains the words of `text`; none for an empty text."""
        words = fold(text).split()
        if not words:
            return self.none()
        spellings = self._spellings()
        for word in words:
            found: Any = Q(folded__contains=word)
            if spellings is not None:
                found |= Exists(spellings.filter(folded__contains=word))
            self = self.filter(found)
        return self

    def _spellings(self) -> QuerySet | None:
        if "other_names" not in {relation.name for relation in self.model._meta.related_objects}:
            return None
        relation: Any = self.model._meta.get_field("other_names")
        return rows_behind(self.model, "other_names").filter(**{relation.field.name: OuterRef("pk")})


class SpellingQuerySet(NamedQuerySet):
    """Further names of an entity."""

    def get_by_natural_key(self, slug: str, name: str) -> object:
        """Return this spelling of the entity with this slug; used by loaddata."""
        model: Any = self.model
        return self.get(**{f"{model.owner_field()}__slug": slug}, name=name)


class LinkQuerySet(QuerySet):
    """Addresses about an entity."""

    def get_by_natural_key(self, slug: str, url: str) -> object:
        """Return this link of the entity with this slug; used by loaddata."""
        model: Any = self.model
        return self.get(**{f"{model.owner_field()}__slug": slug}, url=url)


class SuccessionQuerySet(QuerySet):
    """Which organization took the place of which."""

    def get_by_natural_key(self, successor: str, predecessor: str) -> object:
        """Return the succession between the organizations with these slugs; used by loaddata."""
        return self.get(successor__slug=successor, predecessor__slug=predecessor)


class PublishedQuerySet(NamedQuerySet):
    """Rows with a draft state."""

    def public(self) -> Self:
        """What a reader may see: published rows."""
        return self.filter(live=True)

    def instead_of(self, slug: str) -> Self:
        """The published row that took the place of the one with this slug: none, where nothing is ever merged."""
        return self.none()

    def get_by_natural_key(self, slug: str) -> object:
        """Return the row with this slug; used by loaddata."""
        return self.get(slug=slug)


class MergeableQuerySet(PublishedQuerySet):
    """Rows that may have been merged into another one: those stay, unpublished, so that their address leads on."""

    def current(self) -> Self:
        """Rows that were not merged into another: what editors list and choose from."""
        return self.filter(merged_into__isnull=True)

    def instead_of(self, slug: str) -> Self:
        """The published row, if any, into which the one with this slug was merged."""
        return self.public().filter(merged__slug=slug)


class PeriodQuerySet(QuerySet):
    """Rows that hold from `start_date` to `end_date`."""

    def on(self, day: dt.date) -> Self:
        """Rows that may have held on `day`: a start "in 2022" counts from 1 January, an end until 31 December."""
        return self.filter(
            Q(start_earliest__isnull=True) | Q(start_earliest__lte=day),
            Q(end_latest__isnull=True) | Q(end_latest__gte=day),
        )


class MembershipQuerySet(PeriodQuerySet):
    """Memberships: who held which post when."""

    def public(self) -> Self:
        """Memberships of published people in published organizations."""
        return self.filter(person__live=True, organization__live=True)

    def get_by_natural_key(self, person: str, organization: str, what: str, start_date: str) -> object:
        """Return the membership: `what` is the post's slug, without a post the role; used by loaddata."""
        return self.get(
            Q(post__slug=what) | Q(post__isnull=True, role_en=what),
            person__slug=person,
            organization__slug=organization,
            start_date=start_date,
        )


class PostQuerySet(PeriodQuerySet, NamedQuerySet):  # type: ignore[override]
    """Posts of organizations."""

    def public(self) -> Self:
        """Posts of published organizations."""
        return self.filter(organization__live=True)

    def get_by_natural_key(self, slug: str) -> object:
        """Return the post with this slug; used by loaddata."""
        return self.get(slug=slug)
