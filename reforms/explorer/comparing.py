"""What differs between two days, as readers are told: what no longer holds beside what does now."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic

from reforms.facts import Holder, Institution, RelationHeld, RuleHeld, Standing
from reforms.system import Change, F


@dataclass(frozen=True, slots=True)
class Side(Generic[F]):
    """Facts about one thing, on the earlier day and on the later one."""

    before: tuple[F, ...]
    after: tuple[F, ...]

    @property
    def cut(self) -> tuple[F, ...]:
        """Those that held on the earlier day only."""
        return _without(self.before, self.after)

    @property
    def added(self) -> tuple[F, ...]:
        """Those that hold on the later day only."""
        return _without(self.after, self.before)

    @property
    def kept(self) -> tuple[F, ...]:
        """Those that hold on both, as on the later day."""
        return _without(self.after, self.added)

    @property
    def one(self) -> F:
        """Any of them: all are about the same."""
        return (self.added + self.after + self.before)[0]

    @property
    def mark(self) -> str:
        """`new`, `changed` or `gone`."""
        if not self.after:
            return "gone"
        return "changed" if self.before else "new"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two days. A fact whose dates only are surer on one of them is no difference."""

    new: tuple[Institution, ...]
    gone: tuple[Institution, ...]
    rules: tuple[Side[RuleHeld], ...]
    relations: tuple[Side[RelationHeld], ...]
    holders: tuple[Side[Holder], ...]
    reforms: tuple[tuple[Standing | None, Standing | None], ...]

    @classmethod
    def of(cls, change: Change) -> "Comparison":
        """Return what differs, in the order of the facts of the system."""
        earlier, later = change.earlier, change.later
        return cls(
            new=tuple(group[0] for group in change.institutions.new),
            gone=tuple(group[0] for group in change.institutions.gone),
            rules=_sides(earlier.rules, later.rules, lambda fact: fact.key, _by_aspect),
            relations=_sides(earlier.relations, later.relations, lambda fact: fact.key, lambda side: side.one.pk),
            holders=_sides(earlier.holders, later.holders, _chair, _by_title),
            reforms=_reforms(change),
        )

    def __bool__(self) -> bool:
        return any((self.new, self.gone, self.rules, self.relations, self.holders, self.reforms))

    @property
    def marks(self) -> dict[str, str]:
        """By slug what became of an institution: new, gone, or changed in its rules or in what it does to others."""
        changed = {side.one.institution for side in self.rules} | {side.one.subject for side in self.relations}
        found = dict.fromkeys(changed, "changed")
        found |= {one.slug: "new" for one in self.new}
        return found | {one.slug: "gone" for one in self.gone}

    def count(self, mark: str) -> int:
        """Return how many institutions have the mark."""
        return sum(1 for one in self.marks.values() if one == mark)


def _sides(
    earlier: Iterable[F], later: Iterable[F], key: Callable[[F], Hashable], order: Callable[[Side[F]], object]
) -> tuple[Side[F], ...]:
    found: dict[Hashable, tuple[dict[int, F], dict[int, F]]] = defaultdict(lambda: ({}, {}))
    for place, facts in enumerate((earlier, later)):
        for fact in facts:
            found[key(fact)][place][fact.pk] = fact
    sides = [Side(tuple(before.values()), tuple(after.values())) for before, after in found.values()]
    return tuple(sorted((side for side in sides if side.cut or side.added), key=order))  # type: ignore[arg-type]


def _without(facts: tuple[F, ...], others: tuple[F, ...]) -> tuple[F, ...]:
    keys = {other.pk for other in others}
    return tuple(fact for fact in facts if fact.pk not in keys)


def _by_aspect(side: Side[RuleHeld]) -> tuple[str, int, str]:
    return side.one.institution, side.one.sort_order, side.one.aspect


def _by_title(side: Side[Holder]) -> tuple[str, str]:
    return side.one.institution, side.one.title


def _chair(holder: Holder) -> Hashable:
    return holder.institution, holder.post or holder.title


def _reforms(change: Change) -> tuple[tuple[Standing | None, Standing | None], ...]:
    moved = [(before[0], after[0]) for before, after in change.reforms.changed]
    return (
        *((None, group[0]) for group in change.reforms.new),
        *((before, after) for before, after in moved if before.status != after.status),
        *((group[0], None) for group in change.reforms.gone),
    )
