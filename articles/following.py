"""Passages follow their words when an article's text changes; see docs/anchoring.md."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from articles.anchoring import Place, Quote, Rewriting, alike, quote_at, stands
from articles.choices import PassageState
from articles.indexing import index_rows
from articles.models import ArticlePage, Evidence, Mention, Passage, Statement

REVISIONS = 12
"""Former texts that are looked through for the one a passage stood in, newest first."""

STILL_ITSELF = 0.5
"""Share of words in common with the words that were marked, below which edits of edits have made it another."""

FIELDS = ["exact", "prefix", "suffix", "block_id", "start", "end", "state", "origin"]


def place_passages(page: ArticlePage) -> int:
    """Place the page's passages in its published text, and return how many are adrift; those let go stay so.

    A passage keeps its place, or moves to the only place that fits it beyond doubt (see `anchoring.place_again`);
    else it keeps its words, and where they stood, for an editor to decide. The number of queries does not depend
    on the number of passages, but for those that write them in batches.
    """
    texts = ArticlePage.objects.get(pk=page.pk).texts  # the page that was published may carry its former text
    with transaction.atomic():
        rows = page.passages.exclude(state=PassageState.DROPPED).select_for_update()
        passages = sorted(rows, key=lambda passage: (passage.state == PassageState.ADRIFT, passage.pk))
        places = list(_places(page, passages, texts))
        _write(zip(passages, places, strict=True), texts)
        return places.count(None)


def stood(passage: Passage) -> tuple[Quote, Place]:
    """Return the words of a passage and where it stands, or stood last."""
    quote = Quote(passage.exact, passage.prefix, passage.suffix)
    return quote, Place(str(passage.block_id), passage.start, passage.end)


def _places(page: ArticlePage, passages: Sequence[Passage], texts: Mapping[str, str]) -> Iterator[Place | None]:
    """Yield each passage's place, None for one that is adrift. Of two that would share a place the first keeps it."""
    taken: set[Place] = set()
    known = _rewritings(page, passages, texts)
    unknown = Rewriting(texts)
    for passage in passages:
        place = _place(passage, known.get(passage.pk, unknown))
        if place in taken:
            place = None
        if place:
            taken.add(place)
        yield place


def _place(passage: Passage, rewriting: Rewriting) -> Place | None:
    """Return where the words that were marked stand again, else where those stand that they became."""
    origin = passage.origin
    if origin:
        quote, was = _from_record(origin)
        if stands(quote, was, rewriting.texts):
            return was
    found = rewriting.place(*stood(passage))
    if found is None:
        return None
    words = quote_at(rewriting.texts, found.place).exact
    return found.place if not origin or alike(origin["exact"], words) >= STILL_ITSELF else None


def _rewritings(page: ArticlePage, passages: Sequence[Passage], texts: Mapping[str, str]) -> dict[int, Rewriting]:
    """Return, by passage, the new text beside the newest former one in which the passage stood."""
    found: dict[int, Rewriting] = {}
    left = list(passages)
    former_texts = page.former_texts(REVISIONS) if left else iter(())
    while left and (former := next(former_texts, None)) is not None:
        here = [passage for passage in left if former != texts and stands(*stood(passage), former)]
        if here:
            rewriting = Rewriting(texts, former)
            found |= {passage.pk: rewriting for passage in here}
            left = [passage for passage in left if passage.pk not in found]
    return found


def _write(moves: Iterator[tuple[Passage, Place | None]], texts: Mapping[str, str]) -> None:
    """Write what changed. All that move leave their old places first: no two placed passages may share one, ever."""
    changed, reworded = [], []
    for passage, place in moves:
        before = _values(passage)
        _set(passage, place, texts)
        if _values(passage) != before:
            changed.append(passage)
        if passage.exact != before[0]:
            reworded.append(passage)
    keys = [passage.pk for passage in changed]
    Passage.objects.filter(pk__in=keys).update(state=PassageState.ADRIFT)
    placed = [passage for passage in changed if passage.state == PassageState.PLACED]
    Passage.objects.bulk_create(placed, update_conflicts=True, unique_fields=["pk"], update_fields=FIELDS)
    if reworded:
        index_rows(reworded)
        for model in (Mention, Statement, Evidence):
            index_rows(model.objects.filter(passage__in=reworded).select_related("passage"))


def _set(passage: Passage, place: Place | None, texts: Mapping[str, str]) -> None:
    if place is None:
        passage.state = PassageState.ADRIFT
        return
    quote = quote_at(texts, place)
    if quote.exact != passage.exact:
        passage.origin = passage.origin or _record(passage)
        if passage.origin["exact"] == quote.exact:
            passage.origin = None
    passage.block_id, passage.start, passage.end = UUID(place.block_id), place.start, place.end
    passage.exact, passage.prefix, passage.suffix = quote.exact, quote.prefix, quote.suffix
    passage.state = PassageState.PLACED


def _values(passage: Passage) -> list[Any]:
    return [getattr(passage, field) for field in FIELDS]


def _record(passage: Passage) -> dict[str, Any]:
    """Return a passage's words and place, for `Passage.origin`."""
    fields = ("exact", "prefix", "suffix", "start", "end")
    return {"block_id": str(passage.block_id)} | {field: getattr(passage, field) for field in fields}


def _from_record(record: Mapping[str, Any]) -> tuple[Quote, Place]:
    quote = Quote(record["exact"], record["prefix"], record["suffix"])
    return quote, Place(record["block_id"], record["start"], record["end"])
