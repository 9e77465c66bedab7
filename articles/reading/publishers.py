"""Who published a text, as far as its own words say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from . import wording
from .characters import key, one_line
from .lines import furniture

CHANNELS = frozenset({"telegram", "facebook", "instagram"})
"""Where a page's title is the name of the channel."""

PLATFORMS = CHANNELS | frozenset(
    {"wordpress", "blogger", "medium", "youtube", "telegra", "telegraph", "substack", "googledocs", "googleдокументы"}
    | {"дзен", "яндексдзен", "dzen", "вконтакте", "vk", "livejournal", "notion", "scribd", "issuu"}
)
"""Where others publish."""


OF_OTHERS = frozenset({"source line", "the headline again", "breadcrumb", "standfirst"})
"""Reasons for which lines are left out that name whom the article is about or credits, not who published it."""

LONGEST_REPORT = 1500
COPYRIGHT_SIGN = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownPublisher:
    """A publisher the site already knows, so that it is found by any spelling or by its address."""

    name: str
    spellings: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """Every spelling, reduced to what spellings have in common."""
        return frozenset(key(spelling) for spelling in (self.name, *self.spellings) if spelling.strip())


def host(address: str) -> str:
    """The host of an address, without `www.`; empty if it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.").rstrip(".")
    except ValueError:
        return ""


def by_address(address: str, known: Sequence[KnownPublisher]) -> str:
    """The known publisher to whose domain the address belongs."""
    place = host(address)
    for publisher in known:
        for domain in publisher.domains:
            if place == domain or place.endswith("." + domain):
                return publisher.name
    return ""


def is_platform(name: str) -> bool:
    """The name, or what stands before a bar in it, is that of a place where others publish."""
    return key(name) in PLATFORMS or key(re.split(r"\s[|–—:-]\s", name)[0]) in PLATFORMS


def trimmed(name: str) -> str:
    """A name without the signs that part it from others; quotation marks of its own stay, in pairs."""
    name = name.strip(" .,:;|/·•~–—-")
    for opens, closes in (("«", "»"), ("“", "”")):
        if name.count(opens) != name.count(closes):
            name = name.strip(opens + closes + " ")
            if name.count(opens) > name.count(closes):
                name += closes
    return name


def settled(name: str, known: Sequence[KnownPublisher]) -> str:
    """The name in the spelling that the site uses, where the publisher is known."""
    name = trimmed(one_line(name)).removeprefix("the ")
    quoted = re.fullmatch(r"[«\"“']([^«»\"“”]+)[»\"”']", name)
    name = quoted.group(1) if quoted else name
    for publisher in known:
        if key(name) in publisher.keys:
            return publisher.name
    return name


def in_calls(texts: Iterable[str], known: Sequence[KnownPublisher]) -> str:
    """The publisher who speaks of itself in a line that is not body: a newsletter call, a copyright line."""
    kept = [one_line(text) for text in texts]
    for pattern in wording.PUBLISHER_CALLS:
        for text in kept:
            found = pattern.search(text[:LONGEST_REPORT])
            name = next((group for group in found.groups() if group), "") if found else ""
            if _is_name(name) and not wording.NETWORK_NAMES.match(name):
                return settled(name, known)
    return _spelled(" \n ".join(kept), known)


def in_copyright(texts: Iterable[str]) -> str:
    """The name in a line of copyright, without its years and its rights: behind the sign, else before it."""
    for text in texts:
        parts = COPYRIGHT_SIGN.split(text)
        for side in reversed(parts if len(parts) > 1 else []):
            names = [part.strip(' «»"“”:/') for part in re.split(r"[|.,;–—-]|\b(?:19|20)\d\d\b", side)]
            names = [name for name in names if len(name) > 2 and len(name.split()) <= 8 and not furniture(name)]
            if names and key(names[0]) not in wording.GENERIC_NAMES and not wording.CHANGED.search(names[0]):
                return names[0]
    return ""


def in_reports(paragraphs: Sequence[str], known: Sequence[KnownPublisher]) -> str:
    """The agency that says of itself that it reports, in the first or last paragraphs of the body."""
    for text in (*paragraphs[:3], *paragraphs[-1:]):
        for pattern in wording.PUBLISHER_REPORTS:
            for found in pattern.finditer(text[:LONGEST_REPORT]):
                name = next((group for group in found.groups() if group), "")
                if _is_name(name):
                    return settled(name, known)
    return ""


def _is_name(text: str) -> bool:
    """A ministry's press service, a person or a pronoun also "reports", yet publishes nothing here."""
    words = text.split()
    return 0 < len(words) <= 6 and not wording.NOT_A_PUBLISHER.search(text) and key(text) not in wording.GENERIC_NAMES


def _spelled(text: str, known: Sequence[KnownPublisher]) -> str:
    """The first known publisher named in the text, whole words only."""
    places = []
    for publisher in known:
        for spelling in (publisher.name, *publisher.spellings, *publisher.domains):
            if not spelling.strip():
                continue
            found = re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", text, re.IGNORECASE)
            if found:
                places.append((found.start(), publisher.name))
    return min(places)[1] if places else ""
