"""Why two rows cannot be merged as they stand, in words that say what to do first."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from people.models import Organization, Succession

Finder = Callable[[Any, Any], Iterable[str]]
_finders: list[tuple[type, Finder]] = []

_DEEPEST = 50
"""Steps up from part to whole, in case a circle is on record."""


def register_obstacles(model: type, finder: Finder) -> None:
    """Have `finder(kept, merged)` name further reasons, of an app above, why two rows of `model` cannot be merged."""
    _finders.append((model, finder))


def obstacles(kept: Any, merged: Any) -> list[str]:
    """Return the reasons why `merged` cannot go into `kept`; none if it can."""
    if type(kept) is not type(merged) or kept.pk == merged.pk:
        return [_("Choose two different ones of the same kind.")]
    found = [reason for row in (kept, merged) for reason in _of_one(row)]
    if merged.live and not kept.live:
        found.append(
            _("“%(merged)s” is published and “%(kept)s” is not: keep the published one.")
            % {"kept": kept, "merged": merged}
        )
    if isinstance(kept, Organization) and _related(kept, merged):
        found.append(_("One of them is part of the other, or came after it: they are not one. Change that first."))
    for model, finder in _finders:
        if isinstance(kept, model):
            found += finder(kept, merged)
    return found


def _of_one(row: Any) -> list[str]:
    name = {"name": row}
    found = []
    if row.merged_into_id:
        found.append(_("“%(name)s” was merged into another one already.") % name)
    if row.live and row.has_unpublished_changes:
        found.append(_("“%(name)s” has changes that are not published. Publish them or take them back first.") % name)
    if row.workflow_in_progress:
        found.append(_("“%(name)s” is in moderation. Decide on that first.") % name)
    if row.scheduled_revision or (row.go_live_at and row.go_live_at > timezone.now()):
        found.append(_("“%(name)s” is scheduled to be published. Cancel that first.") % name)
    if row.locked:
        found.append(_("“%(name)s” is locked. Unlock it first.") % name)
    return found


def _related(one: Organization, other: Organization) -> bool:
    follows = Succession.objects.filter(successor__in=[one, other], predecessor__in=[one, other])
    return _is_within(one, other) or _is_within(other, one) or follows.exists()


def _is_within(part: Organization, whole: Organization) -> bool:
    above = part.parent
    for _step in range(_DEEPEST):
        if above is None:
            return False
        if above.pk == whole.pk:
            return True
        above = above.parent
    return False
