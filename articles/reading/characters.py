"""One gate for characters: what leaves it is NFC, printable, and safe for any database."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff\ufff9-\ufffb]")
"""Without width, without meaning in plain text, or private: the pictures of an icon font."""

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
C1 = re.compile("[\x80-\x84\x86-\x9f]")


def _windows_character(match: re.Match[str]) -> str:
    """Old pages write `&#150;` for a dash: the number is one of windows-1252, not of Unicode."""
    return match.group().encode("latin-1").decode("cp1252", "ignore")


def clean(text: str) -> str:
    """The text without characters that no reader sees; line ends become newlines, other space stays."""
    text = C1.sub(_windows_character, LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", INVISIBLE.sub("", UNWANTED.sub("", text)))


def one_line(text: str) -> str:
    """The text on one line: any run of space, no-break spaces included, is one space."""
    return " ".join(clean(text).split())


def key(text: str) -> str:
    """What two spellings of one headline have in common: letters and figures, without case."""
    return "".join(character for character in one_line(text).casefold() if character.isalnum())
