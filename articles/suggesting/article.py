"""What is suggested upon: an article as plain values."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """An article's words and what is known of it. Empty string and None: not stated."""

    paragraphs: tuple[str, ...]
    """The text of every block of the body, headings included."""
    headings: frozenset[int] = frozenset()
    """Places of the headings in `paragraphs`."""
    title: str = ""
    standfirst: str = ""
    published: str = ""
    """EDTF, as precise as the source."""
    earliest: dt.date | None = None
    """The first day that `published` can mean."""
    latest: dt.date | None = None
    """The last day that `published` can mean."""
    language: str = "en"
    """`en`, `kk` or `ru`."""
