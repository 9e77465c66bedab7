"""What the menu of people holds beside the lists of models."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from people.admin_views import may
from people.models import Person


class DuplicatesMenuItem(MenuItem):
    """The way to what is likely on record twice."""

    def __init__(self, order: int) -> None:
        super().__init__(_("Likely duplicates"), reverse_lazy("people_duplicates"), icon_name="copy", order=order)

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may merge."""
        return may(request.user, "publish", Person)
