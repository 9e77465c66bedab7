"""Where an article first uses a word of the glossary: there its definition is at hand.

A word within a link of the source cannot carry one; one that a mention links keeps that link, and carries it too.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings

from articles.marking import Piece, pieces
from articles.models import ArticlePage, Passage
from articles.suggesting import Matcher, Name
from reforms.glossary import Entry, in_order
from reforms.models import Term

Names = tuple[tuple[str, str], ...]
"""(slug of a term, spelling) pairs of one language."""


@dataclass(frozen=True, slots=True)
class Use:
    """A word of the glossary in the text of a block: `start` included, `end` excluded, in code points."""

    slug: str
    start: int
    end: int


class Definitions:
    """The terms that one article uses, and which of its words is to carry the definition of each."""

    def __init__(self, article: ArticlePage) -> None:
        terms = list(Term.objects.public())
        language = article.locale.language_code
        names = tuple((term.slug, spelling) for term in terms for spelling in term.spellings(language))
        headings = {str(block.id) for block in article.body if block.block_type == "heading"}
        texts = {key: text for key, text in article.texts.items() if key not in headings}
        self._uses = uses(names, texts)
        met = {use.slug for found in self._uses.values() for use in found}
        self.entries = in_order(term for term in terms if term.slug in met)
        """The terms used, in the order of the reader's alphabet."""
        self._waiting = {entry.slug: entry for entry in self.entries}

    def first_in(self, key: str, html: str, named: Iterable[Passage], others: Iterable[Passage]) -> list["First"]:
        """Return the words of the block `key` that are to carry a definition no block before had room for.

        `named`: the passages that a mention makes a link of; `others`: those that are marked for another reason.
        """
        waiting = [use for use in self._uses.get(key, ()) if use.slug in self._waiting]
        if not waiting:
            return []
        room = _Room(pieces(html), list(named), list(others))
        found = []
        for use in waiting:
            place = room.place(use) if use.slug in self._waiting else None
            if place:
                found.append(First(self._waiting.pop(use.slug), *place))
        return found


@dataclass(frozen=True, slots=True)
class First:
    """Words that carry a definition."""

    entry: Entry
    start: int
    end: int
    passage: int = 0
    """Id of the passage whose link carries it; 0 where the words are linked to the glossary."""


class _Room:
    """Where in a block there is room for a definition."""

    def __init__(self, found: Sequence[Piece], named: list[Passage], others: list[Passage]) -> None:
        self._pieces, self._named = found, named
        self._edges = {edge for one in others for edge in (one.start, one.end)}
        self._taken: set[int] = set()

    def place(self, use: Use) -> tuple[int, int, int] | None:
        """Return where the word is to be marked, and the passage that links it; None if there is no room."""
        whole = any(one.start <= use.start and use.end <= one.end and not one.linked for one in self._pieces)
        if not whole or any(use.start < edge < use.end for edge in self._edges):
            return None
        over = [one for one in self._named if one.start < use.end and use.start < one.end]
        if not over:
            return use.start, use.end, 0
        link = min(over, key=lambda one: one.end - one.start)
        if len(over) > 1 or link.pk in self._taken or not (link.start <= use.start and use.end <= link.end):
            return None
        self._taken.add(link.pk)
        return use.start, use.end, link.pk


def uses(names: Names, texts: dict[str, str]) -> dict[str, list[Use]]:
    """Return the words of the glossary in `texts`, by the keys of those, in reading order."""
    keys, found = list(texts), defaultdict(list)
    for one in _matcher(names).suggest(list(texts.values())):
        if one.slug:
            found[keys[one.paragraph]].append(Use(one.slug, one.start, one.end))
    return found


@lru_cache(maxsize=2 * len(settings.LANGUAGES))
def _matcher(names: Names) -> Matcher:
    """Return what finds `names`: built anew when a term has changed, whoever changed it."""
    return Matcher(Name(spelling, "reform", slug) for slug, spelling in names)
