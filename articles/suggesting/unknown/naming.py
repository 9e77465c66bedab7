"""A name as a record would have it: in the nominative, the family name last."""

from articles.suggesting.unknown.classes import split_glued
from articles.suggesting.unknown.inflection import kazakh, russian
from articles.suggesting.unknown.shapes import Shape
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.given import reading


def words_of(paragraph: Paragraph, shape: Shape) -> list[str]:
    """Return the words of a name as they stand, those written as one apart."""
    tokens = paragraph.tokens[shape.first : shape.last + 1]
    if len(tokens) == 1:
        return list(split_glued(tokens[0].text) or (tokens[0].text,))
    return [token.text + ("." if token.initial else "") for token in tokens]


def nominative(paragraph: Paragraph, shape: Shape, words: list[str]) -> list[str]:
    """Return the words of a name in the nominative."""
    lower = [word.lower() for word in words]
    if paragraph.language == "ru":
        at = 1 if shape.family == 0 and len(lower) > 1 else 0
        rest = lower[:at] + lower[at + 1 :]
        bare, *others = russian(lower[at], rest)
        changed = [*others[:at], bare, *others[at:]]
    elif paragraph.language == "kk":
        changed = [*lower[:-1], kazakh(lower[-1])]
    else:
        return words
    return [new if old.islower() else _as(old, new) for old, new in zip(words, changed, strict=True)]


def _as(old: str, new: str) -> str:
    """Return `new` with the capitals of `old`."""
    if old.isupper() and len(old) > 2:
        return new.upper()
    parts = zip(old.split("-"), new.split("-"), strict=False)
    return "-".join(part if before.islower() else part[:1].upper() + part[1:] for before, part in parts)


def named(words: list[str], shape: Shape) -> tuple[str, tuple[str, ...]]:
    """Return the name with the family name last, as names are recorded, and the readings of its words."""
    if shape.family == 0:
        words = [*words[1:], words[0]]
    return " ".join(words), tuple(reading(word.strip(".")) for word in words)


def span(paragraph: Paragraph, shape: Shape) -> tuple[int, int]:
    """Return where a name stands in the source, the stop behind a last initial included."""
    last = paragraph.tokens[shape.last]
    end = last.end
    if last.initial and paragraph.text.cased[end : end + 1] == ".":
        end += 1
    return paragraph.text.original(paragraph.tokens[shape.first].start, end)
