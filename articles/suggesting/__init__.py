"""Known names found in a text, pure: no database, no settings."""

from articles.suggesting.known import Matcher
from articles.suggesting.names import Kind, Name, Suggestion

__all__ = ["Kind", "Matcher", "Name", "Suggestion"]
