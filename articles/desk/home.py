"""What waits for an editor, on the first page of the admin."""

from typing import Any

from django.db.models import Sum
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from articles.choices import ChallengeState
from articles.desk.quality import counts
from articles.desk.queue import queue
from articles.models import Challenge, Statement, UnknownName
from people.admin_views import may
from people.merging.duplicates import likely_count
from people.models import Person

OPEN = f"?state={ChallengeState.OPEN.value}"
SHOWN = 5
"""Articles that are named."""


class WaitingPanel(Component):
    """The articles with most to review, and how much else waits; each leads to its list."""

    name = "desk"
    template_name = "articles/admin/desk_home.html"
    order = 150

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def render_html(self, parent_context: Any = None) -> str:
        """Return the panel; nothing for those who do not decide on annotations."""
        return super().render_html(parent_context) if may(self.request.user, "change", Statement) else ""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what the template prints, in a fixed number of queries."""
        waiting = queue(self.request.user)
        rows = waiting.select_related("article").defer("read", "article__body", "article__dropped")
        return {"articles": rows.order_by("-waiting", "-adrift", "pk")[:SHOWN], "lists": self._lists(waiting)}

    def _lists(self, waiting: Any) -> list[dict[str, Any]]:
        adrift = waiting.order_by().aggregate(sum=Sum("adrift"))["sum"] or 0
        lists = [
            (_("Articles to review"), waiting.count(), reverse("articles_queue")),
            (_("Unknown names"), UnknownName.objects.open().count(), reverse("articles_unknown")),
            (_("Words adrift"), adrift, reverse("articles_queue") + "?kind=adrift"),
        ]
        if may(self.request.user, "change", Challenge):
            lists.append((_("Challenges"), Challenge.objects.open().count(), reverse("articles_challenges") + OPEN))
        if may(self.request.user, "publish", Person):
            lists.append((_("Likely duplicates"), likely_count(), reverse("people_duplicates")))
        lists += [
            (check.title, number, f"{reverse('articles_quality')}?check={check.slug}")
            for check, number in counts()
            if number
        ]
        return [{"label": label, "count": number, "url": url} for label, number, url in lists]


def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    """Put the panel among those of the first page."""
    panels.append(WaitingPanel(request))
