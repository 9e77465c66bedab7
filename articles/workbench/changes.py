"""What the steps after a version touched: by which each of two editors sees what the other did."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from articles.choices import AnnotationState
from articles.deciding.operations import CONFLICT, told
from articles.deciding.undoing import BY_SITE
from articles.models import ArticlePage
from articles.reviewing import KINDS
from people.admin_views import RefusedError

NAMES = {model._meta.label_lower: kind for kind, model in KINDS.items()}
PASSAGE = "articles.passage"


@dataclass(slots=True)
class Changes:
    """Keys of the rows that steps touched, and what they mean for the marks in the text."""

    keys: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    left: set[str] = field(default_factory=set)
    """Blocks from which a passage moved."""
    unmarked: set[int] = field(default_factory=set)
    """Passages of which an annotation is new, gone, rejected or put back."""

    @classmethod
    def after(cls, article: ArticlePage, version: int) -> Self | None:
        """Return what the steps after `version` touched; None if the site itself changed the text or its marks."""
        found = cls()
        for action, changes in article.decisions.filter(version__gt=version).values_list("action", "changes"):
            if action in BY_SITE:
                return None
            for change in changes:
                found._add(change)
        return found

    def _add(self, change: dict[str, Any]) -> None:
        self.keys[change["model"]].add(change["pk"])
        before, after = change["before"] or {}, change["after"] or {}
        if change["model"] == PASSAGE:
            self.left |= {values["block_id"] for values in (before, after) if "block_id" in values}
        self.unmarked |= {values["passage_id"] for values in (before, after) if "passage_id" in values}

    def touch(self, row: Any) -> bool:
        """Whether an annotation, its passage or the unknown name that it gives was touched."""
        unknown = row.unknown_id if row._meta.model_name == "sighting" else None
        return (
            row.pk in self.keys[row._meta.label_lower]
            or row.passage_id in self.keys[PASSAGE]
            or (unknown is not None and unknown in self.keys["articles.unknownname"])
        )

    def annotations(self) -> set[str]:
        """Return the names of the annotations that were touched, themselves or by their passage; a query a kind."""
        found = {f"{NAMES[label]}-{key}" for label, keys in self.keys.items() if label in NAMES for key in keys}
        for kind, model in KINDS.items() if self.keys[PASSAGE] else ():
            rows = model.objects.filter(passage__in=self.keys[PASSAGE]).values_list("pk", flat=True)
            found |= {f"{kind}-{key}" for key in rows}
        return found

    def blocks(self, rows: Iterable[Any]) -> set[str]:
        """Return the blocks of which the marks are to be drawn anew."""
        found = set(self.left)
        for row in rows:
            touched = self.touch(row) and (row.passage_id in self.unmarked or row.passage_id in self.keys[PASSAGE])
            if touched or (self.touch(row) and self._shows_or_hides(row)):
                found.add(str(row.passage.block_id))
        return found | self._gone()

    def _shows_or_hides(self, row: Any) -> bool:
        return row.state in (AnnotationState.REJECTED, AnnotationState.SUGGESTED)

    def _gone(self) -> set[str]:
        from articles.models import Passage

        if not self.unmarked:
            return set()
        return {str(key) for key in Passage.objects.filter(pk__in=self.unmarked).values_list("block_id", flat=True)}


def refuse_if_changed(article: ArticlePage, row: Any, version: int, user: Any) -> None:
    """Raise RefusedError if somebody else changed an annotation behind `version`, which is what the user has seen."""
    steps = article.decisions.filter(version__gt=version).exclude(user=user).exclude(action__in=BY_SITE)
    for changes in steps.values_list("changes", flat=True):
        if any((change["model"], change["pk"]) == (row._meta.label_lower, row.pk) for change in changes):
            raise RefusedError(told([row]), CONFLICT)
