"""Days in addresses: written in full, or refused with a message."""

import datetime as dt
import re

from django.http import QueryDict
from django.utils.translation import gettext as _

from people.gate import clean_text
from people.listing import Message, Refused

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(text: str) -> dt.date | None:
    """Return the day that `text` writes as 2023-03-19, or None for anything else and for a day of no calendar."""
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def day_of(query: QueryDict, name: str, default: dt.date) -> dt.date:
    """Return the day that the parameter `name` asks for, `default` where it is not given or empty.

    Raises Refused with status 400 for what is no day.
    """
    text = query.get(name, "").strip()
    if not text:
        return default
    day = parse_day(text)
    if day is None:
        shown = {"date": clean_text(text)[:40]}
        message = _("“%(date)s” is not a day. Write it as 2023-03-19: year, month, day.") % shown
        raise Refused(400, [Message(message, "?", _("Show today"))])
    return day
