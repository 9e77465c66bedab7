"""The project as an app: shared templates, styles, commands, search."""

from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class KzsiteConfig(AppConfig):
    """Last of all apps: search follows what the others save."""

    name = "kzsite"
    default = True

    def ready(self) -> None:
        """Connect what keeps the index of search up to date."""
        from kzsite.search.following import connect

        connect()


class OwnStaticFilesConfig(StaticFilesConfig):
    """Django's app of static files, without what cannot be given a hashed name and no page of ours asks for."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*"]
