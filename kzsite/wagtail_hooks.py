"""What of Wagtail's own the admin of this site leaves out."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("construct_help_menu")
def keep_help_to_this_site(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out links to other sites: what they explain is Wagtail, not the work here."""
    items[:] = [item for item in items if not item.url.startswith("http")]


@hooks.register("construct_homepage_panels")
def keep_the_dashboard_to_this_site(request: HttpRequest, panels: list[Any]) -> None:
    """Leave out the banner that tells of Wagtail's new version."""
    panels[:] = [panel for panel in panels if getattr(panel, "name", "") != "whats_new_in_wagtail_version"]
