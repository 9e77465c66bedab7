"""In which post somebody speaks, on the day of an article: only where the record leaves no choice. Pure."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, TypeVar

from people.periods import Span


class Held(Protocol):
    """A post held from one day to another; None: not stated, or not ended."""

    start_earliest: dt.date | None
    end_latest: dt.date | None


SomeHeld = TypeVar("SomeHeld", bound=Held)


def only_one_held(memberships: Iterable[SomeHeld], days: Span | None) -> SomeHeld | None:
    """Return the one of `memberships` that may have been held on any of `days`; None if several or none may.

    A start "in 2022" may be any day of 2022: what is possible counts, so that a doubt leaves the choice to an
    editor. Without a date there is no answer.
    """
    if days is None:
        return None
    fitting = [
        held
        for held in memberships
        if (held.start_earliest is None or held.start_earliest <= days.latest)
        and (held.end_latest is None or held.end_latest >= days.earliest)
    ]
    return fitting[0] if len(fitting) == 1 else None
