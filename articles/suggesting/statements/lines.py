"""A paragraph made ready for reading who speaks: sentences, quotations, and words in which to look for frames."""

import re
from dataclasses import dataclass
from functools import cached_property

from articles.suggesting.sentences import sentences
from articles.suggesting.statements.quotations import Quotation, quotations

_QUOTES = re.compile("[“”„‟«»]")
_APOSTROPHES = re.compile("[’‘ʼ`´]")
_DASHES = re.compile("[—―‒]")
_HYPHEN = re.compile(r"(?:(?<=[\s\",.])|^)-(?=\s)")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_DASH_LED = re.compile(r"^\s*[-–—]\s*(?=\S)")
# «Yes, – she said. – We did.»
_INSERTED = re.compile(r"(?<=[,.?!…])\s*(?P<frame>–\s*[^\W\d_][^\"–]{2,140}[.,]\s*)(?=–\s)")
SHORT = 6
"""Words: a quotation of fewer, with no stop or comma at its end, is a term or a title rather than speech."""


@dataclass(frozen=True)
class Line:
    """A paragraph. All offsets are of `text`."""

    place: int
    text: str
    speech: tuple[Quotation, ...] = ()
    """What of it is quoted speech, as far as this and other paragraphs tell."""

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Everything in quotation marks."""
        return quotations(self.text, self.place)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of each sentence."""
        return sentences(self.text)

    @cached_property
    def plain(self) -> str:
        """The text in lower case, with one kind of marks, dashes and spaces: as long as the text."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join(one.lower() if len(one.lower()) == 1 else one for one in self.text)
        lower = lower.replace("ё", "е").replace("\u00a0", " ").replace("\t", " ")
        lower = _DASHES.sub("–", _APOSTROPHES.sub("'", _QUOTES.sub('"', lower)))
        return _HYPHEN.sub("–", lower)

    @cached_property
    def frame(self) -> str:
        """`plain` with the words of quoted speech blanked: what the writer says in their own voice."""
        words = self.plain
        for one in self.speech or self.quotations:
            if one in self.speech or is_speech(self.text, one):
                inner = "".join('"' if letter == '"' else " " for letter in words[one.start : one.end])
                for frame in _INSERTED.finditer(self.plain, one.start, one.end):
                    at = frame.start("frame") - one.start
                    inner = inner[:at] + frame["frame"] + inner[at + len(frame["frame"]) :]
                words = words[: one.start] + inner + words[one.end :]
        return words

    @property
    def cyrillic(self) -> bool:
        """Whether it is written in Cyrillic."""
        return len(_CYRILLIC.findall(self.text)) * 2 > sum(letter.isalpha() for letter in self.text)

    @property
    def dash_led(self) -> bool:
        """Whether a dash opens it, as one opens a turn of speech."""
        return bool(_DASH_LED.match(self.text))


def is_speech(text: str, one: Quotation) -> bool:
    """Whether quoted words are long enough, or end as a sentence does, to be somebody's speech."""
    words = one.words(text)
    count = len(words.split())
    if count >= SHORT and any(word[:1].islower() for word in words.split()[1:]):
        behind = text[one.end : one.end + 3].lstrip()
        if words[-1:] in ".,?!…;" or behind[:1] in ",–—-" or not one.closed or not one.opened:
            return True
        before = text[: one.start].rstrip()
        return before.endswith((":", ",")) or (not before and behind[:1] in {"", "."})
    if count > 1 and re.match(r"[,.?!]?\s*[-–—]", text[one.end : one.end + 4]):
        return True
    if count > 1 and text[one.end : one.end + 1] == "," and text[: one.start].rstrip()[-1:] in {"", ".", "!", "?"}:
        return True
    return count > 1 and words[-1:] in ",?!." and text[one.end : one.end + 2].strip()[:1] not in {")"}
