"""What all tests share: an empty site of three languages, and where asked for the whole demo."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale

from tests import factories


@pytest.fixture(autouse=True)
def _fresh_caches() -> Iterator[None]:
    """Wagtail remembers site roots between requests; tests change them."""
    from django.core.cache import cache

    yield
    cache.clear()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The whole demo, loaded once for a module and rolled back behind it; use together with `db`."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            call_command("load_demo", verbosity=0)
            yield
            transaction.set_rollback(True)
        Locale.objects.clear_cache() if hasattr(Locale.objects, "clear_cache") else None


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
