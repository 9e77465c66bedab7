"""Passages and suggestions of a page: found in its text, and found again when the text changes.

A machine only suggests. What an editor decided is never decided again: see `_settled`.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.search.backends import get_search_backends

from articles.anchoring import Place, Quote, place_again, quote_at
from articles.choices import PassageState
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


def place_passages(page: ArticlePage) -> int:
    """Place the page's passages in its published text, and return how many are adrift.

    A passage keeps its place, or moves to the only place that fits it (see `anchoring.place_again`); one that
    cannot be placed beyond doubt keeps its words, and where they stood, for an editor to decide.
    """
    texts = ArticlePage.objects.get(pk=page.pk).texts  # the page that was published may carry its former text
    with transaction.atomic():
        passages = list(page.passages.select_for_update().order_by("state", "pk"))  # "placed" after "adrift"
        passages.sort(key=lambda passage: passage.state == PassageState.ADRIFT)
        taken: set[Place] = set()
        staying: list[Passage] = []
        moving: list[tuple[Passage, Place | None]] = []
        for passage in passages:
            place = place_again(*_stood(passage), texts)
            if place in taken:  # two passages, one place: the first keeps it
                place = None
            if place:
                taken.add(place)
            if place == _stood(passage)[1] and passage.state == PassageState.PLACED:
                staying.append(passage)
            else:
                moving.append((passage, place))
        _move(staying, moving, texts)
        return sum(place is None for _passage, place in moving)


def _move(
    staying: Sequence[Passage], moving: Sequence[tuple[Passage, Place | None]], texts: Mapping[str, str]
) -> None:
    """Write new places. All that move leave their old ones first: no two placed passages may share one, ever."""
    Passage.objects.filter(pk__in=[passage.pk for passage, _place in moving]).update(state=PassageState.ADRIFT)
    placed = [passage for passage, place in moving if place]
    for passage, place in [*((p, _stood(p)[1]) for p in staying), *moving]:
        if place is None:
            passage.state = PassageState.ADRIFT
            continue
        quote = quote_at(texts, place)
        passage.block_id, passage.start, passage.end = UUID(place.block_id), place.start, place.end
        passage.prefix, passage.suffix, passage.state = quote.prefix, quote.suffix, PassageState.PLACED
    fields = ["block_id", "start", "end", "prefix", "suffix", "state"]
    Passage.objects.bulk_update([*staying, *placed], fields, batch_size=500)


def _stood(passage: Passage) -> tuple[Quote, Place]:
    quote = Quote(passage.exact, passage.prefix, passage.suffix)
    return quote, Place(str(passage.block_id), passage.start, passage.end)


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
    return {_stood(passage)[1]: passage for passage in rows}


def _index_mentions(page: ArticlePage, mentions: Sequence[Mention]) -> None:
    if mentions:
        passages = {mention.passage_id for mention in mentions}
        rows = Mention.objects.suggested().filter(passage__article=page, made_by=None).select_related("passage")
        _index(Mention, [row for row in rows if row.passage_id in passages])


def _index(model: type, rows: list[Any]) -> None:
    """Make rows findable: bulk_create sends no signal, by which Wagtail's search would learn of them."""
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, rows)
