"""Whether a passage was placed right, by what the editor of `edits.py` knows."""

import re

from articles.anchoring import Place
from tests.articles.edits import Block, Edited

FEW = 2
"""Words up to which all must stand for a passage to be found: half a name is another name."""

CLOSE = 20
"""Characters between a passage and what is left of its surroundings."""


def judge(edited: Edited, before: str, numbers: list[int], place: Place | None) -> str:
    """Return "right", "wrong", "adrift" (its words stand, but it was not placed) or "gone" (rightly adrift).

    Rightly adrift is also one in which a name or a figure was exchanged for another, and one of a sentence that was
    repeated, if the copy has no fewer of its words.

    `before`: the words of the passage; `numbers`: those of its characters. It can be found if at least half of its
    words (all, if they are one or two) still stand unchanged in one stretch of one block: the stretch that has the
    most of its letters and the fewest of others'. A place is wrong if it has less than half of that stretch's
    letters of the passage, or if more than half of the old letters in it are others'. A copy of a sentence is wrong,
    unless the words it was copied from no longer stand: then it was moved.
    """
    own = {number for number, char in zip(numbers, before, strict=True) if char.strip()}
    best = _best(edited, own)
    copies = {-1 - number for number in own}
    copy = _best(edited, copies)
    words = [numbers[one.start() : one.end()] for one in re.finditer(r"\w+", before)]
    standing = sum(best.issuperset(word) for word in words)
    stands = bool(words) and standing >= (len(words) if len(words) <= FEW else len(words) / 2)
    if len(words) <= FEW:
        stands = stands and any(before.casefold() in text.casefold() for text in edited.texts.values())
    if place is None:
        return "adrift" if stands and len(copy) < len(best) and not own & edited.exchanged else "gone"
    if _typed_anew(edited, before, own, place):
        return "right"
    there = edited.numbers_at(place)
    if not stands and any(number < 0 for number in there):
        own, best = copies, copy
    mine = there & own
    return "right" if mine and 2 * len(mine) >= len(best) and 2 * len(mine) >= len(there) else "wrong"


def _typed_anew(edited: Edited, before: str, own: set[int], place: Place) -> bool:
    """Whether an edit took the words out, and another put the same words in at the same place."""
    letters = next(block.letters for block in edited.blocks if block.id == place.block_id)
    there = letters[place.start : place.end]
    if "".join(char for char, _number in there).casefold() != before.casefold():
        return False
    left = next((number for _char, number in reversed(letters[: place.start]) if number is not None), None)
    right = next((number for _char, number in letters[place.end :] if number is not None), None)
    near = {*range(min(own) - CLOSE, min(own)), *range(max(own) + 1, max(own) + CLOSE), None}
    return left in near and right in near and all(number is None or number in own for _char, number in there)


def _best(edited: Edited, own: set[int]) -> set[int]:
    return max((_stretch(block, own) for block in edited.blocks), key=len, default=set())


def _stretch(block: Block, own: set[int]) -> set[int]:
    best: set[int] = set()
    most, sum_ = 0, 0
    here: set[int] = set()
    for char, number in block.letters:
        if number is None or not char.strip():
            continue
        sum_ += 1 if number in own else -1
        if sum_ <= 0:
            sum_, here = 0, set()
        elif number in own:
            here.add(number)
            if sum_ > most:
                most, best = sum_, set(here)
    return best
