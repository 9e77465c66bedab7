"""Sentences of an article that say how far a reform has come, each with the milestone that it fits."""

from articles.suggesting.evidence.finding import find_evidence
from articles.suggesting.evidence.paraphrases import Paraphrases

__all__ = ["Paraphrases", "find_evidence"]
