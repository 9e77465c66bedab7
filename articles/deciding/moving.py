"""Passages that lost their words: moved to where they stand now, or let go."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from articles.anchoring import Place, quote_at
from articles.choices import Action, PassageState
from articles.deciding.ledger import recorded
from articles.deciding.operations import CONFLICT, Outcome
from articles.models import ArticlePage, Passage
from people.admin_views import RefusedError


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
        values = _quote(texts, place) | {"origin": None}  # from here on these words are the ones that it follows
        if not book.change(passage, **values, state=PassageState.PLACED):
            raise RefusedError(_("This passage has found its place meanwhile."), CONFLICT)
    return Outcome(_("The passage stands here now."), book.decision)


def _quote(texts: dict[str, str], place: Place) -> dict[str, Any]:
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
