"""What a kept extraction library takes for the article: the check on our own choice of region."""

import logging
from itertools import accumulate

import trafilatura

from ..characters import key
from .walk import Page

LEAST = 300
HEAVIEST = 2_000_000
ENOUGH = 0.5
SURE = 2
"""So many paragraphs of prose below a headline are an article, whatever longer text stands elsewhere."""

NEARLY_ALL = 0.9

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def missed(page: Page, start: int, end: int, text: str) -> tuple[int, int] | None:
    """The lines that the library reads as the article, if those from `start` to `end` leave most of them out."""
    own = [line for line in page.lines[start:end] if line.is_prose]
    if len(own) >= SURE or len(text) > HEAVIEST:
        return None
    kept = _kept(text)
    votes = {
        place: len(line.text)
        for place, line in enumerate(page.lines)
        if len(line.text) > 40 and key(line.text) in kept
    }
    total = sum(votes.values())
    inside = sum(weight for place, weight in votes.items() if start <= place < end and not page.lines[place].reason)
    if total < LEAST or inside >= ENOUGH * total:
        return None
    sums = [0, *accumulate(votes.get(place, 0) for place in range(len(page.lines)))]
    best = (min(votes), max(votes) + 1)
    for first, last in page.spans.values():
        if sums[last] - sums[first] >= NEARLY_ALL * total and last - first < best[1] - best[0]:
            best = (first, last)
    for place in votes:
        page.lines[place].reason = ""
        page.lines[place].role = ""
    return best


def _kept(text: str) -> set[str]:
    try:
        found = trafilatura.extract(text, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 - whatever it trips over, our own reading stands
        return set()
    return {key(row.strip("-# |")) for row in (found or "").split("\n")}
