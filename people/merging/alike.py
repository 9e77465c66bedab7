"""When two names may be one person's or one organization's: pure, on folded names, with reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rapidfuzz import fuzz

CROWD = 60
"""Rows that share a word or a post beyond which that says nothing; it also bounds the work."""
SIMILAR = 82
"""Percent of likeness (rapidfuzz `ratio`) from which two given names may be one in two spellings."""


class Sign(StrEnum):
    """Why two rows may be one."""

    SAME = "same"
    SHARED = "shared"
    SURNAME = "surname"
    CONTAINED = "contained"
    POST = "post"
    ORGANIZATION = "organization"


WEIGHTS = {
    Sign.SAME: 0.9,
    Sign.SHARED: 0.8,
    Sign.SURNAME: 0.6,
    Sign.CONTAINED: 0.5,
    Sign.POST: 0.3,
    Sign.ORGANIZATION: 0.2,
}
"""How much of a sign each is, as far as the order of the list goes; they add up to no probability."""


@dataclass(frozen=True, slots=True)
class Named:
    """A row by its folded names: its own first, then its spellings."""

    key: int
    own: tuple[str, ...]
    others: tuple[str, ...] = ()
    surname: str = ""
    """Folded; empty for organizations."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (*self.own, *self.others)

    @property
    def words(self) -> list[frozenset[str]]:
        """The words of each of its names."""
        return [frozenset(name.split()) for name in self.names]

    @property
    def given(self) -> list[str]:
        """What stands in its names beside the surname."""
        names = [[word for word in name.split() if word not in self.surname.split()] for name in self.own]
        return [" ".join(words) for words in names if words]


Pairs = dict[tuple[int, int], set[Sign]]


def alike(rows: Sequence[Named]) -> Pairs:
    """Return the pairs (smaller key first) of `rows` that may be one, each with its signs.

    Only rows that share a name, a surname with an initial, or a word are compared: never each with each.
    """
    found: Pairs = defaultdict(set)
    for pair, sign in (*_same_names(rows), *_surnames(rows), *_contained(rows)):
        found[pair].add(sign)
    return dict(found)


def fits(one: str, other: str) -> bool:
    """Whether two folded given names can be one: an initial or a beginning of the other, or spelt almost alike."""
    first, second = one.split()[0], other.split()[0]
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) <= 2:
        return longer.startswith((shorter, _initial(shorter))) if len(shorter) == 1 else longer.startswith(shorter)
    return fuzz.ratio(first, second) >= SIMILAR


def _initial(given: str) -> str:
    """Return the letter by which a given name is abbreviated; Y. may be Yerlan, which folds to erlan."""
    return "e" if given[0] == "y" else given[0]


def _pairs(keys: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(keys) <= CROWD:
        yield from combinations(sorted(set(keys)), 2)


def _same_names(rows: Sequence[Named]) -> Iterator[tuple[tuple[int, int], Sign]]:
    by_name: dict[frozenset[str], dict[int, bool]] = defaultdict(dict)
    for row in rows:
        for number, words in enumerate(row.words):
            by_name[words].setdefault(row.key, number < len(row.own))
    for owners in by_name.values():
        for pair in _pairs(list(owners)):
            yield pair, Sign.SAME if all(owners[key] for key in pair) else Sign.SHARED


def _surnames(rows: Sequence[Named]) -> Iterator[tuple[tuple[int, int], Sign]]:
    blocks: dict[tuple[str, str], dict[int, list[str]]] = defaultdict(dict)
    for row in rows:
        for given in row.given if row.surname else ():
            blocks[row.surname, _initial(given)].setdefault(row.key, []).append(given)
    for block in blocks.values():
        for one, other in _pairs(list(block)):
            if any(fits(first, second) for first in block[one] for second in block[other]):
                yield (one, other), Sign.SURNAME


def _contained(rows: Sequence[Named]) -> Iterator[tuple[tuple[int, int], Sign]]:
    """All words of one name stand in a longer name of another row.

    Single words count only where they are all that a person is called. An organization's longer name must begin
    with the shorter: what it ends with is often the body that it belongs to.
    """
    having: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for words in row.words:
            for word in words:
                having[word].add(row.key)
    by_key = {row.key: row for row in rows}
    for row in rows:
        for name in row.names:
            words = frozenset(name.split())
            if len(words) > 1 or (words and row.surname and name in row.own):
                for other in _holding(words, having) - {row.key}:
                    if any(_goes_on(name, longer, by_person=bool(row.surname)) for longer in by_key[other].names):
                        yield (min(row.key, other), max(row.key, other)), Sign.CONTAINED


def _goes_on(name: str, longer: str, *, by_person: bool) -> bool:
    return set(name.split()) < set(longer.split()) if by_person else longer.startswith(f"{name} ")


def _holding(words: frozenset[str], having: Mapping[str, set[int]]) -> set[int]:
    rarest = sorted((having[word] for word in words), key=len)
    holding = set.intersection(*rarest)
    return holding if len(holding) <= CROWD else set()
