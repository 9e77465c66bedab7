"""The one gate for text from outside: forms, addresses, search boxes, imports."""

import re
import unicodedata

# C0 and C1 controls but tab and line feed, surrogates, noncharacters: PostgreSQL refuses NUL, encoders surrogates.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
SEARCH_LENGTH = 200
SEARCH_WORDS = 16
"""A person types fewer; PostgreSQL's query builder recurses once a word and fails near 200 (measured)."""

KEY_DIGITS = 19
"""2⁶³ − 1 has 19; SQLite refuses a larger number with an OverflowError."""


def clean_text(value: str) -> str:
    """Return `value` in NFC with `\\n` line ends and without characters that no database or page can carry."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", value))


def search_text(value: str) -> str:
    """Return what may be asked of the search index: words only, at most 200 characters and 16 words."""
    value = re.sub(r'["\s]+', " ", clean_text(value.replace("\x00", " ")))
    return " ".join(value[:SEARCH_LENGTH].split()[:SEARCH_WORDS])


def row_key(value: str) -> int | None:
    """Return the primary key that `value` names, or None for what no column of keys could hold."""
    return int(value) if value.isdecimal() and len(value) < KEY_DIGITS else None
