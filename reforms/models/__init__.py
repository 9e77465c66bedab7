"""What changes: reforms and the milestones, legal acts and events that carry them."""

from reforms.models.event import Event
from reforms.models.legal_act import LegalAct
from reforms.models.milestone import Milestone
from reforms.models.reform import Reform, ReformLink, ReformName
from reforms.models.theme import Theme

__all__ = ["Event", "LegalAct", "Milestone", "Reform", "ReformLink", "ReformName", "Theme"]
