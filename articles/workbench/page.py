"""The page on which an editor decides on everything that an article holds; without scripts a plain list."""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton

from articles.blocks import LIVE
from articles.choices import AnnotationState, Mode, PassageState, Stance
from articles.models import ArticlePage
from articles.workbench.state import state_of
from articles.workbench.targets import Json
from articles.workbench.views import WorkbenchView
from articles.workbench.wording import WORDS
from people.admin_views import allowed
from people.choices import Branch
from reforms.choices import Stage

LISTED = 100
"""Rows of the plain list; those behind them come up as these are decided."""
AROUND = 60
"""Characters of the text that stand around an annotation's words in the plain list."""
EDITED = ("statement", "evidence")
"""Kinds that have fields of their own, on the page of the snippet."""


@dataclass(frozen=True, slots=True)
class Row:
    """An annotation in the plain list."""

    annotation: Json
    before: str
    behind: str
    edit_url: str


class AnnotateView(WorkbenchView):
    """The workbench of one article."""

    template_name = "articles/admin/annotate.html"
    page_title = gettext_lazy("Annotate")
    header_icon = "crosshairs"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show the text, what is found in it, and everything that the script needs; of a translation its original."""
        original = ArticlePage.objects.original_of(key)
        if original and original != key:
            return redirect("articles_annotate", original)
        self.object = self.article(key)
        state = state_of(self.object, request.user)
        # block_html has cleaned every block; the marks in it are our own
        marked = {key: mark_safe(html) for key, html in state.pop("blocks").items()}
        waiting = (one for one in state["annotations"] if self._waits(one))
        rows = [self._row(one) for one in islice(waiting, LISTED)]
        lost = {one["passage"]["id"]: one for one in state["annotations"] if one.get("candidates") is not None}
        context = self.get_context_data(
            article=self.object,
            history_url=reverse("articles_annotate_history", args=[key]),
            blocks=[(str(block.id), block, marked.get(str(block.id), "")) for block in self.object.body],
            live=LIVE,
            state=state,
            rows=rows,
            more=max(0, state["progress"]["all"] - state["progress"]["decided"] - len(rows)),
            lost=list(lost.values()),
            data=self._data(state),
        )
        return self.render_to_response(context)

    def _data(self, state: Json) -> Json:
        names = {name: f"articles_annotate_{name}" for name in ("state", "decide", "names")}
        return {
            "state": state | {"others": []},
            "words": WORDS,
            "article": self.object.pk,
            "languages": self._languages(),
            "user": self.request.user.get_username(),
            "urls": {name: reverse(view, args=[self.object.pk]) for name, view in names.items()},
            "choices": {
                "mode": Mode.choices,
                "stance": Stance.choices,
                "stage": Stage.choices,
                "branch": Branch.choices,
            },
        }

    def _languages(self) -> list[tuple[str, str]]:
        """Return the languages of translated fields with their names, that of the article first."""
        own = self.object.locale.language_code
        return sorted(settings.LANGUAGES, key=lambda language: language[0] != own)

    def _waits(self, one: Json) -> bool:
        suggested = one["state"] == AnnotationState.SUGGESTED and not one["part_of"]
        return suggested and one["passage"]["state"] == PassageState.PLACED

    def _row(self, one: Json) -> Row:
        passage = one["passage"]
        text = self.object.texts.get(passage["block"], "")
        before = text[max(0, passage["start"] - AROUND) : passage["start"]]
        behind = text[passage["end"] : passage["end"] + AROUND]
        edit = f"wagtailsnippets_articles_{one['kind']}:edit" if one["kind"] in EDITED else ""
        return Row(one, before, behind, reverse(edit, args=[one["id"]]) if edit else "")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The pages above the article that the user may explore, the article, this."""
        above = allowed(self.request.user, "view", self.object.get_ancestors().exclude(depth=1))
        items = [{"url": reverse("wagtailadmin_explore", args=[page.pk]), "label": str(page)} for page in above]
        items.append({"url": self._edit_url(), "label": self.object.get_admin_display_title()})
        return [{"url": reverse("wagtailadmin_explore_root"), "label": _("Pages")}, *items, self._here()]

    def _here(self) -> dict[str, Any]:
        return {"url": "", "label": self.page_title}

    def _edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.object.pk])

    def get_header_buttons(self) -> list[HeaderButton]:
        """The ways to the page's editor and to its page as readers see it."""
        buttons = [HeaderButton(_("Edit"), self._edit_url(), icon_name="edit", priority=10)]
        if self.object.live:
            buttons.append(HeaderButton(_("View live"), self.object.get_own_url(), icon_name="view", priority=20))
        return buttons
