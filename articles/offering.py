"""Whom and what the list of articles offers to narrow it by: all on record would be pages of names."""

from collections import Counter
from typing import Any

from django.db.models.functions import Coalesce
from django.http import QueryDict

from articles.facts import REFORMS
from articles.models import Evidence, Mention, Statement

NAMED = ("person", "organization", "reform")
"""The filters whose values may be any of thousands."""
OFFERED = 30
"""Names a filter, the most frequent, beside those applied."""
AMONG = 200
"""Articles that are looked at, the latest of the list: what a choice costs does not grow with the site."""
ALL = {"offer": "all"}
"""The query that offers every name on record."""


def offer(filterset: Any) -> str:
    """Offer in the form of `filterset` (an ArticleFilter) those whom its articles are about; eight queries at most.

    Every address still filters by anybody on record. Returns the query that offers all names, empty if these are all.
    """
    form = filterset.form
    valid = not filterset.is_bound or form.is_valid()
    applied = form.cleaned_data if filterset.is_bound else {}
    if applied.get("offer"):
        return ""
    articles = list(filterset.qs.newest_first().values_list("pk", flat=True)[:AMONG]) if valid else []
    whole = not filterset.is_bound and len(articles) < AMONG
    for name, found in _named(articles).items():
        field = form.fields[name]
        keys = {key for key, _count in found.most_common(OFFERED)}
        whole = whole and len(keys) == len(found)
        rows = list(field.queryset.filter(pk__in=keys | {one.pk for one in (applied.get(name),) if one}))
        pairs = sorted(((row.slug, str(row)) for row in rows), key=lambda pair: pair[1].casefold())
        field.widget.choices = [("", field.empty_label), *pairs]
    return "" if whole else "?" + _with_all(filterset.data)


def _named(articles: list[int]) -> dict[str, Counter[int]]:
    """Return in how many public annotations of `articles` each person, organization and reform stands; 3 queries."""
    found: dict[str, Counter[int]] = {name: Counter() for name in NAMED}
    within: Any = {"passage__article__in": articles}
    mentions: Any = Mention.objects.public().filter(**within).order_by()
    statements: Any = Statement.objects.public().filter(**within).order_by()
    evidence: Any = Evidence.objects.public().filter(**within).annotate(of_reform=Coalesce(*REFORMS)).order_by()
    for names, rows in (
        (NAMED, mentions.values_list(*NAMED)),
        (("person", "reform"), statements.values_list("speaker", "reforms")),
        (("reform",), evidence.values_list("of_reform")),
    ):
        for row in rows:
            for name, key in zip(names, row, strict=True):
                if key:
                    found[name][key] += 1
    return found


def _with_all(asked: Any) -> str:
    query = QueryDict(mutable=True)
    query.update(asked or {})
    query.update(ALL)
    return query.urlencode()
