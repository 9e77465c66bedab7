"""Marking words by hand, and deciding on what was suggested."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ModelLogEntry

from articles.anchoring import Place
from articles.deciding import undo
from articles.models import Decision, Evidence, Mention, Passage, Statement
from articles.quoting import candidates
from articles.speaking import only_one_held
from people.periods import span
from tests import factories
from tests.admin import address, filled_in, said

TEXT = "The Court was restored. Experts welcomed that the Court was restored. The Senate agreed."


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def page(db: None) -> Any:
    """A published article of 3 March 2023."""
    return factories.article(TEXT, "Тоқаев: бір мерзім.", published="2023-03-03")


def _mark(desk: Client, model: type, page: Any, words: str, **values: Any) -> Any:
    url = f"{address(model, 'add')}?article={page.pk}"
    return desk.post(url, filled_in(desk, url, quotation=words, **values))


def _statement(desk: Client, page: Any, words: str, **values: Any) -> Any:
    return _mark(desk, Statement, page, words, **({"mode": "indirect", "position": "It is good."} | values))


def test_words_that_stand_once_are_marked(desk: Client, page: Any, editor: Any) -> None:
    speaker, reform = factories.person(), factories.reform()
    answer = _statement(desk, page, "The Senate agreed.", speaker=speaker.pk, reforms=[reform.pk])
    assert answer.status_code == 302
    stated = Statement.objects.get()
    assert stated.passage.exact == "The Senate agreed."
    assert (stated.passage.start, stated.passage.end) == (70, 88)
    assert list(stated.reforms.all()) == [reform]
    assert (stated.state, stated.made_by, stated.reviewed_by) == ("accepted", editor, editor)
    assert stated.reviewed_at is not None
    assert Statement.objects.public().get() == stated


def test_words_that_stand_nowhere_say_what_to_do(desk: Client, page: Any) -> None:
    answer = _statement(desk, page, "The senate agreed", speaker_label="Speakers")
    assert "These words do not stand in the article. Copy them from its text." in said(answer)
    assert not Passage.objects.exists()


def test_words_that_stand_twice_are_chosen_in_their_context(desk: Client, page: Any) -> None:
    answer = _mark(desk, Mention, page, "Court was restored", reform=factories.reform().pk)
    assert "These words stand there 2 times. Choose which are meant." in said(answer)
    assert "Experts welcomed that the Court was restored" in said(answer)
    block = next(iter(page.texts))
    _mark(desk, Mention, page, "Court was restored", reform=factories.reform().pk, place=f"{block}:50:68")
    assert Passage.objects.get().start == 50


@pytest.mark.parametrize("place", ["x", "1:2:3", "00000000-0000-0000-0000-000000000000:0:5", "\x00"])
def test_a_place_that_was_not_offered_is_refused(desk: Client, page: Any, place: str) -> None:
    answer = _mark(desk, Mention, page, "Court was restored", reform=factories.reform().pk, place=place)
    assert answer.status_code == 200
    assert not Passage.objects.exists()


@pytest.mark.parametrize("pasted", ["  The Senate\nagreed. ", "The\u00a0Senate agreed.", "The \r\n Senate   agreed."])
def test_white_space_may_change_in_copying(desk: Client, page: Any, pasted: str) -> None:
    assert _statement(desk, page, pasted, speaker_label="Speakers").status_code == 302
    assert Passage.objects.get().exact == "The Senate agreed."


def test_kazakh_words_are_counted_in_code_points(desk: Client, page: Any) -> None:
    _mark(desk, Mention, page, "бір мерзім", reform=factories.reform().pk)
    assert (Passage.objects.get().start, Passage.objects.get().end) == (8, 18)


@pytest.mark.parametrize("words", ["", " ", "x" * 6000, "\x00", "<script>", ".*", "(" * 50])
def test_no_words_break_the_form(desk: Client, page: Any, words: str) -> None:
    assert _mark(desk, Mention, page, words, reform=factories.reform().pk).status_code == 200
    assert not Mention.objects.exists()


@pytest.mark.parametrize("key", ["", "0", "x", "9" * 40])
def test_an_article_that_is_none_is_an_error_in_the_form(desk: Client, page: Any, key: str) -> None:
    answer = _mark(desk, Mention, page, "The Senate agreed.", reform=factories.reform().pk, article=key)
    assert answer.status_code == 200
    assert not Mention.objects.exists()


def test_a_draft_is_marked_in_its_latest_text(desk: Client) -> None:
    page = factories.article("Old words.", live=False)
    page.body = [("paragraph", "<p>New words.</p>")]
    page.save_revision()
    assert _mark(desk, Mention, page, "New words.", reform=factories.reform().pk).status_code == 302
    assert _mark(desk, Mention, page, "Old words.", reform=factories.reform().pk).status_code == 200


def test_a_mention_is_of_exactly_one_thing(desk: Client, page: Any) -> None:
    none = _mark(desk, Mention, page, "The Senate agreed.")
    both = _mark(
        desk, Mention, page, "The Senate agreed.", person=factories.person().pk, reform=factories.reform().pk
    )
    for answer in (none, both):
        assert "Name one person, one organization, one post or one reform." in said(answer)
    assert not Mention.objects.exists()


def test_evidence_is_for_exactly_one_thing(desk: Client, page: Any) -> None:
    refused = _mark(desk, Evidence, page, "The Senate agreed.")
    assert "Name one milestone, membership, rule or relation." in said(refused)
    step = factories.milestone()
    _mark(desk, Evidence, page, "The Senate agreed.", milestone=step.pk, stance="contradicts", says="It did.")
    assert step.evidence.get().stance == "contradicts"


def test_the_same_mark_twice_is_said(desk: Client, page: Any) -> None:
    step = factories.milestone()
    for expected in (302, 200):
        answer = _mark(desk, Evidence, page, "The Senate agreed.", milestone=step.pk)
        assert answer.status_code == expected
    assert "These words are marked so already." in said(answer)


def test_the_post_held_on_the_day_is_filled_in(desk: Client, page: Any) -> None:
    speaker = factories.person()
    factories.membership(person=speaker, start_date="2019", end_date="2022-06")
    now = factories.membership(person=speaker, start_date="2022-07")
    _statement(desk, page, "The Senate agreed.", speaker=speaker.pk)
    assert Statement.objects.get().membership == now


def test_of_two_posts_on_the_day_an_editor_chooses(desk: Client, page: Any) -> None:
    speaker = factories.person()
    factories.membership(person=speaker, start_date="2019")
    chosen = factories.membership(person=speaker, start_date="2022-07")
    _statement(desk, page, "The Senate agreed.", speaker=speaker.pk)
    assert Statement.objects.get().membership is None
    _statement(desk, page, "The Court was restored.", speaker=speaker.pk, membership=chosen.pk)
    assert Statement.objects.get(passage__exact="The Court was restored.").membership == chosen


def test_nobody_speaks_from_another_persons_post(desk: Client, page: Any) -> None:
    other = factories.membership()
    answer = _statement(desk, page, "The Senate agreed.", speaker=factories.person().pk, membership=other.pk)
    assert f"This post was held by {other.person}" in said(answer)


def test_a_statement_has_a_speaker(desk: Client, page: Any) -> None:
    assert "Choose a speaker, or write whom the source names." in said(_statement(desk, page, "The Senate agreed."))


def test_words_that_are_lost_are_marked_anew_from_the_form(desk: Client, page: Any) -> None:
    lost = factories.mention(factories.person(), factories.passage(page, "The Senate agreed."))
    Passage.objects.update(state="adrift", exact="The Senate disagreed.")
    url = address(Mention, "edit", lost.pk)
    desk.post(url, filled_in(desk, url))
    lost.refresh_from_db()
    assert lost.passage.state == "adrift"  # saving something else leaves it
    desk.post(url, filled_in(desk, url, quotation="The Senate agreed."))
    lost.refresh_from_db()
    assert (lost.passage.exact, lost.passage.state) == ("The Senate agreed.", "placed")


def test_a_decision_on_the_form_is_logged_with_who_made_it(desk: Client, editor: Any) -> None:
    waiting = factories.mention(factories.person(), state="suggested")
    url = address(Mention, "edit", waiting.pk)
    desk.post(url, filled_in(desk, url, state="rejected"))
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reviewed_by) == ("rejected", editor)
    assert ModelLogEntry.objects.get(action="articles.reject").user == editor
    assert "Rejected" in said(desk.get(address(Mention, "history", waiting.pk)))


def test_a_decision_made_meanwhile_is_said_not_overwritten(desk: Client) -> None:
    waiting = factories.mention(factories.person(), state="suggested")
    url = address(Mention, "edit", waiting.pk)
    values = filled_in(desk, url, state="accepted")
    Mention.objects.update(state="rejected")
    answer = desk.post(url, values)
    assert "Somebody else has decided this meanwhile: Rejected" in said(answer)
    assert Mention.objects.get().state == "rejected"


def _bulk(model: type, action: str, **query: Any) -> str:
    return reverse("wagtail_bulk_action", args=["articles", model._meta.model_name, action], query=query)


@pytest.mark.parametrize(("action", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_many_are_decided_at_once_after_a_look(desk: Client, editor: Any, action: str, state: str) -> None:
    rows = [factories.mention(factories.person(), state="suggested") for _ in range(3)]
    url = _bulk(Mention, action, id=[row.pk for row in rows])
    assert str(rows[0].person) in said(desk.get(url))
    assert {row.state for row in Mention.objects.all()} == {"suggested"}
    answer = desk.post(url, follow=True)
    assert f"3 {state}." in said(answer)
    assert {(row.state, row.reviewed_by) for row in Mention.objects.all()} == {(state, editor)}
    assert ModelLogEntry.objects.filter(action=f"articles.{action}", user=editor).count() == 3


def test_one_that_was_decided_before_is_said_not_overwritten(desk: Client) -> None:
    done = factories.mention(factories.person(name="Aigerim"), state="rejected")
    waiting = factories.mention(factories.person(), state="suggested")
    answer = said(desk.post(_bulk(Mention, "accept", id=[done.pk, waiting.pk]), follow=True))
    assert "had been decided before: Rejected. It stays so." in answer
    assert "1 accepted." in answer
    done.refresh_from_db()
    assert (done.state, done.reviewed_by) == ("rejected", None)


def test_all_means_all_that_the_list_shows(desk: Client) -> None:
    person = factories.mention(factories.person(), state="suggested")
    factories.mention(factories.reform(), state="suggested")
    desk.post(_bulk(Mention, "accept", id="all", kind="person"))
    assert list(Mention.objects.accepted()) == [person]


def test_who_may_not_change_annotations_decides_nothing(client: Client, db: None) -> None:
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Readers of the desk")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", "view_mention"]))
    client.force_login(factories.user("Readers of the desk"))
    waiting = factories.mention(factories.person(), state="suggested")
    client.post(_bulk(Mention, "accept", id=waiting.pk))
    client.post(address(Mention, "edit", waiting.pk), {"state": "accepted"})
    waiting.refresh_from_db()
    assert waiting.state == "suggested"


class _Held:
    def __init__(self, start: str, end: str = "") -> None:
        first, last = span(start), span(end)
        self.start_earliest: dt.date | None = first.earliest if first else None
        self.end_latest: dt.date | None = last.latest if last else None


OLD, NEW, OPEN = _Held("2019", "2022"), _Held("2022-06"), _Held("")


@pytest.mark.parametrize(
    ("held", "date", "expected"),
    [
        ([OLD, NEW], "2021-05-01", OLD),
        ([OLD, NEW], "2023", NEW),
        ([OLD, NEW], "2022-05", OLD),
        ([OLD, NEW], "2022", None),
        ([OLD, NEW], "2022-07-01", None),
        ([OLD, NEW], "", None),
        ([OPEN], "1991", OPEN),
        ([], "2023", None),
        ([OLD], "2023", None),
    ],
)
def test_the_post_of_the_day(held: list[_Held], date: str, expected: _Held | None) -> None:
    assert only_one_held(held, span(date)) is expected


def test_places_come_in_reading_order() -> None:
    texts = {"a": "one two one", "b": "one\u00a0two"}
    assert [one.place for one in candidates("one two", texts)] == [Place("a", 0, 7), Place("b", 0, 7)]
    assert [one.place.start for one in candidates("one", texts)] == [0, 8, 0]
    assert candidates(" ", texts) == []


def test_what_is_said_is_kept_in_three_languages_and_told_in_the_history(
    desk: Client, page: Any, editor: Any
) -> None:
    words = {"position_en": "It is good.", "position_kk": "Бұл жақсы.", "position_ru": "Это хорошо."}
    _mark(desk, Statement, page, "The Senate agreed.", mode="indirect", speaker_label="Speakers", **words)
    stated = Statement.objects.get()
    assert {name: getattr(stated, name) for name in words} == words
    url = address(Statement, "edit", stated.pk)
    desk.post(url, filled_in(desk, url, position_kk="Бұл өте жақсы.", position_ru=""))
    (change,) = Decision.objects.get(action="edit").changes
    assert change["before"] == {"position_kk": "Бұл жақсы.", "position_ru": "Это хорошо."}
    with override("ru"):  # whatever language the editor's screens are in
        undo(page, editor)
    stated.refresh_from_db()
    assert {name: getattr(stated, name) for name in words} == words
