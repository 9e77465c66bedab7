"""Closed lists of the people app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Branch(TextChoices):
    """The branch of power an organization belongs to; the columns of the picture of the system."""

    PEOPLE = "people", pgettext_lazy("branch of power", "People")
    EXECUTIVE = "executive", _("Executive")
    LEGISLATIVE = "legislative", _("Legislative")
    JUSTICE = "justice", _("Justice and rights")
    LOCAL = "local", _("Local government")
    CIVIC = "civic", _("Civil society and research")
    MEDIA = "media", _("Media")


class Script(TextChoices):
    """The script a name is written in, by ISO 15924."""

    LATIN = "Latn", _("Latin")
    CYRILLIC = "Cyrl", _("Cyrillic")
    ARABIC = "Arab", _("Arabic")


class Language(TextChoices):
    """Languages that names and articles come in."""

    ENGLISH = "en", _("English")
    KAZAKH = "kk", _("Kazakh")
    RUSSIAN = "ru", _("Russian")
