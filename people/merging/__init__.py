"""Merging two people or two organizations that are one, so that nothing is lost and all can be put back."""

from people.merging.carrying_out import merge
from people.merging.comparing import Difference, differences
from people.merging.obstacles import obstacles, register_obstacles
from people.merging.preferring import register_preference
from people.merging.steps import NotMergedError
from people.merging.undoing import undo

__all__ = [
    "Difference",
    "NotMergedError",
    "differences",
    "merge",
    "obstacles",
    "register_obstacles",
    "register_preference",
    "undo",
]
