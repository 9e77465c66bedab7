"""No dead end: where nothing is found, the names that are nearest, and the question in words that are on record."""

from typing import Any, cast

from django.db.models import Model
from rapidfuzz import fuzz, process

from articles.models import ArticlePage
from kzsite.search.words import TOKEN, Asked, folded
from people.models import Organization, Person
from people.names import fold
from reforms.models import Reform, Term

NAMES = 2000
"""Names of one kind compared with a question that found nothing."""
ALIKE, ALIKE_WORD, NEAREST = 72, 78, 5
ENTITIES: tuple[tuple[str, type[Model]], ...] = (
    ("person", Person),
    ("organization", Organization),
    ("reform", Reform),
    ("term", Term),
)


def near(asked: Asked) -> list[tuple[str, Model]]:
    """Return (kind, thing) of the public people, organizations, reforms and terms with the most similar names."""
    wanted = " ".join(asked.folded)
    found: list[tuple[float, str, type[Model], int]] = []
    for kind, model in ENTITIES:
        rows = _public(model).values_list("pk", "folded")[:NAMES]
        names = {(key, name): name for key, spellings in rows for name in spellings.split(" | ")}
        alike = process.extract(wanted, names, scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=ALIKE)
        best = {key: score for _name, score, (key, _spelling) in reversed(alike)}
        found += [(score, kind, model, key) for key, score in best.items()]
    found = sorted(found, key=lambda row: -row[0])[:NEAREST]
    things = {
        model: _public(model).in_bulk([key for _s, _k, other, key in found if other is model])
        for _kind, model in ENTITIES
    }
    return [(kind, things[model][key]) for _score, kind, model, key in found]


def corrected(asked: Asked, text: str) -> str:
    """Return the question `text` with words nobody uses replaced by the most similar on record; empty if none is."""
    known = vocabulary()
    better = {}
    for word in dict.fromkeys(asked.words):
        plain = folded(word)
        if plain in known or any(other.startswith(plain) for other in known):
            continue
        alike = process.extractOne(plain, known.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE_WORD)
        if alike:
            better[word] = known[alike[0]]
    return TOKEN.sub(lambda found: better.get(found.group(), found.group()), text) if better else ""


def vocabulary() -> dict[str, str]:
    """Return the words of public names as the active language writes them, by how they fold; five queries."""
    names: list[str] = []
    for _kind, model in ENTITIES:
        names += _public(model).values_list("title" if model is Reform else "name", flat=True)[:NAMES]
    names += ArticlePage.objects.public().order_by("-pk").values_list("title", flat=True)[:NAMES]
    words = (found.group() for name in names for found in TOKEN.finditer(name or ""))
    return {fold(word): word for word in words if len(word) > 2}


def _public(model: type[Model]) -> Any:
    return cast(Any, model).objects.public()
