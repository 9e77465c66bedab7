"""A `Document` becomes a draft page with its suggestions, or a new revision of the page it is on record as.

One transaction a document: it comes in whole or not at all. See docs/importing.md for the rules.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from articles.addressing import slug_for
from articles.composing import compose, merge
from articles.crediting import Publishers
from articles.following import place_passages
from articles.identity import clean_address, find, fingerprint
from articles.knowledge import Knowledge, knowledge
from articles.models import ArticleIndexPage, ArticlePage, Publisher
from articles.reading import Document, Dropped
from articles.suggesting import Article, Suggestion, Suggestions
from articles.suggestions import span_of
from articles.tasks import suggest
from people.gate import clean_text
from people.periods import span
from reforms.models import Event

Status = Literal["new", "unchanged", "changed"]
LENGTH = 255
"""Characters of a title and a credited source, as the page's columns have it."""


class NotImportedError(ValueError):
    """An article that cannot come in. The message says why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Options:
    """What whoever imports says of an article, beyond what its text says."""

    file: str = ""
    """Name without path."""
    url: str = ""
    language: str = settings.LANGUAGE_CODE
    """For a text whose language is not recognised."""
    publisher: Publisher | None = None
    find_publisher: bool = True
    """Whether to look for the publisher that the text means, if none is given."""
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record, read once for any number of articles."""

    publishers: Publishers
    knowledge: Knowledge

    @classmethod
    def on_record(cls) -> "Known":
        """Read it."""
        return cls(Publishers.on_record(), knowledge())


@dataclass(frozen=True, slots=True)
class Understood:
    """An article ready to come in: nothing is written yet."""

    document: Document
    options: Options
    publisher: Publisher | None
    language: str
    fingerprint: str
    page: ArticlePage | None
    status: Status
    notes: tuple[str, ...] = field(default=())
    """What an editor should know, a sentence each."""

    @property
    def record(self) -> ArticlePage:
        """The page on record. Raises ValueError before a new article is saved."""
        if self.page is None:
            raise ValueError(self.status)
        return self.page

    @property
    def article(self) -> Article:
        """The document as suggesting takes it."""
        days = span_of(self.document.published)
        return Article(
            paragraphs=self.document.paragraphs,
            headings=frozenset(self.document.headings),
            title=self.document.title,
            standfirst=self.document.standfirst,
            published=self.document.published,
            earliest=days.earliest if days else None,
            latest=days.latest if days else None,
            language=self.language,
        )

    def mentions(self, known: Knowledge) -> list[Suggestion]:
        """Return what is on record and named in the paragraphs of the document."""
        return known.suggester.mentions(self.article)

    def suggestions(self, known: Knowledge) -> Suggestions:
        """Return everything that can be suggested on the paragraphs of the document."""
        return known.suggester.suggest(self.article)


def understand(document: Document, options: Options, publishers: Publishers) -> Understood:
    """Return what would happen to `document`; writes nothing. Raises NotImportedError for one without a body."""
    document, notes = _fitted(document, options)
    if not any(text.strip() for text in document.paragraphs):
        raise NotImportedError(_("no text of an article was found in it"))
    publisher = options.publisher
    if publisher is None and options.find_publisher:
        publisher = publishers.find(document.publisher, document.source_url)
    if document.publisher and publisher is None:
        notes.append(_("the publisher “%s” is not on record") % document.publisher)
    language = document.language
    if language not in dict(settings.LANGUAGES):
        language = options.language
        notes.append(_("its language was not recognised; taken as %s") % dict(settings.LANGUAGES)[language])
    print_ = fingerprint(document.paragraphs)
    page = find(document.source_url, print_, document.title, document.paragraphs)
    status: Status = "new"
    if page:
        words = fingerprint(page.get_latest_revision_as_object().texts.values())
        status = "unchanged" if print_ in (page.fingerprint, words) else "changed"
        if status == "changed" and words != page.fingerprint:
            notes.append(_("editors changed the text since it came in; their version stays in the page's history"))
    return Understood(document, options, publisher, language, print_, page, status, tuple(notes))


@transaction.atomic
def bring_in(document: Document, options: Options, known: Known, user: Any = None) -> Understood:
    """Save `document` as a draft, have it suggested upon, and return what happened; `page` is set.

    Raises NotImportedError. Imports wait for each other here, so that the same file never makes two pages.
    """
    indexes = {index.locale.language_code: index for index in _locked_indexes()}
    understood = understand(document, options, known.publishers)
    if understood.status == "unchanged":
        return understood
    if understood.status == "changed":
        page = _revise(understood, user)
    else:
        if understood.language not in indexes:
            raise NotImportedError(_("the site has no list of articles in its language"))
        if user and not indexes[understood.language].permissions_for_user(user).can_add_subpage():
            raise NotImportedError(_("you may not add articles in its language"))
        page = _create(understood, indexes[understood.language], user)
    if not page.live:
        place_passages(page)
        suggest.enqueue(page.pk)
    return dataclasses.replace(understood, page=page)


def _locked_indexes() -> Sequence[ArticleIndexPage]:
    """SQLite locks by the transaction itself (IMMEDIATE), PostgreSQL by these rows."""
    indexes = ArticleIndexPage.objects.filter(alias_of=None).order_by("pk")
    list(indexes.select_for_update(of=("self",)).values_list("pk"))
    return indexes.select_related("locale")


def _create(understood: Understood, index: ArticleIndexPage, user: Any) -> ArticlePage:
    document = understood.document
    title = document.title or Truncator(document.paragraphs[0]).chars(80)
    page = ArticlePage(
        title=title,
        slug=slug_for(title),
        live=False,
        has_unpublished_changes=True,
        owner=user,
        body=compose(document.blocks),
        accessed=timezone.localdate() if document.source_url else None,
    )
    _fill(page, understood)
    try:
        index.add_child(instance=page)
    except ValidationError as error:
        raise NotImportedError("; ".join(error.messages)) from error
    _record(page, understood, user, "wagtail.create")
    return page


def _revise(understood: Understood, user: Any) -> ArticlePage:
    """Add a revision with the new text. A live page stays as readers see it until somebody publishes that."""
    found = understood.record
    if found.locked:
        raise NotImportedError(_("“%s” has changed, but its page is locked") % found.title)
    if user and not found.permissions_for_user(user).can_edit():
        raise NotImportedError(_("“%s” has changed, but you may not edit its page") % found.title)
    page = found.get_latest_revision_as_object()
    page.title = understood.document.title or page.title
    page.body = page.body.stream_block.to_python(merge(compose(understood.document.blocks), page.body))
    page.__dict__.pop("texts", None)
    _fill(page, understood)
    try:
        page.full_clean()
    except ValidationError as error:
        raise NotImportedError("; ".join(error.messages)) from error
    if page.live:
        ArticlePage.objects.filter(pk=page.pk).update(fingerprint=page.fingerprint)
    else:
        page.save(clean=False)
    _record(page, understood, user, "wagtail.edit")
    return page


def _fill(page: ArticlePage, understood: Understood) -> None:
    """Set what the document or the importer states; what neither states stays as editors have it."""
    document, options = understood.document, understood.options
    stated = {
        "standfirst": document.standfirst,
        "published": document.published,
        "attribution": document.attribution,
        "source_url": document.source_url,
        "publisher": understood.publisher,
        "event": options.event,
    }
    for name, value in stated.items():
        if value:
            setattr(page, name, value)
    dropped = [dataclasses.asdict(one) for one in document.dropped]
    if document.publisher and understood.publisher is None:
        dropped.append({"text": document.publisher, "reason": "publisher, not on record"})
    page.dropped = dropped
    page.imported_from = options.file[:LENGTH]
    page.imported_at = timezone.now()
    page.fingerprint = understood.fingerprint


def _record(page: ArticlePage, understood: Understood, user: Any, action: str) -> None:
    revision = page.save_revision(user=user, clean=False)
    data = {"file": page.imported_from, "status": understood.status}
    log(instance=page, action=action, user=user, revision=revision, content_changed=True)
    log(instance=page, action="articles.import", user=user, revision=revision, data=data, content_changed=True)


def _fitted(document: Document, options: Options) -> tuple[Document, list[str]]:
    """Return the document cleaned and cut to what columns hold; what does not fit is kept as left out."""
    notes: list[str] = []
    dropped = [Dropped(clean_text(one.text), clean_text(one.reason)) for one in document.dropped]

    def short(text: str, reason: str) -> str:
        text = " ".join(clean_text(text).split())
        if len(text) > LENGTH:
            dropped.append(Dropped(text, reason))
            notes.append(_("%(what)s: cut, the whole is kept under what was left out") % {"what": reason})
        return Truncator(text).chars(LENGTH)

    published = clean_text(document.published)
    try:
        span(published)
    except ValueError:
        dropped.append(Dropped(published, "date that no calendar has"))
        published = ""
    url = clean_address(options.url or document.source_url)
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        url = ""
    if document.source_url and not url:
        dropped.append(Dropped(document.source_url, "address that cannot be opened"))
    title = short(document.title, "headline, too long")
    fitted = dataclasses.replace(
        document,
        title=title,
        standfirst=clean_text(document.standfirst),
        published=published,
        publisher=short(document.publisher, "publisher, too long"),
        attribution=short(document.attribution, "credited source, too long"),
        source_url=url,
        blocks=tuple(dataclasses.replace(block, text=clean_text(block.text)) for block in document.blocks),
        dropped=tuple(dropped),
    )
    if not title:
        notes.append(_("no headline was found; the first words stand for it"))
    return fitted, notes
