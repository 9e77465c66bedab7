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
STATUSES = (*Stage.choices, (UNSUPPORTED, _("No evidence yet")))


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


class RelationKind(TextChoices):
    """What one institution may do to another."""

    ELECTS = "elects", _("elects")
    NOMINATES = "nominates", _("nominates")
    APPOINTS = "appoints", _("appoints")
    CONSENTS_TO = "consents-to", _("consents to")
    DISSOLVES = "dissolves", _("dissolves")
    REVIEWS = "reviews", _("reviews the acts of")
    OVERSEES = "oversees", _("oversees")
    APPLIES_TO = "applies-to", _("applies to")


RELATION_REVERSE = {
    RelationKind.ELECTS: _("is elected by"),
    RelationKind.NOMINATES: _("is nominated by"),
    RelationKind.APPOINTS: _("is appointed by"),
    RelationKind.CONSENTS_TO: _("needs the consent of"),
    RelationKind.DISSOLVES: _("is dissolved by"),
    RelationKind.REVIEWS: _("has its acts reviewed by"),
    RelationKind.OVERSEES: _("is overseen by"),
    RelationKind.APPLIES_TO: _("receives applications from"),
}


class SeatKind(TextChoices):
    """Which seats of a chamber a rule counts, by the way in which they are filled."""

    TOTAL = "total", _("All seats")
    LIST = "list", _("By party list")
    DISTRICT = "district", _("In single-mandate districts")
    INDIRECT = "indirect", _("By indirect election")
    APPOINTED = "appointed", _("By appointment")
