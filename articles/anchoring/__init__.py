"""Quote to place and back, pure: texts by block id in, places out. Offsets count Unicode code points.

`places.py` has the values and the exact search, `words.py` cuts texts to words, `fitting.py` weighs where a passage
may stand, `again.py` decides. See docs/anchoring.md for the rules and the figures.
"""

from articles.anchoring.again import Candidate, Placed, Rewriting, alike, candidates, place_again, stands
from articles.anchoring.places import CONTEXT, Place, Quote, find, quote_at
from articles.anchoring.words import difference

__all__ = [
    "CONTEXT",
    "Candidate",
    "Place",
    "Placed",
    "Quote",
    "Rewriting",
    "alike",
    "candidates",
    "difference",
    "find",
    "place_again",
    "quote_at",
    "stands",
]
