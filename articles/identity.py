"""Whether an article that comes in is one that the site has: by address, by body, never by title alone."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.db.models import Q
from rapidfuzz import fuzz, process

from articles.models import ArticlePage

ALIKE = 80
"""Of 100: two paragraphs at least so alike say the same."""
COMPARED = 400
"""Paragraphs compared at most: enough to tell, and a book does not take minutes."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|_openstat|mc_cid|mc_eid")
_PLAIN = {
    ord(v): plain for plain, variants in {'"': "«»“”„‟", "'": "‘’‚‛ʼ`´", "-": "‐‑‒–—―−"}.items() for v in variants
}


def fingerprint(paragraphs: Iterable[str]) -> str:
    """Return a digest of a body that spacing, kinds of quotation marks and dashes, and markup do not change."""
    digest = hashlib.sha256()
    for line in _lines(paragraphs):
        words = " ".join(unicodedata.normalize("NFC", line).translate(_PLAIN).replace(" | ", " ").split())
        if words:
            digest.update(words.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def clean_address(url: str) -> str:
    """Return an http(s) address without fragment and without what only tells where a visitor came from, else ""."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or len(url) > 1000:
        return ""
    query = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in query if not _TRACKING.fullmatch(name.lower())]
    return urlunsplit(parts._replace(query=urlencode(kept) if len(kept) < len(query) else parts.query, fragment=""))


def same_addresses(url: str) -> list[str]:
    """Return the ways to write one address: with and without `www.`, the last slash, encryption."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.rstrip("/")
    return [
        urlunsplit((scheme, front + host, path + end, parts.query, ""))
        for scheme in ("https", "http")
        for front in ("", "www.")
        for end in ("", "/")
    ]


def find(url: str, print_: str, title: str, paragraphs: Sequence[str]) -> ArticlePage | None:
    """Return the page that this article is on record as, or None.

    It is the same if the address is, or the body. Of two articles of which one has no address it is the same if
    the title is **and** at least half of the longer body's paragraphs are alike: sailaunews.kz leaves one
    headline and date on two articles.
    """
    pages = ArticlePage.objects.originals().select_related("locale")
    if url:
        page = pages.filter(source_url__in=same_addresses(url)).order_by("pk").first()
        if page:
            return page
    page = pages.filter(fingerprint=print_).order_by("pk").first()
    if page or not title:
        return page
    titled = pages.filter(Q(title=title) | Q(draft_title=title)).order_by("pk")
    if url:
        titled = titled.filter(source_url="")
    for page in titled:
        drafted = page.get_latest_revision_as_object()
        if half_alike(paragraphs, list(drafted.texts.values())):
            return page
    return None


def half_alike(new: Sequence[str], old: Sequence[str]) -> bool:
    """Whether at least half of the longer one's paragraphs have one alike in the other."""
    new, old = _lines(new)[:COMPARED], _lines(old)[:COMPARED]
    longest = max(len(new), len(old))
    if not new or not old or 2 * min(len(new), len(old)) < longest:
        return False
    left = list(old)
    alike = 0
    for text in new:
        best = process.extractOne(text, left, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if best:
            alike += 1
            del left[best[2]]
    return 2 * alike >= longest


def _lines(texts: Iterable[str]) -> list[str]:
    """A list or table is one block of a page and several paragraphs of a document."""
    return [line for text in texts for line in text.split("\n") if line.strip()]


def host_of(url: str) -> str:
    """Return the host of an address without `www.`; empty if it has none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
