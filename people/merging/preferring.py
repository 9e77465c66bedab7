"""Which of two rows stays that a merge makes one."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model

Rank = Callable[[Any], Any]
_ranks: dict[type[Model], Rank] = {}


def register_preference(model: type[Model], rank: Rank) -> None:
    """Have that one of two rows of `model` (or of a model under it) stay for which `rank(row)` is higher."""
    _ranks[model] = rank


def is_preferred(row: Model, other: Model) -> bool:
    """Whether `row` must stay rather than `other`; if both may, no."""
    for model, rank in _ranks.items():
        if isinstance(row, model):
            return bool(rank(row) > rank(other))
    return False
