"""What a page of prose is made of: words of the editors, no passages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PROSE_FEATURES = ["bold", "italic", "link", "ol", "ul"]


class ProseBlock(blocks.StreamBlock):
    """The body of a page of prose."""

    heading = blocks.CharBlock(label=_("Heading"), icon="title", max_length=200)
    paragraph = blocks.RichTextBlock(label=_("Paragraph"), icon="pilcrow", features=PROSE_FEATURES)
    stages = blocks.StaticBlock(
        label=_("What each status means"),
        icon="list-ul",
        admin_text=_("The list of statuses with their meanings, in the reader's language."),
    )
