"""What editors decide on an article's annotations: each step recorded, reversible, and told where two collide."""

from articles.deciding.ledger import Ledger, recorded
from articles.deciding.making import mark, save_evidence, save_statement
from articles.deciding.moving import drop, move
from articles.deciding.naming import create, dismiss, take_as_spelling
from articles.deciding.operations import Outcome, decide, of_entity, retarget
from articles.deciding.undoing import redo, to_redo, to_undo, undo

__all__ = [
    "Ledger",
    "Outcome",
    "create",
    "decide",
    "dismiss",
    "drop",
    "mark",
    "move",
    "of_entity",
    "recorded",
    "redo",
    "retarget",
    "save_evidence",
    "save_statement",
    "take_as_spelling",
    "to_redo",
    "to_undo",
    "undo",
]
