"""What was written: articles, passages, annotations."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Builds on reforms and people."""

    name = "articles"
    verbose_name = _("Articles")
