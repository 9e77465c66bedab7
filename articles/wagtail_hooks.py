"""What the articles app registers with Wagtail's admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from articles.bulk import Accept, Reject
from articles.models import Passage
from articles.source_viewsets import ReadOnlyPolicy
from articles.viewsets import ArticlesGroup

register_permission_policy(Passage, ReadOnlyPolicy(Passage))
register_snippet(ArticlesGroup)
hooks.register("register_bulk_action", Accept)
hooks.register("register_bulk_action", Reject)


@hooks.register("register_log_actions")
def name_decisions_in_history(actions: Any) -> None:
    """Say in an annotation's history who accepted or rejected it."""
    actions.register_action("articles.accept", _("Accept"), _("Accepted"))
    actions.register_action("articles.reject", _("Reject"), _("Rejected"))


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
