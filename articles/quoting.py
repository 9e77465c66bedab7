"""From words that an editor pasted to places in an article: exactly, but for how the white space was copied. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from articles.anchoring import CONTEXT, Place, find, quote_at


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where the words stand, and the words around it."""

    place: Place
    before: str
    exact: str
    after: str

    @property
    def key(self) -> str:
        """The place as the value of a form field."""
        return f"{self.place.block_id}:{self.place.start}:{self.place.end}"


def candidates(pasted: str, texts: Mapping[str, str]) -> list[Candidate]:
    """Return every place of the words `pasted`, in reading order, in `texts` (by block id).

    Programs turn no-break spaces and line breaks into spaces when they copy, so white space matches any other.
    """
    words = pasted.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    spellings = dict.fromkeys(found.group() for text in texts.values() for found in pattern.finditer(text))
    order = list(texts)
    places = [place for exact in spellings for place in find(exact, texts)]
    places.sort(key=lambda place: (order.index(place.block_id), place.start))
    return [_candidate(place, texts) for place in places]


def _candidate(place: Place, texts: Mapping[str, str]) -> Candidate:
    quote, text = quote_at(texts, place), texts[place.block_id]
    before = ("…" if place.start > CONTEXT else "") + quote.prefix
    after = quote.suffix + ("…" if place.end + CONTEXT < len(text) else "")
    return Candidate(place, before, quote.exact, after)
