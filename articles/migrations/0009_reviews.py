"""Articles annotated before there was a review queue come into it."""

from django.db import migrations
from django.db.models import Count, Q

ANNOTATIONS = ("Mention", "Statement", "Evidence")


def count(apps, schema_editor):
    """Make a review for every article that has annotations, with what waits and what is decided."""
    found = {}
    for name in ANNOTATIONS:
        rows = (
            apps.get_model("articles", name)
            .objects.order_by()
            .values("passage__article")
            .annotate(
                waiting=Count("pk", Q(state="suggested", passage__state="placed")),
                decided=Count("pk", ~Q(state="suggested")),
                adrift=Count("passage", Q(state="accepted", passage__state="adrift"), distinct=True),
            )
        )
        for row in rows:
            counts = found.setdefault(row["passage__article"], {"waiting": 0, "decided": 0, "adrift": 0})
            for what in counts:
                counts[what] += row[what]
    Review = apps.get_model("articles.Review")
    known = set(Review.objects.values_list("article_id", flat=True))
    Review.objects.bulk_create(
        [Review(article_id=key, **counts) for key, counts in found.items() if key not in known], batch_size=500
    )


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_desk_permissions")]
    operations = [migrations.RunPython(count, migrations.RunPython.noop)]
