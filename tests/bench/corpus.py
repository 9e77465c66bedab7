"""Ten thousand invented names, and the demo’s own prose with such names set in it as texts of three languages do."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from articles.suggesting import Name

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
SHARE = 0.03
"""Names a word; the texts labelled in tests/articles/suggesting have nearly five in a hundred."""
PARAGRAPHS = 20
"""Of one article: about 4,000 characters."""
_LATIN = re.findall("..", "karatanabayerlamurbekanulsatoguldarihaibolasemenitoradi")
_CYRILLIC = re.findall("..", "каратанабайерламурбеканулсатогулдарихайболасемениторади")


def names(count: int, chance: random.Random) -> list[Name]:
    """Return half people, a quarter bodies, a quarter wordings of reforms; every third in Cyrillic."""
    made: dict[str, Name] = {}
    while len(made) < count:
        number = len(made)
        cyrillic = number % 3 == 0
        if number % 2:
            family = _word(chance, cyrillic) + ("ов" if cyrillic else "ov")
            spelling, kind = f"{_word(chance, cyrillic)} {family}", "person"
        elif number % 4:
            family, kind = "", "organization"
            spelling = _body(chance, cyrillic)
        else:
            family, kind = "", "reform"
            what = _word(chance, cyrillic).lower(), _word(chance, cyrillic).lower()
            spelling = ("закон об {}е и {}е" if cyrillic else "{} and {} act").format(*what)
        made.setdefault(spelling, Name(spelling, kind, f"slug-{number}", spelling, family))
    return list(made.values())


def articles(known: list[Name], size: int, chance: random.Random) -> list[list[str]]:
    """Return articles of `size` bytes in all: the demo's paragraphs over and over, names set in in brackets.

    A name stands as on record in three of five places, else with an ending: ’s in English, a case in Russian.
    """
    latin = [name for name in known if name.spelling.isascii()]
    cyrillic = [name for name in known if not name.spelling.isascii()]
    prose = [paragraph for path in sorted(FIXTURES.glob("*.yaml")) for paragraph in _paragraphs(path)]
    made: list[list[str]] = []
    length = 0
    while length < size:
        begin = len(made) * PARAGRAPHS % len(prose)
        article = []
        for paragraph in prose[begin : begin + PARAGRAPHS]:
            choose = latin if paragraph.isascii() or not re.search("[а-я]", paragraph) else cyrillic
            words = []
            for word in paragraph.split(" "):
                words.append(word)
                if chance.random() < SHARE:
                    words.append(f"({_form(chance.choice(choose), chance)})")
            article.append(" ".join(words))
        made.append(article)
        length += sum(len(paragraph.encode()) for paragraph in article)
    return made


def _word(chance: random.Random, cyrillic: bool) -> str:
    return "".join(chance.choice(_CYRILLIC if cyrillic else _LATIN) for _ in range(3)).capitalize()


def _body(chance: random.Random, cyrillic: bool) -> str:
    kinds = (
        ("Институт {}а", "Фонд {}а", "Комитет {}а") if cyrillic else ("Institute of {}", "{} Fund", "{} Committee")
    )
    return chance.choice(kinds).format(f"{_word(chance, cyrillic)} {_word(chance, cyrillic)}")


def _form(name: Name, chance: random.Random) -> str:
    if chance.random() < 0.6:
        return name.spelling
    if name.spelling.isascii():
        return name.spelling + "’s"
    if name.kind == "person":
        return " ".join(word + "а" for word in name.spelling.split())
    first, space, rest = name.spelling.partition(" ")
    return first + "а" + space + rest


def _paragraphs(path: Path) -> Iterator[str]:
    for block in yaml.safe_load(path.read_text(encoding="utf-8"))["body"]:
        yield from (" ".join(text.split()) for text in block.values() if isinstance(text, str))
