"""Passages and suggestions of a page, found in its text.

A machine only suggests. What an editor decided is never decided again: see `_settled`.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.search.backends import get_search_backends

from articles.anchoring import Place, quote_at
from articles.choices import PassageState
from articles.following import stood
from articles.models import ArticlePage, Mention, Passage
from articles.names_on_record import names_on_record
from articles.suggesting import Matcher, Suggestion
from people.models import Organization, Person
from reforms.models import Reform


def suggest_mentions(page: ArticlePage, matcher: Matcher | None = None) -> int:
    """Suggest what the page's text names that is not on record for it, and return how many mentions that made.

    Nothing is suggested twice for the same words, nor where a mention of the same entity covers the words
    already, whatever an editor decided on it. `matcher`: for many pages in a row; default is of today's names.
    """
    matcher = matcher or Matcher(names_on_record())
    texts = page.texts
    block_ids = list(texts)
    found = [
        (Place(block_ids[one.paragraph], one.start, one.end), one)
        for one in matcher.suggest(list(texts.values()), before=(page.title, page.standfirst))
        if one.slug is not None
    ]
    with transaction.atomic():
        keys = _keys(one for _place, one in found)
        settled = _Settled(page, texts)
        new = [
            (place, one.kind, keys[one.kind, one.slug], one)
            for place, one in found
            if (one.kind, one.slug) in keys and not settled.covers(place, one.kind, keys[one.kind, one.slug])
        ]
        passages = _passages(page, texts, [place for place, *_rest in new])
        mentions = [
            Mention(passage=passages[place], score=one.score, reason=one.reason[:300], **{f"{kind}_id": key})
            for place, kind, key, one in new
        ]
        before = Mention.objects.filter(passage__article=page).count()
        Mention.objects.bulk_create(mentions, ignore_conflicts=True)
        _index_mentions(page, mentions)
        return Mention.objects.filter(passage__article=page).count() - before


class _Settled:
    """Where mentions of what are on record in an article, so that none is suggested again."""

    def __init__(self, page: ArticlePage, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._placed: dict[tuple[str, str, int], list[tuple[int, int]]] = {}
        self._adrift: dict[tuple[str, int, str], list[tuple[str, str]]] = {}
        columns = [f"{kind}_id" for kind in Mention.TARGETS]
        rows = Mention.objects.filter(passage__article=page).values_list(
            *columns,
            *(f"passage__{name}" for name in ("state", "block_id", "start", "end", "exact", "prefix", "suffix")),
        )
        for *targets, state, block_id, start, end, exact, prefix, suffix in rows:
            kind, key = next((k, v) for k, v in zip(Mention.TARGETS, targets, strict=True) if v is not None)
            if state == PassageState.PLACED:
                self._placed.setdefault((str(block_id), kind, key), []).append((start, end))
            else:
                self._adrift.setdefault((kind, key, exact), []).append((prefix, suffix))

    def covers(self, place: Place, kind: str, key: int) -> bool:
        """Whether a mention of the entity overlaps the place, or lost a place that had the words around it."""
        placed = self._placed.get((place.block_id, kind, key), [])
        if any(start < place.end and place.start < end for start, end in placed):
            return True
        quote = quote_at(self._texts, place)
        lost = self._adrift.get((kind, key, quote.exact), [])
        return any(prefix == quote.prefix or suffix == quote.suffix for prefix, suffix in lost)


def _keys(found: Iterable[Suggestion]) -> dict[tuple[str, str | None], int]:
    """Primary keys of what was found, by kind and slug; a query a kind."""
    models: dict[str, Any] = {"person": Person, "organization": Organization, "reform": Reform}
    keys: dict[tuple[str, str | None], int] = {}
    by_kind = sorted({(one.kind, one.slug) for one in found})
    for kind, group in itertools.groupby(by_kind, key=lambda pair: pair[0]):
        rows = models[kind].objects.filter(slug__in=[slug for _kind, slug in group]).values_list("slug", "pk")
        keys |= {(kind, slug): key for slug, key in rows}
    return keys


def _passages(page: ArticlePage, texts: Mapping[str, str], places: Sequence[Place]) -> dict[Place, Passage]:
    """Return the placed passage at each place, made where there is none, in a fixed number of queries."""
    known = _placed(page)
    missing = []
    for place in dict.fromkeys(places):
        if place not in known:
            quote = quote_at(texts, place)
            missing.append(
                Passage(
                    article=page,
                    block_id=UUID(place.block_id),
                    start=place.start,
                    end=place.end,
                    exact=quote.exact,
                    prefix=quote.prefix,
                    suffix=quote.suffix,
                )
            )
    if missing:
        Passage.objects.bulk_create(missing, ignore_conflicts=True)  # an editor may have marked the same words now
        known = _placed(page)
        new = {(str(one.block_id), one.start, one.end) for one in missing}
        _index(
            Passage, [passage for place, passage in known.items() if (place.block_id, place.start, place.end) in new]
        )
    return known


def _placed(page: ArticlePage) -> dict[Place, Passage]:
    rows = Passage.objects.filter(article=page, state=PassageState.PLACED)
    return {stood(passage)[1]: passage for passage in rows}


def _index_mentions(page: ArticlePage, mentions: Sequence[Mention]) -> None:
    if mentions:
        passages = {mention.passage_id for mention in mentions}
        rows = Mention.objects.suggested().filter(passage__article=page, made_by=None).select_related("passage")
        _index(Mention, [row for row in rows if row.passage_id in passages])


def _index(model: type, rows: list[Any]) -> None:
    """Make rows findable: bulk_create sends no signal, by which Wagtail's search would learn of them."""
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, rows)
