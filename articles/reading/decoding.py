"""Bytes to text, whatever the file says or fails to say about its encoding."""

import codecs
import re

from charset_normalizer import from_bytes

from .document import UnreadableError

MAX_BYTES = 10 * 1024 * 1024
"""An article is a few kilobytes and a heavy page is two megabytes: what is larger is a dump or a mistake."""

SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"RIFF", "a sound, video or WebP file"),
    (b"MZ\x90", "a program"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format", "a database"),
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
USUAL = ("cp1251", "koi8-r", "kz1048", "cp1252", "cp866", "iso-8859-5")
EXPECTED = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі")
PUNCTUATION = frozenset("«»–—“”„’‘…№©°·•−\u00a0")
ONE_BYTE = re.compile(r"(?:cp|koi8|iso8859|mac|kz1048|ptcp154|gb|big5|euc|shift_jis|utf-8)")
"""Encodings that a page may declare: Python knows others, such as rot13, that are none."""

HEAD = 65536


def decode(data: bytes) -> str:
    """The text of the bytes. Raises UnreadableError for what is empty, too large or no text."""
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise UnreadableError("The file is empty.")
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"The file is larger than {MAX_BYTES // 1024 // 1024} MB, too large for one article.")
    for signature, meaning in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"The file is {meaning}, not a text or a web page.")
    text = _decode(data)
    _refuse_binary(text)
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows by every second byte of its English or markup being zero."""
    head = data[:HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) / 10 or min(even, odd) > max(even, odd) / 10:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _decode_old(data: bytes) -> str:
    """The declared encoding, unless another one makes clearly better words of the same bytes."""
    candidates: dict[str, float] = {}
    sample = b"".join(re.findall(rb"[^<>]*[\x80-\xff][^<>]*", data))[:HEAD] or data[:HEAD]
    for bonus, encoding in (
        (0.2, _declared(data)),
        (0.1, "utf-8"),
        (0.0, _guessed(sample)),
        *((0.0, e) for e in USUAL),
    ):
        if encoding and encoding not in candidates:
            candidates[encoding] = plausibility(sample.decode(encoding, "replace")) + bonus
    return data.decode(max(candidates, key=lambda encoding: candidates[encoding]), "replace")


def _declared(data: bytes) -> str:
    found = DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name if found else ""
    except LookupError:
        return ""
    if not ONE_BYTE.match(name):
        return ""
    return "cp1252" if name == "iso8859-1" else name


def _guessed(sample: bytes) -> str:
    best = from_bytes(sample, steps=5, chunk_size=2048).best()
    return best.encoding if best else ""


def plausibility(text: str) -> float:
    """How much the letters beyond ASCII look like words of Kazakh, Russian or English: 1 is best."""
    total, score, before = 0, 0.0, " "
    for character in text[:20000]:
        if character > "\x7f":
            total += 1
            score += _worth(character, before)
        before = character
    return score / total if total else 0.0


def _worth(character: str, before: str) -> float:
    if character in EXPECTED:
        return -1.0 if before.isascii() and before.isalpha() else 1.0
    if character in PUNCTUATION:
        return 0.5
    if character.lower() in EXPECTED:
        return -0.5 if before in EXPECTED else 0.3
    if "\u00c0" <= character <= "\u00ff":
        return 0.3 if before.isascii() and before.isalpha() else -0.2
    return -1.0


def _refuse_binary(text: str) -> None:
    sample = text[:HEAD]
    strange = sum(1 for c in sample if (c < " " and c not in "\t\n\r\x0b\x0c\x1b") or c in "\x7f\ufffd")
    if strange > max(8, len(sample) // 10):
        raise UnreadableError("The file holds binary data, not a text or a web page.")
