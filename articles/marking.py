"""The plain text of a block's HTML, and marks put back into that HTML at places in the text.

One walk over the text nodes serves both, so that offsets agree. They count Unicode code points.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import lxml.html
from lxml.html import HtmlElement

# Elements after which a new line of text begins; no passage marks the line break itself.
_LINES = {"p", "li", "tr", "blockquote", "h2", "h3", "h4", "div"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text to be marked: `start` included, `end` excluded."""

    start: int
    end: int
    key: int
    """What the mark belongs to: a passage's id, or no id of one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that no markup cuts: `start` included, `end` excluded."""

    start: int
    end: int
    linked: bool
    """Whether it is a link already, in which no further one may stand."""


def text_of(html: str) -> str:
    """Return the plain text of `html`, a line a block element or `<br>`, a tab between the cells of a table."""
    return "".join(text for _node, _place, text in _pieces(_parse(html))).rstrip("\n\t")


def mark(html: str, marks: Sequence[Mark], decorate: Callable[[HtmlElement, list[int], list[int]], None]) -> str:
    """Return `html` with a `<mark>` around every stretch of text that one or several marks cover.

    `decorate(element, keys, first)` dresses each element: `keys` of the marks that cover it, shortest mark last,
    and of those the ones that begin with it. Overlapping marks are cut into stretches, so that elements nest.
    """
    root = _parse(html)
    edges = sorted({edge for m in marks for edge in (m.start, m.end)})
    offset = 0
    begun: set[int] = set()
    for node, place, text in list(_pieces(root)):
        if node is not None:
            cuts = [0, *(edge - offset for edge in edges if 0 < edge - offset < len(text)), len(text)]
            stretches = [(offset + a, text[a:b]) for a, b in itertools.pairwise(cuts)]
            _replace(node, place, [_stretch(at, words, marks, begun, decorate) for at, words in stretches])
        offset += len(text)
    # escaped like all that lxml writes: text may stand outside every element
    return escape(root.text or "", quote=False) + "".join(
        lxml.html.tostring(child, encoding="unicode") for child in root
    )


def pieces(html: str) -> list[Piece]:
    """Return the stretches of the text of `html` that no markup cuts."""
    found, offset = [], 0
    for node, place, text in _pieces(_parse(html)):
        if node is not None:
            inside: Any = node if place == "text" else node.getparent()
            linked = inside.tag == "a" or any(True for _ in inside.iterancestors("a"))
            found.append(Piece(offset, offset + len(text), linked))
        offset += len(text)
    return found


def _stretch(
    at: int,
    words: str,
    marks: Sequence[Mark],
    begun: set[int],
    decorate: Callable[[HtmlElement, list[int], list[int]], None],
) -> str | HtmlElement:
    over = sorted((m for m in marks if m.start <= at and at + len(words) <= m.end), key=lambda m: m.start - m.end)
    if not over:
        return words
    element = lxml.html.Element("mark")
    element.text = words
    keys = [m.key for m in over]
    decorate(element, keys, [key for key in keys if key not in begun])
    begun.update(keys)
    return element


def _parse(html: str) -> HtmlElement:
    return lxml.html.fragment_fromstring(html, create_parent="div")


def _pieces(node: HtmlElement, top: bool = True) -> Iterator[tuple[HtmlElement | None, str, str]]:
    """Yield (element, "text" or "tail", text) for every text node, and (None, "", break) for every line break."""
    if node.text and isinstance(node.tag, str):
        yield node, "text", node.text
    for child in node:
        yield from _pieces(child, top=False)
        if child.tag == "br" or (child.tag in _LINES):
            yield None, "", "\n"
        elif child.tag in ("td", "th"):
            yield None, "", "\t"
        if child.tail:
            yield child, "tail", child.tail


def _replace(node: HtmlElement, place: str, parts: list[str | HtmlElement]) -> None:
    if all(isinstance(part, str) for part in parts):
        return
    parent: Any = node if place == "text" else node.getparent()
    previous: HtmlElement | None = None if place == "text" else node
    index = 0 if previous is None else parent.index(node) + 1
    setattr(node, place, None)
    for part in parts:
        if isinstance(part, str):
            if previous is None:
                parent.text = (parent.text or "") + part
            else:
                previous.tail = (previous.tail or "") + part
        else:
            parent.insert(index, part)
            index += 1
            previous = part
