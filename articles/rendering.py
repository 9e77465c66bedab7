"""An article's body as its reader sees it: blocks with their passages marked, and numbered notes beside them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from lxml.html import HtmlElement
from lxml.html.builder import CLASS, SPAN, A
from wagtail.images import get_image_model

from articles.annotations import Annotations, Note, target_of
from articles.blocks import LIVE, block_html
from articles.defining import Definitions, First
from articles.marking import Mark, mark, pieces, text_of
from articles.models import ArticlePage, Mention, Passage
from reforms.glossary import Entry

PICTURE = "width-1280"
LINK = 0
"""Key of the marks that only say where a link of the source stands. Passages' ids begin at 1; the words that carry a
definition have the keys -1, -2, …"""

NO_BREAK = "\u00a0"
"""Stands before the number of a note: without it both are one word to a browser that looks for the word."""
FEW = 2
"""Pieces of evidence in a row that stand in the margin one by one; more of them would outrun the text."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Notes that stand in the margin together; `folded`: many pieces of evidence, told in one line until opened."""

    notes: list[Note]

    @property
    def folded(self) -> bool:
        """Whether they are folded into one."""
        return len(self.notes) > FEW and not any(note.said for note in self.notes)


@dataclass(slots=True)
class Row:
    """A block of the body and the notes beside it."""

    key: str
    kind: str
    html: SafeString
    value: Any
    notes: list[Note] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """What ids within the block begin with; an id may not begin with a figure."""
        return f"b-{self.key}"

    @property
    def margin(self) -> list[Margin]:
        """The notes in their order, statements apart from the evidence between them."""
        return [Margin(list(notes)) for _said, notes in groupby(self.notes, lambda note: bool(note.said))]

    @property
    def live(self) -> bool:
        """Whether it shows the record instead of words of the article."""
        return self.kind in LIVE


@dataclass(slots=True)
class _Dresser:
    """Gives each marked stretch of a block its kinds, anchor, link to what it names, definition, notes' numbers."""

    mentions: dict[int, list[Mention]]
    notes: dict[int, list[Note]]
    left: dict[int, int]
    """How many letters of each passage are still to come; spaces may stand between elements and do not count."""
    parts: Collection[int] = ()
    defined: dict[int, Entry] = field(default_factory=dict)
    """What the words with a key, or the link of a passage, mean."""

    def __call__(self, element: HtmlElement, keys: list[int], first: list[int]) -> None:
        passages = [key for key in keys if key > LINK]
        entry = next((self.defined.pop(key) for key in first if key in self.defined), None)
        if not passages:
            element.tag = "a" if entry else "span"
            element.attrib.update(_carrying(entry, "term") if entry else {})
            return
        kinds = dict.fromkeys(kind for key in passages for kind in self._kinds(key))
        element.set("class", " ".join(["mark", *(f"mark--{kind}" for kind in kinds)]))
        words, element.text = element.text or "", None
        element.extend(SPAN(id=f"p{key}") for key in first if key > LINK)
        self._write(element, words, passages, LINK in keys, entry)
        for key in passages:
            self.left[key] -= _letters(words)
            if self.left[key] == 0:
                self._number(element, self.notes[key], LINK in keys)

    def _kinds(self, key: int) -> Iterable[str]:
        yield from (note.kind for note in self.notes[key])
        yield from ["statement"] if key in self.parts else []
        yield from (target_of(mention)._meta.model_name for mention in self.mentions[key])

    def _write(
        self, element: HtmlElement, words: str, passages: list[int], in_link: bool, entry: Entry | None
    ) -> None:
        named = [mention for key in passages for mention in self.mentions[key]]
        if named and not in_link:
            look = _carrying(entry, "words mention term") if entry else {"class": "words mention"}
            element.append(A(words, look | {"href": target_of(named[-1]).get_absolute_url()}))
        elif entry:
            element.append(A(words, _carrying(entry, "words term")))
        else:
            element.append(SPAN(words, CLASS("words")))

    def _number(self, element: HtmlElement, notes: list[Note], in_link: bool) -> None:
        for note in notes:
            element[-1].tail = NO_BREAK
            figure, look = str(note.number), CLASS(f"ref ref--{note.kind}")
            if in_link:
                element.append(SPAN(figure, look))
            else:
                name = _("Note %(number)s") % {"number": note.number}
                element.append(A(figure, look, {"href": f"#n{note.number}", "aria-label": name}))


def _carrying(entry: Entry, look: str) -> dict[str, str]:
    """Return the attributes of a link to the glossary that a screen reader describes by the list below the text."""
    return {"class": look, "href": entry.url, "aria-describedby": f"term-{entry.slug}"}


def rows_of(article: ArticlePage, annotations: Annotations, definitions: Definitions | None = None) -> list[Row]:
    """Return the body of `article`, marked and noted; a passage that does not fit its block is passed over."""
    mentions, notes = _by_passage(annotations.mentions), _by_passage(annotations.notes)
    blocks: dict[str, dict[int, Passage]] = defaultdict(dict)
    parts = {part.passage_id for part in annotations.parts}
    annotated: list[Any] = [*annotations.mentions, *annotations.notes, *annotations.parts]
    for passage in [one.passage for one in annotated]:
        blocks[str(passage.block_id)][passage.pk] = passage
    numbers, rows, speaker = count(1), [], None
    for block in article.body:
        html = block_html(block)
        passages = fitting(html, blocks[str(block.id)].values())
        # a number stands where its passage ends, so that numbers rise through the text
        ends = sorted(passages, key=lambda passage: (passage.end, passage.start))
        beside = [note for passage in ends for note in notes[passage.pk]]
        for note in beside:
            note.number = next(numbers)
            note.again = bool(note.said) and speaker == (speaker := _speaker(note))
        firsts = _firsts(str(block.id), html, passages, mentions, definitions)
        html = highlight(html, passages, mentions, notes, parts, firsts)
        rows.append(Row(str(block.id), block.block_type, html, block.value, beside))
    _prefetch_pictures(rows)
    return rows


def fitting(html: str, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages whose words stand in `html` where they say, in reading order."""
    passages = sorted(passages, key=lambda passage: (passage.start, -passage.end, passage.pk))
    text = text_of(html) if passages else ""
    return [passage for passage in passages if passage.exact and text[passage.start : passage.end] == passage.exact]


def highlight(
    html: str,
    passages: list[Passage],
    mentions: dict[int, list[Mention]],
    notes: dict[int, list[Note]],
    parts: Collection[int] = (),
    firsts: Iterable[First] = (),
) -> SafeString:
    """Return `html`, which block_html has cleaned, with `passages` marked and the words of `firsts` defined.

    In `parts` a statement goes on.
    """
    marks = [Mark(passage.start, passage.end, passage.pk) for passage in passages]
    defined: dict[int, Entry] = {}
    for number, first in enumerate(firsts, start=1):
        defined[first.passage or -number] = first.entry
        marks += [] if first.passage else [Mark(first.start, first.end, -number)]
    if not marks:
        return mark_safe(html)
    marks += [Mark(one.start, one.end, LINK) for one in pieces(html) if one.linked] if "<a " in html else []
    left = {passage.pk: _letters(passage.exact) for passage in passages}
    return mark_safe(mark(html, marks, _Dresser(mentions, notes, left, parts, defined)))


def _firsts(
    key: str, html: str, passages: list[Passage], mentions: dict[int, list[Mention]], definitions: Definitions | None
) -> list[First]:
    named = [passage for passage in passages if mentions[passage.pk]]
    others = [passage for passage in passages if not mentions[passage.pk]]
    return definitions.first_in(key, html, named, others) if definitions else []


def _by_passage(annotations: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for annotation in annotations:
        found[annotation.passage.pk].append(annotation)
    return found


def _speaker(note: Note) -> tuple[str, str] | None:
    return (note.said.who, note.said.capacity) if note.said else None


def _letters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


def _prefetch_pictures(rows: list[Row]) -> None:
    pictures = [row.value["image"] for row in rows if row.kind == "image" and row.value["image"]]
    renditions = get_image_model().get_rendition_model().objects.filter(filter_spec=PICTURE)
    prefetch_related_objects(pictures, Prefetch("renditions", renditions, to_attr="prefetched_renditions"))
