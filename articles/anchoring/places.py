"""Places in texts, quotations, and the exact search. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CONTEXT = 32
"""Characters kept on either side of a quotation, as most Web Annotation clients do."""


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


def _occurrences(exact: str, texts: Mapping[str, str]) -> Iterator[Place]:
    if not exact:
        return
    for block_id, text in texts.items():
        start = text.find(exact)
        while start >= 0:
            yield Place(block_id, start, start + len(exact))
            start = text.find(exact, start + 1)
