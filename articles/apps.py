"""What was written: articles, passages, annotations."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Builds on reforms and people."""

    name = "articles"
    verbose_name = _("Articles")

    def ready(self) -> None:
        """Connect what follows when an article is published."""
        from articles.signals import connect

        connect()
