"""How many passages are found again in edited articles: `python -m tests.bench.anchoring [seeds] [first seed]`.

The editor of `tests/articles/edits.py` rewrites the demo's articles, and the real and retold ones where they are
present; `tests/articles/judging.py` says what is right, wrong, adrift or gone. See docs/anchoring.md.
"""

import difflib
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping

from articles.anchoring import Place, Quote, Rewriting, find, quote_at
from tests.articles.edits import Edited, articles, some_place, sources
from tests.articles.judging import judge

SHARES = (0.0, 0.1, 0.2, 0.3)
PASSAGES = 40
"""Passages of each edited article."""
WORDS_A_STEP = 150
"""Words of an article for each step that splits, merges, moves, repeats, drops or renames."""

Way = Callable[[Quote, Place], Place | None]


def main(seeds: int = 5, first: int = 100) -> None:
    """Print a table a way of placing."""
    texts = articles() + sources()
    vocabulary = re.findall(r"\w+", " ".join(" ".join(text) for text in texts))
    print(f"{len(texts)} articles, {seeds} edited versions of each, {PASSAGES} passages in each version")
    print(f"{'words changed':>14} {'way':28}{'found':>7}{'adrift':>8}{'wrong':>7}{'of':>8}")
    for share in SHARES:
        counts: dict[str, Counter[str]] = {}
        for number, paragraphs in enumerate(texts):
            for seed in range(first, first + seeds):
                chance = random.Random(f"{number} {seed} {share}")
                _count(Edited.of(paragraphs, chance, vocabulary), share, counts)
        for name, count in counts.items():
            can = count["right"] + count["adrift"]
            line = f"{share:>14.0%} {name:28}{count['right'] / can:>7.3f}{count['adrift'] / can:>8.3f}"
            print(f"{line}{count['wrong']:>7}{count.total():>8}", flush=True)


def _count(edited: Edited, share: float, counts: dict[str, Counter[str]]) -> None:
    former = edited.texts
    passages = []
    for _one in range(PASSAGES):
        place = some_place(former, edited.chance)
        letters = next(block.letters for block in edited.blocks if block.id == place.block_id)
        passages.append(
            (place, quote_at(former, place), [number for _char, number in letters[place.start : place.end]])
        )
    size = sum(len(text.split()) for text in former.values())
    edited.restructure(max(1, size // WORDS_A_STEP))
    edited.change_words(share)
    for name, way in _ways(former, edited.texts).items():
        for place, quote, numbers in passages:
            counts.setdefault(name, Counter())[judge(edited, quote.exact, numbers, way(quote, place))] += 1


def _ways(former: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, Way]:
    known, unknown = Rewriting(texts, former), Rewriting(texts)
    placed = {"ours, former text known": known, "ours, only the quotation": unknown}
    ways: dict[str, Way] = {name: _ours(rewriting) for name, rewriting in placed.items()}
    return ways | {"exact words, the first": _exact(texts), "difflib alone": _difflib(former, texts)}


def _ours(rewriting: Rewriting) -> Way:
    def way(quote: Quote, was: Place) -> Place | None:
        found = rewriting.place(quote, was)
        return found.place if found else None

    return way


def _exact(texts: Mapping[str, str]) -> Way:
    return lambda quote, _was: next(iter(find(quote.exact, texts)), None)


def _difflib(former: Mapping[str, str], texts: Mapping[str, str]) -> Way:
    """Follow each word by difflib's matching blocks of words, and take the first to the last of those that stand."""
    old, new = _words(former), _words(texts)
    matcher = difflib.SequenceMatcher(None, [one[0] for one in old], [one[0] for one in new], autojunk=False)
    same = {block.a + i: block.b + i for block in matcher.get_matching_blocks() for i in range(block.size)}

    def way(_quote: Quote, was: Place) -> Place | None:
        own = [
            new[same[at]][1]
            for at, (_word, place) in enumerate(old)
            if at in same and place.block_id == was.block_id and place.start < was.end and place.end > was.start
        ]
        if not own or own[0].block_id != own[-1].block_id:
            return None
        return Place(own[0].block_id, own[0].start, own[-1].end)

    return way


def _words(texts: Mapping[str, str]) -> list[tuple[str, Place]]:
    return [
        (one[0], Place(block_id, one.start(), one.end()))
        for block_id, text in texts.items()
        for one in re.finditer(r"\w+|[^\w\s]", text)
    ]


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:]))
