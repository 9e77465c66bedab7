"""Readers challenge the record: what is taken, what is given back with a reason, and how much of it."""

import datetime as dt

import lxml.html
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.challenging import robots
from articles.models import Challenge
from tests import factories
from tests.admin import said
from tests.counting import queries

pytestmark = pytest.mark.django_db
URL = "/en/challenge/"
TYPED = {
    "page": "/en/reforms/court/#milestone-5",
    "claim": "The Court began to work a year later.",
    "source_url": "https://example.org/court",
    "name": "Aigerim Reader",
    "email": "reader@example.org",
    "website": "",
}


@pytest.fixture
def opened(monkeypatch) -> str:
    """The signed time of a form that has been open for a minute."""
    signed = robots.opened_now()
    later = robots.signing.time.time() + 60
    monkeypatch.setattr(robots.signing.time, "time", lambda: later)
    return signed


def boxes(answer) -> dict[str, str]:
    """Return what stands in each box of the form."""
    form = lxml.html.fromstring(answer.content).cssselect("form.challenge")[0]
    return {name: value.lstrip("\n") for name, value in form.form_values()}


def test_a_challenge_is_taken_and_its_sender_alone_reads_what_became_of_it(opened):
    client = Client(enforce_csrf_checks=True)
    where = factories.statement().passage
    form = boxes(client.get(f"{URL}?passage={where.pk}"))
    answer = client.post(URL, form | TYPED | {"opened": opened, "claim": "Wro\x01ng.\r\nIt says so."}, follow=True)
    sent = Challenge.objects.get()
    assert answer.redirect_chain == [(f"/en/challenge/{sent.key}/", 302)]
    assert (sent.passage, sent.address, sent.claim) == (where, f"/en/passages/{where.pk}/", "Wrong.\nIt says so.")
    assert (sent.language, sent.name, len(sent.sender)) == ("en", "Aigerim Reader", 64)
    assert "127.0.0.1" not in sent.sender
    page = said(answer)
    assert "Waiting" in page
    assert where.exact in page
    assert "Aigerim Reader" not in page
    assert "reader@example.org" not in page
    assert answer["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    Challenge.objects.update(state="upheld", answer="<b>You are right.</b>", answered_at=timezone.now())
    page = said(client.get(sent.get_absolute_url()))
    assert "Upheld: the record was changed" in page
    assert "<b>You are right.</b>" in page
    assert client.get("/en/challenge/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_one_without_the_token_of_its_form_is_refused(opened):
    assert Client(enforce_csrf_checks=True).post(URL, TYPED | {"opened": opened}).status_code == 403


@pytest.mark.parametrize(
    ("changed", "box", "complaint"),
    [
        ({"claim": " \n"}, "claim", "Say what is wrong."),
        ({"claim": "x" * 4001}, "claim", "at most 4000 characters (it has 4001)"),
        ({"source_url": ""}, "source_url", "Give the address of a source"),
        ({"source_url": "javascript:alert(1)"}, "source_url", "This is not an address on the web."),
        ({"source_url": "http://["}, "source_url", "This is not an address on the web."),
        ({"source_url": "https://localhost/en/"}, "source_url", "This site is no source of its own"),
        ({"page": ""}, "page", "Say which page it is about."),
        ({"page": "https://elsewhere.example/en/"}, "page", "This is no page of this site"),
        ({"page": "//elsewhere.example/en/"}, "page", "This is no page of this site"),
        ({"page": "http://[/en/"}, "page", "This is no page of this site"),
        ({"page": "/admin/"}, "page", "This is no page of this site"),
        ({"email": "reader@"}, "email", "Enter a valid email address."),
        ({"name": "x" * 121}, "name", "at most 120 characters"),
        ({"passage": "99999"}, "", "The passage is not on this site any more."),
        ({"passage": "9" * 40}, "", "The passage is not on this site any more."),
        ({"website": "https://spam.example/"}, "", "filled in, as robots do"),
        ({"opened": ""}, "", "open for longer than a day"),
        ({"opened": "challenge:1xWJ7H:forged"}, "", "open for longer than a day"),
    ],
)
def test_what_is_wrong_is_told_at_its_box_and_nothing_typed_is_lost(opened, settings, changed, box, complaint):
    settings.ALLOWED_HOSTS = ["localhost"]
    typed = TYPED | {"opened": opened} | changed
    answer = Client(SERVER_NAME="localhost").post(URL, typed)
    assert (answer.status_code, Challenge.objects.count()) == (400, 0)
    page = lxml.html.fromstring(answer.content)
    summary = page.cssselect("[role=alert][autofocus]")[0]
    assert complaint in summary.text_content()
    if box:
        wrong = page.get_element_by_id(f"challenge-{box}")
        described = [page.get_element_by_id(key).text_content() for key in wrong.get("aria-describedby").split()]
        assert complaint in " ".join(described)
        assert wrong.get("aria-invalid") == "true"
        assert summary.cssselect(f'a[href="#challenge-{box}"]')
    kept = boxes(answer)
    assert {name: kept.get(name, "") for name in TYPED} == {name: typed[name] for name in TYPED}


def test_a_form_answered_at_once_or_left_open_for_days_is_sent_once_more_as_it_stands(client, monkeypatch):
    typed = TYPED | {"opened": robots.opened_now()}
    answer = client.post(URL, typed)
    assert "faster than anybody types" in said(answer)
    assert boxes(answer)["opened"] == typed["opened"]
    late = robots.signing.time.time() + robots.LONGEST + 60
    monkeypatch.setattr(robots.signing.time, "time", lambda: late)
    again = boxes(client.post(URL, typed))
    monkeypatch.setattr(robots.signing.time, "time", lambda: late + 10)
    assert client.post(URL, again).status_code == 302


@pytest.mark.parametrize(
    ("senders", "ago", "minutes", "wait"),
    [
        ([True] * 5, 50, 10, "Try again in 10 minutes."),
        ([True] * 5, 61, 0, ""),
        ([True] * 4 + [False] * 20, 50, 0, ""),
        ([True] * 20, 23 * 60, 60, "Try again in 60 minutes."),
        ([True] * 20, 20 * 60, 240, "Try again in 4 hours."),
        ([False] * 100, 59, 1, "Try again in 1 minute."),
        ([False] * 99, 59, 0, ""),
    ],
)
def test_too_many_are_not_taken_and_when_to_try_again_is_told(client, opened, senders, ago, minutes, wait):
    client.post(URL, TYPED | {"opened": opened}, REMOTE_ADDR="2001:db8:1:2::1")
    first = Challenge.objects.get()
    first.delete()
    when = timezone.now() - dt.timedelta(minutes=ago)
    for number, own in enumerate(senders):
        factories.challenge(sender=first.sender if own else f"other-{number}", received_at=when)
    answer = client.post(URL, TYPED | {"opened": opened}, REMOTE_ADDR="2001:db8:1:2::ffff")  # the same network
    assert answer.status_code == (429 if wait else 302)
    if wait:
        assert wait in said(answer)
        assert 0 <= minutes * 60 - int(answer["Retry-After"]) < 30
        assert boxes(answer)["claim"] == TYPED["claim"]


def test_behind_a_proxy_the_sender_is_whom_the_proxy_saw(client, opened, settings):
    def sender(**seen: str) -> str:
        client.post(URL, TYPED | {"opened": opened}, **seen)
        return Challenge.objects.first().sender

    told = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}
    alone = sender(REMOTE_ADDR="10.0.0.1")
    assert sender(**told) == alone  # anybody can send that header
    settings.PROXIES = 1
    seen = sender(**told)
    assert seen != alone
    assert sender(**told | {"HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.9"}) == seen


def test_an_address_of_the_form_names_what_it_is_about(client):
    where = factories.statement().passage
    hidden = factories.passage(factories.article(live=False))
    page = client.get(f"{URL}?page=/en/reforms/court/")
    assert boxes(page)["page"] == "/en/reforms/court/"
    about = client.get(f"{URL}?passage={where.pk}")
    assert where.exact in said(about)
    assert "page" not in boxes(about)
    for wrong in ("x", hidden.pk, "9" * 30):
        answer = client.get(f"{URL}?passage={wrong}")
        assert answer.status_code == 404
        assert "There is no such passage on this site." in said(answer)
    assert queries(client, f"{URL}?passage={where.pk}") <= 3
    assert client.put(URL).status_code == 405


@pytest.mark.parametrize("kind", ["passage", "reform"])
def test_pages_lead_to_the_form(client, kind):
    if kind == "passage":
        where = factories.statement().passage
        url, link = where.get_absolute_url(), f"{reverse('articles:challenge_form')}?passage={where.pk}"
    else:
        url = factories.reform(slug="court").get_absolute_url()
        link = f"{URL}?page=/en/reforms/court/"
    assert lxml.html.fromstring(client.get(url).content).cssselect(f'main a[href="{link}"]')
