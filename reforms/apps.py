"""What changes: reforms, their milestones, legal acts and events."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReformsConfig(AppConfig):
    """Builds on people; knows nothing of articles."""

    name = "reforms"
    verbose_name = _("Reforms")
