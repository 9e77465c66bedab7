"""Where reforms stand and what that rests on, for lists: a fixed number of queries whatever the rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce

from people.querysets import rows_behind
from people.related import public_prefetch
from reforms.changes import Changed, changes_of
from reforms.lineage import Outcome, outcomes
from reforms.models import Milestone, Reform

OWNERS = ("milestone__reform", "rule__introduced_by", "relation__introduced_by")
"""How a piece of evidence leads to its reform: by a step, by a rule or by a relation that it introduced."""
CHANGES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Footing:
    """The passages that support a reform: its milestones, and the rules and relations that it introduced."""

    passages: int = 0
    articles: int = 0
    publishers: int = 0
    sources: int = 0
    """Publishers, and articles that name none."""

    @property
    def single(self) -> bool:
        """Whether all of it comes from one source."""
        return self.sources == 1


@dataclass(frozen=True, slots=True)
class ReformRow:
    """A reform in the list; it carries `status` and `status_date`."""

    reform: Reform
    themes: list[Any]
    organizations: list[Any]
    footing: Footing
    changes: list[Changed]
    outcomes: list[Outcome]

    @property
    def first_changes(self) -> list[Changed]:
        """The changes that a list has room for: first those of which both sides are on record."""
        return sorted(self.changes, key=lambda one: one.before is None)[:CHANGES_SHOWN]

    @property
    def more_changes(self) -> int:
        """How many changes it has no room for."""
        return len(self.changes) - len(self.first_changes)


Place = tuple[int, int, int | None]
"""A passage, its article, and the article's publisher if it names one."""


def evidence_for(reforms: Any) -> Any:
    """Return the public evidence for and against `reforms` (keys or a queryset), with its reform as `of_reform`."""
    within = Q()
    for owner in OWNERS:
        within |= Q(**{f"{owner}__in": reforms})
    return rows_behind(Milestone, "evidence").public().filter(within).annotate(of_reform=Coalesce(*OWNERS))


def footing(places: Iterable[Place]) -> Footing:
    """Return what the supporting passages at `places` amount to."""
    found = set(places)
    publishers = {publisher for _passage, _article, publisher in found if publisher}
    return Footing(
        passages=len({passage for passage, _article, _publisher in found}),
        articles=len({article for _passage, article, _publisher in found}),
        publishers=len(publishers),
        sources=len(publishers) + len({article for _passage, article, publisher in found if not publisher}),
    )


def footings(keys: Sequence[int]) -> dict[int, Footing]:
    """Return what supports each reform of `keys`; one query."""
    places: dict[int, list[Place]] = defaultdict(list)
    columns = ("of_reform", "passage", "passage__article", "passage__article__publisher")
    rows = evidence_for(keys).filter(stance="supports").order_by()
    for reform, *place in rows.values_list(*columns):
        places[reform].append(tuple(place))
    return {key: footing(found) for key, found in places.items()}


def described(reforms: Any) -> Any:
    """Return the queryset `reforms` with what `reform_rows` reads of each, in two more queries."""
    return reforms.prefetch_related(*(public_prefetch(Reform, name) for name in ("themes", "organizations")))


def reform_rows(reforms: Sequence[Any]) -> list[ReformRow]:
    """Return what a list prints of `reforms`, which are `described`."""
    keys = [reform.pk for reform in reforms]
    found, changes, became = footings(keys), changes_of(keys), outcomes(keys)
    return [
        ReformRow(
            reform,
            sorted(reform.themes.all(), key=lambda theme: (theme.sort_order, theme.slug)),
            sorted(reform.organizations.all(), key=lambda one: one.label.casefold()),
            found.get(reform.pk, Footing()),
            changes.get(reform.pk, []),
            became.get(reform.pk, []),
        )
        for reform in reforms
    ]
