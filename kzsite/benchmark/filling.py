"""Writes articles in bulk: pages, passages, annotations and their places in the index."""

import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from articles.choices import AnnotationState, Mode
from articles.indexing import index_rows
from articles.models import ArticleIndexPage, ArticlePage, Evidence, Mention, Passage, Statement
from kzsite.benchmark.record import Record, make, month
from kzsite.benchmark.vocabulary import LANGUAGES, Vocabulary

PARAGRAPHS, SENTENCE = 5, 30
"""Of an article; each paragraph has two sentences, of which the first is a passage with two annotations."""
WAITING = 0.05
"""Share of the annotations on which nobody decided."""
CHUNK = 500


def fill(articles: int, seed: int = 5, told: Callable[[int], None] = lambda done: None) -> None:
    """Add `articles` articles with ten annotations each, and whom they are about; `told` hears how many are there."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    words = {language: Vocabulary(language, chance) for language in LANGUAGES}
    indexes = {index.locale.language_code: index for index in ArticleIndexPage.objects.select_related("locale")}
    with _without_word_indexes():
        with transaction.atomic():
            record = make(words, chance)
        for first in range(0, articles, CHUNK):
            numbers = range(first, min(first + CHUNK, articles))
            with transaction.atomic():
                _write(numbers, indexes, words, record, chance)
            told(numbers.stop)
    for index in indexes.values():
        index.numchild = index.get_children().count()
        index.save(update_fields=["numchild"])


@contextmanager
def _without_word_indexes() -> Iterator[None]:
    """Make the indexes of words anew afterwards where that is much quicker than to keep them: on PostgreSQL."""
    made: list[str] = []
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            found = (
                "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexdef LIKE '%%USING gin%%'"
            )
            cursor.execute(found, [IndexEntry._meta.db_table])
            for name, definition in cursor.fetchall():
                made.append(definition)
                cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")
    yield
    with connection.cursor() as cursor:
        for definition in made:
            cursor.execute(definition)


def _write(
    numbers: range,
    indexes: dict[str, ArticleIndexPage],
    words: dict[str, Vocabulary],
    record: Record,
    chance: random.Random,
) -> None:
    languages = chance.choices(LANGUAGES, weights=(4, 4, 2), k=len(numbers))
    pages, marked = [], []
    for number, language in zip(numbers, languages, strict=True):
        page, sentences = _page(number, indexes[language], words[language], record)
        pages.append(page)
        marked += [(page, block, sentence, language) for block, sentence in sentences.items()]
    _save(pages)
    passages = Passage.objects.bulk_create(
        Passage(article=page, block_id=block, exact=sentence, start=0, end=len(sentence))
        for page, block, sentence, _language in marked
    )
    spoken = [words[language] for *_place, language in marked]
    annotations = _annotations(passages, spoken, record, chance)
    index_rows([*pages, *passages, *annotations])


def _page(
    number: int, index: ArticleIndexPage, words: Vocabulary, record: Record
) -> tuple[ArticlePage, dict[str, str]]:
    """Return an article, and by the block the sentence that is marked in it."""
    chance = words.chance
    blocks = [str(uuid.UUID(int=chance.getrandbits(128))) for _ in range(PARAGRAPHS)]
    sentences = {block: words.text(SENTENCE) for block in blocks}
    page = ArticlePage(
        title=words.text(8)[:-1],
        slug=f"benchmark-{number}",
        published=month(chance),
        publisher=record.publishers.one(),
        locale=index.locale,
        depth=index.depth + 1,
        path=ArticlePage._get_path(index.path, index.depth + 1, 1_000 + number),
        url_path=f"{index.url_path}benchmark-{number}/",
        standfirst=words.text(20),
    )
    page.draft_title, page.live = page.title, True
    page.content_type = ContentType.objects.get_for_model(ArticlePage)
    page.body = [
        {"type": "paragraph", "id": block, "value": f"<p>{sentence} {words.text(SENTENCE)}</p>"}
        for block, sentence in sentences.items()
    ]
    return page, sentences


def _save(pages: list[ArticlePage]) -> None:
    columns = [item.attname for item in Page._meta.concrete_fields if item.attname != "id"]
    parents = [Page(**{name: getattr(page, name) for name in columns}) for page in pages]
    Page.objects.bulk_create(parents)
    for page, parent in zip(pages, parents, strict=True):
        page.page_ptr_id = page.id = parent.pk
    # Django's bulk_create refuses models with a parent table; this is the step in which it writes one table
    rows: Any = ArticlePage._base_manager.all()
    rows._batched_insert(pages, ArticlePage._meta.local_concrete_fields, CHUNK)


def _annotations(
    passages: list[Passage], words: list[Vocabulary], record: Record, chance: random.Random
) -> list[Mention | Statement | Evidence]:
    """Return a mention a passage, and three statements and two pieces of evidence an article."""
    mentions = Mention.objects.bulk_create(_mention(passage, record, chance) for passage in passages)
    statements, proofs = [], []
    for number, passage in enumerate(passages):
        if number % PARAGRAPHS < 3:
            said = {"speaker": record.people.one(), "position": words[number].text(10), "mode": Mode.INDIRECT}
            statements.append(Statement(passage=passage, state=_state(chance), **said))
        else:
            proofs.append(Evidence(passage=passage, state=_state(chance), milestone=record.milestones.one()))
    Statement.objects.bulk_create(statements)
    Evidence.objects.bulk_create(proofs)
    on_reforms: Any = Statement.reforms.through
    on_reforms.objects.bulk_create(
        on_reforms(statement_id=row.pk, reform_id=record.reforms.one().pk) for row in statements
    )
    return [*mentions, *statements, *proofs]


def _state(chance: random.Random) -> str:
    return AnnotationState.SUGGESTED if chance.random() < WAITING else AnnotationState.ACCEPTED


def _mention(passage: Passage, record: Record, chance: random.Random) -> Mention:
    kind = chance.choice(("person", "organization", "reform"))
    rows = {"person": record.people, "organization": record.organizations, "reform": record.reforms}[kind]
    return Mention(passage=passage, state=_state(chance), **{kind: rows.one()})
