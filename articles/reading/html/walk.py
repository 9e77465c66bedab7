"""A tree to lines, in reading order, and which stretch of them stands in which element."""

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from .. import dates
from ..characters import one_line
from ..document import Kind
from ..lines import Line
from ..plain import is_wrapped
from . import names, signs
from .tables import data_rows
from .tree import is_unseen

APART = frozenset({"b", "strong", "em", "i", "span", "small", "font", "time"})
"""Inline elements that may set a date apart from the paragraph in which it stands."""

LONGEST_DATE = 60
SPACES = re.compile(r"[ \t\r\n\f]+")
QUOTED = frozenset({"blockquote"})
LINK_OPENS, LINK_CLOSES = "\ue000", "\ue001"
"""Private characters, which no text keeps: they mark what is linked until its line is complete."""

LINKS = re.compile(f"{LINK_OPENS}([^{LINK_CLOSES}]*)")
TURN = re.compile(rf"[.!?…:;»”\"][\s{LINK_CLOSES}]*$")


@dataclass(slots=True, eq=False)
class Place:
    """An element that is open while the tree is walked."""

    element: HtmlElement
    reason: str = ""
    role: str = ""
    """Of an inline element only: a block may hold far more than what its name says."""
    kind: Kind = "paragraph"
    level: int = 0
    linked: bool = False
    preformatted: bool = False


@dataclass(slots=True)
class Found(Line):
    """A line, with the element that holds it."""

    element: HtmlElement | None = None


@dataclass(slots=True)
class Page:
    """All lines of a page, and where each block element begins and ends among them."""

    lines: list[Found] = field(default_factory=list)
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    times: list[tuple[int, HtmlElement]] = field(default_factory=list)
    """Elements with a time for machines, and the line in which each stands."""

    def span(self, element: HtmlElement) -> tuple[int, int]:
        """First line of the element, and the one after its last."""
        return self.spans.get(element, (0, 0))

    def span_around(self, element: HtmlElement) -> tuple[int, int]:
        """The lines of the element that holds this one."""
        outer = element.getparent()
        return (0, len(self.lines)) if outer is None else self.span(outer)


class Walker:
    """Collects the words of inline elements until a block begins or ends."""

    def __init__(self) -> None:
        self.page = Page()
        self.open: list[Place] = []
        self.words: list[str] = []
        self.roles: list[tuple[str, int]] = []
        self.dated = 0

    def walk(self, root: HtmlElement) -> Page:
        """Read the whole tree, without recursion: a hostile page may be deep."""
        context = etree.iterwalk(root, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, element in context:
            if event == "start" and skipped is None:
                if self.enter(element):
                    continue
                context.skip_subtree()
                skipped = element
            elif event == "end":
                if skipped is element:
                    skipped = None
                    self.say(element.tail)
                elif skipped is None:
                    self.leave(element)
        self.flush()
        return self.page

    def enter(self, element: HtmlElement) -> bool:
        """Open the element; False if none of it is to be read."""
        if is_unseen(element) or self._stands_for_itself(element):
            return False
        if element.tag not in names.INLINE:
            self.flush()
            if element.tag == "table" and self._table(element):
                return False
        elif _stands_apart(element):
            self.words.append(" ")
        self.open.append(self._place(element))
        if element.tag not in names.INLINE:
            self.page.spans[element] = (len(self.page.lines), len(self.page.lines))
        self.say(element.text)
        return True

    def _stands_for_itself(self, element: HtmlElement) -> bool:
        """A break, a picture or a footnote's mark has no text of its own."""
        if element.tag == "br":
            self.words.append("\n")
        elif element.tag in ("img", "amp-img"):
            above = self.open[-1] if self.open else None
            if above and above.kind == "heading" and not one_line(above.element.text_content()):
                self.say(element.get("alt"))
        elif element.tag == "time" or (element.tag == "abbr" and "published" in element.get("class", "")):
            self.page.times.append((len(self.page.lines), element))
            return False
        else:
            return element.tag in names.INLINE and (signs.is_mark(element) or _is_mark(element))
        return True

    def leave(self, element: HtmlElement) -> None:
        """Close the element."""
        place = self.open[-1]
        if element.tag not in names.INLINE:
            self.flush()
            self.page.spans[element] = (self.page.spans[element][0], len(self.page.lines))
        elif self.words and (place.role or element.tag in APART):
            self._remember(place)
        self.open.pop()
        self.say(element.tail)

    def _remember(self, place: Place) -> None:
        """What the inline element just closed says of the words of its line; a date in front of all stands apart."""
        said = sum(map(len, self.words))
        if place.role:
            self.roles.append((place.role, said))
        text = one_line("".join(self.words)) if said < LONGEST_DATE else ""
        if text == one_line(place.element.text_content()) and dates.date_line(text):
            self.dated = len(text)

    def say(self, text: str | None) -> None:
        """Words of the open element."""
        if not text:
            return
        place = self.open[-1] if self.open else None
        text = text if place and place.preformatted else SPACES.sub(" ", text)
        self.words.append(f"{LINK_OPENS}{text}{LINK_CLOSES}" if place and place.linked else text)

    def flush(self) -> None:
        """What has been said since the last block is one line, or several if breaks part it."""
        said, roles = "".join(self.words), self.roles
        dated, self.words, self.roles, self.dated = self.dated, [], [], 0
        if not said.strip() or not self.open:
            return
        place = next(
            place for place in reversed(self.open) if place.element.tag not in names.INLINE or place is self.open[0]
        )
        parts = [part for part in parted(said) if one_line(part)]
        inner = ""
        if len(parts) == 1 and roles and max(length for _, length in roles) > 0.5 * len(said.strip()):
            inner = max(roles, key=lambda pair: pair[1])[0]
        for part in parts:
            linked = sum(len(one_line(link)) for link in LINKS.findall(part))
            line = Found(one_line(part), place.kind, place.level, inner, place.reason, linked, element=place.element)
            line.dated, dated = dated, 0
            self.page.lines.append(line)

    def _table(self, element: HtmlElement) -> bool:
        rows = data_rows(element)
        above = self.open[-1] if self.open else None
        if not rows:
            return False
        reason = (above.reason if above else "") or signs.furniture(element)
        self.page.spans[element] = (len(self.page.lines), len(self.page.lines) + 1)
        self.page.lines.append(Found("\n".join(rows), "table", reason=reason, element=element))
        return True

    def _place(self, element: HtmlElement) -> Place:
        above = self.open[-1] if self.open else Place(element)
        place = Place(element, above.reason, "", above.kind, above.level, above.linked, above.preformatted)
        tag = element.tag
        if tag == "a":
            place.linked = True
        if tag in ("pre", "listing", "xmp"):
            place.preformatted = True
        if tag in names.INLINE:
            place.role = signs.role(element)
            return place
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            place.kind, place.level = "heading", max(2, int(tag[1]))
        elif tag in ("li", "dd", "dt"):
            place.kind, place.level = "item", 0
        elif tag in QUOTED:
            place.kind, place.level = "quote", 0
        elif tag in ("td", "th", "table", "article", "section", "main"):
            place.kind, place.level = "paragraph", 0
        if not place.reason and signs.is_references(element):
            place.reason = "references"
        return place


def _stands_apart(element: HtmlElement) -> bool:
    """Two labelled elements side by side stand apart on the screen, though no space parts them in the markup."""
    before = element.getprevious()
    if element.tag not in names.INLINE or before is None or before.tag not in ("span", "a", "time"):
        return False
    return bool(element.get("class") and before.get("class")) and not before.tail


def _is_mark(element: HtmlElement) -> bool:
    """A raised number is a footnote's mark; a raised word is text."""
    text = one_line(element.text_content()) if element.tag == "sup" else ""
    return (
        len(text) <= 6
        and bool(re.fullmatch(r"[\[(]?[\d*†‡,\s]+[\])]?", text))
        and ("[" in text or element.find(".//a") is not None or element.get("class", "") != "")
    )


def parted(said: str) -> list[str]:
    """Breaks part paragraphs, unless they only wrap a text at a fixed width or stand within a sentence."""
    parts = re.split(r"\n[ \u00a0\t]*(?:\n[ \u00a0\t]*)+", said)
    texts: list[str] = []
    for part in parts:
        rows = [row for row in part.split("\n") if one_line(row)]
        if len(rows) > 1 and not is_wrapped([row.strip() for row in rows]):
            texts.extend(_turns(rows))
        else:
            texts.append(" ".join(rows))
    return texts


def _turns(rows: list[str]) -> list[str]:
    """A break within a sentence, before a small letter, is a matter of looks."""
    joined = [rows[0]]
    for row in rows[1:]:
        if one_line(row)[:1].islower() and not TURN.search(joined[-1]):
            joined[-1] += " " + row
        else:
            joined.append(row)
    return joined


def lines_of(root: HtmlElement) -> Page:
    """The lines of a page."""
    return Walker().walk(root)
