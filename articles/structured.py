"""Articles in the words of schema.org, for machines that read the page's JSON-LD."""

import re
from typing import Any

from articles.annotations import Annotations
from articles.models import ArticlePage

TYPES = {"person": "Person", "organization": "Organization", "reform": "Thing"}
_ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def news_article(
    article: ArticlePage, annotations: Annotations, original: ArticlePage | None = None
) -> dict[str, Any]:
    """Return `article` as a schema.org NewsArticle with whom and what it mentions; only what is public.

    `original`: the article that it translates.
    """
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "inLanguage": article.locale.language_code,
    }
    if article.standfirst:
        found["description"] = article.standfirst
    if _ISO_DATE.fullmatch(article.published):
        found["datePublished"] = article.published
    if article.publisher:
        found["publisher"] = {"@type": "Organization", "name": article.publisher.name}
    if article.source_url:
        found["url"] = found["isBasedOn"] = article.source_url
    if original:
        found["translationOfWork"] = {
            "@type": "NewsArticle",
            "headline": original.title,
            "inLanguage": original.locale.language_code,
        }
    mentions = [
        {"@type": TYPES[kind], "name": str(entity)}
        for kind, entities in annotations.entities().items()
        for entity in entities
    ]
    if mentions:
        found["mentions"] = mentions
    return found
