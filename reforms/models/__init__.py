"""What changes: reforms, the steps and acts that carry them, and the rules of the system that they introduce."""

from reforms.models.event import Event, Result
from reforms.models.legal_act import LegalAct
from reforms.models.milestone import Milestone
from reforms.models.reform import Reform, ReformLink, ReformName
from reforms.models.relation import Relation
from reforms.models.rule import Aspect, Rule
from reforms.models.term import Term
from reforms.models.theme import Theme

__all__ = [
    "Aspect",
    "Event",
    "LegalAct",
    "Milestone",
    "Reform",
    "ReformLink",
    "ReformName",
    "Relation",
    "Result",
    "Rule",
    "Term",
    "Theme",
]
