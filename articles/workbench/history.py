"""Every step on an article: who, when, what, and what every row was before."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.choices import AnnotationState, PassageState
from articles.models import Decision, Passage
from articles.reviewing import KINDS
from articles.workbench.views import WorkbenchView

STEPS_A_PAGE = 30
ROWS_A_STEP = 8
"""Rows of one step that are told; the others are counted."""
MODELS: dict[str, Any] = {model._meta.label_lower: model for model in KINDS.values()} | {"articles.passage": Passage}
STATES = dict(AnnotationState.choices) | dict(PassageState.choices)


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
    """Return steps as the page prints them; a query for each kind of row that they touched."""
    keys: dict[str, set[int]] = {}
    for decision in decisions:
        for change in decision.changes[:ROWS_A_STEP]:
            keys.setdefault(change["model"], set()).add(change["pk"])
    words: dict[tuple[str, int], str] = {}
    for model, found in keys.items():
        if model == "articles.passage":
            words |= {(model, row.pk): str(row) for row in Passage.objects.filter(pk__in=found)}
        elif model in MODELS:
            rows = MODELS[model].objects.filter(pk__in=found).select_related("passage")
            words |= {(model, row.pk): str(row.passage) for row in rows}
    return [{"decision": decision, **_step(decision, words)} for decision in decisions]


def _step(decision: Decision, words: dict[tuple[str, int], str]) -> dict[str, Any]:
    shown = decision.changes[:ROWS_A_STEP]
    rows = [
        {
            "kind": MODELS[change["model"]]._meta.verbose_name if change["model"] in MODELS else "",
            "words": words.get((change["model"], change["pk"]), ""),
            "change": _change(change),
        }
        for change in shown
    ]
    return {"rows": rows, "more": len(decision.changes) - len(shown)}


def _change(change: dict[str, Any]) -> str:
    """Return what changed of a row, in words."""
    before, after = change["before"], change["after"]
    if before is None:
        return _("new")
    if after is None:
        return _("gone")
    if "state" in after:
        was, now = before["state"], after["state"]
        return f"{STATES.get(was, was)} → {STATES.get(now, now)}"
    return ", ".join(f"{name.removesuffix('_id')}: {before[name] or '–'} → {after[name] or '–'}" for name in after)
