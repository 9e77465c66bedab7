"""Unknown names across articles: grouped, in their contexts, and decided everywhere at once."""

import pytest
from django.urls import reverse

from articles.desk.grouping import grouped
from articles.models import Mention, Sighting, UnknownName
from people.models import Membership, Organization, Person, PersonName
from people.names import fold
from tests import factories
from tests.admin import rows_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db
NAMES = "/admin/desk/names/"


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def group(*names, kind="person"):
    found = grouped((number, kind, fold(name)) for number, name in enumerate(names))
    return [[names[number] for number in one] for one in found]


def one(name):
    return reverse("articles_unknown_name", args=[name.pk])


def sightings(name, articles=2, **fields):
    return [factories.sighting(name, **fields) for _number in range(articles)]


def test_likely_the_same_stand_together():
    assert group("Daniyar Ashimbayev", "D. Ashimbayev", "Данияр Ашимбаев", "Daniyar Serik") == [
        ["Daniyar Ashimbayev", "D. Ashimbayev", "Данияр Ашимбаев"],
        ["Daniyar Serik"],
    ]
    assert group("Ashimbayev Daniyar", "Daniyar Ashimbayev") == [["Ashimbayev Daniyar", "Daniyar Ashimbayev"]]


def test_namesakes_and_single_words_stand_apart():
    names = ["Daniyar Serik", "Aigerim Serik", "Serik"]
    assert group(*names) == [[name] for name in names]


def test_organizations_stand_together_by_their_whole_name():
    names = ["Institute of Political Solutions", "Institute of Political Solution", "Institute of Law"]
    assert group(*names, kind="organization") == [names[:2], names[2:]]


def test_the_most_frequent_come_first_with_words_article_and_role(desk):
    factories.sighting("Aigerim Rare")
    factories.sighting("Berik Often", role="analyst", organization="the institute")
    sightings("Berik Often")
    page = desk.get(NAMES)
    words = said(page)
    assert words.index("Berik Often") < words.index("Aigerim Rare")
    assert "3 places" in words
    assert "as analyst, the institute" in words
    assert "Here Berik Often is named." in words.replace("…", "")
    assert rows_in(page) == 2


def test_names_are_found_by_any_spelling_and_by_kind(desk):
    factories.sighting("Daniyar Ashimbayev")
    factories.sighting("Institute of Law", kind="organization")
    assert "Institute" not in said(desk.get(NAMES, {"q": "Ашимбаев"}))
    assert "Ashimbayev" not in said(desk.get(NAMES, {"kind": "organization"}))
    assert rows_in(desk.get(NAMES, {"q": "zzz"})) == 0


def test_who_is_near_is_offered_and_taken_with_one_press_in_all_articles(desk):
    person = factories.person(name="Daniyar Ashimbayev", sort_name="Ashimbayev, Daniyar")
    factories.person(name="Aigerim Serik")
    found = [*sightings("D. Ashimbayev"), factories.sighting("Daniiar Ashimbayev")]
    page = desk.get(NAMES).content.decode()
    assert "It is Daniyar Ashimbayev" in page
    assert "It is Aigerim Serik" not in page
    keys = ",".join(str(row.unknown_id) for row in found[1:])
    answer = desk.post(NAMES, {"target": f"person-{person.pk}:{keys}"}, follow=True)
    assert rows_in(answer) == 0
    assert {row.passage.article_id for row in Mention.objects.accepted().filter(person=person)} == {
        row.passage.article_id for row in found
    }
    assert not Sighting.objects.suggested().exists()


def test_a_new_person_is_put_on_record_from_all_articles(desk):
    found = sightings("Daniyar Ashimbayev")
    body = factories.organization()
    page = desk.get(one(found[0].unknown))
    assert 'value="Ashimbayev, Daniyar"' in page.content.decode()
    named = {"name": "Daniyar Ashimbayev", "sort_name": "Ashimbayev, Daniyar"}
    held = {"role": "analyst", "organization": body.pk}
    sent = {"op": "create", "names": found[0].unknown_id, **named, **held}
    answer = desk.post(one(found[0].unknown), sent, follow=True)
    assert "on record as a draft" in said(answer)
    person = Person.objects.get()
    assert (person.live, person.slug, person.mentions.count()) == (False, "daniyar-ashimbayev", 2)
    assert Membership.objects.get().organization == body


def test_spellings_learnt_on_the_desk_outlive_the_publication_of_the_draft(desk):
    first, second = factories.sighting("Daniyar Ashimbayev"), factories.sighting("Данияр Ашимбаев-Ұлы")
    names = [first.unknown_id, second.unknown_id]
    sent = {"op": "create", "names": names, "name": "Daniyar Ashimbayev", "sort_name": "Ashimbayev, Daniyar"}
    desk.post(one(first.unknown), sent)
    person = Person.objects.get()
    assert PersonName.objects.filter(person=person, name="Данияр Ашимбаев-Ұлы").exists()
    person.latest_revision.publish()
    assert [row.name for row in Person.objects.get().other_names.all()] == ["Данияр Ашимбаев-Ұлы"]


def test_a_new_organization_needs_its_branch(desk):
    found = factories.sighting("Institute of Law", kind="organization")
    sent = {"op": "create", "names": found.unknown_id, "name": "Institute of Law", "branch": ""}
    assert desk.post(one(found.unknown), sent).status_code == 400
    desk.post(one(found.unknown), sent | {"branch": "civic"})
    assert Organization.objects.get().mentions.count() == 1


def test_somebody_not_near_is_chosen(desk):
    person, found = factories.person(), sightings("Totally Different")
    desk.post(one(found[0].unknown), {"op": "spelling", "names": found[0].unknown_id, "other": person.pk})
    assert person.mentions.count() == 2
    assert PersonName.objects.filter(person=person, name="Totally Different").exists()


def test_many_are_dismissed_for_good_at_once(desk):
    found = [*sightings("Daniyar Ashimbayev"), *sightings("Berik Often")]
    answer = desk.post(NAMES, {"names": [f"{found[0].unknown_id}", f"{found[2].unknown_id}"]}, follow=True)
    assert "2 names are not suggested any more" in said(answer)
    assert set(UnknownName.objects.values_list("state", flat=True)) == {"dismissed"}
    assert set(Sighting.objects.values_list("state", flat=True)) == {"rejected"}


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"names": "x"},
        {"names": str(10**30)},
        {"target": "person-1"},
        {"target": "reform-1:1"},
        {"target": "person-x:"},
    ],
)
def test_what_makes_no_sense_is_refused(desk, sent):
    factories.sighting()
    assert desk.post(NAMES, sent).status_code in {400, 404}
    assert UnknownName.objects.open().count() == 1


def test_a_name_is_not_taken_for_what_it_is_not(desk):
    body, found = factories.organization(), factories.sighting("Daniyar Ashimbayev")
    assert desk.post(NAMES, {"target": f"organization-{body.pk}:{found.unknown_id}"}).status_code == 400


def test_the_list_costs_the_same_whatever_the_rows(desk, unindexed):
    factories.person(name="Berik Often")
    sightings("Berik Often")
    factories.sighting("Institute of Law", kind="organization")
    few = queries(desk, NAMES)
    for number in range(6):
        sightings(f"Person Number{'x' * number}")
        factories.person(name=f"P. Number{'x' * number}")
    assert queries(desk, NAMES) == few
