"""The state of an article on the workbench, as its page and its script take it: see docs/workbench.md."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from modeltranslation.utils import get_translation_fields

from articles.anchoring import Place, Quote, candidates, difference
from articles.choices import AnnotationState, PassageState
from articles.deciding.undoing import label, to_redo, to_undo
from articles.facts import RELATED as FACTS
from articles.knowledge import knowledge
from articles.models import ArticlePage, Passage, Review
from articles.reviewing import KINDS, recount
from articles.suggestions import MODELS, span_of
from articles.workbench.changes import Changes
from articles.workbench.marked import key_of, marked_blocks
from articles.workbench.targets import Json, Targets, target_json
from people.translated import language_of

RELATED: dict[str, tuple[str, ...]] = {
    "mention": ("person", "organization", "post__organization", "reform"),
    "statement": ("speaker", "membership__post", "membership__organization", "membership__person"),
    "evidence": FACTS,
    "sighting": ("unknown__person", "unknown__organization"),
}
NEAR = 3
"""People or organizations on record that are offered for an unknown name, and places for a passage adrift."""


def state_of(article: ArticlePage, user: Any, since: int = 0) -> Json:
    """Return the whole state, or what changed after version `since`; a number of queries that does not grow."""
    review, new = Review.objects.get_or_create(article=article)
    if new:
        recount(review)
    changes = Changes.after(article, since) if since else None
    rows = annotations_of(article)
    shown = rows if changes is None else [row for row in rows if changes.touch(row)]
    there = {key_of(row) for row in rows}
    undo, redo = to_undo(article, user), to_redo(article, user)
    return {
        "version": review.version,
        "since": 0 if changes is None else since,
        "progress": {"decided": review.decided, "all": review.decided + review.waiting, "adrift": review.adrift},
        "annotations": _json_of(article, shown, rows),
        "removed": sorted(changes.annotations() - there) if changes else [],
        "blocks": marked_blocks(article, rows, changes.blocks(rows) if changes else None),
        "undo": {"label": label(undo)} if undo else None,
        "redo": {"label": label(redo)} if redo else None,
    }


def annotations_of(article: ArticlePage) -> list[Any]:
    """Return every annotation of the article in reading order, let-go passages' apart; a query a kind."""
    order = {block_id: number for number, block_id in enumerate(article.texts)}
    found: list[Any] = []
    for kind, model in KINDS.items():
        rows = model.objects.filter(passage__article=article).exclude(passage__state=PassageState.DROPPED)
        rows = rows.select_related("passage", "made_by", "reviewed_by", *RELATED[kind])
        found += rows.prefetch_related("reforms") if kind == "statement" else rows
    last = len(order)
    return sorted(
        found,
        key=lambda row: (order.get(str(row.passage.block_id), last), row.passage.start, -row.passage.end, row.pk),
    )


def _json_of(article: ArticlePage, shown: Sequence[Any], rows: Sequence[Any]) -> list[Json]:
    waiting: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        if row._meta.model_name == "mention" and row.state == AnnotationState.SUGGESTED:
            waiting[row.passage_id].append(key_of(row))
    targets = Targets(shown, span_of(article.published))
    near = _near([row for row in shown if row._meta.model_name == "sighting"])
    lost: dict[int, list[Json]] = {}
    found = []
    for row in shown:
        one = _common(row) | _details(row, targets)
        if row._meta.model_name == "mention":
            one["alternatives"] = [key for key in waiting[row.passage_id] if key != key_of(row)]
        if row._meta.model_name == "sighting":
            one["near"] = near.get(row.unknown_id, [])
        if row.passage.state == PassageState.ADRIFT and row.state == AnnotationState.ACCEPTED:
            if row.passage_id not in lost:
                lost[row.passage_id] = _candidates(row.passage, article.texts)
            one["candidates"] = lost[row.passage_id]
        found.append(one)
    return found


def _common(row: Any) -> Json:
    passage = row.passage
    return {
        "key": key_of(row),
        "kind": row._meta.model_name,
        "id": row.pk,
        "state": row.state,
        "passage": {
            "id": passage.pk,
            "block": str(passage.block_id),
            "start": passage.start,
            "end": passage.end,
            "exact": passage.exact,
            "state": passage.state,
        },
        "score": row.score,
        "reason": row.reason,
        "by": row.made_by.get_username() if row.made_by else None,
        "reviewed_by": row.reviewed_by.get_username() if row.reviewed_by else None,
        "reviewed_at": row.reviewed_at.isoformat() if row.reviewed_at else None,
        "part_of": f"{row._meta.model_name}-{row.part_of_id}" if row.part_of_id else None,
    }


def _details(row: Any, targets: Targets) -> Json:
    match row._meta.model_name:
        case "mention":
            target = targets.of(row.target)
            return {"title": target["label"], "note": target["note"], "target": target}
        case "statement":
            speaker = targets.of(row.speaker) if row.speaker else None
            return {
                "title": speaker["label"] if speaker else row.speaker_label,
                "note": row.get_mode_display(),
                "speaker": speaker,
                "speaker_label": row.speaker_label,
                "membership": _named(row.membership),
                "mode": row.mode,
                "position": row.position,
                "position_language": language_of(row, "position"),
                **_in_each_language(row, "position"),
                "reforms": [targets.of(reform) for reform in row.reforms.all()],
            }
        case "evidence":
            return {
                "title": str(row.target),
                "note": row.get_stance_display(),
                **{name: _named(getattr(row, name)) for name in row.TARGETS},
                "stance": row.stance,
                **_in_each_language(row, "says"),
            }
    unknown = {"id": row.unknown_id, "name": row.unknown.name, "kind": row.unknown.kind}
    note = ", ".join(filter(None, [row.role, row.organization]))
    return {
        "title": row.unknown.name,
        "note": note,
        "unknown": unknown,
        "role": row.role,
        "organization": row.organization,
    }


def _in_each_language(row: Any, name: str) -> Json:
    return {column: getattr(row, column) or "" for column in get_translation_fields(name)}


def _named(row: Any) -> Json | None:
    return {"id": row.pk, "label": str(row)} if row else None


def _near(sightings: Iterable[Any]) -> dict[int, list[Json]]:
    """Return likely same people or organizations on record by unknown name; a query a kind."""
    unknown = {row.unknown_id: row.unknown for row in sightings}
    if not unknown:
        return {}
    known = knowledge()
    found = {key: known.near(name.name, name.kind, NEAR) for key, name in unknown.items()}
    rows: dict[tuple[str, str], Any] = {}
    for kind in ("person", "organization"):
        slugs = {slug for entities in found.values() for of, slug in entities if of == kind}
        if slugs:
            rows |= {(kind, row.slug): row for row in MODELS[kind].objects.filter(slug__in=slugs)}
    offered = {key: [rows[entity] for entity in entities if entity in rows] for key, entities in found.items()}
    for key, name in unknown.items():
        resolved = name.person or name.organization  # put on record from another article
        if resolved:
            offered[key] = [resolved, *(row for row in offered[key] if row != resolved)]
    return {key: [target_json(row) for row in found_rows] for key, found_rows in offered.items()}


def _candidates(passage: Passage, texts: dict[str, str]) -> list[Json]:
    quote = Quote(passage.exact, passage.prefix, passage.suffix)
    was = Place(str(passage.block_id), passage.start, passage.end)
    return [
        {
            "block": one.place.block_id,
            "start": one.place.start,
            "end": one.place.end,
            "score": round(one.score, 2),
            "text": one.text,
            "diff": [list(pair) for pair in difference(passage.exact, one.text)],
        }
        for one in candidates(quote, was, texts, limit=NEAR)
    ]


def asked_rows(article: ArticlePage, keys: Iterable[str]) -> list[Any]:
    """Return the article's annotations with these names; those that do not exist are left out. A query a kind."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        kind, _dash, number = key.partition("-")
        if kind in KINDS and number.isdecimal() and len(number) < 19:
            by_kind[kind].add(int(number))
    found: list[Any] = []
    for kind, numbers in by_kind.items():
        rows = KINDS[kind].objects.filter(Q(pk__in=numbers), passage__article=article)
        found += rows.select_related("passage", "reviewed_by", "part_of__passage", *RELATED[kind])
    return found
