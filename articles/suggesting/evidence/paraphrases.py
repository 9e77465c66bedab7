"""Reforms named in other words than those on record: “villages elected their akims” for “elections of akims”.

A reform is meant where every word of one of its names stands close together, each by its stem, in any order. That is
a naming for where a milestone on record has the date that stands beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from articles.suggesting.names import Name
from articles.suggesting.normalising import normalise
from articles.suggesting.tongue import tongue

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE, _PAIR = 100, 40
"""Characters within which all the words have to stand; less for two of which none tells an act."""
_SHORT = 3
"""Letters; shorter words only join others."""
_SMALL = re.compile(
    "part|the|and|for|its|his|her|from|with|what|что|для|при|или|без|мен|және|үшін|туралы|бойынша",
)
_ACTS = {
    "elect": re.compile(r"elect(?:s|ed|ing|ions?|oral)?$|выбор|выбра|избра|избир|сайла"),
    "register": re.compile(r"regist|регистр|зарегистр|тірке"),
    "recall": re.compile(r"recall|отзыв|отозв|кері шақыр|қайтарып"),
    "nominate": re.compile(r"nominat|выдвиж|выдвин"),
    "amend": re.compile(r"amend|поправ|түзету"),
    "forbid": re.compile(r"ban(?:s|ned)?$|prohib|forb|запре|тыйым"),
}
"""Stems by which a language tells one act, as a noun or as a verb."""
_ENGLISH = re.compile(r"[a-z]+")
_ENDINGS = re.compile(r"(?:ies|y|es|s|ing|ed)$")


class Paraphrases:
    """Finds them; built once from the names on record."""

    def __init__(self, names: Iterable[Name]) -> None:
        wordings: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for name in names:
            if name.kind != "reform":
                continue
            text = normalise(name.spelling).lower
            stems = tuple(dict.fromkeys(map(_stem, filter(_counts, _WORD.findall(text)))))
            if len(stems) > 1:
                wordings[tongue(text, "")][stems] = name.slug
        self._wordings = {language: list(of.items()) for language, of in wordings.items()}

    def find(self, text: str, language: str) -> Iterator[tuple[str, int, int]]:
        """Yield the slugs of the reforms that `text`, in small letters, names in other words, and where."""
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for match in _WORD.finditer(text):
            if _counts(match.group()):
                places[_stem(match.group())].append(match.span())
        told: set[str] = set()
        for stems, slug in self._wordings.get(language, ()):
            if slug not in told and all(stem in places for stem in stems):
                first = places[min(stems, key=lambda stem: len(places[stem]))][0]
                spans = [min(places[stem], key=lambda span: abs(span[0] - first[0])) for stem in stems]
                start, end = min(span[0] for span in spans), max(span[1] for span in spans)
                if end - start <= (_CLOSE if len(stems) > 2 or _ACTS.keys() & set(stems) else _PAIR):
                    told.add(slug)
                    yield slug, start, end


def _counts(word: str) -> bool:
    return len(word) >= _SHORT and not _SMALL.fullmatch(word)


def _stem(word: str) -> str:
    """Return the act that a word tells, or its beginning: few letters are enough where every word has to stand."""
    for act, pattern in _ACTS.items():
        if pattern.match(word):
            return act
    if _ENGLISH.fullmatch(word):
        return (_ENDINGS.sub("", word) if len(word) > 4 else word)[:5]
    return word[:4]
