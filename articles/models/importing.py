"""Articles on their way in: read, but not saved as pages yet."""

import dataclasses
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.reading import Block, Document, Dropped


class ImportDraft(models.Model):
    """What was understood of a file that an editor uploaded, until it is saved as a page or put away.

    It outlives the session. It holds the text that was read, not the bytes that came: those are larger, and
    nothing of them that is text is lost.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    file = models.CharField(_("file"), max_length=255, blank=True)
    stored = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    """What the editor chose beyond the text: numbers of the publisher and the event, the language."""
    status = models.CharField(_("on record"), max_length=10, blank=True)
    """As it was when it came: new, unchanged, changed."""
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("article on its way in")
        verbose_name_plural = _("articles on their way in")
        ordering = ["pk"]
        default_permissions = ()  # its owner's, nobody else's

    def __str__(self) -> str:
        return self.document.title or self.file

    @property
    def document(self) -> Document:
        """The document as it was read and corrected."""
        fields: dict[str, Any] = dict(self.stored)
        blocks = tuple(Block(**block) for block in fields.pop("blocks", ()))
        dropped = tuple(Dropped(**one) for one in fields.pop("dropped", ()))
        return Document(**fields, blocks=blocks, dropped=dropped)

    @document.setter
    def document(self, document: Document) -> None:
        self.stored = dataclasses.asdict(document)
