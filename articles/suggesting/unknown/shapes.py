"""Where capitalised words have the shape of a personal name, and how much the shape alone tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.titles import ADDRESS

_AFTER_INITIAL = re.compile(r"\. ?-?|\.?-? ?")
# (pattern over the letters of classes.py, certainty, words for it, where the family name stands).
# The earlier pattern wins where several fit.
_SHAPES: tuple[tuple[re.Pattern[str], float, str, int], ...] = (
    (re.compile("X"), 0.8, "two names written without a space", -1),
    (re.compile("[SU][GA]P(?![SUG])|S[GA](?:K|I{1,2})(?![SUG])"), 0.9, "surname, given name and patronymic", 0),
    (re.compile("[GA](?:I{1,2}|[PK])?p{0,2}S(?:S(?![GIPK]))?"), 0.9, "a given name and a surname", -1),
    (re.compile("[GAU][PK](?:S|(?![SUG]))"), 0.9, "a name with a patronymic", -1),
    (re.compile("[GA][PK]U"), 0.9, "a given name, a patronymic and a surname", -1),
    (
        re.compile("[GA][GUA]?(?:I{1,2})?p{0,2}(?:S(?![GIPKp])|G(?![GIPKpUS]))"),
        0.85,
        "a given name and a surname",
        -1,
    ),
    (re.compile("G(?:I{1,2}|p{1,2})U(?![GS])"), 0.85, "a given name and another name", -1),
    (re.compile("G[GU]?U(?![GIPKS])"), 0.7, "a given name and another name", -1),
    (re.compile("AU(?![GIPKSU])"), 0.4, "a given name and another name", -1),
    (re.compile("S[GA](?![SUGPK])"), 0.75, "a surname and a given name", 0),
    (re.compile("I{1,3}p{0,2}[SG](?![SU])|II{1,2}p{0,2}U(?![SU])"), 0.75, "initials and a surname", -1),
    (re.compile("Ip{0,2}U(?![SU])"), 0.55, "an initial and a capitalised word", -1),
    (re.compile("[SU]I{1,2}"), 0.7, "a surname and initials", 0),
    (re.compile("S[PK]"), 0.6, "a surname and a patronymic", 0),
    (re.compile("U{1,2}p{0,2}S(?![GIPKp])"), 0.6, "capitalised words, the last one ending like a surname", -1),
    (re.compile("SS(?![GIPK])"), 0.5, "two capitalised words that end like surnames", -1),
    (re.compile("UG(?![GIPKSUp])"), 0.4, "capitalised words, the last one used as a given name too", -1),
    (re.compile("(?:U{1,2}p{1,2}|U|UU|S)U(?![GIPKSUp])"), 0.3, "capitalised words", -1),
)
_BEGINS_SENTENCE = re.compile("[US][GA][SU]")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Shape:
    """Words `first` to `last` of a paragraph that have the shape of a name."""

    first: int
    last: int
    certainty: float
    words: str
    family: int
    """Place of the family name among the words: 0 or -1."""
    listed: bool
    """Whether a given name or a patronymic is among the words."""


def joined(token: Token, before: Token) -> bool:
    """Whether nothing but a space, or the stop behind an initial, stands between two words."""
    if before.initial and _AFTER_INITIAL.fullmatch(token.gap):
        return token.gap != ""
    return token.gap == " "


def runs(paragraph: Paragraph, classes: str) -> Iterator[tuple[int, int]]:
    """Return the first and the last word of every run of words that a name can be made of."""
    first = None
    for place, letter in enumerate(f"{classes}N"):
        can = letter in "GAPKSUIXp"
        if first is not None and (not can or not joined(paragraph.tokens[place], paragraph.tokens[place - 1])):
            yield first, place - 1
            first = None
        if can and first is None and letter != "p":
            first = place


def shapes(paragraph: Paragraph, classes: str) -> Iterator[Shape]:
    """Return the shapes of names in a paragraph, in reading order."""
    for first, last in runs(paragraph, classes):
        letters = classes[first : last + 1]
        at = 0
        while at < len(letters):
            shape = _at(letters, at, first, paragraph)
            if shape is None:
                at += 1
            else:
                yield shape
                at = shape.last - first + 1


def surnames(paragraph: Paragraph, classes: str) -> Iterator[Shape]:
    """Return the surnames that stand alone behind a title or a form of address: “Mr Tolenov”."""
    tokens = paragraph.tokens
    for first, last in runs(paragraph, classes):
        if first != last or not first or tokens[first].gap not in {" ", ". "} or classes[first] not in "SU":
            continue
        addressed = tokens[first - 1].lower in ADDRESS
        if addressed or (classes[first] == "S" and classes[first - 1] == "T" and tokens[first].gap == " "):
            certainty = 0.3 if classes[first] == "S" else 0.2
            yield Shape(first, last, certainty, "a surname", -1, listed=False)


def _at(letters: str, at: int, offset: int, paragraph: Paragraph) -> Shape | None:
    for pattern, certainty, words, family in _SHAPES:
        found = pattern.match(letters, at)
        if not found or len(found.group()) > _MOST_WORDS:
            continue
        group = found.group()
        token = paragraph.tokens[offset + at]
        if token.opens and group[0] in "US" and _BEGINS_SENTENCE.match(letters, at):
            return None  # "Lawmaker Erlan Serikov": the first word only begins the sentence
        listed = group != "UG" and bool(re.search("[GAPKX]", group))
        return Shape(offset + at, offset + found.end() - 1, certainty, words, family, listed)
    return None
