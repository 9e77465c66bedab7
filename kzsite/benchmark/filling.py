"""Invented articles and annotations in any number, to measure the site with; the same for the same seed.

Words, names and numbers are random: nothing here says anything of anybody.
"""

import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page

from articles.choices import AnnotationState, Mode
from articles.indexing import index_rows
from articles.models import ArticleIndexPage, ArticlePage, Evidence, Mention, Passage, Publisher, Statement
from people.models import Organization, Person
from reforms.models import Milestone, Reform, Theme

PEOPLE, ORGANIZATIONS, REFORMS, PUBLISHERS, THEMES = 2000, 500, 300, 50, 12
PARAGRAPHS, WORDS = 5, 60
"""Of an article; each paragraph is a passage with two annotations."""
VOCABULARY, CHUNK = 20_000, 500
_SYLLABLES = {
    "en": "ba re mi to ka lu ne so di va er on at is",
    "ru": "ба ре ми то ка лу не со ди ва ер он ат ис",
    "kk": "ба ре мі то қа лу не сө ді ва ер он ат іс",
}


@dataclass
class Record:
    """Everything that the articles refer to."""

    people: list[Person] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    reforms: list[Reform] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    publishers: list[Publisher] = field(default_factory=list)


class Vocabulary:
    """Words of one language, the first much commoner than the last, as in any language (Zipf)."""

    def __init__(self, language: str, chance: random.Random) -> None:
        syllables = _SYLLABLES[language].split()
        words = ("".join(chance.choices(syllables, k=chance.randint(1, 5))) for _ in range(2 * VOCABULARY))
        self.words = list(dict.fromkeys(words))[:VOCABULARY]
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))
        self.chance = chance

    def text(self, count: int) -> str:
        """Return `count` words as a sentence."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count)).capitalize() + "."


def fill(articles: int, seed: int = 5, told: Callable[[int], None] = lambda done: None) -> None:
    """Add `articles` articles with ten annotations each, and whom they are about; `told` hears how many are there."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    vocabularies = {language: Vocabulary(language, chance) for language in _SYLLABLES}
    with transaction.atomic():
        record = _record(vocabularies["en"], chance)
    indexes = {index.locale.language_code: index for index in ArticleIndexPage.objects.select_related("locale")}
    for first in range(0, articles, CHUNK):
        language = ("en", "ru", "kk")[first // CHUNK % 3]
        numbers = range(first, min(first + CHUNK, articles))
        with transaction.atomic():
            pages = _pages(numbers, indexes[language], vocabularies[language], record, chance)
            index_rows([*pages, *_annotations(pages, vocabularies[language], record, chance)])
        told(numbers.stop)
    for index in indexes.values():
        index.numchild = index.get_children().count()
        index.save(update_fields=["numchild"])


def _record(words: Vocabulary, chance: random.Random) -> Record:
    themes = Theme.objects.bulk_create(
        Theme(slug=f"benchmark-{number}", name_en=f"Theme {number}") for number in range(THEMES)
    )
    record = Record()
    record.people = Person.objects.bulk_create(_people(words))
    record.organizations = Organization.objects.bulk_create(
        Organization(slug=slug, name_en=name, branch="civic") for slug, name in _names(words, ORGANIZATIONS)
    )
    record.reforms = Reform.objects.bulk_create(
        Reform(slug=slug, title_en=name, level="law") for slug, name in _names(words, REFORMS)
    )
    record.milestones = Milestone.objects.bulk_create(
        Milestone(reform=reform, stage="adopted", date=str(chance.randint(2005, 2025))) for reform in record.reforms
    )
    record.publishers = Publisher.objects.bulk_create(
        Publisher(slug=slug, name_en=name) for slug, name in _names(words, PUBLISHERS)
    )
    through: Any = Reform.themes.through
    through.objects.bulk_create(
        through(reform_id=reform.pk, theme_id=chance.choice(themes).pk) for reform in record.reforms
    )
    index_rows([*record.people, *record.organizations, *record.reforms])
    return record


def _names(words: Vocabulary, count: int) -> Iterator[tuple[str, str]]:
    for number in range(count):
        name = " ".join(words.chance.sample(words.words, 2)).title()
        yield f"benchmark-{slugify(name)}-{number}", name


def _people(words: Vocabulary) -> Iterator[Person]:
    for slug, name in _names(words, PEOPLE):
        yield Person(slug=slug, name_en=name, sort_name_en=name)


def _pages(
    numbers: range, index: ArticleIndexPage, words: Vocabulary, record: Record, chance: random.Random
) -> list[ArticlePage]:
    pages = [_page(number, index, words, record, chance) for number in numbers]
    Page.objects.bulk_create([_parent(page) for page in pages])
    keys = dict(Page.objects.filter(path__in=[page.path for page in pages]).values_list("path", "pk"))
    for page in pages:
        page.page_ptr_id = page.id = keys[page.path]
    # Django's bulk_create refuses models with a parent table; this is the step in which it writes one table
    rows: Any = ArticlePage._base_manager.all()
    rows._batched_insert(pages, ArticlePage._meta.local_concrete_fields, CHUNK)
    return pages


def _page(
    number: int, index: ArticleIndexPage, words: Vocabulary, record: Record, chance: random.Random
) -> ArticlePage:
    body = [
        {
            "type": "paragraph",
            "id": str(uuid.UUID(int=chance.getrandbits(128))),
            "value": f"<p>{words.text(WORDS)}</p>",
        }
        for _ in range(PARAGRAPHS)
    ]
    page = ArticlePage(
        title=words.text(8)[:-1],
        slug=f"benchmark-{number}",
        published=f"{chance.randint(2005, 2025)}-{chance.randint(1, 12):02}",
        publisher=chance.choice(record.publishers),
        locale=index.locale,
        depth=index.depth + 1,
        path=ArticlePage._get_path(index.path, index.depth + 1, 1_000 + number),
        url_path=f"{index.url_path}benchmark-{number}/",
        standfirst=words.text(20),
    )
    page.body = page.body.stream_block.to_python(body)
    return page


def _parent(page: ArticlePage) -> Page:

    values = {
        item.attname: getattr(page, item.attname) for item in Page._meta.concrete_fields if item.attname != "id"
    }
    values["content_type_id"] = ContentType.objects.get_for_model(ArticlePage).pk
    return Page(**(values | {"draft_title": page.title, "live": True}))


def _annotations(
    pages: list[ArticlePage], words: Vocabulary, record: Record, chance: random.Random
) -> list[Passage | Statement]:
    passages = Passage.objects.bulk_create(
        Passage(article=page, block_id=block, exact=text, start=0, end=len(text))
        for page in pages
        for block, text in page.texts.items()
    )
    accepted: dict[str, Any] = {"state": AnnotationState.ACCEPTED}
    Mention.objects.bulk_create(_mention(passage, record, chance, accepted) for passage in passages)
    statements, proofs = [], []
    for number, passage in enumerate(passages):
        if number % PARAGRAPHS < 3:
            speaker = chance.choice(record.people)
            text = words.text(10)
            statements.append(
                Statement(passage=passage, speaker=speaker, mode=Mode.INDIRECT, position=text, **accepted)
            )
        else:
            proofs.append(Evidence(passage=passage, milestone=chance.choice(record.milestones), **accepted))
    Statement.objects.bulk_create(statements)
    Evidence.objects.bulk_create(proofs)
    through: Any = Statement.reforms.through
    through.objects.bulk_create(
        through(statement_id=row.pk, reform_id=chance.choice(record.reforms).pk) for row in statements
    )
    return [*passages, *statements]


def _mention(passage: Passage, record: Record, chance: random.Random, accepted: dict[str, Any]) -> Mention:
    kind, rows = chance.choice(
        (("person", record.people), ("organization", record.organizations), ("reform", record.reforms))
    )
    return Mention(passage=passage, **{kind: chance.choice(rows)}, **accepted)
