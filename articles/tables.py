"""What the form of an article shows beside its text: where it came from, and what is marked in it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from articles.choices import PassageState
from articles.facts import RELATED
from articles.models import ArticlePage, Evidence, Mention, Statement
from articles.quotation_marks import quoted
from people.panels import Action, Cell, TableOf
from people.tables import add_actions, edit_urls

KINDS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (Statement, ("speaker",)),
    (Evidence, RELATED),
    (Mention, ("person", "organization", "post__organization", "reform")),
)
"""The kinds of annotations, and what their rows print of other models."""
SHOWN = 40
"""Rows of a kind; the list of that kind shows the others."""


def provenance(page: ArticlePage, request: HttpRequest) -> TableOf:
    """Return where an import came from, and what it left out and why."""
    if not page.imported_at:
        return TableOf(headings=[], empty=_("Written here, not imported."))
    when = date_format(localtime(page.imported_at), "DATETIME_FORMAT")
    note = _("Imported on %(when)s from %(source)s.") % {"when": when, "source": page.imported_from or "–"}
    return TableOf(
        headings=[_("Left out"), _("Why")],
        rows=[[Cell(one.get("text", "")), Cell(one.get("reason", ""))] for one in page.dropped],
        note=note,
        empty=_("Nothing was left out."),
    )


def annotations(page: ArticlePage, request: HttpRequest) -> TableOf:
    """Return what is marked in the page, in reading order, with what waits for review; one query a kind."""
    order = {block_id: number for number, block_id in enumerate(page.texts)}
    rows: list[tuple[Any, list[Cell]]] = []
    counts = []
    actions: list[Action] = []
    for model, related in KINDS:
        edit = edit_urls(model, request)
        found = list(model.objects.filter(passage__article=page).select_related("passage", *related))
        found.sort(key=lambda row: (row.state != "suggested", _place(row, order)))
        waiting = sum(row.state == "suggested" for row in found)
        kind = str(model._meta.verbose_name_plural)
        counts.append(_("%(kind)s: %(all)d, to review: %(waiting)d") % _counts(kind, found, waiting))
        rows += [(_place(row, order), _cells(row, edit)) for row in found[:SHOWN]]
        actions += _actions(model, page, request, len(found))
    rows.sort(key=lambda row: row[0])
    return TableOf(
        headings=[_("Kind"), _("Words"), _("About"), _("State")],
        rows=[cells for _where, cells in rows],
        actions=actions,
        note=capfirst("; ".join(counts)) + ".",
        empty=_("Nothing is marked in this article yet."),
    )


def _counts(kind: str, found: list[Any], waiting: int) -> dict[str, Any]:
    return {"kind": kind, "all": len(found), "waiting": waiting}


def _place(row: Any, order: dict[str, int]) -> tuple[int, int]:
    return order.get(str(row.passage.block_id), len(order)), row.passage.start


def _cells(row: Any, edit: Any) -> list[Cell]:
    about = row.gist if isinstance(row, Statement) else str(row.target)
    if row.passage.state == PassageState.ADRIFT:
        state = Cell(_("adrift: the words are gone"), warn=True)
    else:
        state = Cell(row.get_state_display(), warn=row.state == "suggested")
    words = Truncator(row.passage.exact).words(14)
    return [Cell(capfirst(row._meta.verbose_name)), Cell(quoted(words), edit(row)), Cell(about), state]


def _actions(model: Any, page: ArticlePage, request: HttpRequest, count: int) -> list[Action]:
    names = model._meta
    actions = add_actions(request, model, _("Add: %(kind)s") % {"kind": names.verbose_name}, article=page.pk)
    if count:
        query = urlencode({"article": page.pk})
        url = reverse(model.snippet_viewset.get_url_name("list"))
        actions.append(Action(_("All %(kind)s") % {"kind": names.verbose_name_plural}, f"{url}?{query}"))
    return actions
