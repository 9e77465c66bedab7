"""What is on record for an article's words already, so that nothing is suggested twice."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Self

from articles.anchoring import Place, quote_at
from articles.choices import AnnotationState, PassageState
from articles.models import ArticlePage
from articles.reviewing import KINDS

ABOUT: dict[str, tuple[str, ...]] = {
    "mention": ("person_id", "organization_id", "post_id", "reform_id"),
    "statement": ("speaker_id", "speaker_label"),
    "evidence": ("milestone_id",),
    "sighting": ("unknown_id",),
}
"""Columns that say what an annotation of each kind is about."""
WHERE = ("state", "block_id", "start", "end", "exact", "prefix", "suffix")


class Settled:
    """The annotations of one article: where they stand, and which words were rejected."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._placed: dict[tuple[str, str, Any], list[tuple[int, int]]] = defaultdict(list)
        self._rejected: set[tuple[str, Any, str]] = set()
        self._lost: dict[tuple[str, Any, str], list[tuple[str, str]]] = defaultdict(list)

    @classmethod
    def of(cls, page: ArticlePage, texts: Mapping[str, str]) -> Self:
        """Read them; a query a kind."""
        settled = cls(texts)
        for kind, model in KINDS.items():
            columns = ABOUT[kind]
            where = [f"passage__{name}" for name in WHERE]
            rows = model.objects.filter(passage__article=page).values_list("state", *columns, *where)
            for state, *rest in rows:
                about = _about(kind, rest[: len(columns)])
                settled._add(kind, about, state, *rest[len(columns) :])
        return settled

    def _add(
        self, kind: str, about: Any, decided: str, state: str, block_id: Any, start: int, end: int, *quote: str
    ) -> None:
        exact, prefix, suffix = quote
        if decided == AnnotationState.REJECTED:
            self._rejected.add((kind, about, exact))
        if state == PassageState.PLACED:
            self._placed[str(block_id), kind, about].append((start, end))
        else:
            self._lost[kind, about, exact].append((prefix, suffix))

    def covers(self, place: Place, kind: str, about: Any) -> bool:
        """Whether an annotation of this kind about the same overlaps the place, was rejected for the same words
        anywhere in the article, or lost a place that had the words around it.
        """
        if any(start < place.end and place.start < end for start, end in self._placed[place.block_id, kind, about]):
            return True
        quote = quote_at(self._texts, place)
        if (kind, about, quote.exact) in self._rejected:
            return True
        lost = self._lost[kind, about, quote.exact]
        return any(prefix == quote.prefix or suffix == quote.suffix for prefix, suffix in lost)


def _about(kind: str, values: list[Any]) -> Any:
    """Return what an annotation is about, as `Settled.covers` is asked for it."""
    if kind == "mention":
        names = (column.removesuffix("_id") for column in ABOUT[kind])
        return next((name, key) for name, key in zip(names, values, strict=True) if key is not None)
    if kind == "statement":
        return values[0], "" if values[0] else values[1]
    return values[0]
