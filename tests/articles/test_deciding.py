"""What editors decide: recorded with what was before, reversible, and told where two collide."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from articles.anchoring import Place
from articles.deciding import decide, mark, redo, retarget, take_as_spelling, undo
from articles.models import Decision, Evidence, Mention, Passage, Review, Sighting, Statement, UnknownName
from people.admin_views import RefusedError
from people.models import Membership, Person, PersonName
from reforms.models import Milestone
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Serik Omarbekov met Yerlan Karin. Serik Omarbekov left."


@pytest.fixture
def page() -> Any:
    return factories.article(TEXT, "The Senate agreed. The Senate met.", published="2023-03-03")


def sighting(page: Any, *, start: int = 0) -> Sighting:
    name = "Serik Omarbekov"
    unknown, _new = UnknownName.objects.get_or_create(
        kind="person", folded="serik omarbekov", defaults={"name": name}
    )
    block, text = next(iter(page.texts.items()))
    start = text.index(name, start)
    where = Passage.objects.create(article=page, block_id=block, exact=name, start=start, end=start + len(name))
    return Sighting.objects.create(passage=where, unknown=unknown, role="analyst")


def suggested(page: Any, target: Any, words: str) -> Mention:
    return factories.mention(target, factories.passage(page, words), state="suggested")


def place(page: Any, words: str, block: int = 0) -> dict[str, Any]:
    block_id, text = list(page.texts.items())[block]
    return {"block": block_id, "start": text.index(words), "end": text.index(words) + len(words)}


class Desk:
    """An editor's browser, asking as the workbench's script does."""

    def __init__(self, client: Client, page: Any) -> None:
        self.client, self.page = client, page

    def step(self, op: str, status: int = 200, **body: Any) -> dict[str, Any]:
        url = reverse("articles_annotate_decide", args=[self.page.pk])
        answer = self.client.post(url, {"op": op, **body}, content_type="application/json")
        assert answer.status_code == status, answer.content
        return answer.json()

    def state(self, since: int = 0) -> dict[str, Any]:
        return self.client.get(reverse("articles_annotate_state", args=[self.page.pk]), {"since": since}).json()


@pytest.fixture
def desk(client: Client, editor: Any, page: Any) -> Desk:
    client.force_login(editor)
    return Desk(client, page)


class TestDeciding:
    def test_a_decision_is_in_the_history_with_who_and_what_was_before(self, page, editor):
        mention = suggested(page, factories.person(), "Yerlan Karin")
        decide(page, editor, [mention], "accepted")
        mention.refresh_from_db()
        assert (mention.state, mention.reviewed_by) == ("accepted", editor)
        decision = Decision.objects.get()
        assert (decision.user, decision.action) == (editor, "accept")
        assert decision.changes[0]["before"]["state"] == "suggested"
        entry = ModelLogEntry.objects.get(action="articles.accept")
        assert entry.data["before"]["state"] == "suggested"

    def test_what_somebody_else_decided_stays_and_is_told(self, page, editor, moderator):
        mention = suggested(page, factories.person(), "Yerlan Karin")
        stale = Mention.objects.get(pk=mention.pk)
        decide(page, moderator, [mention], "rejected")
        outcome = decide(page, editor, [stale], "accepted")
        assert "had been decided by" in outcome.message
        assert moderator.get_username() in outcome.message
        assert Mention.objects.get().state == "rejected"
        assert Decision.objects.count() == 1

    def test_accepting_one_meaning_of_shared_words_rejects_the_other(self, page, editor):
        first, second = (suggested(page, factories.organization(), "Senate") for _ in range(2))
        decide(page, editor, [first], "accepted")
        assert Mention.objects.get(pk=second.pk).state == "rejected"

    def test_a_statement_over_two_blocks_is_decided_whole(self, page, editor):
        head = factories.statement(factories.passage(page, "Serik Omarbekov left."), state="suggested")
        factories.statement(factories.passage(page, "The Senate agreed."), state="suggested", part_of=head)
        decide(page, editor, [head], "accepted")
        assert set(Statement.objects.values_list("state", flat=True)) == {"accepted"}
        assert list(Statement.objects.public()) == [head]

    def test_the_review_counts_what_is_left(self, page, editor):
        rows = [suggested(page, factories.person(), words) for words in ("Yerlan Karin", "Senate")]
        decide(page, editor, rows[:1], "accepted")
        review = Review.objects.get(article=page)
        assert (review.waiting, review.decided) == (1, 1)


class TestUndo:
    def test_any_number_of_steps_and_forward_again(self, page, editor):
        rows = [suggested(page, factories.person(), words) for words in ("Yerlan Karin", "Senate", "Serik")]
        for row in rows:
            decide(page, editor, [row], "accepted")
        for left in (2, 1, 0):
            undo(page, editor)
            assert Mention.objects.filter(state="accepted").count() == left
        with pytest.raises(RefusedError, match="nothing of yours to undo"):
            undo(page, editor)
        redo(page, editor)
        redo(page, editor)
        assert set(Mention.objects.accepted()) == set(rows[:2])
        undo(page, editor)
        assert set(Mention.objects.accepted()) == set(rows[:1])

    def test_a_new_step_ends_what_could_be_done_again(self, page, editor):
        rows = [suggested(page, factories.person(), words) for words in ("Yerlan Karin", "Senate")]
        decide(page, editor, rows[:1], "accepted")
        undo(page, editor)
        decide(page, editor, rows[1:], "rejected")
        with pytest.raises(RefusedError, match="nothing to do again"):
            redo(page, editor)

    def test_a_colleagues_step_is_not_undone(self, page, editor, moderator):
        decide(page, moderator, [suggested(page, factories.person(), "Yerlan Karin")], "accepted")
        with pytest.raises(RefusedError):
            undo(page, editor)
        assert Mention.objects.get().state == "accepted"

    def test_nothing_is_undone_over_what_a_colleague_changed_since(self, page, editor, moderator):
        mention = suggested(page, factories.person(), "Yerlan Karin")
        decide(page, editor, [mention], "accepted")
        other = factories.person()
        mention.refresh_from_db()
        decide(page, moderator, [mention], "suggested")
        retarget(page, moderator, Mention.objects.get(), other)
        with pytest.raises(RefusedError, match="has been changed since"):
            undo(page, editor)
        assert Mention.objects.get().person == other

    def test_what_was_made_goes_again_and_comes_back(self, page, editor):
        person = factories.person(name="Yerlan Karin")
        where = place(page, "Karin")
        mark(page, editor, [Place(where["block"], where["start"], where["end"])], person)
        assert Mention.objects.get().state == "accepted"
        undo(page, editor)
        assert not Mention.objects.exists()
        redo(page, editor)
        assert Mention.objects.get().passage.exact == "Karin"


class TestNames:
    def test_a_name_is_created_with_all_its_places_and_its_post(self, desk, page):
        first = sighting(page)
        sighting(page, start=5)
        said = factories.statement(
            factories.passage(page, "left"), speaker=None, speaker_label="Serik Omarbekov", state="suggested"
        )
        body = factories.organization()
        answer = desk.step("create", kind="person", item=f"sighting-{first.pk}", role="analyst", organization=body.pk)
        new = Person.objects.get(name="Serik Omarbekov")
        assert "on record as a draft" in answer["message"]
        assert (new.live, new.sort_name, new.slug) == (False, "Omarbekov, Serik", "serik-omarbekov")
        assert Mention.objects.filter(person=new, state="accepted").count() == 2
        assert Membership.objects.get(person=new).organization == body
        said.refresh_from_db()
        assert said.speaker == new
        desk.step("undo")
        assert not Person.objects.filter(pk=new.pk).exists()
        assert set(Sighting.objects.values_list("state", flat=True)) == {"suggested"}
        assert UnknownName.objects.get().state == "open"

    def test_a_spelling_is_kept_and_makes_the_next_article_better(self, page, editor):
        from articles.suggestions import suggest

        person = factories.person(name="Serik Umarbekov", sort_name="Umarbekov, Serik")
        take_as_spelling(page, editor, sighting(page), person)
        assert [other.name for other in person.other_names.all()] == ["Serik Omarbekov"]
        assert Mention.objects.get().person == person
        other = factories.article("Then Serik Omarbekov spoke.")
        suggest(other)
        assert Mention.objects.get(passage__article=other).person == person

    def test_a_spelling_outlives_the_draft_and_an_undone_one_does_not(self, page, editor):
        person = factories.person(name="Serik Umarbekov", sort_name="Umarbekov, Serik")
        person.summary = "Drafted before."
        person.save_revision()
        take_as_spelling(page, editor, sighting(page), Person.objects.get(pk=person.pk))
        Person.objects.get(pk=person.pk).latest_revision.publish()
        assert list(PersonName.objects.values_list("name", flat=True)) == ["Serik Omarbekov"]
        Person.objects.get(pk=person.pk).save_revision()
        undo(page, editor)
        Person.objects.get(pk=person.pk).latest_revision.publish()
        assert not PersonName.objects.exists()

    def test_undo_gives_a_mention_back_to_whom_its_person_was_merged_into(self, page, editor):
        kept, merged, other = (factories.person() for _number in range(3))
        mention = suggested(page, merged, "Yerlan Karin")
        retarget(page, editor, mention, other)
        Person.objects.filter(pk=merged.pk).update(merged_into=kept, live=False)
        undo(page, editor)
        assert Mention.objects.get().person == kept

    def test_a_form_that_is_found_anyway_is_no_new_spelling(self, page, editor):
        person = factories.person(name="Ерлан Карин", sort_name="Карин, Ерлан")
        text = factories.article("Слова Ерлана Карина услышали.")
        mention = suggested(text, factories.person(), "Ерлана Карина")
        retarget(text, editor, mention, person)
        assert not PersonName.objects.exists()
        assert Mention.objects.get().person == person

    @pytest.mark.parametrize(
        ("words", "kept"),
        [("Constitutional Court of Kazakhstan", True), ("The Court", False), ("CCRK", True), ("court", False)],
    )
    def test_words_that_mean_a_body_only_here_are_no_spelling_of_it(self, editor, words, kept):
        body = factories.organization(name="Constitutional Court")
        text = factories.article(f"So {words} met.")
        where = place(text, words)
        mark(text, editor, [Place(where["block"], where["start"], where["end"])], body)
        assert list(body.other_names.values_list("name", flat=True)) == ([words] if kept else [])

    def test_a_title_is_no_spelling_of_who_bears_it_a_misprint_of_the_name_is(self, editor):
        person = factories.person(name="Elvira Azimova", sort_name="Azimova, Elvira")
        text = factories.article("State Counsellor Elmira Azimova.")
        for words in ("State Counsellor", "Elmira Azimova"):
            where = place(text, words)
            mark(text, editor, [Place(where["block"], where["start"], where["end"])], person)
        assert list(person.other_names.values_list("name", flat=True)) == ["Elmira Azimova"]

    def test_a_name_dismissed_is_dismissed_for_good(self, desk, page):
        one = sighting(page)
        desk.step("dismiss", item=f"sighting-{one.pk}")
        assert UnknownName.objects.get().state == "dismissed"
        assert Sighting.objects.get().state == "rejected"


class TestSteps:
    def test_accepting_all_of_an_entity(self, desk, page):
        person = factories.person()
        for words in ("Yerlan Karin", "Senate"):
            suggested(page, person, words)
        suggested(page, factories.person(), "Serik")
        answer = desk.step("accept-entity", target={"kind": "person", "id": person.pk})
        assert answer["message"] == "2 accepted."
        assert answer["progress"] == {"decided": 2, "all": 3, "adrift": 0}

    def test_a_selection_over_two_blocks_is_one_statement_in_two_rows(self, desk, page):
        speaker = factories.person()
        places = [place(page, "Serik Omarbekov left."), place(page, "The Senate agreed.", 1)]
        desk.step("statement", places=places, speaker={"kind": "person", "id": speaker.pk}, mode="direct")
        head, part = Statement.objects.order_by("pk")
        assert (head.passage.exact, part.passage.exact) == ("Serik Omarbekov left.", "The Senate agreed.")
        assert part.part_of == head
        assert list(Statement.objects.public()) == [head]

    def test_words_are_in_the_language_of_the_article_and_undone_in_each(self, client, editor):
        UserProfile.objects.create(user=editor, preferred_language="ru")
        client.force_login(editor)
        page = factories.article("Сенат келісті.", language="kk")
        desk, speaker = Desk(client, page), {"kind": "person", "id": factories.person().pk}
        desk.step("statement", places=[place(page, "Сенат келісті.")], speaker=speaker, position="Келісті.")
        row = Statement.objects.get()
        assert (row.position_en, row.position_kk, row.position_ru) == (None, "Келісті.", None)
        (shown,) = desk.state()["annotations"]
        assert (shown["position_en"], shown["position_kk"], shown["position"]) == ("", "Келісті.", "Келісті.")
        desk.step("statement", item=shown["key"], speaker=speaker, position_ru="Согласен.", position_en="Agreed.")
        row.refresh_from_db()
        assert (row.position_en, row.position_kk, row.position_ru) == ("Agreed.", "Келісті.", "Согласен.")
        desk.step("undo")
        row.refresh_from_db()
        assert (row.position_en, row.position_kk, row.position_ru) == (None, "Келісті.", None)
        desk.step("undo")
        desk.step("redo")
        row = Statement.objects.get()
        assert (row.position_en, row.position_kk, row.position_ru) == (None, "Келісті.", None)
        desk.step("statement", item=shown["key"], speaker=speaker, position_kk="x" * 2001, status=400)

    def test_evidence_may_bring_its_milestone_along(self, desk, page):
        reform = factories.reform()
        new = {"reform": reform.pk, "stage": "adopted", "date": "2023-03"}
        desk.step("evidence", places=[place(page, "The Senate agreed.", 1)], new_milestone=new)
        assert Evidence.objects.get().milestone == Milestone.objects.get(reform=reform, date="2023-03")
        desk.step("undo")
        assert not Milestone.objects.exists()
        assert not Evidence.objects.exists()

    def test_a_passage_adrift_is_moved_and_moved_back(self, desk, page):
        mention = factories.mention(factories.person(), factories.passage(page, "Yerlan Karin"))
        Passage.objects.update(state="adrift", exact="Erlan Karin")
        desk.step("move", passage=mention.passage_id, place=place(page, "Yerlan Karin"))
        moved = Passage.objects.get()
        assert (moved.state, moved.exact) == ("placed", "Yerlan Karin")
        desk.step("undo")
        assert (Passage.objects.get().state, Passage.objects.get().exact) == ("adrift", "Erlan Karin")

    def test_a_passage_let_go_stays_on_record(self, desk, page):
        mention = factories.mention(factories.person(), factories.passage(page, "Yerlan Karin"))
        Passage.objects.update(state="adrift")
        desk.step("drop", passage=mention.passage_id)
        assert Passage.objects.get().state == "dropped"
        assert Mention.objects.exists()
        assert desk.state()["annotations"] == []

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ({"op": "nothing"}, 400),
            ({"op": ["accept"]}, 400),
            ({"op": "accept", "items": []}, 404),
            ({"op": "accept", "items": "mention-1"}, 400),
            ({"op": "accept", "items": ["mention-99999999999999999999"]}, 404),
            ({"op": "accept-entity"}, 400),
            ({"op": "accept-entity", "target": {"kind": "person", "id": 2**70}}, 404),
            ({"op": "mark", "target": None, "places": [{"block": "x", "start": 0, "end": 1}]}, 400),
            ({"op": "statement", "places": [], "speaker_label": "Experts", "mode": "loud"}, 400),
            ({"op": "statement", "places": [], "speaker_label": "Experts", "mode": "direct"}, 400),
            ({"op": "create", "kind": "animal", "name": "x"}, 400),
            ({"op": "create", "kind": "person"}, 400),
            ({"op": "move", "passage": 1}, 404),
            ({"op": "undo"}, 400),
        ],
    )
    def test_a_request_that_cannot_be_met_says_why_and_changes_nothing(self, desk, body, status):
        answer = desk.step(body.pop("op"), status, **body)
        assert answer["error"]
        assert not Decision.objects.exists()


class TestSeeingEachOther:
    def test_a_colleagues_decision_arrives_with_the_next_state(self, desk, page, moderator):
        mention = suggested(page, factories.person(name="Yerlan Karin"), "Yerlan Karin")
        decide(page, moderator, [suggested(page, factories.person(), "Senate")], "accepted")
        seen = desk.state()
        decide(page, moderator, [mention], "accepted")
        news = desk.state(since=seen["version"])
        assert [(one["key"], one["state"]) for one in news["annotations"]] == [(f"mention-{mention.pk}", "accepted")]
        assert news["annotations"][0]["reviewed_by"] == moderator.get_username()
        assert desk.state(since=news["version"])["annotations"] == []

    def test_what_a_colleague_undid_is_named_as_removed(self, desk, page, moderator):
        where = place(page, "Karin")
        decide(page, moderator, [suggested(page, factories.person(), "Senate")], "accepted")
        mark(page, moderator, [Place(where["block"], where["start"], where["end"])], factories.person())
        seen = desk.state()
        gone = Mention.objects.order_by("pk").last()
        undo(page, moderator)
        news = desk.state(since=seen["version"])
        assert news["removed"] == [f"mention-{gone.pk}"]
        assert "mention-" not in news["blocks"][where["block"]]

    def test_fields_are_not_saved_over_what_a_colleague_decided_meanwhile(self, desk, page, moderator):
        decide(page, moderator, [suggested(page, factories.person(), "Senate")], "accepted")
        said = factories.statement(factories.passage(page, "left"), speaker_label="Experts", state="suggested")
        seen = desk.state()["version"]
        decide(page, moderator, [said], "rejected")
        fields = {"item": f"statement-{said.pk}", "speaker_label": "Speakers", "mode": "direct", "since": seen}
        answer = desk.step("statement", 409, **fields)
        assert moderator.get_username() in answer["error"]
        said.refresh_from_db()
        assert (said.state, said.speaker_label) == ("rejected", "Experts")

    def test_who_else_is_here(self, desk, page, moderator):
        other = Client()
        other.force_login(moderator)
        other.get(reverse("articles_annotate_state", args=[page.pk]))
        assert [one["name"] for one in desk.state()["others"]] == [moderator.get_username()]

    def test_every_stretch_says_what_covers_it(self, desk, page):
        outer = factories.statement(factories.passage(page, "Serik Omarbekov met Yerlan Karin."), state="suggested")
        inner = suggested(page, factories.person(), "Yerlan Karin")
        block = desk.state()["blocks"][place(page, "Karin")["block"]]
        keys = f'data-keys="statement-{outer.pk} mention-{inner.pk}"'
        assert keys in block
        assert f'data-first="mention-{inner.pk}"' in block


def test_the_state_asks_a_fixed_number_of_queries(desk, page, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for number in (1, 6):
        for _ in range(number):
            person = factories.person()
            factories.membership(person=person)
            suggested(page, person, "Yerlan Karin")
            factories.statement(factories.passage(page, "Senate"), (factories.reform(),), state="suggested")
            factories.evidence(factories.passage(page, "The Senate agreed."), state="suggested")
        desk.state()
        with CaptureQueriesContext(connection) as queries:
            desk.state()
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_article_annotated_by_other_ways_has_its_counts(desk, page):
    factories.mention(factories.person(), factories.passage(page, "Yerlan Karin"))
    assert desk.state()["progress"] == {"decided": 1, "all": 1, "adrift": 0}
