"""PostgreSQL finds words by an index: Wagtail asks for `title || body`, and has an index of each alone.

Its search would read every row, twice.
"""

from typing import Any

from django.db import migrations

ON, OFF = (
    "CREATE INDEX IF NOT EXISTS kzsite_search_words ON wagtailsearch_indexentry USING gin ((title || body))",
    "DROP INDEX IF EXISTS kzsite_search_words",
)


def _run(sql: str) -> Any:
    def run(_apps: Any, editor: Any) -> None:
        if editor.connection.vendor == "postgresql":
            editor.execute(sql)

    return run


class Migration(migrations.Migration):
    """Adds the index where the database is PostgreSQL."""

    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(_run(ON), _run(OFF))]
