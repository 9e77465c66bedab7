"""What the workbench's script asks for: the state, names to choose from, and steps to take."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from articles.deciding import Outcome
from articles.drafting import follow_draft
from articles.models import ArticlePage, Statement
from articles.suggestions import MODELS
from articles.workbench.plain import given_by_form
from articles.workbench.presence import others, present
from articles.workbench.requests import STEPS, Request
from articles.workbench.state import state_of
from articles.workbench.targets import FACTS, offered
from people.admin_views import AdminView, RefusedError
from people.gate import row_key

KINDS = (*MODELS, *FACTS)


class WorkbenchView(AdminView):
    """An address of one article's workbench: for whoever may decide on annotations and see the article."""

    model, permission = Statement, "change"

    def article(self, key: int) -> ArticlePage:
        """Return the article that the address names, if the user may see it; a translation has no workbench."""
        rows = ArticlePage.objects.originals().select_related("locale")
        found = self.named(ArticlePage, key, "view", queryset=rows)
        return self.named(ArticlePage, key, "view", queryset=rows) if follow_draft(found) else found

    def answer(self, article: ArticlePage, since: int, **more: Any) -> JsonResponse:
        """Return the state after `since`, and who else is here."""
        state = state_of(article, self.request.user, since)
        return JsonResponse(state | {"others": others(article, self.request.user)} | more)


class StateView(WorkbenchView):
    """The state, whole or since a version."""

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Answer with it, and remember that the user is here."""
        article = self.article(key)
        present(article, request.user)
        return self.answer(article, version_of(request.GET.get("since", "")))


class NamesView(WorkbenchView):
    """Names to choose a target from."""

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Answer with those that `q` may mean, of the kinds asked for."""
        article = self.article(key)
        kinds = request.GET.get("kind", "person,organization,post,reform").split(",")
        if not set(kinds) <= set(KINDS):
            raise RefusedError(_("Kinds are: %s.") % ", ".join(KINDS))
        return JsonResponse({"results": offered(request.GET.get("q", ""), kinds, request.user, article)})


class DecideView(WorkbenchView):
    """One step: JSON from the script, or a form from a page without it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        """Take the step, and answer with what changed, or lead back to the page."""
        article = self.article(key)
        scripted = self.wants_json()
        body = self.body() if scripted else given_by_form(request.POST)
        try:
            outcome = self.take(article, body)
        except RefusedError as error:
            if scripted:
                raise
            messages.error(request, error.message)
            return redirect("articles_annotate", key)
        if scripted:
            return self.answer(article, version_of(str(body.get("since", ""))), message=outcome.message)
        (messages.warning if outcome.already else messages.success)(request, outcome.message)
        return redirect("articles_annotate", key)

    def take(self, article: ArticlePage, body: Any) -> Outcome:
        """Take the step that `body` names. Raises RefusedError."""
        name = body.get("op")
        take: Callable[[Request], Outcome] | None = STEPS.get(name) if isinstance(name, str) else None
        if take is None:
            raise RefusedError(_("There is no such step. Steps are: %s.") % ", ".join(STEPS))
        return take(Request(self, article, body))


def version_of(text: str) -> int:
    """Return the version that a script has; 0, that is everything, for anything else."""
    return row_key(text) or 0
