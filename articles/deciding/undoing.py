"""Taking a step back, and forward again: every row as it was, or nothing if somebody changed one of them since."""

from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin

from articles.choices import Action
from articles.deciding.ledger import Ledger, plain, recorded, related, set_related
from articles.deciding.operations import CONFLICT, Outcome
from articles.models import ArticlePage, Decision
from people.admin_views import RefusedError
from people.merging.drafts import forget
from people.models import Mergeable, OtherName

BY_SITE = (Action.SUGGEST, Action.PLACE)


def to_undo(article: ArticlePage, user: Any) -> Decision | None:
    """Return the user's last step on the article that stands."""
    rows = article.decisions.filter(user=user, reversed_by=None).exclude(action__in=[Action.UNDO, *BY_SITE])
    return rows.order_by("-version").first()


def to_redo(article: ArticlePage, user: Any) -> Decision | None:
    """Return the user's last step back that nothing followed."""
    rows = article.decisions.filter(user=user)
    latest = rows.exclude(action__in=[Action.UNDO, Action.REDO]).order_by("-version").first()
    undone = rows.filter(action=Action.UNDO, reversed_by=None, version__gt=latest.version if latest else 0)
    return undone.order_by("-version").first()


def undo(article: ArticlePage, user: Any) -> Outcome:
    """Take back the user's last step. Raises RefusedError if there is none, or if it cannot be taken back whole."""
    decision = to_undo(article, user)
    if decision is None:
        raise RefusedError(_("There is nothing of yours to undo in this article."))
    return _reverse(article, user, decision, Action.UNDO, _("Undone: %s."))


def redo(article: ArticlePage, user: Any) -> Outcome:
    """Do again what the user took back last."""
    decision = to_redo(article, user)
    if decision is None:
        raise RefusedError(_("There is nothing to do again."))
    return _reverse(article, user, decision, Action.REDO, _("Done again: %s."))


def _reverse(article: ArticlePage, user: Any, decision: Decision, action: Action, message: str) -> Outcome:
    try:
        with transaction.atomic(), recorded(article, user, action, reverses=decision) as book:
            for change in reversed(decision.changes):
                _put_back(book, change)
    except (ProtectedError, IntegrityError):
        raise RefusedError(_("Others build on this step by now; it cannot be undone."), CONFLICT) from None
    first = decision
    while first.reverses:
        first = first.reverses
    return Outcome(message % label(first), book.decision)


def label(decision: Decision) -> str:
    """Return a step in words: “Accepted (3)”."""
    rows = {(change["model"], change["pk"]) for change in decision.changes}
    return f"{decision.get_action_display()} ({len(rows)})"


def _put_back(book: Ledger, change: dict[str, Any]) -> None:
    model: Any = apps.get_model(change["model"])
    before, after = change["before"], change["after"]
    if after is None:
        row = model(pk=change["pk"], **_native(model, before))
        book.add(row)
        return
    row = model._default_manager.filter(pk=change["pk"]).first()
    if row is None:
        raise RefusedError(_("Something of this step is gone by now; it cannot be undone."), CONFLICT)
    if before is None:
        book.remove(row)
        _forget(book, row)
        return
    for name, value in after.items():
        field = model._meta.get_field(_field(model, name))
        now = related(row, name) if field.many_to_many else plain({name: getattr(row, name)})[name]
        if now != value:
            message = _("“%s” has been changed since; it cannot be undone.") % getattr(row, "passage", row)
            raise RefusedError(message, CONFLICT)
    many = {name for name in before if model._meta.get_field(_field(model, name)).many_to_many}
    for name in many:
        set_related(row, name, before[name])
        book.changes.append(
            {"model": change["model"], "pk": row.pk, "before": {name: after[name]}, "after": {name: before[name]}}
        )
    values = _native(model, {name: value for name, value in before.items() if name not in many})
    if values:
        book.change(row, **values)


def _forget(book: Ledger, row: Any) -> None:
    """Take a spelling that is gone out of its owner's draft as well."""
    if isinstance(row, OtherName):
        owner = getattr(row, row.owner_field())
        if isinstance(owner, DraftStateMixin):
            forget(owner, row.name, book.user)


def _field(model: Any, column: str) -> str:
    return next((field.name for field in model._meta.concrete_fields if field.attname == column), column)


def _native(model: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Return values as the model's fields hold them, by column."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {name: _current(fields[name], value) for name, value in values.items()}


def _current(field: Any, value: Any) -> Any:
    """Return one value; for somebody merged away since, whom they were merged into."""
    if value is not None and field.related_model and issubclass(field.related_model, Mergeable):
        while into := field.related_model.objects.filter(pk=value).values_list("merged_into", flat=True).first():
            value = into
    return None if value is None else field.to_python(value)
