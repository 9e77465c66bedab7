"""How fast known names are found: `python -m tests.bench.matching [names] [megabytes]`."""

import random
import re
import sys
import time

from articles.suggesting import Matcher, Name

SYLLABLES = re.findall("..", "karatanabayerlamurbekanulsatoguldarikhaibolaseme")
COMMON = re.findall(
    r"\w+", "the of and reform law was on in for people a state said new this year deputies with that"
)
ENDINGS = ["", "", "", "’s", "s", ","]


def word(chance: random.Random, syllables: int = 3) -> str:
    """Return an invented name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def names(count: int, chance: random.Random) -> list[Name]:
    """Return half people, half bodies and wordings, a third of each in Cyrillic, as a large site would hold them."""
    to_cyrillic = str.maketrans("abdeghiklmnorstuyz", "абдегхиклмнорстуйз")
    made: list[Name] = []
    for number in range(count):
        family = word(chance) + "ov"
        spelling, kind = f"{word(chance)} {family}", "person"
        if number % 2:
            family = ""
            kind = "organization" if number % 4 == 1 else "reform"
            spelling = f"Ministry of {word(chance)} {word(chance)}"
        if number % 3 == 0:
            spelling, family = spelling.translate(to_cyrillic), family.translate(to_cyrillic)
        made.append(Name(spelling, kind, f"slug-{number}", spelling, family))
    return made


def articles(known: list[Name], size: int, chance: random.Random) -> list[list[str]]:
    """Return articles of 12 paragraphs of 80 words, one word in 25 being the beginning of a known name."""
    made: list[list[str]] = []
    length = 0
    while length < size:
        article = []
        for _ in range(12):
            words = [
                chance.choice(known).spelling if chance.random() < 0.04 else chance.choice(COMMON) for _ in range(80)
            ]
            article.append(" ".join(one + chance.choice(ENDINGS) for one in words))
        made.append(article)
        length += sum(len(paragraph.encode()) for paragraph in article)
    return made


def main(count: int = 10_000, megabytes: float = 5) -> None:
    """Print what building the matcher and using it took."""
    chance = random.Random(7)
    known = names(count, chance)
    texts = articles(known, int(megabytes * 1_000_000), chance)
    size = sum(len(paragraph.encode()) for article in texts for paragraph in article) / 1_000_000
    begun = time.perf_counter()
    matcher = Matcher(known)
    built = time.perf_counter()
    found = sum(len(matcher.suggest(article)) for article in texts)
    took = time.perf_counter() - built
    print(f"{len(known)} names built in {built - begun:.2f} s")
    print(f"{size:.1f} MB, {len(texts)} articles: {took:.2f} s, {size / took:.1f} MB/s, {found} found")
    again = time.perf_counter()
    for article in texts:
        matcher.suggest(article)
    took = time.perf_counter() - again
    print(f"again, every pattern compiled: {took:.2f} s, {size / took:.1f} MB/s")


if __name__ == "__main__":
    main(*(float(value) if "." in value else int(value) for value in sys.argv[1:]))
