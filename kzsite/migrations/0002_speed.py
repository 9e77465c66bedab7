"""PostgreSQL looks words up in one column, and walks back from the newest entry of a kind.

The body of an entry holds the words of its title from now on, so the index of both together goes.
"""

from typing import Any

from django.db import migrations

_TABLE = "wagtailsearch_indexentry"
ON = (
    f"UPDATE {_TABLE} SET body = title || body WHERE title <> ''",  # noqa: S608 - a constant
    "DROP INDEX IF EXISTS kzsite_search_words",
    f"CREATE INDEX IF NOT EXISTS kzsite_search_newest ON {_TABLE} (content_type_id, id)",
    # which words are common, as far as the choice between the two ways needs it
    f"ALTER TABLE {_TABLE} ALTER COLUMN body SET STATISTICS 400, ALTER COLUMN autocomplete SET STATISTICS 400",
)
OFF = (
    "DROP INDEX IF EXISTS kzsite_search_newest",
    f"CREATE INDEX IF NOT EXISTS kzsite_search_words ON {_TABLE} USING gin ((title || body))",
)


def _run(*statements: str) -> Any:
    def run(_apps: Any, editor: Any) -> None:
        for sql in statements if editor.connection.vendor == "postgresql" else ():
            editor.execute(sql)

    return run


class Migration(migrations.Migration):
    """Changes the index where the database is PostgreSQL."""

    dependencies = [("kzsite", "0001_search_index")]
    operations = [migrations.RunPython(_run(*ON), _run(*OFF))]
