"""What is on record, as far as suggesting needs it: plain values, so that it can be tested without a database."""

import datetime as dt
from dataclasses import dataclass

from articles.suggesting.names import Name


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post or role that somebody holds or held. None: not stated, or not ended."""

    person: str
    """Slug."""
    organization: str
    """Slug."""
    post: str = ""
    """Slug; empty where only a role is on record."""
    titles: tuple[str, ...] = ()
    """The role as recorded, the post's label and its renderings, in every language."""
    start: dt.date | None = None
    """The first day on which it can have begun."""
    end: dt.date | None = None
    """The last day on which it can have ended."""


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone of a reform."""

    key: int
    """Primary key."""
    reform: str
    """Slug."""
    stage: str
    """`announced`, `reviewed`, `adopted`, `in-force`, `applied`, `stalled` or `reversed`."""
    date: str = ""
    """EDTF."""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that a suggestion may rest on."""

    names: tuple[Name, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    steps: tuple[Step, ...] = ()
