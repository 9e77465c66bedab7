"""Bytes to `Document`: no database, no settings, no network."""

from .document import Block, Document, Dropped, UnreadableError
from .publishers import KnownPublisher
from .reader import read

__all__ = ["Block", "Document", "Dropped", "KnownPublisher", "UnreadableError", "read"]
