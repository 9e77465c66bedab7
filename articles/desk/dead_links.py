"""Links on this site that lead nowhere on this site; nothing outside it is asked."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html
from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, get_language_from_path, override
from lxml.etree import ParserError
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from articles.models import ArticlePage, HomePage, Passage, ProsePage
from articles.models.pages import INDEX_SLUG
from people.models import Organization, OrganizationLink, Person, PersonLink
from reforms.models import Reform

SLUGS: dict[str, Any] = {"people:person": Person, "people:organization": Organization, "reforms:reform": Reform}


@dataclass(frozen=True, slots=True)
class Link:
    """A link, on what it stands, and where that is mended."""

    where: str
    url: str
    href: str


Target = tuple[str, str]
"""What a link leads to: ("page", "12"), ("document", "3"), or the name of an address and its argument."""


def dead_links() -> list[Link]:
    """Return the links that lead nowhere, in the order of where they stand; about ten queries whatever the rows."""
    links = [(link, target) for link in _links() if (target := _target(link.href)) is not None]
    alive = _alive({target for _link, target in links})
    return [link for link, target in links if target not in alive]


def _links() -> Iterator[Link]:
    rich = (
        (HomePage.objects.all(), "about", "wagtailadmin_pages:edit"),
        (ArticlePage.objects.all(), "body", "wagtailadmin_pages:edit"),
        (ProsePage.objects.all(), "body", "wagtailadmin_pages:edit"),
    )
    for rows, field, view in rich:
        with_links = rows.annotate(text=Cast(field, TextField())).filter(text__contains="<a ").order_by("pk")
        for key, title, text in with_links.values_list("pk", "title", "text"):
            for href in _hrefs(text):
                yield Link(title, reverse(view, args=[key]), href)
    for model, owner in ((PersonLink, "person"), (OrganizationLink, "organization")):
        for one in model.objects.select_related(owner).order_by("pk"):  # type: ignore[attr-defined]
            row = getattr(one, owner)
            yield Link(str(row), reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk]), one.url)


def _hrefs(text: str) -> Iterator[str]:
    """Yield the links of rich text, also of a stream's JSON; those that Wagtail keeps by number as `page:12`."""
    for html in _strings(text):
        if "<a " not in html:
            continue
        try:
            anchors = lxml.html.fromstring(f"<div>{html}</div>").iter("a")
        except ParserError:
            continue
        for anchor in anchors:
            kind, key = anchor.get("linktype"), anchor.get("id")
            yield f"{kind}:{key}" if kind and key else anchor.get("href", "")


def _strings(text: str) -> Iterator[str]:
    if not text.startswith(("[", "{")):
        yield text
        return
    waiting: list[Any] = [json.loads(text)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            waiting += value.values() if isinstance(value, dict) else value


def _target(href: str) -> Target | None:
    """Return to what of this site a link leads; None for other sites, and for what has no address of its own."""
    kind, _colon, key = href.partition(":")
    if kind in {"page", "document"}:
        return kind, key
    parts = urlsplit(href.strip())
    if parts.scheme not in {"", "http", "https"} or not parts.path or parts.netloc not in {"", *_own_hosts()}:
        return None
    path = unquote(parts.path)
    try:
        with override(get_language_from_path(path) or get_language()):
            match = resolve(path)
    except Resolver404:
        return "nowhere", path
    if match.view_name == "wagtail_serve":
        return match.view_name, path
    return match.view_name, str(next(iter(match.kwargs.values()), ""))


def _own_hosts() -> set[str]:
    return {urlsplit(root.root_url).netloc for root in Site.get_site_root_paths()}


def _alive(targets: Iterable[Target]) -> set[Target]:
    """Return those of `targets` that readers can open; a query a kind."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for kind, key in targets:
        by_kind[kind].add(key)
    alive: set[Target] = set()
    for kind, keys in by_kind.items():
        alive |= {(kind, key) for key in _open(kind, keys)}
    return alive


def _open(kind: str, keys: set[str]) -> set[str]:
    if kind in SLUGS:
        model = SLUGS[kind]
        found = set(model.objects.public().filter(slug__in=keys).values_list("slug", flat=True))
        if model is not Reform:  # what was merged into another leads on
            found |= set(model.objects.public().filter(merged__slug__in=keys).values_list("merged__slug", flat=True))
        return found
    numbers = {key for key in keys if key.isdecimal()}
    if kind == "page":
        return set(map(str, Page.objects.live().filter(pk__in=numbers).values_list("pk", flat=True)))
    if kind == "document":
        return set(map(str, get_document_model().objects.filter(pk__in=numbers).values_list("pk", flat=True)))
    if kind == "articles:passage":
        return set(map(str, Passage.objects.public().filter(pk__in=numbers).values_list("pk", flat=True)))
    if kind == "wagtail_serve":
        return _open_pages(keys)
    return set() if kind == "nowhere" else keys


def _open_pages(paths: set[str]) -> set[str]:
    """Return the paths at which a page of the tree answers: an article and a page of prose do in every language."""
    slugs = {path: path.strip("/").split("/")[2:] for path in paths if f"/{INDEX_SLUG}/" in path}
    articles = {found[0] for found in slugs.values() if len(found) == 1}
    live = set(ArticlePage.objects.live().filter(slug__in=articles).values_list("slug", flat=True))
    pages = Page.objects.live().not_type((ArticlePage, ProsePage)).select_related("locale")
    others = {page.relative_url(None) for page in pages}
    prose = ProsePage.objects.live().values_list("slug", flat=True)
    others |= {f"/{code}/{slug}/" for slug in prose for code, _name in settings.LANGUAGES}
    return {path for path in paths if path in others or slugs.get(path, [""])[0] in live}
