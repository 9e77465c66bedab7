"""Who may add to the record may decide on names that are not there yet."""

from importlib import import_module

from django.db import migrations

MODELS = ("unknownname", "sighting")
ACTIONS = ("view", "change")


def give(apps, schema_editor):
    """Let both groups see and decide on unknown names."""
    permission = import_module("articles.migrations.0004_groups").permission
    for group in apps.get_model("auth.Group").objects.filter(name__in=["Editors", "Moderators"]):
        given = [permission(apps, "articles", model, action) for model in MODELS for action in ACTIONS]
        group.permissions.add(*given)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_desk")]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
