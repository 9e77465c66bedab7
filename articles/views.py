"""Public pages of the articles app: what the templates of the page types print, and the page of one passage."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.annotations import Annotations, annotations_on, contents_of
from articles.defining import Definitions
from articles.filters import ArticleFilter
from articles.models import ArticleIndexPage, ArticlePage, Passage
from articles.rendering import Row, rows_of
from articles.structured import news_article
from people.listing import list_rows
from people.periods import describe

PER_PAGE = 20
OF_A_KIND = 4
FRAGMENT_WORDS = 6
"""Words at either end that a text fragment names; a longer fragment breaks at the first changed comma."""


def article_context(article: ArticlePage) -> dict[str, Any]:
    """Return what the page of `article` prints."""
    annotations = annotations_on(passage__article=article)
    definitions = Definitions(article)
    rows = rows_of(article, annotations, definitions)
    said = sorted((note for note in annotations.notes if note.said), key=_reading_order)
    evidence = sorted((note for note in annotations.notes if note.evidence), key=_reading_order)
    return {
        "article": article,
        "rows": rows,
        "live": any(row.live for row in rows),
        "said": said,
        "evidence": evidence,
        "terms": definitions.entries,
        **_about(annotations),
        "structured": news_article(article, annotations),
        "own_url": article.get_own_url(),
        "foreign": article.locale.language_code != get_language(),
        **_translations(article),
    }


def _about(annotations: Annotations) -> dict[str, list[tuple[str, Any]]]:
    """Return who and what the article is about as (kind, thing): the first few of each kind, and the others."""
    first: list[tuple[str, Any]] = []
    others: list[tuple[str, Any]] = []
    for kind, things in annotations.entities().items():
        first += [(kind, thing) for thing in things[:OF_A_KIND]]
        others += [(kind, thing) for thing in things[OF_A_KIND:]]
    return {"about": first, "about_also": others}


def _reading_order(note: Any) -> tuple[bool, int]:
    return (not note.number, note.number)


def _translations(article: ArticlePage) -> dict[str, Any]:
    """Return where the same article is read in other languages: pages that share its translation key."""
    others = ArticlePage.objects.public().filter(translation_key=article.translation_key).exclude(pk=article.pk)
    urls = {other.locale.language_code: other.get_own_url() for other in others.select_related("locale")}
    return {
        "language_urls": urls,
        "translation_url": urls.get(get_language() or ""),
        "alternates": {article.locale.language_code: article.get_own_url(), **urls},
    }


def article_list(request: HttpRequest, page: ArticleIndexPage) -> HttpResponse:
    """Answer with the articles of all languages that the filters leave, newest first, month by month."""
    articles = ArticlePage.objects.public().newest_first().select_related("publisher", "locale").defer("body")
    listing = list_rows(request, ArticleFilter, articles, PER_PAGE)
    contents = contents_of(listing.rows)
    rows = [(article, contents[article.pk]) for article in listing.rows]
    context = listing.context | {"page": page, "months": list(_by_month(rows))}
    return render(request, "articles/index.html", context, status=listing.status)


def _by_month(rows: list[tuple[ArticlePage, Any]]) -> Iterator[tuple[str, list[tuple[ArticlePage, Any]]]]:
    for month, group in groupby(rows, lambda row: _month(row[0].published)):
        yield describe(month) or _("No date given"), list(group)


def _month(published: str) -> str:
    """Return the month of an EDTF date, or its year where no month is given."""
    bare = published.split("/")[0].rstrip("?~%")
    parts = bare.split("-")
    return "-".join(parts[:2]) if len(parts) > 1 and parts[1].isdecimal() and int(parts[1]) <= 12 else parts[0]


def passage(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with one passage in its context, what it supports and where it comes from; 404 unless public."""
    passages = Passage.objects.public().select_related("article__publisher", "article__locale", "article__event")
    found: Passage = get_object_or_404(passages, pk=pk)
    annotations = annotations_on(passage=found)
    rows = rows_of(found.article, annotations)
    context = {
        "passage": found,
        "article": found.article,
        "around": _around(rows, found),
        "annotations": annotations,
        "named": replace(annotations, said=[], evidence=[]).entities(),
        "said": [note for note in annotations.notes if note.said],
        "evidence": [note for note in annotations.notes if note.evidence],
        "source": fragment_url(found),
    }
    return render(request, "articles/passage.html", context)


def _around(rows: list[Row], found: Passage) -> dict[str, SafeString]:
    """Return the block that holds the passage and its neighbours; the bare quotation if the block has gone."""
    blocks = [row for row in rows if row.html]
    at = next((number for number, row in enumerate(blocks) if row.key == str(found.block_id)), None)
    if at is None:
        return {}
    return {
        "before": blocks[at - 1].html if at else SafeString(),
        "here": blocks[at].html,
        "after": blocks[at + 1].html if at + 1 < len(blocks) else SafeString(),
    }


def fragment_url(found: Passage) -> str:
    """Return the address at the source, scrolled to the words (WICG text fragments); empty without an address."""
    address = found.article.source_url
    if not address:
        return ""
    words = found.exact.split()
    ends = [words] if len(words) <= 2 * FRAGMENT_WORDS else [words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:]]
    # a hyphen marks a prefix or suffix in a text fragment, and quote() leaves it as it is
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"
