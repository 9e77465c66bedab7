"""Closed lists of the articles app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PassageState(TextChoices):
    """Whether a passage's words stand where it says."""

    PLACED = "placed", _("Placed")
    ADRIFT = "adrift", _("Adrift")


class AnnotationState(TextChoices):
    """What editors decided on an annotation."""

    SUGGESTED = "suggested", _("Suggested")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")


class Mode(TextChoices):
    """How an article gives a statement."""

    DIRECT = "direct", _("Direct speech")
    INDIRECT = "indirect", _("Indirect speech")
    PARAPHRASE = "paraphrase", _("Paraphrase")
    OFFICIAL = "official", _("Official text")


class Stance(TextChoices):
    """What a passage does for the thing it is evidence of."""

    SUPPORTS = "supports", _("Supports")
    CONTRADICTS = "contradicts", _("Contradicts")
