"""Bodies named in a list that shares a noun: "Abai, Zhetysu and Ulytau regions", "области Абай и Ұлытау"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from articles.suggesting.endings import inflected, is_cyrillic
from articles.suggesting.entries import LISTED
from articles.suggesting.forms import END, Forms, forms_of
from articles.suggesting.found import Found, Reading
from articles.suggesting.names import Name
from articles.suggesting.normalising import GAP, plain
from articles.suggesting.page import Page
from articles.suggesting.sounds import keys

_MOST_WORDS = 4
"""Of one item in a list."""
_PREFIX = 4
"""Letters by which an item is looked up, whatever its ending."""
_JOINER = re.compile(r"(?:, (?:and |и |және )?| and | & | и | және | мен | пен | бен )$")
_JOINER_BEHIND = re.compile(r"(?:, (?:and |и |және )?| and | & | и | және | мен | пен | бен )(?:the )?")
_WORD = re.compile(r"[^\W_][\w'.-]*")
_OF = re.compile(r"(?: of)?(?: the)? (?=[^\W_])")
_KAZAKH_PLURAL = (
    "(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?(?:н?(?:да|де|та|те)|[ндт](?:ың|ің|ы|і|ан|ен)|[ғқ]а|[гк]е|н[ае]?|[мбп]ен)?"
)
_KAZAKH_WHOSE = re.compile("(?:(?<=[аәеиоөуұүыі])(?:сы|сі)|(?<=[^аәеиоөуұүыі])(?:ы|і))$")


class Head:
    """The noun that several names on record share, and by their other words what they are names of."""

    def __init__(self, noun: str, *, first: bool) -> None:
        self.first = first
        """Whether it stands in front of the other words: область Абай."""
        self._items: dict[str, list[tuple[Forms, Name]]] = defaultdict(list)
        self.stem, self._ending = _plural(noun)

    def add(self, item: str, name: Name) -> None:
        """Note that `item` (normalised, lower case) with the noun is a name."""
        self._items[item[:_PREFIX]].append((forms_of(item, person=False, last=True), name))

    def exact(self) -> Iterable[tuple[str, Reading]]:
        """Return nothing: the other words of the list count."""
        return ()

    def triggers(self) -> Iterable[bytes]:
        """Return the keys of the noun."""
        return (bytes([GAP]) + keys(self.stem),)

    def find(self, page: Page, _start: int, end: int) -> None:
        """Note what a list around the noun names, given that the noun's stem ends at `end`."""
        plural = self._ending.match(page.lower, end) if page.lower[end - 1] == self.stem[-1] else None
        if plural:
            page.listed.extend(self._listed(page, end, plural.end()))

    def _listed(self, page: Page, end: int, plural: int) -> Iterator[Found]:
        start = end - len(self.stem)
        items = list(self._behind(page, plural) if self.first else self._in_front(page, start))
        if len(items) < 2:
            return
        noun = page.cased[start:plural]
        for place, (at, stop, names) in enumerate(items):
            if place == 0:
                at, stop = (start, stop) if self.first else (at, plural)
            for name in names:
                reason = f"{name.label or name.spelling}, in a list of “{noun}”"
                yield Found(at, stop, Reading(name, LISTED, reason))

    def _known(self, page: Page, start: int, end: int) -> list[Name]:
        lower = page.lower[start:end]
        return [name for forms, name in self._items.get(lower[:_PREFIX], ()) if forms.match(lower, 0) == len(lower)]

    def _in_front(self, page: Page, at: int) -> Iterator[tuple[int, int, list[Name]]]:
        """Yield the items of the list that ends before `at`, the last one first."""
        stop = at - 1 if page.cased[at - 1] == " " else 0
        while stop:
            words = [match.span() for match in _WORD.finditer(page.cased, max(0, stop - 80), stop)][-_MOST_WORDS:]
            if not words or words[-1][1] != stop:
                return
            start = next((begin for begin, _end in words if self._known(page, begin, stop)), words[-1][0])
            if not page.cased[start].isupper():
                return
            yield start, stop, self._known(page, start, stop)  # none of an item that is not on record
            joiner = _JOINER.search(page.lower, max(0, start - 8), start)
            stop = joiner.start() if joiner else 0

    def _behind(self, page: Page, end: int) -> Iterator[tuple[int, int, list[Name]]]:
        """Yield the items of the list that begins behind `end`."""
        opening = _OF.match(page.lower, end)
        while opening and page.cased[opening.end()].isupper():
            start = opening.end()
            words = [match.span() for match in _WORD.finditer(page.cased, start, start + 80)][:_MOST_WORDS]
            stop = next((end for _begin, end in reversed(words) if self._known(page, start, end)), words[0][1])
            yield start, stop, self._known(page, start, stop)
            opening = _JOINER_BEHIND.match(page.lower, stop)


def heads(names: Iterable[Name]) -> list[Head]:
    """Return the nouns that the names of two bodies or more share as their first or last word."""
    parts = [(noun, first, item, name) for name in names for noun, first, item in _parts(name)]
    bodies = {(noun, first, name.slug) for noun, first, _item, name in parts}
    shared = Counter((noun, first) for noun, first, _slug in bodies)
    found: dict[tuple[str, bool], Head] = {}
    for noun, first, item, name in parts:
        if shared[noun, first] > 1:
            head = found.setdefault((noun, first), Head(noun, first=first))
            head.add(item, name)
    return list(found.values())


def _parts(name: Name) -> Iterator[tuple[str, bool, str]]:
    if name.kind != "organization" or any(letter in name.spelling for letter in "(«\"'"):
        return
    words = plain(name.spelling).lower.split(" ")
    if len(words) < 2 or len(words) > _MOST_WORDS + 2 or "of" in words[2:]:
        return
    if words[1] == "of":
        yield words[0], True, " ".join(words[2:]).removeprefix("the ")
        return
    yield words[-1], False, " ".join(words[:-1])
    if is_cyrillic(words[0]):
        yield words[0], True, " ".join(words[1:])


def _plural(noun: str) -> tuple[str, re.Pattern[str]]:
    """Return what stands in the singular and the plural of a noun, and the pattern of the plural's ending."""
    if not is_cyrillic(noun):
        plural = re.sub("(?<=[^aeiou])y$", "ie", noun) + ("es" if re.search("(?:s|x|z|ch|sh)$", noun) else "s")
        return plural, re.compile(END)
    if kazakh := _KAZAKH_WHOSE.search(noun):
        either = "с?" if kazakh.group().startswith("с") else ""  # комиссия-сы, but облыс-ы
        return noun[: kazakh.start()], re.compile(f"{either}{_KAZAKH_PLURAL}{END}")
    stem, _endings = inflected(noun, last=False, person=False)
    none = "|" if noun[-1] in "аоея" else ""
    return stem, re.compile(f"(?:ы|и|а|я|ов|ев|ей|ий|ам|ям|ами|ями|ах|ях{none}){END}")
