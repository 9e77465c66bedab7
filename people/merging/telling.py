"""What a merge will do, and did, in words."""

from collections import Counter
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Revision

from people.merging.moving import referring
from people.merging.steps import model_of
from people.models import Merge


def goes_over(merged: Model) -> list[tuple[str, int]]:
    """Return (kind, how many) for what refers to `merged`; a query a relation."""
    counts: Counter[str] = Counter()
    for model, _key, count in referring(merged):
        counts[_kind(model)] += count
    return sorted(counts.items())


def told(record: Merge) -> list[tuple[str, list[str]]]:
    """Return (what was done, to what) of a merge, as its page lists it."""
    moved: Counter[str] = Counter()
    once: Counter[str] = Counter()
    spellings, taken = [], []
    drafts = 0
    for step in record.steps:
        model = model_of(step)
        if step["do"] == "move":
            moved[_kind(model)] += len(step["keys"])
        elif step["do"] == "remove":
            once[_kind(model)] += 1
        elif step["do"] == "add":
            spellings.append(str(step["values"].get("name", "")))
        elif model is Revision:
            drafts += 1
        elif step["key"] == record.kept:
            taken += [f"{_label(model, name)}: {value}" for name, value in step["after"].items()]
    found = [
        (_("Went over"), _counted(moved)),
        (_("Was said of both and is said once now"), _counted(once)),
        (_("Values taken over"), taken),
        (_("Names kept as spellings"), spellings),
        (_("Drafts that name the kept one now"), [str(drafts)] if drafts else []),
    ]
    return [(heading, lines) for heading, lines in found if lines]


def _counted(counts: Counter[str]) -> list[str]:
    return [f"{kind}: {count}" for kind, count in sorted(counts.items())]


def _kind(model: Any) -> str:
    """Return what rows of `model` are called; those of a table between two models are called after its owner."""
    owner = model._meta.auto_created or model
    return capfirst(str(owner._meta.verbose_name_plural))


def _label(model: Any, column: str) -> str:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return capfirst(str(fields[column].verbose_name)) if column in fields else column
