"""Words of three languages, and rows chosen as words are: the first much oftener than the last (Zipf)."""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

WORDS = 20_000
_SYLLABLES = {
    "en": "ba re mi to ka lu ne so di va er on at is",
    "ru": "ба ре ми то ка лу не со ди ва ер он ат ис",
    "kk": "ба ре мі тұ қа лу не сө ді ва ер оң ат іс",
}
LANGUAGES = tuple(_SYLLABLES)


def weights(count: int) -> list[float]:
    """Return the cumulated weights of `count` things of which the n-th is met 1/n times as often as the first."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


class Vocabulary:
    """Words of one language."""

    def __init__(self, language: str, chance: random.Random) -> None:
        syllables = _SYLLABLES[language].split()
        words = ("".join(chance.choices(syllables, k=chance.randint(1, 5))) for _ in range(2 * WORDS))
        self.words = list(dict.fromkeys(words))[:WORDS]
        self.weights = weights(len(self.words))
        self.chance = chance

    def text(self, count: int) -> str:
        """Return `count` words as a sentence."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count)).capitalize() + "."

    def name(self) -> str:
        """Return two words as a name."""
        return " ".join(self.chance.sample(self.words, 2)).title()


class Choice:
    """Rows of which some are met much oftener than others."""

    def __init__(self, rows: Sequence[Any], chance: random.Random) -> None:
        self.rows, self.weights, self.chance = rows, weights(len(rows)), chance

    def one(self) -> Any:
        """Return one of them."""
        return self.chance.choices(self.rows, cum_weights=self.weights)[0]
