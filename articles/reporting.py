"""What an import says of each article, as the JSON documented in docs/importing.md."""

from collections.abc import Sequence
from typing import Any

from articles.importing import Understood
from articles.suggesting import Suggestion


def as_json(file: str, understood: Understood, suggestions: Sequence[Suggestion]) -> dict[str, Any]:
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
        "mentions": [
            {
                "text": one.text,
                "paragraph": one.paragraph,
                "start": one.start,
                "end": one.end,
                "kind": one.kind,
                "entity": one.slug,
                "score": one.score,
                "reason": one.reason,
            }
            for one in suggestions
        ],
        "status": understood.status,
    }
