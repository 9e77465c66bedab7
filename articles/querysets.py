"""Named queries of the articles app. `public()` alone feeds pages, lists, search, exports."""

from typing import Any, Self

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search.queryset import SearchableQuerySetMixin

from articles.anchoring import Place, quote_at
from articles.choices import AnnotationState, ChallengeState, NameState, PassageState
from people.querysets import NamedQuerySet, rows_behind


def restricted(path: str) -> Exists:
    """Whether a view restriction covers the page whose treebeard path the outer query has under `path`."""
    below = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return Exists(PageViewRestriction.objects.alias(below=below).filter(below__startswith=F("page__path")))


class ArticlePageQuerySet(PageQuerySet):
    """Articles."""

    def public(self) -> Self:
        """What any reader may see: live, and under no view restriction (Wagtail's own checks the latter only)."""
        return self.live().exclude(restricted("path"))

    def with_slug(self, slug: str) -> Self:
        """Live articles of any language that end in `slug`, with what their page prints; `restricted` says which are.

        English ones first, so that an address means the same article each time.
        """
        found = self.live().filter(slug=slug).annotate(restricted=restricted("path"))
        return found.select_related("locale", "publisher__organization", "event").order_by("path")

    def newest_first(self) -> Self:
        """By the day they were published, undated ones last."""
        return self.order_by(F("published_earliest").desc(nulls_last=True), "-pk")


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

    def public(self) -> Self:
        """Passages that carry at least one annotation a reader may see."""
        condition: Any = Q()
        for relation in ("mentions", "statements", "evidence"):
            condition |= Exists(rows_behind(self.model, relation).public().filter(passage=OuterRef("pk")))
        return self.filter(condition)


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
        found = self.accepted().filter(passage__state=PassageState.PLACED, passage__article__live=True)
        found = found.exclude(restricted("passage__article__path"))
        for name, drafted in self._drafted().items():
            found = found.exclude(**{f"{name}__in": drafted})
        return found

    def _drafted(self) -> dict[str, QuerySet]:
        """Return, by the foreign key of an annotation, the rows behind it that are not published or stand on such.

        Subqueries, not joins: evidence has so many targets that PostgreSQL loses its way among the joins.
        """
        found: dict[str, QuerySet] = {}
        for target in self.targets:
            name, _way, rest = target.partition("__")
            rows = rows_behind(self.model, name).filter(**{f"{rest}__live" if rest else "live": False}).values("pk")
            found[name] = found[name] | rows if name in found else rows
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
