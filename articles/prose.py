"""A page of prose as its reader sees it: blocks cleaned, headings with anchors, a list of contents if it is long."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import expand_db_html

from articles.addressing import latin
from articles.blocks import clean_html
from reforms.choices import STATUSES, UNSUPPORTED, Stage

LISTS = {"ul", "ol", "li"}
"""Elements that the editor of prose offers beyond those of an article's paragraph."""
LONG = 3
"""Headings from which on a page has a list of contents."""
MEANINGS = {
    Stage.ANNOUNCED: _("Somebody who can bring it about has said that it is to come: an address, a draft, a decree."),
    Stage.REVIEWED: _("A body that has to be asked has looked at it: a court, a chamber, a public council."),
    Stage.ADOPTED: _("It was voted or signed, and need not be in force yet."),
    Stage.IN_FORCE: _("It binds since a day that a source names."),
    Stage.APPLIED: _("It was used for the first time: an election held, a court that decided, a body that met."),
    Stage.STALLED: _("It was due and did not come, or nothing is told of it any more."),
    Stage.REVERSED: _("It was taken back or replaced by something that contradicts it."),
    UNSUPPORTED: _(
        "No passage on this site proves a step of it. It may have happened; we cannot show where it is written."
    ),
}


@dataclass(frozen=True, slots=True)
class Status:
    """What one status of a reform means."""

    status: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the page."""

    kind: str
    words: str = ""
    anchor: str = ""
    html: str = ""
    statuses: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """The body of the page."""

    parts: list[Part]

    @property
    def contents(self) -> list[Part]:
        """The headings, if there are so many that a reader wants them listed."""
        headings = [part for part in self.parts if part.kind == "heading"]
        return headings if len(headings) >= LONG else []


def prose_of(body: Iterable[Any]) -> Prose:
    """Return the blocks of `body`, a ProseBlock's value, as the template prints them."""
    taken: set[str] = set()
    return Prose([_part(block, taken) for block in body])


def _part(block: Any, taken: set[str]) -> Part:
    match block.block_type:
        case "heading":
            return Part("heading", words=block.value, anchor=_anchor(block.value, taken))
        case "stages":
            return Part("stages", statuses=tuple(Status(str(code), str(MEANINGS[code])) for code, _label in STATUSES))
    return Part("paragraph", html=mark_safe(clean_html(expand_db_html(block.value.source), LISTS)))


def _anchor(words: str, taken: set[str]) -> str:
    """Return an id for a heading that no other heading has, in Latin letters whatever its script."""
    name = f"on-{latin(words)}"
    anchor = name if name not in taken else next(other for n in count(2) if (other := f"{name}-{n}") not in taken)
    taken.add(anchor)
    return anchor
