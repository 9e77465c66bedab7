"""Marking words: new mentions, statements and evidence, and changed ones; one row a block, joined."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.anchoring import Place
from articles.choices import Action, AnnotationState, PassageState
from articles.deciding.ledger import Ledger, recorded
from articles.deciding.naming import learn
from articles.deciding.operations import CONFLICT, Outcome, once, reject_alternatives, told
from articles.models import ArticlePage, Evidence, Mention, Passage, Statement
from articles.speaking import only_one_held
from articles.suggestions import passages_at, span_of
from people.admin_views import RefusedError
from reforms.models import Milestone

Fields = dict[str, Any]


def passages_of(article: ArticlePage, places: Sequence[Place]) -> list[Passage]:
    """Return the passages at these places in reading order, made where there are none. Raises RefusedError."""
    texts = article.texts
    order = {block_id: number for number, block_id in enumerate(texts)}
    if not places:
        raise RefusedError(_("Select some words of the text first."))
    try:
        ordered = sorted(dict.fromkeys(places), key=lambda place: (order[place.block_id], place.start))
        found = passages_at(article, texts, ordered)
    except (KeyError, ValueError):
        raise RefusedError(_("The text has changed; load the page again and select the words once more."), CONFLICT)  # noqa: B904
    return [found[place] for place in ordered]


def mark(article: ArticlePage, user: Any, places: Sequence[Place], target: Any) -> Outcome:
    """Mark words as a mention of `target`, accepted; where it is suggested for them already, that is accepted."""
    with recorded(article, user, Action.MARK) as book:
        for passage in passages_of(article, places):
            mention = mention_at(book, passage, target)
            reject_alternatives(book, [mention])
            learn(book, target, passage.exact)
    return Outcome(_("Marked as %s.") % target, book.decision)


def mention_at(book: Ledger, passage: Passage, target: Any, **fields: Any) -> Mention:
    """Return the accepted mention of `target` at a passage, made if there is none."""
    meant = {target._meta.model_name: target}
    there = Mention.objects.filter(passage=passage, **meant).first()
    decided = {"state": AnnotationState.ACCEPTED, "reviewed_by_id": book.user.pk, "reviewed_at": timezone.now()}
    if there is None:
        return book.add(Mention(passage=passage, made_by=book.user, **meant, **decided, **fields))
    if there.state != AnnotationState.ACCEPTED:
        book.change(there, **decided)
    return there


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
            fields = fields | {"milestone_id": once(lambda: book.add(new_milestone)).pk, "membership_id": None}
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
        for name, value in fields.items():
            setattr(row, name, value)
        _checked(row)
        row.refresh_from_db()
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
    from people.models import Membership

    speaker, membership = fields.get("speaker_id"), fields.get("membership_id")
    if membership and not Membership.objects.filter(pk=membership, person=speaker).exists():
        raise RefusedError(_("Somebody else held this post."))
    if speaker and not membership:
        held = only_one_held(Membership.objects.filter(person=speaker), span_of(article.published))
        fields["membership_id"] = held.pk if held else None


def move(article: ArticlePage, user: Any, passage: Passage, place: Place) -> Outcome:
    """Have a passage that lost its words stand at `place`; with one that stands there already it becomes one."""
    with recorded(article, user, Action.MOVE) as book:
        texts = article.texts
        there = Passage.objects.filter(
            article=article, block_id=place.block_id, start=place.start, end=place.end, state=PassageState.PLACED
        ).exclude(pk=passage.pk)
        if there.exists():
            raise RefusedError(
                _("Another passage stands at these words. Choose others, or let this one go."), CONFLICT
            )
        values = _quote(texts, place)
        if not book.change(passage, **values, state=PassageState.PLACED):
            raise RefusedError(_("This passage has found its place meanwhile."), CONFLICT)
    return Outcome(_("The passage stands here now."), book.decision)


def _quote(texts: dict[str, str], place: Place) -> Fields:
    from uuid import UUID

    from articles.anchoring import quote_at

    try:
        quote = quote_at(texts, place)
    except (KeyError, ValueError):
        raise RefusedError(_("There are no such words in the text as it stands."), CONFLICT)  # noqa: B904
    where = {"block_id": UUID(place.block_id), "start": place.start, "end": place.end}
    return where | {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}


def drop(article: ArticlePage, user: Any, passage: Passage) -> Outcome:
    """Let a passage go: it stays on record with what was said of it, and is never placed again."""
    with recorded(article, user, Action.DROP) as book:
        if not book.change(passage, state=PassageState.DROPPED):
            raise RefusedError(_("This passage has found its place meanwhile."), CONFLICT)
    return Outcome(_("Let go. It stays in the history."), book.decision)
