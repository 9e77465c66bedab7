"""Named queries of the articles app. `public()` alone feeds pages, lists, search, exports."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Self

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search.queryset import SearchableQuerySetMixin

from articles.anchoring import Place, quote_at
from articles.choices import AnnotationState, ChallengeState, NameState, PassageState
from people.querysets import NamedQuerySet, rows_behind


def restricted(path: str) -> Exists:
    """Whether a view restriction covers the page whose treebeard path the outer query has under `path`."""
    below = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return Exists(PageViewRestriction.objects.alias(below=below).filter(below__startswith=F("page__path")))


def versions() -> Any:
    """Return the public pages of the work that the outer query's page is a version of, itself among them."""
    pages: Any = Page.objects.live().filter(translation_key=OuterRef("translation_key"))
    return pages.exclude(restricted("path"))


class WorkQuerySet(PageQuerySet):
    """Pages that may stand in several languages: one work, of which the oldest page is the original.

    A translation is always made of a page that is there, so no page has an older translation.
    """

    def public(self) -> Self:
        """What any reader may see: live, and under no view restriction (Wagtail's own checks the latter only)."""
        return self.live().exclude(restricted("path"))

    def originals(self) -> Self:
        """Works as they were written, whether readers may see them or not: no translations."""
        older = Page.objects.filter(translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk"))
        return self.exclude(Exists(older))

    def original_of(self, key: int) -> int | None:
        """Return the key of the original of the page with `key`; None if there is no such page."""
        found = self.filter(translation_key__in=Page.objects.filter(pk=key).values("translation_key"))
        return found.order_by("pk").values_list("pk", flat=True).first()

    def works(self) -> Self:
        """Of public pages each work once: its original, or if readers may not see that its oldest translation."""
        return self.exclude(Exists(versions().filter(pk__lt=OuterRef("pk"))))

    def told_in(self, language: str) -> Self:
        """Of public pages each work once: in `language` (a code) if it is there, else as `works` has it."""
        better = versions().filter(Q(locale__language_code=language) | Q(pk__lt=OuterRef("pk")))
        return self.filter(Q(locale__language_code=language) | ~Exists(better))

    def at(self, slug: str) -> Self:
        """Live pages of any language that end in `slug`; `restricted` says which are.

        Originals first, so that an address means the same page each time.
        """
        found = self.live().filter(slug=slug).annotate(restricted=restricted("path"))
        return found.select_related("locale").order_by("pk")

    def in_languages(self, languages: Iterable[str]) -> Self:
        """Works that readers may see in one of `languages` (codes)."""
        found = self.model._default_manager.public().filter(locale__language_code__in=list(languages))
        return self.filter(translation_key__in=found.order_by().values("translation_key"))

    def in_order_of_works(self) -> Self:
        """As their originals stand in the tree."""
        first = Subquery(versions().order_by("pk").values("path")[:1])
        return self.annotate(place=first).order_by("place", "pk")

    def work_keys(self, keys: Iterable[int]) -> dict[int, int]:
        """Return, by the keys of pages, the key of that public page which stands for the work; one query."""
        oldest = Subquery(versions().order_by("pk").values("pk")[:1])
        return dict(self.filter(pk__in=list(keys)).annotate(work=oldest).order_by().values_list("pk", "work"))

    def told_for(self, keys: Sequence[int], language: str) -> dict[int, Any]:
        """Return, by the keys of pages, in order, each of their works once, as `told_in` has it; two queries."""
        works = dict(self.filter(pk__in=keys).order_by().values_list("pk", "translation_key"))
        rows = self.filter(translation_key__in=set(works.values())).told_in(language)
        left = {row.translation_key: row for row in rows}
        return {key: left.pop(works[key]) for key in keys if works.get(key) in left}

    def shown_in(self, language: str, works: Sequence[Any]) -> list[Any]:
        """Return `works`, each replaced by its version in `language` if `self` has one; at most one query."""
        keys = [work.translation_key for work in works if work.locale.language_code != language]
        if not keys:
            return list(works)
        found = self.filter(translation_key__in=keys, locale__language_code=language)
        there = {row.translation_key: row for row in found.select_related("locale")}
        return [there.get(work.translation_key, work) for work in works]


class ArticlePageQuerySet(WorkQuerySet):
    """Articles."""

    def with_slug(self, slug: str) -> Self:
        """Live articles of any language that end in `slug`, with what their page prints; see `at`."""
        return self.at(slug).select_related("publisher__organization", "event")

    def newest_first(self) -> Self:
        """By the day they were published, a month behind its days, undated ones last; then the latest rows."""
        return self.order_by(F("published_earliest").desc(nulls_last=True), "published_latest", "published", "-pk")


class PassageQuerySet(SearchableQuerySetMixin, QuerySet):
    """Passages."""

    def at(self, article: Any, place: Place) -> Any:
        """Return the passage of `article` at `place`, made if it is not on record.

        Raises KeyError or ValueError if the article has no words there (see `anchoring.quote_at`).
        """
        quote = quote_at(article.texts, place)
        passage, _created = self.get_or_create(
            article=article,
            block_id=place.block_id,
            start=place.start,
            end=place.end,
            state=PassageState.PLACED,
            defaults={"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        )
        return passage

    def public(self, among: Iterable[int] | None = None) -> Self:
        """Passages that carry at least one annotation a reader may see; of those with the keys `among`, if given.

        With keys only their annotations are looked at, where PostgreSQL would else read all there are.
        """
        condition: Any = Q()
        for relation, once in (("mentions", Q()), ("statements", Q(part_of=None)), ("evidence", Q())):
            rows = rows_behind(self.model, relation).presentable().filter(once).order_by()
            if among is None:
                condition |= Exists(rows.filter(passage=OuterRef("pk")))
            else:
                condition |= Q(pk__in=rows.filter(passage__in=among).values("passage"))
        if among is not None:
            condition &= Q(pk__in=among)
        return self.filter(condition, state=PassageState.PLACED, article__live=True).exclude(
            restricted("article__path")
        )


@cache
def _drafted(model: Any, targets: tuple[str, ...]) -> dict[str, QuerySet]:
    """Return, by the foreign key of an annotation, the rows behind it that are not published or stand on such.

    Subqueries, not joins: evidence has so many targets that PostgreSQL loses its way among the joins. They are kept
    unasked, for a page needs dozens of them; each query that holds one clones it.
    """
    found: dict[str, QuerySet] = {}
    for target in targets:
        name, _way, rest = target.partition("__")
        rows = rows_behind(model, name).filter(**{f"{rest}__live" if rest else "live": False}).values("pk")
        found[name] = found[name] | rows if name in found else rows
    return found


class AnnotationQuerySet(SearchableQuerySetMixin, QuerySet):
    """Mentions, statements, evidence."""

    targets: tuple[str, ...] = ()
    """Relations to drafted rows that must be published, where they are set."""

    def accepted(self) -> Self:
        """What an editor accepted."""
        return self.filter(state=AnnotationState.ACCEPTED)

    def suggested(self) -> Self:
        """What waits for a decision."""
        return self.filter(state=AnnotationState.SUGGESTED)

    def public(self) -> Self:
        """What any reader may see: accepted, placed, in a public article, and about published things only."""
        found = self.presentable().filter(passage__state=PassageState.PLACED, passage__article__live=True)
        return found.exclude(restricted("passage__article__path"))

    def presentable(self) -> Self:
        """What readers may see if they may see its passage: accepted, and about published things only."""
        found = self.accepted()
        for name, drafted in _drafted(self.model, self.targets).items():
            found = found.exclude(**{f"{name}__in": drafted})
        return found


class MentionQuerySet(AnnotationQuerySet):
    """Mentions."""

    targets = ("person", "organization", "post__organization", "reform")


class StatementQuerySet(AnnotationQuerySet):
    """Statements; one over several blocks is told once, by its first."""

    targets = ("speaker",)

    def public(self, *, parts: bool = False) -> Self:
        """What any reader may see, each statement once; with `parts` where they go on in other blocks, too."""
        found = super().public()
        return found if parts else found.filter(part_of=None)


class EvidenceQuerySet(AnnotationQuerySet):
    """Evidence."""

    targets = (
        "milestone__reform",
        "membership__person",
        "membership__organization",
        "rule__organization",
        "relation__subject",
        "relation__object",
        "rule__introduced_by",
        "relation__introduced_by",
    )


class SightingQuerySet(AnnotationQuerySet):
    """Places of names that are not on record: the editors' own, no reader sees any."""

    def public(self) -> Self:
        """None."""
        return self.none()


class UnknownNameQuerySet(QuerySet):
    """Names that are not on record."""

    def open(self) -> Self:
        """Those on which nobody decided and that stand somewhere."""
        waiting = rows_behind(self.model, "sightings").suggested().filter(unknown=OuterRef("pk"))
        return self.filter(Exists(waiting), state=NameState.OPEN)


class ReviewQuerySet(QuerySet):
    """Articles on the editors' desk."""

    def waiting(self) -> Self:
        """Those in which something is left to decide."""
        return self.filter(Q(waiting__gt=0) | Q(adrift__gt=0))


class ChallengeQuerySet(QuerySet):
    """What readers hold against the record."""

    def public(self) -> Self:
        """None: a challenge is told to who has its key."""
        return self.none()

    def with_key(self, key: str) -> Self:
        """The challenge with this key."""
        return self.filter(key=key)

    def open(self) -> Self:
        """Those that nobody answered."""
        return self.filter(state=ChallengeState.OPEN)


class PublisherQuerySet(NamedQuerySet):
    """Publishers."""

    def public(self) -> Self:
        """All of them: they have no draft state."""
        return self.all()

    def get_by_natural_key(self, slug: str) -> object:
        """Return the row with this slug; used by loaddata."""
        return self.get(slug=slug)
