"""The system as boxes and lines: everything ever on record has its place, what exists on the days asked for shows."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from reforms.explorer.comparing import Comparison
from reforms.explorer.record import Body, Record, Tie
from reforms.facts import Certainty, Institution, RuleHeld
from reforms.picture import Box, Link, Picture, draw
from reforms.system import BRANCHES, System


def picture_of(
    system: System,
    record: Record,
    before: System | None = None,
    found: Comparison | None = None,
    name: str = "system",
) -> Picture:
    """Return the picture of `system`; with the system `before` and what was `found` to differ, both days in one.

    `name` begins the ids within the page.
    """
    drawing = _Drawing(system, before, found)
    columns = {branch.value: str(branch.label) for branch in BRANCHES}
    boxes = [drawing.box(body) for body in record.bodies.values() if body.acts]
    return draw(boxes, [drawing.link(tie) for tie in record.ties], columns, name)


class _Drawing:
    def __init__(self, system: System, before: System | None, found: Comparison | None) -> None:
        self.there = {one.slug: one for one in (*(before.institutions if before else ()), *system.institutions)}
        self.marks = found.marks if found else {}
        earlier = before.relations if before else ()
        self.held = {one.key for one in (*earlier, *system.relations)}
        self.tie_marks = {side.one.key: side.mark for side in found.relations} if found else {}
        self.changed: dict[str, list[RuleHeld]] = {}
        for side in found.rules if found else ():
            self.changed.setdefault(side.one.institution, []).append(side.one)
        self.first = _first(before.rules if before else ()) | _first(system.rules)

    def box(self, body: Body) -> Box:
        """Return the box of an institution: beneath its name what changed, or else its first rule."""
        mark, institution = self.marks.get(body.slug, ""), self.there.get(body.slug)
        rule = self.changed.get(body.slug, [None])[0] if mark == "changed" else None
        rule = rule or self.first.get(body.slug)
        return Box(
            key=body.slug,
            column=body.branch,
            title=body.label,
            line=rule.value if rule else "",
            url=body.url,
            mark=mark,
            note=self._note(body.slug, mark, institution),
            shown=institution is not None,
        )

    def link(self, tie: Tie) -> Link:
        """Return the line of a relation."""
        key = (tie.subject, tie.kind, tie.object)
        return Link(*key, label=tie.verb, mark=self.tie_marks.get(key, ""), shown=key in self.held)

    def _note(self, slug: str, mark: str, institution: Institution | None) -> str:
        notes: list[str] = []
        if mark:
            notes.append(mark_words(mark, (rule.aspect_name for rule in self.changed.get(slug, ()))))
        if institution and institution.certainty != Certainty.SURE:
            notes.append(sureness(institution.certainty))
        return "; ".join(notes)


def mark_words(mark: str, aspects: Iterable[str] = ()) -> str:
    """Return a mark in words, and of what changed in which respects."""
    if mark == "changed" and (named := ", ".join(aspects)):
        return _("changed: %(aspects)s") % {"aspects": named}
    words = {
        "new": pgettext("institution", "new"),
        "changed": pgettext("institution", "changed"),
        "gone": pgettext("institution", "gone"),
    }
    return words[mark]


def sureness(certainty: str) -> str:
    """Return in words how sure a day is; nothing where it is."""
    found = Certainty(str(certainty))
    return "" if found == Certainty.SURE else str(found.label)


def _first(rules: Iterable[RuleHeld]) -> dict[str, RuleHeld]:
    """Return of each institution the rule that comes first by its aspect."""
    found: dict[str, RuleHeld] = {}
    for rule in sorted(rules, key=lambda rule: (rule.sort_order, rule.aspect)):
        found.setdefault(rule.institution, rule)
    return found
