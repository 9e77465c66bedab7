"""The demo is loaded once, whole or not at all, and never writes over what people did since."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.management import call_command
from django.db import connection
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex, Revision

from articles.models import ArticlePage, HomePage, Mention, Passage, Statement
from kzsite.demo import Loaded, load, make_logins
from kzsite.demo.loading import FOLDER
from people.models import Organization, Person, PersonName
from reforms.models import Milestone, Reform

pytestmark = [pytest.mark.demo, pytest.mark.usefixtures("demo", "db")]

OURS = [model for model in apps.get_models() if model._meta.app_label in {"people", "reforms", "articles"}]
KEPT = [*OURS, Page, Revision, ModelLogEntry, PageLogEntry, ReferenceIndex, get_user_model()]


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """All values of all rows, as the database holds them."""
    through = [field.remote_field.through for model in OURS for field in model._meta.many_to_many]
    found = {}
    with connection.cursor() as cursor:
        for table in sorted({model._meta.db_table for model in (*KEPT, *through)}):
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = sorted(cursor.fetchall(), key=str)
    return found


def test_a_second_run_changes_nothing() -> None:
    before = everything()
    assert load() == Loaded(before=True)
    assert load(missing=True) == Loaded()
    assert everything() == before


def test_what_was_edited_stays() -> None:
    person = Person.objects.get(slug="yerlan-karin")
    person.summary_en = "Edited."
    person.save_revision().publish()
    page = ArticlePage.objects.originals().get(slug="three-new-regions")
    page.title, page.slug = "Another title", "another-address"
    page.save_revision().publish()
    Milestone.objects.filter(reform__slug="new-regions", stage="adopted").update(note_en="Edited too.")
    before = everything()

    load()
    load(missing=True)

    assert everything() == before
    assert Person.objects.get(slug="yerlan-karin").summary_en == "Edited."


def test_what_was_deleted_comes_back_only_if_asked_for() -> None:
    PersonName.objects.filter(name="Elmira Azimova").delete()
    ArticlePage.objects.get(slug="post-of-president-1990").delete()

    assert load() == Loaded(before=True)
    assert not ArticlePage.objects.filter(slug="post-of-president-1990").exists()

    assert load(missing=True) == Loaded(rows=1, articles=1)
    assert PersonName.objects.get(name="Elmira Azimova").person.slug == "elvira-azimova"
    assert Mention.objects.public().filter(passage__article__slug="post-of-president-1990").exists()


def test_a_home_page_that_somebody_wrote_keeps_its_words() -> None:
    assert all(home.lead and home.about for home in HomePage.objects.all())
    home = HomePage.objects.get(locale__language_code="en")
    home.lead = "Our own words."
    home.save_revision().publish()
    load(missing=True)
    assert HomePage.objects.get(pk=home.pk).lead == "Our own words."


def test_ids_are_the_same_on_every_machine() -> None:
    page = ArticlePage.objects.originals().get(slug="three-new-regions")
    assert str(page.translation_key) == "67571661-e640-51a4-9632-72a54f82ac40"
    assert str(page.body[0].id) == "e87331c8-588b-59d6-b356-90e54e1f32e7"


def test_search_finds_what_was_loaded() -> None:
    assert [person.slug for person in Person.objects.public().search("Karin")] == ["yerlan-karin"]
    assert {body.slug for body in Organization.objects.public().search("KISI")} >= {"kaziss"}
    assert Statement.objects.search("mandate").count() >= 1
    found = {page.slug for page in ArticlePage.objects.search("Taldykorgan")}
    assert found == {"three-new-regions", "ush-zhana-oblys"}, "in either script"


def test_every_entity_and_page_has_a_first_revision_and_a_history() -> None:
    for model in (Person, Organization, Reform, ArticlePage):
        rows = model.objects.all()
        assert rows.exists()
        assert not rows.filter(live_revision=None).exists(), model
        assert not rows.filter(latest_revision=None).exists(), model
        assert not rows.filter(has_unpublished_changes=True).exists(), model
        assert not rows.filter(first_published_at=None).exists(), model
    karin = Person.objects.get(slug="yerlan-karin")
    assert karin.latest_revision.as_object().other_names.count() == karin.other_names.count() > 0
    actions = ModelLogEntry.objects.for_instance(karin).values_list("action", flat=True)
    assert set(actions) == {"wagtail.create", "wagtail.publish"}


def test_each_passage_has_the_words_that_stand_there() -> None:
    passages = Passage.objects.select_related("article")
    assert passages.count() > 300
    for passage in passages:
        text = passage.article.texts[str(passage.block_id)]
        assert text[passage.start : passage.end] == passage.exact


def test_logins_are_made_once_and_let_in() -> None:
    assert not get_user_model().objects.filter(username="editor").exists(), "only with --logins"
    out = io.StringIO()
    call_command("load_demo", logins=True, stdout=out)
    for login in make_logins():
        assert f"{login.username:<10} {login.password}" in out.getvalue()
        user = get_user_model().objects.get(username=login.username)
        validate_password(login.password, user)
        assert user.check_password(login.password)
        assert user.has_perm("wagtailadmin.access_admin")
    assert get_user_model().objects.get(username="editor").groups.get().name == "Editors"
    assert get_user_model().objects.get(username="moderator").groups.get().name == "Moderators"


def test_a_changed_password_is_neither_reset_nor_printed() -> None:
    make_logins()
    editor = get_user_model().objects.get(username="editor")
    editor.set_password("my own, thank you")
    editor.save()
    assert next(login for login in make_logins() if login.username == "editor").password == ""
    assert get_user_model().objects.get(username="editor").check_password("my own, thank you")


def test_the_command_says_what_it_did() -> None:
    out = io.StringIO()
    call_command("load_demo", stdout=out)
    assert "here already" in out.getvalue()
    call_command("load_demo", missing=True, stdout=out)
    assert "Loaded 0 articles and 0" in out.getvalue()


def test_the_files_are_short() -> None:
    paths = [path for path in Path(FOLDER).rglob("*") if path.is_file()]
    assert len(paths) > 50
    long = {path.name: lines for path in paths if (lines := len(path.read_text("utf-8").splitlines())) > 520}
    assert not long
