"""Passages at places that an editor selected, and mentions of them."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.anchoring import Place
from articles.choices import AnnotationState
from articles.deciding.ledger import Ledger
from articles.deciding.operations import CONFLICT
from articles.models import ArticlePage, Mention, Passage
from articles.suggestions import passages_at
from people.admin_views import RefusedError


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
