"""Suggesting behind the request: where TASKS names the database, a worker does it."""

import pytest
from django.core.management import call_command
from django_tasks_db.management.commands import db_worker

from articles.models import Mention
from tests import factories


@pytest.mark.django_db
def test_a_worker_suggests_what_publishing_put_in_its_queue(settings, monkeypatch):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)  # it is the test's, and so is its data
    factories.person(name="Yerlan Karin", sort_name="Karin, Yerlan")
    page = factories.article("Yerlan Karin spoke.")
    page.save_revision().publish()
    assert not Mention.objects.exists()
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0)
    assert Mention.objects.get().passage.exact == "Yerlan Karin"
