"""What the sources do not say of a reform: derived from what is on record and what is not, without an opinion."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from people.periods import describe, span
from reforms.changes import Changed, Introduced


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing on which something is missing; `anchor` is where the page shows it, if it does."""

    label: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of thing that no source on record says, and of which things."""

    text: str
    things: list[Missing]


def gaps(profile: Any, level_needs_act: bool) -> list[Gap]:
    """Return what is missing from a `ReformProfile`; kinds of which nothing is missing are left out.

    `level_needs_act`: whether a reform of this level stands in a legal act.
    """
    found = [*_of_steps(profile), *_of_rules(profile.changes), *_of_relations(profile.relations)]
    if not profile.changes and not profile.relations:
        found.append(Gap(_("No rule that it changes is on record."), []))
    if level_needs_act and not profile.legal_acts:
        found.append(Gap(_("No legal act that carries it is on record."), []))
    if profile.footing.single:
        found.append(Gap(_("Everything here rests on a single source; no other one confirms it:"), _source(profile)))
    return found


def _of_steps(profile: Any) -> Iterable[Gap]:
    yield from _kind(
        _("Nothing is on record about these stages:"),
        [Missing(stage.label) for stage in profile.line if stage.state == "missing"],
    )
    yield from _kind(
        _("No passage supports these steps, so they do not count:"),
        [Missing(_named(step), f"milestone-{step.milestone.pk}") for step in profile.unsupported],
    )
    yield from _kind(
        _("No day is stated for these steps, or only the year or the month:"),
        [
            Missing(_named(step), f"milestone-{step.milestone.pk}")
            for step in profile.steps
            if not _is_a_day(step.milestone.date)
        ],
    )


def _of_rules(changes: list[Changed]) -> Iterable[Gap]:
    yield from _kind(
        _("No passage supports these rules:"),
        [_rule(one) for one in changes if not one.bundle.supported],
    )
    yield from _kind(
        _("What held before is not on record for:"),
        [_rule(one) for one in changes if one.before is None],
    )
    yield from _kind(
        _("No passage supports what held before for:"),
        [_rule(one) for one in changes if one.before is not None and not one.before_bundle.supported],
    )
    yield from _kind(
        _("Since when it holds is not stated for:"),
        [_rule(one) for one in changes if not one.after.start_date],
    )


def _of_relations(relations: list[Introduced]) -> Iterable[Gap]:
    yield from _kind(
        _("No passage supports these relations:"),
        [Missing(str(one.relation), f"relation-{one.relation.pk}") for one in relations if not one.bundle.supported],
    )


def _kind(text: str, things: list[Missing]) -> Iterable[Gap]:
    if things:
        yield Gap(text, things)


def _named(step: Any) -> str:
    return ", ".join(filter(None, [step.milestone.get_stage_display(), describe(step.milestone.date)]))


def _rule(changed: Changed) -> Missing:
    return Missing(f"{changed.organization.label}, {changed.aspect}", f"rule-{changed.after.pk}")


def _is_a_day(date: str) -> bool:
    days = span(date)
    return days is not None and days.earliest == days.latest


def _source(profile: Any) -> list[Missing]:
    article = next(iter(profile.supporting)).passage.article
    return [Missing(str(article.publisher or article))]
