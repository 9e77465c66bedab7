"""The one way in: bytes to `Document`."""

import re
from collections.abc import Sequence

from .decoding import decode
from .document import Document
from .html import read_html
from .plain import read_plain
from .publishers import KnownPublisher

MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|article|table|h[1-6]|br|span|a|main|section|font|center)\b", re.I
)
HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml")


def read(data: bytes, name: str = "", publishers: Sequence[KnownPublisher] = ()) -> Document:
    """Read one article, text or HTML. Raises UnreadableError, with one sentence, if there is none."""
    text = decode(data)
    if _is_html(text, name):
        return read_html(text, publishers)
    return read_plain(text, publishers)


def _is_html(text: str, name: str) -> bool:
    """By content first: a page saved as .txt is still a page; a name alone decides where the content does not."""
    head = text[:20000]
    if len(MARKUP.findall(head)) >= 3 or re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html)\b", head, re.I):
        return True
    return name.lower().endswith(HTML_NAMES) and "<" in head
