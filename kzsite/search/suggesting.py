"""What the search box suggests while somebody types: all that has a name, and articles by their titles."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from kzsite.search.backend import index_keys
from kzsite.search.excerpts import fit, marked
from kzsite.search.finding import fits, spellings
from kzsite.search.kinds import KINDS, Kind
from kzsite.search.reading import begun
from kzsite.search.words import Asked

EACH, IN_ALL = 4, 8
BOUND = 100
"""Rows of one kind among which the best are chosen."""
SUGGESTED = KINDS[:5]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that may be meant; `title` is escaped, with the words marked."""

    kind: Promise
    title: SafeString
    url: str
    language: str = ""


def suggestions(asked: Asked) -> list[Suggestion]:
    """Return the things whose names have words that begin like those of `asked`, the likeliest first."""
    if not asked:
        return []
    ranked: list[tuple[Any, int, Suggestion]] = []
    for place, kind in enumerate(SUGGESTED):
        ranked += [(rank, place, told) for rank, told in _likeliest(kind, asked)]
    ranked.sort(key=lambda row: (row[0][0], row[1], row[0]))
    return [told for _rank, _place, told in ranked[:IN_ALL]]


def _likeliest(kind: Kind, asked: Asked) -> list[tuple[Any, Suggestion]]:
    keys = index_keys(kind.model, begun(asked), BOUND, begun=True)
    rows = kind.public().filter(pk__in=keys).order_by("-pk")
    if kind.rank is None:
        ranks = _ranked(kind, list(rows.values_list("pk", flat=True)[:BOUND]), asked)
    else:
        found = rows.values_list("pk", *kind.columns)[:BOUND]
        ranks = {key: (1 if fit(row[0], asked) else 2, *kind.rank(asked, row)) for key, *row in found}
    keys = sorted(ranks, key=lambda key: ranks[key])[:EACH]
    return [(ranks[key], _told(kind, row, asked)) for key, row in kind.rows(keys).items()]


def _ranked(kind: Kind, keys: list[int], asked: Asked) -> dict[int, tuple[int, int]]:
    """Return how well the best name of each fits: exactly, in its beginnings, or not; shorter names are likelier."""
    ranks = {}
    for key, names in spellings(kind.model, keys).items():
        fitting = [(found, len(name)) for name in names if (found := fits(name, asked)) is not None]
        ranks[key] = min(fitting, default=(2, 0))
    return ranks


def _told(kind: Kind, row: Any, asked: Asked) -> Suggestion:
    if kind.rank is None:
        return Suggestion(kind.one, marked(str(row), asked), row.get_absolute_url())
    return Suggestion(kind.one, marked(row.title, asked), row.get_local_url(), row.locale.language_code)
