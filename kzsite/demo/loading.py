"""The whole demo in one transaction: what is there already stays as it is."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import translation

from articles.models import ArticleIndexPage, HomePage
from kzsite.demo import articles, entities, prose, translations
from kzsite.demo.located import Located, read
from kzsite.demo.recording import index

FOLDER = settings.BASE_DIR / "fixtures"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a run added."""

    rows: int = 0
    articles: int = 0
    before: bool = False
    """The demo, or a part of it, was on record, and nothing was to be added."""


def load(folder: Path = FOLDER, missing: bool = False) -> Loaded:
    """Load the files under `folder` and return what that added.

    If any of it is on record nothing happens, since editors may have changed or deleted the rest on purpose;
    with `missing` what is not on record is added, and what is stays untouched.

    Raises DemoError, naming file and line, for the first fault; the database is then as it was before.
    """
    rows = [row for path in sorted(folder.glob("*.yaml")) for row in read(path).items()]
    files = [read(path) for path in articles.files(folder)]
    texts = [told for told in files if not translations.is_translation(told)]
    translated = [told for told in files if translations.is_translation(told)]
    pages = [read(path) for path in prose.files(folder)]
    with transaction.atomic(), translation.override("en"):
        known = [text for text in texts if articles.on_record(text)]
        if not missing and (known or entities.on_record(rows)):
            return Loaded(before=True)
        new = [row for row in map(entities.add, rows) if row is not None]
        entities.publish(new)
        added = [articles.add(text) for text in texts if text not in known]
        written: list[Model | None] = [*map(translations.add, translated), *map(prose.add, pages)]
        index(itertools.chain(new, *added, filter(None, written)))
        _introduce(folder)
        return Loaded(rows=len(new), articles=len(added))


def _introduce(folder: Path) -> None:
    """Fill the words of the home pages and indexes, where nobody has written any."""
    path = folder / "pages.yml"
    if not path.exists():
        return
    for language, words in _words(read(path)):
        for model, names in ((HomePage, ("lead", "about")), (ArticleIndexPage, ("intro",))):
            for page in model.objects.filter(locale__language_code=language):
                empty = [name for name in names if not getattr(page, name) and words.value.get(name)]
                for name in empty:
                    setattr(page, name, str(words.value[name]).strip())
                if empty:
                    page.save_revision(clean=False).publish()


def _words(pages: Located) -> Sequence[tuple[str, Located]]:
    pages.expect(set(), {code for code, _name in settings.LANGUAGES})
    found = [(language, pages.at(language)) for language in pages.value]
    for _language, words in found:
        words.expect(set(), {"lead", "about", "intro"})
    return found
