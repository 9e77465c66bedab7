"""What reforms change: each rule they introduce beside the one before it, word by word, with its passages."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from rapidfuzz.distance import Indel

from people.evidence import Bundle, bundle
from people.models import Organization
from people.querysets import rows_behind
from people.related import evidence_of
from reforms.models import Relation, Rule

ALIKE = 0.25
"""Share of words in common below which two rules are shown as wholly different: what they share is chance."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring words of a rule. `mark`: `kept`, `cut` (only before) or `added` (only after)."""

    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A rule that a reform introduced, and the one before it; `before` is None where none is on record."""

    before: Any | None
    after: Any
    before_words: list[Segment]
    after_words: list[Segment]
    before_bundle: Bundle
    bundle: Bundle

    @property
    def organization(self) -> Any:
        """The institution for which the new rule holds."""
        return self.after.organization

    @property
    def aspect(self) -> Any:
        """What the rule is about."""
        return self.after.aspect

    @property
    def inherited(self) -> bool:
        """Whether the rule before held for another institution, whose place this one took."""
        return self.before is not None and self.before.organization_id != self.after.organization_id

    @property
    def disputed(self) -> list[tuple[Any, Bundle]]:
        """Those of the two rules on which sources disagree, with their passages."""
        pairs = [(self.before, self.before_bundle), (self.after, self.bundle)]
        return [(rule, found) for rule, found in pairs if rule is not None and found.disputed]


@dataclass(frozen=True, slots=True)
class Introduced:
    """A relation that a reform introduced."""

    relation: Any
    bundle: Bundle


def changes_of(reforms: Sequence[int]) -> dict[int, list[Changed]]:
    """Return what each reform of the keys `reforms` changes, by institution and aspect; eight queries at most."""
    found: dict[int, list[Changed]] = defaultdict(list)
    for one in changed(paired(list(Rule.objects.public().filter(introduced_by__in=reforms)))):
        found[one.after.introduced_by_id].append(one)
    return dict(found)


def paired(rules: list[Any]) -> list[tuple[Any | None, Any]]:
    """Return each of `rules` behind the one before it, by institution and aspect; five queries at most.

    "Before" is the rule of the same institution in the same aspect that held last before the new one began; where
    the institution had none, that of an institution whose place it took (Succession).
    """
    if not rules:
        return []
    forerunners = _forerunners({rule.organization_id for rule in rules})
    others = _others(rules, forerunners)
    keys = {rule.pk: _before(rule, others, forerunners) for rule in rules}
    befores = Rule.objects.public().in_bulk(set(filter(None, keys.values())))
    # Not joined to each rule: few institutions and aspects have thousands of them.
    prefetch_related_objects([*rules, *befores.values()], "organization", "aspect")
    return [(befores.get(keys[rule.pk]), rule) for rule in _ordered(rules)]


def changed(pairs: list[tuple[Any | None, Any]]) -> list[Changed]:
    """Return `pairs` of rules word by word, with the evidence of both; two queries."""
    if not pairs:
        return []
    evidence = evidence_of(Rule, [rule.pk for pair in pairs for rule in pair if rule is not None], shared=True)
    return [_changed(before, after, evidence) for before, after in pairs]


def relations_of(reform: int | None) -> list[Introduced]:
    """Return the relations that the reform with this key introduced, with their evidence; two queries."""
    rows = Relation.objects.public().filter(introduced_by=reform) if reform else Relation.objects.none()
    relations = list(rows.select_related("subject", "object"))
    evidence = evidence_of(Relation, [relation.pk for relation in relations])
    return [Introduced(relation, bundle(evidence[relation.pk])) for relation in relations]


def compare(before: str, after: str) -> tuple[list[Segment], list[Segment]]:
    """Return the words of two wordings in segments: what is cut from the first, and added in the second.

    Case and the punctuation around a word do not count as a difference.
    """
    old, new = before.split(), after.split()
    keys = [[word.casefold().strip(".,;:()«»“”\"'") for word in words] for words in (old, new)]
    if Indel.normalized_similarity(*keys) < ALIKE:
        return _segments([("cut", old)]), _segments([("added", new)])
    steps = Indel.opcodes(*keys)
    cut = [("kept" if one.tag == "equal" else "cut", old[one.src_start : one.src_end]) for one in steps]
    added = [("kept" if one.tag == "equal" else "added", new[one.dest_start : one.dest_end]) for one in steps]
    return _segments(cut), _segments(added)


def _segments(parts: Iterable[tuple[str, list[str]]]) -> list[Segment]:
    return [Segment(" ".join(words), mark) for mark, words in parts if words]


def _ordered(rules: Iterable[Any]) -> list[Any]:
    return sorted(
        rules,
        key=lambda rule: (
            rule.organization.label.casefold(), rule.aspect.sort_order, rule.aspect.slug, *_begins(rule)
        ),
    )  # fmt: skip


def _begins(rule: Any) -> tuple[dt.date, dt.date, int]:
    """Return what rules of one institution in one aspect follow each other by; what always held comes first."""
    return rule.start_earliest or dt.date.min, rule.end_latest or dt.date.max, rule.pk


def _forerunners(organizations: set[int]) -> dict[int, list[int]]:
    """Return the keys of the institutions whose place each of `organizations` took; one query."""
    rows = rows_behind(Organization, "predecessors").filter(successor__in=organizations)
    found: dict[int, list[int]] = defaultdict(list)
    for successor, predecessor in rows.values_list("successor", "predecessor"):
        found[successor].append(predecessor)
    return found


def _others(rules: list[Any], forerunners: dict[int, list[int]]) -> dict[tuple[int, int], list[Any]]:
    """Return the keys and dates of all rules of these institutions and their forerunners in these aspects.

    One query, and no more of each than that: there may be thousands, of which few stand before another.
    """
    organizations = {rule.organization_id for rule in rules}.union(*forerunners.values())
    aspects = {rule.aspect_id for rule in rules}
    rows = Rule.objects.public().filter(organization__in=organizations, aspect__in=aspects).order_by()
    found: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for row in rows.values_list("pk", "organization_id", "aspect_id", "start_earliest", "end_latest", named=True):
        found[row.organization_id, row.aspect_id].append(row)
    return found


def _before(rule: Any, others: dict[tuple[int, int], list[Any]], forerunners: dict[int, list[int]]) -> int | None:
    """Return the key of the rule before `rule`."""
    own = _last_before(rule, others[rule.organization_id, rule.aspect_id])
    theirs = [one for key in forerunners.get(rule.organization_id, ()) for one in others[key, rule.aspect_id]]
    return own or _last_before(rule, theirs)


def _last_before(rule: Any, others: list[Any]) -> int | None:
    begins = _begins(rule)
    earlier = [one for one in others if one.pk != rule.pk and _begins(one) < begins]
    return max(earlier, key=_begins).pk if earlier else None


def _changed(before: Any | None, after: Any, evidence: dict[int, list[Any]]) -> Changed:
    if before is None:
        words: tuple[list[Segment], list[Segment]] = ([], [Segment(after.value, "added")])
    else:
        words = compare(before.value, after.value)
    return Changed(before, after, *words, bundle(evidence[before.pk] if before else []), bundle(evidence[after.pk]))
