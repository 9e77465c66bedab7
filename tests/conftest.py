"""What all tests share: an empty site of three languages, and where asked for the whole demo."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import translation

from tests import factories


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest; on PostgreSQL leave out the tests that ask nothing of a database."""
    items.sort(
        key=lambda item: 0 if item.get_closest_marker("walk") else 1 if item.get_closest_marker("browser") else 2
    )
    if connection.vendor != "postgresql":
        return
    needed = [item for item in items if _asks_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(needed)])
    items[:] = needed


def _asks_database(item: pytest.Item) -> bool:
    names = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or names & {"db", "transactional_db", "django_db_setup"})


@pytest.fixture(autouse=True)
def _fresh_caches() -> Iterator[None]:
    """Begin in English, whatever the last request was in, and forget the site roots that Wagtail remembers."""
    translation.activate("en")
    yield
    cache.clear()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The whole demo, loaded once for a module and rolled back behind it; use together with `db`."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def unindexed(settings) -> None:
    """Leave new rows out of the search and reference indexes: for tests that make hundreds and search none."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def editor(db: None):
    """A member of the group Editors."""
    return factories.user("Editors")


@pytest.fixture
def moderator(db: None):
    """A member of the group Moderators."""
    return factories.user("Moderators")


@pytest.fixture
def administrator(db: None):
    """A superuser."""
    return factories.user(None)
