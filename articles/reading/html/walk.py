"""A tree to lines, in reading order, and which stretch of them stands in which element."""

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from ..characters import one_line
from ..document import Kind
from ..lines import Line
from ..plain import is_wrapped
from . import signs
from .tables import data_rows
from .tree import is_unseen

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time"
    " tt u var wbr nobr data amp-img img br".split()
)
QUOTED = frozenset({"blockquote"})
TURN = re.compile(r"[.!?…:;»”\"]\s*$")
ROLE_LIMIT = 220


@dataclass(slots=True, eq=False)
class Place:
    """An element that is open while the tree is walked."""

    element: HtmlElement
    reason: str = ""
    role: str = ""
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

    def span(self, element: HtmlElement) -> tuple[int, int]:
        """First line of the element, and the one after its last."""
        return self.spans.get(element, (0, 0))


class Walker:
    """Collects the words of inline elements until a block begins or ends."""

    def __init__(self) -> None:
        self.page = Page()
        self.open: list[Place] = []
        self.words: list[str] = []
        self.linked = 0
        self.roles: list[tuple[str, int]] = []

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
        if is_unseen(element):
            return False
        if element.tag == "br":
            self.words.append("\n")
            return False
        if element.tag in ("img", "amp-img"):
            return False
        if element.tag in INLINE:
            if signs.names(element) & signs.MARKS or (element.tag == "sup" and _is_mark(element)):
                return False
        else:
            self.flush()
            if element.tag == "table" and self._table(element):
                return False
        self.open.append(self._place(element))
        if element.tag not in INLINE:
            self.page.spans[element] = (len(self.page.lines), len(self.page.lines))
        self.say(element.text)
        return True

    def leave(self, element: HtmlElement) -> None:
        """Close the element."""
        place = self.open[-1]
        if element.tag not in INLINE:
            self.flush()
            self.page.spans[element] = (self.page.spans[element][0], len(self.page.lines))
        elif place.role and self.words:
            self.roles.append((place.role, sum(map(len, self.words))))
        self.open.pop()
        self.say(element.tail)

    def say(self, text: str | None) -> None:
        """Words of the open element."""
        if not text:
            return
        place = self.open[-1] if self.open else None
        text = text if place and place.preformatted else re.sub(r"[ \t\r\n\f]+", " ", text)
        self.words.append(text)
        if place and place.linked:
            self.linked += len(one_line(text))

    def flush(self) -> None:
        """What has been said since the last block is one line, or several if breaks part it."""
        said, linked, roles = "".join(self.words), self.linked, self.roles
        self.words, self.linked, self.roles = [], 0, []
        if not said.strip() or not self.open:
            return
        place = next(place for place in reversed(self.open) if place.element.tag not in INLINE or place is self.open[0])
        texts = [text for text in map(one_line, parted(said)) if text]
        inner = ""
        if len(texts) == 1 and roles and max(length for _, length in roles) > 0.5 * len(said.strip()):
            inner = max(roles, key=lambda pair: pair[1])[0]
        for text in texts:
            share = min(len(text), linked)
            linked -= share
            role = (place.role or inner) if len(text) <= ROLE_LIMIT or place.role in ("lead", "caption") else ""
            self.page.lines.append(
                Found(text, place.kind, place.level, role, place.reason, share, element=place.element)
            )

    def _table(self, element: HtmlElement) -> bool:
        rows = data_rows(element)
        above = self.open[-1] if self.open else None
        if not rows:
            return False
        reason = (above.reason if above else "") or signs.furniture(element)[0]
        self.page.spans[element] = (len(self.page.lines), len(self.page.lines) + 1)
        self.page.lines.append(Found("\n".join(rows), "table", reason=reason, element=element))
        return True

    def _place(self, element: HtmlElement) -> Place:
        above = self.open[-1] if self.open else Place(element)
        place = Place(element, above.reason, above.role, above.kind, above.level, above.linked, above.preformatted)
        tag = element.tag
        if tag == "a" and element.get("href", "#"):
            place.linked = True
        if tag in ("pre", "listing", "xmp"):
            place.preformatted = True
        if tag in INLINE:
            place.role = signs.role(element) or above.role
            return place
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            place.kind, place.level = "heading", max(2, int(tag[1]))
        elif tag in ("li", "dd", "dt"):
            place.kind, place.level = "item", 0
        elif tag in QUOTED:
            place.kind, place.level = "quote", 0
        elif tag in ("td", "th", "table", "article", "section", "main"):
            place.kind, place.level = "paragraph", 0
        place.role = "" if tag in ("body", "main", "article", "section") else signs.role(element) or above.role
        if not place.reason and signs.tokens(element) & signs.REFERENCES:
            place.reason = "references"
        return place


def _is_mark(element: HtmlElement) -> bool:
    """A raised number is a footnote's mark; a raised word is text."""
    text = one_line(element.text_content())
    return len(text) <= 6 and bool(re.fullmatch(r"[\[(]?[\d*†‡,\s]+[\])]?", text)) and (
        "[" in text or element.find(".//a") is not None or element.get("class", "") != ""
    )


def parted(said: str) -> list[str]:
    """Two breaks part paragraphs; so does one, where the line before it ends as a sentence does."""
    parts = re.split(r"\n[ \u00a0\t]*(?:\n[ \u00a0\t]*)+", said)
    texts: list[str] = []
    for part in parts:
        rows = [row for row in part.split("\n") if row.strip()]
        if len(rows) > 1 and not is_wrapped([row.strip() for row in rows]):
            texts.extend(_turns(rows))
        else:
            texts.append(" ".join(rows))
    return texts


def _turns(rows: list[str]) -> list[str]:
    joined = [rows[0]]
    for row in rows[1:]:
        if TURN.search(joined[-1]) or re.match(r"\s*[-–—•]\s", row) or row.startswith(("\u00a0\u00a0", "   ")):
            joined.append(row)
        else:
            joined[-1] += " " + row
    return joined


def lines_of(root: HtmlElement) -> Page:
    """The lines of a page."""
    return Walker().walk(root)
