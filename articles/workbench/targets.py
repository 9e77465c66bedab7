"""Whom or what an annotation can be about, as the workbench shows and offers it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse
from rapidfuzz import fuzz

from articles.models import Mention
from articles.speaking import only_one_held
from articles.suggestions import MODELS
from people.gate import search_text
from people.models import Membership, Mergeable
from people.names import fold
from people.periods import Span
from reforms.models import Milestone, Relation, Rule

Json = dict[str, Any]
OFFERED = 12
"""Rows that a search offers."""
READ = 60
"""Rows of a kind that are read to choose them from."""
FACTS: dict[str, Any] = {"milestone": Milestone, "membership": Membership, "rule": Rule, "relation": Relation}
"""What evidence can be of, by the name of its column."""


def target_json(row: Any, note: str = "") -> Json:
    """Return a person, organization, post or reform as the script takes it."""
    return {
        "kind": row._meta.model_name,
        "id": row.pk,
        "label": label_of(row),
        "note": note or note_of(row),
        "url": reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk]),
    }


def label_of(row: Any) -> str:
    """Return its name; of a post without the organization, which the note says."""
    return row.label if row._meta.model_name == "post" else str(row)


def note_of(row: Any) -> str:
    """Return what tells namesakes apart."""
    match row._meta.model_name:
        case "organization":
            return row.classification
        case "post":
            return row.organization.label
        case "reform":
            return row.get_level_display()
    return row.summary[:80]


class Targets:
    """What annotations are about, people with the post that they held on the article's days; one query."""

    def __init__(self, rows: Iterable[Any], days: Span | None) -> None:
        people = {row.person_id for row in rows if row._meta.model_name == "mention" and row.person_id}
        people |= {row.speaker_id for row in rows if row._meta.model_name == "statement" and row.speaker_id}
        held: dict[int, list[Membership]] = {}
        found = Membership.objects.filter(person__in=people).select_related("post", "organization").order_by("pk")
        for row in found if people else ():
            held.setdefault(row.person_id, []).append(row)
        only = {key: only_one_held(rows, days) for key, rows in held.items()}
        self._posts = {key: f"{row.title}, {row.organization.label}" for key, row in only.items() if row}
        self._made: dict[tuple[str, int], Json] = {}

    def of(self, row: Any) -> Json:
        """Return one of them, made once."""
        key = (row._meta.model_name, row.pk)
        if key not in self._made:
            note = self._posts.get(row.pk, "") if key[0] == "person" else ""
            self._made[key] = target_json(row, note)
        return self._made[key]


def offered(text: str, kinds: Sequence[str], user: Any, article: Any) -> list[Json]:
    """Return what `text` may mean, the most alike first; without text whom the user chose last, then who is here."""
    text = search_text(text)
    if not text:
        return _recent(kinds, user, article)
    folded = fold(text)
    found: list[Json] = []
    for kind in kinds:
        for row in _spelt(kind, text):
            best = max((fuzz.WRatio(folded, name) for name in _folded(row)), default=0)
            found.append((_as_json(kind, row)) | {"score": round(best / 100, 2)})
    return sorted(found, key=lambda one: (-one["score"], one["label"]))[:OFFERED]


def _as_json(kind: str, row: Any) -> Json:
    if kind in MODELS:
        return target_json(row)
    note = ", ".join(filter(None, [getattr(row, "period", ""), getattr(row, "note", "")]))
    return {"kind": kind, "id": row.pk, "label": str(row), "note": note, "url": ""}


def _spelt(kind: str, text: str) -> Iterable[Any]:
    if kind in FACTS:
        viewset = FACTS[kind].snippet_viewset
        return viewset.matching(FACTS[kind].objects.select_related(*viewset.related), text)[:READ]
    rows = MODELS[kind].objects.spelt_like(text)
    if issubclass(MODELS[kind], Mergeable):
        rows = rows.current()
    if kind == "post":
        rows = rows.select_related("organization")
    return rows.prefetch_related("other_names")[:READ]


def _folded(row: Model) -> list[str]:
    names = [getattr(row, "folded", "") or fold(str(row))]
    if "other_names" in getattr(row, "_prefetched_objects_cache", {}):
        names += [other.folded for other in row.other_names.all()]  # type: ignore[attr-defined]
    return names


def _recent(kinds: Sequence[str], user: Any, article: Any) -> list[Json]:
    """Return the targets of the user's last decisions, then those of the article's mentions."""
    related = ("person", "organization", "post__organization", "reform")
    rows = Mention.objects.select_related(*related)
    mine = rows.filter(reviewed_by=user).order_by("-reviewed_at")[:READ]
    here = rows.filter(~Q(state="rejected"), passage__article=article).order_by("pk")[: READ * 4]
    found: dict[tuple[str, int], Json] = {}
    for row in [*mine, *here]:
        target: Any = row.target
        key = (target._meta.model_name, target.pk)
        if key[0] in kinds and key not in found:
            found[key] = target_json(target)
    return list(found.values())[:OFFERED]
