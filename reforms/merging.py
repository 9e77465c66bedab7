"""What keeps two organizations from being merged: rules, relations or results of both that contradict each other.

What is the same of both is said once by the merge itself.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from people.models import Organization
from reforms.models import Relation, Result, Rule

_SAYS: dict[Any, tuple[str, ...]] = {
    Rule: ("value_en", "quantity", "start_date", "end_date"),
    Relation: ("start_date", "end_date"),
    Result: ("votes", "share", "list_seats", "district_seats"),
}
"""What two rows must have in common to be one."""


def contradictions(kept: Organization, merged: Organization) -> Iterator[str]:
    """Yield the reasons, each naming the rows, why `merged` cannot go into `kept`."""
    both = [kept, merged]
    for row in Relation.objects.filter(subject__in=both, object__in=both).select_related("subject", "object"):
        yield _("“%s” would be a relation of one institution to itself. Delete or change it first.") % row.in_words()
    clash = _("Both have one at the same time: “%(one)s”, “%(other)s”. Change or delete one of them first.")
    for one, other in [*_rules(kept, merged), *_relations(kept, merged)]:
        yield clash % {"one": one.in_words(), "other": other.in_words()}
    for one, _other in _results(kept, merged):
        yield _("Both have a result of “%s”, with other numbers. Change or delete one of them first.") % one.event


def _rules(kept: Organization, merged: Organization) -> Iterator[tuple[Any, Any]]:
    there = _by(kept.rules.select_related("organization", "aspect"), "aspect_id")
    for row in merged.rules.select_related("organization", "aspect"):
        yield from _clashes(row, there.get((row.aspect_id,), ()))


def _relations(kept: Organization, merged: Organization) -> Iterator[tuple[Any, Any]]:
    for own, other in (("subject", "object"), ("object", "subject")):
        columns = ("kind", f"{other}_id")
        rows = Relation.objects.select_related("subject", "object").exclude(Q(**{other: kept}) | Q(**{other: merged}))
        there = _by(rows.filter(**{own: kept}), *columns)
        for row in rows.filter(**{own: merged}):
            yield from _clashes(row, there.get(_values(row, columns), ()))


def _results(kept: Organization, merged: Organization) -> Iterator[tuple[Any, Any]]:
    there = _by(kept.results.select_related("event"), "event_id")
    for row in merged.results.all():
        for other in there.get((row.event_id,), ()):
            if _values(row, _SAYS[Result]) != _values(other, _SAYS[Result]):
                yield other, row


def _clashes(row: Any, others: Any) -> Iterator[tuple[Any, Any]]:
    """Yield `row` with those of `others` that cannot stand beside it, and are not the same."""
    says = _SAYS[type(row)]
    for other in others:
        if _values(row, says) != _values(other, says) and (row.start_date == other.start_date or _meet(row, other)):
            yield other, row


def _meet(one: Any, other: Any) -> bool:
    """Whether two surely hold on one day."""
    return _begins_by(one, other.end_earliest) and _begins_by(other, one.end_earliest)


def _begins_by(row: Any, day: Any) -> bool:
    return row.start_latest is None or day is None or row.start_latest <= day


def _by(rows: Any, *columns: str) -> dict[tuple[Any, ...], list[Any]]:
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        found.setdefault(_values(row, columns), []).append(row)
    return found


def _values(row: Any, columns: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in columns)
