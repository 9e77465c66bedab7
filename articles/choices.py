"""Closed lists of the articles app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PassageState(TextChoices):
    """Whether a passage's words stand where it says; one that was let go is never placed again."""

    PLACED = "placed", _("Placed")
    ADRIFT = "adrift", _("Adrift")
    DROPPED = "dropped", _("Let go")


class AnnotationState(TextChoices):
    """What editors decided on an annotation."""

    SUGGESTED = "suggested", _("Suggested")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")


class ChallengeState(TextChoices):
    """What the editors made of a reader's challenge."""

    OPEN = "open", _("Waiting")
    UPHELD = "upheld", _("Upheld: the record was changed")
    DISMISSED = "dismissed", _("Dismissed: the record stands")


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


class NameState(TextChoices):
    """What editors decided on a name that is not on record."""

    OPEN = "open", _("Open")
    RESOLVED = "resolved", _("On record now")
    DISMISSED = "dismissed", _("Dismissed for good")


class NameKind(TextChoices):
    """What an unknown name seems to name."""

    PERSON = "person", _("Person")
    ORGANIZATION = "organization", _("Organization")


class Action(TextChoices):
    """What an editor did to an article's annotations in one step."""

    ACCEPT = "accept", _("Accepted")
    REJECT = "reject", _("Rejected")
    REOPEN = "reopen", _("Put back for review")
    RETARGET = "retarget", _("Meant somebody or something else")
    MARK = "mark", _("Marked")
    EDIT = "edit", _("Changed")
    CREATE = "create", _("Put on record")
    SPELLING = "spelling", _("Added as a spelling")
    DISMISS = "dismiss", _("Dismissed for good")
    MOVE = "move", _("Moved to its words")
    DROP = "drop", _("Let go")
    UNDO = "undo", _("Undone")
    REDO = "redo", _("Done again")
    SUGGEST = "suggest", _("Suggested by the site")
    PLACE = "place", _("Text changed")
