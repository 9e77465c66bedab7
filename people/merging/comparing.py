"""Two rows field by field, and which value to take where an editor says nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Model, TextField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from people.merging.steps import columns

KEPT, MERGED = "kept", "merged"
_KEPT_BY_THE_SITE = {
    field.name for mixin in (DraftStateMixin, LockableMixin, RevisionMixin) for field in mixin._meta.get_fields()
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of both rows."""

    name: str
    label: str
    kept: str
    merged: str
    default: str
    """Which of the two is taken if nothing is chosen: KEPT or MERGED."""

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.kept != self.merged


def differences(kept: Model, merged: Model) -> list[Difference]:
    """Return the fields that either row fills in, in the order of the model."""
    found = []
    for column in compared(type(kept)):
        values = _shown(column, kept), _shown(column, merged)
        if any(values):
            default = MERGED if _is_fuller(column, *values) else KEPT
            found.append(Difference(column.name, _label(column), *values, default))
    return found


def compared(model: type[Model]) -> Iterator[Any]:
    """Yield the columns that an editor can choose between; the address is not among them: both stay."""
    for column in columns(model):
        if column.editable and not column.primary_key and column.name not in {"slug", *_KEPT_BY_THE_SITE}:
            yield column


def _is_fuller(column: Any, kept: str, merged: str) -> bool:
    """Whether the second value says more: something instead of nothing, or a text that is longer."""
    if not kept:
        return bool(merged)
    is_text = isinstance(column, CharField | TextField) and not column.choices
    return is_text and len(merged) > len(kept)


def _shown(column: Any, row: Any) -> str:
    if column.choices:
        return str(getattr(row, f"get_{column.name}_display")())
    value = getattr(row, column.name)
    return "" if value is None else str(value)


def _label(column: Any) -> str:
    label = capfirst(str(column.verbose_name))
    language = getattr(column, "language", "")
    return (
        label
        if not language or f"[{language}]" in label
        else _("%(field)s [%(language)s]")
        % {
            "field": label,
            "language": language,
        }
    )
