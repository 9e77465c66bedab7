"""Markup to a tree, however broken, without what no reader of the page sees."""

import re

from lxml import etree, html

from ..document import UnreadableError
from . import names

UNSEEN_CLASSES = re.compile(
    r"(?:^|\s)(?:screen-reader-text|visually-?hidden|sr-only|element-invisible|d-none|is-hidden|u-hidden"
    r"|hidden|noprint)(?:\s|$)"
)
SEEN_WHEN_WIDE = re.compile(r"(?:^|[\s-])(?:sm|md|lg|xl|xxl|2xl)[:-](?:block|flex|inline|grid|table)")
UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(text: str) -> html.HtmlElement:
    """The tree of a page. Raises UnreadableError if there is none, or if it is nested beyond reading."""
    text = re.sub(r"^\s*<\?xml[^>]*>", "", text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "ignore"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableError("The page holds no text.") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableError("The page is nested too deep to be read.")
    return root


def is_unseen(element: html.HtmlElement) -> bool:
    """A reader of the page does not see it."""
    if not isinstance(element.tag, str) or element.tag in names.UNSEEN_TAGS:
        return True
    if element.tag in ("html", "body"):
        return False
    given = element.attrib
    if "hidden" in given and given["hidden"] != "false":
        return True
    if given.get("aria-hidden") == "true" and element.tag in ("i", "span", "a"):
        return True
    if UNSEEN_STYLE.search(given.get("style", "")):
        return True
    return bool(UNSEEN_CLASSES.search(given.get("class", "")) and not SEEN_WHEN_WIDE.search(given.get("class", "")))
