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
_OFFICES = [
    (re.compile(r"\b(?:head|leader)\s+of\s+(?:the\s+)?(?:state|country|nation)\b"), "president"),
    (re.compile(r"\bhead\s+of\s+(?:the\s+)?government\b|\bpremier\b"), "prime minister"),
    (re.compile(r"\bглав\w+\s+государства\b"), "президент"),
    (re.compile(r"\bглав\w+\s+правительства\b|\bпремьер(?:а|ом|у)?\b(?!-)"), "премьер-министр"),
    (re.compile(r"\b(?:мемлекет|ел)\s+басшысы\b"), "президент"),
    (re.compile(r"\bпрезидент(?:і|інің|тің)\b"), "президент"),
]
_ARTICLES = frozenset(["the", "a", "an", "first"])
_WHOSE = frozenset(["of", "under", "to", "при", "под"])
_DEPUTY = ("зам", "вице", "перв", "и.о")
_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITALISED = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_A-Z]+(?:\s+(?:of\s+|for\s+|and\s+|the\s+)*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_A-Z]+)+"
)
_TITLES = ENGLISH_TITLES | RUSSIAN_TITLES | KAZAKH_TITLES
_ENDINGS = re.compile(r"(?:ами|ями|ого|его|ому|ему|ой|ей|ом|ем|ым|им|ам|ах|а|я|у|ю|ы|и|е|ның|нің|дың|дің|тың|тің)$")


def title_words(text: str) -> frozenset[str]:
    """Return the words that tell one title from another."""
    words = _WORDS.findall(_in_one_word(text))
    return frozenset(_SAME.get(word, word) for word in words if word not in _EMPTY)


def title_heads(text: str) -> frozenset[str]:
    """Return the words of `title_words` that say what somebody is, not whose: the director under the president."""
    words = _WORDS.findall(_in_one_word(text))
    heads = [word for place, word in enumerate(words) if is_title(word) and not _whose(words, place)]
    return frozenset(_SAME.get(word, word) for word in heads)


def initials(text: str) -> frozenset[str]:
    """Return the short forms of bodies that a title names in full, each word with a capital: the cec."""
    runs = (re.findall(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]", run.group()) for run in _CAPITALISED.finditer(text))
    return frozenset("".join(letters).lower() for letters in runs)


def _in_one_word(text: str) -> str:
    """Return the text in lower case, with titles of several words that mean one office in its usual word."""
    lower = text.lower().replace("ё", "е")
    for pattern, word in _OFFICES:
        lower = pattern.sub(word, lower)
    return lower


def _whose(words: list[str], place: int) -> bool:
    before = [word for word in words[max(0, place - 3) : place] if word not in _ARTICLES]
    if before and before[-1] in _WHOSE:
        return True
    if words[place + 1 : place + 2] == ["жанындағы"]:
        return True
    oblique = not words[place].isascii() and words[place] not in _TITLES
    return bool(oblique and before and is_title(before[-1]) and not before[-1].startswith(_DEPUTY))


def is_title(word: str) -> bool:
    """Whether a word says what somebody is, in any case."""
    lower = word.lower().replace("ё", "е")
    if lower in _TITLES:
        return True
    if lower.isascii():
        return False
    stem = _ENDINGS.sub("", lower)
    return len(stem) > 3 and any(form in _TITLES for form in (stem, stem + "ь", stem + "й", stem + "а"))
