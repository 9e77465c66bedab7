"""What the people app adds to the admin: its menu, how anything of ours is deleted, and how two become one."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from people.bulk import DeskDelete
from people.viewsets import PeopleGroup

register_snippet(PeopleGroup)
hooks.register("register_bulk_action", DeskDelete, order=10)  # behind Wagtail's own, in the place of which it stands


# Merging


@hooks.register("register_log_actions")
def name_merges_in_history(actions: Any) -> None:
    """Say in the history of both sides what was merged into what, and that it was undone."""

    @actions.register_action("people.merge")
    class MergeLog(LogFormatter):
        label = gettext_lazy("Merge")

        def format_message(self, entry: Any) -> str:
            return str(_("“%(merged)s” was merged into “%(kept)s”") % (entry.data or _UNNAMED))

    @actions.register_action("people.unmerge")
    class UnmergeLog(LogFormatter):
        label = gettext_lazy("Merge undone")

        def format_message(self, entry: Any) -> str:
            return str(_("The merge of “%(merged)s” into “%(kept)s” was undone") % (entry.data or _UNNAMED))


_UNNAMED = {"merged": "?", "kept": "?"}
