"""Who keeps the record keeps its rules and relations, too: editors add and change, moderators also delete."""

from importlib import import_module

from django.db import migrations

MODELS = ("aspect", "rule", "relation")
ACTIONS = {"Editors": ("view", "add", "change"), "Moderators": ("view", "add", "change", "delete")}


def give(apps, schema_editor):
    """Let both groups keep aspects, rules and relations."""
    permission = import_module("articles.migrations.0004_groups").permission
    for name, actions in ACTIONS.items():
        for group in apps.get_model("auth.Group").objects.filter(name=name):
            given = [permission(apps, "reforms", model, action) for model in MODELS for action in actions]
            group.permissions.add(*given)


class Migration(migrations.Migration):
    dependencies = [("articles", "0010_evidence_of_rules"), ("reforms", "0002_system")]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
