"""What became of reforms: which one restores, amends, reverses or replaces which, from the first to the last."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery

from reforms.choices import REVERSE_LABELS, LinkKind
from reforms.models import Milestone, Reform, ReformLink

TURNS = (LinkKind.AMENDS, LinkKind.RESTORES, LinkKind.REVERSES, LinkKind.REPLACES)
"""Links by which one reform follows another in time; what implements another is a part of it."""

Link = tuple[int, str, int]
"""Key of a reform, what it does, and the key of the reform to which it does it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a later reform did to an earlier one, as seen from the earlier: “replaced by”."""

    label: str
    reform: Any


@dataclass(frozen=True, slots=True)
class Stop:
    """A reform in a lineage, with its status, the date of its first step, and what it does to those before it."""

    reform: Any
    here: bool
    deeds: list[Outcome]


def outcomes(reforms: Sequence[int]) -> dict[int, list[Outcome]]:
    """Return what later reforms did to each of the keys `reforms`; one query."""
    links = ReformLink.objects.public().filter(target__in=reforms, kind__in=TURNS)
    found: dict[int, list[Outcome]] = defaultdict(list)
    for link in links.select_related("source"):
        found[link.target_id].append(Outcome(str(REVERSE_LABELS[LinkKind(link.kind)]), link.source))
    return found


def lineage(reform: Reform) -> list[Stop]:
    """Return what `reform` came from and what came of it, over any number of links, in time order; two queries.

    Empty where no link leads anywhere. Reforms that only share a forerunner or a follower are left out.
    """
    rows = ReformLink.objects.public().filter(kind__in=TURNS) if reform.pk else ReformLink.objects.none()
    links = list(rows.order_by("pk").values_list("source", "kind", "target"))
    older, newer = defaultdict(set), defaultdict(set)
    for source, _kind, target in links:
        older[source].add(target)
        newer[target].add(source)
    kin = _reached(reform.pk, older) | _reached(reform.pk, newer)
    if not kin:
        return []
    kin.add(reform.pk)
    inside = [link for link in links if link[0] in kin and link[2] in kin]
    found = _dated(kin)
    return [
        Stop(found[key], key == reform.pk, _deeds(key, inside, found))
        for key in in_time_order({key: row.first_day for key, row in found.items()}, inside)
    ]


def _reached(start: int, ways: dict[int, set[int]]) -> set[int]:
    """Return what can be reached from `start`, itself left out."""
    seen, edge = {start}, [start]
    while edge:
        edge = [key for key in set().union(*(ways[key] for key in edge)) if key not in seen]
        seen.update(edge)
    return seen - {start}


def _dated(keys: set[int]) -> dict[int, Any]:
    steps = Milestone.objects.public().filter(reform=OuterRef("pk"), date_earliest__isnull=False)
    first = steps.order_by("date_earliest", "pk")
    rows = Reform.objects.public().with_status().filter(pk__in=keys)
    rows = rows.annotate(first_day=Subquery(first.values("date_earliest")[:1]))
    return {row.pk: row for row in rows.annotate(first_date=Subquery(first.values("date")[:1]))}


def _deeds(key: int, links: Iterable[Link], found: dict[int, Any]) -> list[Outcome]:
    return [Outcome(str(LinkKind(kind).label), found[to]) for source, kind, to in links if source == key]


def in_time_order(days: dict[int, dt.date | None], links: Iterable[Link]) -> list[int]:
    """Return the keys of `days` by day, none before one that it acts upon, unless they act upon each other."""
    waits: dict[int, set[int]] = {key: set() for key in days}
    for source, _kind, target in links:
        waits[source].add(target)
    order: list[int] = []
    while waits:
        free = [key for key, others in waits.items() if not others & waits.keys()] or list(waits)
        order.append(min(free, key=lambda key: (days[key] or dt.date.min, key)))
        del waits[order[-1]]
    return order
