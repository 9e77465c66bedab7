"""Which unknown names likely are one person's or one organization's, and whom on record they may mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz

from articles.choices import NameKind
from people.merging.alike import CROWD, fits
from people.models import Organization, OrganizationName, Person, PersonName

SAME_BODY = 88
"""Percent of likeness (rapidfuzz `token_sort_ratio`) from which two organizations' names are one, on folded names."""
NEAR = 80
"""The same for what is on record and offered; the editor decides."""
OFFERED = 3


Name = tuple[int, str, str]
"""Key, kind and folded name of an unknown name."""


def grouped(names: Iterable[Name]) -> list[list[int]]:
    """Return the keys of the names in groups of likely the same one, in the order of their first names.

    People are one by surname (the last or the first word) and a given name or initial that fits; names of one word
    go with no other. Only names that share a word are compared.
    """
    names = list(names)
    leader = {key: key for key, _kind, _name in names}

    def lead(key: int) -> int:
        while leader[key] != key:
            key = leader[key]
        return key

    for one, other in _pairs(names):
        first, second = lead(one), lead(other)
        leader[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for key, _kind, _name in names:
        groups[lead(key)].append(key)
    return list(groups.values())


def _pairs(names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield the keys of names that likely are one."""
    blocks: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        for word in set(name[2].split()):
            if len(word) > 1:
                blocks[name[1], word].append(name)
    for (kind, word), block in blocks.items():
        for one, other in combinations(block, 2) if len(block) <= CROWD else ():
            if _one(kind, word, one[2], other[2]):
                yield one[0], other[0]


def _one(kind: str, word: str, name: str, other: str) -> bool:
    if kind == NameKind.ORGANIZATION:
        return fuzz.token_sort_ratio(name, other) >= SAME_BODY
    given, its_given = _given(name, word), _given(other, word)
    return bool(given and its_given) and fits(given, its_given)


def _given(name: str, surname: str) -> str:
    """Return what stands beside the surname, or nothing if that word is in no place of a surname."""
    words = name.split()
    if len(words) < 2 or surname not in (words[0], words[-1]):
        return ""
    return " ".join(words[:-1] if words[-1] == surname else words[1:])


@dataclass(slots=True)
class Record:
    """The folded names on record of one kind, by word."""

    names: dict[int, list[str]]
    by_word: Mapping[str, set[int]] = field(default_factory=dict)

    def near(self, folded: Sequence[str]) -> list[int]:
        """Return the keys of those whose name is like one of `folded`, the nearest first, at most three."""
        scores: dict[int, float] = {}
        for name in folded:
            for word in name.split():
                keys = self.by_word.get(word, set())
                for key in keys if len(word) > 1 and len(keys) <= CROWD else ():
                    scores[key] = max(scores.get(key, 0), *(_score(word, name, one) for one in self.names[key]))
        good = [key for key, score in scores.items() if score >= NEAR]
        return sorted(good, key=lambda key: (-scores[key], key))[:OFFERED]


def _score(word: str, name: str, on_record: str) -> float:
    given, its_given = _given(name, word), _given(on_record, word)
    if given and its_given and fits(given, its_given):
        return 100.0
    return fuzz.token_sort_ratio(name, on_record)


def record(kind: str) -> Record:
    """Read the names on record of a kind; two queries."""
    model: Any = Person if kind == NameKind.PERSON else Organization
    spellings: Any = PersonName if kind == NameKind.PERSON else OrganizationName
    owner = f"{kind}_id"
    names: dict[int, list[str]] = defaultdict(list)
    for key, folded in model.objects.current().order_by().values_list("pk", "folded"):
        names[key] += [name for name in folded.split(" | ") if name]
    for key, folded in spellings.objects.filter(**{owner[:-3] + "__merged_into": None}).values_list(owner, "folded"):
        names[key].append(folded)
    by_word: dict[str, set[int]] = defaultdict(set)
    for key, its in names.items():
        for word in {word for name in its for word in name.split()}:
            by_word[word].add(key)
    return Record(dict(names), by_word)
