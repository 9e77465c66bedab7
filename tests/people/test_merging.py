"""Two people or organizations that are one: nothing is lost, nothing is said twice, and all can be put back."""

import pytest
from django.core.serializers import serialize

from articles.models import Evidence, Mention, Statement
from people.merging import NotMergedError, differences, merge, obstacles, undo
from people.models import (
    Membership,
    Merge,
    Organization,
    OrganizationName,
    Person,
    PersonLink,
    PersonName,
    Post,
    Succession,
)
from reforms.models import Event, Reform
from tests import factories

pytestmark = pytest.mark.django_db
WATCHED = (
    Person, PersonName, PersonLink, Organization, OrganizationName, Membership, Post, Event, Reform, Mention,
    Statement, Evidence, Succession,
)  # fmt: skip
BOOKKEEPING = ("latest_revision", "live_revision", "updated_at", "name", "sort_name", "summary", "role")


@pytest.fixture
def pair():
    kept = factories.person(name="Aigerim Serik", sort_name="Serik, Aigerim", slug="aigerim-serik")
    merged = factories.person(name="A. Serik", sort_name="Serik, A.", slug="a-serik", name_ru="Айгерим Серик")
    return kept, merged


def record_of_all():
    """Everything on record but what only keeps the books of drafts."""
    found = {}
    for model in WATCHED:
        fields = [
            field.name for field in [*model._meta.fields, *model._meta.many_to_many] if field.name not in BOOKKEEPING
        ]
        found[model] = serialize("json", model._base_manager.order_by("pk"), fields=fields)
    return found


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def test_everything_that_refers_to_one_goes_to_the_other(pair, administrator):
    kept, merged = pair
    mention, said = factories.mention(merged), factories.statement(speaker=merged)
    held = factories.membership(person=merged)
    event = factories.event()
    event.participants.add(merged)
    event.save()
    merge(kept, merged, {}, administrator)
    assert fresh(mention).person == fresh(said).speaker == fresh(held).person == kept
    assert list(fresh(event).participants.all()) == [kept]


def test_what_both_are_said_to_be_is_said_once(pair, administrator):
    kept, merged = pair
    where = factories.passage()
    factories.mention(kept, where)
    factories.mention(merged, where)
    chair = factories.post()
    first = factories.membership(person=kept, post=chair, start_date="2022")
    second = factories.membership(person=merged, post=chair, start_date="2022", end_date="2023-04")
    proof = factories.evidence(membership=second)
    merge(kept, merged, {}, administrator)
    assert Mention.objects.filter(person=kept).count() == 1
    assert [(row.pk, row.end_date) for row in kept.memberships.all()] == [(first.pk, "2023-04")]
    assert str(kept.memberships.get().end_latest) == "2023-04-30"
    assert fresh(proof).membership == first


def test_of_two_annotations_that_become_one_the_editors_decision_stays(pair, administrator):
    kept, merged = pair
    where = factories.passage()
    factories.mention(kept, where, state="suggested")
    accepted = factories.mention(merged, where, state="accepted")
    merge(kept, merged, {}, administrator)
    assert list(Mention.objects.filter(person=kept)) == [accepted]
    assert fresh(accepted).state == "accepted"


def test_old_names_stay_as_spellings(pair, administrator):
    kept, merged = pair
    PersonName.objects.create(person=merged, name="Aygerim Serik")
    PersonName.objects.create(person=kept, name="Aygerim Serik", note="passport")
    merge(kept, merged, {"name_en": "kept", "name_ru": "merged"}, administrator)
    kept = fresh(kept)
    assert (kept.name_en, kept.name_ru) == ("Aigerim Serik", "Айгерим Серик")
    assert sorted(one.name for one in kept.other_names.all()) == ["A. Serik", "Aygerim Serik"]
    assert kept.other_names.get(name="Aygerim Serik").note == "passport"


def test_the_name_that_was_not_chosen_stays_as_a_spelling(pair, administrator):
    kept, merged = pair
    merge(kept, merged, {"name_en": "merged"}, administrator)
    assert fresh(kept).name_en == "A. Serik"
    assert [one.name for one in fresh(kept).other_names.all()] == ["Aigerim Serik"]


def test_the_fuller_value_is_taken_where_nothing_is_chosen(administrator):
    kept = factories.organization(name="Council", branch="civic", founding_date="2022")
    merged = factories.organization(name="National Council", branch="people", summary="It advises.", parent=None)
    defaults = {one.name: one.default for one in differences(kept, merged) if one.differs}
    assert defaults == {"name_en": "merged", "branch": "kept", "founding_date": "kept", "summary_en": "merged"}
    merge(kept, merged, {}, administrator)
    kept = fresh(kept)
    assert (kept.name, kept.branch, kept.summary, kept.founding_date) == (
        "National Council", "civic", "It advises.", "2022",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_the_old_address_leads_to_the_new_one(pair, administrator, client, language):
    kept, merged = pair
    merge(kept, merged, {}, administrator)
    answer = client.get(f"/{language}/people/a-serik/")
    assert (answer.status_code, answer.headers["location"]) == (301, f"/{language}/people/aigerim-serik/")
    assert client.get(answer.headers["location"]).status_code == 200


def test_what_was_merged_twice_leads_to_the_last(pair, administrator, client):
    kept, merged = pair
    last = factories.person(slug="last")
    merge(kept, merged, {}, administrator)
    merge(last, kept, {}, administrator)
    assert client.get("/en/people/a-serik/").headers["location"] == "/en/people/last/"
    assert client.get("/en/people/aigerim-serik/").headers["location"] == "/en/people/last/"


def test_nothing_leads_to_what_readers_may_not_see(pair, administrator, client):
    kept, merged = pair
    merge(kept, merged, {}, administrator)
    Person.objects.filter(pk=kept.pk).update(live=False)
    assert client.get("/en/people/a-serik/").status_code == 404


def test_a_merge_of_people_is_undone_to_the_letter(pair, administrator, client):
    kept, merged = pair
    where, chair, event = factories.passage(), factories.post(), factories.event()
    factories.mention(kept, where, state="suggested")
    factories.mention(merged, where)
    factories.mention(merged)
    factories.statement(speaker=merged)
    factories.membership(person=kept, post=chair, start_date="2022")
    held = factories.membership(person=merged, post=chair, start_date="2022", end_date="2023", role="Chair")
    factories.evidence(membership=held)
    event.participants.set([kept, merged])
    event.save()
    for one in pair:
        PersonLink.objects.create(person=one, url="https://example.org/a")
    PersonName.objects.create(person=merged, name="Aygerim")
    before = record_of_all()
    done = merge(kept, merged, {"name_en": "merged"}, administrator)
    assert record_of_all() != before
    assert fresh(kept).links.count() == 1
    assert undo(done, administrator) == 0
    assert record_of_all() == before
    assert client.get("/en/people/a-serik/").status_code == 200


def test_a_merge_of_organizations_is_undone_to_the_letter(administrator):
    kept, merged, other = (factories.organization() for _ in range(3))
    part, reform = factories.organization(parent=merged), factories.reform()
    factories.membership(organization=merged, post=factories.post(organization=merged))
    factories.event(organizer=merged)
    factories.legal_act(legislation_passed_by=merged)
    Succession.objects.create(successor=other, predecessor=merged)
    Succession.objects.create(successor=other, predecessor=kept, note="first")
    Succession.objects.create(successor=merged, predecessor=factories.organization())
    for one in (kept, merged):
        reform.organizations.add(one)
    reform.save()
    before = record_of_all()
    done = merge(kept, merged, {}, administrator)
    assert fresh(part).parent == kept
    assert [one.predecessor for one in fresh(other).predecessors.all()] == [kept]
    assert list(fresh(reform).organizations.all()) == [kept]
    undo(done, administrator)
    assert record_of_all() == before


def test_an_unpublished_draft_does_not_bring_the_old_one_back(administrator):
    kept, merged = factories.organization(), factories.organization()
    reform, below = factories.reform(), factories.organization()
    reform.organizations.add(merged)
    reform.title_en = "Reform as drafted"
    reform.save_revision()
    below.parent = merged
    below.predecessors.add(below.predecessors.model(predecessor=merged))
    below.save_revision()
    done = merge(kept, merged, {}, administrator)
    for row in (reform, below):
        fresh(row).latest_revision.publish()
    assert list(fresh(reform).organizations.all()) == [kept]
    assert fresh(below).parent == kept
    assert fresh(below).predecessors.get().predecessor == kept
    undo(done, administrator)
    assert fresh(merged).merged_into is None


def test_two_drafts_are_merged_with_what_only_their_drafts_say(administrator):
    rows = []
    for number in (1, 2):
        new = factories.person(name=f"Draft {number}", live=False, has_unpublished_changes=True)
        new.summary_en = f"Summary of draft {number}, the longer the better."[: 20 + number]
        new.other_names.add(PersonName(name=f"Spelling {number}"))
        new.save_revision()
        rows.append(fresh(new))
    merge(*rows, {}, administrator)
    draft = fresh(rows[0]).get_latest_revision_as_object()
    assert draft.summary_en == "Summary of draft 2, th"
    assert sorted(one.name for one in draft.other_names.all()) == ["Draft 2", "Spelling 1", "Spelling 2"]
    draft.save_revision().publish()
    assert fresh(rows[0]).other_names.count() == 3


def test_what_changed_since_keeps_a_merge_from_being_undone(pair, administrator):
    kept, merged = pair
    done = merge(kept, merged, {"name_ru": "merged"}, administrator)
    row = fresh(kept)
    row.name_ru = "Айгерім"
    row.save()
    with pytest.raises(NotMergedError, match=r"changed since.*\[ru\]"):
        undo(done, administrator)
    assert fresh(merged).merged_into == kept


def test_a_later_merge_is_undone_first(pair, administrator):
    kept, merged = pair
    last = factories.person()
    first, second = merge(kept, merged, {}, administrator), merge(last, kept, {}, administrator)
    with pytest.raises(NotMergedError, match="Undo that first"):
        undo(first, administrator)
    undo(second, administrator)
    undo(first, administrator)
    assert fresh(merged).live
    with pytest.raises(NotMergedError, match="already"):
        undo(first, administrator)


def test_what_editors_moved_on_since_stays_there(pair, administrator):
    kept, merged = pair
    third, gone, moved = factories.person(), factories.mention(merged), factories.mention(merged)
    done = merge(kept, merged, {}, administrator)
    Mention.objects.filter(pk=moved.pk).update(person=third)
    gone.passage.delete()
    new = factories.mention(kept)
    assert undo(done, administrator) == 1
    assert fresh(moved).person == third
    assert fresh(new).person == kept


def test_what_stands_in_the_way_is_named_and_nothing_changes(pair, administrator):
    kept, merged = pair
    whole = factories.organization()
    part = factories.organization(parent=factories.organization(parent=whole))
    assert "part of the other" in obstacles(whole, part)[0]
    Person.objects.filter(pk=kept.pk).update(live=False)
    assert "keep the published one" in obstacles(fresh(kept), merged)[0]
    Person.objects.filter(pk=kept.pk).update(live=True, has_unpublished_changes=True)
    assert "not published" in obstacles(fresh(kept), merged)[0]
    with pytest.raises(NotMergedError):
        merge(kept, merged, {}, administrator)
    with pytest.raises(NotMergedError, match="two different"):
        merge(kept, kept, {}, administrator)
    assert not Merge.objects.exists()


def test_what_was_merged_cannot_be_published(pair, administrator):
    kept, merged = pair
    merge(kept, merged, {}, administrator)
    with pytest.raises(Exception, match="person_merged_is_not_live"):
        Person.objects.filter(pk=merged.pk).update(live=True)
