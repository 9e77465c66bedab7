"""How far an article is reviewed, and every step that editors took: the ground of history, undo and the queue."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.choices import Action
from articles.querysets import ReviewQuerySet


class Review(models.Model):
    """One article on the editors' desk: what waits there, and which of its words were looked at."""

    article = models.OneToOneField(
        "articles.ArticlePage", verbose_name=_("article"), on_delete=models.CASCADE, related_name="review"
    )
    version = models.PositiveIntegerField(default=0)
    """Number of its latest decision; whoever decides raises it first, so decisions of one article come in a row."""
    waiting = models.PositiveIntegerField(_("to review"), default=0, db_index=True)
    decided = models.PositiveIntegerField(_("reviewed"), default=0)
    adrift = models.PositiveIntegerField(_("adrift"), default=0, db_index=True)
    read = models.JSONField(default=dict)
    """Fingerprint by block id of the texts in which suggestions were looked for last."""

    objects = models.Manager.from_queryset(ReviewQuerySet)()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.article)


class Decision(models.Model):
    """One step of one editor on one article, with what every row was before and after it."""

    article = models.ForeignKey(
        "articles.ArticlePage", verbose_name=_("article"), on_delete=models.CASCADE, related_name="decisions"
    )
    version = models.PositiveIntegerField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("who"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(_("when"), auto_now_add=True)
    action = models.CharField(_("what"), max_length=10, choices=Action)
    changes = models.JSONField(default=list)
    """A list of `{"model": "articles.mention", "pk": 1, "before": {field: value} | null, "after": …}`, in order.

    `before` null: the row was made in this step; `after` null: it was deleted.
    """
    reverses = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="reversed_by"
    )
    """The decision that this one undid or did again."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["article", "version"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["article", "version"], name="decision_once_a_version"),
            models.CheckConstraint(condition=Q(action__in=Action.values), name="decision_action_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()}: {self.article}"
