"""What a page says of itself where readers do not look: JSON-LD, OpenGraph, microdata, meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from .. import dates
from ..characters import one_line
from . import names

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsItem|ScholarlyArticle)$")
PAGE_TYPES = re.compile(r"WebPage$")
SITE_TYPES = re.compile(r"(?:WebSite|Organization|NewsMediaOrganization|GovernmentOrganization|Blog)$")
LEGAL_FORM = re.compile(
    r"\b(?:LLP|LLC|Ltd|Inc|JSC|GmbH|ТОО|АО|ООО|ОАО|ИП|РГП|РГУ|КГУ|ГУ|ЖШС|АҚ|ММ|КММ|РММ)\b|\bcompany\b|товарищество",
    re.IGNORECASE,
)
"""The company behind a site; its readers know the site by another name."""

JSON_LIMIT = 200_000
BROKEN_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
BROKEN_PUBLISHER = re.compile(r'"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"]{2,100})"')


@dataclass(slots=True)
class Metadata:
    """What the page claims. Every list is in the order in which it is to be believed."""

    titles: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    """EDTF, and where it was said."""
    publishers: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    page_title: str = ""
    address: str = ""
    language: str = ""


def metadata(root: HtmlElement) -> Metadata:
    """All that the page says of itself."""
    meta = Metadata(language=root.get("lang", "") or root.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
    title = root.find(".//title")
    meta.page_title = one_line(title.text_content())[:500] if title is not None else ""
    _from_json(root, meta)
    _from_microdata(root, meta)
    _from_meta_elements(root, meta)
    meta.publishers.sort(key=lambda name: bool(LEGAL_FORM.search(name)))
    return meta


def _add(known: list[str], value: object) -> None:
    text = one_line(value)[:500] if isinstance(value, str) else ""
    if text and text not in known:
        known.append(text)


def _add_date(meta: Metadata, value: object, where: str) -> None:
    edtf = dates.stamp(value) if isinstance(value, str) else ""
    if edtf:
        meta.dates.append((edtf, f"{where}: {one_line(str(value))[:60]}"))


def _from_json(root: HtmlElement, meta: Metadata) -> None:
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            text = (script.text or "")[:JSON_LIMIT]
            parsed = _loads(text)
            if parsed is None:
                _from_broken(text, meta)
            nodes.extend(_nodes(parsed))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    articles = [node for node in nodes if _is(node, ARTICLE_TYPES)]
    main = articles[:1] if len(articles) == 1 else [node for node in articles if _is_about_page(node, root)][:1]
    for node in main:
        _from_article(node, by_id, meta)
    for node in nodes:
        if _is(node, PAGE_TYPES) and not main:
            _add(meta.titles, node.get("headline") or node.get("name"))
            _add_date(meta, node.get("datePublished"), "datePublished")
    for node in nodes:
        if _is(node, SITE_TYPES):
            _add(meta.publishers, node.get("name"))


def _is_about_page(node: dict[str, Any], root: HtmlElement) -> bool:
    """Of several articles described, the one whose headline the page's own title holds."""
    title = root.find(".//title")
    headline = node.get("headline") or node.get("name")
    shown = one_line(title.text_content()) if title is not None else ""
    return isinstance(headline, str) and len(headline) > 3 and one_line(headline).casefold() in shown.casefold()


def _loads(text: str) -> object:
    """JSON as it is found: in comment marks, with commas too many, with raw line breaks."""
    bare = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|//[^\n]*\n)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", "", text
    ).strip(" \n\t;")
    for attempt in (bare, re.sub(r",\s*([}\]])", r"\1", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _from_broken(text: str, meta: Metadata) -> None:
    """What is no JSON may still state a date in so many words."""
    for found in BROKEN_DATE.findall(text)[:1]:
        _add_date(meta, found, "datePublished")
    for found in BROKEN_PUBLISHER.findall(text)[:1]:
        _add(meta.publishers, found)


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every described thing at the top, in a list or in a graph; not those inside another."""
    todo, seen = [value], 0
    while todo and seen < 2000:
        one = todo.pop(0)
        seen += 1
        if isinstance(one, list):
            todo.extend(one)
        elif isinstance(one, dict):
            if "@graph" in one:
                todo.append(one["@graph"])
            yield one
            if _is(one, PAGE_TYPES):
                todo.extend([one.get("mainEntity"), one.get("publisher")])


def _is(node: dict[str, Any], types: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and types.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(value: object, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            name = one.get("name") or by_id.get(str(one.get("@id")), {}).get("name")
            if isinstance(name, str):
                yield name


def _from_article(node: dict[str, Any], by_id: dict[str, dict[str, Any]], meta: Metadata) -> None:
    _add(meta.titles, node.get("headline") or node.get("name"))
    _add(meta.descriptions, node.get("description"))
    _add_date(meta, node.get("datePublished"), "datePublished")
    for name in _names(node.get("publisher"), by_id):
        _add(meta.publishers, name)


def _from_microdata(root: HtmlElement, meta: Metadata) -> None:
    for element in root.iterfind(".//*[@itemprop]"):
        said = element.get("content") or element.get("datetime") or element.get("title") or ""
        name = element.get("itemprop", "")
        if name == "datePublished" and not _is_within_comment(element):
            _add_date(meta, said or element.text_content(), "datePublished")
        elif name == "publisher":
            inner = element.find(".//*[@itemprop='name']")
            inner = element if inner is None else inner
            _add(meta.publishers, inner.get("content") or inner.text_content())


def _is_within_comment(element: HtmlElement) -> bool:
    return any(
        "comment" in (above.get("class", "") + above.get("itemtype", "")).lower() for above in element.iterancestors()
    )


def _from_meta_elements(root: HtmlElement, meta: Metadata) -> None:
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name and element.get("content"):
            said.setdefault(name, element.get("content", ""))
    for name in names.PUBLISHED_NAMES:
        _add_date(meta, said.get(name), name)
    for name in ("og:title", "twitter:title", "dc.title", "citation_title"):
        _add(meta.titles, said.get(name))
    for name in (
        "og:site_name",
        "application-name",
        "dc.publisher",
        "citation_publisher",
        "apple-mobile-web-app-title",
    ):
        _add(meta.publishers, said.get(name))
    for name in ("og:description", "description", "twitter:description"):
        _add(meta.descriptions, said.get(name))
    canonical = next(
        (link.get("href", "") for link in root.iter("link") if "canonical" in link.get("rel", "").lower().split()), ""
    )
    for address in (canonical, said.get("og:url", "")):
        if address.strip().startswith(("http://", "https://")):
            meta.address = meta.address or one_line(address)[:2000]
