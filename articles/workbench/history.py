"""Every step on an article: who, when, what, and what every row was before."""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Decision, Passage
from articles.reviewing import KINDS
from articles.workbench.views import WorkbenchView

STEPS_A_PAGE = 30
ROWS_A_STEP = 8
"""Rows of one step that are told; the others are counted."""
SILENT = {
    "reviewed_by_id", "reviewed_at", "decided_by_id", "decided_at", "block_id", "start", "end", "prefix", "suffix",
    "origin",
}  # fmt: skip
"""Columns that say nothing beyond the step's own line, or nothing that a person reads."""
Change = dict[str, Any]
Key = tuple[str, int]


class HistoryView(WorkbenchView):
    """The steps on one article, the latest first."""

    template_name = "articles/admin/annotate_history.html"
    page_title = gettext_lazy("History of annotating")
    header_icon = "history"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show one page of them."""
        self.of = self.article(key)
        rows = self.of.decisions.select_related("user").order_by("-version")
        page = Paginator(rows, STEPS_A_PAGE).get_page(request.GET.get("p"))
        steps = told(list(page.object_list))
        return self.render_to_response(self.get_context_data(article=self.of, steps=steps, page_obj=page))

    def get_page_subtitle(self) -> str:
        """The article's title."""
        return self.of.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the workbench, this."""
        items = [
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.of.pk]),
                "label": Truncator(self.of.title).chars(50),
            },
            {"url": reverse("articles_annotate", args=[self.of.pk]), "label": _("Annotate")},
            {"url": "", "label": self.page_title},
        ]
        return [*super().get_breadcrumbs_items(), *items]


def told(decisions: list[Decision]) -> list[dict[str, Any]]:
    """Return steps as the page prints them; a query for each kind of row that they touched or name."""
    shown = {decision.pk: decision.changes[:ROWS_A_STEP] for decision in decisions}
    changes = [change for rows in shown.values() for change in rows]
    words, names = _words(changes), _names(changes)
    return [
        {
            "decision": decision,
            "rows": [_row(change, words, names) for change in shown[decision.pk]],
            "more": len(decision.changes) - len(shown[decision.pk]),
        }
        for decision in decisions
    ]


def _words(changes: list[Change]) -> dict[Key, str]:
    """Return the words of the passages that the changed rows stand at."""
    keys: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        keys[change["model"]].add(change["pk"])
    words: dict[Key, str] = {}
    for model in {Passage, *KINDS.values()}:
        label = model._meta.label_lower
        rows = model.objects.filter(pk__in=keys[label]) if keys[label] else ()
        if rows and model is not Passage:
            rows = rows.select_related("passage")
        words |= {(label, row.pk): str(getattr(row, "passage", row)) for row in rows}
    return words


def _names(changes: list[Change]) -> dict[Key, str]:
    """Return the names of the rows that the changed ones referred to before or after."""
    keys: dict[Any, set[int]] = defaultdict(set)
    for change in changes:
        for name, field in _fields(change).items():
            for values in (change["before"], change["after"]):
                value = (values or {}).get(name)
                if field.related_model and value is not None:
                    keys[field.related_model].update(value if isinstance(value, list) else [value])
    names: dict[Key, str] = {}
    for model, found in keys.items():
        related = [field.name for field in model._meta.concrete_fields if field.related_model]
        rows = model.objects.filter(pk__in=found).select_related(*related)
        names |= {(model._meta.label_lower, row.pk): str(row) for row in rows}
    return names


def _fields(change: Change) -> dict[str, Any]:
    """Return the fields of a changed row that the page tells of, by column; none of a row that is new or gone."""
    if change["before"] is None or change["after"] is None:
        return {}
    meta = apps.get_model(change["model"])._meta
    fields = {getattr(field, "attname", field.name): field for field in [*meta.concrete_fields, *meta.many_to_many]}
    return {name: fields[name] for name in change["after"] if name not in SILENT}


def _row(change: Change, words: dict[Key, str], names: dict[Key, str]) -> dict[str, str]:
    meta = apps.get_model(change["model"])._meta
    values = change["after"] or change["before"]
    about = words.get((change["model"], change["pk"])) or values.get("name_en") or values.get("name") or ""
    return {"kind": str(meta.verbose_name), "words": about, "change": _change(change, names)}


def _change(change: Change, names: dict[Key, str]) -> str:
    """Return what changed of a row, in words."""
    if change["before"] is None:
        return _("new")
    if change["after"] is None:
        return _("gone")
    told = []
    for name, field in _fields(change).items():
        was, now = (_value(field, values[name], names) for values in (change["before"], change["after"]))
        told.append(f"{was} → {now}" if name == "state" else f"{field.verbose_name}: {was} → {now}")
    return "; ".join(told)


def _value(field: Any, value: Any, names: dict[Key, str]) -> str:
    if value in (None, "", []):
        return "–"
    if field.related_model:
        keys = value if isinstance(value, list) else [value]
        label = field.related_model._meta.label_lower
        return ", ".join(names.get((label, key), "–") for key in keys)
    return str(dict(field.flatchoices).get(value, value))
