"""What the articles app registers with Wagtail's admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

# Bringing articles in


@hooks.register("register_log_actions")
def name_import_in_history(actions: Any) -> None:
    """Say in a page's history which file its text came from."""

    @actions.register_action("articles.import")
    class ImportLog(LogFormatter):
        label = _("Import")

        def format_message(self, entry: Any) -> str:
            file = (entry.data or {}).get("file")
            return _("Imported from “%s”") % file if file else _("Imported")
