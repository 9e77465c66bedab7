"""The editors' side of challenges: what waits, who sees what, and one answer that never overwrites another unseen."""

import lxml.html
import pytest
from wagtail.models import ModelLogEntry

from articles.models import Challenge
from tests import factories
from tests.admin import rows_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db
LIST = "/admin/desk/challenges/"


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def test_the_menu_counts_what_waits_and_leads_to_it(desk):
    for state in ("open", "open", "upheld"):
        factories.challenge(state=state, claim=f"It is {state}.")
    home = said(desk.get("/admin/"))
    assert "Challenges: 2" in home
    assert "Challenges (2)" in desk.get("/admin/").content.decode()
    assert rows_in(desk.get(LIST)) == 3
    waiting = desk.get(LIST, {"state": "open"})
    assert rows_in(waiting) == 2
    assert "It is upheld." not in said(waiting)
    assert rows_in(desk.get(LIST, {"state": "nonsense"})) == 0
    few = queries(desk, LIST)
    for _number in range(8):
        factories.challenge(passage=factories.statement().passage)
    assert queries(desk, LIST) == few


def test_an_answer_is_on_record_in_the_history_and_before_the_sender(desk, editor, client):
    said_there = factories.statement()
    sent = factories.challenge(passage=said_there.passage, name="Aigerim Reader", email="reader@example.org")
    page = desk.get(f"{LIST}{sent.pk}/")
    assert "Aigerim Reader · reader@example.org" in said(page)
    links = {link.get("href"): link.get("rel") for link in lxml.html.fromstring(page.content).cssselect("main a")}
    assert links[sent.source_url] == "nofollow noopener"
    assert f"/admin/articles/{said_there.passage.article_id}/annotate/#statement-{said_there.pk}" in links
    nothing = desk.post(f"{LIST}{sent.pk}/", {"state": "dismissed", "answer": " ", "seen": ""})
    assert nothing.status_code == 400
    assert "Say why: the sender reads it." in said(nothing)
    desk.post(f"{LIST}{sent.pk}/", {"state": "dismissed", "answer": "The source is of 2019.", "seen": ""})
    sent.refresh_from_db()
    assert (sent.state, sent.answer, sent.answered_by) == ("dismissed", "The source is of 2019.", editor)
    entry = ModelLogEntry.objects.for_instance(sent).get()
    assert (entry.user, entry.message) == (editor, "Dismissed: the record stands")
    assert "The source is of 2019." in said(desk.get(f"{LIST}{sent.pk}/"))
    client.logout()
    page = said(client.get(sent.get_absolute_url()))
    assert "The source is of 2019." in page
    assert editor.username not in page


def test_who_answers_second_is_told_and_overwrites_nothing_until_they_send_it_again(desk, moderator):
    sent = factories.challenge()
    form = lxml.html.fromstring(desk.get(f"{LIST}{sent.pk}/").content).cssselect("main form")[0]
    mine = dict(form.form_values()) | {"state": "upheld", "answer": "Mine."}
    desk.post(f"{LIST}{sent.pk}/", {"state": "dismissed", "answer": "Theirs.", "seen": ""})
    Challenge.objects.update(answered_by=moderator)
    answer = desk.post(f"{LIST}{sent.pk}/", mine)
    assert answer.status_code == 409
    assert f"{moderator.username} answered meanwhile" in said(answer)
    assert "Theirs." in said(answer)
    assert (Challenge.objects.get().answer, ModelLogEntry.objects.count()) == ("Theirs.", 1)
    form = lxml.html.fromstring(answer.content).cssselect("main form")[0]
    again = dict(form.form_values())
    assert again["answer"].strip() == "Mine."
    assert desk.post(f"{LIST}{sent.pk}/", again).status_code == 302
    assert Challenge.objects.get().answer == "Mine."


def test_only_moderators_delete(client, editor, moderator):
    sent = factories.challenge()
    for user, status, left in ((editor, 403, 1), (moderator, 302, 0)):
        client.force_login(user)
        assert ("Delete" in said(client.get(f"{LIST}{sent.pk}/"))) is (user == moderator)
        assert client.post(f"{LIST}{sent.pk}/delete/").status_code == status
        assert Challenge.objects.count() == left
    assert client.get(f"{LIST}{sent.pk}/").status_code == 404
