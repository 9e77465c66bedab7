"""Who: people, organizations, posts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """The lowest app: it knows nothing of reforms or articles."""

    name = "people"
    verbose_name = _("People")
