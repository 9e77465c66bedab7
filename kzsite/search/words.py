"""How words are read, in texts and in the search box: any script, any spelling, any ending.

A word is folded (`people.names.fold`); its stem is what Snowball leaves of it (its Russian rules for Cyrillic words,
its English ones for others), folded too. Snowball has no Kazakh: Kazakh endings are met by words that begin alike.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

import snowballstemmer

from people.gate import SEARCH_LENGTH, SEARCH_WORDS, clean_text
from people.names import fold

TOKEN = re.compile(r"[^\W_]+(?:['’ʼ`](?!s\b)[^\W_]+)*")
"""A word; an apostrophe belongs to it unless an English genitive follows."""
LONGEST = 40_000
"""Words of one text that are indexed: PostgreSQL refuses an index row of more than a megabyte."""
SHORT = 1000
"""Characters up to which the reading of a text is remembered: a passage is indexed with each annotation on it."""
BEGUN = 4
"""Letters from which on a word also stands for all that begin like it; the last word does from the first."""
_PART = re.compile(r'(?<!\S)(-?)"([^"]*)"?|(\S+)')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_STEMMERS = {name: snowballstemmer.stemmer(name) for name in ("russian", "english")}


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """Return one word folded."""
    return fold(word)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the folded stem of one word: `reform` of реформами and of reforms."""
    language = "russian" if _CYRILLIC.search(word) else "english"
    return fold(_STEMMERS[language].stemWord(unicodedata.normalize("NFC", word).lower().replace("ё", "е")))


def indexed(text: str, stems: bool = True) -> str:
    """Return what the index holds for `text`: its words folded, in their order, and behind them their stems."""
    return _short(text, stems) if len(text) < SHORT else _read(text, stems)


@lru_cache(maxsize=4096)
def _short(text: str, stems: bool) -> str:
    return _read(text, stems)


def _read(text: str, stems: bool) -> str:
    words = [found.group() for found in islice(TOKEN.finditer(text), LONGEST)]
    plain = list(filter(None, map(folded, words)))
    if not stems:
        return " ".join(plain)
    known = set(plain)
    return " ".join([*plain, *(found for found in dict.fromkeys(map(stem, words)) if found and found not in known)])


@dataclass(frozen=True)
class Asked:
    """What a search box asks for: `words` as they were written, `phrases` and `without` folded."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    shortened: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words."""
        return frozenset(map(stem, self.words))

    @cached_property
    def begun(self) -> tuple[str, ...]:
        """The words, folded, that stand for all that begin like them."""
        plain = [folded(word) for word in self.words]
        return tuple(word for word in plain if len(word) >= BEGUN or word == plain[-1])

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """All words that must be there, folded, those of phrases too."""
        return (*map(folded, self.words), *(word for phrase in self.phrases for word in phrase.split()))

    @cached_property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """All words that must be there, folded, each with its stem, which for words of phrases is the word itself."""
        phrases = (word for phrase in self.phrases for word in phrase.split())
        return (*((folded(word), stem(word)) for word in self.words), *((word, word) for word in phrases))

    def meets(self, word: str) -> bool:
        """Whether a word of a text is one of `words`, in any spelling or form."""
        plain = folded(word)
        return bool(self.begun and plain.startswith(self.begun)) or stem(word) in self.stems or plain in self.stems


def read(text: str) -> Asked:
    """Return what `text` asks for: words, "phrases" and -words that must not be there; at most 16 words in all."""
    clean = clean_text(text.replace("\x00", " ")).translate(_QUOTES)
    parts: dict[str, list[str]] = {"words": [], "phrases": [], "without": []}
    left = SEARCH_WORDS
    shortened = len(clean.strip()) > SEARCH_LENGTH
    for kind, found in _parts(clean[:SEARCH_LENGTH]):
        shortened = shortened or len(found) > left
        found = found[:left]
        left -= len(found)
        if found:
            parts[kind] += found if kind == "words" else [" ".join(map(folded, found))]
    words, phrases, without = (tuple(dict.fromkeys(found)) for found in parts.values())
    return Asked(words, phrases, without, shortened)


def _parts(text: str) -> Iterator[tuple[str, list[str]]]:
    for minus, phrase, other in _PART.findall(text):
        words = [word for word in TOKEN.findall(phrase or other) if folded(word)]
        if minus or (other.startswith("-") and other.strip("-")):
            yield "without", words
        elif phrase:
            yield "phrases", words
        else:
            yield "words", words
