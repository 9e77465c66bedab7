"""Challenges: what a reader holds against a statement or a status, with a source, and what the editors answered."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.choices import ChallengeState
from articles.models.passage import Passage
from articles.querysets import ChallengeQuerySet
from people.choices import Language


class Challenge(models.Model):
    """What one reader sent. Its key, which only the sender is told, opens the page that says what became of it."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    address = models.CharField(_("page"), max_length=500, blank=True)
    passage = models.ForeignKey(
        Passage,
        verbose_name=_("passage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="challenges",
    )
    claim = models.TextField(_("what is wrong"), max_length=4000)
    source_url = models.URLField(_("source"), max_length=1000)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    sender = models.CharField(max_length=64, db_index=True, editable=False)
    """A keyed hash of the address it came from, to limit how many come from one; the address itself is not kept."""
    received_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ChallengeState, default=ChallengeState.OPEN, db_index=True
    )
    answer = models.TextField(_("answer"), blank=True, max_length=4000, help_text=_("The sender reads it."))
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True, editable=False)

    objects = models.Manager.from_queryset(ChallengeQuerySet)()
    wagtail_reference_index_ignore = True  # what readers send keeps nobody from deleting anything

    class Meta:
        verbose_name = _("challenge")
        verbose_name_plural = _("challenges")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ChallengeState.values), name="challenge_state_known")
        ]

    def __str__(self) -> str:
        return self.claim[:80]

    def get_absolute_url(self) -> str:
        """The page that tells the sender what became of it, in the active language."""
        return reverse("articles:challenge", args=[self.key])
