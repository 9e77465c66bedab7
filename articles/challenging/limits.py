"""How many challenges are taken, counted in the database, so that every process counts alike."""

import datetime as dt
import ipaddress
import math

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Challenge
from people.senders import client_address

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
FROM_ONE = ((5, HOUR), (20, DAY))
"""From one sender at most so many within so long."""
FROM_ALL = ((100, HOUR),)
"""The same for all senders together: more than editors answer, fewer than would drown the rest."""
NETWORK = 64
"""Leading bits of an IPv6 address that one household or one server has to itself (RFC 6177)."""


class TooManyError(Exception):
    """More challenges than are taken; `until` is when the next one is."""

    def __init__(self, until: dt.datetime) -> None:
        super().__init__(until)
        self.until = until

    @property
    def seconds(self) -> int:
        """Seconds to wait, at least one."""
        return max(1, math.ceil((self.until - timezone.now()).total_seconds()))

    def __str__(self) -> str:
        minutes = math.ceil(self.seconds / 60)
        hours = math.ceil(minutes / 60)
        if minutes < 90:
            wait = ngettext("Try again in %d minute.", "Try again in %d minutes.", minutes) % minutes
        else:
            wait = ngettext("Try again in %d hour.", "Try again in %d hours.", hours) % hours
        reason = _("More challenges arrived than the editors can answer. Nothing you typed is lost.")
        return f"{reason} {wait}"


def sender_of(request: HttpRequest) -> str:
    """Return who sends, as a keyed hash of the client's address from which nobody can tell the address."""
    return salted_hmac("articles.challenging", _network(client_address(request)), algorithm="sha256").hexdigest()


def _network(address: str) -> str:
    """Return an address, of IPv6 its network: whoever has one has all addresses in it."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((address, NETWORK), strict=False)) if known.version == 6 else address


def refuse_too_many(sender: str) -> None:
    """Raise TooManyError if no further challenge of `sender` is taken now.

    Call it in the transaction that takes the challenge: others wait for its end, lest two pass as the last one.
    """
    ContentType.objects.select_for_update(no_key=True).get(app_label="articles", model="challenge")
    received = Challenge.objects.order_by("-received_at")
    limits = [(received.filter(sender=sender), *limit) for limit in FROM_ONE]
    limits += [(received, *limit) for limit in FROM_ALL]
    now = timezone.now()
    full = []
    for rows, most, period in limits:
        times = rows.filter(received_at__gt=now - period).values_list("received_at", flat=True)
        full += [oldest + period for oldest in times[most - 1 : most]]
    if full:
        raise TooManyError(max(full))
