"""Data quality: every check with its count, and the rows of one of them, also as a spreadsheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.cache import cache
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn

from articles.desk import checks, faults, system_checks
from articles.desk.dead_links import dead_links
from articles.desk.faults import Fault
from articles.desk.lists import DeskListView
from reforms.models import Relation, Rule

COUNTED_FOR = 300
"""Seconds for which the counts are remembered on the first page of the admin; the page of quality counts anew."""
_COUNTS = "articles.quality_counts"


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of fault."""

    slug: str
    title: Any
    note: Any
    find: Callable[[], Any]
    """Returns the rows at fault, a queryset or a list."""
    tell: Callable[[Sequence[Any]], list[Fault]]
    """Returns the faults of some of the rows."""

    def count(self) -> int:
        """Return how many rows are at fault."""
        rows = self.find()
        return len(rows) if isinstance(rows, list) else rows.count()


def _tell_links(links: Sequence[Any]) -> list[Fault]:
    return [Fault(link.where, link.href, link.url) for link in links]


def _of_system(model: Any, slug: str, unsupported: Any, overlapping: Any, out_of_time: Any) -> list[Check]:
    """Return the checks of rules or of relations, under these titles."""
    return [
        Check(
            f"unsupported-{slug}",
            unsupported,
            _("Readers see them marked as unsupported. Mark a passage as evidence for them."),
            partial(system_checks.unsupported, model),
            system_checks.tell_unsupported,
        ),
        Check(
            f"overlapping-{slug}",
            overlapping,
            _("One holds at a time. Often an end is missing, or it is on record twice."),
            partial(system_checks.overlapping, model),
            system_checks.tell_overlapping,
        ),
        Check(
            f"{slug}-out-of-time",
            out_of_time,
            _("They surely hold before an institution was founded, or after it was dissolved."),
            partial(system_checks.out_of_time, model),
            system_checks.tell_out_of_time,
        ),
    ]


CHECKS = (
    Check(
        "unsupported-reforms",
        _("Reforms whose status has no evidence"),
        _("Readers see them as unsupported. Mark a passage as evidence for a milestone."),
        checks.unsupported_reforms,
        faults.tell_reforms,
    ),
    Check(
        "contradicted-milestones",
        _("Milestones that evidence contradicts"),
        _("See which of the sources is right, or whether the date is."),
        checks.contradicted_milestones,
        faults.tell_milestones,
    ),
    Check(
        "statements-out-of-post",
        _("Statements without a post on that date"),
        _("Choose the post in which it was said, or put the missing membership on record."),
        checks.statements_out_of_post,
        faults.tell_statements,
    ),
    Check(
        "overlapping-memberships",
        _("Memberships that overlap"),
        _("The same post twice, or one post that two hold at once. Often an end is missing."),
        checks.overlapping_memberships,
        faults.tell_memberships,
    ),
    *_of_system(
        Rule, "rules", _("Rules without evidence"), _("Rules that overlap"), _("Rules of institutions not there then")
    ),
    *_of_system(
        Relation,
        "relations",
        _("Relations without evidence"),
        _("Relations that overlap"),
        _("Relations of institutions not there then"),
    ),
    Check(
        "single-sourced-people",
        _("People with one source only"),
        _("A second publisher would make what is said of them firmer."),
        checks.single_sourced_people,
        faults.tell_people,
    ),
    Check(
        "dead-links",
        _("Dead links inside the site"),
        _("They lead to a page, person, reform or passage that readers cannot open."),
        dead_links,
        _tell_links,
    ),
    Check(
        "adrift-passages",
        _("Passages adrift"),
        _("Their words are gone. Say on the article's page where they stand now, or let them go."),
        checks.adrift_passages,
        faults.tell_passages,
    ),
)
BY_SLUG = {check.slug: check for check in CHECKS}


def counts() -> list[tuple[Check, int]]:
    """Return every check with its count, remembered for some minutes."""
    numbers = cache.get_or_set(_COUNTS, lambda: [check.count() for check in CHECKS], COUNTED_FOR) or []
    return list(zip(CHECKS, numbers, strict=False))


class QualityView(DeskListView):
    """The counts of all checks on top, and under them the faults that one check found."""

    page_title = _("Data quality")
    header_icon = "circle-check"
    template_name = "articles/admin/quality.html"
    index_url_name = index_results_url_name = "articles_quality"
    columns = [
        TitleColumn("what", label=_("What"), get_url=lambda fault: fault.url),
        Column("wrong", label=_("What is wrong")),
    ]
    list_export = ["what", "wrong", "url"]
    export_headings = {"what": _("What"), "wrong": _("What is wrong"), "url": _("Where it is mended")}

    @cached_property
    def check(self) -> Check:
        """The check that the address asks for; the first by default. Raises Http404."""
        slug = self.request.GET.get("check", CHECKS[0].slug)
        if slug not in BY_SLUG:
            raise Http404
        return BY_SLUG[slug]

    def get_filtered_queryset(self) -> Any:
        """Return the rows at fault."""
        return self.check.find()

    def get_table(self, object_list: Any) -> Any:
        """Return the table of the faults of the rows on the page, or of all rows for a spreadsheet."""
        self.faults = self.check.tell(list(object_list))
        return super().get_table(self.faults)

    def decorate_paginated_queryset(self, object_list: Any) -> list[Fault]:
        """Return the same faults."""
        return self.faults

    def get_filename(self) -> str:
        """Name the spreadsheet after the check."""
        return self.check.slug

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the counts."""
        context = super().get_context_data(*args, **kwargs)
        numbers = [(check, check.count()) for check in CHECKS]
        cache.set(_COUNTS, [number for _check, number in numbers], COUNTED_FOR)
        return {**context, "checks": numbers, "check": self.check}
