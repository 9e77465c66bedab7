"""What the frame round every page needs: languages, navigation, and the few words a chip or a pill shows."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, gettext_lazy, override

from articles.models import ProsePage
from people.periods import describe
from people.translated import in_language
from people.translated import language_of as language_shown
from reforms.choices import Stage

register = template.Library()

SHORT_NAMES = {"en": "EN", "kk": "ҚАЗ", "ru": "РУС"}
GLOSSARY_PLACE = 2
"""Links of the footer before the glossary: what this is, and how it is made."""
STAGES = {**dict(Stage.choices), "unsupported": gettext_lazy("No evidence yet")}


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The page at hand in one language of the interface."""

    code: str
    name: str
    short: str
    url: str
    absolute: str
    current: bool


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """An entry of the main menu. `current` is a value of aria-current, or empty."""

    label: str
    url: str
    current: str
    language: str = ""
    """Code of the language that the label is in; empty: the active one."""


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[LanguageLink]:
    """Return the page at hand in each language, the query string kept.

    A view may name better addresses in `language_urls` (language code to path), as where a page is translated.
    """
    request: HttpRequest | None = context.get("request")
    origin = _origin(request)
    here, query = (request.path, request.META.get("QUERY_STRING", "")) if request else ("/", "")
    better = context.get("language_urls") or {}
    links = []
    for code, name in settings.LANGUAGES:
        path = better.get(code) or translate_url(here, code)
        if path == here and code != language_of(here):
            with override(code):  # an address that none of ours resolves: the first page in that language
                path = reverse("wagtail_serve", args=[""])
        url = f"{path}?{query}" if query else path
        links.append(LanguageLink(code, name, SHORT_NAMES[code], url, origin + path, code == get_language()))
    return links


def language_of(path: str) -> str:
    """Return the language code that an address begins with, or an empty string."""
    first = path.strip("/").split("/")[0]
    return first if first in SHORT_NAMES else ""


@register.simple_tag(takes_context=True)
def navigation_links(context: template.Context) -> list[NavigationLink]:
    """Return the main menu, with the section at hand marked."""
    request: HttpRequest | None = context.get("request")
    here = request.path if request else ""
    sections = [
        (gettext("Reforms"), reverse("reforms:reforms")),
        (gettext("The system"), reverse("reforms:system")),
        (gettext("People"), reverse("people:people")),
        (gettext("Organizations"), reverse("people:organizations")),
        (gettext("Articles"), reverse("wagtail_serve", args=["articles/"])),
        (gettext("Timeline"), reverse("reforms:timeline")),
    ]
    return [
        NavigationLink(label, url, "page" if here == url else "true" if here.startswith(url) else "")
        for label, url in sections
    ]


@register.simple_tag(takes_context=True)
def footer_links(context: template.Context) -> list[NavigationLink]:
    """Return what the site says of itself: its pages of prose that are shown in menus, and the glossary; one query.

    Each page in the active language if it is there, and under the active language in any case.
    """
    request: HttpRequest | None = context.get("request")
    here = request.path if request else ""
    pages = ProsePage.objects.public().filter(show_in_menus=True).told_in(get_language() or "").in_order_of_works()
    rows = pages.select_related("locale").only("title", "slug", "locale__language_code")
    told = [(page.title, page.get_local_url(), page.locale.language_code) for page in rows]
    told.insert(GLOSSARY_PLACE, (gettext("Glossary"), reverse("reforms:glossary"), get_language() or ""))
    return [NavigationLink(label, url, "page" if here == url else "", language) for label, url, language in told]


@register.simple_tag(takes_context=True)
def canonical_address(context: template.Context) -> str:
    """Return the absolute address of the page at hand, without a query but the page number of a whole list."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return ""
    page = request.GET["page"] if set(request.GET) == {"page"} else ""  # filtered, it may have fewer
    tail = f"?page={page}" if page.isdecimal() and page != "1" else ""
    return _origin(request) + request.path + tail


def _origin(request: HttpRequest | None) -> str:
    """Return scheme and host; nothing for a host that is not ours, which the page of the error 400 is told too."""
    try:
        return f"{request.scheme}://{request.get_host()}" if request else ""
    except DisallowedHost:
        return ""


@register.filter
def stage_label(stage: str) -> str:
    """Return a stage in words of the active language; also the status of a reform without evidence."""
    return str(STAGES.get(stage, stage))


@register.filter
def initials(thing: Any) -> str:
    """Return up to two letters for the mark of a chip: “YK” for Yerlan Karin."""
    words = [word for word in str(getattr(thing, "label", thing)).split() if word[:1].isalpha()]
    capitals = [word[0] for word in words if word[0].isupper()] or [word[0].upper() for word in words]
    if len(words) == 1 and words[0].isupper():
        return words[0][:2]
    return "".join([*capitals[:1], *capitals[1:][-1:]])


@register.filter
def label(thing: Any) -> str:
    """Return the short name of an organization, else the name or title."""
    return str(getattr(thing, "label", thing))


@register.filter
def edtf(date: str) -> str:
    """Return an EDTF date in words of the active language."""
    return describe(date)


@register.filter
def tongue(text: str, code: str) -> SafeString:
    """Return `text` as HTML, its language `code` told where it is not the page's."""
    return in_language(text, code)


@register.filter
def shown(row: Any, name: str) -> SafeString:
    """Return the translated field `name` of `row` as HTML, its language told where it is a fallback."""
    return in_language(getattr(row, name), language_shown(row, name))


@register.filter
def host(url: str) -> str:
    """Return the host name of an address, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.filter
def json_ld(data: dict[str, Any]) -> SafeString:
    """Return `data` as a JSON-LD element; a script of this type is data to browsers and to the content policy."""
    escapes = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
    text = json.dumps(data, ensure_ascii=False).translate(escapes)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.filter
def absolute(path: str, request: HttpRequest) -> str:
    """Return a path with the scheme and host of the request."""
    return _origin(request) + path
