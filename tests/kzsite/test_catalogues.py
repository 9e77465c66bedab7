"""The site's own words are in Kazakh and Russian, all of them, and the compiled catalogues say the same.

The second folder of catalogues holds the words of others: of Wagtail's admin, which has none in Kazakh.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import ngettext, override
from django.utils.translation.template import templatize

LANGUAGES = ("kk", "ru")
OURS = ("articles", "kzsite", "people", "reforms")
CALLS = {
    "_": None,
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?[sd]|%%|\{\w*\}")
TAG = re.compile(r"</?\w[^>]*>")
ENGLISH_WORD = re.compile(r"[A-Za-z]{3,}")
KEPT = {"153-VII", "CSV", "KazISS", "Shift", "Tab", "Wagtail"}
"""Words that stay in Latin letters although no placeholder, file ending or host name."""

FILES = [*((language, 0, "django") for language in LANGUAGES), *(("kk", 1, name) for name in ("django", "djangojs"))]
"""Language, which of LOCALE_PATHS, and domain."""

Key = tuple[str, str]


def _catalogue(language: str, folder: int = 0, domain: str = "django") -> Path:
    return Path(settings.LOCALE_PATHS[folder]) / language / "LC_MESSAGES" / f"{domain}.po"


@cache
def _read(*file: Any) -> Catalog:
    with _catalogue(*file).open("rb") as text:
        return read_po(text, abort_invalid=True)


@cache
def _messages(*file: Any) -> list[Message]:
    return [message for message in _read(*file) if message.id]


def _both() -> list[tuple[str, Message]]:
    return [(language, message) for language in LANGUAGES for message in _messages(language)]


def _all() -> list[tuple[str, Message]]:
    return [(file[0], message) for file in FILES for message in _messages(*file)]


def _source(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _written(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _key(message: Message) -> Key:
    return message.context or "", _source(message)[0]


def _compiled_key(message: Message) -> Key:
    """Return the key of a message of a .mo file, whose context babel leaves in bytes."""
    context, source = _key(message)
    return (context.decode() if isinstance(context, bytes) else context), source


def _placeholders(text: str) -> list[str]:
    return sorted(found[0] for found in PLACEHOLDER.finditer(text))


def _calls(source: str) -> Iterator[Key]:
    """Yield context and source string of every call of gettext in Python code."""
    options = {"encoding": "utf-8"}
    for _line, name, arguments, _comments in extract_python(BytesIO(source.encode()), list(CALLS), [], options):
        given = (arguments,) if isinstance(arguments, str | None) else arguments
        spec = CALLS[name] or (1,)
        context, word = ("", given[0]) if spec[0] in (1, None) else (given[0], given[1])
        if isinstance(word, str) and word and context is not None:
            yield context, word


def _in_template(text: str, name: str) -> Iterator[Key]:
    """Yield the same of a template, through Django's own reading of it; indents mean nothing there."""
    for line in templatize(text, origin=name).splitlines():
        if "gettext" in line or "_(" in line:
            yield from _calls(_only_calls(line))


def _only_calls(line: str) -> str:
    """Return the calls in a line of a template, one statement each; the rest is no Python."""
    found = re.finditer(r"(?:\bn?p?gettext|(?<!\w)_)\((?:[^()'\"]|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")*\)", line)
    return "\n".join(call[0] for call in found)


@cache
def _code() -> dict[Key, str]:
    """Return every translated string of the project with a file that has it."""
    found: dict[Key, str] = {}
    for app in OURS:
        for path in sorted((settings.BASE_DIR / app).rglob("*")):
            if path.suffix not in {".py", ".html", ".txt"} or not path.is_file():
                continue
            text, name = path.read_text("utf-8"), str(path.relative_to(settings.BASE_DIR))
            for key in _calls(text) if path.suffix == ".py" else _in_template(text, name):
                found.setdefault(key, name)
    return found


def test_extraction_finds_what_each_way_of_marking_a_string_marks():
    python = '_("a"); ngettext("b", "c", n); pgettext_lazy("web", "d"); gettext(variable); _("e " "f")'
    template = """{% translate "g" %}<p>it's {# c #}</p>{{ x|default:_("h (i)") }}
      {% blocktranslate count n=x trimmed %}
         j {{ n }}{% plural %}k {{ n }}
      {% endblocktranslate %}{% translate 'l' context "web" as y %}
      {% blocktranslate with a=b %}m “{{ a }}”{% endblocktranslate %}"""
    assert set(_calls(python)) == {("", "a"), ("", "b"), ("web", "d"), ("", "e f")}
    words = {("", "g"), ("", "h (i)"), ("", "j %(n)s"), ("web", "l"), ("", "m “%(a)s”")}
    assert set(_in_template(template, "a.html")) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_project_is_in_the_catalogue(language):
    assert len(_code()) > 500
    there = {_key(message) for message in _messages(language)}
    assert [f"{name}: {key}" for key, name in _code().items() if key not in there] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_nothing_that_no_page_says(language):
    months = {("", str(name)) for name in MONTHS.values()}
    assert {_key(message) for message in _messages(language)} - set(_code()) == months
    assert not _read(language).obsolete


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_fuzzy_and_nothing_is_empty(file):
    messages = _messages(*file)
    assert not _read(*file).fuzzy
    assert [message.id for message in messages if message.fuzzy] == []
    assert [message.id for message in messages if not all(text.strip() for text in _written(message))] == []


@pytest.mark.parametrize("file", FILES)
def test_plurals_have_as_many_forms_as_djangos_own_catalogue(file):
    forms = {"kk": 2, "ru": 4}[file[0]]
    assert f"nplurals={forms};" in _catalogue(*file).read_text("utf-8")
    plurals = [message for message in _messages(*file) if message.pluralizable]
    assert plurals
    assert [message.id for message in plurals if len(_written(message)) != forms] == []


def test_placeholders_and_tags_are_those_of_the_source():
    wrong = []
    for language, message in _all():
        one, many = _source(message)[0], _source(message)[-1]
        allowed = [_placeholders(one), _placeholders(many)]
        tags = sorted(TAG.findall(many))
        wrong += [
            (language, message.id, text)
            for text in _written(message)
            if _placeholders(text) not in allowed or sorted(TAG.findall(text)) != tags
        ]
    assert wrong == []


def test_edges_are_those_of_the_source():
    """A space or a colon at the end joins the string to what the page prints behind it."""
    wrong = []
    for language, message in _all():
        source = _source(message)[-1]
        for text in _written(message):
            same = source[:1].isspace() == text[:1].isspace() and source[-1:].isspace() == text[-1:].isspace()
            if not same or (source.endswith(":") and not text.endswith(":")):
                wrong.append((language, message.id, text))
    assert wrong == []


def test_no_english_words_are_left():
    wrong = []
    for language, message in _both():
        for text in _written(message):
            bare = re.sub(rf"{TAG.pattern}|%\(\w+\)[sd]|\.html?\b|\.txt\b|\w+\.kz\b|https://|JSON", "", text)
            if set(ENGLISH_WORD.findall(bare)) and not any(word in text for word in KEPT):
                wrong.append((language, message.id, text))
    assert wrong == []


@pytest.mark.parametrize("file", FILES)
def test_the_compiled_catalogue_says_what_the_text_says(file):
    with _catalogue(*file).with_suffix(".mo").open("rb") as bytes_:
        compiled = {_compiled_key(message): _written(message) for message in read_mo(bytes_) if message.id}
    assert compiled == {_key(message): _written(message) for message in _messages(*file)}


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("ru", 1, "1 реформа"),
        ("ru", 3, "3 реформы"),
        ("ru", 11, "11 реформ"),
        ("ru", 21, "21 реформа"),
        ("kk", 1, "1 реформа"),
        ("kk", 3, "3 реформа"),
    ],
)
def test_numbers_choose_their_form(language, number, words):
    with override(language):
        text = ngettext("%(number)s reform", "%(number)s reforms", number)
    assert text % {"number": number} == words


@pytest.mark.parametrize(("language", "first"), [("kk", "қаңтар"), ("ru", "январь")])
def test_months_stay_small(language, first):
    with override(language):
        names = [date_format(dt.date(2022, month, 5), "F") for month in MONTHS]
    assert names[0] == first
    assert all(name[0].islower() for name in names)
