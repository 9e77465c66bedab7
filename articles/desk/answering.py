"""One challenge: what a reader sent, and the editors' answer to it, which never overwrites another one unseen."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from articles.challenging.forms import CLAIM, TextField
from articles.choices import ChallengeState
from articles.models import Challenge
from articles.workbench.marked import key_of
from people.admin_views import AdminView, may

LOGGED = "articles.answer"


class AnswerForm(forms.Form):
    """What the editors make of a challenge. `seen` is which answer stood there when the form was opened."""

    state = forms.ChoiceField(
        label=gettext_lazy("What becomes of it"), choices=ChallengeState.choices, widget=forms.RadioSelect
    )
    answer = TextField(
        label=gettext_lazy("Answer"),
        help_text=gettext_lazy("The sender reads it: what was changed, or why the record stands."),
        max_length=CLAIM,
        required=False,
        widget=AdminAutoHeightTextInput,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Ask for a reason with every decision."""
        values = super().clean() or self.cleaned_data
        decided = values.get("state", ChallengeState.OPEN) != ChallengeState.OPEN
        if decided and not values.get("answer") and not self.has_error("answer"):
            self.add_error("answer", _("Say why: the sender reads it."))
        return values


def workbench_of(challenge: Challenge) -> str:
    """Return where the words that a challenge is about are annotated; empty if it is about a page."""
    where = challenge.passage
    if not where:
        return ""
    rows = [*where.statements.all()[:1], *where.evidence.all()[:1], *where.mentions.all()[:1]]
    place = f"#{key_of(rows[0])}" if rows else ""
    return reverse("articles_annotate", args=[where.article_id]) + place


def version(challenge: Challenge) -> str:
    """Return which answer stands: when it was given, empty for none."""
    return challenge.answered_at.isoformat() if challenge.answered_at else ""


@transaction.atomic
def answer(challenge: Challenge, user: Any, seen: str, state: str, text: str) -> bool:
    """Put the answer on record and write it down; False, and nothing is changed, unless `seen` is what stands."""
    if seen != version(challenge):
        return False
    standing = Challenge.objects.filter(pk=challenge.pk, answered_at=challenge.answered_at)
    if not standing.update(state=state, answer=text, answered_by=user, answered_at=timezone.now()):
        return False
    log(challenge, LOGGED, user=user, data={"state": state, "answer": text})
    return True


class ChallengeBase(AdminView):
    """The way back to the list."""

    model = Challenge
    header_icon = "comment"
    page_title: Any = gettext_lazy("Challenge")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, this."""
        items = [
            {"url": reverse("articles_challenges"), "label": _("Challenges")},
            {"url": "", "label": self.page_title},
        ]
        return [*super().get_breadcrumbs_items(), *items]


class ChallengeView(ChallengeBase):
    """What was sent, who sent it, and the form of the answer."""

    permission = "change"
    template_name = "articles/admin/challenge.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show it with the answer that stands."""
        sent = self._sent(pk)
        state = "" if sent.state == ChallengeState.OPEN else sent.state
        return self._show(sent, AnswerForm(initial={"state": state, "answer": sent.answer, "seen": version(sent)}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the answer: 400 with what is wrong, 409 if another stands there since the form was opened."""
        sent, form = self._sent(pk), AnswerForm(request.POST)
        if not form.is_valid():
            return self._show(sent, form, 400)
        values = form.cleaned_data
        if answer(sent, request.user, values["seen"], values["state"], values["answer"]):
            messages.success(request, _("The answer is on record; the sender can read it."))
            return redirect("articles_challenges")
        sent = self._sent(pk)
        told = _("%(user)s answered meanwhile; that stands, see below. Yours was not saved: send it to replace it.")
        messages.error(request, told % {"user": sent.answered_by or _("Somebody")})
        again = request.POST.copy()
        again["seen"] = version(sent)
        return self._show(sent, AnswerForm(again), 409)

    def _sent(self, pk: int) -> Challenge:
        rows = Challenge.objects.select_related("passage__article__locale", "answered_by")
        return self.named(Challenge, pk, queryset=rows.defer("passage__article__body", "passage__article__dropped"))

    def _show(self, sent: Challenge, form: AnswerForm, status: int = 200) -> HttpResponse:
        steps = ModelLogEntry.objects.for_instance(sent).select_related("user").order_by("-timestamp")
        context = {
            "sent": sent,
            "workbench": workbench_of(sent),
            "form": form,
            "steps": [step for step in steps if step.action == LOGGED],
            "may_delete": may(self.request.user, "delete", sent),
        }
        return self.render_to_response(self.get_context_data(**context), status=status)


class DeleteChallengeView(ChallengeBase):
    """Asks once more, then deletes what no editor needs to answer."""

    permission = "delete"
    template_name = "wagtailadmin/generic/confirm_delete.html"
    page_title = gettext_lazy("Delete")
    confirmation_message = gettext_lazy("Delete this challenge? Its sender finds nothing at its address any more.")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask."""
        self.sent = self.named(Challenge, pk, "delete")
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Delete."""
        sent = self.named(Challenge, pk, "delete")
        with transaction.atomic():
            log(sent, "wagtail.delete", user=request.user, deleted=True)
            sent.delete()
        messages.success(request, _("The challenge is deleted."))
        return redirect("articles_challenges")

    def get_delete_url(self) -> str:
        """Return this address."""
        return reverse("articles_challenge_delete", args=[self.sent.pk])

    def get_success_url(self) -> str:
        """Return where the one goes who does not delete."""
        return reverse("articles_challenge", args=[self.sent.pk])
