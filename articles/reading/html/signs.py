"""What the markup of an element says of its text."""

import re

from lxml.html import HtmlElement

from . import names

PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
REASONS = {name: reason for reason, listed in names.FURNITURE.items() for name in listed.split()}
ROLES = {name: role for role, listed in names.ROLES.items() for name in listed.split()}
WHOLE = frozenset({"html", "body", "main", "article"})
LONGEST_NAMES = 400


def tokens(element: HtmlElement) -> set[str]:
    """The classes and the id, whole."""
    return set(_given(element).lower().split())


def pieces(element: HtmlElement) -> set[str]:
    """The words of classes and id: each whole, its block, and the parts that hyphens and capitals make."""
    given = _given(element)
    if given == " ":
        return set()
    blocks = (token.partition("__")[0] for token in given.split())
    return {piece.lower() for piece in (*given.split(), *blocks, *PIECES.findall(given))}


def _given(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"[:LONGEST_NAMES]


def furniture(element: HtmlElement) -> str:
    """Why all of the element is no article; empty if it may be one."""
    role = element.get("role", "").lower()
    if role in names.FURNITURE_ROLES:
        return names.FURNITURE_ROLES[role]
    if element.tag in names.FURNITURE_TAGS:
        return names.FURNITURE_TAGS[element.tag]
    found = set() if element.tag in WHOLE else pieces(element) & REASONS.keys()
    return REASONS[min(found)] if found else ""


def role(element: HtmlElement) -> str:
    """What the text of the element is, by its tag, its property or its name."""
    if element.tag in ("figcaption", "time"):
        return "caption" if element.tag == "figcaption" else "date"
    if element.get("itemprop") in names.PROPERTIES:
        return names.PROPERTIES[element.get("itemprop", "")]
    found = {ROLES[piece] for piece in pieces(element) if piece in ROLES}
    return next((wanted for wanted in names.ROLES if wanted in found), "")


def is_body(element: HtmlElement) -> bool:
    """The page itself says: here is the text of the article."""
    return "articlebody" in element.get("itemprop", "").lower() or bool(tokens(element) & names.BODY)


def is_site_name(element: HtmlElement) -> bool:
    """The element names the site, not the article."""
    return bool(tokens(element) & names.SITE)


def is_mark(element: HtmlElement) -> bool:
    """A footnote's mark or an edit link, not text."""
    return bool(pieces(element) & names.MARKS)


def is_references(element: HtmlElement) -> bool:
    """A list of notes below a text."""
    return bool(tokens(element) & names.REFERENCES)
