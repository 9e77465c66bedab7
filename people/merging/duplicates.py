"""Which people, and which organizations, are likely one: read from the record in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz

from people.merging.alike import CROWD, WEIGHTS, Named, Pairs, Sign, alike
from people.models import (
    Distinct,
    Membership,
    MergeKind,
    Organization,
    OrganizationName,
    Person,
    PersonName,
    Succession,
)
from people.names import fold

LANGUAGES = ("en", "kk", "ru")
COUNTED_FOR = 300
"""Seconds for which the number of likely duplicates is remembered for menus; merging and parting forget it."""
_COUNT = "people.likely_duplicates"
_NEAR = 75
"""Percent of likeness of whole names (rapidfuzz `token_sort_ratio`) that holders of one post at one time need."""
REASONS = {
    Sign.SAME: _("The same name in another spelling"),
    Sign.SHARED: _("A spelling of one is a name of the other"),
    Sign.SURNAME: _("The same surname, and given names that fit"),
    Sign.CONTAINED: _("All words of one name stand in the other"),
    Sign.POST: _("In the same post at the same time"),
    Sign.ORGANIZATION: _("In the same organization at the same time"),
}


@dataclass(frozen=True, slots=True)
class Likely:
    """Two that are likely one."""

    kind: str
    first: int
    second: int
    reasons: list[Any]
    weight: float


def likely(kind: str) -> list[Likely]:
    """Return the pairs of `kind` ("person" or "organization") that are likely one, the likeliest first.

    Leaves out those of which somebody said that they are not the same, and organizations of which one is part of
    the other, came after it, or was founded when the other was gone. At most six queries, whatever the rows.
    """
    pairs = _people() if kind == MergeKind.PERSON else _organizations()
    apart = set(Distinct.objects.filter(kind=kind).values_list("first", "second"))
    found = [
        Likely(kind, *pair, [REASONS[sign] for sign in sorted(signs, key=_weight)], sum(map(WEIGHTS.get, signs)))  # type: ignore[arg-type]
        for pair, signs in pairs.items()
        if pair not in apart
    ]
    return sorted(found, key=lambda one: (-one.weight, one.first, one.second))


def likely_count() -> int:
    """Return how many pairs are likely one; remembered for some minutes."""
    return cache.get_or_set(_COUNT, lambda: sum(len(likely(kind)) for kind in MergeKind.values), COUNTED_FOR) or 0


def forget_count() -> None:
    """Have the pairs counted again."""
    cache.delete(_COUNT)


def part(kind: str, one: int, other: int, user: Any) -> None:
    """Remember that the two are not the same."""
    first, second = sorted((one, other))
    Distinct.objects.get_or_create(kind=kind, first=first, second=second, defaults={"user": user})
    forget_count()


def _weight(sign: Sign) -> float:
    return -WEIGHTS[sign]


def _people() -> Pairs:
    fields = [f"{name}_{language}" for name in ("name", "sort_name") for language in LANGUAGES]
    others = _others(PersonName.objects.filter(person__merged_into=None).values_list("person_id", "folded"))
    rows = []
    for key, *names in Person.objects.current().order_by().values_list("pk", *fields):
        own, sorting = names[:3], names[3:]
        surname = next((fold(name.partition(",")[0]) for name in sorting if name and "," in name), "")
        rows.append(_named(key, own, others[key], surname))
    pairs = alike(rows)
    names = {row.key: row.own[0] for row in rows if row.own}
    for pair, sign in _together(set(pairs)):
        if pair in pairs or (sign == Sign.POST and _near(names, pair)):
            pairs.setdefault(pair, set()).add(sign)
    return pairs


def _organizations() -> Pairs:
    fields = [f"{name}_{language}" for name in ("name", "short_name") for language in LANGUAGES]
    spellings = OrganizationName.objects.filter(organization__merged_into=None)
    others = _others(spellings.values_list("organization_id", "folded"))
    rows = [
        _named(key, names, others[key])
        for key, *names in Organization.objects.current().order_by().values_list("pk", *fields)
    ]
    related = {tuple(sorted(pair)) for pair in Succession.objects.values_list("successor_id", "predecessor_id")}
    parents = Organization.objects.exclude(parent=None).order_by().values_list("pk", "parent_id")
    related |= {tuple(sorted(pair)) for pair in parents}
    lived = _lifetimes()
    return {
        pair: signs
        for pair, signs in alike(rows).items()
        if pair not in related and _overlap(lived[pair[0]], lived[pair[1]])
    }


def _lifetimes() -> dict[int, tuple[dt.date, dt.date]]:
    """Return from when until when each organization may have existed."""
    rows = Organization.objects.order_by().values_list("pk", "founding_earliest", "dissolution_latest")
    return {key: (founded or dt.date.min, dissolved or dt.date.max) for key, founded, dissolved in rows}


def _others(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for key, folded in rows:
        found[key].append(folded)
    return found


def _named(key: int, own: Iterable[str | None], others: Iterable[str], surname: str = "") -> Named:
    names = tuple(dict.fromkeys(filter(None, (fold(name or "") for name in own))))
    return Named(key, names, tuple(name for name in dict.fromkeys(others) if name), surname)


def _near(names: dict[int, str], pair: tuple[int, int]) -> bool:
    return fuzz.token_sort_ratio(names.get(pair[0], ""), names.get(pair[1], "")) >= _NEAR


def _together(pairs: set[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], Sign]]:
    """Yield the pairs of people who held one post at one time, and of `pairs` those in one organization."""
    posts: dict[int, list[Any]] = defaultdict(list)
    bodies: dict[int, list[Any]] = defaultdict(list)
    columns = ("person_id", "post_id", "organization_id", "start_earliest", "end_latest")
    for person, post, body, start, end in Membership.objects.order_by().values_list(*columns):
        period = (person, start or dt.date.min, end or dt.date.max)
        bodies[person].append((body, *period[1:]))
        if post:
            posts[post].append(period)
    for holders in posts.values():
        for one, other in combinations(holders, 2) if len(holders) <= CROWD else ():
            if one[0] != other[0] and _overlap(one[1:], other[1:]):
                yield (min(one[0], other[0]), max(one[0], other[0])), Sign.POST
    for pair in pairs:
        spans = [(one, other) for one in bodies[pair[0]] for other in bodies[pair[1]] if one[0] == other[0]]
        if any(_overlap(one[1:], other[1:]) for one, other in spans):
            yield pair, Sign.ORGANIZATION


def _overlap(one: Any, other: Any) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
