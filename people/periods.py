"""Dates as precise as the source and no more: EDTF text, and the days between which it lies.

EDTF: Extended Date/Time Format of the Library of Congress, ISO 8601-2.
"""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from edtf import parse_edtf
from edtf.parser.parser_classes import Date, Interval, Season, UncertainOrApproximate, Unspecified

_ACCEPTED = (Date, Interval, Season, UncertainOrApproximate, Unspecified)


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which an EDTF date lies, both included."""

    earliest: dt.date
    latest: dt.date


@lru_cache(maxsize=4096)
def span(edtf: str) -> Span | None:
    """Return the days that `edtf` can mean, or None for an empty string.

    Raises ValueError for text that is no EDTF date of the years 1 to 9999 or that has an open end.
    """
    if not edtf:
        return None
    try:
        value = parse_edtf(edtf)
        if not isinstance(value, _ACCEPTED):
            raise ValueError(edtf)
        return Span(dt.date(*value.lower_strict()[:3]), dt.date(*value.upper_strict()[:3]))
    except Exception as error:  # the parser raises AttributeError and TypeError on some forms, e.g. 1937-XX/1938
        raise ValueError(edtf) from error


def validate_edtf(edtf: str) -> None:
    """Raise ValidationError, saying what to write, unless `edtf` is a date that `span` understands."""
    try:
        span(edtf)
    except ValueError:
        raise ValidationError(
            _("“%(value)s” is not a date. Write 2022-06-05, 2022-06, 2022, or 2022? if the source is not sure."),
            code="invalid_edtf",
            params={"value": edtf},
        ) from None


def describe(edtf: str) -> str:
    """Return `edtf` in words of the active language: “5 June 2022”, “June 2022”, “2022 (uncertain)”."""
    return _described(edtf, get_language())


@lru_cache(maxsize=4096)
def _described(edtf: str, _language: str | None) -> str:
    if not edtf:
        return ""
    if "/" in edtf:
        return "–".join(describe(end) for end in edtf.split("/"))
    bare = edtf.rstrip("?~%")
    days = span(bare)
    if days is None:
        return edtf
    parts = bare.split("-")
    if "X" in bare or (len(parts) > 1 and int(parts[1]) > 12):
        text = bare
    else:
        formats = {1: "Y", 2: "YEAR_MONTH_FORMAT", 3: "DATE_FORMAT"}
        text = date_format(days.earliest, formats[len(parts)])
    if edtf == bare:
        return text
    doubt = {"?": _("uncertain"), "~": _("about"), "%": _("about, uncertain")}[edtf[-1]]
    return f"{text} ({doubt})"
