"""What the people app adds to the admin: its menu, and how anything of ours is deleted."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from people.bulk import DeskDelete
from people.viewsets import PeopleGroup

register_snippet(PeopleGroup)
hooks.register("register_bulk_action", DeskDelete, order=10)  # behind Wagtail's own, in the place of which it stands
