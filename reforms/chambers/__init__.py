"""Seats of a chamber: who fills them on a day, how they are drawn, and how votes become seats."""

from reforms.chambers.chamber import Chamber, chamber_on

__all__ = ["Chamber", "chamber_on"]
