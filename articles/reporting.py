"""What an import says of each article, as the JSON documented in docs/importing.md."""

import dataclasses
from typing import Any

from articles.importing import Understood
from articles.suggesting import Suggestion, Suggestions
from articles.suggesting.findings import EvidenceFound, StatementFound, UnknownName

Json = dict[str, Any]


def as_json(file: str, understood: Understood, found: Suggestions) -> Json:
    """Return one file's object. Offsets count code points of `paragraphs[paragraph]`; `entity` is a slug or None."""
    document = understood.document
    publisher = understood.publisher
    return {
        "file": file,
        "title": document.title,
        "standfirst": document.standfirst,
        "published": document.published,
        "publisher": (publisher.name_en or publisher.name) if publisher else document.publisher,
        "attribution": document.attribution,
        "language": document.language,
        "paragraphs": list(document.paragraphs),
        "dropped": [{"text": one.text, "reason": one.reason} for one in document.dropped],
        "mentions": [_mention(one) for one in found.mentions],
        "unknown": [_unknown(one) for one in found.unknown],
        "statements": [_statement(one) for one in found.statements],
        "dates": [dataclasses.asdict(one) for one in found.dates],
        "figures": [dataclasses.asdict(one) for one in found.figures],
        "evidence": [_evidence(one) for one in found.evidence],
        "status": understood.status,
    }


def _mention(one: Suggestion) -> Json:
    others = [{"kind": other.kind, "entity": other.slug, "score": other.score} for other in one.others]
    return {
        "text": one.text,
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
        "kind": one.kind,
        "entity": one.slug,
        "score": one.score,
        "reason": one.reason,
        **({"others": others} if others else {}),
    }


def _unknown(one: UnknownName) -> Json:
    return {
        "name": one.name,
        "kind": one.kind,
        "role": one.role,
        "organization": one.organization,
        "spans": [dataclasses.asdict(span) for span in one.spans],
        "score": one.score,
        "reason": one.reason,
    }


def _statement(one: StatementFound) -> Json:
    fields = dataclasses.asdict(one)
    return fields | {"reforms": list(one.reforms)}


def _evidence(one: EvidenceFound) -> Json:
    fields = dataclasses.asdict(one)
    return {name: value for name, value in fields.items() if name != "step"} | {"on_record": one.step is not None}
