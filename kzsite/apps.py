"""The project as an app: shared templates, styles, commands."""

from django.apps import AppConfig


class KzsiteConfig(AppConfig):
    """Nothing to set up."""

    name = "kzsite"
