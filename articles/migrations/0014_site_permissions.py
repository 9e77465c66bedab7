"""Who keeps the record keeps the glossary and answers readers; what was written so far stands in English.

Editors may send pages to be translated; challenges come from readers only, and go only with a moderator.
"""

from importlib import import_module

from django.db import migrations
from django.db.models import F

GIVEN = {
    "Editors": {("reforms", "term"): ("view", "add", "change"), ("articles", "challenge"): ("view", "change")},
    "Moderators": {
        ("reforms", "term"): ("view", "add", "change", "delete"),
        ("articles", "challenge"): ("view", "change", "delete"),
    },
}
WORDS = {("articles", "Statement"): "position", ("articles", "Evidence"): "says", ("people", "Succession"): "note"}


def give(apps, schema_editor):
    """Let both groups keep terms, answer challenges and translate pages."""
    permission = import_module("articles.migrations.0004_groups").permission
    Permission = apps.get_model("auth.Permission")
    for name, models in GIVEN.items():
        for group in apps.get_model("auth.Group").objects.filter(name=name):
            given = [permission(apps, *model, action) for model, actions in models.items() for action in actions]
            given.append(
                Permission.objects.get(content_type__app_label="wagtail_localize", codename="submit_translation")
            )
            group.permissions.add(*given)


def keep_words(apps, schema_editor):
    """Put the words of the one column there was into the English one, which the others fall back to."""
    for model, name in WORDS.items():
        apps.get_model(*model).objects.update(**{f"{name}_en": F(name)})


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_prose_and_challenges"),
        ("people", "0003_succession_note"),
        ("reforms", "0003_term"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [
        migrations.RunPython(give, migrations.RunPython.noop),
        migrations.RunPython(keep_words, migrations.RunPython.noop),
    ]
