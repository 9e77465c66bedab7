"""Invented articles and annotations in any number, to measure the site with; the same for the same seed.

Words, names and numbers are random: nothing here says anything of anybody.
"""

from kzsite.benchmark.filling import fill
from kzsite.benchmark.vocabulary import Vocabulary

__all__ = ["Vocabulary", "fill"]
