"""The system as JSON, institutions by slug; docs/system.md describes it."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.http import HttpRequest

from people.evidence import Bundle
from people.translated import language_of
from reforms.explorer.comparing import Comparison, Side
from reforms.explorer.record import NO_EVIDENCE
from reforms.explorer.view import SystemView
from reforms.facts import Fact, Holder, Institution, RelationHeld, RuleHeld
from reforms.system import System

Data = dict[str, Any]


def data_of(view: SystemView, request: HttpRequest) -> Data:
    """Return `view` as plain data: `date` and `on`; of two days also `against`, `new`, `changed` and `gone`.

    Addresses are absolute; texts are in the active language; dates are EDTF, empty where not stated.
    """
    writer = _Writer(view, request)
    on = writer.institutions(view.system)
    data: Data = {"date": view.asked.on.isoformat(), "on": on}
    if view.asked.against is None or view.before is None or view.found is None:
        return data
    earlier = writer.institutions(view.before)
    return data | {
        "against": view.asked.against.isoformat(),
        "new": {one.slug: on[one.slug] for one in view.found.new},
        "changed": writer.changed(view.found, on.keys() & earlier.keys()),
        "gone": {one.slug: earlier[one.slug] for one in view.found.gone},
    }


class _Writer:
    def __init__(self, view: SystemView, request: HttpRequest) -> None:
        self.record, self.absolute = view.record, request.build_absolute_uri

    def institutions(self, system: System) -> dict[str, Data]:
        found = {one.slug: self._institution(one) for one in system.institutions}
        for rule in system.rules:
            found[rule.institution]["rules"].append(self._rule(rule))
        for relation in system.relations:
            found[relation.subject]["relations"].append(self._relation(relation))
        for holder in system.holders:
            found[holder.institution]["holders"].append(self._holder(holder))
        return found

    def changed(self, comparison: Comparison, stayed: Collection[str]) -> dict[str, Data]:
        """Return what changed in each institution that was there on both days."""
        found: dict[str, Data] = defaultdict(lambda: {"rules": [], "relations": [], "holders": []})
        for rule in comparison.rules:
            name = {"aspect": rule.one.aspect, "aspect_name": rule.one.aspect_name}
            found[rule.one.institution]["rules"].append(name | self._sides(rule, self._rule))
        for tie in comparison.relations:
            found[tie.one.subject]["relations"].append(
                {"kind": tie.one.kind, "object": tie.one.object} | self._sides(tie, self._relation)
            )
        for chair in comparison.holders:
            found[chair.one.institution]["holders"].append(
                {"post": chair.one.post, "title": chair.one.title} | self._sides(chair, self._holder)
            )
        return {slug: data for slug, data in sorted(found.items()) if slug in stayed}

    def _sides(self, side: Side[Any], write: Any) -> Data:
        return {"before": [write(fact) for fact in side.before], "after": [write(fact) for fact in side.after]}

    def _institution(self, fact: Institution) -> Data:
        return {
            "name": fact.name,
            "short_name": fact.short_name,
            "branch": fact.branch,
            "classification": fact.classification,
            "parent": fact.parent,
            "url": self.absolute(self.record.bodies[fact.slug].url),
            "founding_date": fact.start_date,
            "dissolution_date": fact.end_date,
            "certainty": fact.certainty.value,
            "rules": [],
            "relations": [],
            "holders": [],
        }

    def _rule(self, fact: RuleHeld) -> Data:
        return {
            "aspect": fact.aspect,
            "aspect_name": fact.aspect_name,
            "value": fact.value,
            "quantity": fact.quantity,
            "introduced_by": fact.reform,
            **self._period(fact),
            "evidence": self._evidence(self.record.rules.get(fact.pk, NO_EVIDENCE)),
        }

    def _relation(self, fact: RelationHeld) -> Data:
        return {
            "kind": fact.kind,
            "object": fact.object,
            "note": fact.note,
            "introduced_by": fact.reform,
            **self._period(fact),
            "evidence": self._evidence(self.record.relations.get(fact.pk, NO_EVIDENCE)),
        }

    def _holder(self, fact: Holder) -> Data:
        return {
            "post": fact.post,
            "title": fact.title,
            "person": fact.person,
            "name": fact.name,
            **self._period(fact),
            "evidence": self._evidence(self.record.holders.get(fact.pk, NO_EVIDENCE)),
        }

    def _period(self, fact: Fact) -> Data:
        return {"start_date": fact.start_date, "end_date": fact.end_date, "certainty": fact.certainty.value}

    def _evidence(self, bundle: Bundle) -> list[Data]:
        return [
            {
                "stance": one.stance,
                "says": one.says,
                "language": language_of(one, "says") or None,
                "passage": self.absolute(one.passage.get_absolute_url()),
            }
            for one in bundle.evidence
        ]
