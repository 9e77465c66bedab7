"""Static files as production serves them: what every page loads is one file, named anew when any part changes."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from kzsite.staticfiles import SITE, HashedStaticFilesStorage

STYLES = settings.BASE_DIR / "kzsite" / "static"


def served(folder: Path, sources: Path) -> Path:
    """Return the site's style sheet of `sources` as production serves it from `folder`."""
    shutil.copytree(sources, folder, dirs_exist_ok=True)
    storage = FileSystemStorage(sources)
    names = [str(path.relative_to(sources)) for path in sources.rglob("*.css")]
    hashed = HashedStaticFilesStorage(folder)
    paths: dict[str, Any] = {name: (storage, name) for name in names}
    list(hashed.post_process(paths))
    return folder / hashed.stored_name(SITE)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A copy of the site's own styles."""
    folder = tmp_path / "sources"
    for path in (STYLES / "kzsite" / "css").glob("*.css"):
        copy = folder / path.relative_to(STYLES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text())
    return folder


def test_every_style_of_the_site_is_in_one_file_whose_name_follows_its_parts(tmp_path, sources):
    before = served(tmp_path / "static", sources)
    text = before.read_text()
    assert "@import" not in text
    assert text.index("@layer tokens, base, components, pages, print;") < text.index("@layer base {")
    for rule in ("--paper:", ".top {", ".pill {", ".filters {", "@page {"):
        assert rule in text
    assert (before.parent / f"{before.name}.gz").exists()
    tokens = sources / "kzsite" / "css" / "tokens.css"
    tokens.write_text(tokens.read_text().replace("--paper: #fbfaf6", "--paper: #fffffe"))
    after = served(tmp_path / "static", sources)
    assert after.name != before.name
    assert "--paper: #fffffe" in after.read_text()
