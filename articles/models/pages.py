"""The three page types: home, the index of articles, an article."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.rich_text import expand_db_html
from wagtail.search import index
from wagtail.url_routing import RouteResult

from articles.blocks import BodyBlock, block_text, clean_html
from articles.page_addresses import SharedAddressMixin
from articles.page_panels import article_panels
from articles.page_permissions import FixedPageMixin, OwnDraftsMixin
from articles.querysets import ArticlePageQuerySet
from articles.translating.fields import fields
from articles.versions import choose
from people.fields import EarliestField, EDTFField, LatestField
from people.forms import GatedPageForm

INDEX_SLUG = "articles"
"""Of the index of articles in every language; also in the migration that makes the first ones."""


class HomePage(FixedPageMixin, Page):
    """The first page of one language."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("What this site is, in one sentence."))
    about = RichTextField(_("about"), blank=True, features=["bold", "italic", "link"])

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["articles.ArticleIndexPage", "articles.ProsePage"]
    max_count = len(settings.LANGUAGES)
    base_form_class = GatedPageForm
    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("about")]

    template = "articles/home.html"
    translatable_fields = fields(["lead", "about"])

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Serve a page of prose that this language has not from the tree of another one."""
        try:
            return super().route(request, path_components)
        except Http404:
            from articles.models.prose import ProsePage

            slug = path_components[0] if len(path_components) == 1 else ""
            found = choose(self, list(ProsePage.objects.at(slug)), request) if slug else None
            if found is None:
                raise
            return RouteResult(found)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what the template prints, with what the public record holds today."""
        from articles.front import front

        about = mark_safe(clean_html(expand_db_html(self.about)))
        return super().get_context(request, *args, **kwargs) | front() | {"about": about}


class ArticleIndexPage(FixedPageMixin, Page):
    """The list of articles; one a language."""

    intro = models.TextField(_("introduction"), blank=True)

    parent_page_types = ["articles.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    max_count_per_parent = 1
    base_form_class = GatedPageForm
    content_panels = [*Page.content_panels, FieldPanel("intro")]
    promote_panels = [FieldPanel("seo_title"), FieldPanel("search_description")]  # no slug: every link rests on it
    translatable_fields = fields(["intro"])

    class Meta:
        verbose_name = _("index of articles")
        verbose_name_plural = _("indexes of articles")

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address that `ArticlePage.get_local_url` builds on, whatever the title."""
        self.slug = INDEX_SLUG
        super().full_clean(*args, **kwargs)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Serve the articles of the other languages' trees too, each under the language of the interface."""
        if len(path_components) != 1:
            return super().route(request, path_components)
        found = choose(self, list(ArticlePage.objects.with_slug(path_components[0])), request)
        if found is None:
            raise Http404
        return RouteResult(found)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the list, or with the reason why there is none."""
        from articles.views import article_list

        return article_list(request, self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the list as readers see it."""
        return self.serve(request)


class ArticlePage(SharedAddressMixin, OwnDraftsMixin, Page):
    """What a publisher wrote, block by block (schema.org NewsArticle)."""

    publisher = models.ForeignKey(
        "articles.Publisher",
        verbose_name=_("publisher"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
    )
    source_url = models.URLField(_("address at the source"), max_length=1000, blank=True, db_index=True)
    published = EDTFField(_("published"))
    published_earliest = EarliestField(of=("published",))
    published_latest = LatestField(of=("published",))
    accessed = models.DateField(_("accessed"), null=True, blank=True)
    attribution = models.CharField(
        _("credited source"),
        max_length=255,
        blank=True,
        help_text=_("Whom the publisher names as its source."),
    )
    standfirst = models.TextField(_("standfirst"), blank=True)
    event = models.ForeignKey(
        "reforms.Event",
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    # Provenance of an import
    imported_from = models.CharField(_("imported from"), max_length=255, blank=True, editable=False)
    imported_at = models.DateTimeField(_("imported"), null=True, blank=True, editable=False)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    dropped = models.JSONField(_("left out"), default=list, blank=True, editable=False)

    objects = PageManager.from_queryset(ArticlePageQuerySet)()
    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []
    base_form_class = GatedPageForm
    edit_handler = article_panels()
    search_fields = [
        *Page.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.RelatedFields("publisher", [index.SearchField("name_en")]),
        index.FilterField("publisher"),
        index.FilterField("event"),
        index.FilterField("published_earliest"),
    ]

    template = "articles/article.html"
    translatable_fields = fields(
        ["standfirst", "body"],
        ["slug", "publisher", "source_url", "published", "accessed", "attribution", "event", "show_in_menus"],
    )
    address = f"{INDEX_SLUG}/{{slug}}/"
    taken = _("An article has this address already. Choose another.")

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what the template prints: the body marked and noted, and where it comes from."""
        from articles.views import article_context

        return super().get_context(request, *args, **kwargs) | article_context(self, request)

    def is_translation(self) -> bool:
        """Whether it translates another page: it carries no annotations then."""
        return not ArticlePage.objects.originals().filter(pk=self.pk).exists()

    @cached_property
    def texts(self) -> dict[str, str]:
        """Plain text by block id, of the blocks that have any, in reading order."""
        return _texts(self.body)

    def former_texts(self, count: int) -> Iterator[dict[str, str]]:
        """Yield the texts of its last `count` revisions, the newest first, the present one among them."""
        body = self._meta.get_field("body")
        revisions = self.revisions.order_by("-created_at", "-pk").values_list("content", flat=True)[:count]
        for content in revisions.iterator(chunk_size=2):
            yield _texts(body.to_python(content.get("body") or "[]"))


def _texts(body: Any) -> dict[str, str]:
    texts = {str(block.id): block_text(block) for block in body}
    return {block_id: text for block_id, text in texts.items() if text}
