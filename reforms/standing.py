"""Where reforms stand and what that rests on, for lists: a fixed number of queries whatever the rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from people.querysets import rows_behind
from reforms.models import Milestone, Reform


@dataclass(frozen=True, slots=True)
class Footing:
    """The passages that support a reform's milestones."""

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


Place = tuple[int, int, int | None]
"""A passage, its article, and the article's publisher if it names one."""


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
    rows = rows_behind(Milestone, "evidence").public().filter(milestone__reform__in=keys, stance="supports")
    places: dict[int, list[Place]] = defaultdict(list)
    columns = ("milestone__reform", "passage", "passage__article", "passage__article__publisher")
    for reform, *place in rows.order_by().values_list(*columns):
        places[reform].append(tuple(place))
    return {key: footing(found) for key, found in places.items()}


def reform_rows(reforms: Sequence[Any]) -> list[ReformRow]:
    """Return what a list prints of `reforms`, whose themes and organizations are prefetched."""
    found = footings([reform.pk for reform in reforms])
    return [
        ReformRow(
            reform,
            sorted(reform.themes.all(), key=lambda theme: (theme.sort_order, theme.slug)),
            sorted(reform.organizations.all(), key=lambda one: one.label.casefold()),
            found.get(reform.pk, Footing()),
        )
        for reform in reforms
    ]
