"""Texts cut round the words that were searched for, with those words marked; escaped before anything is marked."""

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from people.names import fold

_WORD = re.compile(r"\w+")
WORDS_BEFORE, WORDS_IN_ALL = 8, 36


def marked(text: str, wanted: Iterable[str]) -> SafeString:
    """Return `text` as HTML with every word that begins like one of `wanted` marked, in any script or spelling."""
    return _marked(text, [(found.start(), found.end()) for found in _hits(text, _folded(wanted))])


def excerpt(text: str, wanted: Iterable[str]) -> SafeString:
    """Return a stretch of `text` round the first of the `wanted` words, marked; its beginning if none is there."""
    folded = _folded(wanted)
    hits, words = _hits(text, folded), list(_WORD.finditer(text))
    if not words:
        return SafeString()
    first = next((i for i, word in enumerate(words) if hits and word.start() == hits[0].start()), 0)
    begin = max(0, first - WORDS_BEFORE)
    end = min(len(words), begin + WORDS_IN_ALL)
    start = words[begin].start() if begin else 0
    stop = words[end - 1].end() if end < len(words) else len(text)
    inside = [(hit.start() - start, hit.end() - start) for hit in hits if start <= hit.start() and hit.end() <= stop]
    stretch = _marked(text[start:stop], inside)
    return mark_safe(("… " if begin else "") + stretch + (" …" if end < len(words) else ""))


def has(text: str, wanted: Iterable[str]) -> bool:
    """Whether any of the `wanted` words is in `text`."""
    return bool(_hits(text, _folded(wanted)))


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(fold, words)))


def _hits(text: str, folded: tuple[str, ...]) -> list[re.Match[str]]:
    if not folded:
        return []
    return [word for word in _WORD.finditer(text) if fold(word.group()).startswith(folded)]


def _marked(text: str, stretches: list[tuple[int, int]]) -> SafeString:
    parts, at = [], 0
    for start, end in stretches:
        parts += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return mark_safe("".join([*parts, escape(text[at:])]))
