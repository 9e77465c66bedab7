"""Which stretch of a page's lines is the article: from its headline to the end of what belongs to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from .. import dates
from ..lines import ends_sentence
from . import signs
from .walk import Found, Page

HEADERS = frozenset({"header", "hgroup", "h1", "h2", "h3", "h4", "figure", "tr", "td", "th"})
WEAK_SHARE = 0.35
SMALL_SHARE = 0.2
COLUMN_SHARE = 0.5
BLOCKS = frozenset({"div", "figure", "section", "td", "center", "p", "span", "fieldset", "label"})
PLAYERS = frozenset({"iframe", "video", "audio", "object", "embed", "amp-youtube", "amp-iframe", "amp-video"})
FIELDS = frozenset({"form", "input", "select", "textarea"})
LONGEST_BLOCK = 250
MOST_LINES = 5
LONGEST_ROLE = {"lead": 700, "caption": 500}
CLOSED_LINES = 2
MOST_AROUND = 6


@dataclass(slots=True)
class Region:
    """Lines of the article as a whole, and of its text alone."""

    start: int
    end: int
    body_start: int
    body_end: int


class Weights:
    """How much prose stands in any stretch of lines."""

    def __init__(self, lines: Sequence[Found]) -> None:
        weights = [len(line.text) if line.is_prose else 0 for line in lines]
        self.sums = [0, *accumulate(weights)]
        self.counts = [0, *accumulate(1 if weight else 0 for weight in weights)]

    def within(self, start: int, end: int) -> int:
        """Characters of prose from one line to before another."""
        start = min(start, len(self.sums) - 1)
        return self.sums[max(start, end)] - self.sums[start]

    def paragraphs(self, start: int, end: int) -> int:
        """Lines of prose from one line to before another."""
        start = min(start, len(self.counts) - 1)
        return self.counts[max(start, end)] - self.counts[start]


def mark_furniture(page: Page) -> None:
    """Give every line in an element that is no article the reason; a name is not trusted with much text."""
    weights = Weights(page.lines)
    total = weights.within(0, len(page.lines)) or 1
    headings = [span[0] for element, span in page.spans.items() if element.tag == "h1"]
    bodies = [span for element, span in page.spans.items() if signs.is_body(element)]
    for element, (start, end) in page.spans.items():
        if start == end or (page.lines[start].reason and page.lines[end - 1].reason):
            continue
        share = weights.within(start, end) / total
        reason = signs.furniture(element)
        if not reason and _is_teaser(element, page.lines[start:end], share):
            reason = "link to another article"
        reason = reason or _why_block(element, page.lines[start:end])
        titled = any(start <= place < end for place in headings)
        if reason == "comments":
            trusted = titled or not weights.within(0, start)
        else:
            trusted = titled or share > WEAK_SHARE or any(start <= first and last <= end for first, last in bodies)
        if reason and not trusted:
            _mark(page, element, reason, weights)


def _mark(page: Page, element: HtmlElement, reason: str, weights: Weights) -> None:
    """A footer with text still to come below it, in the same element, tells of the article above that text."""
    start, end = page.span(element)
    tells = element.tag == "footer" and weights.within(end, page.span_around(element)[1]) > 0
    for line in page.lines[start:end]:
        if tells:
            line.role = line.role or "meta"
        else:
            line.reason = line.reason or reason


def _is_teaser(element: HtmlElement, lines: Sequence[Found], share: float) -> bool:
    """An article element of a few lines whose heading is a link leads to another page."""
    if element.tag != "article" or len(lines) > MOST_LINES or share > SMALL_SHARE:
        return False
    return any(line.kind == "heading" and line.is_link for line in lines)


def _why_block(element: HtmlElement, lines: Sequence[Found]) -> str:
    """A few words that share a block with a player or with a form's fields belong to those."""
    if element.tag not in BLOCKS or len(lines) > MOST_LINES or sum(len(line.text) for line in lines) > LONGEST_BLOCK:
        return ""
    if any(
        line.kind == "heading" or (ends_sentence(line.text) and line.words > MOST_LINES) for line in lines
    ) or signs.is_body(element):
        return ""
    tags = {inner.tag for inner in element.iterdescendants(*PLAYERS, *FIELDS)}
    return "beside a player" if tags & PLAYERS else "form" if tags else ""


def mark_roles(page: Page) -> None:
    """A name such as "date" or "lead" speaks for a short element, not for a wrapper of the whole text."""
    for element, (start, end) in reversed(page.spans.items()):
        if start == end or element.tag in ("html", "body", "main", "article", "section"):
            continue
        role = signs.role(element)
        lines = page.lines[start:end]
        if not role or len(lines) > MOST_LINES or sum(len(line.text) for line in lines) > LONGEST_ROLE.get(role, 200):
            continue
        for line in lines:
            line.role = line.role or role


def find_region(page: Page, headline: int) -> Region:
    """The smallest part of the page that holds the headline and the text below it."""
    if headline >= 0:
        _mark_other_cells(page, page.lines[headline].element, headline)
    weights = Weights(page.lines)
    root = (
        _root_of(page, headline, weights) if headline >= 0 else _surrounded(page, _heaviest(page, weights), weights)
    )
    if headline >= 0 and root is page.lines[headline].element:
        root = _surrounded(page, root, weights)
    start, end = page.span(root) if root is not None else (0, len(page.lines))
    after = max(start, headline + 1)
    body = _body_within(page, start, end, after, weights)
    body_start, body_end = page.span(body) if body is not None else (after, end)
    _mark_other_cells(page, body, headline)
    return Region(start, end, max(body_start, after), body_end)


def _mark_other_cells(page: Page, body: HtmlElement | None, headline: int) -> None:
    """In a table of layout the text is one cell; the others of its row are columns beside it."""
    weights = Weights(page.lines)
    for cell in [body, *body.iterancestors("td")] if body is not None else []:
        have = weights.within(max(headline + 1, page.span(cell)[0]), page.span(cell)[1])
        if cell.tag != "td" or not have:
            continue
        for other in (*cell.itersiblings("td"), *cell.itersiblings("td", preceding=True)):
            start, end = page.span(other)
            if start <= headline < end or weights.within(start, end) > COLUMN_SHARE * have:
                continue
            for line in page.lines[start:end]:
                if not dates.date_line(line.text):
                    line.reason = line.reason or "beside the article"


def _root_of(page: Page, headline: int, weights: Weights) -> HtmlElement | None:
    """Climb from the headline until its text is found, and on while more of the same comes without a rival."""
    element = page.lines[headline].element
    chosen: HtmlElement | None = None
    while element is not None:
        has_text = weights.within(headline + 1, page.span(element)[1]) > 0
        if has_text and (chosen is None or _is_more(page, chosen, element, headline, weights)):
            chosen = element
        element = element.getparent()
    return chosen


def _is_more(page: Page, inner: HtmlElement, outer: HtmlElement, headline: int, weights: Weights) -> bool:
    """What the outer element adds is the rest of this article, not another one nor the comments."""
    inner_end, outer_end = page.span(inner)[1], page.span(outer)[1]
    have, gain = weights.within(headline + 1, inner_end), weights.within(inner_end, outer_end)
    if not gain:
        return False
    added = page.lines[inner_end:outer_end]
    if any(_is_rival(line, page.lines[headline]) for line in added) or _are_replies(inner, added):
        return False
    if inner.tag in HEADERS or have < 60:
        return True
    if inner.tag in ("article", "main") and weights.paragraphs(headline + 1, inner_end) >= CLOSED_LINES:
        return False
    return gain > have * 0.5


def _are_replies(inner: HtmlElement, added: Sequence[Found]) -> bool:
    """Neighbours of the same make, each with a date of its own, are other people's posts."""
    make = inner.get("class")
    alike = make and any(other.tag == inner.tag and other.get("class") == make for other in inner.itersiblings())
    return bool(alike) and any(line.words <= 10 and not line.reason and dates.find(line.text) for line in added)


def _is_rival(line: Found, headline: Found) -> bool:
    """Another headline of the same make begins another article."""
    if line.reason or line.element is None or headline.element is None or line.element is headline.element:
        return False
    if line.element.tag != headline.element.tag:
        return False
    return line.element.tag == "h1" or (
        bool(line.element.get("class")) and line.element.get("class") == headline.element.get("class")
    )


def _body_within(page: Page, start: int, end: int, after: int, weights: Weights) -> HtmlElement | None:
    """The element that the page names as the body; else the smallest one with all of the prose."""
    total = weights.within(after, end)
    if not total:
        return None
    best: HtmlElement | None = None
    named: HtmlElement | None = None
    for element, (first, last) in page.spans.items():
        if first < start or last > end or last <= after:
            continue
        share = weights.within(max(first, after), last) / total
        if share >= 0.6 and signs.is_body(element):
            named = element if named is None or page.span(named)[1] - page.span(named)[0] >= last - first else named
        if share == 1.0 and weights.paragraphs(after, end) > 1:
            best = element
    return named if named is not None else best


def _surrounded(page: Page, root: HtmlElement | None, weights: Weights) -> HtmlElement | None:
    """The text with the few lines around it that hold its date or its author."""
    while root is not None and root.getparent() is not None:
        start, end = page.span(root)
        outer = root.getparent()
        first, last = page.span_around(root)
        if weights.within(first, last) > weights.within(start, end) or (last - first) - (end - start) > MOST_AROUND:
            break
        root = outer
    return root


def _heaviest(page: Page, weights: Weights) -> HtmlElement | None:
    """No headline is shown: descend from the page to the element that still holds nearly all of the prose."""
    named = [element for element in page.spans if signs.is_body(element) or element.tag == "article"]
    named = [element for element in named if weights.within(*page.span(element)) > 0]
    if named:
        return max(named, key=lambda element: weights.within(*page.span(element)))
    chosen: HtmlElement | None = next(iter(page.spans), None)
    while chosen is not None:
        total = weights.within(*page.span(chosen))
        inner = [child for child in chosen if child in page.spans]
        heavy = [child for child in inner if total and weights.within(*page.span(child)) >= 0.75 * total]
        if not heavy or weights.paragraphs(*page.span(heavy[0])) < CLOSED_LINES:
            return chosen
        chosen = heavy[0]
    return None
