"""What the explorer needs beside the system itself: names, addresses and passages, in a fixed number of queries."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from people.evidence import Bundle, bundle
from people.models import Membership, Organization
from people.related import evidence_of
from reforms.choices import RelationKind
from reforms.facts import Fact
from reforms.models import Reform, Relation, Rule
from reforms.system import BRANCHES, System

NO_EVIDENCE = bundle([])


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a page of its own."""

    slug: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Body(Named):
    """A public institution, whenever it existed. `acts`: it ever had a rule or a relation."""

    branch: str
    acts: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Who ever did what to whom."""

    subject: str
    kind: str
    object: str
    verb: str


class Record:
    """Names of all there ever was, and the passages for what is in one or more systems."""

    def __init__(self, systems: Iterable[System]) -> None:
        self.systems = list(systems)
        self._proofs: dict[tuple[int, ...], SafeString] = {}

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Every relation ever on record; one query."""
        rows = Relation.objects.public().filter(subject__branch__in=BRANCHES, object__branch__in=BRANCHES)
        keys = rows.order_by().values_list("subject__slug", "kind", "object__slug").distinct()
        return tuple(
            Tie(subject, kind, other, str(RelationKind(kind).label)) for subject, kind, other in sorted(keys)
        )

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Every public institution of the state, by slug; two queries, and that of `ties`."""
        ruled = Rule.objects.public().order_by().values_list("organization__slug", flat=True).distinct()
        acting = set(ruled) | {end for tie in self.ties for end in (tie.subject, tie.object)}
        rows = Organization.objects.public().filter(branch__in=BRANCHES).order_by("pk")
        return {
            row.slug: Body(row.slug, row.label, _page(Organization, row.slug), row.branch, row.slug in acting)
            for row in rows
        }

    @cached_property
    def reforms(self) -> dict[str, Named]:
        """Every public reform, by slug; one query."""
        rows = Reform.objects.public().order_by("pk")
        return {row.slug: Named(row.slug, row.title, _page(Reform, row.slug)) for row in rows}

    @cached_property
    def rules(self) -> Mapping[int, Bundle]:
        """The evidence of each rule in the systems; two queries."""
        return self._bundles(Rule, lambda system: system.rules)

    @cached_property
    def relations(self) -> Mapping[int, Bundle]:
        """The evidence of each relation in the systems; two queries."""
        return self._bundles(Relation, lambda system: system.relations)

    @cached_property
    def holders(self) -> Mapping[int, Bundle]:
        """The evidence of each post held in the systems; two queries."""
        return self._bundles(Membership, lambda system: system.holders)

    def proof(self, found: Bundle) -> SafeString:
        """Return links to the passages that support a fact. Few passages prove many facts: they are written once."""
        key = (found.disputed, *(one.passage_id for one in found.supporting))
        if key not in self._proofs:
            self._proofs[key] = render_to_string("reforms/includes/passages.html", {"bundle": found, "where": ""})
        return self._proofs[key]

    def _bundles(self, model: type[Model], facts: Callable[[System], Iterable[Fact]]) -> dict[int, Bundle]:
        keys = {fact.pk for system in self.systems for fact in facts(system)}
        return {key: bundle(rows) for key, rows in evidence_of(model, sorted(keys), shared=True).items()}


def _page(model: Any, slug: str) -> str:
    return reverse(model.url_name, args=[slug])
