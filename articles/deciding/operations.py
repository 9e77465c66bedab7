"""Accepting, rejecting and correcting what stands in an article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.choices import Action, AnnotationState, PassageState
from articles.deciding.learning import learn
from articles.deciding.ledger import Ledger, recorded
from articles.models import ArticlePage, Decision, Mention, Sighting
from people.admin_views import RefusedError

CONFLICT = 409
"""HTTP status of a step that would have overwritten somebody else's."""


@dataclass(slots=True)
class Outcome:
    """What became of a step."""

    message: str
    decision: Decision | None = None
    already: list[Any] = field(default_factory=list)
    """Rows that somebody else had decided; they stay as they were."""


def decide(article: ArticlePage, user: Any, rows: Sequence[Any], state: AnnotationState) -> Outcome:
    """Give each row, with its parts in other blocks, the `state`; what somebody else decided stays and is told.

    Accepting one meaning of words that two share rejects the other suggested ones.
    """
    action = {
        AnnotationState.ACCEPTED: Action.ACCEPT,
        AnnotationState.REJECTED: Action.REJECT,
        AnnotationState.SUGGESTED: Action.REOPEN,
    }[state]
    if state == AnnotationState.ACCEPTED and any(isinstance(row, Sighting) for row in rows):
        raise RefusedError(_("Say first who or what the name is: create it, or choose it from the record."))
    with recorded(article, user, action) as book:
        decided = [row for row in _with_parts(rows) if _decide(book, row, state)]
        if state == AnnotationState.ACCEPTED:
            reject_alternatives(book, [row for row in decided if isinstance(row, Mention)])
    return _outcome(book, len(decided), state)


def _decide(book: Ledger, row: Any, state: AnnotationState) -> bool:
    waiting = state != AnnotationState.SUGGESTED
    if waiting and row.state != AnnotationState.SUGGESTED:
        book.missed.append(row)
        return False
    by, at = (book.user, timezone.now()) if waiting else (None, None)
    return book.change(row, state=state, reviewed_by_id=by.pk if by else None, reviewed_at=at)


def reject_alternatives(book: Ledger, accepted: Sequence[Mention]) -> None:
    """Reject the other suggested mentions of the very same words."""
    passages = [row.passage_id for row in accepted]
    others = Mention.objects.suggested().filter(passage__in=passages).exclude(pk__in=[row.pk for row in accepted])
    for other in others:
        _decide(book, other, AnnotationState.REJECTED)


def _with_parts(rows: Iterable[Any]) -> list[Any]:
    """Return the rows, and behind them those that go on from them in other blocks; a query a kind."""
    rows = [row for row in rows if row.part_of_id is None] + [row.part_of for row in rows if row.part_of_id]
    found = {(type(row), row.pk): row for row in rows}
    for model in {type(row) for row in rows}:
        heads = [row.pk for row in rows if type(row) is model]
        for part in model._default_manager.filter(part_of__in=heads):
            found[model, part.pk] = part
    return list(found.values())


def _outcome(book: Ledger, count: int, state: AnnotationState) -> Outcome:
    words = {
        AnnotationState.ACCEPTED: ngettext("%d accepted.", "%d accepted.", count),
        AnnotationState.REJECTED: ngettext("%d rejected.", "%d rejected.", count),
        AnnotationState.SUGGESTED: ngettext("%d put back for review.", "%d put back for review.", count),
    }[state]
    message = words % count if count or not book.missed else ""
    return Outcome(" ".join(filter(None, [message, told(book.missed)])), book.decision, book.missed)


def told(missed: Sequence[Any]) -> str:
    """Say which rows somebody else had decided, and how."""
    said = _("“%(row)s” had been decided by %(who)s before: %(state)s. It stays so.")
    return " ".join(
        said
        % {
            "row": row.passage,
            "who": row.reviewed_by.get_username() if row.reviewed_by else _("somebody else"),
            "state": row.get_state_display(),
        }
        for row in missed
    )


def retarget(article: ArticlePage, user: Any, mention: Mention, target: Any, *, everywhere: bool = False) -> Outcome:
    """Accept a mention as one of `target`; `everywhere`: all suggested ones of the article with the same words."""
    rows = [mention]
    if everywhere:
        same = Mention.objects.suggested().filter(
            passage__article=article, passage__exact=mention.passage.exact, passage__state=PassageState.PLACED
        )
        rows += list(same.exclude(pk=mention.pk).select_related("passage"))
    with recorded(article, user, Action.RETARGET) as book:
        done: set[int] = set()
        for row in rows:
            if row.passage_id not in done and _retarget(book, row, target):
                done.add(row.passage_id)
        if book.missed and mention in book.missed:
            raise RefusedError(told([mention]), CONFLICT)
        learn(book, target, mention.passage.exact)
    return Outcome(_("Now it means %s.") % target, book.decision)


def _retarget(book: Ledger, row: Mention, target: Any) -> bool:
    """Accept `row` as a mention of `target`; a mention of it that is on record for the words already wins."""
    name = target._meta.model_name
    there = Mention.objects.filter(passage=row.passage_id, **{name: target}).exclude(pk=row.pk).first()
    meant = {"state": AnnotationState.ACCEPTED, "reviewed_by_id": book.user.pk, "reviewed_at": timezone.now()}
    if there:
        _decide(book, row, AnnotationState.REJECTED)
        done = book.change(there, **meant)
        row = there
    else:
        columns = {f"{other}_id": None for other in Mention.TARGETS} | {f"{name}_id": target.pk}
        done = book.change(row, **columns, **meant)
    if done:
        reject_alternatives(book, [row])
    return done


def of_entity(article: ArticlePage, target: Any) -> list[Mention]:
    """Return the suggested mentions of `target` in the article, those that stand in the text."""
    rows = Mention.objects.suggested().filter(
        Q(**{target._meta.model_name: target}), passage__article=article, passage__state=PassageState.PLACED
    )
    return list(rows.select_related("passage"))


def once(save: Any) -> Any:
    """Return what `save()` returns; raises RefusedError where the database holds that it is on record already."""
    try:
        with transaction.atomic():
            return save()
    except IntegrityError:
        raise RefusedError(_("These words are marked so already."), CONFLICT) from None
