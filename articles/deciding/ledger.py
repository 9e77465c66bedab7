"""One step of an editor: rows changed only if they still are as they were read, written down with what was before.

A step is one transaction. What somebody else changed meanwhile is left as it is and told (`Ledger.missed`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from wagtail.log_actions import log

from articles.choices import Action, AnnotationState
from articles.indexing import index_rows
from articles.models import Annotation, ArticlePage, Decision, Review
from articles.reviewing import lock, step
from people.merging.steps import columns as own_columns

LOGGED = {AnnotationState.ACCEPTED: "articles.accept", AnnotationState.REJECTED: "articles.reject"}
"""Names in Wagtail's log of what an editor decided on an annotation."""
Values = dict[str, Any]


class Ledger:
    """What one step changes. Made by `recorded`."""

    def __init__(self, review: Review, user: Any) -> None:
        self.review = review
        self.user = user
        self.changes: list[Values] = []
        self.touched: list[Model] = []
        self.missed: list[Any] = []
        """Rows that somebody else had changed before; read again."""
        self.decision: Decision | None = None

    def change(self, row: Any, **values: Any) -> bool:
        """Give `row` these values (by column) if it still is as it was read; return whether it was."""
        before = {name: getattr(row, name) for name in values}
        if before == values:
            return True
        if not type(row)._default_manager.filter(pk=row.pk, **as_read(row, before)).update(**values):
            row.refresh_from_db()
            self.missed.append(row)
            return False
        for name, value in values.items():
            setattr(row, name, value)
        self._note(row, plain(before), plain(values))
        return True

    def add(self, row: Any) -> Any:
        """Save a new row, and return it."""
        row.save()
        self._note(row, None, columns(row))
        return row

    def saved(self, row: Any, before: Values | None) -> None:
        """Write down a row that a form saved; `before`: its columns as they were, None if it is new."""
        after = columns(row)
        if before is None:
            self._note(row, None, after)
        elif changed := {name: value for name, value in after.items() if before[name] != value}:
            self._note(row, {name: before[name] for name in changed}, changed)

    def remove(self, row: Any) -> None:
        """Delete a row."""
        before, key = columns(row), row.pk
        row.delete()
        self.changes.append({"model": row._meta.label_lower, "pk": key, "before": before, "after": None})

    def relate(self, row: Any, relation: str, keys: Iterable[int]) -> None:
        """Have the many-to-many `relation` of `row` hold exactly the rows with these keys."""
        before, after = related(row, relation), sorted(set(keys))
        if before != after:
            set_related(row, relation, after)
            self._note(row, {relation: before}, {relation: after})

    def _note(self, row: Model, before: Values | None, after: Values) -> None:
        self.changes.append({"model": row._meta.label_lower, "pk": row.pk, "before": before, "after": after})
        self.touched.append(row)
        decided = after.get("state") if before is not None and isinstance(row, Annotation) else None
        if decided in LOGGED:
            log(row, LOGGED[AnnotationState(decided)], user=self.user, data={"before": before})
        elif isinstance(row, Annotation):
            action = "wagtail.create" if before is None else "wagtail.edit"
            log(row, action, user=self.user, data={"before": before} if before else None)


@contextmanager
def recorded(article: ArticlePage, user: Any, action: Action, reverses: Decision | None = None) -> Iterator[Ledger]:
    """Record one step on `article`; a step that changed nothing leaves no trace."""
    with transaction.atomic():
        book = Ledger(lock(article), user)
        yield book
        if book.changes:
            book.decision = step(book.review, action, book.changes, user, reverses)
            index_rows({(type(row), row.pk): row for row in book.touched}.values())


def as_read(row: Any, before: Values) -> Values:
    """Return the condition under which `row` is as it was read: the old values, and for an annotation its state."""
    seen = before | ({"state": row.state} if isinstance(row, Annotation) else {})
    given = {name: value for name, value in seen.items() if value is not None}
    return given | {f"{name}__isnull": True for name, value in seen.items() if value is None}


def columns(row: Any) -> Values:
    """Return what a row's columns hold but its key, as JSON holds it; a translated field in every language."""
    fields = [field for field in own_columns(type(row)) if not field.primary_key]
    return plain({field.attname: getattr(row, field.attname) for field in fields})


def plain(values: Values) -> Values:
    """Return values as JSON holds them."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return str(value) if isinstance(value, (UUID, str)) else value


def related(row: Any, relation: str) -> list[int]:
    """Return the keys of the rows in a many-to-many relation, as the database has them."""
    through, own, other = _through(row, relation)
    return sorted(through.objects.filter(**{own: row.pk}).values_list(other, flat=True))


def set_related(row: Any, relation: str, keys: list[int]) -> None:
    """Write a many-to-many relation straight to its table: a clusterable row would only remember it."""
    through, own, other = _through(row, relation)
    through.objects.filter(**{own: row.pk}).exclude(**{f"{other}__in": keys}).delete()
    there = set(through.objects.filter(**{own: row.pk}).values_list(other, flat=True))
    through.objects.bulk_create([through(**{own: row.pk, other: key}) for key in keys if key not in there])
    getattr(row, "_cluster_related_objects", {}).pop(relation, None)


def _through(row: Any, relation: str) -> tuple[Any, str, str]:
    field = row._meta.get_field(relation)
    return field.remote_field.through, f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
