"""What the address of the explorer asks: a day, and perhaps an earlier one to compare it with."""

import datetime as dt
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.listing import Message, Refused, complaints
from reforms.days import day_of

ON, AGAINST = "on", "against"


@dataclass(frozen=True, slots=True)
class Asked:
    """The day to show and the day to compare it with, which lies before it; None for one day alone."""

    on: dt.date
    against: dt.date | None = None

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        """Return what an address asks, by default today; raises Refused (400) for what is no such days."""
        messages = complaints(query, (ON, AGAINST))
        if messages:
            raise Refused(400, messages)
        on = day_of(query, ON, timezone.localdate())
        against = day_of(query, AGAINST, on) if query.get(AGAINST, "").strip() else None
        if against is not None and against >= on:
            raise Refused(400, [_wrong_way(on, against)])
        return cls(on, against)

    @property
    def query(self) -> str:
        """The two days as an address has them."""
        days = {ON: self.on, AGAINST: self.against}
        return urlencode({name: day.isoformat() for name, day in days.items() if day})

    @property
    def url(self) -> str:
        """The address of this view, from any other view of the system."""
        return f"?{self.query}"

    def moved(self, on: dt.date) -> "Asked":
        """Return the same for another day; what would not lie before it is no longer compared with."""
        return Asked(on, self.against if self.against and self.against < on else None)


def _wrong_way(on: dt.date, against: dt.date) -> Message:
    shown = {"against": date_format(against), "on": date_format(on)}
    if against == on:
        text = _("Both days are %(on)s. The day to compare with must lie before the day that is shown.") % shown
        return Message(text, Asked(on).url, _("Show this day alone"))
    text = _("%(against)s does not lie before %(on)s. The day to compare with must be the earlier one.") % shown
    return Message(text, Asked(against, on).url, _("Exchange the two"))
