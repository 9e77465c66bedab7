"""Where a passage stands in a changed text: decided beyond doubt, or not at all. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from articles.anchoring.fitting import Fit, between, fits, place_of
from articles.anchoring.matter import other_matter
from articles.anchoring.places import CONTEXT, Place, Quote, find, quote_at
from articles.anchoring.words import Stream, Window, key, words

ALIKE = 0.63
"""Score below which a passage's words are no longer its words."""
HALF = 0.5
"""The same for a passage of few words, whose neighbours must have stayed as well."""
LETTERS = 0.5
"""Share of its letters that must stand: two of three words can be the two that say nothing."""
MARGIN = 0.45
"""By how much of the words around the best place must fit better than the next."""
BACK = 0.25
"""The same on the way back: by how much the words there fit the passage better than the next in the former text."""
RIVAL = 0.5
"""Score from which other words are like enough to be taken for the passage."""
BESIDE = 3
"""Neighbours that have stayed beside other words, so that they are like enough; for a passage of few words."""
FITTING = 0.35
"""Share of the words of passage and surroundings that must be there."""
FOREIGN = 8
"""Words in a row, all of them new, beyond which somebody else's sentence stands within the passage."""
FEW = 2
"""Words up to which a passage must stand unchanged, with its neighbours on both sides."""

MANY = 8
"""Words from which a passage is known by its own words; with fewer, its neighbours must have stayed."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a passage stands now, and how sure that is."""

    place: Place
    score: float = 1.0
    """How like the old words the new ones are, 0 to 1; 1: the same."""
    margin: float = 1.0
    """By how much it fits better than the next best place, 0 to 1; 1: no other is like it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that an editor may choose for a passage adrift."""

    place: Place
    score: float
    text: str


class Rewriting:
    """A new text, and the former one where it is known: cut to words once for all passages of a page."""

    def __init__(self, texts: Mapping[str, str], former: Mapping[str, str] | None = None) -> None:
        self.texts = texts
        self.former = former or {}
        self._stream = Stream.of(texts)
        self._before = Stream.of(self.former)
        self._common = self._stream.common | self._before.common
        self._unchanged = dict(_unchanged(self.former, texts))

    def place(self, quote: Quote, was: Place) -> Placed | None:
        """Return where a passage stands; see `place_again`."""
        known = self.former.get(was.block_id, "")[was.start : was.end] == quote.exact
        if known and was.block_id in self._unchanged:
            return Placed(Place(self._unchanged[was.block_id], was.start, was.end))
        if not known and stands(quote, was, self.texts):
            return Placed(was)
        window = Window.within(self._before, was) if known else Window.of(quote)
        return self._decide(window, fits(window, self._stream)) if window else None

    def candidates(self, quote: Quote, was: Place, limit: int) -> list[Candidate]:
        """Return where a passage may stand; see `candidates`."""
        window = Window.of(quote)
        found: dict[Place, float] = {}
        for fit in fits(window, self._stream) if window else ():
            place = place_of(window, self._stream, fit) if window and fit.score else None
            if place:
                found.setdefault(place, (fit.score + fit.total) / 2)
        for place in find(quote.exact, self.texts)[:limit]:
            found.setdefault(place, 0.5)
        best = sorted(found.items(), key=lambda item: -item[1])[:limit]
        return [Candidate(place, score, quote_at(self.texts, place).exact) for place, score in best]

    def _decide(self, window: Window, found: list[Fit]) -> Placed | None:
        """Return the best place if it is beyond doubt by every rule of docs/anchoring.md."""
        best = found[0] if found else None
        if best is None or not best.sure or best.total < FITTING:
            return None
        many = window.count >= MANY
        margin = self._margin(window, self._stream, found, many)
        alike = min(best.score, best.kept / (window.last - window.first))
        needed = 1 if window.count <= FEW else ALIKE if many else HALF
        if best.letters < LETTERS or margin < MARGIN or alike < needed:
            return None
        if not many and not self._home(window, best):
            return None
        if self._says_other(window, self._stream, best):
            return None
        place = place_of(window, self._stream, best)
        return Placed(place, best.score, margin) if place else None

    def _says_other(self, window: Window, stream: Stream, fit: Fit) -> bool:
        """Whether the words there, however like, are another statement or hold a sentence that is not theirs."""
        edits = between(window, stream, fit)
        return any(len(new) > FOREIGN or other_matter(old, new, self._common) for old, new in edits)

    def _margin(self, window: Window, stream: Stream, found: list[Fit], many: bool) -> float:
        """By how much the best place fits better than the next that is like the passage; 1.0: there is none."""
        for fit in found[1:]:
            like = fit.score >= RIVAL and (fit.beside >= BESIDE or many)
            if like and not self._says_other(window, stream, fit):
                return found[0].total - fit.total
        return 1.0

    def _home(self, window: Window, best: Fit) -> bool:
        """Whether few words stand among their own: with neighbours enough, or as the only ones of their kind."""
        own = window.keys[window.first : window.last]
        only = any(self._stream.counts[word] == self._before.counts[word] == 1 for word in own)
        return best.held and (best.enough or only) and self._mutual(window, best)

    def _mutual(self, window: Window, best: Fit) -> bool:
        """Whether the words there come from the passage as surely as it goes to them."""
        if window.stood < 0:
            return True
        back = Window.at(self._stream, best.first, best.last)
        found = fits(back, self._before)
        if not found or not found[0].sure or self._margin(back, self._before, found, many=False) < BACK:
            return False
        return found[0].first < window.stood + window.last - window.first and window.stood < found[0].last


def place_again(
    quote: Quote, was: Place, texts: Mapping[str, str], former: Mapping[str, str] | None = None
) -> Placed | None:
    """Return where a passage stands in a changed text, or None where that is not beyond doubt.

    `former`: the text that the passage stood in, where it is known: its words are then told from lookalikes by all
    that stood around them, else only by what the quotation keeps. For many passages make one `Rewriting`.
    """
    return Rewriting(texts, former).place(quote, was)


def candidates(quote: Quote, was: Place, texts: Mapping[str, str], limit: int = 3) -> list[Candidate]:
    """Return the places most like a passage adrift, the best first, for an editor to choose from; perhaps none."""
    return Rewriting(texts).candidates(quote, was, limit)


def stands(quote: Quote, was: Place, texts: Mapping[str, str]) -> bool:
    """Return whether the very words, with all that was kept of what is around them, stand where they stood."""
    text = texts.get(was.block_id, "")
    return text[was.start : was.end] == quote.exact != "" and _same_around(quote, quote_at(texts, was))


def alike(old: str, new: str) -> float:
    """Return how like two wordings are: twice the words in common by the words of both, 0 to 1."""
    return Indel.normalized_similarity(*([key(word) for word, *_place in words(text)] for text in (old, new)))


def _unchanged(former: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each former block that stands unchanged, with the block it is now: its own, or the only one like it."""
    twins = Counter(texts.values()) + Counter(former.values())
    now = {text: block_id for block_id, text in texts.items()}
    for block_id, text in former.items():
        if texts.get(block_id) == text:
            yield block_id, block_id
        elif twins[text] == 2 and text in now:
            yield block_id, now[text]


def _same_around(quote: Quote, there: Quote) -> bool:
    return _ends_alike(quote.prefix[::-1], there.prefix[::-1]) and _ends_alike(quote.suffix, there.suffix)


def _ends_alike(kept: str, there: str) -> bool:
    """Whether two contexts are the same, as far as the shorter was cut; at the border of a block both end."""
    return kept == there or (len(kept) >= CONTEXT and there.startswith(kept))
