"""Marking words: new mentions, statements and evidence, and changed ones; one row a block, joined."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.anchoring import Place
from articles.choices import Action, AnnotationState
from articles.deciding.learning import learn
from articles.deciding.ledger import Ledger, recorded
from articles.deciding.mentions import mention_at, passages_of
from articles.deciding.operations import CONFLICT, Outcome, once, reject_alternatives, told
from articles.models import ArticlePage, Evidence, Passage, Statement
from articles.speaking import only_one_held
from articles.suggestions import span_of
from people.admin_views import RefusedError
from people.models import Membership
from reforms.models import Milestone

Fields = dict[str, Any]


def mark(article: ArticlePage, user: Any, places: Sequence[Place], target: Any) -> Outcome:
    """Mark words as a mention of `target`, accepted; where it is suggested for them already, that is accepted."""
    with recorded(article, user, Action.MARK) as book:
        for passage in passages_of(article, places):
            mention = mention_at(book, passage, target)
            reject_alternatives(book, [mention])
            learn(book, target, passage.exact)
    return Outcome(_("Marked as %s.") % target, book.decision)


def save_statement(
    article: ArticlePage,
    user: Any,
    fields: Fields,
    reforms: Iterable[int],
    *,
    item: Statement | None = None,
    places: Sequence[Place] = (),
) -> Outcome:
    """Make a statement of words, or correct one; accepted either way. `fields` are columns of the model.

    The post in which it is made is filled in from the article's date where only one fits. Raises RefusedError for
    fields that do not go together, and where somebody else decided on `item` meanwhile.
    """
    _fill_in_membership(article, fields)
    reforms = list(reforms)
    with recorded(article, user, Action.EDIT if item else Action.MARK) as book:
        rows = _accepted(book, item, fields) if item else _new(book, Statement, passages_of(article, places), fields)
        for row in rows:
            book.relate(row, "reforms", reforms)
    return Outcome(_("Statement saved."), book.decision)


def save_evidence(
    article: ArticlePage,
    user: Any,
    fields: Fields,
    *,
    item: Evidence | None = None,
    places: Sequence[Place] = (),
    new_milestone: Milestone | None = None,
) -> Outcome:
    """Make evidence of words, or correct one; accepted either way. `new_milestone` is saved in the same step."""
    with recorded(article, user, Action.EDIT if item else Action.MARK) as book:
        if new_milestone:
            _checked(new_milestone)
            others = {f"{name}_id": None for name in Evidence.TARGETS}
            fields = fields | others | {"milestone_id": once(lambda: book.add(new_milestone)).pk}
        if item:
            _accepted(book, item, fields)
        else:
            _new(book, Evidence, passages_of(article, places), fields)
    return Outcome(_("Evidence saved."), book.decision)


def _new(book: Ledger, model: Any, passages: Sequence[Passage], fields: Fields) -> list[Any]:
    decided = {"state": AnnotationState.ACCEPTED, "reviewed_by": book.user, "reviewed_at": timezone.now()}
    rows: list[Any] = []
    for passage in passages:
        row = model(passage=passage, made_by=book.user, part_of=rows[0] if rows else None, **fields, **decided)
        _checked(row)
        rows.append(once(lambda row=row: book.add(row)))
    return rows


def _accepted(book: Ledger, item: Any, fields: Fields) -> list[Any]:
    """Give `item` and its parts these columns, and accept them."""
    head = item.part_of or item
    rows = [head, *type(head)._default_manager.filter(part_of=head)]
    for row in rows:
        read = {name: getattr(row, name) for name in fields}
        for name, value in fields.items():
            setattr(row, name, value)
        _checked(row)
        for name, value in read.items():  # the change holds only if the row still is as it was read
            setattr(row, name, value)
        values = dict(fields)
        if row.state != AnnotationState.ACCEPTED:
            values |= {
                "state": AnnotationState.ACCEPTED,
                "reviewed_by_id": book.user.pk,
                "reviewed_at": timezone.now(),
            }
        once(lambda row=row, values=values: book.change(row, **values))
    if book.missed:
        raise RefusedError(told(book.missed), CONFLICT)
    return rows


def _checked(row: Any) -> None:
    try:
        row.full_clean(exclude=["passage"], validate_unique=False)
    except ValidationError as error:
        raise RefusedError(" ".join(error.messages)) from error


def _fill_in_membership(article: ArticlePage, fields: Fields) -> None:
    speaker, membership = fields.get("speaker_id"), fields.get("membership_id")
    if membership and not Membership.objects.filter(pk=membership, person=speaker).exists():
        raise RefusedError(_("Somebody else held this post."))
    if speaker and not membership:
        held = only_one_held(Membership.objects.filter(person=speaker), span_of(article.published))
        fields["membership_id"] = held.pk if held else None
