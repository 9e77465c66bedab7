"""What can be wrong with rules and relations, and in words: no proof, two at once, no such institution then."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from articles.desk.checks import FIRST, LAST
from articles.desk.faults import Fault, begins, edit_url, ends
from articles.quotation_marks import quoted
from people.periods import describe
from reforms.models import Relation, Rule

INSTITUTIONS: dict[Any, tuple[str, ...]] = {Rule: ("organization",), Relation: ("subject", "object")}
"""The columns that name the institutions of each."""


def unsupported(model: Any) -> QuerySet:
    """Return published rules or relations that no passage proves to readers."""
    return _ready(model, model.objects.public().unsupported())


def tell_unsupported(rows: Sequence[Any]) -> list[Fault]:
    """Say that nothing supports it."""
    said = _("No passage that readers can open supports it.")
    return [Fault(row.in_words(), said, edit_url(row)) for row in rows]


def overlapping(model: Any) -> QuerySet:
    """Return rules or relations that surely hold together with another one of the same kind; of a pair the later.

    Forms refuse that; it comes about past them, by a merge of organizations or in the database.
    """
    same = {name: OuterRef(name) for name in model.SAME}
    others = (
        model.objects.alias(begins=Coalesce("start_latest", FIRST), ends=Coalesce("end_earliest", LAST))
        .filter(pk__lt=OuterRef("pk"), **same)
        .filter(
            begins__lte=Coalesce(OuterRef("end_earliest"), LAST), ends__gte=Coalesce(OuterRef("start_latest"), FIRST)
        )
    )
    return _ready(model, model.objects.filter(Exists(others)))


def tell_overlapping(rows: Sequence[Any]) -> list[Fault]:
    """Say with what each holds together; one query."""
    same: dict[Any, list[Any]] = defaultdict(list)
    for other in _like(rows):
        same[_kind(other)].append(other)
    said = _("Holds at the same time as %s")
    return [Fault(row.in_words(), said % _with(row, same[_kind(row)]), edit_url(row)) for row in rows]


def _like(rows: Sequence[Any]) -> QuerySet | list[Any]:
    """Return all rows of the institutions of `rows`."""
    if not rows:
        return []
    model, first = type(rows[0]), rows[0].SAME[0]
    return _ready(model, model.objects.filter(**{f"{first}__in": {getattr(row, f"{first}_id") for row in rows}}))


def _kind(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in row.SAME)


def _with(row: Any, others: Sequence[Any]) -> str:
    before = [other for other in others if other.pk < row.pk]
    return ", ".join(
        quoted(other.in_words()) for other in before if begins(other) <= ends(row) and begins(row) <= ends(other)
    )


def out_of_time(model: Any) -> QuerySet:
    """Return rules or relations that surely hold before an institution of theirs was founded, or after its end."""
    absent = Q()
    for name in INSTITUTIONS[model]:
        goes_on = Q(end_date="") | Q(end_earliest__gt=F(f"{name}__dissolution_latest"))
        absent |= Q(start_latest__lt=F(f"{name}__founding_earliest"))
        absent |= Q(**{f"{name}__dissolution_latest__isnull": False}) & goes_on
    return _ready(model, model.objects.filter(absent))


def tell_out_of_time(rows: Sequence[Any]) -> list[Fault]:
    """Say which institution was not there when."""
    return [Fault(row.in_words(), "; ".join(_absences(row)), edit_url(row)) for row in rows]


def _absences(row: Any) -> Iterator[str]:
    for name in INSTITUTIONS[type(row)]:
        body = getattr(row, name)
        words = {"institution": body.label}
        if row.start_latest and body.founding_earliest and row.start_latest < body.founding_earliest:
            yield _("%(institution)s was founded only later: %(day)s") % {
                **words,
                "day": describe(body.founding_date),
            }
        if body.dissolution_latest and ends(row) > body.dissolution_latest:
            day = describe(body.dissolution_date)
            yield _("%(institution)s was dissolved before: %(day)s") % {**words, "day": day}


def _ready(model: Any, rows: QuerySet) -> QuerySet:
    """Return rows with what telling them reads, in a steady order."""
    related = (*INSTITUTIONS[model], *(["aspect"] if model is Rule else []))
    return rows.select_related(*related).order_by(f"{related[0]}__name", "pk")
