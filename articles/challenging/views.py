"""Where readers challenge the record, and where the one who did reads what became of it."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.challenging.forms import ChallengeForm, form_for
from articles.challenging.limits import TooManyError, refuse_too_many, sender_of
from articles.models import Challenge, Passage


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def challenge(request: HttpRequest) -> HttpResponse:
    """Show the form, or take what was sent: 400 with what is wrong, 429 with when to try again if it is too much."""
    context = form_for(request)
    form: ChallengeForm = context["challenge"]
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, form.status)
    try:
        sent = _take(form, sender_of(request))
    except TooManyError as error:
        form.add_error(None, str(error))
        answer = _form(request, form, 429)
        answer["Retry-After"] = str(error.seconds)
        return answer
    return redirect(sent)


def _form(request: HttpRequest, form: ChallengeForm, status: int) -> HttpResponse:
    return render(request, "articles/challenge/page.html", {"challenge": form}, status=status)


@transaction.atomic
def _take(form: ChallengeForm, sender: str) -> Challenge:
    refuse_too_many(sender)
    return form.take(sender)


@never_cache
def told(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer whoever has the key with what was sent, and what the editors made of it; never with who sent it."""
    sent = get_object_or_404(Challenge.objects.with_key(str(key)))
    passages = Passage.objects.public().select_related("article__locale", "article__publisher").defer("article__body")
    passage = passages.filter(pk=sent.passage_id).first() if sent.passage_id else None
    answer = render(request, "articles/challenge/told.html", {"sent": sent, "passage": passage})
    answer["X-Robots-Tag"] = "noindex"
    return answer
