"""Sentences of an article that say how far a reform has come, each with the milestone that it fits."""

from articles.suggesting.evidence.finding import find_evidence

__all__ = ["find_evidence"]
