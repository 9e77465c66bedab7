"""What is wrong with rows that a check found, in words, and where each is mended."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.quotation_marks import quoted
from people.models import Membership, Person
from people.periods import describe


@dataclass(frozen=True, slots=True)
class Fault:
    """One row of a check: what it is about, what is wrong, and where it is mended."""

    what: str
    wrong: str
    url: str


def edit_url(row: Any) -> str:
    """Return the address of the form of a snippet."""
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])


def tell_reforms(rows: Sequence[Any]) -> list[Fault]:
    """Say that nothing supports it."""
    said = _("Nothing that readers can open supports any of its milestones.")
    return [Fault(str(row), said, edit_url(row)) for row in rows]


def tell_milestones(rows: Sequence[Any]) -> list[Fault]:
    """Say how much speaks against it and for it."""
    said = _("%(against)d against it, %(supporting)d for it")
    return [
        Fault(str(row), said % {"against": row.against, "supporting": row.supporting}, edit_url(row)) for row in rows
    ]


def tell_statements(rows: Sequence[Any]) -> list[Fault]:
    """Say whether a post is on record for the day; one query."""
    held = defaultdict(list)
    for one in Membership.objects.filter(person__in={row.speaker_id for row in rows}):
        held[one.person_id].append(one)
    return [Fault(str(row), _post_on_the_day(row, held[row.speaker_id]), edit_url(row)) for row in rows]


def _post_on_the_day(row: Any, held: Sequence[Any]) -> str:
    article = row.passage.article
    fitting = sum(
        (one.start_earliest is None or one.start_earliest <= article.published_latest)
        and (one.end_latest is None or one.end_latest >= article.published_earliest)
        for one in held
    )
    day = describe(article.published)
    if fitting:
        said = ngettext(
            "%(count)d post fits on %(day)s: choose it", "%(count)d posts fit on %(day)s: choose one", fitting
        )
        return said % {"count": fitting, "day": day}
    return _("No post is on record for %(day)s") % {"day": day}


def tell_memberships(rows: Sequence[Any]) -> list[Fault]:
    """Say with whom, or with what of the same person, each membership overlaps; one query."""
    others = defaultdict(list)
    for one in Membership.objects.filter(post__in={row.post_id for row in rows}).select_related("person"):
        others[one.post_id].append(one)
    return [Fault(str(row), _overlap(row, others[row.post_id]), edit_url(row)) for row in rows]


def _overlap(row: Any, others: Sequence[Any]) -> str:
    same = [one for one in others if one.pk < row.pk and begins(one) < ends(row) and begins(row) < ends(one)]
    if any(one.person_id == row.person_id for one in same):
        return _("The same post at the same time, twice")
    return _("Held by %s at the same time") % ", ".join(str(one.person) for one in same)


def begins(row: Any) -> dt.date:
    """Return the day from which a period surely holds."""
    return row.start_latest or dt.date.min


def ends(row: Any) -> dt.date:
    """Return the day until which a period surely holds."""
    return row.end_earliest or dt.date.max


def tell_people(keys: Sequence[int]) -> list[Fault]:
    """Say who it is; one query."""
    rows = Person.objects.in_bulk(keys)
    said = _("Everything that is known comes from one source.")
    return [Fault(str(rows[key]), said, edit_url(rows[key])) for key in keys if key in rows]


def tell_passages(rows: Sequence[Any]) -> list[Fault]:
    """Say in which article."""
    said = _("The words are gone from the text.")
    return [Fault(f"{row.article.title}: {quoted(row)}", said, _annotate(row)) for row in rows]


def _annotate(row: Any) -> str:
    return reverse("articles_annotate", args=[row.article_id])
