"""What a page tells the services that show links to it (Open Graph): the same title and description as its head."""

from dataclasses import dataclass
from html import unescape
from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from articles.models import ArticlePage, Passage, ProsePage
from kzsite.cards.content import card_of_site
from kzsite.cards.drawing import HEIGHT, WIDTH
from kzsite.templatetags.frame import absolute
from people.models.entity import Entity

register = template.Library()

LOCALES = {"en": "en_GB", "kk": "kk_KZ", "ru": "ru_RU"}
"""Open Graph wants a territory, too."""
TYPES = {"article": "article", "passage": "article", "person": "profile"}


@dataclass(frozen=True, slots=True)
class Social:
    """The values of the Open Graph properties."""

    type: str
    title: str
    description: str
    address: str
    picture: str
    told: str
    """What the picture says."""
    locale: str
    width: int = WIDTH
    height: int = HEIGHT


@register.simple_block_tag(takes_context=True)
def remember(context: template.Context, content: SafeString, name: str) -> SafeString:
    """Print the content, and keep it under `name` as plain text: a block can be printed only once."""
    context[name] = " ".join(unescape(content).split())
    return content


@register.inclusion_tag("components/social.html", takes_context=True)
def social_tags(context: template.Context) -> dict[str, Any]:
    """Return what the tags of the page at hand say, from what `remember` kept in the head before."""
    kind, path = _card(context)
    title = context.get("page_title") or "kzsite"
    found = Social(
        type=TYPES.get(kind, "website"),
        title=title,
        description=context.get("page_description") or "",
        address=context.get("page_address") or "",
        picture=absolute(path, context.get("request")),  # type: ignore[arg-type]
        told=card_of_site().title if kind == "site" else title,
        locale=LOCALES[get_language() or "en"],
    )
    return {"social": found}


def _card(context: template.Context) -> tuple[str, str]:
    """The kind of the page and the path of its card; of a draft in preview, and of all others, the site's."""
    passage, article, page, entity = (context.get(name) for name in ("passage", "article", "page", "object"))
    if isinstance(passage, Passage):
        return _own("passage", str(passage.pk))
    if isinstance(article, ArticlePage) and article.live and article.pk:
        return _own("article", article.slug)
    if isinstance(page, ProsePage) and page.live:
        return _own("page", page.slug)
    if isinstance(entity, Entity) and entity.live and entity.pk:
        return _own(str(entity._meta.model_name), entity.slug)
    return "site", reverse("card_of_the_site")


def _own(kind: str, key: str) -> tuple[str, str]:
    return kind, reverse("card", args=[kind, key])
