"""Challenges: how a reader holds a source against the record, and how much of that the site takes."""

from articles.challenging.forms import form_for

__all__ = ["form_for"]
