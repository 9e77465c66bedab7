"""Deleting: what is referred to stays, with an explanation; what is not goes, with a line in the log."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import ModelLogEntry

from articles.models import ArticlePage, Publisher
from people import deleting
from people.models import Organization, Person
from reforms.models import Theme
from tests import factories
from tests.admin import address, said


@pytest.fixture
def desk(client: Client, moderator: Any) -> Client:
    """A browser in which a moderator is signed in."""
    client.force_login(moderator)
    return client


def _bulk(model: type, action: str, **query: Any) -> str:
    names = model._meta
    return reverse("wagtail_bulk_action", args=[names.app_label, names.model_name, action], query=query)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_person_with_statements_stays_and_the_page_says_why(desk: Client, method: str) -> None:
    said_it = factories.statement(position="Roles are to be balanced.")
    answer = getattr(desk, method)(address(Person, "delete", said_it.speaker_id))
    assert answer.status_code == 409
    assert "Statements: 1" in said(answer)
    assert address(said_it, "edit", said_it.pk) in answer.content.decode()
    assert address(Person, "unpublish", said_it.speaker_id) in answer.content.decode()
    assert Person.objects.filter(pk=said_it.speaker_id).exists()


def test_the_way_out_works(desk: Client) -> None:
    speaker = factories.statement().speaker
    desk.post(address(Person, "unpublish", speaker.pk))
    assert not Person.objects.public().filter(pk=speaker.pk).exists()


def test_a_mention_alone_keeps_a_person_and_counts_as_usage(desk: Client) -> None:
    named = factories.mention(factories.person())
    assert "Mentions: 1" in said(desk.post(address(Person, "delete", named.person_id)))
    assert "Mentions: 1" in said(desk.get(address(Person, "usage", named.person_id)))
    assert "Used 1 time" in said(desk.get(address(Person, "edit", named.person_id)))


def test_many_references_are_counted_and_ten_named(desk: Client) -> None:
    speaker = factories.person()
    for _ in range(13):
        factories.statement(speaker=speaker)
    answer = said(desk.post(address(Person, "delete", speaker.pk)))
    assert "Statements: 13" in answer
    assert "and 3 more" in answer


def test_what_nothing_refers_to_goes_with_its_spellings_and_is_logged(desk: Client, moderator: Any) -> None:
    person = factories.person()
    person.other_names.create(name="Other")
    assert desk.post(address(Person, "delete", person.pk)).status_code == 302
    assert not Person.objects.exists()
    assert ModelLogEntry.objects.get(object_id=str(person.pk), action="wagtail.delete").user == moderator


def test_a_choice_of_many_keeps_it_too(desk: Client) -> None:
    reform = factories.reform()
    reform.themes.add(theme := factories.theme())
    reform.save()
    assert "Reforms: 1" in said(desk.post(address(Theme, "delete", theme.pk)))
    assert Theme.objects.exists()


def test_a_reference_that_comes_in_between_is_explained(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    speaker = factories.statement().speaker
    monkeypatch.setattr(deleting, "is_referred_to", lambda _row: False)
    answer = desk.post(address(Person, "delete", speaker.pk))
    assert answer.status_code == 409
    assert Person.objects.exists()


def test_bulk_deletion_stops_at_one_that_is_referred_to(desk: Client) -> None:
    free, speaker = factories.person(), factories.statement().speaker
    url = _bulk(Person, "delete", id=[free.pk, speaker.pk])
    for answer in (desk.get(url), desk.post(url)):
        assert answer.status_code == 409
        assert str(speaker) in said(answer)
    assert Person.objects.count() == 2


def test_bulk_deletion_that_loses_a_race_deletes_nothing(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    free, speaker = factories.person(), factories.statement().speaker
    monkeypatch.setattr(deleting, "is_referred_to", lambda _row: False)
    answer = desk.post(_bulk(Person, "delete", id=[free.pk, speaker.pk]), follow=True)
    assert "Nothing was deleted" in said(answer)
    assert Person.objects.count() == 2


def test_bulk_deletion_of_all_takes_only_what_the_list_shows(desk: Client, moderator: Any) -> None:
    for branch in ("civic", "civic", "justice"):
        factories.organization(branch=branch)
    desk.post(_bulk(Organization, "delete", id="all", branch="civic"))
    assert list(Organization.objects.values_list("branch", flat=True)) == ["justice"]
    assert ModelLogEntry.objects.filter(action="wagtail.delete", user=moderator).count() == 2


@pytest.mark.parametrize("key", ["x", "9" * 30, "", "-1"])
def test_a_bulk_action_on_keys_that_are_none_does_nothing(desk: Client, key: str) -> None:
    factories.person()
    assert desk.post(_bulk(Person, "delete", id=key)).status_code in (200, 302)
    assert Person.objects.exists()


def test_an_editor_deletes_nothing_and_learns_nothing(client: Client, editor: Any) -> None:
    client.force_login(editor)
    speaker = factories.statement(position="Secret position").speaker
    free = factories.person()
    for answer in (
        client.post(address(Person, "delete", speaker.pk), follow=True),
        client.post(address(Person, "delete", free.pk), follow=True),
        client.post(_bulk(Person, "delete", id=free.pk), follow=True),
    ):
        assert "Secret position" not in said(answer)
    assert Person.objects.count() == 2


def test_a_publisher_with_articles_stays(desk: Client) -> None:
    publisher = factories.publisher()
    article = factories.article(publisher=publisher)
    answer = desk.post(address(Publisher, "delete", publisher.pk))
    assert article.title in said(answer)
    assert reverse("wagtailadmin_pages:edit", args=[article.pk]) in answer.content.decode()


def test_an_article_with_something_accepted_stays(desk: Client) -> None:
    stated = factories.statement(position="Roles are to be balanced.")
    page = stated.passage.article
    delete = reverse("wagtailadmin_pages:delete", args=[page.pk])
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"], query={"id": page.pk})
    for answer in (desk.get(delete), desk.post(delete), desk.post(bulk)):
        assert answer.status_code == 409
        assert "Roles are to be balanced." in said(answer)
        assert reverse("wagtailadmin_pages:unpublish", args=[page.pk]) in answer.content.decode()
    assert ArticlePage.objects.filter(pk=page.pk).exists()


def test_an_article_with_mere_suggestions_goes(desk: Client) -> None:
    page = factories.mention(factories.person(), state="suggested").passage.article
    assert desk.post(reverse("wagtailadmin_pages:delete", args=[page.pk])).status_code == 302
    assert not ArticlePage.objects.filter(pk=page.pk).exists()


def test_an_editor_deletes_only_their_own_drafts(client: Client, editor: Any) -> None:
    client.force_login(editor)
    mine, others = factories.article(live=False, owner=editor), factories.article(live=False)
    published = factories.article(owner=editor)
    for page in (mine, others, published):
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        client.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"], query={"id": page.pk}))
    assert set(ArticlePage.objects.values_list("pk", flat=True)) == {others.pk, published.pk}


def test_the_pages_on_which_all_addresses_rest_stay(desk: Client) -> None:
    index = factories.article().get_parent()
    ArticlePage.objects.all().delete()
    for page in (index, index.get_parent()):
        desk.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        page.refresh_from_db()


def test_an_image_in_use_can_be_deleted_and_leaves_a_person_without_one(desk: Client, administrator: Any) -> None:
    image = get_image_model().objects.create(title="Portrait", file=get_test_image_file())
    person = factories.person(image=image)
    desk.force_login(administrator)
    url = reverse("wagtailimages:delete", args=[image.pk])
    assert desk.get(url).status_code == 200
    assert desk.post(url).status_code == 302
    person.refresh_from_db()
    assert person.image is None
