"""Prose about the site itself: about, method, contact, privacy; one tree a language, joined by translation."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from articles.page_addresses import SharedAddressMixin
from articles.page_permissions import OwnDraftsMixin
from articles.prose_blocks import ProseBlock
from articles.querysets import WorkQuerySet
from articles.translating.fields import fields
from people.forms import GatedPageForm


class ProsePage(SharedAddressMixin, OwnDraftsMixin, Page):
    """A page that editors write, with a place in the footer if it is shown in menus."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("What the page tells, in one or two sentences."))
    body = StreamField(ProseBlock(), verbose_name=_("body"), blank=True)
    takes_challenges = models.BooleanField(
        _("takes challenges"),
        default=False,
        help_text=_("Shows the form by which readers challenge a statement or a status with a source."),
    )

    objects = PageManager.from_queryset(WorkQuerySet)()
    parent_page_types = ["articles.HomePage"]
    subpage_types: list[str] = []
    base_form_class = GatedPageForm
    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("takes_challenges"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    template = "articles/prose.html"
    translatable_fields = fields(["lead", "body"], ["slug", "takes_challenges", "show_in_menus"])

    class Meta:
        verbose_name = _("page of prose")
        verbose_name_plural = _("pages of prose")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what the template prints: the body, and where the page is read in other languages."""
        from articles.challenging import form_for
        from articles.prose import prose_of
        from articles.versions import versions_of

        versions = versions_of(self)
        context = {"prose": prose_of(self.body), "versions": versions, "language_urls": versions.urls}
        form = form_for(request) if self.takes_challenges else {}
        return super().get_context(request, *args, **kwargs) | context | form
