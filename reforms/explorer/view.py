"""One view of the system, read once: what the page, the spreadsheet and the data are made of."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from reforms.explorer.asked import Asked
from reforms.explorer.comparing import Comparison
from reforms.explorer.record import Record
from reforms.system import System


@dataclass(frozen=True)
class SystemView:
    """The system on the day asked for; with another day also that one, and what differs."""

    asked: Asked
    system: System
    before: System | None
    found: Comparison | None

    @classmethod
    def of(cls, asked: Asked) -> Self:
        """Read the system; five queries for one day, six for two."""
        if asked.against is None:
            return cls(asked, System.on(asked.on), None, None)
        change = System.between(asked.against, asked.on)
        return cls(asked, change.later, change.earlier, Comparison.of(change))

    @cached_property
    def record(self) -> Record:
        """Names and passages of all that is in it."""
        return Record(filter(None, (self.system, self.before)))
