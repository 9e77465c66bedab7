"""The days that an EDTF date of a text can mean, and how an editor reads it: no more of EDTF than texts state."""

import calendar
import datetime as dt
import re

_DATE = re.compile(r"(\d{4}|\d{3}X)(?:-(\d\d))?(?:-(\d\d))?[~?%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def days(edtf: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of `edtf`; None if its year is open, or for an empty string."""
    first, _, last = edtf.partition("/")
    begins, ends = _days(first), _days(last or first)
    return (begins[0], ends[1]) if begins and ends else None


def _days(edtf: str) -> tuple[dt.date, dt.date] | None:
    found = _DATE.fullmatch(edtf)
    if not found:
        return None
    year, month, day = found.groups()
    if year.endswith("X"):
        return dt.date(int(year[:3] + "0"), 1, 1), dt.date(int(year[:3] + "9"), 12, 31)
    if day:
        exact = dt.date(int(year), int(month), int(day))
        return exact, exact
    begins, ends = _SEASONS.get(int(month), (int(month),) * 2) if month else (1, 12)
    return dt.date(int(year), begins, 1), dt.date(int(year), ends, calendar.monthrange(int(year), ends)[1])


def in_words(edtf: str) -> str:
    """Return “8 June 2022” for `2022-06-08`, as English reasons write it; what is no plain date stays EDTF."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?", edtf)
    if not found:
        return edtf
    year, month, day = found.groups()
    return " ".join(
        filter(None, (str(int(day)) if day else "", calendar.month_name[int(month)] if month else "", year))
    )
