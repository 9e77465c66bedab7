"""The blocks an article's body is made of, and the HTML of each that passages are anchored in."""

from collections.abc import Set
from typing import Any

import nh3
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import expand_db_html

from articles.live_blocks import ChangesBlock, HemicycleBlock, SystemBlock, TimelineBlock
from articles.marking import text_of
from articles.text_table import TextTableBlock

PARAGRAPH_FEATURES = ["bold", "italic", "link", "superscript", "subscript"]
LIVE = {"hemicycle", "changes", "timeline", "system"}
"""Kinds that show the record instead of words of the article."""
_TAGS = {"p", "b", "strong", "i", "em", "a", "sup", "sub", "br"}


class QuotationBlock(blocks.StructBlock):
    """Words of somebody, set apart."""

    text = blocks.TextBlock(label=_("quotation"))
    attribution = blocks.CharBlock(label=_("who"), required=False, max_length=255)

    class Meta:
        icon = "openquote"
        label = _("Quotation")


class FigureBlock(blocks.StructBlock):
    """A picture with its caption."""

    image = ImageBlock(label=_("image"))
    caption = blocks.CharBlock(label=_("caption and source"), required=False, max_length=500)

    class Meta:
        icon = "image"
        label = _("Image")


class EmbedBlock(blocks.StructBlock):
    """A film or post elsewhere, given as a link: the reader's browser calls no outside host by itself."""

    url = blocks.URLBlock(label=_("address"))
    title = blocks.CharBlock(label=_("title"), max_length=255)

    class Meta:
        icon = "media"
        label = _("Embed")


class BodyBlock(blocks.StreamBlock):
    """The body of an article."""

    heading = blocks.CharBlock(label=_("Heading"), icon="title", max_length=500)
    paragraph = blocks.RichTextBlock(label=_("Paragraph"), icon="pilcrow", features=PARAGRAPH_FEATURES)
    quotation = QuotationBlock()
    list = blocks.ListBlock(blocks.CharBlock(label=_("item"), max_length=5000), label=_("List"), icon="list-ul")
    image = FigureBlock()
    table = TextTableBlock([("text", blocks.CharBlock(required=False))], label=_("Table"), icon="table")
    embed = EmbedBlock()
    hemicycle = HemicycleBlock()
    changes = ChangesBlock()
    timeline = TimelineBlock()
    system = SystemBlock()


def clean_html(html: str, more: Set[str] = frozenset()) -> str:
    """Return rich text with nothing but the tags that the editor offers; links to http, https, mailto only.

    `more`: further tags that an editor offers there.
    """
    return nh3.clean(html, tags=_TAGS | more, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"})


def block_html(block: Any) -> SafeString:
    """Return the HTML of one bound block, the same in every language, that its passages are anchored in.

    Images, embeds and what is live have none: their words are no words of the article.
    """
    match block.block_type:
        case "heading":
            return format_html("<h2>{}</h2>", block.value)
        case "paragraph":
            return mark_safe(clean_html(expand_db_html(block.value.source)))
        case "quotation":
            return format_html("<blockquote><p>{}</p></blockquote>", block.value["text"])
        case "list":
            return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((item,) for item in block.value)))
        case "table":
            return _table_html(block.value)
    return SafeString("")


def block_text(block: Any) -> str:
    """Return the plain text of one bound block, in which passages count their offsets."""
    return text_of(block_html(block))


def _table_html(table: Any) -> SafeString:
    heads = format_html_join("", '<th scope="col">{}</th>', ((column["heading"],) for column in table.columns))
    rows = format_html_join(
        "",
        "<tr>{}</tr>",
        ((format_html_join("", "<td>{}</td>", ((c.value,) for c in row)),) for row in table.rows),
    )
    return format_html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", heads, rows)
