"""A name's words in all their listed forms, matched word by word.

A pattern a name would do the same; compiling ten thousand of them takes seconds, while the endings are a few dozen.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.suggesting.endings import english, inflected, is_cyrillic

END = r"(?![^\W_])"
WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")


@lru_cache(maxsize=4096)
def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern + END)


@dataclass(frozen=True, slots=True)
class Forms:
    """Pieces of a name, each with the pattern of what may stand behind it."""

    pieces: tuple[tuple[str, re.Pattern[str]], ...]

    def match(self, text: str, at: int) -> int | None:
        """Return where the name that begins at `at` ends, in whatever form, or None."""
        for literal, ending in self.pieces:
            if not text.startswith(literal, at):
                return None
            found = ending.match(text, at + len(literal))
            if not found:
                return None
            at = found.end()
        return at


@lru_cache(maxsize=65536)
def forms_of(words: str, *, person: bool, last: bool = True, reform: bool = False) -> Forms:
    """Return the forms of a normalised name. `last`: whether its last word may take Kazakh endings and plurals."""
    pieces: list[tuple[str, re.Pattern[str]]] = []
    at = 0
    found = list(WORD.finditer(words))
    for place, word in enumerate(found):
        is_last = place == len(found) - 1
        stem, ending = form_of(word.group(), last=last and is_last, person=person, reform=reform)
        pieces.append((words[at : word.start()] + stem, _ending(ending)))
        at = word.end()
    if words[at:]:
        pieces.append((words[at:], re.compile("")))
    return Forms(tuple(pieces))


def form_of(word: str, *, last: bool, person: bool, reform: bool = False) -> tuple[str, str]:
    """Return what of a normalised word stands in all its forms, and the pattern of what may follow that."""
    if is_cyrillic(word):
        return inflected(word, last=last, person=person)
    return english(word, reform=reform) if last and not person else (word, "")
