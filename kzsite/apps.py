"""The project as an app: shared templates, styles, commands, search."""

from django.apps import AppConfig


class KzsiteConfig(AppConfig):
    """Last of all apps: search follows what the others save."""

    name = "kzsite"

    def ready(self) -> None:
        """Connect what keeps the index of search up to date."""
        from kzsite.search.following import connect

        connect()
