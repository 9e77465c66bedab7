"""What tells a robot from a person without asking the person anything: the time a form was open, signed."""

from django.core import signing
from django.utils.translation import gettext as _

LEAST = 3
"""Seconds between a form and its answer below which nobody can have typed it."""
LONGEST = 24 * 60 * 60
"""Seconds for which a form may lie open in a tab."""
_SIGNER = signing.TimestampSigner(salt="articles.challenging")


def opened_now() -> str:
    """Return the time of this moment, signed."""
    return _SIGNER.sign("challenge")


def is_genuine(opened: str) -> bool:
    """Whether `opened` was signed here within the last day."""
    try:
        _SIGNER.unsign(opened, max_age=LONGEST)
    except signing.BadSignature:
        return False
    return True


def complaint(opened: str) -> str:
    """Return why a form opened at `opened` is not taken, empty if it is."""
    if not is_genuine(opened):
        return _("This form was open for longer than a day. Nothing you typed is lost: send it once more.")
    try:
        _SIGNER.unsign(opened, max_age=LEAST)
    except signing.SignatureExpired:
        return ""
    return _("That was faster than anybody types. Nothing you typed is lost: send it once more.")
