"""Search over everything public: by any spelling of a name, and by words of the texts.

The index is asked for a bounded number of rows a kind, without relevance: Wagtail's SQLite backend computes that
once more for every hit, so that a common word would cost the square of its frequency. What the index answers is
then narrowed to what is public.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.functions import Length
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz, process

from articles.models import ArticlePage, Passage, Statement
from kzsite.excerpts import excerpt, has, marked
from people.gate import search_text
from people.models import Organization, Person
from people.names import fold
from people.periods import describe
from reforms.models import Reform

BOUND = 200
"""Rows of one kind that the index is asked for."""
NAMES = 2000
"""Names of one kind compared with a query that found nothing."""
ALIKE, NEAREST = 72, 5


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
    """A kind of thing that can be found: its rows for the words, and one row as a hit."""

    key: str
    label: Promise
    rows: Callable[[list[str]], list[Any]]
    hit: Callable[[Any, list[str]], Hit]


@dataclass(slots=True)
class Found:
    """The rows of one kind, told as hits only when they are shown."""

    kind: Kind
    rows: list[Any]
    words: list[str] = field(default_factory=list)

    @property
    def count(self) -> str:
        """How many, as far as was looked."""
        return f"{BOUND}+" if len(self.rows) >= BOUND else str(len(self.rows))

    def hits(self, start: int, stop: int) -> list[Hit]:
        """Return the rows from `start` to `stop` as hits."""
        return [self.kind.hit(row, self.words) for row in self.rows[start:stop]]


def words_of(text: str) -> list[str]:
    """Return the words that a search box asks for: letters and figures only, at most 16."""
    return search_text(re.sub(r"[\W_]+", " ", search_text(text))).split()


def find(words: list[str]) -> list[Found]:
    """Return what is found for `words`, a group for each kind, in a fixed number of queries."""
    return [Found(kind, kind.rows(words) if words else [], words) for kind in KINDS]


def near(words: list[str]) -> list[tuple[str, Model]]:
    """Return (kind, thing) of the public people, organizations and reforms with the most similar names."""
    wanted, found = fold(" ".join(words)), []
    for kind, model in (("person", Person), ("organization", Organization), ("reform", Reform)):
        folded = model.objects.public().values_list("pk", "folded")[:NAMES]
        names = {(key, name): name for key, spellings in folded for name in spellings.split(" | ")}
        alike = process.extract(wanted, names, scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=ALIKE)
        best = {key: score for _name, score, (key, _spelling) in reversed(alike)}
        found += [(score, kind, model, key) for key, score in best.items()]
    found = sorted(found, key=lambda row: -row[0])[:NEAREST]
    things = {
        model: model.objects.public().in_bulk([key for _s, _k, other, key in found if other is model])
        for model in (Person, Organization, Reform)
    }
    return [(kind, things[model][key]) for _score, kind, model, key in found]


def indexed(model: type[Model], words: list[str]) -> list[int]:
    """Return ids of rows whose indexed text has all `words`, the last perhaps begun only; not yet narrowed."""
    query, rows = " ".join(words), cast(Any, model._default_manager).order_by()
    plain = {"order_by_relevance": connection.vendor != "sqlite"}
    ids: dict[int, None] = {}
    for results in (rows.search(query, **plain), rows.autocomplete(query, **plain)):
        ids.update(dict.fromkeys(row.pk for row in results.get_queryset().only("pk")[:BOUND]))
    return list(ids)


def _named(row: Any, words: list[str]) -> int | None:
    """Return 0 if a name of `row` is these words alone, 1 if its words begin like them, else None."""
    wanted = [fold(word) for word in words]
    names = [*row.folded.split(" | "), *(spelling.folded for spelling in row.other_names.all())]
    if " ".join(wanted) in names:
        return 0
    begun = [name for name in names if all(f" {word}" in f" {name}" for word in wanted)]
    return 1 if begun else None


def _entities(model: type[Model]) -> Callable[[list[str]], list[Any]]:
    def rows(words: list[str]) -> list[Any]:
        public = cast(Any, model._default_manager).public()
        likely = public.spelt_like(" ".join(words)).prefetch_related("other_names")[:BOUND]
        fits = [(_named(row, words), row) for row in likely]
        named = [row for fit, row in sorted(fits, key=lambda pair: pair[0] or 0) if fit is not None]
        known = {row.pk for row in named}
        return [*named, *(row for row in public.filter(pk__in=indexed(model, words)) if row.pk not in known)][:BOUND]

    return rows


def _entity_hit(row: Any, words: list[str]) -> Hit:
    return Hit(marked(str(row), words), row.get_absolute_url(), excerpt(row.summary, words))


def _articles(words: list[str]) -> list[ArticlePage]:
    public = ArticlePage.objects.public().filter(pk__in=indexed(ArticlePage, words))
    rows = list(public.newest_first().select_related("publisher", "locale")[:BOUND])
    return sorted(rows, key=lambda row: not has(row.title, words))


def _article_hit(row: ArticlePage, words: list[str]) -> Hit:
    texts = [row.standfirst, *row.texts.values()]
    text = next((text for text in texts if has(text, words)), next(filter(None, texts), ""))
    about = " · ".join(filter(None, [str(row.publisher or ""), describe(row.published)]))
    return Hit(marked(row.title, words), row.get_local_url(), excerpt(text, words), about, row.locale.language_code)


def _noted(model: type[Model], longest: str, *related: str) -> Callable[[list[str]], list[Any]]:
    """Whole sentences before bare names: the field `longest` orders the rows."""

    def rows(words: list[str]) -> list[Any]:
        public: QuerySet = cast(Any, model._default_manager).public().filter(pk__in=indexed(model, words))
        return list(public.select_related(*related).order_by(Length(longest).desc(), "-pk")[:BOUND])

    return rows


def _statement_hit(row: Statement, words: list[str]) -> Hit:
    who = marked(str(row.speaker or row.speaker_label), words)
    return Hit(who, row.passage.get_absolute_url(), excerpt(row.gist, words), row.passage.article.title)


def _passage_hit(row: Passage, words: list[str]) -> Hit:
    article = row.article
    title = marked(article.title, words)
    return Hit(
        title,
        row.get_absolute_url(),
        excerpt(row.exact, words),
        describe(article.published),
        article.locale.language_code,
    )


KINDS = (
    Kind("people", _("People"), _entities(Person), _entity_hit),
    Kind("organizations", _("Organizations"), _entities(Organization), _entity_hit),
    Kind("reforms", _("Reforms"), _entities(Reform), _entity_hit),
    Kind("articles", _("Articles"), _articles, _article_hit),
    Kind("statements", _("Statements"), _noted(Statement, "position", "speaker", "passage__article"), _statement_hit),
    Kind("passages", _("Passages"), _noted(Passage, "exact", "article__locale"), _passage_hit),
)
