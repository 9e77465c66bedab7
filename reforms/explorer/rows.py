"""Puts the system into words: its facts with their names, passages and how sure they are, and what differs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from people.alphabet import sort_key
from people.evidence import Bundle
from people.models import Person
from reforms.choices import RELATION_REVERSE, STATUSES, RelationKind
from reforms.explorer.comparing import Comparison, Side
from reforms.explorer.drawing import mark_words, sureness
from reforms.explorer.record import NO_EVIDENCE, Named, Record
from reforms.explorer.told import (
    BodyRow,
    ChangeGroup,
    ChangeRow,
    Changes,
    ChangeTable,
    StatusRow,
    TieTold,
    Told,
    before_name,
)
from reforms.facts import Certainty, Holder, Institution, RelationHeld, RuleHeld, Standing
from reforms.system import BRANCHES, System


class Telling:
    """Puts facts into words with the names and passages of a record."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def rule(self, fact: RuleHeld) -> Told:
        """Return a rule: its value."""
        return self._told(fact, fact.value, self.record.rules, fact.aspect_name, self._reform(fact.reform))

    def relation(self, fact: RelationHeld) -> Told:
        """Return a relation: its note."""
        return self._told(fact, fact.note, self.record.relations, fact.verb, self._reform(fact.reform))

    def relation_alone(self, fact: RelationHeld) -> Told:
        """Return a relation for where it stands by itself: its note, or what is done to whom where it has none."""
        told = self.relation(fact)
        words = told.words or f"{before_name(fact.verb)} {self._body(fact.object).label}"
        return replace(told, words=words)

    def holder(self, fact: Holder) -> Told:
        """Return who holds a post."""
        url = Person(slug=fact.person).get_absolute_url()
        return self._told(fact, fact.name, self.record.holders, fact.title, url=url)

    def bodies(self, system: System, marks: Mapping[str, str]) -> list[tuple[str, list[BodyRow]]]:
        """Return the institutions of `system` by the name of their branch, each with all that holds for it."""
        rows = {one.slug: self.body(one, marks.get(one.slug, "")) for one in system.institutions}
        for rule in sorted(system.rules, key=lambda rule: (rule.sort_order, rule.aspect, rule.pk)):
            rows[rule.institution].rules.append(self.rule(rule))
        for relation in system.relations:
            told, back = self.relation(relation), str(RELATION_REVERSE[RelationKind(relation.kind)])
            rows[relation.subject].ties.append(TieTold(relation.verb, self._body(relation.object), told))
            rows[relation.object].ties.append(TieTold(back, self._body(relation.subject), told))
        for holder in system.holders:
            rows[holder.institution].holders.append(self.holder(holder))
        branches: dict[str, list[BodyRow]] = defaultdict(list)
        for one in system.institutions:
            branches[one.branch].append(rows[one.slug])
        return [(str(branch.label), _by_name(branches[branch])) for branch in BRANCHES if branches[branch]]

    def body(self, fact: Institution, mark: str = "") -> BodyRow:
        """Return an institution by itself."""
        parent = self.record.bodies.get(fact.parent)
        words = mark_words(mark) if mark else ""
        sure = (
            sureness(fact.certainty) if fact.certainty == Certainty.PART else ""
        )  # the period says what is not stated
        return BodyRow(self._body(fact.slug), fact.period, sure, parent, mark, words)

    def changes(self, found: Comparison) -> Changes:
        """Return what differs, each kind by the names of the institutions."""
        return Changes(
            new=_by_name(map(self.body, found.new)),
            gone=_by_name(map(self.body, found.gone)),
            rules=self._table(map(self._rule_row, found.rules), found.marks),
            relations=self._table(map(self._relation_row, found.relations), found.marks),
            holders=_ordered(
                self._row(side, side.one.institution, side.one.title, self.holder) for side in found.holders
            ),
            reforms=[row for pair in found.reforms for row in self._status(*pair)],
        )

    def _row(self, side: Side[Any], body: str, about: str, tell: Any, other: Named | None = None) -> ChangeRow:
        cut, kept, added = ([tell(fact) for fact in facts] for facts in (side.cut, side.kept, side.added))
        return ChangeRow(self._body(body), about, side.mark, cut, kept, added, self._nothing(body, side.mark), other)

    def _nothing(self, slug: str, mark: str) -> str:
        """Return why an institution has nothing before what is new, or after what is gone."""
        if mark == "changed":
            return _("as now")
        later, earlier = self._there
        if slug in (earlier if mark == "new" else later):
            return _("none on record")
        return _("the institution did not exist") if mark == "new" else _("the institution no longer exists")

    @cached_property
    def _there(self) -> list[set[str]]:
        """The institutions that exist on the later day, and on the earlier one."""
        return [{one.slug for one in system.institutions} for system in self.record.systems]

    def _table(self, rows: Iterable[ChangeRow], marks: Mapping[str, str]) -> ChangeTable:
        """Return rows by institution, in the order of names; of an institution that stays no mark is told."""
        groups = []
        for body, its in groupby(_ordered(rows), key=lambda row: row.body):
            mark = marks.get(body.slug, "")
            mark = "" if mark == "changed" else mark
            groups.append(ChangeGroup(body, mark, mark_words(mark) if mark else "", list(its)))
        return ChangeTable(groups)

    def _rule_row(self, side: Side[RuleHeld]) -> ChangeRow:
        return self._row(side, side.one.institution, side.one.aspect_name, self.rule)

    def _relation_row(self, side: Side[RelationHeld]) -> ChangeRow:
        verb = before_name(side.one.verb)
        return self._row(side, side.one.subject, verb, self.relation_alone, self._body(side.one.object))

    def _status(self, before: Standing | None, after: Standing | None) -> Iterator[StatusRow]:
        one = after or before
        if one and (reform := self.record.reforms.get(one.slug)):
            statuses = [str(dict(STATUSES)[fact.status]) if fact else "" for fact in (before, after)]
            yield StatusRow(reform, *statuses)

    def _told(
        self,
        fact: Any,
        words: str,
        bundles: Mapping[int, Bundle],
        about: str,
        reform: Named | None = None,
        url: str = "",
    ) -> Told:
        evidence = bundles.get(fact.pk, NO_EVIDENCE)
        return Told(fact, words, sureness(fact.certainty), evidence, self.record.proof(evidence), reform, url, about)

    def _body(self, slug: str) -> Named:
        return self.record.bodies[slug]

    def _reform(self, slug: str) -> Named | None:
        return self.record.reforms.get(slug)


def disagreements(branches: Iterable[tuple[str, list[BodyRow]]], changes: Changes | None) -> list[tuple[str, Bundle]]:
    """Return what sources disagree on among all that is told, each once, with its evidence."""
    found: dict[int, tuple[str, Bundle]] = {}
    for name, told in _all(branches, changes):
        if told.bundle.disputed:
            about = _("%(institution)s: %(about)s") % {"institution": name, "about": told.about}
            found.setdefault(id(told.bundle), (about, told.bundle))
    return list(found.values())


def _all(branches: Iterable[tuple[str, list[BodyRow]]], changes: Changes | None) -> Iterator[tuple[str, Told]]:
    for _branch, rows in branches:
        for row in rows:
            for told in (*row.rules, *(tie.told for tie in row.ties), *row.holders):
                yield row.body.label, told
    for kind in (changes.rules.rows, changes.relations.rows, changes.holders) if changes else ():
        for change in kind:
            for told in change.cut:
                yield change.body.label, told


def _alphabetical(row: BodyRow | ChangeRow) -> Any:
    return sort_key(row.body.label, get_language() or "en"), row.body.slug


def _by_name(rows: Iterable[BodyRow]) -> list[BodyRow]:
    return sorted(rows, key=_alphabetical)


def _ordered(rows: Iterable[ChangeRow]) -> list[ChangeRow]:
    return sorted(rows, key=_alphabetical)
