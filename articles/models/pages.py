"""The three page types: home, the index of articles, an article."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from articles.blocks import BodyBlock, block_text
from articles.querysets import ArticlePageQuerySet
from people.fields import EarliestField, EDTFField, LatestField


class HomePage(Page):
    """The first page of one language."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("What this site is, in one sentence."))
    about = RichTextField(_("about"), blank=True, features=["bold", "italic", "link"])

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["articles.ArticleIndexPage"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class ArticleIndexPage(Page):
    """The list of articles; one a language."""

    intro = models.TextField(_("introduction"), blank=True)

    parent_page_types = ["articles.HomePage"]
    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = _("index of articles")
        verbose_name_plural = _("indexes of articles")


class ArticlePage(Page):
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
    search_fields = [
        *Page.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.RelatedFields("publisher", [index.SearchField("name_en")]),
        index.FilterField("publisher"),
        index.FilterField("event"),
        index.FilterField("published_earliest"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @cached_property
    def texts(self) -> dict[str, str]:
        """Plain text by block id, of the blocks that have any, in reading order."""
        texts = {str(block.id): block_text(block) for block in self.body}
        return {block_id: text for block_id, text in texts.items() if text}
