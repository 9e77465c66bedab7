from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_import_drafts")]

    operations = [
        migrations.AddField("passage", "origin", models.JSONField(editable=False, null=True)),
    ]
