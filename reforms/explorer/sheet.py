"""The system as a spreadsheet, one fact a line, that no spreadsheet program can be made to run."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from people.evidence import Bundle
from people.exporting import harmless
from reforms.explorer.drawing import mark_words
from reforms.explorer.record import NO_EVIDENCE
from reforms.explorer.view import SystemView
from reforms.facts import Fact, Holder, Institution, RelationHeld, RuleHeld
from reforms.sheet import BYTE_ORDER_MARK
from reforms.system import System

Cells = tuple[str, str, str, str, str]
"""Slug of the institution, kind of fact, what it is about, what holds, and slug of the reform that introduced it."""


def sheet(view: SystemView, request: HttpRequest) -> str:
    """Return `view` as CSV with a line of headings, in the active language; dates are EDTF.

    Compared with another day, what held on either is listed, and whether it is new or gone.
    """
    out = io.StringIO(BYTE_ORDER_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow(_headings(view.before is not None))
    for line in _lines(view, request):
        writer.writerow([harmless(cell) for cell in line])
    return out.getvalue()


def _headings(compared: bool) -> list[str]:
    headings = [
        _("Institution"), _("Address"), pgettext("column", "Kind"), _("About"), _("What holds"), _("From"),
        _("Until"), _("How sure"), _("Introduced by"), _("Passages"),
    ]  # fmt: skip
    return [*headings, _("Compared")] if compared else headings


def _lines(view: SystemView, request: HttpRequest) -> Iterator[list[str]]:
    earlier = {_identity(fact): fact for fact in _facts(view.before)} if view.before else {}
    later = {_identity(fact): fact for fact in _facts(view.system)}
    for key, fact in (later | {key: fact for key, fact in earlier.items() if key not in later}).items():
        line = _line(view, fact, request)
        if view.before is not None:
            line.append(mark_words("gone") if key not in later else mark_words("new") if key not in earlier else "")
        yield line


def _facts(system: System) -> Iterator[Fact]:
    yield from (*system.institutions, *system.rules, *system.relations, *system.holders)


def _identity(fact: Fact) -> tuple[type, int]:
    return type(fact), fact.pk


def _line(view: SystemView, fact: Any, request: HttpRequest) -> list[str]:
    describe, bundles = _KINDS[type(fact)]
    slug, kind, about, holds, reform = describe(fact, view)
    introduced = view.record.reforms.get(reform)
    evidence = bundles(view).get(fact.pk, NO_EVIDENCE)
    return [
        view.record.bodies[slug].label, slug, kind, about, holds, fact.start_date, fact.end_date,
        str(fact.certainty.label), introduced.label if introduced else "", _passages(evidence, request),
    ]  # fmt: skip


def _passages(evidence: Bundle, request: HttpRequest) -> str:
    return " ".join(request.build_absolute_uri(one.passage.get_absolute_url()) for one in evidence.supporting)


def _institution(fact: Institution, _view: SystemView) -> Cells:
    return fact.slug, _("institution"), fact.classification, fact.name, ""


def _rule(fact: RuleHeld, _view: SystemView) -> Cells:
    return fact.institution, _("rule"), fact.aspect_name, fact.value, fact.reform


def _relation(fact: RelationHeld, view: SystemView) -> Cells:
    other = view.record.bodies[fact.object].label
    return fact.subject, _("relation"), fact.verb, f"{other} ({fact.note})" if fact.note else other, fact.reform


def _holder(fact: Holder, _view: SystemView) -> Cells:
    return fact.institution, _("post"), fact.title, fact.name, ""


_KINDS: dict[type, tuple[Callable[[Any, SystemView], Cells], Callable[[SystemView], Any]]] = {
    Institution: (_institution, lambda view: {}),
    RuleHeld: (_rule, lambda view: view.record.rules),
    RelationHeld: (_relation, lambda view: view.record.relations),
    Holder: (_holder, lambda view: view.record.holders),
}
