"""The house's rules that a linter cannot see."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ["people", "reforms", "articles", "kzsite"]
FORBIDDEN_MODULES = {"core", "common", "utils", "helpers"}

ASKED_OF_THE_INDEX = {"backend", "postgres", "sqlite"}
"""Modules of search that ask which rows have the words; which of those are public is asked by who called."""


@pytest.mark.parametrize("label", LAYERS)
def test_model_relations_point_down_only(label):
    """A string foreign key escapes an import linter."""
    above = set(LAYERS[LAYERS.index(label) + 1 :])
    for model in apps.get_app_config(label).get_models():
        for field in model._meta.get_fields():
            if field.is_relation and not field.auto_created and field.related_model:
                assert field.related_model._meta.app_label not in above, field


def test_there_is_no_room_for_everything():
    names = {path.stem for app in LAYERS for path in (ROOT / app).rglob("*.py")}
    names |= {path.name for app in LAYERS for path in (ROOT / app).iterdir() if path.is_dir()}
    assert not names & FORBIDDEN_MODULES


def test_every_model_that_readers_see_has_one_public_queryset():
    for label in ("people", "reforms", "articles"):
        for model in apps.get_app_config(label).get_models():
            if hasattr(model, "get_absolute_url"):
                assert callable(getattr(model.objects, "public", None)), model


def test_readers_code_asks_only_what_is_public():
    """`.objects` in views, filters and rendering must go on with `public()`: drafts leak through any other."""
    rooms = ("views", "filters", "rendering", "listing", "profile", "front", "annotations", "rows", "facts", "rules")
    rooms += (
        "network",
        "spoken",
        "system",
        "standing",
        "changes",
        "lineage",
        "tracks",
        "sheet",
        "feed",
        "board",
        "gaps",
        "live_blocks",
        "glossary",
        "defining",
    )
    places = [ROOT / app / f"{room}.py" for app in LAYERS for room in rooms]
    houses = ["kzsite/cards", "kzsite/search"]
    houses += (f"reforms/{house}" for house in ("chambers", "explorer", "picture", "timeline"))
    for house in houses:
        places += (path for path in (ROOT / house).glob("*.py") if path.stem not in ASKED_OF_THE_INDEX)
    for path in filter(Path.exists, places):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Attribute)
                and node.value.attr == "objects"
                and isinstance(node.value.value, ast.Name)
            ):
                assert node.attr in {"public", "none"}, (
                    f"{path.relative_to(ROOT)}:{node.lineno} uses .objects.{node.attr}"
                )


def test_every_address_has_one_view():
    def walk(patterns, prefix=""):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, prefix + str(pattern.pattern))
            elif isinstance(pattern, URLPattern):
                yield prefix + str(pattern.pattern)

    addresses = [address for address in walk(get_resolver().url_patterns) if not address.startswith("admin/")]
    assert len(addresses) == len(set(addresses))
