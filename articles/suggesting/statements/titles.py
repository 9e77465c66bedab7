"""Words of a title made comparable: counsellor, counselor and adviser are one."""

import re

from articles.suggesting.unknown.words.titles import ENGLISH_TITLES, KAZAKH_TITLES, RUSSIAN_TITLES

_SAME = {
    "counselor": "adviser", "counsellor": "adviser", "advisor": "adviser", "councillor": "adviser",
    "councilor": "adviser", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "ombudsperson": "ombudsman", "centre": "center",
    "госсоветник": "советник", "госсоветника": "советник", "политический": "политик",
}  # fmt: skip
_EMPTY_TEXT = """
the a an of for and at in by to under on with from as its his her their this that our и в на по при с из от для за
мен пен және of's kazakhstan kazakhstan's republic rk казахстана республики рк қазақстан республикасы республикасының
қазақстанның
"""
_EMPTY = frozenset(_EMPTY_TEXT.split())
_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TITLES = ENGLISH_TITLES | RUSSIAN_TITLES | KAZAKH_TITLES
_ENDINGS = re.compile(r"(?:ами|ями|ого|его|ому|ему|ой|ей|ом|ем|ым|им|ам|ах|а|я|у|ю|ы|и|е|ның|нің|дың|дің|тың|тің)$")


def title_words(text: str) -> frozenset[str]:
    """Return the words that tell one title from another."""
    words = (word.lower().replace("ё", "е") for word in _WORDS.findall(text))
    return frozenset(_SAME.get(word, word) for word in words if word not in _EMPTY)


def is_title(word: str) -> bool:
    """Whether a word says what somebody is, in any case."""
    lower = word.lower().replace("ё", "е")
    if lower in _TITLES:
        return True
    if lower.isascii():
        return False
    stem = _ENDINGS.sub("", lower)
    return len(stem) > 3 and any(form in _TITLES for form in (stem, stem + "ь", stem + "й", stem + "а"))
