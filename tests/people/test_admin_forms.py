"""Forms of people and organizations: drafts, publishing, moderation, comparison, locks, previews, what stays."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry, WorkflowState

from people.models import Membership, Organization, Person, Post
from reforms.models import Reform
from tests import factories
from tests.admin import address, filled_in, said

NEW_PERSON = {
    "name_en": "Yerlan Karin",
    "name_ru": "Ерлан Карин",
    "sort_name_en": "Karin, Yerlan",
    "slug": "yerlan-karin",
}

EMPTY = ("note", "language", "script", "start_date", "end_date")
"""What an inline row of a spelling may leave empty."""


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def chief(moderator: Any) -> Client:
    """A browser in which a moderator is signed in."""
    browser = Client()
    browser.force_login(moderator)
    return browser


def _save(browser: Client, url: str, **changes: Any) -> Any:
    return browser.post(url, filled_in(browser, url, **changes), follow=True)


def test_an_editors_new_person_is_a_draft_even_if_they_ask_for_more(desk: Client) -> None:
    _save(desk, address(Person, "add"), **NEW_PERSON, **{"action-publish": "1"})
    karin = Person.objects.get(slug="yerlan-karin")
    assert (karin.name_en, karin.name_ru, karin.live) == ("Yerlan Karin", "Ерлан Карин", False)


def test_a_moderator_publishes(chief: Client) -> None:
    _save(chief, address(Person, "add"), **NEW_PERSON, **{"action-publish": "1"})
    assert Person.objects.public().get().name_en == "Yerlan Karin"


@pytest.mark.parametrize("model", [Person, Organization, Reform])
def test_an_editor_submits_and_a_moderator_approves(desk: Client, chief: Client, model: type) -> None:
    values = {
        Person: NEW_PERSON,
        Organization: {"name_en": "The Court", "slug": "the-court", "branch": "justice"},
        Reform: {"title_en": "One term", "slug": "one-term", "level": "constitution"},
    }[model]
    _save(desk, address(model, "add"), **values, **{"action-submit": "1"})
    row = model.objects.get()
    assert row.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert not row.live
    edit = address(model, "edit", row.pk)
    _save(desk, edit, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert not model.objects.get().live
    _save(chief, edit, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert model.objects.get().live


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Person, {}),
        (Person, {"name_en": "A"}),
        (Organization, {"name_en": "A", "slug": "a"}),
        (Reform, {"title_en": "A", "slug": "a"}),
    ],
)
def test_a_draft_that_the_database_could_not_hold_is_an_error_in_the_form(
    desk: Client, model: type, fields: dict[str, str]
) -> None:
    answer = _save(desk, address(model, "add"), **fields)
    assert answer.status_code == 200
    assert "This field is required" in said(answer)
    assert not model.objects.exists()


def test_an_address_on_record_is_an_error_in_the_form(desk: Client) -> None:
    factories.person(slug="yerlan-karin")
    answer = _save(desk, address(Person, "add"), **NEW_PERSON)
    assert "already exists" in said(answer)


@pytest.mark.parametrize("date", ["yesterday", "2022-13", "05.06.2022", "1937-XX/1938", "2022/.."])
def test_a_date_that_is_none_says_what_to_write(desk: Client, date: str) -> None:
    answer = _save(desk, address(Organization, "add"), name_en="A", slug="a", branch="civic", founding_date=date)
    assert "is not a date. Write 2022-06-05" in said(answer)


def test_dates_the_wrong_way_round_are_an_error_in_the_form(desk: Client) -> None:
    held = factories.membership()
    answer = _save(desk, address(Membership, "edit", held.pk), start_date="2023", end_date="2022")
    assert "The end lies before the beginning" in said(answer)


def test_a_post_of_another_organization_is_an_error_in_the_form(desk: Client) -> None:
    held, other = factories.membership(), factories.post()
    answer = _save(desk, address(Membership, "edit", held.pk), post=other.pk)
    assert f"This post belongs to {other.organization}" in said(answer)


def test_a_membership_without_post_or_role_is_an_error_in_the_form(desk: Client) -> None:
    url = address(Membership, "add")
    values = filled_in(desk, url, person=factories.person().pk, organization=factories.organization().pk)
    assert "Name a post or a role." in said(desk.post(url, values))
    assert desk.post(url, {}).status_code == 200


def test_the_address_stays_once_published(chief: Client) -> None:
    karin = factories.person(slug="karin", live=True)
    _save(chief, address(Person, "edit", karin.pk), slug="other", name_en="New", **{"action-publish": "1"})
    karin.refresh_from_db()
    assert (karin.slug, karin.name_en) == ("karin", "New")


def test_the_address_is_filled_in_from_the_english_name(desk: Client) -> None:
    page = desk.get(address(Person, "add")).content.decode()
    assert 'data-w-sync-target-value="#id_slug"' in page
    assert 'data-w-slug-allow-unicode-value="false"' in page


def test_characters_that_no_page_can_carry_are_dropped(desk: Client) -> None:
    values = {**NEW_PERSON, "name_en": "Yerlan\x07 Karin", "summary_en": "One.\r\nTwo.\x0b"}
    _save(desk, address(Person, "add"), **values)
    karin = Person.objects.get()
    assert (karin.name_en, karin.summary_en) == ("Yerlan Karin", "One.\nTwo.")


def test_a_script_in_a_name_is_shown_as_text(desk: Client) -> None:
    evil = factories.person(name="<script>alert(1)</script>")
    factories.membership(person=evil)
    for url in (address(Person, "list"), address(Person, "edit", evil.pk), address(Membership, "list")):
        assert "<script>alert(1)" not in desk.get(url).content.decode(), url


def test_spellings_are_kept_and_one_that_stands_twice_is_an_error(chief: Client) -> None:
    karin = factories.person(live=True)
    url = address(Person, "edit", karin.pk)
    rows = {"other_names-TOTAL_FORMS": "2", "action-publish": "1"}
    for number, name in enumerate(["Erlan Karin", "Ерлан Карин"]):
        rows |= {
            f"other_names-{number}-{key}": "" for key in ("note", "language", "script", "start_date", "end_date")
        }
        rows |= {f"other_names-{number}-name": name, f"other_names-{number}-id": ""}
    _save(chief, url, **rows)
    assert set(karin.other_names.values_list("name", flat=True)) == {"Erlan Karin", "Ерлан Карин"}
    twice = rows | {"other_names-1-name": "Erlan Karin"}
    karin.other_names.all().delete()
    answer = _save(chief, url, **twice)
    assert answer.status_code == 200
    assert "could not be saved" in said(answer)
    assert not karin.other_names.exists()


def test_revisions_are_compared_with_translations_spellings_and_choices(chief: Client) -> None:
    old_theme, new_theme = factories.theme(name="Old theme"), factories.theme(name="New theme")
    reform = factories.reform(title="One term", title_ru="Один срок")
    reform.themes.add(old_theme)
    reform.save_revision()
    url = address(Reform, "edit", reform.pk)
    names = {f"other_names-0-{key}": "" for key in ("id", *EMPTY)}
    names |= {"other_names-0-name": "single term", "other_names-TOTAL_FORMS": "1"}
    _save(chief, url, title_ru="Единый срок", themes=[new_theme.pk], **names)
    shown = said(chief.get(address(Reform, "revisions_compare", reform.pk, "earliest", "latest")))
    for words in ("Один", "Единый", "single term", "Old theme", "New theme"):
        assert words in shown, words


def test_history_says_who_did_what(desk: Client, editor: Any) -> None:
    post = factories.post(label="Chair")
    _save(desk, address(Post, "edit", post.pk), label_en="Head")
    entry = ModelLogEntry.objects.get(object_id=str(post.pk), action="wagtail.edit")
    assert entry.user == editor
    assert editor.username in said(desk.get(address(Post, "history", post.pk)))


def test_a_locked_person_is_not_changed(desk: Client, chief: Client) -> None:
    karin = factories.person(live=True)
    chief.post(address(Person, "lock", karin.pk))
    karin.refresh_from_db()
    assert karin.locked
    before = karin.revisions.count()
    desk.post(address(Person, "edit", karin.pk), {"name_en": "Changed"})
    assert karin.revisions.count() == before


@pytest.mark.parametrize("view", ["unpublish", "lock", "unlock", "delete"])
def test_an_editor_is_refused_what_moderators_do(desk: Client, view: str) -> None:
    karin = factories.person(live=True)
    answer = desk.post(address(Person, view, karin.pk), follow=True)
    assert "permission" in said(answer)
    karin.refresh_from_db()
    assert (karin.live, karin.locked) == (True, False)


@pytest.mark.parametrize(
    ("make", "model", "field"),
    [(factories.person, Person, "name_en"), (factories.organization, Organization, "name_en"),
     (factories.reform, Reform, "title_en")],
)  # fmt: skip
def test_a_draft_is_seen_on_the_real_page_before_it_is_published(
    desk: Client, make: Any, model: type, field: str
) -> None:
    row = make()
    url = address(model, "preview_on_edit", row.pk)
    values = filled_in(desk, address(model, "edit", row.pk), **{field: "Not yet known"})
    assert desk.post(url, values).json()["is_valid"]
    shown = desk.get(url)
    assert shown.status_code == 200
    assert "Not yet known" in said(shown)
    assert "Not yet known" not in said(desk.get(row.get_absolute_url()))


def test_a_copy_keeps_its_source_and_needs_an_address(desk: Client) -> None:
    court = factories.organization(name="The Court", slug="court", branch="justice")
    court.other_names.create(name="Court")
    url = address(Organization, "copy", court.pk)
    assert filled_in(desk, url)["name_en"] == ["The Court"]
    answer = desk.post(
        address(Organization, "add"), filled_in(desk, url, slug="second-court", name_en="Second Court")
    )
    assert answer.status_code == 302
    assert set(Organization.objects.values_list("slug", "name_en")) == {
        ("court", "The Court"),
        ("second-court", "Second Court"),
    }
    assert court.other_names.count() == 1


def test_the_form_of_a_person_shows_posts_and_statements_and_links_to_more(desk: Client) -> None:
    karin = factories.person()
    body = factories.organization()
    held = factories.membership(person=karin, role="State Counsellor", post=None, organization=body)
    factories.statement(speaker=karin, position="Roles are to be balanced.")
    page = desk.get(address(Person, "edit", karin.pk))
    assert "State Counsellor" in said(page)
    assert "Roles are to be balanced." in said(page)
    assert address(Membership, "edit", held.pk) in page.content.decode()
    add = f"{address(Membership, 'add')}?person={karin.pk}"
    assert add in page.content.decode()
    assert filled_in(desk, add)["person"] == [str(karin.pk)]


@pytest.mark.parametrize("key", ["0", "x", "9" * 30, "-1", ""])
def test_a_form_is_not_filled_in_with_what_is_not_there(desk: Client, key: str) -> None:
    assert filled_in(desk, f"{address(Membership, 'add')}?person={key}").get("person", [""]) == [""]


def test_the_form_of_an_organization_shows_its_posts_and_people(desk: Client) -> None:
    court = factories.organization()
    chair = factories.post(organization=court, label="Chair of the Court")
    held = factories.membership(post=chair, person=factories.person(name="Elvira Azimova"))
    page = desk.get(address(Organization, "edit", court.pk))
    assert "Chair of the Court" in said(page)
    assert "Elvira Azimova" in said(page)
    assert address(Membership, "edit", held.pk) in page.content.decode()
