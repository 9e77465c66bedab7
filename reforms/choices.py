"""Closed lists of the reforms app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """How deep in the legal order a reform reaches."""

    CONSTITUTION = "constitution", _("Constitution")
    CONSTITUTIONAL_LAW = "constitutional-law", _("Constitutional law")
    LAW = "law", _("Law")
    DECREE = "decree", _("Decree")
    PRACTICE = "practice", _("Practice")


class Stage(TextChoices):
    """How far a reform has come, in the order in which it usually happens."""

    ANNOUNCED = "announced", _("Announced")
    REVIEWED = "reviewed", _("Reviewed")
    ADOPTED = "adopted", _("Adopted")
    IN_FORCE = "in-force", _("In force")
    APPLIED = "applied", _("Applied")
    STALLED = "stalled", _("Stalled")
    REVERSED = "reversed", _("Reversed")


UNSUPPORTED = "unsupported"
"""The status of a reform of which no milestone has accepted evidence."""


class LinkKind(TextChoices):
    """What one reform does to another."""

    IMPLEMENTS = "implements", _("implements")
    AMENDS = "amends", _("amends")
    RESTORES = "restores", _("restores")
    REVERSES = "reverses", _("reverses")
    REPLACES = "replaces", _("replaces")


REVERSE_LABELS = {
    LinkKind.IMPLEMENTS: _("implemented by"),
    LinkKind.AMENDS: _("amended by"),
    LinkKind.RESTORES: _("restored by"),
    LinkKind.REVERSES: _("reversed by"),
    LinkKind.REPLACES: _("replaced by"),
}


class EventKind(TextChoices):
    """What an event is."""

    ADDRESS = "address", _("Address")
    REFERENDUM = "referendum", _("Referendum")
    ELECTION = "election", _("Election")
    DISCUSSION = "discussion", _("Discussion")
    SESSION = "session", _("Session")
    BRIEFING = "briefing", _("Briefing")
    MEETING = "meeting", _("Meeting")
    OTHER = "other", _("Other")


class LegislationType(TextChoices):
    """Kinds of legal acts (schema.org legislationType)."""

    CONSTITUTION = "constitution", _("Constitution")
    AMENDMENT = "constitutional-amendment", _("Law amending the Constitution")
    CONSTITUTIONAL_LAW = "constitutional-law", _("Constitutional law")
    LAW = "law", _("Law")
    DECREE = "decree", _("Decree")
    OTHER = "other", _("Other")


class LegalForce(TextChoices):
    """Whether a legal act holds (schema.org legislationLegalForce)."""

    IN_FORCE = "InForce", _("In force")
    NOT_IN_FORCE = "NotInForce", _("Not in force")
    PARTLY = "PartiallyInForce", _("Partly in force")
