"""Editors work in English, Kazakh or Russian. Wagtail has no words in Kazakh: the site brings them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.users.models import UserProfile

from kzsite.sign_in import SignInForm
from people.models import Person
from tests import factories

SHARE = 0.99
"""How many of the strings of Wagtail are in our catalogue, at least; a new Wagtail brings new ones."""
NOT_READ = re.compile(r"<(script|style|noscript|svg|template)\b.*?</\1>|<[^>]+>", re.DOTALL)
ENGLISH = re.compile(
    r"\b(?:Home|Search|Pages?|Images?|Documents?|Reports|Settings|Help|Save|Publish|Draft|Live|Status|Title|Add|Choose|"
    r"Edit|Delete|Actions?|More|Log out|Account|Password|Filter|Show|Type|History|Usage|Locale|No|Yes|Comments?)\b"
)
SAYS = {
    "wagtailadmin_home": ("Барлық беттен іздеу", "0 құжат", "Тіркелгі"),
    "wagtailadmin_account": ("Тіркелгі", "Хабарландырулар", "Сақтау"),
    "wagtailsnippets_people_person:list": ("Қосу: адам", "Басты бет"),
    "wagtailsnippets_people_person:add": ("Жобаны сақтау", "Жариялау"),
    "wagtailsnippets_reforms_term:add": ("Таңдау: ұйым", "Таңдау: реформа"),
    "articles_import": ("Импорт", "Басты бет"),
}


@pytest.fixture
def kazakh(client: Client, administrator: Any) -> Client:
    """A client of somebody whose language is Kazakh."""
    profile = UserProfile.get_for_user(administrator)
    profile.preferred_language = "kk"
    profile.save()
    client.force_login(administrator)
    return client


def _strings(path: Path) -> Iterator[tuple[str, str]]:
    """Yield context and source string of every message of a catalogue."""
    with path.open("rb") as file:
        for message in read_po(file):
            if message.id:
                yield message.context or "", message.id if isinstance(message.id, str) else message.id[0]


def _of_wagtail(domain: str) -> set[tuple[str, str]]:
    """Return the strings of the installed parts of Wagtail; some list them in Russian only."""
    found: set[tuple[str, str]] = set()
    for app in apps.get_app_configs():
        if app.name.startswith("wagtail"):
            paths = [Path(app.path) / f"locale/{language}/LC_MESSAGES/{domain}.po" for language in ("en", "ru")]
            found.update(*(_strings(path) for path in paths if path.is_file()), [])
    return found


def test_wagtails_strings_are_in_the_catalogue() -> None:
    """`pytest -s -k wagtails_strings` prints the figure of docs/operating.md."""
    theirs = {(domain, *key) for domain in ("django", "djangojs") for key in _of_wagtail(domain)}
    folder = Path(settings.LOCALE_PATHS[1]) / "kk" / "LC_MESSAGES"
    ours = {(domain, *key) for domain in ("django", "djangojs") for key in _strings(folder / f"{domain}.po")}
    missing = sorted(theirs - ours)
    print(f"{len(theirs) - len(missing)} of {len(theirs)} strings of Wagtail are in Kazakh; missing: {missing}")
    assert len(theirs) > 1500
    assert len(missing) <= len(theirs) * (1 - SHARE), missing


@pytest.mark.parametrize("name", SAYS)
def test_the_admin_speaks_kazakh(kazakh: Client, name: str) -> None:
    page = kazakh.get(reverse(name)).content.decode()
    assert '<html lang="kk"' in page
    assert [words for words in SAYS[name] if words not in page] == []
    assert ENGLISH.findall(NOT_READ.sub(" ", page)) == []


def test_the_page_editor_speaks_kazakh_in_scripts_too(kazakh: Client) -> None:
    article = factories.article("A paragraph.")
    page = kazakh.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()
    assert "Жобаны сақтау" in page
    script = kazakh.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    with override("kk"):
        assert '"Collapse all": "Бәрін жию"'.encode("ascii", "backslashreplace").decode() in script


def test_a_chooser_speaks_kazakh(kazakh: Client) -> None:
    dialogue = kazakh.get(reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose"))).json()["html"]
    assert "Таңдау" in dialogue
    assert ENGLISH.findall(NOT_READ.sub(" ", dialogue)) == []


def test_the_form_of_the_sign_in_page_is_in_one_language() -> None:
    with override("kk"):
        assert [str(SignInForm()[name].label) for name in ("username", "password")] == ["Пайдаланушы аты", "Құпиясөз"]
