"""Translations of the demo's articles: a file each, with the words only; all else is that of the original."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.log_actions import log

from articles.models import ArticleIndexPage, ArticlePage
from kzsite.demo.articles import block_of, fault, key_of_slug
from kzsite.demo.located import Located
from kzsite.demo.recording import record_publication

SHARED = ("slug", "translation_key", "publisher", "source_url", "published", "accessed", "attribution", "event")
"""Fields that a translation has from its original."""


def is_translation(told: Located) -> bool:
    """Whether the file holds a translation, not an article of its own."""
    return isinstance(told.value, dict) and "translates" in told.value


def add(told: Located) -> ArticlePage | None:
    """Add the translation, live, unless it is on record, and return it; None too if its original is not.

    Raises DemoError, naming the line, for a body of other blocks than the original's, which no editor could go on
    translating piece by piece, and for whatever the form would refuse.
    """
    told.expect({"translates", "language", "title", "body"}, {"standfirst"})
    language = str(told.value["language"])
    versions = ArticlePage.objects.filter(translation_key=key_of_slug(str(told.value["translates"])))
    original = versions.originals().first()
    if original is None or versions.filter(locale__language_code=language).exists():
        return None
    index = ArticleIndexPage.objects.filter(locale__language_code=language).first()
    if index is None:
        raise told.at("language").error("There is no index of articles in this language.")
    blocks = [block_of(block, original.slug, at) for at, block in enumerate(told.at("body").items())]
    if [block["type"] for block in blocks] != [block.block_type for block in original.body]:
        raise told.at("body").error("These are not the kinds of blocks that the original has, in its order.")
    page = ArticlePage(
        title=str(told.value["title"]),
        standfirst=str(told.value.get("standfirst", "")).strip(),
        locale=index.locale,
        live=True,
        body=blocks,
        **{name: getattr(original, name) for name in SHARED},
    )
    _save(told, page, index)
    return page


def _save(told: Located, page: ArticlePage, index: Any) -> None:
    try:
        page.body.stream_block.clean(page.body)
        index.add_child(instance=page)
    except ValidationError as error:
        raise fault(told, error) from error
    log(instance=page, action="wagtail.create")
    record_publication(page)
