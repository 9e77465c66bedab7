"""Passages: the only unit of evidence, each with a permanent address."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from articles.choices import PassageState
from articles.querysets import PassageQuerySet
from articles.versions import PLACE


class Passage(index.Indexed, models.Model):
    """An exact stretch of one block of one article.

    `exact`, `prefix` and `suffix` are a TextQuoteSelector of the W3C Web Annotation model, `start` (included)
    and `end` (excluded) a TextPositionSelector within the block's plain text, in Unicode code points.
    """

    article = models.ForeignKey(
        "articles.ArticlePage", verbose_name=_("article"), on_delete=models.CASCADE, related_name="passages"
    )
    block_id = models.UUIDField(_("block"))
    exact = models.TextField(_("quotation"))
    prefix = models.CharField(_("before it"), max_length=64, blank=True)
    suffix = models.CharField(_("behind it"), max_length=64, blank=True)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    state = models.CharField(_("state"), max_length=8, choices=PassageState, default=PassageState.PLACED)
    origin = models.JSONField(null=True, editable=False)
    """The words it was marked at, `{"exact", "prefix", "suffix", "block_id", "start", "end"}`, once an edit of the
    text has changed them; null before that, and again when an editor places it by hand.
    """
    created_at = models.DateTimeField(auto_now_add=True)

    objects = models.Manager.from_queryset(PassageQuerySet)()
    search_fields = [
        index.SearchField("exact"),
        index.AutocompleteField("exact"),
        index.FilterField("article"),
        index.FilterField("state"),
    ]
    wagtail_reference_index_ignore = True  # thousands of rows, listed with their article anyway

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["article", "pk"]
        indexes = [models.Index(fields=["article", "block_id", "start"], name="passage_in_reading_order")]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="passage_not_empty"),
            models.CheckConstraint(condition=Q(state__in=PassageState.values), name="passage_state_known"),
            models.UniqueConstraint(
                fields=["article", "block_id", "start", "end"],
                condition=Q(state=PassageState.PLACED),
                name="passage_once_a_place",
            ),
        ]

    def __str__(self) -> str:
        return Truncator(self.exact).chars(80)

    def get_absolute_url(self) -> str:
        """The passage's own page, in the active language."""
        return reverse("articles:passage", args=[self.pk])

    def get_place_url(self) -> str:
        """Where it is marked in its article, under the active language; asks no database if the locale is loaded.

        The parameter asks for the article as it was written where a translation would be served.
        """
        own = self.article.locale.language_code == get_language()
        asked = "" if own else f"?{PLACE}={self.pk}"
        return f"{self.article.get_local_url()}{asked}#p{self.pk}"
