"""Texts cut round the words that were searched for, with those words marked; escaped before anything is marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from kzsite.search.words import TOKEN, Asked, folded

WORDS_BEFORE, WORDS_IN_ALL = 8, 36


def marked(text: str, asked: Asked) -> SafeString:
    """Return `text` as HTML with every word that `asked` means marked, in any script, spelling or form."""
    return _marked(text, [found.span() for found in _hits(text, asked)])


def excerpt(text: str, asked: Asked) -> SafeString:
    """Return a stretch of `text` round the first of the words, marked; its beginning if none is there."""
    hits, words = _hits(text, asked), list(TOKEN.finditer(text))
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


def fit(text: str, asked: Asked) -> int:
    """Return how many different words and phrases of `asked` the text has."""
    words = [folded(found.group()) for found in TOKEN.finditer(text)]
    whole = f" {' '.join(words)} "
    met = {folded(found.group()) for found in _hits(text, Asked(words=asked.words))}
    begun = sum(any(word.startswith(start) for word in met) for start in asked.begun)
    return max(begun, min(len(met), len(asked.words))) + sum(f" {phrase} " in whole for phrase in asked.phrases)


def _hits(text: str, asked: Asked) -> list[re.Match[str]]:
    if not asked:
        return []
    words = list(TOKEN.finditer(text))
    found = {number for number, word in enumerate(words) if asked.words and asked.meets(word.group())}
    if asked.phrases:
        plain = [folded(word.group()) for word in words]
        for phrase in (phrase.split() for phrase in asked.phrases):
            for start in range(len(plain) - len(phrase) + 1):
                if plain[start : start + len(phrase)] == phrase:
                    found |= set(range(start, start + len(phrase)))
    return [words[number] for number in sorted(found)]


def _marked(text: str, stretches: list[tuple[int, int]]) -> SafeString:
    parts, at = [], 0
    for start, end in stretches:
        parts += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return mark_safe("".join([*parts, escape(text[at:])]))
