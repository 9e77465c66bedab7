"""Quote to place and back, pure: texts by block id in, places out. Offsets count Unicode code points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CONTEXT = 32
"""Characters kept on either side of a quotation, as most Web Annotation clients do."""

NEAR = 8
"""Characters on either side that tell, at the very place where a passage stood, that it is still the same words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one block's text: `start` included, `end` excluded."""

    block_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A TextQuoteSelector of the W3C Web Annotation model."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_at(texts: Mapping[str, str], place: Place) -> Quote:
    """Return the words at `place` with what stands around them.

    Raises KeyError for an unknown block and ValueError for a place that is empty or outside the block's text.
    """
    text = texts[place.block_id]
    if not 0 <= place.start < place.end <= len(text):
        raise ValueError(f"{place.start}–{place.end} lies outside a text of {len(text)} characters")
    return Quote(
        exact=text[place.start : place.end],
        prefix=text[max(0, place.start - CONTEXT) : place.start],
        suffix=text[place.end : place.end + CONTEXT],
    )


def find(exact: str, texts: Mapping[str, str]) -> list[Place]:
    """Return every place, in reading order, at which the words stand exactly so."""
    return list(_occurrences(exact, texts))


def place_again(quote: Quote, was: Place, texts: Mapping[str, str]) -> Place | None:
    """Return where a passage stands in a changed text: the same place, or the only one that fits, or None.

    A lookalike never wins: of several places with the same words one is taken only if its surroundings are the
    passage's own, on both sides, and no other's are. Where it stood, the nearest words on both sides suffice: a
    sentence added further on in the block moves nothing.
    """
    text = texts.get(was.block_id, "")
    if text[was.start : was.end] == quote.exact and _still_there(quote, was, texts):
        return was
    places = find(quote.exact, texts)
    fitting = [place for place in places if _context_matches(quote, place, texts)]
    if len(fitting) == 1:
        return fitting[0]
    return places[0] if len(places) == 1 else None


def _context_matches(quote: Quote, place: Place, texts: Mapping[str, str]) -> bool:
    there = quote_at(texts, place)
    return there.prefix == quote.prefix and there.suffix == quote.suffix


def _still_there(quote: Quote, was: Place, texts: Mapping[str, str]) -> bool:
    there = quote_at(texts, was)
    return there.prefix.endswith(quote.prefix[-NEAR:]) and there.suffix.startswith(quote.suffix[:NEAR])


def _occurrences(exact: str, texts: Mapping[str, str]) -> Iterator[Place]:
    if not exact:
        return
    for block_id, text in texts.items():
        start = text.find(exact)
        while start >= 0:
            yield Place(block_id, start, start + len(exact))
            start = text.find(exact, start + 1)
