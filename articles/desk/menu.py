"""The desk in the menu, with how much waits."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from articles.choices import ChallengeState
from articles.desk.queue import queue
from articles.models import Challenge, Statement, UnknownName
from people.admin_views import may


class CountedItem(MenuItem):
    """A way to a list, and behind its name how many rows wait there."""

    model: Any = Statement
    """What the user must be allowed to change, by default annotations."""

    def __init__(self, label: Any, url: Any, count: Callable[[Any], int] | None = None, **options: Any) -> None:
        self.model = options.pop("model", self.model)
        super().__init__(label, url, **options)
        self.count = count

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may decide on what the list holds."""
        return may(request.user, "change", self.model)

    def render_component(self, request: HttpRequest) -> Any:
        """Return the item, its count of this moment in the label."""
        component = super().render_component(request)
        component.waiting = self.count(request.user) if self.count else 0
        component.label = with_count(self.label, component.waiting)
        return component


class DeskMenuItem(SubmenuMenuItem):
    """The desk; its own label says how many articles wait, which a closed menu would hide."""

    def render_component(self, request: HttpRequest) -> Any:
        """Return the item with the count of its first entry, the queue."""
        component = super().render_component(request)
        component.label = with_count(self.label, next((item.waiting for item in component.menu_items), 0))
        return component


def with_count(label: Any, number: int) -> str:
    """Return a label with how much waits, if anything does."""
    return f"{label} ({number})" if number else str(label)


def desk_menu() -> SubmenuMenuItem:
    """Return the desk's part of the menu; a query an item that counts."""
    items = [
        CountedItem(
            _("Review queue"),
            reverse_lazy("articles_queue"),
            lambda user: queue(user).count(),
            name="queue",
            icon_name="list-ul",
            order=100,
        ),
        CountedItem(
            _("Unknown names"),
            reverse_lazy("articles_unknown"),
            lambda _user: UnknownName.objects.open().count(),
            name="unknown-names",
            icon_name="help",
            order=200,
        ),
        CountedItem(
            _("Challenges"),
            reverse_lazy("articles_challenges", query={"state": ChallengeState.OPEN.value}),
            lambda _user: Challenge.objects.open().count(),
            model=Challenge,
            name="challenges",
            icon_name="comment",
            order=250,
        ),
        CountedItem(
            _("Data quality"), reverse_lazy("articles_quality"), name="quality", icon_name="circle-check", order=300
        ),
    ]
    return DeskMenuItem(_("Desk"), Menu(items=items), name="desk", icon_name="tasks", order=185)
