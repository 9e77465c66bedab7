"""What the people app adds to the admin: its menu, how anything of ours is deleted, and how two become one."""

from typing import Any

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from people import merge_views
from people.bulk import DeskDelete
from people.viewsets import PeopleGroup

register_snippet(PeopleGroup)
hooks.register("register_bulk_action", DeskDelete, order=10)  # behind Wagtail's own, in the place of which it stands


@hooks.register("insert_global_admin_css")
def style_our_lists_and_forms() -> str:
    """Give the admin our few rules."""
    return format_html('<link rel="stylesheet" href="{}">', static("people/admin.css"))


# Merging


@hooks.register("register_admin_urls")
def address_merging() -> list[URLPattern]:
    """Give merging its addresses."""
    return [
        path("people/duplicates/", merge_views.DuplicatesView.as_view(), name="people_duplicates"),
        path("people/merges/", merge_views.MergesView.as_view(), name="people_merges"),
        path("people/merges/<int:pk>/", merge_views.RecordView.as_view(), name="people_merge_record"),
        path("people/merge/<str:kind>/<int:kept>/", merge_views.ChooseView.as_view(), name="people_merge_choose"),
        path(
            "people/merge/<str:kind>/<int:kept>/<int:merged>/", merge_views.MergeView.as_view(), name="people_merge"
        ),
    ]


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
