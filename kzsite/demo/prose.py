"""Pages of prose of the demo: a file a page and language, `<order>_<slug>.<language>.yaml`, English first."""

import uuid
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.log_actions import log

from articles.models import HomePage, ProsePage
from kzsite.demo.located import DemoError, Located
from kzsite.demo.recording import record_publication

_NAMESPACE = uuid.UUID("0d0a8a0e-3f0f-5d59-8d57-0f4b7c1c9d3a")
"""Ids of pages and blocks follow from slug and place, so that the versions of a page have the same blocks."""
_KINDS = {"heading", "paragraph", "stages"}


def files(folder: Path) -> list[Path]:
    """Return the files of prose under `folder`, in the order in which the footer lists the pages."""
    return sorted((folder / "pages").glob("*.yaml"))


def add(told: Located) -> ProsePage | None:
    """Add the page, live and in menus, unless its language has it; return it.

    Raises DemoError, naming the line, for whatever the editor's form would refuse.
    """
    told.expect({"slug", "language", "title", "lead", "body"}, {"takes_challenges"})
    slug, language = str(told.value["slug"]), str(told.value["language"])
    key = uuid.uuid5(_NAMESPACE, slug)
    if ProsePage.objects.filter(translation_key=key, locale__language_code=language).exists():
        return None
    home = HomePage.objects.filter(locale__language_code=language).first()
    if home is None:
        raise told.at("language").error("There is no home page in this language.")
    page = ProsePage(
        slug=slug,
        title=str(told.value["title"]),
        lead=str(told.value["lead"]).strip(),
        translation_key=key,
        locale=home.locale,
        live=True,
        show_in_menus=True,
        takes_challenges=bool(told.value.get("takes_challenges")),
        body=[_block(block, slug, place) for place, block in enumerate(told.at("body").items())],
    )
    try:
        page.body.stream_block.clean(page.body)
        home.add_child(instance=page)
    except ValidationError as error:
        raise _located(told, error) from error
    log(instance=page, action="wagtail.create")
    record_publication(page)
    return page


def _block(block: Located, slug: str, place: int) -> dict[str, Any]:
    if not isinstance(block.value, dict) or len(block.value) != 1 or not block.value.keys() <= _KINDS:
        raise block.error(f"One block is expected here: {', '.join(sorted(_KINDS))}.")
    kind, value = next(iter(block.value.items()))
    return {"type": kind, "value": value, "id": str(uuid.uuid5(_NAMESPACE, f"{slug}/{place}"))}


def _located(told: Located, error: ValidationError) -> DemoError:
    name, messages = next(iter(getattr(error, "error_dict", {"body": [str(error)]}).items()))
    return (told.get(name) or told).error(f"{name}: {' '.join(map(str, messages))}")
