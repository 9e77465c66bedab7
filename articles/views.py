"""Public pages of the articles app: what the templates of the page types print, and the page of one passage."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.annotations import Annotations, annotations_on, contents_of
from articles.days import Entry, by_day
from articles.defining import Definitions
from articles.filters import ArticleFilter
from articles.models import ArticleIndexPage, ArticlePage, Passage
from articles.offering import offer
from articles.rendering import Row, rows_of
from articles.sharing import pieces_of_article, pieces_of_passage, quoted, selecting
from articles.structured import news_article
from articles.versions import versions_of
from people.listing import list_rows

PER_PAGE = 20
OF_A_KIND = 4
WORDS_OF_HEADING, WORDS_OF_TITLE = 28, 8
"""Of a passage."""


def article_context(article: ArticlePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of `article` prints."""
    versions = versions_of(article)
    address = request.build_absolute_uri(versions.own_url)
    nothing = Annotations([], [], [])  # what a translation says is marked where it was written
    annotations = nothing if versions.original else annotations_on(passage__article=article)
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
        "structured": news_article(article, annotations, versions.original),
        "versions": versions,
        "language_urls": versions.urls,
        "pieces": pieces_of_article(article, address),
        "selecting": selecting(article, address),
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


def article_list(request: HttpRequest, page: ArticleIndexPage) -> HttpResponse:
    """Answer with the articles of all languages that the filters leave, newest first, day by day."""
    public = ArticlePage.objects.public().select_related("publisher", "locale").defer("body")
    listing = list_rows(request, ArticleFilter, public.works().newest_first(), PER_PAGE)
    contents = contents_of(listing.rows)
    shown = public.shown_in(get_language() or "", listing.rows)
    entries = [
        (work.published, Entry(article, contents[work.pk])) for article, work in zip(shown, listing.rows, strict=True)
    ]
    context = listing.context | {
        "page": page,
        "days": by_day(entries, listing.page_obj),
        "all_names": offer(listing.filter),
    }
    return render(request, "articles/index.html", context, status=listing.status)


def passage(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with one passage in its context, what it supports and where it comes from; 404 unless public."""
    passages = Passage.objects.public().select_related("article__publisher", "article__locale", "article__event")
    found: Passage = get_object_or_404(passages, pk=pk)
    annotations = annotations_on(passage=found)
    rows = rows_of(found.article, annotations)
    context = {
        "passage": found,
        "article": found.article,
        "crumb": _crumb(found.article),
        "quoted": quoted(found, WORDS_OF_HEADING),
        "quoted_briefly": quoted(found, WORDS_OF_TITLE),
        "around": _around(rows, found),
        "annotations": annotations,
        "named": replace(annotations, said=[], evidence=[]).entities(),
        "said": [note for note in annotations.notes if note.said],
        "evidence": [note for note in annotations.notes if note.evidence],
        "pieces": pieces_of_passage(found, annotations.said, request.build_absolute_uri(found.get_absolute_url())),
    }
    return render(request, "articles/passage.html", context)


def _crumb(article: ArticlePage) -> str:
    """Return what a breadcrumb calls `article`: its title in the reader's language, else what it is."""
    language = get_language() or ""
    (shown,) = ArticlePage.objects.public().defer("body").shown_in(language, [article])
    return str(shown.title) if shown.locale.language_code == language else _("Article")


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
