"""One row merged into another, in one transaction."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from people.choices import Script
from people.merging.comparing import MERGED, compared, differences
from people.merging.drafts import follow, materialise, settle
from people.merging.moving import move_all
from people.merging.obstacles import obstacles
from people.merging.steps import NotMergedError, Steps
from people.models import Merge

NAMES = ("name", "short_name")
SCRIPTS = {"en": Script.LATIN, "kk": Script.CYRILLIC, "ru": Script.CYRILLIC}


def merge(kept: Any, merged: Any, chosen: Mapping[str, str], user: Any) -> Merge:
    """Merge `merged` into `kept`, both people or both organizations, and return the record of it.

    `chosen`: by name of a field whose value is taken, "kept" or "merged"; what it does not say follows
    `differences`. Everything that refers to `merged` refers to `kept` behind it, drafts too. The names of both
    that are not the name now become spellings. Raises NotMergedError with the reasons, and changes nothing.
    """
    with transaction.atomic():
        kept, merged = _locked(kept), _locked(merged)
        reasons = obstacles(kept, merged)
        if reasons:
            raise NotMergedError(reasons)
        kept, merged = materialise(kept), materialise(merged)
        steps, names = Steps(), {"kept": str(kept), "merged": str(merged)}
        before = [*_names(kept), *_names(merged)]
        taken = _taken(kept, merged, chosen)
        move_all(steps, merged, kept)
        _put_away(steps, merged, kept)
        _take_over(steps, kept, taken)
        _keep_spellings(steps, kept, before)
        follow(steps, merged, kept)
        for row in (kept, merged):
            settle(row, user)
        record = Merge.objects.create(
            kind=kept._meta.model_name, kept=kept.pk, merged=merged.pk, user=user, names=names, steps=steps.taken
        )
        for row in (kept, merged):
            log(row, "people.merge", user=user, data={"merge": record.pk, **names})
    return record


def _locked(row: Any) -> Any:
    return type(row)._base_manager.select_for_update().get(pk=row.pk)


def _taken(kept: Any, merged: Any, chosen: Mapping[str, str]) -> dict[str, Any]:
    """Return the columns of `kept` that take the other's value."""
    defaults = {one.name: one.default for one in differences(kept, merged) if one.differs}
    taken = {name for name, default in defaults.items() if chosen.get(name, default) == MERGED}
    return {one.attname: getattr(merged, one.attname) for one in compared(type(kept)) if one.name in taken}


def _put_away(steps: Steps, merged: Any, kept: Any) -> None:
    merged.refresh_from_db()
    steps.change(merged, live=False, has_unpublished_changes=False, live_revision_id=None, merged_into_id=kept.pk)


def _take_over(steps: Steps, kept: Any, taken: Mapping[str, Any]) -> None:
    kept.refresh_from_db()
    for name, value in taken.items():
        setattr(kept, name, value)
    try:
        kept.full_clean()
    except ValidationError as error:
        raise NotMergedError([_("Together they are not valid: %s") % " ".join(error.messages)]) from error
    kept.refresh_from_db()
    steps.change(kept, **taken)


def _names(row: Any) -> list[tuple[str, str]]:
    """Return (name, language) of all that a row is called in its own fields."""
    fields = [(f"{name}_{language}", language) for name in NAMES for language in SCRIPTS]
    return [(name, language) for field, language in fields if (name := getattr(row, field, "") or "")]


def _keep_spellings(steps: Steps, kept: Any, before: Iterable[tuple[str, str]]) -> None:
    """Keep as a spelling every name that is no name of `kept` now."""
    spellings = kept.other_names.model
    known = {name for name, _language in _names(kept)}
    known |= set(spellings.objects.filter(**{spellings.owner_field(): kept}).values_list("name", flat=True))
    for name, language in before:
        if name not in known:
            known.add(name)
            owner = {spellings.owner_field(): kept}
            steps.add(spellings(name=name, language=language, script=SCRIPTS[language], **owner))
