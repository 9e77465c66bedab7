"""The kinds of things that can be found: in which order they come, and how one of them is told."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import get_translation_fields

from articles.models import ArticlePage, Passage, Statement
from articles.quotation_marks import quoted
from kzsite.search.excerpts import excerpt, fit, marked
from kzsite.search.words import Asked
from people.models import Organization, Person
from people.periods import describe
from people.translated import in_language, wordings
from reforms.models import Reform, Term

SENTENCE = 120
"""Characters from which on a passage is a sentence rather than a bare name, which come last."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `title` and `excerpt` are escaped, with the words marked."""

    title: SafeString
    url: str
    excerpt: SafeString
    about: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: what orders its rows (`rank` of the values of `columns`, low first), and one row as a hit."""

    key: str
    label: Promise
    one: Promise
    """What one of them is called."""
    model: type[Model]
    hit: Callable[[Any, Asked], Hit]
    columns: tuple[str, ...] = ()
    rank: Callable[[Asked, Sequence[Any]], Any] | None = None
    """None for what has names, which are ranked by those."""
    related: tuple[str, ...] = ()
    versions: bool = False
    """Whether one thing may be several rows, a language each, of which readers are shown one."""

    def public(self) -> Any:
        """Return the rows that readers may see."""
        model: Any = self.model
        return model.objects.public()

    def rows(self, keys: Sequence[int]) -> dict[int, Any]:
        """Return the public rows with `keys`, in that order, as the reader's language has them; a query or two."""
        rows = self.public().select_related(*self.related) if self.related else self.public()
        if self.versions:
            return rows.told_for(keys, get_language() or "") if keys else {}
        found = rows.in_bulk(list(keys)) if keys else {}
        return {key: found[key] for key in keys if key in found}

    def works(self, keys: Sequence[int]) -> dict[int, int]:
        """Return, by the keys of rows, that of the row which stands for the whole thing; one query at most."""
        return self.public().work_keys(keys) if self.versions and keys else {key: key for key in keys}

    def hits(self, keys: Sequence[int], asked: Asked) -> list[Hit]:
        """Return the rows with `keys` as hits, in that order; a query or two."""
        return [self.hit(row, asked) for row in self.rows(keys).values()]


def _entity_hit(row: Any, asked: Asked) -> Hit:
    return Hit(marked(str(row), asked), row.get_absolute_url(), excerpt(row.summary, asked))


def _term_hit(row: Term, asked: Asked) -> Hit:
    return Hit(marked(row.name, asked), row.get_absolute_url(), excerpt(row.definition, asked))


def _article_hit(row: ArticlePage, asked: Asked) -> Hit:
    texts = [text for text in (row.standfirst, *row.texts.values()) if text]
    best = max(texts, key=lambda text: fit(text, asked), default="")
    about = " · ".join(filter(None, [str(row.publisher or ""), describe(row.published)]))
    title = marked(row.title, asked)
    return Hit(title, row.get_local_url(), excerpt(best, asked), about, row.locale.language_code)


def _statement_hit(row: Statement, asked: Asked) -> Hit:
    article = row.passage.article
    texts = [*wordings(row, "position"), (quoted(row.passage.exact), article.locale.language_code)]
    text, language = max(texts, key=lambda one: fit(one[0], asked))
    about = in_language(article.title, article.locale.language_code)
    who = marked(str(row.speaker or row.speaker_label), asked)
    who = who if row.speaker else in_language(who, article.locale.language_code)
    return Hit(who, row.passage.get_absolute_url(), in_language(excerpt(text, asked), language), about)


def _passage_hit(row: Passage, asked: Asked) -> Hit:
    article = row.article
    title, language = marked(article.title, asked), article.locale.language_code
    return Hit(title, row.get_absolute_url(), excerpt(row.exact, asked), describe(article.published), language)


def _newest(day: dt.date | None) -> int:
    return -day.toordinal() if day else 0


def _by_title(asked: Asked, row: Sequence[Any]) -> tuple[int, int]:
    return -fit(row[0], asked), _newest(row[1])


def _by_position(asked: Asked, row: Sequence[Any]) -> tuple[int, bool, int]:
    *positions, day = row
    return _by_sentence(asked, (" ".join(filter(None, positions)), day))


def _by_sentence(asked: Asked, row: Sequence[Any]) -> tuple[int, bool, int]:
    return -fit(row[0], asked), len(row[0]) < SENTENCE, _newest(row[1])


KINDS = (
    Kind("people", _("People"), _("Person"), Person, _entity_hit),
    Kind("organizations", _("Organizations"), _("Organization"), Organization, _entity_hit),
    Kind("reforms", _("Reforms"), _("Reform"), Reform, _entity_hit),
    Kind("terms", _("Terms"), _("Term"), Term, _term_hit),
    Kind(
        "articles",
        _("Articles"),
        _("Article"),
        ArticlePage,
        _article_hit,
        ("title", "published_earliest"),
        _by_title,
        ("publisher", "locale"),
        versions=True,
    ),
    Kind(
        "statements",
        _("Statements"),
        _("Statement"),
        Statement,
        _statement_hit,
        (*get_translation_fields("position"), "passage__article__published_earliest"),
        _by_position,
        ("speaker", "passage__article__locale"),
    ),
    Kind(
        "passages",
        _("Passages"),
        _("Passage"),
        Passage,
        _passage_hit,
        ("exact", "article__published_earliest"),
        _by_sentence,
        ("article__locale",),
    ),
)
