"""What suggesting rests on, read from the database and kept by each process until it changes there."""

import hashlib
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from articles.names_on_record import names_on_record
from articles.suggesting import Suggester
from articles.suggesting.names import Entity, Name
from articles.suggesting.record import Record, Step, Tenure
from people.models import Membership, PostName
from people.names import fold
from reforms.models import Milestone

LANGUAGES = ("en", "kk", "ru")
ALIKE = 70
"""Of 100: how alike (rapidfuzz's token_sort_ratio of folded names) a name on record must be to be shown as near."""


class Knowledge:
    """A suggester, and the names on record by the words that they are made of."""

    def __init__(self, record: Record) -> None:
        self.suggester = Suggester(record)
        self._by_word: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for name in record.names:
            folded = fold(name.spelling)
            for word in set(folded.split()):
                self._by_word[word].append((folded, name))

    def near(self, words: str, kind: str, limit: int = 3) -> list[Entity]:
        """Return whom or what on record of this kind a name may mean, the most alike first."""
        folded = fold(words)
        scores: dict[Entity, float] = {}
        for word in folded.split():
            for other, name in self._by_word.get(word, ()):
                if name.kind == kind:
                    scores[name.entity] = max(scores.get(name.entity, 0), fuzz.token_sort_ratio(folded, other))
        alike = sorted((-score, entity) for entity, score in scores.items() if score >= ALIKE)
        return [entity for _score, entity in alike[:limit]]


@dataclass(slots=True)
class _Kept:
    fingerprint: str = ""
    knowledge: Knowledge | None = None


_kept = _Kept()
_lock = threading.Lock()


def knowledge() -> Knowledge:
    """Return what is on record now: a dozen queries, and the matcher is built anew only if a row of them changed."""
    record = record_on_record()
    fingerprint = hashlib.blake2b(repr(record).encode()).hexdigest()
    with _lock:
        if _kept.knowledge is None or _kept.fingerprint != fingerprint:
            _kept.knowledge, _kept.fingerprint = Knowledge(record), fingerprint
        return _kept.knowledge


def record_on_record() -> Record:
    """Read the record: names, who held which post when, the steps of the reforms."""
    return Record(tuple(names_on_record()), tuple(_tenures()), tuple(_steps()))


def _tenures() -> Iterator[Tenure]:
    renderings: dict[int, list[str]] = defaultdict(list)
    for post, name in PostName.objects.order_by("pk").values_list("post_id", "name"):
        renderings[post].append(name)
    labels = [f"{field}_{language}" for field in ("role", "post__label") for language in LANGUAGES]
    columns = ("person__slug", "organization__slug", "post_id", "post__slug", "start_earliest", "end_latest")
    for row in Membership.objects.order_by("pk").values(*columns, *labels):
        titles = [row[label] for label in labels if row[label]]
        yield Tenure(
            person=row["person__slug"],
            organization=row["organization__slug"],
            post=row["post__slug"] or "",
            titles=tuple(dict.fromkeys(titles + renderings[row["post_id"]])),
            start=row["start_earliest"],
            end=row["end_latest"],
        )


def _steps() -> Iterator[Step]:
    rows: Any = Milestone.objects.order_by("pk").values_list(
        "pk", "reform__slug", "stage", "date", "date_earliest", "date_latest", "note_en"
    )
    for key, reform, stage, date, earliest, latest, note in rows:
        yield Step(key, reform, stage, date, earliest, latest, note or "")
