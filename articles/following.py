"""Passages follow their words when an article's text changes."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction

from articles.anchoring import Place, Quote, place_again, quote_at
from articles.choices import PassageState
from articles.models import ArticlePage, Passage


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
            found = place_again(*stood(passage), texts)
            place = found.place if found else None
            if place in taken:  # two passages, one place: the first keeps it
                place = None
            if place:
                taken.add(place)
            if place == stood(passage)[1] and passage.state == PassageState.PLACED:
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
    for passage, place in [*((p, stood(p)[1]) for p in staying), *moving]:
        if place is None:
            passage.state = PassageState.ADRIFT
            continue
        quote = quote_at(texts, place)
        passage.block_id, passage.start, passage.end = UUID(place.block_id), place.start, place.end
        passage.exact, passage.prefix, passage.suffix = quote.exact, quote.prefix, quote.suffix
        passage.state = PassageState.PLACED
    fields = ["exact", "block_id", "start", "end", "prefix", "suffix", "state"]
    Passage.objects.bulk_update([*staying, *placed], fields, batch_size=500)


def stood(passage: Passage) -> tuple[Quote, Place]:
    """Return the words of a passage and where it stands, or stood last."""
    quote = Quote(passage.exact, passage.prefix, passage.suffix)
    return quote, Place(str(passage.block_id), passage.start, passage.end)
